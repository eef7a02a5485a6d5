# Other terms asked about the same incidents.

what-if = اگر چنین بود
what-if-lead = حادثه‌های این دفتر ثبت را با مقررات دیگری بسنجید: مقررات یک پروندهٔ همراه یا پیش‌نویسی از خودتان. چیزی ثبت نمی‌شود.
what-if-answer = { $n ->
    [0] پاسخ هیچ‌یک از { $asked } حادثه متفاوت نمی‌شد.
    [one] پاسخ { $n } حادثه از { $asked } حادثه متفاوت می‌شد.
   *[other] پاسخ { $n } حادثه از { $asked } حادثه متفاوت می‌شد.
}
what-if-asked-of = در اندازهٔ { $size } دفتر ثبت و با { $terms } پرسیده شد؛ همان مقررات در همان اندازه باز همان پاسخ را می‌دهد.
what-if-terms-of-case = مقررات پروندهٔ { $name }
what-if-terms-of-draft = یک پیش‌نویس ({ $files })
what-if-shareable = پرسش در نشانی این صفحه است و می‌توان آن را هم‌رسانی کرد.
what-if-not-kept = از پیش‌نویس چیزی اینجا ثبت یا نگهداری نمی‌شود.
what-if-try-another = مقررات دیگری را بیازمایید
what-if-problems = { $n ->
    [one] پیش‌نویس پرسیدنی نیست: { $n } مورد باید اصلاح شود.
   *[other] پیش‌نویس پرسیدنی نیست: { $n } مورد باید اصلاح شود.
}
what-if-to-mend = آنچه باید اصلاح شود
what-if-where = کجا
what-if-problem = چه نادرست است
what-if-spot = سطر { $line }، ستون { $column }
what-if-matrix = از کدام پاسخ به کدام پاسخ
what-if-matrix-note = قوی‌ترین پاسخ هر حادثه؛ آن‌ها که نمی‌گردند خاکستری‌اند
what-if-now-then = اکنون ↓ آنگاه ←
what-if-other-clauses = بندهای دیگر می‌گردند
what-if-becomes = می‌شود
what-if-map = پاسخ‌ها کجا می‌گردند
what-if-map-label = { $n ->
    [one] نقشهٔ { $n } حادثه که پاسخ آن متفاوت می‌شد
   *[other] نقشهٔ { $n } حادثه که پاسخ آن‌ها متفاوت می‌شد
}
what-if-map-pairs = شکل نخست پاسخ اکنون است و شکل دوم پاسخ آنگاه، از چپ به راست، از آنِ بندی که می‌گردد هنگامی که قوی‌ترین پاسخ می‌ماند؛ عدد حادثه‌هایی را می‌شمارد که با هم‌اند
what-if-turn-of = { $n } از «{ $now }» به «{ $then }»
what-if-area-now = منطقه اکنون
what-if-area-then = منطقه با مقررات دیگر
what-if-area-stays = منطقه‌ای که نمی‌گردد
what-if-by-clause = به تفکیک بند
what-if-by-area = به تفکیک منطقه
what-if-by-area-note = منطقه‌های مقررات دیگر
what-if-by-actor = به تفکیک عامل ادعاشده
what-if-by-actor-note = به ترتیب نام؛ حادثه‌ای با چند عامل ادعاشده برای هر یک شاید شمرده می‌شود
what-if-by-month = به تفکیک ماه
what-if-by-month-note = حادثه‌ای که شاید از آنِ چند ماه باشد برای هر یک شاید شمرده می‌شود
what-if-turn = پاسخ
what-if-perhaps = شاید
what-if-share = سهم
what-if-not-in-force = نافذ نیست
what-if-now-only = تنها اکنون
what-if-then-only = تنها با مقررات دیگر
what-if-nothing-turns = چیزی نمی‌گردد
what-if-incidents = حادثه‌هایی که پاسخشان متفاوت می‌شد
what-if-list-cut = { $shown } مورد نخست از { $all } نشان داده شده است. فرمانی که همه را فهرست می‌کند:
incidents-n = حادثه‌ها
what-if-draft = پیش‌نویسی از خودتان
what-if-paste = توافقی (Markdown) یا منطقه‌ای (GeoJSON) بچسبانید
what-if-files = یا فایل انتخاب کنید: توافق‌ها، منطقه‌ها، accessions.csv، actors.toml
what-if-ask = حادثه‌ها را بسنجید
what-if-most = حداکثر { $mib } مبی‌بایت.
what-if-other-case = مقررات پروندهٔ دیگر
what-if-case = پرونده
what-if-start-from = آغاز از متنی در این دفتر ثبت

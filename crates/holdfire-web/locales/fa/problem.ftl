# What went wrong, and what to do next.

problem-not-found = اینجا نیست: { $what } «{ $name }»
problem-not-found-mechanism = این کارساز آن را عرضه نمی‌کند. فهرست سازوکارها نشان می‌دهد چه عرضه می‌شود.
problem-not-found-incident = شماره را وارسی کنید؛ در صفحهٔ وضعیت می‌توان آن را جست‌وجو کرد. هیچ شماره‌ای دو بار داده نمی‌شود.
problem-not-found-report = شماره را وارسی کنید. گزارش همیشه شمارهٔ خود را نگه می‌دارد.
problem-not-found-instrument = فهرست توافق‌ها همهٔ توافق‌های ثبت‌شده را نشان می‌دهد.
problem-not-found-bulletin = فهرست بولتن‌ها همهٔ بولتن‌های منتشرشده را نشان می‌دهد.
problem-not-found-entry = ثبت‌ها از 0 بی‌وقفه شماره‌گذاری شده‌اند؛ صفحهٔ دفتر ثبت تازه‌ترین‌ها را نشان می‌دهد.
problem-not-found-page = نشانی را وارسی کنید یا از صفحهٔ وضعیت آغاز کنید.
thing-mechanism = سازوکار
thing-incident = حادثه
thing-report = گزارش
thing-instrument = توافق
thing-bulletin = بولتن
thing-entry = ثبت
thing-page = صفحه
thing-export = برون‌بری
problem-bad-value = «{ $name }» در نشانی خوانده نمی‌شود
problem-bad-value-next = آن را تغییر دهید یا بردارید. تاریخ‌ها به شکل 2017-02-14 نوشته می‌شوند.
problem-bad-query = نشانی خوانده نمی‌شود
problem-bad-query-next = بیش از حد بلند است یا به شکل نشانی نوشته نشده. از صفحهٔ وضعیت آغاز کنید و پالایه‌ها را دوباره بگذارید.
problem-too-large = بیش از { $n } مبی‌بایت فرستاده شد
problem-too-large-next = یک توافق یا چند منطقه بفرستید. پوشهٔ کامل پرونده با `holdfire assess --what-if` آزموده می‌شود.
problem-form-too-large = بیش از { $n } کیبی‌بایت فرستاده شد
problem-form-too-large-next = برگردید و هر بار کمتر بفرستید. متن بلند را می‌توان با `holdfire import document` نگه داشت.
problem-too-many = { $n ->
    [one] درخواست‌ها بیش از اندازه است: { $n } ثانیه صبر کنید
   *[other] درخواست‌ها بیش از اندازه است: { $n } ثانیه صبر کنید
}
problem-too-many-next = سپس این صفحه را دوباره باز کنید. شمار درخواست‌هایی را که در دقیقه پاسخ داده می‌شود، گردانندهٔ کارساز تعیین می‌کند.
problem-bad-form = فرم خوانده نشد
problem-bad-form-next = برگردید و دوباره بفرستید.
problem-busy = کار سنگینی هم‌اکنون در جریان است
problem-busy-next = وارسی‌ها و آزمون‌ها یکی‌یکی انجام می‌شوند. یک دقیقه صبر کنید و این صفحه را دوباره باز کنید.
problem-failed = این صفحه تهیه نشد
problem-failed-next = چیزی از دست نرفته است: صفحه‌ها فقط می‌خوانند. آن را دوباره باز کنید؛ اگر همچنان باقی بود، گردانندهٔ این کارساز علت را در گزارش کار آن می‌یابد.
back-to-situation = به صفحهٔ وضعیت
back-to-mechanisms = به سازوکارها
problem-not-taken = در این سرور یا از اینجا کسی وارد نمی‌شود
problem-not-taken-next = آن را با یک نام و با حساب‌ها باز کنید؛ همه‌چیز را از خط فرمان هم می‌توان ثبت کرد: `holdfire --help`.
problem-foreign = این از صفحه‌ای از این کارساز فرستاده نشده است
problem-foreign-next = چیزی ثبت نشد. صفحهٔ حادثه را همین‌جا باز کنید و فرم را از آن بفرستید.
problem-powers-changed = اختیارات شما از زمان ساخته شدن این پرونده‌ها دگرگون شده است
problem-powers-changed-next = برون‌بری را دوباره بخواهید: آنچه اکنون حق دیدنش را دارید در آن خواهد بود.
problem-refused = چیزی ثبت نشد: { $name }
problem-refused-next = برگردید: آنچه نوشتید هنوز در فرم هست.
problem-not-found-export = شاید زمانش گذشته یا کس دیگری درخواستش کرده است. برون‌بری‌های خود را ببینید.
thing-matter = موضوع
problem-not-found-matter = موضوعی با این شناسه ثبت نشده است. صفحهٔ گفت‌وگوها مسیرها و از آن‌جا همهٔ موضوع‌ها را نشان می‌دهد.
thing-actor = کنشگر
problem-not-found-actor = فهرست کنشگران همهٔ توصیف‌شدگان را نشان می‌دهد.

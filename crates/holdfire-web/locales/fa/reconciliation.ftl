# The lists of the members side by side.

section-reconciliation = تطبیق فهرست‌ها
differs-injured = شمار زخمی‌ها

recon-answer = { $n ->
    [0] { $when }: هیچ حادثه‌ای ثبت نشده است.
    [one] { $when }: { $n } حادثه؛ در فهرست هر دو { $both }؛ تنها در فهرست { $one } { $first }، تنها در فهرست { $other } { $second }، در هیچ‌کدام { $neither }.
   *[other] { $when }: { $n } حادثه؛ در فهرست هر دو { $both }؛ تنها در فهرست { $one } { $first }، تنها در فهرست { $other } { $second }، در هیچ‌کدام { $neither }.
}
recon-answer-of-list = دربارهٔ آنچه تنها در فهرست { $whose } است، { $who }: { $said }.
recon-said-confirms = { $n } را تأیید می‌کند
recon-said-cannot-confirm = { $n } را نمی‌تواند تأیید کند
recon-said-excluded-target = { $n } را هدف مستثنا می‌داند
recon-said-outside-area = { $n } را بیرون از منطقه می‌داند
recon-said-duplicate = { $n } را تکراری می‌داند
recon-said-disputes = { $n } را رد می‌کند
recon-said-several = دربارهٔ { $n } سخنان متفاوت گفته است
recon-said-no-position = دربارهٔ { $n } موضعی نمی‌گیرد
recon-said-silent = دربارهٔ { $n } اظهار نظر نکرده است
recon-answer-rate = جایی که هر دو نظر داده‌اند، در { $agreed } مورد از { $of } هم‌نظرند ({ $rate }؛ { $interval }).
recon-answer-perhaps = { $n ->
    [one] از این میان { $n } حادثه تنها شاید در دوره باشد.
   *[other] از این میان { $n } حادثه تنها شاید در دوره باشد.
}

recon-from = از
recon-to = تا
recon-show-period = نمایش
recon-earlier = پیش‌تر
recon-later = پس‌تر
recon-one-day = یک روز
recon-one-week = یک هفته
recon-four-weeks = 4 هفته
recon-twelve-weeks = 12 هفته
recon-days = روزهای گزارش: هر یک ساعت { $cutoff } ({ $zone }) در تاریخ خود پایان می‌یابد.
recon-pairs = در کنار هم:
recon-pair = { $one } و { $other }

recon-one-member = این سازوکار کمتر از دو عضو دارد و دو فهرست برای مقایسه نیست.
recon-too-many = در این دوره { $n } حادثه هست؛ هر بار حداکثر { $most } حادثه مقایسه می‌شود.
recon-too-many-next = روزهای کمتری برگزینید.
recon-hidden = شما تنها بخشی از حادثه‌ها را می‌بینید و بخشی از فهرست‌ها را نباید همهٔ آن خواند.
recon-hidden-next = کسی که همهٔ حادثه‌ها را می‌بیند می‌تواند فهرست‌ها را مقایسه کند.
recon-no-lists = هیچ منبعی وابسته به عضوی نیست، پس هیچ عضوی فهرستی ندارد.
recon-no-lists-next = آنچه منبع یک عضو می‌گوید فهرست آن عضو است: در جدول منابع پرونده بگویید کدام منبع از آنِ کیست، یا به نام عضو گزارش بدهید.
recon-no-list = هیچ منبعی وابسته به { $name } نیست، پس فهرست آن خالی است.
recon-no-incidents = در این دوره حادثه‌ای نیست.
recon-no-incidents-next = روزهای دیگری برگزینید.
recon-no-words = هنوز هیچ عضوی دربارهٔ حادثه‌های این دوره موضع نگرفته است.
recon-no-words-next = آنچه مقایسه می‌شود این است که چه کسی چه در فهرست دارد؛ پاسخ‌ها با موضع‌گیری اعضا پدیدار می‌شوند.

recon-matrix = در فهرست کیست، چه کسی تأیید می‌کند
recon-matrix-note = آنچه هر یک دربارهٔ حادثه‌های فهرست خود، دیگری، هر دو و هیچ‌کدام می‌گوید
recon-who-lists = در فهرست کیست، چه کسی سخن می‌گوید
recon-incidents = حادثه‌ها
recon-row-only = تنها در فهرست { $whose }؛ گفتهٔ { $who }
recon-row-both = در فهرست هر دو؛ گفتهٔ { $who }
recon-row-neither = در فهرست هیچ‌کدام؛ گفتهٔ { $who }
answer-confirms = تأیید می‌کند
answer-cannot-confirm = نمی‌تواند تأیید کند
answer-excluded-target = هدف مستثنا
answer-outside-area = بیرون از منطقه
answer-duplicate = تکراری
answer-disputes = رد می‌کند
answer-several = سخنان متفاوت
answer-no-position = موضعی نمی‌گیرد
answer-silent = اظهار نظر نکرده
recon-members = همهٔ اعضا
recon-members-note = چند حادثه در فهرست هر دو است و جایی که هر دو نظر داده‌اند در چند حادثه هم‌نظرند
recon-lists = در فهرست
recon-both-list = در فهرست هر دو
recon-agree-on = هم‌نظر در
recon-sets = دقیقاً در فهرست:
recon-nobody = هیچ عضوی

recon-side-by-side = فهرست‌ها در کنار هم
recon-incident = حادثه
recon-not-listed = در فهرست آن نیست
recon-lists-only = در فهرست دارد و بیش از این نمی‌گوید
recon-told-by = گزارش‌دهنده
recon-reports-differ = گزارش‌ها تفاوت دارند در
recon-none-such = در این دوره چنین حادثه‌ای نیست.
recon-show-all = همه
recon-show-both = در فهرست هر دو
recon-show-one = تنها { $one }
recon-show-other = تنها { $other }
recon-show-neither = در فهرست هیچ‌کدام
recon-show-different = با طبقه‌بندی متفاوت
recon-show-not-confirmed = تأییدنشده
recon-show-disputed = محل اختلاف
recon-show-awaited = در انتظار نظر
recon-show-agreed = هر دو یک نظر دادند
recon-show-differ = نظرشان متفاوت است
recon-show-by = دقیقاً در فهرست { $names }
recon-show-said = { $listed }؛ { $who }: { $said }
recon-accord-agreed = یک نظر
recon-accord-not-confirmed = تأییدنشده
recon-accord-different = با طبقه‌بندی متفاوت
recon-accord-disputed = محل اختلاف
recon-accord-withheld = موضعی گرفته نشده
recon-accord-open = در انتظار نظر

recon-agreement = میزان هم‌نظری
recon-agreement-note = از حادثه‌هایی که هر دو درباره‌شان نظر داده‌اند، آن‌ها که نظر یکی است
recon-by-day = روز گزارش
recon-by-week = هفته
recon-by-weeks = { $n } هفته
recon-both-words = هر دو نظر دادند
recon-agreed = هم‌نظر
recon-rate = میزان
recon-interval-heading = بازهٔ 95%
recon-whole = همهٔ دوره
recon-chart = میزان هم‌نظری { $one } و { $other } با بازهٔ 95%
recon-point = { $when }: هم‌نظر در { $n } از { $of }، { $rate } ({ $interval })
recon-point-empty = { $when }: چیزی برای مقایسه نیست
recon-key-rate = میزان
recon-key-few = از کمتر از ده حادثه
recon-key-interval = بازهٔ 95% (ویلسون)
recon-no-rate = چیزی برای مقایسه نیست
recon-too-few = بسیار کم
recon-interval = { "\u2066" }{ $from }–{ $to }%{ "\u2069" }
recon-in-no-part = { $n ->
    [one] { $n } حادثه شاید در بیش از یکی از این بخش‌ها رخ داده باشد و تنها در کل شمرده می‌شود.
   *[other] { $n } حادثه شاید در بیش از یکی از این بخش‌ها رخ داده باشد و تنها در کل شمرده می‌شود.
}
recon-kappa = هم‌نظری فراتر از تصادف در موضع‌هایی که هر دو دربارهٔ همان { $n } حادثه گرفته‌اند: کاپای کوهن { $kappa } (1 هم‌نظری کامل، 0 نه بیش از تصادف).
recon-kappa-few = { $n ->
    [0] هر دو دربارهٔ هیچ حادثه‌ای در این دوره موضع نگرفته‌اند، پس هم‌نظری فراتر از تصادف (کاپای کوهن) گفتنی نیست.
    [one] هر دو دربارهٔ { $n } حادثه موضع گرفته‌اند: برای گفتن هم‌نظری فراتر از تصادف (کاپای کوهن) بسیار کم است.
   *[other] هر دو دربارهٔ { $n } حادثه موضع گرفته‌اند: برای گفتن هم‌نظری فراتر از تصادف (کاپای کوهن) بسیار کم است.
}
recon-kappa-one = در همهٔ { $n } حادثه‌ای که هر دو موضع گرفتند، موضع همواره یکی بود، پس هم‌نظری فراتر از تصادف (کاپای کوهن) چیزی نمی‌گوید.

recon-declared = آنچه اعلام کردند، تا آخرین واحد
recon-declared-note = هر رقم در برابر آنچه در دفتر ثبت است
recon-declared-heading = { $who }، واحد: { $unit }
recon-declared-sentence = { $figures ->
    [one] { $who } در { $figures } رقم { $n } اعلام کرد
   *[other] { $who } در { $figures } رقم { $n } اعلام کرد
}؛ دفتر ثبت { $counted } می‌شمارد: { $gap }.
recon-figure-answer = { $who } { $n } اعلام کرد؛ دفتر ثبت { $counted } می‌شمارد: { $gap }.
recon-gap-none = بدون تفاوت
recon-gap-explained = { $n } از تفاوت توضیح داده شده
recon-gap-missing = { $n } اعلام‌شده بدون گزارش در اینجا
recon-gap-over = { $n } دریافت‌شده و اعلام‌نشده
recon-gap-unplaced = { $n } از روزی که ذکر نشده
recon-figure-unplaced = { $who } برای چند ساعت در میان روزهایی بلندتر { $n } اعلام کرد؛ گفته نشده کدام ساعت‌هاست، پس چیزی در برابر آن نمی‌توان شمرد.
recon-no-figures = هیچ عضوی برای این دوره چیزی اعلام نکرده است.
recon-no-figures-ever = هیچ رقمی ثبت نشده است.
recon-figures-overlap = { $n ->
    [one] { $n } رقم روزهایی درون و بیرون این دوره را می‌پوشاند و کنار گذاشته شده است.
   *[other] { $n } رقم روزهایی درون و بیرون این دوره را می‌پوشاند و کنار گذاشته شده است.
}
recon-column-declared = اعلام‌شده
recon-column-confirmed = تأیید دیگری
recon-counted = شمرده‌شده در اینجا
recon-explained = توضیح‌داده‌شده
recon-missing = اعلام‌شده، بدون گزارش
recon-over = دریافت‌شده، اعلام‌نشده
recon-unplaced = از روزی که ذکر نشده
recon-sum = جمع
recon-by-region = به تفکیک استان
recon-number = شمار
recon-because = چرا
recon-behind = پشت آن
recon-nothing-behind = چیزی ثبت نشده
recon-reason-of = { $n ->
    [one] از { $n } مورد ممکن
   *[other] از { $n } مورد ممکن
}
recon-reason-not-linked = گزارش‌هایی که هنوز به حادثه‌ای پیوند نخورده‌اند
recon-reason-duplicate = تکراری، به گفتهٔ خودش
recon-reason-not-an-incident = بنا بر یافته حادثه نیست
recon-reason-counted-together = گزارش‌های دیگری از همان حادثه
recon-reason-perhaps = تنها شاید در آن روز
recon-reason-another-day = روزی دیگر در اینجا، همان روز به تقویم، ساعت جهانی یا انتشار
recon-reason-another-region = استانی دیگر در اینجا
recon-reason-another-sort = عمل‌هایی که واحد نمی‌شمارد
recon-reason-on-another-day = روزی دیگر به تقویم یا ساعت جهانی
recon-reason-published-later = تنها بعدها منتشر شد
recon-reason-short-of-force = بدون کاربرد زور
recon-reason-in-another-region = گزارش‌شده از استانی دیگر
recon-confirmed = گفته می‌شود { $by } { $n } مورد را تأیید می‌کند؛ اینجا { $here } مورد را تأیید می‌کند یا در فهرست دارد.
recon-rule-hostile = اینجا شمرده می‌شود: حادثه‌های فهرست این عضو که یقیناً در روزهای رقم رخ داده‌اند و عمل آن‌ها خصمانه یا ذکرنشده است، هر یک یک بار.
recon-rule-force = اینجا شمرده می‌شود: حادثه‌های فهرست این عضو که یقیناً در روزهای رقم رخ داده‌اند و در آن‌ها زور به کار رفته یا عمل ذکر نشده است، هر یک یک بار.
recon-rule-reports = اینجا شمرده می‌شود: گزارش‌های خود این عضو از حادثه‌هایی که یقیناً در روزهای رقم رخ داده‌اند، هر یک جداگانه.
recon-parts-differ = { $n ->
    [one] بخش‌های استانی { $n } رقم با مجموع آن نمی‌خواند؛ مجموع ملاک است.
   *[other] بخش‌های استانی { $n } رقم با مجموع آن‌ها نمی‌خواند؛ مجموع ملاک است.
}
recon-summed-parts = { $n ->
    [one] { $n } رقم مجموعی ندارد؛ بخش‌های آن جمع شد.
   *[other] { $n } رقم مجموعی ندارد؛ بخش‌های آن‌ها جمع شد.
}
recon-not-summed = دو رقم از این ارقام یک روز را می‌پوشانند، پس جمع نمی‌شوند.

recon-how = چگونه شمرده می‌شود
recon-how-lists = حادثه هنگامی در فهرست یک عضو است که گزارشی از منبع وابسته به آن عضو به حادثه پیوند خورده باشد.
recon-how-period = حادثه هنگامی در دوره است که همهٔ زمانی که ممکن است در آن رخ داده باشد درون دوره باشد؛ حادثه‌ای که زمان آن تنها تداخل دارد نشان داده و با «شاید» مشخص می‌شود.
recon-how-word = نظر یک عضو موضع برقرار اوست؛ عضوی که حادثه را در فهرست دارد و بیش از این نگفته، تأییدکنندهٔ آن شمرده می‌شود. کسی که موضعی نمی‌گیرد نظری نداده است.
recon-how-differ = گزارش‌های دو عضو هنگامی در یک فیلد تفاوت دارند که گفتهٔ هر دو با هم درست نتواند باشد: مکان‌هایی دورتر از مجموع دو شعاع، زمان‌هایی بدون تداخل، عمل‌هایی که هیچ‌یک گونه‌ای از دیگری نیست، نبود نام مشترک، شمارهایی که بازه‌هایشان به هم نمی‌رسد.
recon-how-rate = با کمتر از ده حادثه درصدی گفته نمی‌شود. بازه به روش ویلسون است؛ کاپا از 30 موضع هر دو به بالا و تنها برای موضع‌ها گفته می‌شود.
recon-how-ledger = رقم اعلام‌شده نمی‌گوید کدام موارد را می‌شمارد. پس هر دلیل، به ترتیبی ثابت، بیش از نیاز تفاوت توضیح نمی‌دهد و کنار آن آمده که چند مورد را می‌توانست توضیح دهد. آنچه هیچ دلیلی توضیح نمی‌دهد رقمی جداگانه است. حساب همیشه بسته می‌شود.
recon-file-lists-csv = این حادثه‌ها به صورت CSV
recon-file-declared-csv = آمار اعلام‌شده به صورت CSV
recon-file-json = همه به صورت JSON

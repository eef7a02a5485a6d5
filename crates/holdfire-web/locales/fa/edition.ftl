# The sentences of a bulletin. What a number counts is said beside it.

edition-title = بولتن حادثه‌های ثبت‌شده
edition-headline-incidents =
    برای این دوره { $incidents ->
        [0] هیچ حادثه‌ای
        [one] یک حادثه
       *[other] { $incidents } حادثه
    } ثبت شده است ({ $reports ->
        [one] { $reports } گزارش
       *[other] { $reports } گزارش
    })؛ در دورهٔ پیشین { $before }. { $perhaps } حادثهٔ دیگر نیز شاید در این دوره باشد: زمان آن‌ها محل تردید است و جداگانه شمرده می‌شوند.
edition-headline-verdicts = در سنجش با بندهایی که در همان جا و همان زمان نافذ بودند: { $engaged } حادثه مشمول بندی است، { $undetermined } حادثه نامعین است، { $not_engaged } حادثه مشمول هیچ‌یک از بندهای پرسیده‌شده نیست؛ برای { $none } حادثه بند آزمون‌پذیر نافذی نبود.
edition-headline-differ = در { $differ } مورد از آن‌ها گزارش‌ها در زمان، مکان، عمل، عامل، هدف یا شمار کشته‌ها تفاوت دارند.
edition-headline-said = اعضا دربارهٔ { $spoken } مورد از آن‌ها نظر داده‌اند؛ { $found } مورد یافتهٔ مشترک دارد، { $dissent } مورد با ثبت نظر مخالف، و { $unresolved } مورد با هم حل نشد.
edition-headline-untimed = { $untimed ->
        [one] { $untimed } حادثه در دفتر ثبت هست که هیچ گزارشی زمان آن را نمی‌گوید؛ در هیچ جا شمرده نمی‌شود.
       *[other] { $untimed } حادثه در دفتر ثبت هست که هیچ گزارشی زمان آن‌ها را نمی‌گوید؛ در هیچ جا شمرده نمی‌شوند.
    }
edition-all = همهٔ حادثه‌ها، هر یک یک بار
edition-area-perhaps = { $name }: شاید درون
edition-area-outside = بیرون از همهٔ منطقه‌ها
edition-region-other = با نامی دیگر در منابع
edition-region-untold = استان ذکر نشده
edition-source-other = منبع دیگر
edition-note-counting = واحد: حادثه. حادثه آن است که گزارش‌های پیوندخورده به یکدیگر از آن می‌گویند؛ یک حادثه ممکن است انفجارهای بسیار داشته باشد و یک بار شمرده می‌شود.
edition-note-doubt = حادثه هنگامی در یک دوره شمرده می‌شود که همهٔ زمانی که ممکن است در آن رخ داده باشد درون دوره باشد. حادثه‌ای که زمان آن تنها با دوره تداخل دارد، جداگانه و به‌عنوان محل تردید شمرده می‌شود.
edition-note-allegations = گزارش‌ها ادعاها یا مشاهدات منابع خودند. «مشمول» یعنی آنچه گفته شده در دایرهٔ یک بند می‌گنجد؛ دربارهٔ تقصیر چیزی نمی‌گوید و انتساب مسئولیت جداگانه تعیین می‌شود.
edition-note-places = مکان همان‌قدر قطعی است که منبع آن می‌گوید؛ «شاید درون» یعنی دایرهٔ تردید از مرز منطقه می‌گذرد.
edition-note-areas = حادثه‌ای نزدیک مرز ممکن است در بیش از یک سطر بیاید؛ سطر آخر هر حادثه را یک بار می‌شمارد.
edition-note-regions = استان همان است که منبع نام برده؛ هیچ چیز با حدس جای‌گذاری نمی‌شود.
edition-note-clauses = حادثه‌هایی شمرده شده‌اند که یقیناً در دوره‌اند. یک حادثه ممکن است مشمول چند بند باشد؛ سطرها را نباید جمع زد.
edition-note-declared = این‌ها ارقام خود اعضاست، با قاعده‌ها و واحدهای خودشان. بدون دانستن آن قاعده‌ها نمی‌توان آن‌ها را با حادثه‌های بالا مقایسه کرد. روز بدون رقم یا منتشر نشده یا در دسترس نیست؛ صفر نیست.
edition-note-coverage = روز هنگامی دیده‌بانی‌شده است که کسی در تمام روز دیده‌بانی کرده باشد. دفترهایی که منتظر تماس‌اند و بازدیدهایی که اجازه نیافته‌اند دیده‌بانی شمرده نمی‌شوند. هر جا چیزی ثبت نشده، معلوم نیست کسی دیده‌بانی کرده باشد: این به معنای آرامش نیست.
edition-note-due = مهلت برای حادثه از پایان روزی آغاز می‌شود که نخستین گزارش آن منتشر شد، وگرنه از پایان زمانی که ممکن است رخ داده باشد؛ برای گام از هنگام برداشتن گام پیشین یا پایان مهلت گام عقب‌افتاده. پایان مهلت یعنی چیزی ثبت نشده است. دربارهٔ تقصیر چیزی نمی‌گوید.
edition-note-due-before = آن‌هایی که مهلتشان پیش از آغاز دوره پایان یافته شمرده شده‌اند و فهرست نشده‌اند.
edition-due-to = { $who }، به { $to }
edition-due-says = { $what } (به گفتهٔ { $says })
edition-escalated = در ثبت { $entry } ارجاع شد
edition-declared-period = همهٔ دوره، روزهای موجود
edition-declared-days = روزهای دارای رقم: { $days }
edition-declared-disagrees = در { $bulletin } مجموع { $total } است و جمع استان‌ها { $sum }؛ هر دو همان‌گونه که منتشر شده آمده‌اند.
edition-declared-confirmed = { $by }: تأیید { $confirmed } مورد از { $total }
edition-check-register = دفتر ثبت کامل و امضاشده است
edition-check-again = همان بولتن از همان ثبت‌ها
edition-check-figures = حادثه‌های پشت هر رقم
edition-observer = { $who } ({ $kind })
edition-coverage-patrol = گشت
edition-coverage-camera = دوربین
edition-coverage-post = پست
edition-coverage-office = دفتر، منتظر تماس
edition-coverage-remote = از راه دور
edition-coverage-sensor = حسگر
edition-coverage-denied = اجازه داده نشد
edition-coverage-jammed = با اختلال بسته شد
edition-coverage-nowhere-in-particular = بدون مکان مشخص
edition-differ-time = گزارش‌ها در زمان تفاوت دارند
edition-differ-place = گزارش‌ها در مکان تفاوت دارند
edition-differ-act = گزارش‌ها در عمل تفاوت دارند
edition-differ-actor = گزارش‌ها در عامل تفاوت دارند
edition-differ-target = گزارش‌ها در هدف تفاوت دارند
edition-differ-killed = گزارش‌ها در شمار کشته‌ها تفاوت دارند
edition-why-some = دلایل برای { $shown } حادثه از { $all } حادثهٔ بالا که مشمول بندی هستند یا شاید باشند آمده است. همهٔ آن‌ها در صفحهٔ حادثه‌ها و در پاسخ فرمان زیر هست؛ { $clauses } پاسخ از بندهای دیگر اینجا نیامده است.
edition-why-all = دلایل برای هر حادثهٔ بالا که مشمول بندی است یا شاید باشد آمده است. { $clauses } پاسخ از بندهای دیگر اینجا نیامده است؛ در صفحهٔ حادثه‌ها هست.
edition-why-facts = واقعیت‌هایی که هر پاسخ بر آن‌ها استوار است و گزارش‌هایی که آن‌ها را بیان می‌کنند در صفحهٔ حادثه است.
edition-headline-coverage = روزهایی که ثبت شده کسی در جایی دیده‌بانی می‌کرد: { $looked } از { $days }. جاهایی که در هیچ‌یک از آن‌ها دیده‌بانی نشد: { $never } از { $places }. آنجا که کسی دیده‌بانی نکرد، هیچ عددی نشانهٔ آرامش نیست.
withheld-for-observers = این نسخه برای سازمان ملل و ناظران است.
withheld-for-public = این نسخه برای عموم است.
withheld-same-count = شمار رویدادها در اینجا: { $n }، همان شمار نسخهٔ اعضا.
withheld-without-place = رویدادهایی که بدون جا گفته شده‌اند: { $n }.
withheld-rough-place = رویدادهایی که جایشان تا حدود ده کیلومتر گفته شده است: { $n }.
withheld-left-out = حذف‌شده: { $parts }.
withheld-by-area = رویدادهایی که چون جایشان از این نسخه حذف شده زیر «جا گفته نشده» آمده‌اند: { $now } از این دوره و { $before } از دورهٔ پیش؛ نسخهٔ اعضا آن‌ها را بر پایهٔ جا می‌شمارد.
withheld-counted = رویدادهای شمرده‌شده
withheld-incidents = رویدادهایی که یک‌به‌یک گفته شده‌اند
withheld-places = رویدادهایی با جایی که ثبت شده است
withheld-sources = رویدادهایی که گفته شده چه کسی خبر داده است
withheld-positions = رویدادهایی که موضع هر عضو در آن‌ها آمده است
withheld-reasons = رویدادهایی که دلیل پاسخ بندها در آن‌ها آمده است
withheld-due = گام‌های سررسیددار
withheld-declared = رقم‌هایی که اعضا اعلام کرده‌اند
withheld-observers = جاهایی که گفته شده چه کسی زیر نظر داشت
withheld-gaps = شکاف‌های دیده‌بانی با دلیل
withheld-short-incidents = رویدادها یک‌به‌یک
withheld-short-sources = این‌که چه کسی خبر داد
withheld-short-positions = موضع هر عضو
withheld-short-reasons = دلیل پاسخ بندها
withheld-short-due = آنچه سررسید دارد
withheld-short-declared = آنچه اعضا اعلام کردند
withheld-short-observers = این‌که چه کسی زیر نظر داشت
withheld-short-gaps = شکاف‌های دیده‌بانی و دلیلشان
withheld-unit-incident = رویداد
withheld-unit-step = گام
withheld-unit-number = رقم
withheld-unit-place = جا
withheld-unit-gap = شکاف
withheld-why = هیچ سیاستی از سازوکار اجازه نمی‌دهد این به این خوانندگان گفته شود.
withheld-why-places = جای آنچه محافظت‌شده است حذف شده و جای دیگران تا حدود ده کیلومتر گفته می‌شود؛ هیچ سیاستی از سازوکار اجازه نمی‌دهد بیش از این به این خوانندگان گفته شود.
withheld-why-reasons = دلیل‌ها فاصله‌ها را می‌گویند. فقط جایی گفته می‌شوند که جا گفته شده باشد و سیاستی از سازوکار اجازه دهد به این خوانندگان گفته شود.
correction-of = این بولتن جای { $bulletin } را می‌گیرد که از { $entries } ثبت ساخته شده بود.
correction-because = دلیل: { $reason }
correction-counts = عددهای متفاوت: { $numbers }. حادثه‌های افزوده: { $added }؛ آن‌ها که دیگر اینجا نمی‌آیند: { $removed }؛ آن‌ها که به گونه‌ای دیگر آمده‌اند: { $changed }.
correction-nothing = هیچ عدد و هیچ حادثه‌ای با آنچه منتشر شد تفاوت ندارد.

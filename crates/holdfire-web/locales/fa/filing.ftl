# A report is filed: the form, the check, the receipt, and evidence.

section-file = ارائهٔ گزارش
filing-crumbs = ارائهٔ گزارش
filing-title = ارائهٔ گزارش
filing-lead = آنچه را می‌دانید بنویسید و باقی را خالی بگذارید. تا وارسی نکنید چیزی ثبت نمی‌شود.
filing-check = وارسی پیش از ثبت
filing-check-note = فرم چنین فهمیده شد. آنچه نادرست است را تغییر دهید؛ پس از ثبت می‌توان آن را اصلاح کرد، اما هرگز پاک نمی‌شود.
filing-read-back = بازخوانی
filing-problems = { $n ->
    [0] هیچ فیلدی به بازبینی نیاز ندارد.
    [one] یک فیلد به بازبینی نیاز دارد.
   *[other] { $n } فیلد به بازبینی نیاز دارد.
}
filing-needed = لازم
filing-not-told = ذکر نشده
filing-yes = بله
filing-no = نه

filing-group-who = چه کسی می‌گوید
filing-group-who-note = یک پست یا بخش، هرگز نه یک شخص. هر کس دفتر ثبت را بخواند آنچه را اینجا نوشته شده می‌خواند.
filing-group-words = به زبان خودشان
filing-group-words-note = همان‌گونه و به همان زبانی که گفته شد. بدون نام اشخاص.
filing-group-when = کی
filing-group-when-note = با همان دقتی که گفته شد، نه بیشتر. شب را می‌توان با هر دو روز آن نوشت.
filing-group-where = کجا
filing-group-where-note = نام، مختصات، یا فاصله و جهت از مکانی که نامش معلوم است.
filing-group-what = چه
filing-group-alleged = چه کسی، بنا بر ادعا
filing-group-alleged-note = با واژه‌های کسی که می‌گوید. اگر چند تا باشند با نقطه‌ویرگول (;) از هم جدا می‌شوند.
filing-group-harm = آسیب
filing-group-harm-note = یک عدد، بازه‌ای مانند {"\u20662-4\u2069"}، یا حدود 40. خالی یعنی ذکر نشده و 0 یعنی هیچ.
filing-group-evidence = شواهد
filing-evidence-note = عکس، ویدئو، صدا، PDF یا متن. بایت‌ها همان‌گونه که رسیده نگه داشته می‌شوند؛ نام فایل‌ها نگه داشته نمی‌شود.
filing-group-grade = درجهٔ منبع و اطلاعات

filing-post = پست یا بخش
filing-post-hint = برای نمونه «پست 12» یا «خط تماس، کشیک شب»
filing-kind = مشاهدهٔ مستقیم است؟
filing-kind-allegation = نه: دیگران گفته‌اند، یا طرفی دربارهٔ طرف دیگر گفته است
filing-kind-observation = بله: منبع خود آن را دیده، شنیده یا ضبط کرده است
filing-received = کی به شما رسید
filing-prior-ids = شماره‌های آن در دفترهای دیگر
filing-prior-ids-hint = جداشده با نقطه‌ویرگول (;)
filing-language = زبان
filing-text = آنچه گفته شد
filing-date = روز
filing-date-end = روز آخر، اگر چند روز بود
filing-date-end-hint = برای شب: روز بعد
filing-time = ساعت، همان‌گونه که گفته شد
filing-time-hint = «22:40»، «حدود ساعت 3 شب»، «{"\u206622:00-03:00\u2069"}»، «شب»؛ بدون روز همچنین «دیروز 14:30» یا «شب {"\u206621-22\u2069"}»
filing-time-zone = منطقهٔ زمانی
filing-time-zone-hint = خالی: منطقهٔ زمانی سازوکار؛ وگرنه برای نمونه {"\u2066UTC\u2069"} یا {"\u2066+03:00\u2069"}
filing-place = مکان
filing-place-hint = یک نام؛ {"\u206634.8025, 36.7\u2069"}؛ {"\u206634°48'09\"N 36°42'E\u2069"}؛ {"\u206637S DU 12345 67890\u2069"}؛ یا «3 کیلومتر شمال شرق از» یک نام
filing-range = فاصله از آن مکان
filing-range-hint = «3 کیلومتر»، «{"\u20662-3\u2069"} کیلومتر»، «حدود 800 متر»
filing-bearing = جهت از آن مکان
filing-bearing-hint = «040»، «{"\u2066270-300\u2069"}»، «شمال شرق»
filing-radius = خطای ممکن در مکان
filing-radius-hint = برای نمونه «500 متر»
filing-region = استان
filing-region-hint = به‌تنهایی کافی است، یا همراه نامی که اینجا شناخته نیست
filing-act = چه انجام شد
filing-weapon = با چه
filing-count = چند
filing-count-hint = «6»، «حدود 40»
filing-count-unit = از چه
filing-means = شیوهٔ مشاهده
filing-means-hint = شنیده شد، دیده شد، دوربین
filing-direction = جهت آتش
filing-direction-hint = از کجا به کجا، همان‌گونه که گفته شد
filing-fire = محل شلیک یا محل اصابت
filing-self-defence = ادعای دفاع از خود شده است
filing-live-fire-exercise = ادعای رزمایش شده است
filing-actor = کسی که گفته می‌شود عمل کرده
filing-claimant = کسی که گفته می‌شود مسئولیت آن را برعهده گرفته
filing-target = علیه
filing-killed = کشته‌ها
filing-killed-civilians = غیرنظامیان از آن میان
filing-injured = زخمی‌ها
filing-injured-civilians = غیرنظامیان از آن میان
filing-missing = مفقودان
filing-protected-target = اصابت به چیزی حفاظت‌شده یا تهدید آن
filing-protected-target-hint = بیمارستان، مدرسه، عبادتگاه، تأسیسات آب یا کمک‌رسانی: در این صورت مکان آن تنها با دقت 5 کیلومتر ثبت می‌شود
filing-damage = خسارت
filing-reliability = منبع
filing-credibility = اطلاعات

filing-language-ar = عربی
filing-language-en = انگلیسی
filing-language-ru = روسی
filing-language-tr = ترکی
filing-language-fa = فارسی
filing-language-ku = کردی
filing-language-fr = فرانسوی
filing-weapon-small-arms = سلاح سبک
filing-weapon-sniper-rifle = تفنگ تک‌تیرانداز
filing-weapon-grenade-launcher = نارنجک‌انداز
filing-weapon-anti-tank-weapon = سلاح ضدتانک
filing-weapon-mortar = خمپاره‌انداز
filing-weapon-artillery = توپخانه
filing-weapon-rocket-launcher = راکت‌انداز
filing-weapon-missile = موشک
filing-weapon-tank = تانک یا خودرو زرهی
filing-weapon-aircraft = هواگرد
filing-weapon-uav = پهپاد
filing-weapon-mine = مین
filing-weapon-ied = بمب دست‌ساز
filing-weapon-chemical = مادهٔ سمی
filing-weapon-none = بدون سلاح
filing-weapon-other = سلاحی دیگر
filing-unit-explosion = انفجار
filing-unit-projectile = گلوله
filing-unit-muzzle-flash = برق دهانهٔ سلاح
filing-unit-flare = منور
filing-unit-burst = رگبار
filing-unit-shot = تک‌تیر
filing-unit-other = اثر دیگر
filing-unit-vehicle = خودرو
fire-outgoing = شلیک: جایی که از آن زده شد
fire-impact = اصابت: جایی که فرود آمد
circumstance-self-defence = ادعای دفاع از خود
circumstance-live-fire-exercise = ادعای رزمایش
circumstance-ordered = به دستور فرماندهی عالی
circumstance-pre-notified = از پیش اطلاع داده شده
circumstance-mechanism-failed = هماهنگی پیش‌تر آزموده شد و بی‌نتیجه ماند
circumstance-protected-target = اصابت به چیزی حفاظت‌شده یا تهدید آن

filing-refused-missing = این لازم است؛ آن را پر کنید.
filing-refused-too-long = بیش از { $n } بایت است؛ کوتاهش کنید.
filing-refused-no-text = نویسه‌هایی دارد که متن نیستند؛ آن را از نو بنویسید.
filing-refused-not-understood = «{ $told }» فهمیده نمی‌شود؛ آن را چنان‌که راهنما نشان می‌دهد بنویسید یا از فهرست انتخاب کنید.
filing-refused-no-number = «{ $told }» عدد نیست؛ 3، {"\u20662-4\u2069"} یا حدود 40 بنویسید، یا خالی بگذارید.
filing-refused-no-day = «{ $told }» روز نیست؛ آن را به شکل {"\u20662017-12-31\u2069"} بنویسید.
filing-refused-two-days = «{ $told }» را می‌توان دو روز متفاوت خواند؛ آن را به شکل {"\u20662017-12-31\u2069"} بنویسید.
filing-refused-backwards = پیش از روز اول است؛ جای آن دو را عوض کنید.
filing-refused-future = در آینده است؛ روز یا ساعت را اصلاح کنید.
filing-refused-no-zone = منطقهٔ زمانی «{ $told }» وجود ندارد؛ {"\u2066UTC\u2069"}، {"\u2066+03:00\u2069"} یا نامی مانند {"\u2066Asia/Damascus\u2069"} بنویسید.
filing-refused-no-time = ساعت‌ها در آن روز «{ $told }» را درست یک بار نشان نمی‌دهند؛ منطقهٔ زمانی را به شکل {"\u2066+03:00\u2069"} بنویسید.
filing-refused-no-point = این مختصات هیچ جایی روی زمین نیست؛ آن را به شکل {"\u206634.8025, 36.7\u2069"} بنویسید.
filing-refused-unknown-place = مکانی به نام «{ $told }» اینجا شناخته نیست؛ مختصات، یا فاصله و جهت از مکانی شناخته‌شده را بنویسید، یا استان آن را در پایین انتخاب کنید.
filing-refused-which-place = { $n ->
    [0] هیچ مکانی با نامی نزدیک به این نیست.
    [one] یک مکان نامی نزدیک به این دارد؛ بگویید آیا منظور همان است.
   *[other] ممکن است منظور یکی از { $n } مکان باشد؛ یکی را انتخاب کنید.
}
filing-refused-incomplete = مکان، فاصله و جهت با هم‌اند؛ هر سه را بنویسید.
filing-not-taken = { $n ->
    [0] همهٔ فایل‌ها پذیرفته شدند.
    [one] یک فایل پذیرفته نشد: بیش از حد بزرگ است، یا شمار فایل‌ها کافی است.
   *[other] { $n } فایل پذیرفته نشد: بیش از حد بزرگ‌اند، یا شمار فایل‌ها کافی است.
}
filing-media-refused = این عکس، ویدئو، صدا، PDF یا متن ساده نیست؛ آن را به یکی از این شکل‌ها بفرستید.
filing-most-files = حداکثر { $n } فایل، هر یک تا { $mib } مبی‌بایت.
filing-which-place = منظور کدام است؟
filing-place-told = نام‌برده در گزارش‌های پیشین
filing-place-town = شهری روی نقشه
filing-place-area = منطقه‌ای از سازوکار
filing-place-region = استان
filing-place-coarse = چون چیزی حفاظت‌شده در آنجاست، مکان تنها با دقت 5 کیلومتر ثبت می‌شود. مکان دقیق را جایی نگه دارید که تنها کسانی که باید، بتوانند آن را بخوانند.
filing-place-none = مکانی ذکر نشده است. گزارش روی هیچ نقشه‌ای نیست.
filing-map = نقشهٔ سازوکار
filing-map-open = انتخاب روی نقشه
filing-map-hint = با کلیک، نقطه در فیلد «مکان» نوشته می‌شود. اگر اسکریپت در مرورگر خاموش است، مختصات را بنویسید.

filing-files = افزودن فایل
filing-drop = کنار گذاشتن
filing-sending = در حال ارسال
filing-sending-failed = فرستاده نشد؛ همراه فرم فرستاده می‌شود
filing-no-evidence = فایلی افزوده نشد.
filing-caption = چه چیزی را نشان می‌دهد (بدون نام اشخاص)
filing-original = این نسخهٔ اصل است، همان‌گونه که دستگاه ساخته
filing-likely = آیا از پیش شناخته است؟
filing-likely-none = هیچ حادثه‌ای در دفتر ثبت همانند آن نیست.
filing-likely-note = این حادثه‌ها بیش از همه همانند آن‌اند. اگر به‌صورت دو حادثه ثبت شود، دو بار شمرده می‌شود.
filing-chosen-fusion = نمی‌دانم: برنامه آن را مانند هر گزارش دیگر بر پایهٔ شواهد پیوند دهد
filing-chosen-join = همان است که:
filing-chosen-new = حادثه‌ای جداگانه است
filing-chosen-by-others = برنامه گزارش را بر پایهٔ شواهد پیوند می‌دهد؛ اعضا می‌توانند آن را تغییر دهند.
filing-this-report = این گزارش
filing-that-incident = آن حادثه
filing-why-likely = آنچه به سود و به زیان آن است
filing-reason = دلیل انتخاب شما (اگر انتخاب کرده‌اید لازم است؛ هر کس دفتر ثبت را بخواند آن را می‌خواند)
filing-go-check = وارسی
filing-go-check-note = هنوز چیزی ثبت نشده است.
filing-record = ثبت
filing-change = تغییر دادن
filing-record-note = دو بار فشردن، یک بار ثبت می‌کند.
filing-draft-kept = پیش‌نویس این فرم تا هنگام ثبت روی همین دستگاه نگه داشته می‌شود.
filing-draft-put-back = فرم ناتمام شما بازگردانده شد.
filing-draft-discard = دور انداختن آن

media-picture = عکس یا تصویر
media-video = ویدئو
media-sound = صدا
media-pages = فایل PDF
media-text = متن
media-file = فایل
size-kib = { $n } کیبی‌بایت
size-mib = { $n } مبی‌بایت
file-says = آنچه فایل دربارهٔ خود می‌گوید
file-says-nothing = هیچ
file-says-taken = گرفته‌شده در { $when } به ساعت دستگاه
file-says-satellites = گرفته‌شده در { $when } به ساعت ماهواره‌ها
file-says-where = در { $where }
file-says-device = با دستگاه { $device }
file-says-program = نوشته‌شده با برنامهٔ { $program }
file-says-far = فایل می‌گوید حدود { $km } کیلومتر دورتر از مکان ذکرشده گرفته شده است. یکی از این دو نادرست است، یا فایل در جای دیگری گرفته شده.
attached-note = همان‌گونه که آورده شده؛ آنچه فایل دربارهٔ خود می‌گوید چیزی را ثابت نمی‌کند
attached-original = گفته می‌شود نسخهٔ اصل است
attached-open = شاید دیدن آن دشوار باشد؛ برای دیدن باز کنید
attached-brought = آورنده
attached-get = دریافت فایل اصلی

filed-title = ثبت شد
filed-answer = گزارش ثبت شد با شمارهٔ
filed-receipt = رسید
filed-evidence = { $n ->
    [0] بدون فایل
    [one] یک فایل
   *[other] { $n } فایل
}
filed-incident = حادثه
filed-checkpoint = نقطهٔ وارسی امضاشده
filed-verify = وارسی دفتر ثبت
filed-next = پس از این چه می‌شود
filed-next-members = همهٔ اعضای سازوکار آن را یک گزارش از پست شما می‌بینند.
filed-next-link = گزارش در حادثهٔ بالا جای دارد. می‌توان این پیوند را تأیید کرد، گزارش را به حادثهٔ دیگری منتقل کرد یا جدا کرد؛ هر تصمیم دلیلی دارد.
filed-next-clauses = بندهایی که در آنجا و آن زمان نافذند پرسیده می‌شوند؛ مهلت‌هایی که توافق‌ها تعیین کرده‌اند آغاز می‌شوند.
filed-next-correct = اگر چیزی نادرست است، گزارش تازه‌ای ارائه دهید که آن را بگوید. هیچ ثبتی پاک نمی‌شود.
filed-another = ارائهٔ گزارش دیگر

field-claimant = کسی که گفته می‌شود مسئولیت آن را برعهده گرفته
field-received = دریافت
field-fire = شلیک یا اصابت
field-damage = خسارت
field-injured-civilians = غیرنظامیان زخمی‌شده
field-missing-people = مفقودان
field-circumstances = شرایط
field-prior-ids = شماره‌ها در دفترهای دیگر
filing-of-call = به تماس ثبت { $name } پیوند داده می‌شود.

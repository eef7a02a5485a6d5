# One incident.

incident-title = حادثهٔ { $name }
as-far-as-told = تا جایی که گزارش‌ها می‌گویند
incident-engaged = { $n ->
    [1] مشمول بند { $clauses } است.
    [one] مشمول { $n } بند است: { $clauses }.
   *[other] مشمول { $n } بند است: { $clauses }.
}
incident-undetermined = { $n ->
    [1] پاسخ بند { $clauses } نامعین است.
    [one] پاسخ { $n } بند نامعین است: { $clauses }.
   *[other] پاسخ { $n } بند نامعین است: { $clauses }.
}
incident-not-engaged = { $n ->
    [1] مشمول بند { $clauses } نیست.
    [one] مشمول { $n } بند نیست: { $clauses }.
   *[other] مشمول { $n } بند نیست: { $clauses }.
}
incident-no-clause = در آنجا و آن زمان هیچ بند آزمون‌پذیری نافذ نبود.
incident-actor-not-told = هیچ گزارشی نمی‌گوید چه کسی آن را انجام داده است. انتساب مسئولیت جدا از این صفحه تعیین می‌شود.
incident-alleged = گفته می‌شود عامل: { $actors }. این یک ادعاست؛ انتساب مسئولیت جدا از این صفحه تعیین می‌شود.
actor-by-reports = { $n ->
    [one] { $name } (به گفتهٔ { $n } گزارش)
   *[other] { $name } (به گفتهٔ { $n } گزارش)
}
what-was-told = آنچه گفته شده
compare-caption = گفتهٔ هر گزارش، فیلد به فیلد
field = فیلد
differs = متفاوت
original-words-unchanged = عین سخن، بدون تغییر
why-together = چرا این گزارش‌ها یک حادثه‌اند
together-single = تنها یک گزارش
together = کم‌احتمال‌ترین پیوند { $least }
first-report = چیزی برای مقایسه نیست
compared-with-report = در مقایسه با
probability = احتمال
confirmed-link = به تأیید یک شخص رسیده
proposed-link = پیشنهاد برنامه
could-also-be = شاید هم باشد
against-other = آنچه به سود و به زیان حادثهٔ دیگر است
evidence-caption = آنچه مقایسه شد و وزن آن به بیت
evidence-found = آنچه مقایسه شد
evidence-bits = بیت
evidence-together = مجموع
evidence-time = زمان:
evidence-distance = فاصله:
evidence-place = مکان:
evidence-act = عمل:
evidence-actor = عامل:
evidence-target = هدف:
evidence-killed = کشته‌ها:
evidence-parties = عامل و هدف:
evidence-injured = زخمی‌ها:
evidence-document = سند:
evidence-published = انتشار:
evidence-text = واژه‌ها:
evidence-place-name = نام مکان:
evidence-event-ref = رویداد کدگذاری‌شده:
evidence-source = منبع:
evidence-rivals = گزارش‌های رقیب:
evidence-prior = پیش از هر مقایسه:
clauses-asked = بندهای پرسیده‌شده
clauses-asked-note = هر بندی که در آنجا و آن زمان نافذ بود
would-settle = معلوم نیست و اگر معلوم شود پاسخ را معین می‌کند:
rule-that-answered = قاعدهٔ پرسیده‌شده:
rests-on = واقعیت‌هایی که بر آن‌ها استوار است
where-and-when = کجا و کی
small-map-label = { $place }، { $doubt }
field-when = کی
field-where = کجا
field-areas = منطقه‌ها
field-act = چه
field-actor = کسی که گفته می‌شود عمل کرده
field-target = علیه
field-harmed = آسیب‌دیدگان
field-killed = کشته‌ها
field-killed-civilians = غیرنظامیان کشته‌شده
field-injured = زخمی‌ها
field-weapon = سلاح
field-count = شمار
field-means = شیوهٔ مشاهده
field-direction = جهت
fact-actor = چه کسی عمل کرد
fact-target = هدف که بود
fact-act = چه انجام شد
fact-place = کجا رخ داد
fact-time = کی رخ داد
fact-entry-into-force = بند از کی نافذ شد
fact-operations-against-listed = آیا مکان در منطقهٔ عملیات است
fact-casualties = آیا کسانی آسیب دیدند
fact-accession = آیا کسی به توافق متعهد است
fact-designation = آیا قرار گرفتن در فهرست شامل کسی می‌شود
fact-relation = چه کسی از چه کسی پشتیبانی می‌کند
fact-weapon = چه سلاحی به کار رفت
fact-effect = چه چیزی از آن دیده یا شنیده شد
fact-renewal = آیا متن تمدید شد
fact-self-defence = آیا دفاع از خود بود
fact-live-fire-exercise = آیا رزمایش با مهمات جنگی بود
fact-ordered = آیا فرماندهی عالی دستور داده بود
fact-pre-notified = آیا از پیش اطلاع داده شده بود
fact-mechanism-failed = آیا سازوکار هماهنگی بی‌نتیجه مانده بود
fact-protected-target = آیا هدف مکانی حفاظت‌شده است

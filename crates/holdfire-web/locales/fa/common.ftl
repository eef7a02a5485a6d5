# Words that every page shares: frame, navigation, units, dates, names.

exercise = رزمایش
exercise-says = همهٔ آنچه در این صفحه است ساختگی است.
exercise-map = نقشهٔ ساختگی. خط‌ها و نام‌ها داوری نمی‌کنند.
skip-to-content = رفتن به محتوا
sections = بخش‌ها
menu = فهرست
as-of = تا
as-of-explained = زمان ورود آخرین ثبت دفتر
licences = پروانه‌ها
judges-nothing = خط‌ها و نام‌های روی نقشه‌ها داوری نمی‌کنند.
register-size = اندازهٔ دفتر ثبت
section-situation = وضعیت
section-instruments = توافق‌ها
section-areas = منطقه‌ها
section-due = سررسیدها
section-linking = پیوندها
section-declared = آمار اعلام‌شده
section-bulletins = بولتن‌ها
section-sources = منابع
section-register = دفتر ثبت
section-powers = اختیارها
section-accounts = حساب‌ها
paging = صفحه‌ها
previous = پیشین
next = بعدی
shown-of = { $first }–{ $last } از { $all }
history = تاریخچه
how-to-check = روش وارسی
root = ریشه
entry = ثبت
entry-number = ثبت { $n }
notes = یادداشت‌ها

mechanisms = سازوکارها
mechanisms-answer = { $n ->
    [0] هیچ سازوکاری اینجا عرضه نمی‌شود.
    [one] یک سازوکار اینجا عرضه می‌شود.
   *[other] { $n } سازوکار اینجا عرضه می‌شود، هر یک با دفتر ثبت خود.
}
register-not-readable = دفتر ثبت آن اکنون خوانده نمی‌شود.

# Units. A number never stands without one.
incidents = { $n ->
    [one] { $n } حادثه
   *[other] { $n } حادثه
}
incidents-unit = { $n ->
    [one] حادثه
   *[other] حادثه
}
incidents-unit-count = { $n } حادثه · واحد: حادثه
reports = { $n ->
    [one] { $n } گزارش
   *[other] { $n } گزارش
}
entries = { $n ->
    [one] { $n } ثبت
   *[other] { $n } ثبت
}
clauses = { $n ->
    [one] { $n } بند
   *[other] { $n } بند
}
and-more = { $n } مورد دیگر
plus-minus-m = ±{ $n } متر
plus-minus-km = ±{ $n } کیلومتر
killed = کشته { $n }
injured = زخمی { $n }

# Lengths of time.
years = { $n ->
    [one] { $n } سال
   *[other] { $n } سال
}
months = { $n ->
    [one] { $n } ماه
   *[other] { $n } ماه
}
days = { $n ->
    [one] { $n } روز
   *[other] { $n } روز
}
hours = { $n ->
    [one] { $n } ساعت
   *[other] { $n } ساعت
}
minutes = { $n ->
    [one] { $n } دقیقه
   *[other] { $n } دقیقه
}
seconds = { $n ->
    [one] { $n } ثانیه
   *[other] { $n } ثانیه
}

# Dates: 14 Feb 2017. A month that stands alone may have another form than one beside a day.
date = { $day } { $month } { $year }
month-and-year = { $month } { $year }
day-and-month = { $day } { $month }
from-day = از { $day }
until-day = تا { $day }
span = از { $from } تا { $until }
month-1 = ژانویه
month-2 = فوریه
month-3 = مارس
month-4 = آوریل
month-5 = مه
month-6 = ژوئن
month-7 = ژوئیه
month-8 = اوت
month-9 = سپتامبر
month-10 = اکتبر
month-11 = نوامبر
month-12 = دسامبر
month-alone-1 = { month-1 }
month-alone-2 = { month-2 }
month-alone-3 = { month-3 }
month-alone-4 = { month-4 }
month-alone-5 = { month-5 }
month-alone-6 = { month-6 }
month-alone-7 = { month-7 }
month-alone-8 = { month-8 }
month-alone-9 = { month-9 }
month-alone-10 = { month-10 }
month-alone-11 = { month-11 }
month-alone-12 = { month-12 }
time-not-told = زمان ذکر نشده
time-precision-minute = با دقت دقیقه
time-precision-part-of-day = بخشی از روز
time-precision-day = با دقت روز
time-precision-days = در محدودهٔ چند روز
time-precision-month = در محدودهٔ چند هفته یا یک ماه
time-precision-year = در محدودهٔ یک سال یا بیشتر

# Verdicts.
verdict-engaged = مشمول
verdict-undetermined = نامعین
verdict-not-engaged = مشمول نیست
verdict-no-clause = بند نافذی نیست

# Names.
as-told = «{ $name }»
not-known-here = «{ $name }» (عامل شناخته‌شده‌ای نیست)
told-and-known = «{ $told }»، شناخته‌شده با نام { $known }
actor-not-told = ذکر نشده
act-not-told = عمل ذکر نشده
place-not-told = مکان ذکر نشده
region-not-told = استان ذکر نشده
outside-areas = بیرون از منطقه‌ها
combined-side = چند گروه با هم؛ معلوم نیست کدام‌یک عمل کرده است
combined-side-short = چند گروه؛ معلوم نیست کدام‌یک
perhaps-in = شاید در { $area }
not-told = ذکر نشده
differs-time = زمان
differs-place = مکان
differs-act = عمل
differs-actor = عامل
differs-target = هدف
differs-killed = شمار کشته‌ها
they-differ = تفاوت دارند در
column-when = کی
column-what = چه
column-where = کجا
column-told-by = گزارش‌دهنده
column-clauses = بندها
column-clause = بند
column-instrument = توافق
column-source = منبع
column-kind = نوع
column-language = زبان
column-difference = تفاوت
column-remarks = ملاحظات
column-incidents-told = حادثه‌های گزارش‌شده
column-alone = کسی دیگر گزارش نکرده
kind-allegation = ادعا
kind-observation = مشاهده

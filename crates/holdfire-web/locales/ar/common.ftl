# Words that every page shares: frame, navigation, units, dates, names.

exercise = تمرين
exercise-says = كل ما في هذه الصفحة من نسج الخيال.
exercise-map = خريطة من نسج الخيال. الخطوط والأسماء لا تحكم على شيء.
skip-to-content = انتقل إلى المحتوى
sections = الأقسام
menu = القائمة
as-of = حتى
as-of-explained = وقت تسجيل آخر قيد في السجل
licences = التراخيص
judges-nothing = الخطوط والأسماء على الخرائط لا تنطوي على أي حكم.
register-size = حجم السجل
section-situation = الموقف
section-instruments = الاتفاقات
section-areas = المناطق
section-due = المستحق
section-linking = ربط التقارير
section-declared = الأعداد المعلنة
section-bulletins = النشرات
section-sources = المصادر
section-register = السجل
paging = الصفحات
previous = السابق
next = التالي
shown-of = { $first }–{ $last } من { $all }
history = التاريخ
how-to-check = كيفية التحقق
root = الجذر
entry = القيد
entry-number = القيد { $n }
notes = ملاحظات

mechanisms = الآليات
mechanisms-answer = { $n ->
    [zero] لا تُعرض هنا أي آلية.
    [one] تُعرض هنا آلية واحدة.
    [two] تُعرض هنا آليتان، لكل منهما سجلها.
    [few] تُعرض هنا { $n } آليات، لكل منها سجلها.
    [many] تُعرض هنا { $n } آلية، لكل منها سجلها.
   *[other] تُعرض هنا { $n } آلية، لكل منها سجلها.
}
register-not-readable = تتعذر قراءة سجلها في الوقت الحالي.

# Units. A number never stands without one.
incidents = { $n ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثان
    [few] { $n } حوادث
    [many] { $n } حادثًا
   *[other] { $n } حادث
}
incidents-unit = { $n ->
    [zero] حوادث
    [one] حادث
    [two] حادثان
    [few] حوادث
    [many] حادثًا
   *[other] حادث
}
incidents-unit-count = { $n ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثان
    [few] { $n } حوادث
    [many] { $n } حادثًا
   *[other] { $n } حادث
} · الوحدة: حادث
reports = { $n ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $n } تقارير
    [many] { $n } تقريرًا
   *[other] { $n } تقرير
}
entries = { $n ->
    [zero] لا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $n } قيود
    [many] { $n } قيدًا
   *[other] { $n } قيد
}
clauses = { $n ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $n } بنود
    [many] { $n } بندًا
   *[other] { $n } بند
}
and-more = و{ $n } أخرى
plus-minus-m = ±{ $n } م
plus-minus-km = ±{ $n } كم
killed = القتلى { $n }
injured = الجرحى { $n }

# Lengths of time.
years = { $n ->
    [zero] { $n } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $n } سنوات
    [many] { $n } سنة
   *[other] { $n } سنة
}
months = { $n ->
    [zero] { $n } شهر
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
}
days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
minutes = { $n ->
    [zero] { $n } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
seconds = { $n ->
    [zero] { $n } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}

# Dates: 14 Feb 2017. A month that stands alone may have another form than one beside a day.
date = { $day } { $month } { $year }
month-and-year = { $month } { $year }
day-and-month = { $day } { $month }
from-day = من { $day }
until-day = حتى { $day }
span = من { $from } حتى { $until }
month-1 = كانون الثاني
month-2 = شباط
month-3 = آذار
month-4 = نيسان
month-5 = أيار
month-6 = حزيران
month-7 = تموز
month-8 = آب
month-9 = أيلول
month-10 = تشرين الأول
month-11 = تشرين الثاني
month-12 = كانون الأول
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
time-not-told = الوقت غير مذكور
time-precision-minute = بالدقيقة
time-precision-part-of-day = جزء من اليوم
time-precision-day = باليوم
time-precision-days = خلال أيام عدة
time-precision-month = خلال أسابيع أو شهر
time-precision-year = خلال سنة أو أكثر

# Verdicts.
verdict-engaged = ينطبق
verdict-undetermined = غير محسوم
verdict-not-engaged = لا ينطبق
verdict-no-clause = لا بند نافذ

# Names.
as-told = «{ $name }»
not-known-here = «{ $name }» (ليس جهة معروفة)
told-and-known = «{ $told }»، ويُعرف باسم { $known }
actor-not-told = غير مذكور
act-not-told = الفعل غير مذكور
place-not-told = المكان غير مذكور
region-not-told = المحافظة غير مذكورة
outside-areas = خارج المناطق
combined-side = جماعات عدة معًا؛ ولا يُعرف أيها تصرف
combined-side-short = جماعات عدة؛ لا يُعرف أيها تصرف
perhaps-in = ربما في { $area }
not-told = غير مذكور
differs-time = الوقت
differs-place = المكان
differs-act = الفعل
differs-actor = الفاعل
differs-target = المستهدف
differs-killed = عدد القتلى
they-differ = تختلف في
column-when = متى
column-what = ماذا
column-where = أين
column-told-by = من أفاد
column-clauses = البنود
column-clause = البند
column-instrument = الاتفاق
column-source = المصدر
column-kind = النوع
column-language = اللغة
column-difference = الفرق
column-remarks = ملاحظات
column-incidents-told = حوادث أفاد بها
column-alone = لم يفد بها غيره
kind-allegation = ادعاء
kind-observation = مشاهدة
section-powers = الصلاحيات
section-accounts = الحسابات

# The overview: answer, filters, map, timeline, list.

answer = { $incidents } من { $reports }، { $when }: { $answers }.
answer-engaged = { $n ->
    [zero] { $n } ينطبق عليها بند
    [one] حادث واحد ينطبق عليه بند
    [two] حادثان ينطبق عليهما بند
    [few] { $n } حوادث ينطبق عليها بند
    [many] { $n } حادثًا ينطبق عليها بند
   *[other] { $n } حادث ينطبق عليها بند
}
answer-undetermined = { $n } غير محسومة
answer-not-engaged = { $n } لا ينطبق عليها بند
answer-no-clause = { $n } دون بند نافذ
answer-no-incidents = لم يُسجَّل أي حادث بعد.
answer-none-match = لا حادث يطابق.
answer-perhaps = { $n ->
    [zero] منها { $n } ربما تقع في هذه الفترة فقط.
    [one] منها حادث واحد ربما يقع في هذه الفترة فقط.
    [two] منها حادثان ربما يقعان في هذه الفترة فقط.
    [few] منها { $n } حوادث ربما تقع في هذه الفترة فقط.
    [many] منها { $n } حادثًا ربما تقع في هذه الفترة فقط.
   *[other] منها { $n } حادث ربما تقع في هذه الفترة فقط.
}
answer-without-time = { $n ->
    [zero] { $n } حادث لا يُذكر وقتها ولا تدخل في أي فترة.
    [one] حادث واحد لا يُذكر وقته ولا يدخل في أي فترة.
    [two] حادثان لا يُذكر وقتهما ولا يدخلان في أي فترة.
    [few] { $n } حوادث لا يُذكر وقتها ولا تدخل في أي فترة.
    [many] { $n } حادثًا لا يُذكر وقتها ولا تدخل في أي فترة.
   *[other] { $n } حادث لا يُذكر وقتها ولا تدخل في أي فترة.
}
days-end-at = ينتهي يوم الإبلاغ في الساعة { $time } ويحمل تاريخ نهايته.
no-time-told = الوقت غير مذكور

filters = المرشحات
list = الحوادث
search-label = ابحث عن حادث برقمه أو مكانه
search-hint = رقم أو مكان
search-button = بحث
facet-verdict = الجواب
facet-area = المنطقة
facet-region = المحافظة
facet-act = الفعل
facet-actor = من يقال إنه تصرف
facet-actor-note = بحسب الادعاء
facet-source = المصدر
facet-clause = البند
of-which-perhaps = منها { $n } ربما
more-choices = { $n } أخرى

chip-actor = يقال إنه تصرف: { $name }
chip-source = أفاد به { $name }
chip-clause = { $clause }: { $answer }
chip-text = «{ $name }»
remove-filter = أزل هذا المرشح
remove-all-filters = أزل كل المرشحات
sorted-by = الترتيب:
sort-latest = الأحدث
sort-earliest = الأقدم
sort-reports = الأكثر تقارير
sort-killed = الأكثر قتلى
perhaps-in-period = ربما في هذه الفترة
surely-in-period = في الفترة يقينًا
no-match = لا حادث يطابق هذه المرشحات.
no-incidents-yet = لم يُسجَّل أي حادث بعد.
no-incidents-yet-next = تصير التقارير حوادث عند استيرادها وربطها.

map-label = { $n ->
    [zero] خريطة بلا حوادث
    [one] خريطة فيها حادث واحد؛ قد تمثل العلامة حوادث عدة
    [two] خريطة فيها حادثان؛ قد تمثل العلامة حوادث عدة
    [few] خريطة فيها { $n } حوادث؛ قد تمثل العلامة حوادث عدة
    [many] خريطة فيها { $n } حادثًا؛ قد تمثل العلامة حوادث عدة
   *[other] خريطة فيها { $n } حادث؛ قد تمثل العلامة حوادث عدة
}
timeline-day = الحوادث بحسب اليوم
timeline-week = الحوادث بحسب الأسبوع
timeline-month = الحوادث بحسب الشهر
timeline-hatched = المظلل: لم يُسجَّل أن أحدًا كان يراقب
bar = { $when }: { $n ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثان
    [few] { $n } حوادث
    [many] { $n } حادثًا
   *[other] { $n } حادث
}
bar-with-doubt = { $when }: { $n ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثان
    [few] { $n } حوادث
    [many] { $n } حادثًا
   *[other] { $n } حادث
}، منها { $perhaps } ربما حينها فقط

# What the comparison of two reports found, field by field.

found-apart-m = بينهما { $n } م
found-apart-km = بينهما { $n } كم
found-same-time = في الوقت نفسه بقدر ما ذُكر
found-less-than-a-minute = بفارق أقل من دقيقة
found-minutes = { $n ->
    [zero] بفارق { $n } دقيقة
    [one] بفارق دقيقة واحدة
    [two] بفارق دقيقتين
    [few] بفارق { $n } دقائق
    [many] بفارق { $n } دقيقة
   *[other] بفارق { $n } دقيقة
}
found-hours = { $n ->
    [zero] بفارق { $n } ساعة
    [one] بفارق ساعة واحدة
    [two] بفارق ساعتين
    [few] بفارق { $n } ساعات
    [many] بفارق { $n } ساعة
   *[other] بفارق { $n } ساعة
}
found-days = { $n ->
    [zero] بفارق { $n } يوم
    [one] بفارق يوم واحد
    [two] بفارق يومين
    [few] بفارق { $n } أيام
    [many] بفارق { $n } يومًا
   *[other] بفارق { $n } يوم
}
found-act-unknown = الفعل غير مذكور في أحدهما أو كليهما
found-act-same = الفعل نفسه
found-act-coarser = الفعل في أحدهما أعم منه في الآخر
found-act-same-branch = فعلان مختلفان من صنف واحد
found-act-different = فعلان مختلفان
found-actor-unknown = الفاعل غير مذكور في أحدهما أو كليهما
found-actor-same = الفاعل نفسه
found-actor-coarser = الفاعل في أحدهما أعم منه في الآخر
found-actor-same-branch = فاعلان مختلفان من صنف واحد
found-actor-different = فاعلان مختلفان
found-target-unknown = المستهدف غير مذكور في أحدهما أو كليهما
found-target-same = المستهدف نفسه
found-target-coarser = المستهدف في أحدهما أعم منه في الآخر
found-target-same-branch = مستهدفان مختلفان من صنف واحد
found-target-different = مستهدفان مختلفان
found-parties-exchanged = الفاعل في أحدهما هو المستهدف في الآخر، والعكس
found-killed-unknown = عدد القتلى غير مذكور في أحدهما أو كليهما
found-killed-both-none = كلاهما يفيد بعدم سقوط قتلى
found-killed-same = عدد القتلى نفسه
found-killed-near = عددان متقاربان للقتلى
found-killed-different = عددان مختلفان للقتلى
found-killed-none-and-few = لا قتلى في أحدهما، وقتيل أو قتيلان في الآخر
found-killed-none-and-more = لا قتلى في أحدهما، وثلاثة قتلى أو أكثر في الآخر
found-injured-unknown = عدد الجرحى غير مذكور في أحدهما أو كليهما
found-injured-both-none = كلاهما يفيد بعدم سقوط جرحى
found-injured-same = عدد الجرحى نفسه
found-injured-near = عددان متقاربان للجرحى
found-injured-different = عددان مختلفان للجرحى
found-injured-none-and-few = لا جرحى في أحدهما، وجريح أو جريحان في الآخر
found-injured-none-and-more = لا جرحى في أحدهما، وثلاثة جرحى أو أكثر في الآخر
found-one-document = من وثيقة واحدة
found-two-documents = من وثيقتين
found-published-together = نُشرا في الوقت نفسه
found-published-days = { $n ->
    [zero] نُشرا بفارق { $n } يوم
    [one] نُشرا بفارق يوم واحد
    [two] نُشرا بفارق يومين
    [few] نُشرا بفارق { $n } أيام
    [many] نُشرا بفارق { $n } يومًا
   *[other] نُشرا بفارق { $n } يوم
}
found-shared-words = { $n ->
    [0] لا كلمة نادرة مشتركة بين النصين
    [one] كلمة نادرة واحدة مشتركة بين النصين
    [two] كلمتان نادرتان مشتركتان بين النصين
    [few] { $n } كلمات نادرة مشتركة بين النصين
    [many] { $n } كلمة نادرة مشتركة بين النصين
   *[other] { $n } كلمة نادرة مشتركة بين النصين
}
found-shared-place-words = { $n ->
    [0] لا كلمة مشتركة بين اسمي المكانين
    [one] كلمة واحدة مشتركة بين اسمي المكانين
    [two] كلمتان مشتركتان بين اسمي المكانين
    [few] { $n } كلمات مشتركة بين اسمي المكانين
    [many] { $n } كلمة مشتركة بين اسمي المكانين
   *[other] { $n } كلمة مشتركة بين اسمي المكانين
}
found-names-of-one-spot = اسمان مختلفان، لكن التقارير التي تستعملهما تقع في موضع واحد
found-one-source = المصدر نفسه
found-two-sources = مصدران مختلفان
found-one-event = مرمَّزان برقم حدث واحد
found-two-events = مرمَّزان برقمي حدثين مختلفين
found-rivals = تقرير آخر من أحد المصدرين يناسب أيضًا
attach = إرفاق دليل
attach-post = النقطة أو المكتب لدى { $name } الذي يأتي به (لا اسم شخص أبداً)
attach-nothing = لم يُرفق شيء: لا ملف، أو لا ملف من نوع مقبول.
report-from-call = دُوّن هذا البلاغ في

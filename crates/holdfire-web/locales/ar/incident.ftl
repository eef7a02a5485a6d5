# One incident.

incident-title = الحادث { $name }
as-far-as-told = بقدر ما تفيد التقارير
incident-engaged = { $n ->
    [zero] البنود المنطبقة ({ $n }): { $clauses }.
    [one] البند { $clauses } ينطبق.
    [two] بندان ينطبقان: { $clauses }.
    [few] البنود المنطبقة ({ $n }): { $clauses }.
    [many] البنود المنطبقة ({ $n }): { $clauses }.
   *[other] البنود المنطبقة ({ $n }): { $clauses }.
}
incident-undetermined = { $n ->
    [zero] البنود غير المحسومة ({ $n }): { $clauses }.
    [one] البند { $clauses } غير محسوم.
    [two] بندان غير محسومين: { $clauses }.
    [few] البنود غير المحسومة ({ $n }): { $clauses }.
    [many] البنود غير المحسومة ({ $n }): { $clauses }.
   *[other] البنود غير المحسومة ({ $n }): { $clauses }.
}
incident-not-engaged = { $n ->
    [zero] البنود غير المنطبقة ({ $n }): { $clauses }.
    [one] البند { $clauses } لا ينطبق.
    [two] بندان لا ينطبقان: { $clauses }.
    [few] البنود غير المنطبقة ({ $n }): { $clauses }.
    [many] البنود غير المنطبقة ({ $n }): { $clauses }.
   *[other] البنود غير المنطبقة ({ $n }): { $clauses }.
}
incident-no-clause = لم يكن أي بند قابل للاختبار نافذًا هناك حينها.
incident-actor-not-told = لا يذكر أي تقرير من الفاعل. تُحدَّد المسؤولية بمعزل عن هذه الصفحة.
incident-alleged = يقال إن الفاعل: { $actors }. هذا ادعاء؛ وتُحدَّد المسؤولية بمعزل عن هذه الصفحة.
actor-by-reports = { $n ->
    [zero] { $name } (بحسب { $n } تقرير)
    [one] { $name } (بحسب تقرير واحد)
    [two] { $name } (بحسب تقريرين)
    [few] { $name } (بحسب { $n } تقارير)
    [many] { $name } (بحسب { $n } تقريرًا)
   *[other] { $name } (بحسب { $n } تقرير)
}
what-was-told = ما أفيد به
compare-caption = ما يقوله كل تقرير، حقلًا بحقل
field = الحقل
differs = يختلف
original-words-unchanged = الكلمات الأصلية دون تغيير
why-together = لماذا تُعد هذه التقارير حادثًا واحدًا
together-single = تقرير واحد فقط
together = أضعف ربط احتماله { $least }
first-report = لا يوجد ما يُقارن به
compared-with-report = بالمقارنة مع
probability = الاحتمال
confirmed-link = أكده شخص
proposed-link = اقترحه البرنامج
could-also-be = قد يكون أيضًا
against-other = ما يؤيد الحادث الآخر وما يعارضه
evidence-caption = ما قورن ووزنه بالبتات
evidence-found = ما قورن
evidence-bits = بتات
evidence-together = المجموع
evidence-time = الوقت:
evidence-distance = المسافة:
evidence-place = المكان:
evidence-act = الفعل:
evidence-actor = الفاعل:
evidence-target = المستهدف:
evidence-killed = القتلى:
evidence-parties = الأطراف:
evidence-injured = الجرحى:
evidence-document = الوثيقة:
evidence-published = تاريخ النشر:
evidence-text = الكلمات:
evidence-place-name = اسم المكان:
evidence-event-ref = الحدث المرمّز:
evidence-source = المصدر:
evidence-rivals = تقارير منافسة:
evidence-prior = قبل أي مقارنة:
clauses-asked = البنود المسؤولة
clauses-asked-note = كل بند كان نافذًا هناك حينها
would-settle = غير معروف، ومعرفته تحسم الجواب:
rule-that-answered = القاعدة المسؤولة:
rests-on = الوقائع التي يستند إليها
where-and-when = أين ومتى
small-map-label = { $place }، { $doubt }
field-when = متى
field-where = أين
field-areas = المناطق
field-act = ماذا
field-actor = من يقال إنه تصرف
field-target = ضد من
field-harmed = المتضررون
field-killed = القتلى
field-killed-civilians = القتلى المدنيون
field-injured = الجرحى
field-weapon = السلاح
field-count = العدد
field-means = الوسيلة
field-direction = الاتجاه
fact-actor = من تصرف
fact-target = من كان المستهدف
fact-act = ما الذي جرى
fact-place = أين وقع
fact-time = متى وقع
fact-entry-into-force = متى دخل البند حيز النفاذ
fact-operations-against-listed = هل يقع المكان في منطقة عمليات
fact-casualties = هل تضرر أشخاص
fact-accession = هل أحدهم ملزم بالاتفاق
fact-designation = هل يشمل الإدراج أحدهم
fact-relation = من يدعمه أحدهم
fact-weapon = السلاح المستخدم
fact-effect = ما شوهد أو سُمع منه
fact-renewal = هل جُدد النص
fact-self-defence = هل كان دفاعًا عن النفس
fact-live-fire-exercise = هل كان تمرينًا بالذخيرة الحية
fact-ordered = هل أمرت به القيادة العليا
fact-pre-notified = هل أُبلغ عنه مسبقًا
fact-mechanism-failed = هل أخفقت آلية التنسيق
fact-protected-target = هل المستهدف منشأة محمية

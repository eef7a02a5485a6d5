# The register, its entries and checks.

register-answer = يضم السجل { $entries }. كل قيد فيه باقٍ؛ وما كان خطأ يُصحَّح بقيد جديد.
register-state = الحالة
verifier-key = المفتاح العلني
checkpoint = نقطة التحقق
checkpoint-note = الحجم والجذر موقعين؛ احتفظ بنسخة
verify-now = تحقق من السجل كله
check-step-key = احصل على المفتاح العلني للآلية من غير هذه الصفحة، من أحد الأعضاء مثلًا، وقارنه بالمفتاح أعلاه.
check-step-keep = احتفظ بنقطة التحقق. فمن يملكها يستطيع لاحقًا إثبات ما إذا غُيِّر شيء مما تشمله أو حُذف.
check-step-export = اطلب نسخة مصدّرة من السجل، ونفّذ
check-step-compare = قارن نقطة التحقق التي لديك بما لدى الأعضاء الآخرين. نقطتان بحجم واحد وجذرين مختلفين تثبتان أن أحدًا عُرض عليه سجل آخر.
check-limits = يُظهر هذا أن ما سُجِّل لم يُغيَّر. ولا يُظهر أن تقريرًا صحيح، ولا أن كل شيء قد سُجِّل.
latest-entries = القيود، الأحدث أولًا
no-entries = السجل فارغ.
newest = الأحدث
older = الأقدم
column-recorded = سُجِّل
column-fact = ماذا
column-by = من
entry-content = ما يقوله
entry-bytes = بايتاته
entry-bytes-note = JSON معياري (RFC 8785) كما حُسبت بصمته
leaf-hash = بصمة الورقة
inclusion-proof = برهان وجوده في السجل
proof-note = { $n ->
    [zero] بصمة الورقة هي جذر السجل وعدد قيوده { $size } (RFC 6962).
    [one] ببصمة واحدة تقود بصمة الورقة إلى جذر السجل وعدد قيوده { $size } (RFC 6962).
    [two] ببصمتين تقود بصمة الورقة إلى جذر السجل وعدد قيوده { $size } (RFC 6962).
    [few] بعدد { $n } من البصمات تقود بصمة الورقة إلى جذر السجل وعدد قيوده { $size } (RFC 6962).
    [many] بعدد { $n } من البصمات تقود بصمة الورقة إلى جذر السجل وعدد قيوده { $size } (RFC 6962).
   *[other] بعدد { $n } من البصمات تقود بصمة الورقة إلى جذر السجل وعدد قيوده { $size } (RFC 6962).
}
entry-before = القيد السابق
entry-after = القيد التالي
verify-title = التحقق من السجل
verify-holds = { $n ->
    [zero] السجل سليم: فُحص { $n } قيد.
    [one] السجل سليم: فُحص قيد واحد.
    [two] السجل سليم: فُحص قيدان.
    [few] السجل سليم: فُحصت { $n } قيود.
    [many] السجل سليم: فُحص { $n } قيدًا.
   *[other] السجل سليم: فُحص { $n } قيد.
}
verify-fails = السجل غير سليم.
verify-unknown = تعذر التحقق. حاول مجددًا؛ وإن تكرر ذلك يجد مشغّل هذا الخادم السبب في سجل التشغيل.
verify-entries = القيود
verify-root = الجذر
verify-checkpoints = نقاط التحقق المفحوصة
verify-signatures = تواقيع المنظمات التي جرى التحقق منها
verify-rows = الصفوف التي أُعيد إعدادها وقورنت
verify-digest = بصمة جداول القراءة
verify-what = ما جرى فحصه
verify-what-bytes = كل قيد معياري وله البصمة التي سُجِّل بها
verify-what-tree = بصمات الشجرة ناتجة من القيود
verify-what-checkpoints = كل نقطة تحقق موقعة بمفتاح الآلية ومطابقة للشجرة
verify-what-tables = كل صف تُعد منه الصفحات ناتج من القيود
verify-trust = يمكن لخادم غير موثوق أن يعرض أي شيء في هذه الصفحة. تحقق بنفسك:
verify-again = تحقق مجددًا
event-mechanism-founded = أُسست الآلية
event-actor-described = وُصفت جهة
event-instrument-adopted = اعتُمد اتفاق
event-accession-recorded = سُجِّل انضمام
event-designation-recorded = سُجِّل إدراج
event-area-drawn = رُسمت منطقة
event-source-named = سُمي مصدر
event-document-kept = حُفظت وثيقة
event-evidence-attached = أُرفق دليل
event-report-received = استُلم تقرير
event-reports-linked = رُبطت تقارير
event-report-unlinked = فُك ربط تقرير
event-link-proposed = اقتُرح تغيير ربط
event-link-decided = تقرر ربط
event-count-declared = أُعلن عدد
event-coverage-recorded = سُجِّلت تغطية
event-step-taken = اتُّخذت خطوة
event-position-taken = اتُّخذ موقف
event-finding-made = صدرت نتيجة
event-attribution-made = أُسندت المسؤولية
event-finding-proposed = اقتُرحت نتيجة
event-attribution-proposed = اقتُرح إسناد المسؤولية
event-vote-cast = أُدلي بصوت
event-proposal-withdrawn = سُحب مقترح
event-vote-closed = أُغلق التصويت
event-erratum-made = صُحِّح خطأ
event-information-requested = طُلبت معلومات
event-verification-tasked = طُلب التحقق
event-verification-reported = أُبلغ عن نتيجة التحقق
event-demand-made = وُجّهت مطالبة
event-response-given = ورد رد
event-follow-up-made = جرت متابعة
event-escalated = رُفع إلى المستوى التالي
event-asking-withdrawn = سُحب الطلب
event-comment-made = أُضيف تعليق
event-talk-recorded = سُجّل أمر من المحادثات
event-call-logged = سُجّلت مكالمة
event-call-linked = رُبطت مكالمة
event-powers-adopted = أُقرّت الصلاحيات
event-organisation-key-recorded = سُجّل مفتاح لجهة
event-organisation-key-ended = أُنهي مفتاح لجهة
event-entry-signed = وُقّع قيد
event-file-imported = استُورد ملف
event-bulletin-issued = صدرت نشرة
event-assessments-issued = صدرت تقييمات

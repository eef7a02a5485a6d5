# Bulletins that went out.

bulletins-answer = { $n ->
    [0] لم تصدر أي نشرة بعد.
    [one] صدرت نشرة واحدة.
    [two] صدرت نشرتان، الأحدث أولًا.
    [few] صدرت { $n } نشرات، الأحدث أولًا.
    [many] صدرت { $n } نشرة، الأحدث أولًا.
   *[other] صدرت { $n } نشرة، الأحدث أولًا.
}
no-bulletins = لم تصدر أي نشرة بعد.
no-bulletins-next = أصدر واحدة بالأمر
column-period = الفترة
column-edition = لمن
column-files = الملف
corrects = تصحح
edition-public = للعموم
edition-members = للأعضاء
language-en = الإنكليزية
language-ar = العربية
language-ru = الروسية
language-tr = التركية
language-fa = الفارسية
compared-with = بالمقارنة مع
made-from = أُعدت من سجل حجمه { $size }؛ والحجم نفسه يعطي الأرقام نفسها مجددًا.
bulletin-grown = نما السجل منذئذ من { $then } إلى { $now } قيدًا. الأرقام هنا كما صدرت؛ أما الروابط فتقود إلى السجل كما هو الآن، وقد تختلف الأرقام فيه.
figures-sha256 = SHA-256 للأرقام
pdf-sha256 = SHA-256 لملف PDF
bulletin-by-day = الحوادث بحسب اليوم
bulletin-by-day-unit = الوحدة: حادث
bulletin-by-area = الحوادث بحسب المنطقة
bulletin-by-area-unit = الوحدة: حادث
bulletin-by-governorate = الحوادث بحسب المحافظة
bulletin-by-governorate-unit = الوحدة: حادث
bulletin-by-clause = البنود المسؤولة وما تقوله
bulletin-by-clause-unit = الوحدة: حادث
bulletin-by-recorder = من سجّل ماذا
bulletin-by-recorder-unit = الوحدتان: تقرير، حادث
bulletin-declared = ما أعلنه الأعضاء
bulletin-declared-unit = الوحدة بجانب كل رقم
bulletin-coverage = من راقب، أين ومتى
bulletin-coverage-unit = الوحدة: يوم
bulletin-due = المستحق والمتأخر
bulletin-due-unit = الوحدة: خطوة
bulletin-incidents = الحوادث
bulletin-incidents-unit = الوحدة: حادث
bulletin-incidents-n = الحوادث
bulletin-reports-n = التقارير
bulletin-in-doubt = الوقت موضع شك
bulletin-before = قبلها
bulletin-before-in-doubt = قبلها، موضع شك
bulletin-observed = المراقبة
observed = روقب
not-observed = لم يُراقب
bulletin-scope = النطاق
bulletin-observers = من راقب
bulletin-days-observed = أيام روقبت
bulletin-days-partly = جزئيًا
bulletin-days-not-observed = لم تُراقب
bulletin-day-by-day = يومًا بيوم
bulletin-number = الرقم
bulletin-harmed = المتضررون
bulletin-doubt = موضع شك
bulletin-why = لماذا تجيب البنود هكذا
bulletin-why-unit = الوحدة: حادث
bulletin-reasons = الأسباب
bulletin-nothing = لم يُسجَّل شيء.
bulletin-no-incidents = لم يُسجَّل أي حادث في هذه الفترة. وحيث لم يراقب أحد، فالصمت ليس هدوءًا.
bulletin-due-counts = المتأخر { $overdue }، المفتوح { $open }؛ أُنجز في الفترة { $done }، منها متأخر { $late }.
bulletin-due-not-listed = غير مدرج: { $n }.
bulletin-observed-days = { $observed } من { $days } يوم؛ جزئياً { $partly }
edition-observers = للأمم المتحدة والمراقبين
bulletin-issue = إصدار نشرة
bulletin-issue-note = تصدر النشرة لجمهور واحد ولا تُعرض على غيره. وسياسات الآلية هي التي تحدد ما يجوز إخبار قرّائها به، وتذكر النشرة ما حُجب منها. ولا يصدر شيء قبل أن ترى من يستطيع قراءته.
bulletin-for-members = الأعضاء: كل ما لدى الآلية
bulletin-for-observers = الأمم المتحدة والمراقبون: ما تسمح السياسات بإخبارهم به
bulletin-for-public = العموم: ما تسمح السياسات بإخبار الجميع به
bulletin-first-day = اليوم الأول
bulletin-last-day = اليوم الأخير
bulletin-days-wrong = يجب أن يكون اليوم الأخير هو الأول أو بعده، وبما لا يزيد على سنة.
bulletin-look = عرض من سيقرؤها وما حُجب منها
bulletin-readers = من تظهر بجانبه علامة ✓ يستطيع قراءتها متى صدرت. ولا يقرؤها غيرهم، لا في الصفحات ولا في الإشعارات ولا عبر البرامج.
bulletin-nothing-left-out = لم يُحجب شيء: هذه طبعة الأعضاء.
bulletin-first-page = ما تقوله صفحتها الأولى
bulletin-issue-now = إصدارها الآن
bulletin-corrected-by = صُححت بالنشرة
bulletin-corrected-note = يبقى ما صدر كما كان. ويبيّن التصحيح ما اختلف.
bulletin-correct = تصحيح هذه النشرة
bulletin-correct-note = يحل التصحيح محل النشرة المذكورة أدناه: له أيامها وقراؤها ولغتها، ويذكر كل رقم يختلف. ويبقى ما صدر ظاهراً وعليه أنه صُحح.
bulletin-because = سبب التصحيح، لقرّائها
bulletin-others = لهذه الأيام نشرات أخرى لم تُصحح:
bulletin-correcting = تصحيح نشرة

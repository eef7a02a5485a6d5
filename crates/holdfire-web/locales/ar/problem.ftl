# What went wrong, and what to do next.

problem-not-found = لا يوجد هنا: { $what } «{ $name }»
problem-not-found-mechanism = لا يعرضها هذا الخادم. تبين قائمة الآليات ما يعرضه.
problem-not-found-incident = تحقق من الرقم؛ ويمكن البحث عنه في صفحة الموقف. لا يُعطى الرقم مرتين.
problem-not-found-report = تحقق من الرقم. يحتفظ التقرير برقمه دائمًا.
problem-not-found-instrument = تبين قائمة الاتفاقات كل ما سُجِّل.
problem-not-found-bulletin = تبين قائمة النشرات كل ما صدر.
problem-not-found-entry = القيود مرقمة من 0 دون فجوات؛ وتبين صفحة السجل أحدثها.
problem-not-found-page = تحقق من العنوان، أو ابدأ من صفحة الموقف.
thing-mechanism = آلية
thing-incident = حادث
thing-report = تقرير
thing-instrument = اتفاق
thing-bulletin = نشرة
thing-entry = قيد
thing-page = صفحة
thing-export = ملف مستخرج
problem-bad-value = تتعذر قراءة «{ $name }» في العنوان
problem-bad-value-next = غيّره أو أزله. تُكتب التواريخ هكذا: 2017-02-14.
problem-bad-query = تتعذر قراءة العنوان
problem-bad-query-next = العنوان أطول من اللازم أو غير مكتوب كعنوان. ابدأ من صفحة الموقف واضبط المرشحات مجددًا.
problem-too-large = أُرسل أكثر من { $n } ميبيبايت
problem-too-large-next = أرسل اتفاقًا واحدًا أو بضع مناطق. أما مجلد القضية كاملًا فيُجرَّب بالأمر { "`holdfire assess --what-if`" }.
problem-form-too-large = أُرسل أكثر من { $n } كيبيبايت
problem-form-too-large-next = ارجع وأرسل أقل دفعة واحدة. ويمكن حفظ نص طويل بالأمر { "`holdfire import document`" }.
problem-too-many = { $n ->
    [zero] طلبات كثيرة: انتظر لحظة
    [one] طلبات كثيرة: انتظر ثانية واحدة
    [two] طلبات كثيرة: انتظر ثانيتين
    [few] طلبات كثيرة: انتظر { $n } ثوانٍ
    [many] طلبات كثيرة: انتظر { $n } ثانية
   *[other] طلبات كثيرة: انتظر { $n } ثانية
}
problem-too-many-next = ثم أعد تحميل هذه الصفحة. من يشغّل هذا الخادم هو من يحدد عدد الطلبات التي يجيب عنها في الدقيقة.
problem-bad-form = تعذرت قراءة النموذج
problem-bad-form-next = ارجع وأرسله مجددًا.
problem-busy = هناك عمل ثقيل جارٍ الآن
problem-busy-next = تجري عمليات التحقق والتجربة واحدة تلو الأخرى. انتظر دقيقة ثم أعد تحميل الصفحة.
problem-failed = تعذر إعداد هذه الصفحة
problem-failed-next = لم يضع شيء: فالصفحات للقراءة فقط. أعد تحميلها؛ وإن تكرر ذلك يجد مشغّل هذا الخادم السبب في سجل التشغيل.
back-to-situation = إلى صفحة الموقف
back-to-mechanisms = إلى الآليات
problem-not-taken = لا يسجّل أحد الدخول على هذا الخادم، أو ليس من هنا
problem-not-taken-next = افتحه باسم وبحسابات؛ ويمكن تسجيل كل شيء من سطر الأوامر أيضاً: `holdfire --help`.
problem-foreign = لم يُرسل هذا من صفحة من صفحات هذا الخادم
problem-foreign-next = لم يُسجَّل شيء. افتح صفحة الحادث هنا وأرسل النموذج منها.
problem-powers-changed = تغيّرت صلاحياتك منذ أُعدّت هذه الملفات
problem-powers-changed-next = اطلب الاستخراج من جديد: سيرد فيه ما يحق لك الاطلاع عليه الآن.
problem-refused = لم يُسجَّل شيء: { $name }
problem-refused-next = عُد إلى الوراء: ما كتبته باقٍ في النموذج.
problem-not-found-export = ربما انقضت مدته أو طلبه غيرك. انظر في ملفاتك المستخرجة.
thing-matter = مسألة
problem-not-found-matter = لم تُسجَّل مسألة بهذا المعرّف. صفحة المحادثات تعرض المسارات ومنها كل المسائل.
thing-actor = جهة
problem-not-found-actor = قائمة الجهات تعرض كل الجهات الموصوفة.

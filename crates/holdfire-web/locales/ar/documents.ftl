documents-title = الوثائق
documents-lead = نصوص محفوظة كمصادر. كل ما يُستخرج من نص يحتفظ بكلماته كما هي وبموضعها.
documents-keep = حفظ نص
documents-not-kept = لم يُحفظ.
documents-field-title = العنوان
documents-field-title-note = إن تُرك فارغًا فالسطر الأول
documents-field-publisher = الناشر
documents-field-published = تاريخ النشر
documents-field-language = اللغة
documents-field-text = النص
documents-field-text-note = كما نُشر
documents-none = لم يُحفظ أي نص بعد.
documents-column-taken = ما استُخرج منه
documents-answer = { $n ->
    [zero] لا نصوص محفوظة.
    [one] نص واحد محفوظ.
    [two] نصان محفوظان.
    [few] { $n } نصوص محفوظة.
    [many] { $n } نصًا محفوظًا.
   *[other] { $n } نص محفوظ.
}
documents-taken = { $n ->
    [zero] لا شيء بعد
    [one] قيد واحد
    [two] قيدان
    [few] { $n } قيود
    [many] { $n } قيدًا
   *[other] { $n } قيد
}
documents-problem-day = تاريخ النشر ليس تاريخًا؛ اكتبه هكذا: 2017-03-18.
documents-problem-line = لا يزيد العنوان أو اسم الناشر على 300 بايت؛ اختصره.
documents-problem-text = لا يوجد نص؛ الصقه في الحقل الأخير.
documents-compare = مقارنة نصين
documents-compare-do = قارن
documents-one = نص
documents-other = النص الآخر
documents-compare-note = كما يقرؤهما البرنامج. لا يُفضَّل أي منهما.
documents-both = ما يقوله النصان
documents-differ = حيث يختلفان
documents-same = لا فرق
documents-only = فقط في
documents-only-nothing = لا شيء.
documents-compared = يتفقان على ذكر { $n }؛ ويختلفان في { $differ }؛ و{ $only } يذكرها أحدهما فقط.
documents-silent = غير مذكور
documents-field-when = الأيام
documents-field-place = المكان
documents-field-ordinal = الرقم
documents-field-state = الحالة
documents-field-presence = الحضور
documents-field-reason = السبب
documents-field-grade = كيف سار
documents-field-readout = ما رُوي عنه
documents-field-parties = من
documents-field-count = كم
documents-make = استخراج من هذه الكلمات
documents-make-report = بلاغ
documents-make-of-selection = استخراج من المحدد
documents-mark = تعليم هذه الفقرة
documents-made = استُخرج من هذا النص
documents-made-nothing = لا شيء بعد.
documents-proposed = مقترحات
documents-proposed-note = وجد البرنامج هذه بقواعد ومن دون نموذج لغوي. لا يُسجَّل شيء حتى يسجّله أحد.
documents-take = سجّل ما عُلّم
documents-why = لماذا
documents-file = تقديمه كبلاغ
documents-change = تعديله أولاً
documents-mentions = ما فيه من أسماء وأيام وأماكن
documents-all-taken = لا مقترحات أخرى.
documents-not-read = لا يقرأ البرنامج هذا النص؛ ويمكن للناس قراءته.
documents-done = { $n ->
    [zero] لم يُسجَّل شيء: إما أنه مسجَّل، وإما أن شيئًا لم يُعلَّم.
    [one] سُجّل قيد واحد.
    [two] سُجّل قيدان.
    [few] سُجّلت { $n } قيود.
    [many] سُجّل { $n } قيدًا.
   *[other] سُجّل { $n } قيد.
}
documents-done-some = سُجّل: { $n }. رفض السجل: { $refused }.
documents-day-unresolved = يوم لا يحدده النص
documents-new-name = غير معروف هنا
proposed-meeting = اجتماع
proposed-attendance = حضور
proposed-outcome = كيف سار
proposed-statement = بيان
proposed-accusation = اتهام
proposed-commitment = وعد أو شرط
proposed-contact = اتصال
proposed-zone = منطقة
proposed-act = فعل مزعوم
proposed-agreement = اتفاق
proposed-evacuation = إجلاء
proposed-exchange = تبادل أو إفراج
proposed-high = بلا شك
proposed-moderate = شك واحد
proposed-low = عدة شكوك
proposed-because-words = الكلمات { $one }
proposed-because-subject = يسبقها { $one }
proposed-because-object = يليها { $one }
proposed-because-passive-agent = يُذكر أن الفاعل { $one }
proposed-because-day-in-sentence = يوم في الجملة نفسها: { $one }
proposed-because-place-in-sentence = مكان في الجملة نفسها: { $one }
proposed-because-said-by = مروي على أنه كلام { $one }
proposed-because-in-quotation = بين علامتي اقتباس
proposed-because-known-session = يوافقه اجتماع معروف: { $one }
proposed-because-several-sentences = تتحدث عنه عدة جمل: { $one }
proposed-because-stated-reason = السبب مذكور: { $one }
proposed-because-no-details = يقول النص إنه لم يُذكر المزيد: { $one }
proposed-because-known-agreement = يوافقه اتفاق معروف: { $one }
proposed-because-pronoun = قُرئت { $one } على أنها { $other }
proposed-because-from-sentence-before = أُخذ الفاعل من الجملة السابقة: { $one }
proposed-because-nobody-named = لم يُسمَّ من يفعله
proposed-because-not-yet = يُذكر كممكن أو مخطط أو مأمول: { $one }
proposed-because-negated = منفي: { $one }
proposed-because-headline = ورد في عنوان
proposed-because-day-unresolved = لا يُعرف اليوم من دون تاريخ النشر: { $one }
proposed-because-day-of-telling = لا يُذكر يوم غير يوم الإخبار: { $one }
proposed-because-metonym = قُرئ مقر الحكومة على أنه الحكومة: { $one }
proposed-because-new-name = اسم غير معروف هنا: { $one }
proposed-because-far-apart = الكلمات متباعدة
proposed-because-words-only = قُرئ بكلماته من دون النحو
proposed-because-no-day = لم يُذكر يوم
proposed-because-ambiguous = يمكن أن يُقرأ على وجه آخر: { $one }
documents-proposed-note-model = وجد البرنامج هذه بقواعد، إلا ما وُسم بأنه من نموذج لغوي. لا يُسجَّل شيء حتى يسجّله أحد.
documents-model = نموذج لغوي
documents-model-note = إذا ضغطت الزر، ولا في أي وقت آخر، يُرسَل النص ولغته ويوم نشره إلى { $address }، إلى النموذج { $model }؛ ولا يُرسَل غير ذلك. وما يعلّمه يُقترح مع سائر المقترحات، ويُذكر أن نموذجاً اقترحه، ولا يُسجَّل إلا إذا أكّده أحد.
documents-model-ask = إرسال النص إلى النموذج
documents-model-answered = أجاب النموذج { $model }. المقترح: { $n }. ما أُسقط لأن كلماته ليست في النص: { $away }؛ وما لم يُفهم: { $odd }؛ وما اقترحته القواعد من قبل: { $known }.
documents-model-failed = لم يعط النموذج جواباً يمكن استعماله: { $why }
proposed-by-model = اقترحه النموذج اللغوي { $model }
proposed-because-by-model = اقترحه نموذج لغوي ولم تقترحه قاعدة: { $one }

# الأفعال على حادث، وما طُلب وما أُجيب.

acts = تسجيل شيء
acts-note = كل فعل قيد باسم { $name } مع سببه، ولا يمحو قيد قيداً.
act-record = تسجيل
act-reason = السبب بكلمات قليلة
act-words = بالكلام
act-what = ماذا بالضبط
act-place = أين
act-within = خلال
act-hours = { $n ->
    [zero] فوراً
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
act-days = { $n ->
    [zero] فوراً
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
}
act-position = اتخاذ موقف
act-position-of = موقف { $name }
act-duplicate-of = إن كان مكرراً: أي حادث
act-request = طلب معلومات
act-of-whom = ممن
act-task = طلب تحقق
act-who-looks = من يتحقق
act-composition = من يجب أن يكون في الفريق
act-finding = اقتراح نتيجة
act-finding-note = ثم يصوّت كل عضو عن نفسه. وتصبح قائمة متى صوّت الجميع وكفت الأصوات وفق قاعدة الآلية؛ وحتى ذلك الحين يمكن تغيير الأصوات. ويحلّ المقترح الجديد محل مقترحكم السابق.
act-outcome = ما خلصوا إليه
act-confidence = درجة التأكد
act-clauses = البنود المعنية
act-vote-words = بكلماته؛ ولكل معارضة كلمات
act-hours-to-vote = وقت التصويت
act-cast-vote = التصويت
act-change-vote = تغيير صوتكم
act-vote-of = صوت { $name }
act-vote-finds = ما يخلص إليه بدلاً من ذلك إن عارض
act-close-vote = إغلاق التصويت
act-close-vote-note = يُعدّ غائباً كل عضو لم يصوّت. وما لا تكفي له الأصوات وفق قاعدة الآلية يُسجّل دون حسم مع الأصوات.
act-withdraw-proposal = سحب المقترح
act-attribution = اقتراح من يُعدّ مسؤولاً
act-responsible = المسؤول
act-standard = بأي معيار
act-demand = توجيه مطالبة
act-on-whom = إلى من
act-clause = بموجب أي بند
act-comment = تعليق
act-respond = الرد
act-report = الإبلاغ عن التحقق
act-access = هل وصل الفريق؟
act-found = ما وُجد، أو لماذا لم يصل أحد
act-denied-by = إن مُنع الوصول: من منعه
act-team = من ذهب
act-people = الأشخاص
act-follow-up = التحقق من تلبيتها
act-escalate = رفعها إلى المستوى التالي
act-escalate-to = إلى من
act-withdraw = سحب
askings = ما طُلب وما أُجيب
askings-none = لم يُطلب شيء بعد.
asking-request = طلب معلومات
asking-task = تحقق
asking-demand = مطالبة
asking-to = إلى
asking-due = المهلة
asking-overdue-since = متأخر منذ
asking-no-time = بلا مهلة
asking-waits-for = بانتظار
asking-team = الفريق المطلوب:
asking-through = نقله { $name }
asking-due-by = المهلة { $when }
asking-withdrawn = سُحب
asking-state-open = مفتوح
asking-state-acknowledged = أُقرّ باستلامه
asking-state-answered = أُجيب
asking-state-partly = أُجيب جزئياً
asking-state-complied = قيل إنه نُفّذ
asking-state-refused = رُفض
asking-state-verified = جرى التحقق في المكان
asking-state-access-denied = مُنع الوصول
asking-state-no-patrol = تعذّرت الدورية
asking-state-met = لُبّيت
asking-state-partly-met = لُبّيت جزئياً
asking-state-not-met = لم تُلبَّ
asking-state-could-not-check = تعذّر التحقق منها
asking-state-withdrawn = سُحب
asking-state-taken-back = سُجّل خطأً
answer-acknowledged = أُقرّ بالاستلام
answer-answered = أُجيب
answer-complied = نُفّذ كما طُلب
answer-partly = جزئياً
answer-refused = رُفض
team-access-granted = أُتيح الوصول
team-access-denied = مُنع الوصول
team-access-no-patrol = تعذّرت الدورية
access-denied-by = منعه { $name }
checked-met = لُبّيت
checked-partly-met = لُبّيت جزئياً
checked-not-met = لم تُلبَّ
checked-could-not-check = تعذّر التحقق
escalated-to = رُفع إلى { $name }
people = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصاً
   *[other] { $n } شخص
}
seats-anybody = أي كان
seats-each-member = شخص من كل عضو
team-leader = رئيس الفريق
team-observer = مراقب
team-liaison-officer = ضابط اتصال
team-interpreter = مترجم
team-explosives-expert = خبير متفجرات
team-medical-expert = خبير طبي
team-women-interviewer = محاوِرة للنساء
team-lacks = نقصه: { $name }
comments = التعليقات
review-received = وارد
review-in-review = قيد النظر
review-needs-information = يحتاج معلومات
review-verified = متحقق منه
review-closed = مغلق

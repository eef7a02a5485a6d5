# المحادثات: العملية بنظرة واحدة، والمسارات والاجتماعات والأوراق، وكلمات قوائمها.

section-talks = المحادثات
section-meetings = الاجتماعات
section-calendar = التقويم
section-timeline = الخط الزمني
section-actors = الجهات

talk-kind-matter = مسألة
talk-kind-track = مسار
talk-kind-track-link = صلة بين مسارين
talk-kind-issue = موضوع
talk-kind-meeting = اجتماع
talk-kind-dating = موعد اجتماع
talk-kind-attendance = حضور
talk-kind-seating = صيغة لقاء
talk-kind-appraisal = تقييم
talk-kind-minute = محضر
talk-kind-paper = ورقة
talk-kind-statement = بيان
talk-kind-commitment = تعهد
talk-kind-fulfilment = مآل تعهد
talk-kind-contact = اتصال
talk-kind-readout = رواية عن اتصال
talk-kind-accusation = اتهام
talk-kind-reply = رد
talk-kind-modality = مسألة معلّقة
talk-kind-settlement = تسوية مسألة
talk-kind-message = رسالة
talk-kind-message-step = خطوة رسالة
talk-kind-office-held = شاغل منصب
talk-kind-milestone = محطة
talk-kind-report-taken = بلاغ مأخوذ من وثيقة
accusation-named = اتهام من { $by } إلى { $against }
accusation-of-nobody = اتهام من { $by } إلى جهة لم تُسمَّ
message-named = رسالة من { $from } إلى { $to }
talk-read-in-document = قراءته في الوثيقة

meeting-kind-round = جولة
meeting-kind-session = جلسة
meeting-kind-meeting = اجتماع
meeting-kind-experts = اجتماع خبراء
meeting-kind-consultation = مشاورات
meeting-kind-summit = قمة
meeting-kind-briefing = إحاطة
dating-proposed = مقترح
dating-consented = موافق عليه
dating-set = محدد
dating-moved = أُجّل أو قُدّم
dating-held = عُقد
dating-cancelled = أُلغي
certainty-proposed = مقترح
certainty-set = محدد الموعد
certainty-held = عُقد
certainty-cancelled = أُلغي
attending-invited = مدعو
attending-confirmed = أكد حضوره
attending-conditional = حضور مشروط
attending-present = حاضر
attending-left = غادر قبل النهاية
attending-boycotted = قاطع
attending-absent = غائب
part-delegation = وفد
part-organiser = منظِّم
part-guarantor = ضامن
part-host = مضيف
part-mediator = وسيط
part-facilitator = ميسِّر
part-expert = خبير
part-observer = مراقب مدعو
level-heads = رؤساء دول أو حكومات
level-ministers = وزراء
level-deputy-ministers = نواب وزراء
level-envoys = مبعوثون
level-commanders = قادة عسكريون
level-experts = خبراء
seating-none = لم يلتقيا
seating-proximity = عبر وسيط
seating-direct = وجهاً لوجه
grade-forward = خطوة إلى الأمام
grade-mixed = متفاوت
grade-none = دون تقدم
grade-back = خطوة إلى الوراء
paper-status-draft = مسوّدة
paper-status-leaked = مسرَّبة
paper-status-published = منشورة
paper-status-endorsed = مؤيَّدة
paper-status-withdrawn = مسحوبة
track-link-depends-on = يتوقف على
track-link-feeds = يصبّ في
track-link-blocks = يعطّل
track-link-beside = يسير إلى جانب
days-later = { $n ->
    [zero] بعد { $n } يوم
    [one] بعده بيوم واحد ({ $n })
    [two] بعده بيومين ({ $n })
    [few] بعده بـ{ $n } أيام
    [many] بعده بـ{ $n } يوماً
   *[other] بعده بـ{ $n } يوم
}
days-earlier = { $n ->
    [zero] قبل { $n } يوم
    [one] قبله بيوم واحد ({ $n })
    [two] قبله بيومين ({ $n })
    [few] قبله بـ{ $n } أيام
    [many] قبله بـ{ $n } يوماً
   *[other] قبله بـ{ $n } يوم
}

medium-telephone = هاتفياً
medium-in-person = حضورياً
medium-video = عبر الفيديو
medium-letter = كتابةً
medium-not-told = لم تُذكر الوسيلة
clause-kind-exhortation = مناشدة
clause-kind-declaration = إعلان موقف
commitment-kind-promise = وعد
commitment-kind-undertaking = تعهد بالسعي
commitment-kind-condition = شرط
commitment-kind-action-item = مهمة
commitment-kind-confidence-measure = تدبير بناء ثقة
commitment-kind-aim = هدف
fulfilment-under-way = قيد التنفيذ
fulfilment-kept = نُفّذ
fulfilment-partly-kept = نُفّذ جزئياً
fulfilment-broken = لم يُنفّذ
fulfilment-condition-met = تحقق الشرط
fulfilment-condition-not-met = لم يتحقق الشرط
fulfilment-withdrawn = سُحب
reply-denies = ينفي
reply-admits = يقرّ
reply-explains = يوضح
reply-silent = لا يقول شيئاً فيه
reply-other = يقول غير ذلك
milestone-milestone = محطة
milestone-evacuation = إجلاء
milestone-deployment = نشر قوات
milestone-deadline = موعد نهائي
milestone-local-deal = اتفاق محلي
milestone-exchange = تبادل
message-step-carried = نُقلت
message-step-acknowledged = أُكد تسلّمها
message-step-answered = أُجيب عنها
message-step-returned = أُعيدت

talks-answer = { $tracks }، { $meetings }؛ { $next }.
talks-tracks = { $n ->
    [zero] { $n } مسار
    [one] مسار واحد ({ $n })
    [two] مساران ({ $n })
    [few] { $n } مسارات
    [many] { $n } مساراً
   *[other] { $n } مسار
}
talks-meetings = { $n ->
    [zero] { $n } اجتماع
    [one] اجتماع واحد ({ $n })
    [two] اجتماعان ({ $n })
    [few] { $n } اجتماعات
    [many] { $n } اجتماعاً
   *[other] { $n } اجتماع
}
talks-next-count = { $n ->
    [zero] { $n } اجتماع مقبل أو لم يُروَ انعقاده
    [one] اجتماع واحد ({ $n }) مقبل أو لم يُروَ انعقاده
    [two] اجتماعان ({ $n }) مقبلان أو لم يُروَ انعقادهما
    [few] { $n } اجتماعات مقبلة أو لم يُروَ انعقادها
    [many] { $n } اجتماعاً مقبلاً أو لم يُروَ انعقاده
   *[other] { $n } اجتماع مقبل أو لم يُروَ انعقاده
}
talks-as-of-last-day = حتى { $day }، آخر يوم يتحدث عنه السجل.
talks-as-of-now = حتى { $day }.
talks-empty = لم يُسجَّل شيء عن المحادثات بعد.
talks-empty-next = تأتي به الحالة في مجلدها `talks`، أو يسجّله الأعضاء.
talks-overdue-count = { $n ->
    [zero] { $n } تعهد متأخر
    [one] تعهد واحد ({ $n }) متأخر
    [two] تعهدان ({ $n }) متأخران
    [few] { $n } تعهدات متأخرة
    [many] { $n } تعهداً متأخراً
   *[other] { $n } تعهد متأخر
}
talks-unanswered-count = { $n ->
    [zero] { $n } اتهام بلا رد
    [one] اتهام واحد ({ $n }) بلا رد
    [two] اتهامان ({ $n }) بلا رد
    [few] { $n } اتهامات بلا رد
    [many] { $n } اتهاماً بلا رد
   *[other] { $n } اتهام بلا رد
}
talks-open-count = { $n ->
    [zero] { $n } مسألة معلّقة
    [one] مسألة معلّقة واحدة ({ $n })
    [two] مسألتان معلّقتان ({ $n })
    [few] { $n } مسائل معلّقة
    [many] { $n } مسألة معلّقة
   *[other] { $n } مسألة معلّقة
}
talks-lanes = المسارات واجتماعاتها
talks-lane = اجتماعات { $name }
talks-accounts-differ = الروايات مختلفة
talks-or = أو
talks-next = الاجتماعات المقبلة
talks-no-next = لا اجتماع مقترح أو محدد لم يُروَ انعقاده.
talks-day-is-over = مضى يومه ولم يُروَ انعقاده
talks-meeting = الاجتماع
talks-track = المسار
talks-baskets = من يتناول ماذا
talks-within = جزء من
talks-hosted-by = بإدارة
talks-issue-proposed = مقترح
talks-says = بقول
talks-links = صلة المسارات بعضها ببعض
talks-overdue = تعهدات متأخرة
talks-unanswered = اتهامات بلا رد
talks-unanswered-note = الاتهام قول قائله. يُعامَل القائلون جميعاً معاملة واحدة، وليس أيٌّ منها نتيجة تحقق.
talks-open = مسائل معلّقة
talks-none = لا شيء.
talks-no-day = لم يُذكر يوم

track-answer = سُجّل لهذا المسار { $meetings }.
talks-facts = الوقائع
talks-hosts = المضيفون
talks-terms = الاختصاصات
talks-tracks-of = المسارات
talks-basket = مواضيع هذا المسار
talks-no-issues = لم يقل أحد أي المواضيع تخص هذا المسار.
talks-appraisals-track = حال المسار، ومن يراه كذلك
talks-appraisals-note = آراء المتحدثين جنباً إلى جنب، وليس أيٌّ منها واقعة تثبتها الآلية.
talks-who-came = من حضر
talks-delegations = { $n ->
    [zero] حضر { $n } وفد
    [one] حضر وفد واحد ({ $n })
    [two] حضر وفدان ({ $n })
    [few] حضرت { $n } وفود
    [many] حضر { $n } وفداً
   *[other] حضر { $n } وفد
}
talks-presence = من حضر أي اجتماع
talks-actor = الجهة
talks-milestones = محطات
talks-modalities = مسائل تُركت معلّقة أو سُوّيت

meeting-answer-held = عُقد { $days }.
meeting-answer-set = حُدد له { $days }؛ ولم يُروَ انعقاده بعد.
meeting-answer-proposed = اقتُرح له { $days }.
meeting-answer-cancelled = أُلغي؛ وكان مقرراً { $days }.
meeting-answer-no-day = لم يذكر أحد موعده.
meeting-answer-came = { $n ->
    [zero] حضر { $n } وفد.
    [one] حضر وفد واحد ({ $n }).
    [two] حضر وفدان ({ $n }).
    [few] حضرت { $n } وفود.
    [many] حضر { $n } وفداً.
   *[other] حضر { $n } وفد.
}
meeting-answer-away = قاطعه: { $who }.
talks-days = الأيام بحسب كل رواية
talks-requested-by = بطلب من
talks-date-history = كيف تحدد الموعد
talks-moved-in-all = في المجموع:
talks-no-dates = لم يذكر أحد موعده.
talks-by = من
consent-of-all = وافق الأعضاء جميعاً على { $days }.
consent-of-none = { $days }: لم يوافق أي عضو بعد.
consent-awaited = { $days }: وافق { $agree }؛ في انتظار { $awaited }.
talks-attendance = الحضور
talks-no-attendance = لم يذكر أحد من حضر.
talks-delegation = من
talks-state = الحال
talks-part-and-head = بأي صفة ومن يرأسه
talks-reason = السبب أو الشرط، والردود
talks-format = بأي صيغة التقى الأطراف
talks-through = عبر
talks-appraisals = كيف سار، ومن يراه كذلك
talks-agenda = جدول الأعمال
talks-statements = بيانات صدرت فيه
talks-papers = الأوراق
talks-actions = تعهدات قُطعت فيه
talks-owner = صاحبه
talks-due = الموعد
talks-is-overdue = متأخر
talks-nothing-said = لم يقل أحد ما آل إليه
talks-decisions = القرارات
talks-minutes = المحضر
talks-settled = مسائل سُوّيت فيه
talks-sessions = الجلسات
talks-replies = ردود
talks-public-only = المعروض هنا هو العلني وحده. أما المحاضر والمسوّدات وما ينبغي عمله فللأعضاء والأمم المتحدة.

talks-paper-by = لمن هي
talks-put-at = طُرحت في
talks-paper-text = النص
talks-text-not-kept = نصها غير محفوظ هنا
talks-status = إلى أين وصلت

filter-any = الكل
filter-year = السنة
filter-show = عرض
filter-all = عرض الكل
meetings-answer = { $n ->
    [zero] { $n } اجتماع.
    [one] اجتماع واحد ({ $n }).
    [two] اجتماعان ({ $n }) بحسب أيامهما.
    [few] { $n } اجتماعات بحسب أيامها.
    [many] { $n } اجتماعاً بحسب أيامها.
   *[other] { $n } اجتماع بحسب أيامها.
}
meetings-none = لم يُسجَّل اجتماع من هذا النوع.

actor-kind-state = الدول
actor-kind-armed-group = الجماعات المسلحة
actor-kind-coalition = التحالفات والأطراف المجتمعة
actor-kind-international-body = الهيئات الدولية
actor-kind-office = المناصب
actor-kind-people-unnamed = أشخاص لم يُسمَّوا
actor-kind-civilians = المدنيون
actor-kind-body = هيئات الآلية
actors-answer = { $n ->
    [zero] { $n } جهة موصوفة.
    [one] جهة واحدة ({ $n }) موصوفة.
    [two] جهتان ({ $n }) موصوفتان. تُعرض الجهات كلها بالطريقة نفسها.
    [few] { $n } جهات وهيئات موصوفة. تُعرض كلها بالطريقة نفسها.
    [many] { $n } جهة وهيئة موصوفة. تُعرض كلها بالطريقة نفسها.
   *[other] { $n } جهة وهيئة موصوفة. تُعرض كلها بالطريقة نفسها.
}
actors-came = اجتماعات حضرتها
actors-stayed-away = قاطعت
actors-promised = تعهدات
actors-accused = اتهامات وجّهتها
actors-was-accused = اتهامات وُجّهت إليها
actor-answer = { $meetings }، { $commitments }، { $made }، { $received }.
actor-meetings = { $n ->
    [zero] ذُكرت في { $n } اجتماع
    [one] ذُكرت في اجتماع واحد ({ $n })
    [two] ذُكرت في اجتماعين ({ $n })
    [few] ذُكرت في { $n } اجتماعات
    [many] ذُكرت في { $n } اجتماعاً
   *[other] ذُكرت في { $n } اجتماع
}
actor-commitments = { $n ->
    [zero] { $n } تعهد
    [one] تعهد واحد ({ $n })
    [two] تعهدان ({ $n })
    [few] { $n } تعهدات
    [many] { $n } تعهداً
   *[other] { $n } تعهد
}
actor-accusations-made = { $n ->
    [zero] { $n } اتهام وجّهته
    [one] اتهام واحد ({ $n }) وجّهته
    [two] اتهامان ({ $n }) وجّهتهما
    [few] { $n } اتهامات وجّهتها
    [many] { $n } اتهاماً وجّهته
   *[other] { $n } اتهام وجّهته
}
actor-accusations-received = { $n ->
    [zero] و{ $n } وُجّه إليها
    [one] وواحد ({ $n }) وُجّه إليها
    [two] واثنان ({ $n }) وُجّها إليها
    [few] و{ $n } وُجّهت إليها
    [many] و{ $n } وُجّهت إليها
   *[other] و{ $n } وُجّهت إليها
}
actor-names = الأسماء
actor-aliases = أسماء وصيغ أخرى في المصادر
actor-incidents = الحوادث التي ذُكرت فيها
actor-relations = صلتها بغيرها وصلة غيرها بها
relation-has-member = عضو فيها:
relation-sits-in = عضو في
relation-to-commands = تقود
relation-to-backs = تدعم
relation-to-allied-with = تقاتل إلى جانب
relation-to-part-of = جزء من
relation-to-successor-of = حلّت محل
relation-to-proxy-of = تعمل بالنيابة عن
relation-from-commands = تقودها
relation-from-backs = تدعمها
relation-from-allied-with = تقاتل إلى جانبها
relation-from-part-of = جزء منها:
relation-from-successor-of = حلّت محلها
relation-from-proxy-of = تعمل بالنيابة عنها
actor-holders = من شغل المنصب
actor-holders-note = أسماء من يتحدثون علناً باسم دولة أو هيئة، كما تذكرهم النصوص. ولا يُسمّى في السجل أحد غيرهم.
actor-strip = حضور { $name } عبر الاجتماعات
actor-attendance = الحضور
actor-no-attendance = لم يذكرها أحد في اجتماع.
actor-reason = السبب أو الشرط
actor-commitments-title = التعهدات
actor-part = دورها فيه
actor-commitment-by = تعهدها هي
actor-commitment-to = قُطع لها
actor-commitment-pressed = يُضغط عليها
actor-commitment-watched = يُراقَب ما تفعله
actor-accused = اتهامات وجّهتها
actor-was-accused = اتهامات وُجّهت إليها
actor-no-reply = لم يُسجَّل رد
actor-contacts = الاتصالات
actor-readout-empty = لم تذكر تفاصيل
actor-readout-told = روت عنه
actor-statements = البيانات
actor-appraisals = كيف رأت الاجتماعات والمسارات
actor-accessions = ما انضمت إليه أو علّقته أو غادرته
actor-designations = قوائم تذكرها

calendar-answer = { $n ->
    [zero] { $n } أمر في { $month }.
    [one] أمر واحد ({ $n }) في { $month }.
    [two] أمران ({ $n }) في { $month }.
    [few] { $n } أمور في { $month }.
    [many] { $n } أمراً في { $month }.
   *[other] { $n } أمر في { $month }.
}
calendar-answer-all = { $n ->
    [zero] { $n } أمر في التقويم؛ يُعرض شهراً { $month }.
    [one] أمر واحد ({ $n }) في التقويم؛ يُعرض شهراً { $month }.
    [two] أمران ({ $n }) في التقويم؛ يُعرض شهراً { $month }.
    [few] { $n } أمور في التقويم؛ يُعرض شهراً { $month }.
    [many] { $n } أمراً في التقويم؛ يُعرض شهراً { $month }.
   *[other] { $n } أمر في التقويم؛ يُعرض شهراً { $month }.
}
calendar-view = العرض
calendar-month = الشهر
calendar-what = ماذا
calendar-meetings = الاجتماعات
calendar-promises = مواعيد التعهدات
calendar-clauses = مواعيد البنود
calendar-deadlines = مواعيد نهائية
calendar-askings = مواعيد ما طُلب بشأن الحوادث
calendar-month-before = الشهر السابق
calendar-month-after = الشهر التالي
calendar-today = شهر اليوم
calendar-one-month = شهر واحد
calendar-everything = الكل قائمةً
calendar-file = ملفاً لبرامج التقويم
calendar-file-note = تأخذ برامج التقويم الملف من هذا العنوان إن كنت مسجّل الدخول، أو برمز من رموز الواجهة البرمجية. وفيه كل الأيام التي تختلف فيها الروايات، بوصفها غير مؤكدة.
calendar-list = قائمة
calendar-nothing = لا شيء في التقويم هنا.
calendar-clause-of = البند { $number } من { $name }
calendar-due-of = موعد: { $name } ({ $by })
calendar-asking = { $kind } ({ $who }): { $what }
calendar-check = متابعة تنفيذ مطالبة
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد

timeline-answer = { $n ->
    [zero] { $n } أمر له يوم، { $period }.
    [one] أمر واحد ({ $n }) له يوم، { $period }.
    [two] أمران ({ $n }) لهما يوم، { $period }.
    [few] { $n } أمور لها يوم، { $period }.
    [many] { $n } أمراً له يوم، { $period }.
   *[other] { $n } أمر له يوم، { $period }.
}
timeline-nothing = لا شيء هنا له يوم.
timeline-lanes = المسالك
timeline-from = من
timeline-to = إلى
timeline-by-day = اليوم
timeline-by-week = الأسبوع
timeline-by-month = الشهر
timeline-link = رابط إلى هذا
timeline-gap = { $period }: لم يُروَ شيء.
timeline-track-begins = يبدأ
timeline-track-ends = ينتهي
timeline-due = الموعد
timeline-instrument = اعتماد صك
timeline-incidents = { $n ->
    [zero] { $n } حادث
    [one] حادث واحد ({ $n })
    [two] حادثان ({ $n })
    [few] { $n } حوادث
    [many] { $n } حادثاً
   *[other] { $n } حادث
}
timeline-incidents-perhaps = { $n ->
    [zero] { $n } حادث
    [one] حادث واحد ({ $n })
    [two] حادثان ({ $n })
    [few] { $n } حوادث
    [many] { $n } حادثاً
   *[other] { $n } حادث
}، وربما { $perhaps ->
    [zero] { $perhaps } غيرها
    [one] { $perhaps } غيرها
    [two] { $perhaps } غيرها
    [few] { $perhaps } غيرها
    [many] { $perhaps } غيرها
   *[other] { $perhaps } غيرها
}
timeline-declared = { $who }: { $n } ({ $unit })
timeline-declared-jointly = معلن بصورة مشتركة
timeline-bulletins = { $n ->
    [zero] { $n } رقم معلن، من هذا اليوم
    [one] رقم معلن واحد ({ $n })، من هذا اليوم
    [two] رقمان معلنان ({ $n })، من هذا اليوم
    [few] { $n } أرقام معلنة، من هذا اليوم
    [many] { $n } رقماً معلناً، من هذا اليوم
   *[other] { $n } رقم معلن، من هذا اليوم
}
timeline-promises = الوعد والواقع
timeline-promises-note = التعهدات إلى جانب الحوادث التي تراقبها. البرنامج يعدّ؛ أما الوفاء بالوعد فيقوله الناس.
promise-watched = { $n ->
    [zero] { $n } حادث مراقَب
    [one] حادث مراقَب واحد ({ $n })
    [two] حادثان مراقَبان ({ $n })
    [few] { $n } حوادث مراقَبة
    [many] { $n } حادثاً مراقَباً
   *[other] { $n } حادث مراقَب
}: { $what }
promise-chart = الحوادث التي يراقبها { $name }
promise-made = قُطع
promise-watches-instrument = حوادث تمسّ { $name }
promise-watches-area = ربما في { $name }
promise-watches-actor = تذكر { $name }
lane-talks = المحادثات
lane-said = ما قيل
lane-promised = ما وُعد به
lane-ground = على الأرض
lane-zones = المناطق
lane-declared = ما أُعلن
talk-proposed-by-model = اقترحه النموذج اللغوي { $model } من هذه الكلمات وأكّده أشخاص.

# What was said and promised: forms to record it, statements, commitments, contacts, accusations, open issues, messages.

# Forms in which what is told of talks is recorded.
talk-record = تسجيل شيء من المحادثات
talk-record-note = اختر نوعه. يصبح كل منها قيداً باسم جهتك مع ذكر من يرويه؛ ولا شيء هنا يُعدّ نتيجة.
talk-record-one = تسجيل: { $name }
talk-describe-anew = وصف جديد: { $name }
talk-record-track = عملية، أو مسار ضمنها: سلسلة اجتماعات في محفل واحد.
talk-record-track-link = كيف يصف أحدهم صلة مسار بآخر.
talk-record-issue = مسألة والمسار الذي يعالجها.
talk-record-meeting = جولة أو جلسة أو اجتماع. طلب العضو اجتماع يُذكر فيه «طلبه»؛ ويُقترح موعده ويُوافَق عليه بقيود المواعيد.
talk-record-dating = موعد اجتماع كما يرويه أحدهم: مقترح أو موافَق عليه أو محدد أو مؤجَّل أو منعقد أو ملغى.
talk-record-attendance = هل حضر أحدهم اجتماعاً، وبأي صفة، وبأي سبب أو شرط.
talk-record-seating = بأي شكل التقى طرفان: لم يلتقيا، أو عبر وسيط، أو وجهاً لوجه.
talk-record-appraisal = كيف يرى أحدهم سير اجتماع أو حال مسار. وهو رأي لا واقعة من وقائع الآلية.
talk-record-minute = أمر دُوّن في اجتماع أو تقرر فيه.
talk-record-paper = ورقة ومدى تقدمها. صِفها من جديد حين تتغير حالتها.
talk-record-statement = بيان مقسّم إلى بنوده: نوع كل بند ومن يُلزمه وموعده وما يستشهد به.
talk-record-commitment = وعد، أو تعهد بالضغط على أحد، أو شرط، أو مهمة، أو إجراء لبناء الثقة، أو هدف.
talk-record-fulfilment = ما آل إليه التزام أو بند في رأي أحدهم، مع الحوادث التي تبيّنه.
talk-record-contact = مكالمة أو زيارة أو رسالة بين طرفين أو أكثر خارج الاجتماعات.
talk-record-readout = ما رواه طرف عن اتصال. اترك الكلام فارغاً إن لم يذكر تفاصيل أخرى؛ فلا يُخمَّن شيء.
talk-record-accusation = أحدهم يتهم آخر، مسمى أو غير مسمى. وهو قول قائله لا نتيجة.
talk-record-reply = ما يردّ به أحدهم على اتهام أو على سبب غياب أو على بيان؛ أو أنه لم يقل شيئاً.
talk-record-modality = أمر تُرك ليُحسم، مع ما اقتُرح ومن يتولاه.
talk-record-settlement = كيف حُسم أمر مفتوح، وأي بند صار.
talk-record-message = رسالة سُلّمت إلى من يحملها. النص المختوم لا يقرؤه إلا مرسله وحامله ومتلقيه.
talk-record-message-step = كيف مضت الرسالة: نُقلت أو أُكّد تسلّمها أو رُدّ عليها أو أُعيدت.
talk-record-office-held = من شغل منصباً عاماً كما تسميه النصوص. ولا يُسمّى أحد غيره أبداً.
talk-record-milestone = محطة في مسار العملية: إخلاء أو انتشار أو مهلة أو اتفاق محلي أو تبادل.
talk-record-report-taken = أن تقريراً أُخذ من وثيقة، مع الكلام الذي أُخذ منه.
talk-field-name = الاسم
talk-field-within = جزء من أي عملية
talk-field-hosts = من يستضيفه
talk-field-terms = الإطار المرجعي
talk-field-from = من
talk-field-until = حتى
talk-field-id = اسم قصير للعناوين
talk-field-track = المسار
talk-field-track-link-track = المسار الأول
talk-field-track-link-to = المسار الآخر
talk-field-track-link-kind = صلته به
talk-field-kind = النوع
talk-field-by = من يقوله
talk-field-words = بأي كلام
talk-field-issue = موضوعه
talk-field-proposed = اقتُرح فقط
talk-field-number = الرقم
talk-field-part-of = جزء من أي جولة
talk-field-place = المكان
talk-field-requested-by = طلبه
talk-field-agenda = جدول الأعمال، نقطة نقطة
talk-field-meeting = الاجتماع
talk-field-days = الأيام
talk-field-state = الحال
talk-field-who = من
talk-field-as = بأي صفة
talk-field-head = منصب من يرأسه
talk-field-level = على أي مستوى
talk-field-reason = السبب المعلن أو الشرط
talk-field-at = في أي اجتماع أو مسار
talk-field-message-at = متى سُلّمت
talk-field-message-step-at = متى
talk-field-one = أحد الطرفين
talk-field-other = الطرف الآخر
talk-field-form = بأي شكل
talk-field-through = من يتوسط
talk-field-of = أي اجتماع أو مسار
talk-field-fulfilment-of = أي التزام أو بيان
talk-field-fulfilment-clause = رقم البند، إن كان بياناً
talk-field-fulfilment-by = في رأي من
talk-field-fulfilment-on = في أي يوم
talk-field-appraisal-by = رأي من
talk-field-grade = كيف سار
talk-field-decided = تقرر فيه
talk-field-minute-words = ما قيل أو تقرر
talk-field-minute-by = من تكلم؛ لا أحد إن قرر الجميع
talk-field-status = الحالة
talk-field-paper-by = لمن هي
talk-field-document = نصها إن كان محفوظاً
talk-field-statement-by = من أصدره
talk-field-on = في أي يوم
talk-field-instrument = الصك الذي هو عينه
talk-field-clause = البنود
talk-field-clause-number = الرقم
talk-field-clause-words = نصه
talk-field-commitment-by = من يلتزم
talk-field-commitment-to = لمن
talk-field-commitment-clause = البند الذي يستند إليه
talk-field-commitment-on = يوم صدوره
talk-field-presses = على من سيضغط
talk-field-what = ماذا
talk-field-condition = على ماذا يتوقف
talk-field-due = حتى أي يوم
talk-field-incidents = حوادث تبيّنه
talk-field-about = موضوعه
talk-field-between = من تحدثوا؛ ومن بادر أولاً
talk-field-medium = بأي وسيلة
talk-field-contact = الاتصال
talk-field-readout-by = أي طرف
talk-field-readout-words = ما رواه؛ فارغ إن لم يذكر تفاصيل أخرى
talk-field-accusation-by = من يتهم
talk-field-accusation-words = بماذا، بكلام المتهِم
talk-field-against = من يُتهم؛ بكلام المصدر إن لم يُسمَّ
talk-field-evidence = ما يُقدَّم دليلاً
talk-field-answers = الاتهام الذي يردّ عليه
talk-field-reply-to = على ماذا
talk-field-reply-by = من يردّ
talk-field-entry = القيد الذي يردّ عليه
talk-field-options = ما اقتُرح، واحداً واحداً
talk-field-owner = من يتولاه
talk-field-modality = المسألة المفتوحة
talk-field-settlement-words = كيف حُسم
talk-field-settlement-by = من حسمه
talk-field-settlement-on = متى
talk-field-option = أي من المقترحات، العدّ من 0
talk-field-became = البند الذي صاره
talk-field-message-from = ممن
talk-field-message-through = من يحملها
talk-field-to = لمن
talk-field-text = نصها
talk-field-message-step-text = ما رُدّ به
talk-field-for-attribution = يجوز للمتلقي أن يذكر ممن هي
talk-field-message = الرسالة
talk-field-step = كيف مضت
talk-field-office = المنصب
talk-field-holder = الاسم المتداول علناً
talk-field-aliases = صيغ أخرى للاسم
talk-field-report = رقم التقرير
talk-field-themes = المحاور، كلمة لكل منها
talk-field-bound = من يُلزَم
talk-field-verifier = من يتحقق منه
talk-field-consequence = ما يترتب على الإخلال به
talk-field-cites = ما يستشهد به
talk-hint-who = اختر، أو صِف بكلام المصدر نفسه إن لم يُسمَّ أحد.
talk-hint-id = إن تُرك فارغاً صُنع واحد.
talk-hint-words = تفصل بينها فواصل.
talk-hint-incidents = أرقامها تفصل بينها فواصل.
talk-hint-message = النص المختوم محفوظ في الغرفة وليس في السجل إلا ختمه. والمفتوح لكل من يقرأ السجل.
talk-form-told = من يرويه
talk-form-source = المصدر
talk-form-source-hint = صفحة، تقرير، «كما دوّنته الأمانة».
talk-form-passage = مقطع من وثيقة
talk-form-further = حقول أخرى
talk-form-more-rows = صفوف أخرى
talk-form-optional = إن عُرف
talk-form-choose = –
talk-form-described = موصوف بالكلام
talk-form-first-day = اليوم الأول
talk-form-last-day = اليوم الأخير
talk-form-incident = حادث، برقمه
talk-form-clause = صك أو بند
talk-form-matter = أمر من أمور المحادثات
talk-form-if = إن حدث هذا
talk-form-watch-instrument = يراقب الحوادث التي يعنيها
talk-form-watch-area = في هذه المنطقة
talk-form-watch-actor = التي تذكر هذا الفاعل
talk-form-watch-from = من
talk-form-watch-until = حتى
talk-form-text-sealed = مختوم
talk-form-text-open = مفتوح
talk-form-clause-of = الصف { $n }
talk-form-not-recorded = لم يُسجَّل شيء.
talk-form-missing = يجب ملء «{ $field }».
talk-form-unreadable = تعذرت قراءة «{ $field }».
talk-form-not-found = لا يوجد { $name } هنا.

# Lists and pages of what was said and promised.
section-statements = البيانات
section-commitments = الالتزامات
section-contacts = الاتصالات
section-accusations = الاتهامات
section-modalities = المسائل المفتوحة
section-messages = الرسائل
section-milestones = المحطات
promise-lists = ما قيل وما وُعد به
promise-name = الاسم
promise-kind = النوع
promise-made-by = صدر عن
promise-made-on = يوم صدوره
promise-instrument = هو الصك
promise-clause = البند
promise-words = النص
promise-binds = يُلزم
promise-binding = البنود
promise-binds-nobody = لا يُلزم أحداً
promise-cites = يستشهد بـ
promise-came-of-it = ما آل إليه
promise-came-note = كلٌّ منها رأي صاحبه، والأحدث أولاً.
promise-bound = المُلزَم
promise-due = الأجل
promise-verifier = يتحقق منه
promise-consequence = عند الإخلال
promise-rests-on-it = يستند إليه:
promise-rests-on = يستند إلى
promise-owner = صاحبه
promise-to = لـ
promise-presses = سيضغط على
promise-what = المضمون
promise-theme = المحور
promise-statement = البيان
promise-earlier = أوصاف سابقة
promise-say-what-came = بيان ما آل إليه
promise-reply = تسجيل رد
statement-binds-nobody = لا بند يُلزم أحداً.
statement-clauses = البنود
statement-clauses-note = ما يُلزم أحداً يُسأل عمّن يُلزم ومتى ومن يتحقق وما يترتب. وما لا يمكن التحقق منه لا يُقيَّم أبداً.
statement-no-clauses = لم يُقسَّم إلى بنود.
statements-empty = لم يُسجَّل أي بيان.
clause-not-scored = لا يُقيَّم
gap-nobody = لا يذكر من يُلزَم
gap-no-deadline = بلا أجل
gap-no-verifier = لا أحد يتحقق منه
gap-no-consequence = لا شيء يترتب على الإخلال به
themes = مقارنة المبادئ
themes-note = ما يقوله كل بيان عن الأمر نفسه بترتيب الأيام.
themes-empty = لا بند يذكر محوره.
theme-sovereignty = السيادة
theme-independence = الاستقلال
theme-unity = الوحدة
theme-territorial-integrity = السلامة الإقليمية
theme-no-military-solution = لا حل عسكرياً
theme-political-process = العملية السياسية
theme-ceasefire = وقف إطلاق النار
theme-terrorism = الإرهاب
theme-humanitarian-access = الوصول الإنساني
theme-protection-of-civilians = حماية المدنيين
theme-confidence-building = بناء الثقة
theme-detainees = المحتجزون
theme-monitoring = الرصد
theme-constitution = الدستور
theme-elections = الانتخابات
theme-refugees = اللاجئون
citations = ما يُستشهد به
citations-what = ماذا
citations-cited-by = استشهد به
citations-paragraph-column = الفقرة
citations-about = موضوعها، بكلامنا
citations-whole = بكاملها
citations-whole-note = المقصود كل الفقرات دون تسمية أي منها.
citations-nobody = لا بند يستشهد بها بالاسم
citations-paragraph = الفقرة { $name }
citations-others = نصوص أخرى يُستشهد بها
citations-none = لا يُستشهد بغيرها.
citations-coverage = بالاسم لا يستشهد أحد بـ{ $n } من { $all } فقرة. المصدر: { $source }.
beside = الوعد بجانب الواقع
beside-note = بحسب أيامهما جنباً إلى جنب. ووقوف أحدهما بجانب الآخر لا يثبت أياً منهما.
beside-day = اليوم
beside-promised = ما وُعد به وما قيل عنه
beside-recorded = ما سُجّل حدوثه
promise-recorded-on = سُجِّل في { $name }
beside-empty = لم يُسجَّل شيء بيوم.
beside-made = صدر
beside-due = حلّ أجله
beside-clause = البند { $name }
beside-clause-due = حلّ أجل البند { $name }
beside-whole = بكامله
incident-not-seen = حادث لا يحق لك الاطلاع عليه
counted-of = { $name }: { $n }
commitment-is-overdue = انقضى أجله ولم يقل أحد كيف انتهى.
commitment-nothing-said = لم يقل أحد ما آل إليه.
commitment-said = { $name }
commitment-said-by = { $state }، بحسب { $by }.
commitments-open = مفتوحة
commitments-conditions = شروط
commitments-conditions-note = يسرد البرنامج الحوادث التي يراقبها الشرط. أما تحققه فيقوله الناس.
commitments-undertakings = تعهدات بالضغط على أحد
commitments-undertakings-note = من يضغط على من ليفعل ماذا ومتى، وما آل إليه.
commitments-closed = منتهية
commitments-clauses = بنود حلّ أجلها
condition = الشرط وما يراقبه
condition-if = إن حدث: { $name }
condition-watches = يراقب الحوادث: { $what }.
condition-watches-nothing = لا يذكر أي حوادث يراقب.
condition-watch-instrument = التي تعني { $name }
condition-watch-area = ربما في { $name }
condition-watch-actor = يقول فيها تقرير إن { $name } هو الفاعل
condition-watch-from = من { $name }
condition-watch-until = حتى { $name }
condition-none-watched = لا حادث يحق لك الاطلاع عليه قيد المراقبة.
contact-between = بين
contact-about = الموضوع
contact-medium = الوسيلة
contact-level = المستوى
contact-place = المكان
contact-side = الطرف
contact-told = ما رواه
contact-readouts = ما رواه كل طرف
contact-readouts-note = جنباً إلى جنب. وما لم يُروَ لا يُخمَّن.
contact-no-readout = لا رواية مسجلة لهذا الطرف
contact-no-details = لم يذكر تفاصيل أخرى
contact-record-readout = تسجيل رواية
contacts-empty = لم يُسجَّل أي اتصال.
accusation-caution = الاتهام قول قائله، وليس نتيجة أياً كان قائله ولا يصير نتيجة.
accusation-unanswered = لا يُروى أن أحداً ردّ.
accusation-by = المتهِم
accusation-against = المتهَم
accusation-of = بماذا
accusation-about = بشأن
accusation-evidence = ما قُدّم دليلاً
accusation-unnamed = لم يُسمَّ أحد
accusation-no-evidence = لم يُقدَّم دليل
accusation-thread = الاتهام والاتهامات المقابلة
accusation-in-return = رداً على
accusation-counter = تسجيل اتهام مقابل
accusations-empty = لم يُسجَّل أي اتهام.
reply-by = من
reply-said = ما قيل
reply-none = لم يُسجَّل رد.
talk-open-it = فتح
modality-issue = المسألة
modality-owner = من يتولاها
modality-decision = القرار
modality-became = البند الذي صارته
modality-open = لم تُحسم.
modality-settled = حُسمت: { $name }
modality-option = المقترح
modality-taken = أُخذ به
modality-is-taken = أُخذ به
modality-options = ما اقتُرح
modality-no-options = لا يُروى أن أحداً اقترح شيئاً.
modality-by = ممن
modality-how = كيف
modality-no-clause = لم تصر بنداً
modality-settle = تسجيل كيف حُسمت
modality-incidents = حوادث تعني { $name }
modality-incidents-note = من المحادثات إلى البند، ومن البند إلى ما يُبلَّغ عنه في إطاره.
modality-no-incidents = لا حادث يحق لك الاطلاع عليه يعنيه.
modalities-open = مفتوحة
modalities-settled = محسومة
message-from = من
message-through = عبر
message-to = إلى
message-given = سُلّمت
message-text = نصها
message-attribution = الإسناد
message-may-say = يجوز للمتلقي أن يذكر ممن هي
message-may-not-say = لا يجوز للمتلقي أن يذكر ممن هي
message-by = من يقوله
message-step = كيف مضت
message-steps = كيف مضت
message-no-step = لم يقل أحد إنها نُقلت.
message-stands-given = سُلّمت إلى حاملها
message-stands-carried = نُقلت.
message-stands-acknowledged = أُكّد تسلّمها.
message-stands-answered = رُدّ عليها.
message-stands-returned = أُعيدت.
message-say-how = بيان كيف مضت
message-not-named = غير مسمى
message-only-for-you = يُعرض لك ولمن تمر بهم الرسالة
message-is-sealed = مختومة؛ لا يقرؤها إلا من تمر بهم
message-seal = الختم { $name }
message-sealed-note = في السجل ختم النص لا النص. ومن يعرف النص والرقم العشوائي قبله يستطيع لاحقاً أن يبيّن ما قال.
messages-empty = لا رسالة مسجلة يحق لك الاطلاع عليها.
messages-note = يُرى هنا أن رسالة مرّت؛ أما نص المختومة فلا يراه إلا من تمر بهم.
milestone-who = من شارك أو عُني
milestone-by = من يقول إنها محطة
milestones-empty = لم تُسجَّل أي محطة.
talk-describe-it-anew = وصفه من جديد
talk-describe-it-anew-note = يبقى الوصف السابق في السجل.
talk-tell-it-anew = ثم إعادة روايته بدءاً مما كان خطأً
due-promised = ما وُعد به في المحادثات وانقضى أجله
due-promised-note = كما هي اليوم أياً كان الوقت المعروض أعلاه. ولم يقل أحد كيف انتهت.
news-commitment-due-soon = يقترب أجل التزام.
news-commitment-overdue = انقضى أجل التزام ولم يقل أحد ما آل إليه.
news-condition-watched = ظهر حادث يراقبه شرط.
thing-document = الوثيقة
problem-not-found-document = تعرض صفحة المصادر الوثائق المحفوظة.

# With numbers.
statement-answer = { $n ->
    [zero] لا بند يُلزم أحداً.
    [one] بند واحد يُلزم أحداً؛ وما يُغفل شيئاً منها: { $gaps }.
    [two] بندان يُلزمان أحداً؛ وما يُغفل شيئاً منهما: { $gaps }.
    [few] { $n } بنود تُلزم أحداً؛ وما يُغفل شيئاً منها: { $gaps }.
    [many] { $n } بنداً تُلزم أحداً؛ وما يُغفل شيئاً منها: { $gaps }.
   *[other] { $n } بند تُلزم أحداً؛ وما يُغفل شيئاً منها: { $gaps }.
}
statement-clauses-count = { $n ->
    [zero] بلا بنود
    [one] بند واحد
    [two] بندان
    [few] { $n } بنود
    [many] { $n } بنداً
   *[other] { $n } بند
}
statement-binding-count = { $n ->
    [zero] لا بند ملزماً
    [one] بند ملزم واحد
    [two] بندان ملزمان
    [few] { $n } بنود ملزمة
    [many] { $n } بنداً ملزماً
   *[other] { $n } بند ملزم
}
statement-gaps-count = { $n ->
    [zero] لا نقص
    [one] بند ناقص واحد
    [two] بندان ناقصان
    [few] { $n } بنود ناقصة
    [many] { $n } بنداً ناقصاً
   *[other] { $n } بند ناقص
}
statements-answer = { $n ->
    [zero] لا بيانات.
    [one] بيان واحد مقسّم إلى بنود.
    [two] بيانان مقسّمان إلى بنود.
    [few] { $n } بيانات مقسّمة إلى بنود.
    [many] { $n } بياناً مقسّماً إلى بنود.
   *[other] { $n } بيان مقسّم إلى بنود.
}
themes-answer = { $n ->
    [zero] لا محاور مذكورة.
    [one] محور واحد مذكور في البنود.
    [two] محوران مذكوران في البنود.
    [few] { $n } محاور مذكورة في البنود.
    [many] { $n } محوراً مذكوراً في البنود.
   *[other] { $n } محور مذكور في البنود.
}
themes-silent = { $n ->
    [zero] كل البيانات تذكره
    [one] بيان واحد لا يذكره
    [two] بيانان لا يذكرانه
    [few] { $n } بيانات لا تذكره
    [many] { $n } بياناً لا يذكره
   *[other] { $n } بيان لا يذكره
}
citations-answer = { $n ->
    [zero] لا تستشهد البنود بأي نص.
    [one] تستشهد بنود البيانات بنص واحد.
    [two] تستشهد بنود البيانات بنصين.
    [few] تستشهد بنود البيانات بـ{ $n } نصوص.
    [many] تستشهد بنود البيانات بـ{ $n } نصاً.
   *[other] تستشهد بنود البيانات بـ{ $n } نص.
}
beside-more = { $n ->
    [zero] لا حوادث أخرى.
    [one] حادث آخر غير معروض.
    [two] حادثان آخران غير معروضين.
    [few] { $n } حوادث أخرى غير معروضة.
    [many] { $n } حادثاً آخر غير معروض.
   *[other] { $n } حادث آخر غير معروض.
}
promise-late-by = { $n ->
    [zero] حلّ اليوم
    [one] متأخر يوماً
    [two] متأخر يومين
    [few] متأخر { $n } أيام
    [many] متأخر { $n } يوماً
   *[other] متأخر { $n } يوم
}
promise-due-in = { $n ->
    [zero] اليوم
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يوماً
   *[other] بعد { $n } يوم
}
condition-watched-count = { $n ->
    [zero] لا حوادث مراقبة
    [one] حادث مراقَب واحد
    [two] حادثان مراقَبان
    [few] { $n } حوادث مراقَبة
    [many] { $n } حادثاً مراقَباً
   *[other] { $n } حادث مراقَب
}
commitments-answer = { $n ->
    [zero] لا التزامات؛ والمتأخر: { $late }.
    [one] التزام واحد؛ والمتأخر: { $late }.
    [two] التزامان؛ والمتأخر: { $late }.
    [few] { $n } التزامات؛ والمتأخر: { $late }.
    [many] { $n } التزاماً؛ والمتأخر: { $late }.
   *[other] { $n } التزام؛ والمتأخر: { $late }.
}
contact-answer = { $told ->
    [zero] لم يروِ أحد ما قيل؛ وسكت { $silent }.
    [one] روى طرف واحد ما قيل؛ وسكت { $silent }.
    [two] روى طرفان ما قيل؛ وسكت { $silent }.
    [few] روت { $told } أطراف ما قيل؛ وسكت { $silent }.
    [many] روى { $told } طرفاً ما قيل؛ وسكت { $silent }.
   *[other] روى { $told } طرف ما قيل؛ وسكت { $silent }.
}
contacts-answer = { $n ->
    [zero] لا اتصالات خارج الاجتماعات.
    [one] اتصال واحد خارج الاجتماعات.
    [two] اتصالان خارج الاجتماعات.
    [few] { $n } اتصالات خارج الاجتماعات.
    [many] { $n } اتصالاً خارج الاجتماعات.
   *[other] { $n } اتصال خارج الاجتماعات.
}
accusation-answered = { $n ->
    [zero] لا ردود مسجلة.
    [one] رد واحد مسجل.
    [two] ردّان مسجلان.
    [few] { $n } ردود مسجلة.
    [many] { $n } رداً مسجلاً.
   *[other] { $n } رد مسجل.
}
accusations-answer = { $n ->
    [zero] لا اتهامات؛ وبلا رد: { $open }.
    [one] اتهام واحد؛ وبلا رد: { $open }.
    [two] اتهامان؛ وبلا رد: { $open }.
    [few] { $n } اتهامات؛ وبلا رد: { $open }.
    [many] { $n } اتهاماً؛ وبلا رد: { $open }.
   *[other] { $n } اتهام؛ وبلا رد: { $open }.
}
modality-options-count = { $n ->
    [zero] بلا مقترحات
    [one] مقترح واحد
    [two] مقترحان
    [few] { $n } مقترحات
    [many] { $n } مقترحاً
   *[other] { $n } مقترح
}
modality-engaged-by = { $n ->
    [zero] لا يعنيه أي حادث
    [one] يعنيه حادث واحد
    [two] يعنيه حادثان
    [few] تعنيه { $n } حوادث
    [many] يعنيه { $n } حادثاً
   *[other] يعنيه { $n } حادث
}
modality-all-incidents = { $n ->
    [zero] لا حوادث
    [one] عرض الحادث
    [two] عرض الحادثين
    [few] عرض { $n } حوادث
    [many] عرض { $n } حادثاً
   *[other] عرض { $n } حادث
}
modalities-answer = { $open ->
    [zero] لا مسائل مفتوحة؛ والمحسوم: { $settled }.
    [one] مسألة مفتوحة واحدة؛ والمحسوم: { $settled }.
    [two] مسألتان مفتوحتان؛ والمحسوم: { $settled }.
    [few] { $open } مسائل مفتوحة؛ والمحسوم: { $settled }.
    [many] { $open } مسألة مفتوحة؛ والمحسوم: { $settled }.
   *[other] { $open } مسألة مفتوحة؛ والمحسوم: { $settled }.
}
messages-answer = { $n ->
    [zero] لا رسائل عبر وسيط.
    [one] رسالة واحدة عبر وسيط.
    [two] رسالتان عبر وسيط.
    [few] { $n } رسائل عبر وسيط.
    [many] { $n } رسالة عبر وسيط.
   *[other] { $n } رسالة عبر وسيط.
}
milestones-answer = { $n ->
    [zero] لا محطات.
    [one] محطة واحدة في العملية.
    [two] محطتان في العملية.
    [few] { $n } محطات في العملية.
    [many] { $n } محطة في العملية.
   *[other] { $n } محطة في العملية.
}

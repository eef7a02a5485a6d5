# تقديم بلاغ: النموذج والتدقيق والإيصال والأدلة.

section-file = تقديم بلاغ
filing-crumbs = تقديم بلاغ
filing-title = تقديم بلاغ
filing-lead = املأ ما تعرفه واترك الباقي فارغًا. لا يُسجَّل شيء قبل أن تدقّقه.
filing-check = دقّق قبل التسجيل
filing-check-note = هكذا فُهم النموذج. غيّر ما هو خطأ؛ فبعد التسجيل يمكن التصحيح ولا يمكن المحو.
filing-read-back = قراءة عائدة
filing-problems = { $n ->
    [zero] لا حقل يحتاج إلى نظر.
    [one] حقل واحد يحتاج إلى نظر ثانٍ.
    [two] حقلان يحتاجان إلى نظر ثانٍ.
    [few] { $n } حقول تحتاج إلى نظر ثانٍ.
    [many] { $n } حقلًا تحتاج إلى نظر ثانٍ.
   *[other] { $n } حقل تحتاج إلى نظر ثانٍ.
}
filing-needed = لازم
filing-not-told = لم يُذكر
filing-yes = نعم
filing-no = لا

filing-group-who = من يروي
filing-group-who-note = مركز أو مكتب، لا شخص أبدًا. كل من يقرأ السجل يقرأ ما يُكتب هنا.
filing-group-words = بكلماتهم
filing-group-words-note = كما قيل وباللغة التي قيل بها. بلا أسماء أشخاص.
filing-group-when = متى
filing-group-when-note = بالدقة التي ذُكر بها لا أكثر. يمكن ذكر الليلة بيوميها.
filing-group-where = أين
filing-group-where-note = اسم، أو إحداثيات، أو مسافة واتجاه من مكان معروف الاسم.
filing-group-what = ماذا حدث
filing-group-alleged = من، بحسب الادعاء
filing-group-alleged-note = بكلمات من يروي. يُفصل بين عدة أسماء بفاصلة منقوطة.
filing-group-harm = الضرر
filing-group-harm-note = عدد، أو مجال مثل {"2-4"}، أو حوالي 40. الفارغ يعني لم يُذكر، و0 يعني لا أحد.
filing-group-evidence = الأدلة
filing-evidence-note = صور أو فيديو أو صوت أو PDF أو نص. تُحفظ البايتات كما وردت، ولا تُحفظ أسماء الملفات.
filing-group-grade = تقدير المصدر والمعلومة

filing-post = المركز أو المكتب
filing-post-hint = مثل «المركز 12» أو «الخط الساخن، نوبة الليل»
filing-kind = هل هو مشاهدة مباشرة؟
filing-kind-allegation = لا: رواه آخرون، أو طرف عن طرف آخر
filing-kind-observation = نعم: رآه المصدر نفسه أو سمعه أو صوّره
filing-received = متى وصلك
filing-prior-ids = أرقامه في سجلات أخرى
filing-prior-ids-hint = تُفصل بفاصلة منقوطة
filing-language = اللغة
filing-text = ما قيل
filing-date = اليوم
filing-date-end = اليوم الأخير إن كانت عدة أيام
filing-date-end-hint = في حالة ليلة: اليوم التالي
filing-time = الوقت كما قيل
filing-time-hint = «22:40»، «حوالي الساعة 3 ليلا»، «22:00-03:00»، «ليلا»؛ وبلا يوم أيضًا «أمس 14:30» أو «ليلة 21-22»
filing-time-zone = المنطقة الزمنية
filing-time-zone-hint = فارغ: منطقة الآلية؛ وإلا مثلًا {"UTC"} أو {"+03:00"}
filing-place = المكان
filing-place-hint = اسم؛ أو {"34.8025, 36.7"}؛ أو {"34°48'09\"N 36°42'E"}؛ أو {"37S DU 12345 67890"}؛ أو «3 كم شمال شرق من» اسم
filing-range = المسافة من هناك
filing-range-hint = «3 كم»، «2-3 كم»، «حوالي 800 م»
filing-bearing = الاتجاه من هناك
filing-bearing-hint = «040»، «270-300»، «شمال شرق»
filing-radius = قد يبعد بمقدار
filing-radius-hint = مثل «500 م»
filing-region = المنطقة
filing-region-hint = تكفي وحدها، أو لاسم غير معروف هنا
filing-act = ما الذي جرى
filing-weapon = بماذا
filing-count = كم
filing-count-hint = «6»، «حوالي 40»
filing-count-unit = من ماذا
filing-means = كيف لوحظ
filing-means-hint = سُمع، شوهد، كاميرا
filing-direction = اتجاه النار
filing-direction-hint = من أين إلى أين، كما ذُكر
filing-fire = أي طرف من الرمي
filing-self-defence = يُدّعى أنه دفاع عن النفس
filing-live-fire-exercise = يُدّعى أنه تدريب
filing-actor = من يُقال إنه الفاعل
filing-claimant = من يُقال إنه تبنّاه
filing-target = ضد من
filing-killed = القتلى
filing-killed-civilians = المدنيون منهم
filing-injured = الجرحى
filing-injured-civilians = المدنيون منهم
filing-missing = المفقودون
filing-protected-target = أُصيب شيء محمي أو هُدِّد
filing-protected-target-hint = مستشفى أو مدرسة أو دار عبادة أو ماء أو مساعدات: عندها يُسجَّل مكانه بدقة 5 كم فقط
filing-damage = الأضرار
filing-reliability = المصدر
filing-credibility = المعلومة

filing-language-ar = العربية
filing-language-en = الإنكليزية
filing-language-ru = الروسية
filing-language-tr = التركية
filing-language-fa = الفارسية
filing-language-ku = الكردية
filing-language-fr = الفرنسية
filing-weapon-small-arms = أسلحة خفيفة
filing-weapon-sniper-rifle = بندقية قنص
filing-weapon-grenade-launcher = قاذف قنابل
filing-weapon-anti-tank-weapon = سلاح مضاد للدروع
filing-weapon-mortar = هاون
filing-weapon-artillery = مدفعية
filing-weapon-rocket-launcher = راجمة صواريخ
filing-weapon-missile = صاروخ موجّه
filing-weapon-tank = دبابة أو عربة مدرعة
filing-weapon-aircraft = طائرة
filing-weapon-uav = طائرة مسيّرة
filing-weapon-mine = لغم
filing-weapon-ied = عبوة ناسفة
filing-weapon-chemical = مادة سامة
filing-weapon-none = بلا سلاح
filing-weapon-other = سلاح آخر
filing-unit-explosion = انفجارات
filing-unit-projectile = قذائف
filing-unit-muzzle-flash = ومضات فوهات
filing-unit-flare = قنابل مضيئة
filing-unit-burst = رشقات
filing-unit-shot = طلقات مفردة
filing-unit-other = آثار أخرى
filing-unit-vehicle = آليات
fire-outgoing = صادر: من حيث انطلق
fire-impact = سقوط: حيث وقع
circumstance-self-defence = ادعاء الدفاع عن النفس
circumstance-live-fire-exercise = ادعاء تدريب
circumstance-ordered = بأمر من القيادة العليا
circumstance-pre-notified = أُخطر به مسبقًا
circumstance-mechanism-failed = جُرّب التنسيق من قبل وفشل
circumstance-protected-target = أُصيب شيء محمي أو هُدِّد

filing-refused-missing = هذا الحقل لازم؛ املأه.
filing-refused-too-long = فيه أكثر من { $n } بايت؛ اختصره.
filing-refused-no-text = فيه محارف ليست نصًا؛ اكتبه من جديد.
filing-refused-not-understood = «{ $told }» غير مفهوم؛ اكتبه كما في التلميح أو اختر من القائمة.
filing-refused-no-number = «{ $told }» ليس عددًا؛ اكتب 3 أو {"2-4"} أو حوالي 40، أو اتركه فارغًا.
filing-refused-no-day = «{ $told }» ليس يومًا؛ اكتبه هكذا {"2017-12-31"}.
filing-refused-two-days = «{ $told }» يمكن أن يُقرأ يومين مختلفين؛ اكتبه هكذا {"2017-12-31"}.
filing-refused-backwards = هو قبل اليوم الأول؛ بدّل بينهما.
filing-refused-future = هو في المستقبل؛ صحّح اليوم أو الوقت.
filing-refused-no-zone = لا توجد منطقة زمنية «{ $told }»؛ اكتب {"UTC"} أو {"+03:00"} أو اسمًا مثل {"Asia/Damascus"}.
filing-refused-no-time = لا تُظهر ساعات ذلك اليوم «{ $told }» مرة واحدة؛ أعط المنطقة هكذا {"+03:00"}.
filing-refused-no-point = هذه الإحداثيات ليست مكانًا على الأرض؛ اكتبها هكذا {"34.8025, 36.7"}.
filing-refused-unknown-place = لا يُعرف هنا مكان باسم «{ $told }»؛ أعط إحداثيات، أو مسافة واتجاهًا من مكان معروف، أو اختر منطقته أدناه.
filing-refused-which-place = { $n ->
    [zero] لا مكان بهذا الاسم.
    [one] مكان واحد يُكتب هكذا تقريبًا؛ قل هل هو المقصود.
    [two] قد يكون المقصود أحد مكانين؛ اختر واحدًا.
    [few] قد يكون المقصود واحدًا من { $n } أماكن؛ اختر واحدًا.
    [many] قد يكون المقصود واحدًا من { $n } مكانًا؛ اختر واحدًا.
   *[other] قد يكون المقصود واحدًا من { $n } مكان؛ اختر واحدًا.
}
filing-refused-incomplete = المكان والمسافة والاتجاه معًا؛ اذكر الثلاثة.
filing-not-taken = { $n ->
    [zero] أُخذت كل الملفات.
    [one] لم يؤخذ ملف واحد: هو كبير جدًا أو هناك ما يكفي.
    [two] لم يؤخذ ملفان: هما كبيران جدًا أو هناك ما يكفي.
    [few] لم تؤخذ { $n } ملفات: هي كبيرة جدًا أو هناك ما يكفي.
    [many] لم يؤخذ { $n } ملفًا: هي كبيرة جدًا أو هناك ما يكفي.
   *[other] لم يؤخذ { $n } ملف: هي كبيرة جدًا أو هناك ما يكفي.
}
filing-media-refused = هذا ليس صورة ولا فيديو ولا صوتًا ولا PDF ولا نصًا؛ أرسله بإحدى هذه الصيغ.
filing-most-files = { $n } ملفًا على الأكثر، كل منها { $mib } ميبيبايت على الأكثر.
filing-which-place = أيها المقصود؟
filing-place-told = ذكرته بلاغات سابقة
filing-place-town = بلدة على الخريطة
filing-place-area = منطقة من مناطق الآلية
filing-place-region = محافظة أو إقليم
filing-place-coarse = لأن شيئًا محميًا هناك يُسجَّل المكان بدقة 5 كم فقط. احفظ المكان الدقيق حيث لا يقرؤه إلا من يجب.
filing-place-none = لم يُذكر مكان. البلاغ ليس على أي خريطة.
filing-map = خريطة الآلية
filing-map-open = اختر على الخريطة
filing-map-hint = النقرة تضع النقطة في حقل «المكان». وبلا برنامج نصي اكتب الإحداثيات.

filing-files = أضف ملفات
filing-drop = لا ترفقه
filing-sending = يُرسل
filing-sending-failed = لم يُرسل؛ سيذهب مع النموذج
filing-no-evidence = لم يُضف ملف.
filing-caption = ما الذي يظهر فيه (بلا أسماء أشخاص)
filing-original = هذا هو الأصل كما أنتجه الجهاز
filing-likely = هل هو معروف من قبل؟
filing-likely-none = لا حادث في السجل يشبهه.
filing-likely-note = هذه أشبه الحوادث به. تسجيله مرتين كحادثين يعني عدّه مرتين.
filing-chosen-fusion = لا أعرف: ليربطه البرنامج بحسب الأدلة كأي بلاغ
filing-chosen-join = هو نفسه:
filing-chosen-new = هو حادث قائم بذاته
filing-chosen-by-others = يربط البرنامج البلاغ بحسب الأدلة، ويمكن للأعضاء تغيير ذلك.
filing-this-report = هذا البلاغ
filing-that-incident = الحادث
filing-why-likely = ما يؤيد ذلك وما يعارضه
filing-reason = سبب اختيارك (لازم إن اخترت؛ يقرؤه كل من يقرأ السجل)
filing-go-check = دقّق
filing-go-check-note = لم يُسجَّل شيء بعد.
filing-record = سجّل
filing-change = غيّر شيئًا
filing-record-note = الضغط مرتين يسجّل مرة واحدة.
filing-draft-kept = تُحفظ مسودة هذا النموذج على هذا الجهاز إلى أن يُسجَّل.
filing-draft-put-back = أُعيد نموذجك غير المكتمل.
filing-draft-discard = تخلّص منه

media-picture = صورة
media-video = فيديو
media-sound = صوت
media-pages = ملف PDF
media-text = نص
media-file = ملف
size-kib = { $n } كيبيبايت
size-mib = { $n } ميبيبايت
file-says = يقول الملف عن نفسه
file-says-nothing = لا شيء
file-says-taken = التُقط { $when } بحسب ساعة الجهاز
file-says-satellites = التُقط { $when } بحسب الأقمار الصناعية
file-says-where = عند { $where }
file-says-device = بجهاز { $device }
file-says-program = كتبه { $program }
file-says-far = يقول الملف إنه التُقط على بعد نحو { $km } كم من المكان المذكور. أحدهما خطأ، أو التُقط الملف في مكان آخر.
attached-note = كما أُحضرت؛ وما يقوله ملف عن نفسه لا يثبت شيئًا
attached-original = يُقال إنه الأصل
attached-open = قد يصعب النظر إليه؛ افتحه لتراه
attached-brought = أحضره
attached-get = احصل على الملف الأصلي

filed-title = سُجِّل
filed-answer = سُجِّل البلاغ برقم
filed-receipt = إيصال
filed-evidence = { $n ->
    [zero] لا ملف
    [one] ملف واحد
    [two] ملفان
    [few] { $n } ملفات
    [many] { $n } ملفًا
   *[other] { $n } ملف
}
filed-incident = الحادث
filed-checkpoint = نقطة التدقيق الموقّعة
filed-verify = دقّق السجل
filed-next = ماذا يحدث بعد ذلك
filed-next-members = يراه كل أعضاء الآلية بلاغًا واحدًا من مركزكم.
filed-next-link = يقف في الحادث أعلاه. يمكن للناس تأكيد ذلك أو نقله أو فصله، ولكل قرار سبب.
filed-next-clauses = تُسأل البنود السارية في ذلك المكان والزمان، وتبدأ المهل التي تحددها الوثائق.
filed-next-correct = إن كان شيء خطأ فقدّم بلاغًا جديدًا يقول ذلك. لا يُمحى شيء سُجِّل.
filed-another = قدّم بلاغًا آخر

field-claimant = من يُقال إنه تبنّاه
field-received = وقت الوصول
field-fire = طرف الرمي
field-damage = الأضرار
field-injured-civilians = الجرحى المدنيون
field-missing-people = المفقودون
field-circumstances = الظروف
field-prior-ids = أرقام في سجلات أخرى
filing-of-call = سيُربط بالمكالمة المسجّلة في القيد { $name }.

# The lists of the members side by side.

section-reconciliation = مطابقة القوائم
differs-injured = عدد الجرحى

recon-answer = { $n ->
    [0] { $when }: لم يُسجَّل أي حادث.
    [one] { $when }: حادث واحد؛ في قائمتي الطرفين معًا { $both }، وفي قائمة { $one } وحده { $first }، وفي قائمة { $other } وحده { $second }، وخارج القائمتين { $neither }.
    [two] { $when }: حادثان؛ في قائمتي الطرفين معًا { $both }، وفي قائمة { $one } وحده { $first }، وفي قائمة { $other } وحده { $second }، وخارج القائمتين { $neither }.
    [few] { $when }: { $n } حوادث؛ في قائمتي الطرفين معًا { $both }، وفي قائمة { $one } وحده { $first }، وفي قائمة { $other } وحده { $second }، وخارج القائمتين { $neither }.
    [many] { $when }: { $n } حادثًا؛ في قائمتي الطرفين معًا { $both }، وفي قائمة { $one } وحده { $first }، وفي قائمة { $other } وحده { $second }، وخارج القائمتين { $neither }.
   *[other] { $when }: { $n } حادث؛ في قائمتي الطرفين معًا { $both }، وفي قائمة { $one } وحده { $first }، وفي قائمة { $other } وحده { $second }، وخارج القائمتين { $neither }.
}
recon-answer-of-list = مما يدرجه { $whose } وحده، { $who }: { $said }.
recon-said-confirms = يؤكد { $n }
recon-said-cannot-confirm = لا يستطيع تأكيد { $n }
recon-said-excluded-target = يعدّ { $n } هدفًا مستثنى
recon-said-outside-area = يضع { $n } خارج المنطقة
recon-said-duplicate = يعدّ { $n } تكرارًا
recon-said-disputes = ينازع في { $n }
recon-said-several = قال أقوالًا مختلفة في { $n }
recon-said-no-position = لا يتخذ موقفًا من { $n }
recon-said-silent = لم يُدلِ برأيه في { $n }
recon-answer-rate = حيث أدلى الطرفان بقولهما يتفقان على { $agreed } من { $of } ({ $rate }؛ { $interval }).
recon-answer-perhaps = { $n ->
    [zero] لا حادث منها يُحتمل فقط أنه في الفترة.
    [one] حادث واحد منها يُحتمل فقط أنه في الفترة.
    [two] حادثان منها يُحتمل فقط أنهما في الفترة.
    [few] { $n } حوادث منها يُحتمل فقط أنها في الفترة.
    [many] { $n } حادثًا منها يُحتمل فقط أنها في الفترة.
   *[other] { $n } حادث منها يُحتمل فقط أنها في الفترة.
}

recon-from = من
recon-to = إلى
recon-show-period = اعرض
recon-earlier = أسبق
recon-later = ألحق
recon-one-day = يوم واحد
recon-one-week = أسبوع واحد
recon-four-weeks = 4 أسابيع
recon-twelve-weeks = 12 أسبوعًا
recon-days = أيام الإبلاغ: ينتهي كل منها في الساعة { $cutoff } ({ $zone }) من تاريخه.
recon-pairs = جنبًا إلى جنب:
recon-pair = { $one } و{ $other }

recon-one-member = لهذه الآلية أقل من عضوين، فلا قائمتان للمقارنة.
recon-too-many = عدد الحوادث في هذه الفترة { $n }، ولا يُقارن منها دفعة واحدة أكثر من { $most }.
recon-too-many-next = اختر أيامًا أقل.
recon-hidden = لا ترى إلا بعض الحوادث، ولا يجوز أن يُقرأ جزء من القوائم كأنه كلها.
recon-hidden-next = يستطيع مقارنة القوائم من يرى جميع الحوادث.
recon-no-lists = لا مصدر يتبع عضوًا، فلا قائمة لأي عضو.
recon-no-lists-next = ما يرويه مصدر يتبع عضوًا هو قائمة ذلك العضو: بيّن في ملف المصادر من مجلد الحالة لمن يتبع كل مصدر، أو سجّل التقارير باسم عضو.
recon-no-list = لا مصدر يتبع { $name }، فقائمته فارغة.
recon-no-incidents = لا حادث في هذه الفترة.
recon-no-incidents-next = اختر أيامًا أخرى.
recon-no-words = لم يتخذ أي عضو موقفًا من حوادث هذه الفترة بعد.
recon-no-words-next = ما يُقارن هنا هو من يدرج ماذا؛ وتظهر الأجوبة متى اتخذ الأعضاء مواقفهم.

recon-matrix = من يدرج ومن يؤكد
recon-matrix-note = ما يقوله كل منهما في الحوادث التي يدرجها هو أو الآخر أو كلاهما أو لا أحد منهما
recon-who-lists = من يدرجه ومن يتكلم
recon-incidents = الحوادث
recon-row-only = يدرجه { $whose } وحده؛ يقول { $who }
recon-row-both = يدرجه الطرفان؛ يقول { $who }
recon-row-neither = لا يدرجه أي منهما؛ يقول { $who }
answer-confirms = يؤكد
answer-cannot-confirm = لا يستطيع التأكيد
answer-excluded-target = هدف مستثنى
answer-outside-area = خارج المنطقة
answer-duplicate = تكرار
answer-disputes = ينازع
answer-several = أقوال مختلفة
answer-no-position = لا يتخذ موقفًا
answer-silent = لم يُدلِ برأيه
recon-members = جميع الأعضاء
recon-members-note = كم يدرج كل اثنين معًا، وعلى كم يتفقان حيث أدلى كلاهما بقوله
recon-lists = يدرج
recon-both-list = يدرجان معًا
recon-agree-on = يتفقان على
recon-sets = تدرجه هذه المجموعة وحدها:
recon-nobody = لا عضو

recon-side-by-side = القائمتان جنبًا إلى جنب
recon-incident = الحادث
recon-not-listed = ليس في قائمته
recon-lists-only = يدرجه ولا يزيد
recon-told-by = يرويه
recon-reports-differ = تختلف التقارير في
recon-none-such = لا حادث من هذا النوع في هذه الفترة.
recon-show-all = الكل
recon-show-both = يدرجه الطرفان
recon-show-one = { $one } وحده
recon-show-other = { $other } وحده
recon-show-neither = لا يدرجه أي منهما
recon-show-different = تصنيف مختلف
recon-show-not-confirmed = غير مؤكد
recon-show-disputed = متنازع فيه
recon-show-awaited = ينتظر قولًا
recon-show-agreed = قال الطرفان القول نفسه
recon-show-differ = قولاهما مختلفان
recon-show-by = يدرجه { $names } وحدهم
recon-show-said = { $listed }؛ { $who }: { $said }
recon-accord-agreed = القول نفسه
recon-accord-not-confirmed = غير مؤكد
recon-accord-different = تصنيف مختلف
recon-accord-disputed = متنازع فيه
recon-accord-withheld = لم يُتخذ موقف
recon-accord-open = ينتظر قولًا

recon-agreement = معدل الاتفاق
recon-agreement-note = من الحوادث التي أدلى فيها الطرفان بقولهما، ما كان القول فيه واحدًا
recon-by-day = يوم الإبلاغ
recon-by-week = الأسبوع
recon-by-weeks = { $n ->
    [zero] { $n } أسبوع
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $n } أسابيع
    [many] { $n } أسبوعًا
   *[other] { $n } أسبوع
}
recon-both-words = أدلى الطرفان بقولهما
recon-agreed = اتفقا
recon-rate = المعدل
recon-interval-heading = مجال الثقة 95%
recon-whole = الفترة كلها
recon-chart = معدل اتفاق { $one } و{ $other } مع مجال الثقة 95%
recon-point = { $when }: اتفقا على { $n } من { $of }، { $rate } ({ $interval })
recon-point-empty = { $when }: لا شيء للمقارنة
recon-key-rate = المعدل
recon-key-few = من أقل من عشرة حوادث
recon-key-interval = مجال الثقة 95% (ويلسون)
recon-no-rate = لا شيء للمقارنة
recon-too-few = العدد قليل
recon-interval = { "\u2066" }{ $from }–{ $to }%{ "\u2069" }
recon-in-no-part = { $n ->
    [zero] لا حادث وقع ربما في أكثر من جزء من هذه الأجزاء.
    [one] حادث واحد ربما وقع في أكثر من جزء من هذه الأجزاء، فيُحسب في الفترة كلها فقط.
    [two] حادثان ربما وقعا في أكثر من جزء من هذه الأجزاء، فيُحسبان في الفترة كلها فقط.
    [few] { $n } حوادث ربما وقعت في أكثر من جزء من هذه الأجزاء، فتُحسب في الفترة كلها فقط.
    [many] { $n } حادثًا ربما وقعت في أكثر من جزء من هذه الأجزاء، فتُحسب في الفترة كلها فقط.
   *[other] { $n } حادث ربما وقعت في أكثر من جزء من هذه الأجزاء، فتُحسب في الفترة كلها فقط.
}
recon-kappa = الاتفاق فوق ما تأتي به المصادفة في المواقف التي اتخذها الطرفان من الحوادث نفسها وعددها { $n }: معامل كابا لكوهين { $kappa } (1 اتفاق تام، و0 لا يزيد على المصادفة).
recon-kappa-few = { $n ->
    [0] لم يتخذ الطرفان معًا موقفًا من أي حادث في هذه الفترة، فلا يمكن ذكر الاتفاق فوق المصادفة (كابا كوهين).
    [one] اتخذ الطرفان موقفًا من حادث واحد: عدد أقل من أن يُذكر معه الاتفاق فوق المصادفة (كابا كوهين).
    [two] اتخذ الطرفان موقفًا من حادثين: عدد أقل من أن يُذكر معه الاتفاق فوق المصادفة (كابا كوهين).
    [few] اتخذ الطرفان موقفًا من { $n } حوادث: عدد أقل من أن يُذكر معه الاتفاق فوق المصادفة (كابا كوهين).
    [many] اتخذ الطرفان موقفًا من { $n } حادثًا: عدد أقل من أن يُذكر معه الاتفاق فوق المصادفة (كابا كوهين).
   *[other] اتخذ الطرفان موقفًا من { $n } حادث: عدد أقل من أن يُذكر معه الاتفاق فوق المصادفة (كابا كوهين).
}
recon-kappa-one = في جميع الحوادث التي اتخذ الطرفان موقفًا منها، وعددها { $n }، كان الموقف واحدًا لا يتغير، فلا يقول الاتفاق فوق المصادفة (كابا كوهين) شيئًا.

recon-declared = ما أعلنوه، حتى آخر وحدة
recon-declared-note = كل رقم مقابل ما في السجل
recon-declared-heading = { $who }، الوحدة: { $unit }
recon-declared-sentence = أعلن { $who } { $n } { $figures ->
    [zero] دون أي رقم
    [one] في رقم واحد
    [two] في رقمين
    [few] في { $figures } أرقام
    [many] في { $figures } رقمًا
   *[other] في { $figures } رقم
}؛ ويحسب السجل { $counted }: { $gap }.
recon-figure-answer = أعلن { $who } { $n }؛ ويحسب السجل { $counted }: { $gap }.
recon-gap-none = لا فرق
recon-gap-explained = { $n } من الفرق مفسَّر
recon-gap-missing = { $n } معلن بلا تقرير هنا
recon-gap-over = { $n } وارد ولم يُعلن
recon-gap-unplaced = { $n } ليوم لم يُذكر
recon-figure-unplaced = أعلن { $who } { $n } لعدد من الساعات ضمن أيام أطول؛ ولم يُذكر أي ساعات هي، فلا يمكن أن يُحسب مقابله شيء.
recon-no-figures = لم يعلن أي عضو شيئًا لهذه الفترة.
recon-no-figures-ever = لم يُسجَّل أي رقم قط.
recon-figures-overlap = { $n ->
    [zero] لا رقم يغطي أيامًا داخل هذه الفترة وخارجها.
    [one] رقم واحد يغطي أيامًا داخل هذه الفترة وخارجها، فلم يدخل في الحساب.
    [two] رقمان يغطيان أيامًا داخل هذه الفترة وخارجها، فلم يدخلا في الحساب.
    [few] { $n } أرقام تغطي أيامًا داخل هذه الفترة وخارجها، فلم تدخل في الحساب.
    [many] { $n } رقمًا تغطي أيامًا داخل هذه الفترة وخارجها، فلم تدخل في الحساب.
   *[other] { $n } رقم تغطي أيامًا داخل هذه الفترة وخارجها، فلم تدخل في الحساب.
}
recon-column-declared = المعلن
recon-column-confirmed = ما أكده الآخر
recon-counted = المحسوب هنا
recon-explained = المفسَّر
recon-missing = معلن بلا تقرير
recon-over = وارد غير معلن
recon-unplaced = ليوم لم يُذكر
recon-sum = المجموع
recon-by-region = بحسب المحافظة
recon-number = العدد
recon-because = السبب
recon-behind = ما وراءه
recon-nothing-behind = لا شيء مسجل
recon-reason-of = { $n ->
    [zero] من { $n } ممكنة
    [one] من واحد ممكن
    [two] من اثنين ممكنين
    [few] من { $n } ممكنة
    [many] من { $n } ممكنة
   *[other] من { $n } ممكنة
}
recon-reason-not-linked = تقارير لم تُربط بأي حادث بعد
recon-reason-duplicate = تكرار بقوله هو
recon-reason-not-an-incident = تبيّن أنه ليس حادثًا
recon-reason-counted-together = تقارير أخرى عن الحادث نفسه
recon-reason-perhaps = يُحتمل فقط أنه في ذلك اليوم
recon-reason-another-day = يوم آخر هنا، واليوم نفسه بحسب التقويم أو التوقيت العالمي أو تاريخ النشر
recon-reason-another-region = محافظة أخرى هنا
recon-reason-another-sort = أفعال لا تحسبها الوحدة
recon-reason-on-another-day = يوم آخر بحسب التقويم أو التوقيت العالمي
recon-reason-published-later = نُشر لاحقًا فقط
recon-reason-short-of-force = دون استعمال القوة
recon-reason-in-another-region = رُوي عن محافظة أخرى
recon-confirmed = يقال إن { $by } أكد { $n }؛ وهو هنا يؤكد أو يدرج { $here }.
recon-rule-hostile = يُحسب هنا: الحوادث التي يدرجها هذا العضو ووقعت يقينًا في أيام الرقم، وكان الفعل فيها عدائيًا أو غير مذكور، كل منها مرة.
recon-rule-force = يُحسب هنا: الحوادث التي يدرجها هذا العضو ووقعت يقينًا في أيام الرقم، واستُعملت فيها القوة أو كان الفعل غير مذكور، كل منها مرة.
recon-rule-reports = يُحسب هنا: تقارير هذا العضو نفسه عن حوادث وقعت يقينًا في أيام الرقم، كل تقرير على حدة.
recon-parts-differ = { $n ->
    [zero] عدد الأرقام التي لا يساوي مجموع أجزائها بحسب المحافظات إجماليها { $n }؛ والمعتمد الإجمالي.
    [one] رقم واحد لا يساوي مجموع أجزائه بحسب المحافظات إجماليه؛ والمعتمد الإجمالي.
    [two] رقمان لا يساوي مجموع أجزائهما بحسب المحافظات إجماليهما؛ والمعتمد الإجمالي.
    [few] عدد الأرقام التي لا يساوي مجموع أجزائها بحسب المحافظات إجماليها { $n }؛ والمعتمد الإجمالي.
    [many] عدد الأرقام التي لا يساوي مجموع أجزائها بحسب المحافظات إجماليها { $n }؛ والمعتمد الإجمالي.
   *[other] عدد الأرقام التي لا يساوي مجموع أجزائها بحسب المحافظات إجماليها { $n }؛ والمعتمد الإجمالي.
}
recon-summed-parts = { $n ->
    [zero] عدد الأرقام التي لا تذكر إجماليًا { $n }؛ فجُمعت أجزاؤها.
    [one] رقم واحد لا يذكر إجماليًا؛ فجُمعت أجزاؤه.
    [two] رقمان لا يذكران إجماليًا؛ فجُمعت أجزاؤهما.
    [few] عدد الأرقام التي لا تذكر إجماليًا { $n }؛ فجُمعت أجزاؤها.
    [many] عدد الأرقام التي لا تذكر إجماليًا { $n }؛ فجُمعت أجزاؤها.
   *[other] عدد الأرقام التي لا تذكر إجماليًا { $n }؛ فجُمعت أجزاؤها.
}
recon-not-summed = رقمان من هذه الأرقام يغطيان اليوم نفسه، فلم تُجمع.

recon-how = كيف يُحسب
recon-how-lists = يدرج العضو حادثًا إذا رُبط بالحادث تقرير من مصدر يتبع ذلك العضو.
recon-how-period = يكون الحادث في الفترة إذا وقع فيها كل الوقت الذي يمكن أن يكون حدث فيه؛ وما يتداخل وقته معها فقط يُعرض ويُعلَّم بأنه محتمل.
recon-how-word = قول العضو هو موقفه القائم؛ ومن أدرج حادثًا ولم يزد على ذلك عُدَّ مؤكدًا له. ومن لا يتخذ موقفًا فلا قول له.
recon-how-differ = تختلف تقارير عضوين في حقل إذا امتنع أن يصح ما يرويه كلاهما: أماكن تبعد أكثر من نصفي قطريهما معًا، وأوقات لا تتداخل، وأفعال ليس أحدها صورة من الآخر، وأسماء لا يشتركان في واحد منها، وأعداد لا تلتقي حدودها.
recon-how-rate = لا تُذكر نسبة مئوية لأقل من عشرة حوادث. ومجال الثقة بطريقة ويلسون؛ ولا يُذكر كابا إلا ابتداءً من 30 موقفًا للطرفين، وللمواقف وحدها.
recon-how-ledger = الرقم المعلن لا يقول أي الحالات يحسب. لذلك لا يفسر كل سبب أكثر مما يحتاج إليه الفرق، بترتيب ثابت، ويُذكر إلى جانبه كم كان يمكنه أن يفسر. وما لا يفسره سبب هو عدد قائم بذاته. والحساب يُغلق دائمًا.
recon-file-lists-csv = هذه الحوادث بصيغة CSV
recon-file-declared-csv = الأرقام المعلنة بصيغة CSV
recon-file-json = كل ذلك بصيغة JSON

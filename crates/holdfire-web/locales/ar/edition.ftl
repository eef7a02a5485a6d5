# جمل النشرة. ما يعدّه كل رقم مذكور بجانبه.

edition-title = نشرة الحوادث المسجّلة
edition-headline-incidents =
    سُجّل للفترة { $incidents ->
        [zero] صفر حادث
        [one] حادث واحد
        [two] حادثان
        [few] { $incidents } حوادث
        [many] { $incidents } حادثًا
       *[other] { $incidents } حادث
    }، عدد التقارير عنها: { $reports }؛ وفي الفترة السابقة: { $before }. وقد يقع في الفترة أيضًا: { $perhaps }، فوقتها موضع شك وهي معدودة على حدة.
edition-headline-verdicts = عُرضت على البنود النافذة في مكانها ووقتها: ينطبق بند على { $engaged }، و{ $undetermined } غير محسوم، ولا ينطبق أي بند سُئل عنه على { $not_engaged }؛ و{ $none } لم يكن له بند قابل للاختبار نافذًا.
edition-headline-differ = في { $differ } منها تختلف التقارير في الوقت أو المكان أو الفعل أو الفاعل أو الهدف أو عدد القتلى.
edition-headline-untimed = { $untimed ->
        [zero] ليس في السجل حادث لا يذكر أي تقرير وقته.
        [one] في السجل حادث واحد لا يذكر أي تقرير وقته، ولا يُعدّ في أي موضع.
        [two] في السجل حادثان لا يذكر أي تقرير وقتهما، ولا يُعدّان في أي موضع.
        [few] في السجل { $untimed } حوادث لا يذكر أي تقرير وقتها، ولا تُعدّ في أي موضع.
        [many] في السجل { $untimed } حادثًا لا يذكر أي تقرير وقتها، ولا تُعدّ في أي موضع.
       *[other] في السجل { $untimed } حادث لا يذكر أي تقرير وقتها، ولا تُعدّ في أي موضع.
    }
edition-all = كل الحوادث، كل منها مرة واحدة
edition-area-perhaps = { $name }: ربما في الداخل
edition-area-outside = خارج كل المناطق
edition-region-other = تسمّيه المصادر باسم آخر
edition-region-untold = المحافظة غير مذكورة
edition-source-other = مصدر آخر
edition-note-counting = الوحدة: الحادث. الحادث هو ما ترويه تقارير مرتبط بعضها ببعض؛ وقد يضم الحادث الواحد انفجارات كثيرة، ويُعدّ مرة واحدة.
edition-note-doubt = يُعدّ الحادث في الفترة إذا وقع كل الوقت الذي يمكن أن يكون حدث فيه داخل الفترة. أما ما يتقاطع وقته مع الفترة فقط فيُعدّ على حدة بوصفه موضع شك.
edition-note-allegations = التقارير ادعاءات مصادرها أو مشاهداتها. عبارة «ينطبق» تعني أن ما رُوي يندرج تحت بند؛ ولا تقول شيئًا عن الذنب، وتحديد المسؤولية يُقرَّر على حدة.
edition-note-places = المكان غير مؤكد بقدر ما يقوله مصدره؛ و«ربما في الداخل» تعني أن دائرة الشك تقطع حدّ المنطقة.
edition-note-areas = قد يرد الحادث القريب من الحدّ في أكثر من سطر؛ والسطر الأخير يعدّ كل حادث مرة واحدة.
edition-note-regions = المحافظة هي التي يسمّيها المصدر؛ ولا يُحدَّد مكان بالتخمين.
edition-note-clauses = المعدود هو الحوادث الواقعة في الفترة يقينًا. وقد تنطبق عدة بنود على الحادث؛ فلا تُجمع الأسطر.
edition-note-declared = هذه أرقام الأعضاء أنفسهم، بقواعدهم ووحداتهم. ولا يمكن مقارنتها بالحوادث أعلاه دون معرفة تلك القواعد. واليوم الذي لا رقم له لم يُنشر رقمه أو ليس بأيدينا؛ وليس صفرًا.
edition-note-coverage = يُعدّ اليوم مرصودًا إذا كان أحد يرصد طوال اليوم. والمكاتب التي تنتظر الاتصالات والزيارات المرفوضة لا تُعدّ رصدًا. وحيث لا شيء مسجّل فلا يُعرف أن أحدًا كان يرصد: وليس ذلك هدوءًا.
edition-note-due = يبدأ الوقت بشأن حادث عند نهاية اليوم الذي نُشر فيه أول تقرير عنه، وإلا فعند نهاية الوقت الذي يمكن أن يكون قد وقع فيه؛ وبشأن خطوة عند اتخاذ ما قبلها، أو عند انقضاء وقت خطوة متأخرة. انقضاء الوقت يعني أن لا شيء مسجل، ولا يقول شيئًا عن المسؤولية.
edition-note-due-before = ما انقضى وقته قبل بدء الفترة معدود وغير مدرج.
edition-due-to = { $who }، إلى { $to }
edition-due-says = { $what } (بحسب { $says })
edition-declared-period = الفترة كلها، الأيام المتوافرة
edition-declared-days = الأيام التي لها رقم: { $days }
edition-declared-disagrees = في { $bulletin } المجموع { $total } ومجموع المحافظات { $sum }؛ وكلاهما كما نُشر.
edition-declared-confirmed = أكّدت { $by } { $confirmed } من { $total }
edition-check-register = السجل كامل وموقّع
edition-check-again = النشرة نفسها من القيود نفسها
edition-check-figures = الحوادث وراء كل رقم
edition-observer = { $who } ({ $kind })
edition-coverage-patrol = دورية
edition-coverage-camera = كاميرا
edition-coverage-post = نقطة
edition-coverage-office = مكتب ينتظر الاتصالات
edition-coverage-remote = عن بُعد
edition-coverage-sensor = مجسّ
edition-coverage-denied = رُفض
edition-coverage-jammed = شُوّش عليه
edition-coverage-nowhere-in-particular = لا مكان بعينه
edition-differ-time = تختلف التقارير في الوقت
edition-differ-place = تختلف التقارير في المكان
edition-differ-act = تختلف التقارير في الفعل
edition-differ-actor = تختلف التقارير في الفاعل
edition-differ-target = تختلف التقارير في الهدف
edition-differ-killed = تختلف التقارير في عدد القتلى
edition-why-some = تُذكر الأسباب لـ { $shown } من الحوادث أعلاه التي ينطبق عليها بند أو قد ينطبق، وعددها { $all }. وكلها في صفحات الحوادث وفي أجوبة الأمر المذكور أدناه؛ وتُركت هنا أجوبة بنود أخرى عددها { $clauses }.
edition-why-all = تُذكر الأسباب لكل حادث أعلاه ينطبق عليه بند أو قد ينطبق. وتُركت هنا أجوبة بنود أخرى عددها { $clauses }؛ وهي في صفحات الحوادث.
edition-why-facts = الوقائع التي يستند إليها كل جواب، مع التقارير التي تذكرها، في صفحة الحادث.
edition-headline-said = تحدث الأعضاء عن { $spoken } منها؛ ولـ{ $found } نتيجة مشتركة، منها { $dissent } مع معارضة مثبتة، وتعذّر حسم { $unresolved } معاً.
edition-escalated = رُفع في القيد { $entry }
edition-headline-coverage = الأيام التي سُجّل فيها أن أحداً كان يراقب في موضع ما: { $looked } من { $days }. والمواضع التي لم تُراقَب في أي منها: { $never } من { $places }. وحيث لم يراقب أحد، لا يدل أي رقم على الهدوء.
withheld-for-observers = هذه الطبعة للأمم المتحدة والمراقبين.
withheld-for-public = هذه الطبعة للعموم.
withheld-same-count = عدد الحوادث المحسوبة هنا: { $n }، وهو العدد نفسه في طبعة الأعضاء.
withheld-without-place = عدد الحوادث المذكورة دون مكانها: { $n }.
withheld-rough-place = عدد الحوادث التي ذُكر مكانها بدقة نحو عشرة كيلومترات: { $n }.
withheld-left-out = ما حُجب: { $parts }.
withheld-by-area = تقع تحت «المكان غير مذكور» حوادث حُجب مكانها في هذه الطبعة: { $now } من هذه الفترة و{ $before } من الفترة السابقة؛ وتحسبها طبعة الأعضاء بحسب مكانها.
withheld-counted = الحوادث المحسوبة
withheld-incidents = الحوادث المذكورة واحداً واحداً
withheld-places = حوادث ذُكر مكانها كما سُجّل
withheld-sources = حوادث ذُكر من أبلغ عنها
withheld-positions = حوادث ذُكر فيها موقف كل عضو
withheld-reasons = حوادث ذُكرت فيها أسباب أجوبة البنود
withheld-due = الخطوات المستحقة
withheld-declared = الأرقام التي أعلنها الأعضاء
withheld-observers = أماكن ذُكر من راقبها
withheld-gaps = ثغرات المراقبة بأسبابها
withheld-short-incidents = الحوادث واحداً واحداً
withheld-short-sources = من أبلغ عنها
withheld-short-positions = موقف كل عضو
withheld-short-reasons = أسباب أجوبة البنود
withheld-short-due = ما هو مستحق
withheld-short-declared = ما أعلنه الأعضاء
withheld-short-observers = من كان يراقب
withheld-short-gaps = ثغرات المراقبة وأسبابها
withheld-unit-incident = حادث
withheld-unit-step = خطوة
withheld-unit-number = رقم
withheld-unit-place = مكان
withheld-unit-gap = ثغرة
withheld-why = لا تسمح أي سياسة للآلية بإخبار هؤلاء القراء بذلك.
withheld-why-places = تُحجب أماكن ما هو محمي، ويُذكر غيرها بدقة نحو عشرة كيلومترات؛ ولا تسمح أي سياسة للآلية بإخبار هؤلاء القراء بأكثر من ذلك.
withheld-why-reasons = تتضمن الأسباب مسافات، فلا تُذكر إلا حيث يُذكر المكان وحين تسمح سياسة للآلية بإخبار هؤلاء القراء بها.
correction-of = تحل هذه النشرة محل { $bulletin } التي أُعدت من { $entries } من القيود.
correction-because = السبب: { $reason }
correction-counts = الأرقام المختلفة: { $numbers }. الحوادث المضافة: { $added }؛ التي لم تعد تُذكر هنا: { $removed }؛ التي تُذكر على نحو آخر: { $changed }.
correction-nothing = لا يختلف أي رقم ولا أي حادث عما صدر.

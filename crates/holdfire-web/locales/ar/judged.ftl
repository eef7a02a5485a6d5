# What members say of an incident, what they find together and whom they name.

judged = مواقف الأعضاء
judged-caption = موقف كل عضو من هذا الحادث وسببه
judged-member = العضو
judged-position = الموقف
judged-reason = السبب
judged-silent = لم يُدلِ برأيه
judged-accused = متهم في تقارير
judged-finding = النتيجة المشتركة
judged-no-finding = لم يخلص الأعضاء معًا إلى نتيجة بعد.
judged-attribution = إسناد المسؤولية
judged-no-longer = لم يعد قائمًا:
judged-proposed = مطروح للتصويت
judged-proposed-before = مقترحات لم تعد مفتوحة
proposed-finding = نتيجة مقترحة
proposed-attribution = إسناد مقترح
proposal-by = اقترحه
proposal-waits-for = لم يصوّت بعد:
proposal-all-voted = صوّت الجميع، ولا تكفي الأصوات وفق قاعدة الآلية. ولا يزال تغيير الأصوات ممكنًا.
proposal-until = يُنتظر كل عضو حتى
proposal-time-over = انتهى وقت التصويت
proposal-your-vote = صوتك منتظر
proposal-stand-aside = عضوكم متهم، وبموجب قاعدة التنحّي لا يشارك في هذا التصويت.
proposal-withdrawn = سُحب
proposal-replaced = حلّ غيره محله
vote-awaited = لم يصوّت
judged-since = منذ ذلك الحين { $joined ->
    [0] لم ينضم أي تقرير
    [one] انضم تقرير واحد
    [two] انضم تقريران
    [few] انضمت { $joined } تقارير
    [many] انضم { $joined } تقريرًا
   *[other] انضم { $joined } تقرير
} و{ $left ->
    [0] لم يخرج أي تقرير
    [one] خرج تقرير واحد
    [two] خرج تقريران
    [few] خرجت { $left } تقارير
    [many] خرج { $left } تقريرًا
   *[other] خرج { $left } تقرير
}
attributed = { $who }، بمعيار «{ $standard }»
responsible-unknown = لا يمكن تسمية أحد
accord-not-all-spoken = لم يُدلِ الجميع برأيهم
accord-agreed = الجميع متفقون
accord-withheld = لا خلاف، ولم يتخذ الجميع موقفًا
accord-not-confirmed = بعضهم يؤكد وبعضهم لا يستطيع
accord-classified-differently = يصنفونه تصنيفًا مختلفًا
accord-disputed = أحدهم ينازع في ما يقوله آخر
stand-confirms = يؤكد
stand-cannot-confirm = لا يستطيع التأكيد
stand-excluded-target = هدف مستثنى
stand-outside-area = خارج المنطقة
stand-duplicate = تكرار للحادث
stand-disputes = ينازع
stand-no-position = لا يتخذ موقفًا
outcome-not-an-incident = ليس حادثًا
outcome-relevant-no-violation = ذو صلة، بلا انتهاك
outcome-minor-violation = انتهاك بسيط
outcome-grave-violation = انتهاك جسيم
outcome-unresolved = لم يُبتّ فيه
confidence-low = ثقة منخفضة
confidence-moderate = ثقة متوسطة
confidence-high = ثقة عالية
carried-jointly = بالإجماع
carried-with-dissent = مع تسجيل اعتراض
carried-no-consensus = بلا توافق
carried-no-quorum = بلا نصاب
vote-agrees = يوافق
vote-dissents = يعترض
vote-abstains = يمتنع
vote-absent = غائب
vote-recused = تنحّى
standard-suspicion = الاشتباه
standard-reasonable-grounds = أسباب معقولة
standard-balance-of-probabilities = ترجيح الاحتمالات
standard-clear-and-convincing = أدلة واضحة ومقنعة
standard-beyond-reasonable-doubt = بما لا يدع مجالًا لشك معقول

# حوادث تُستخرج ملفات.

section-exports = الملفات المستخرجة
exports-answer = { $ready ->
    [zero] لا ملفات جاهزة.
    [one] ملف واحد جاهز.
    [two] ملفان جاهزان.
    [few] { $ready } ملفات جاهزة.
    [many] { $ready } ملفاً جاهزاً.
   *[other] { $ready } ملف جاهز.
} { $waiting ->
    [zero] {""}
    [one] وطلب واحد بانتظار موافقتك.
    [two] وطلبان بانتظار موافقتك.
    [few] و{ $waiting } طلبات بانتظار موافقتك.
    [many] و{ $waiting } طلباً بانتظار موافقتك.
   *[other] و{ $waiting } طلب بانتظار موافقتك.
}
exports-note = تُحفظ الملفات سبعة أيام، وهي متاحة لمن طلبها وحده. ومن طلب ومن وافق ومن أخذ ماذا مدوَّن في سجل أثر الغرفة.
exports-waiting = بانتظار موافقتك
exports-own = ما طلبته
exports-decided = ما وافقت عليه أو رفضته
exports-none = لم تطلب شيئاً بعد.
exports-none-next = صفِّ الموقف أو قائمة العمل ثم اختر «استخراج…» هناك.
exports-look-again = تحقّق مجدداً مما أُنجز
export-all = استخراج كل الحوادث…
export-button = استخراج…
export-title = استخراج حوادث
export-which = أي الحوادث
export-count-perhaps = { $incidents }، منها { $n } ربما في الفترة
export-all-incidents = كل الحوادث
export-nothing = لا شيء يطابق، فلا شيء يُستخرج.
export-nothing-next = عُد إلى المرشحات
export-format = الصيغة
export-format-csv-says = CSV: جدول للبرامج وجداول البيانات، مع وصف لأعمدته
export-format-geojson-says = GeoJSON: للخرائط
export-format-xlsx-says = XLSX: مصنّف لبرنامج Excel وغيره من جداول البيانات
export-without-mark = CSV بلا العلامة التي يعرف بها Excel ترميز UTF-8، للبرامج
export-columns = الأعمدة
export-columns-when = متى
export-columns-where = أين، وبأي يقين
export-columns-what = ماذا، ومن أصيب من الناس
export-columns-who = مَن وضد مَن
export-columns-told-by = من أبلغ عنه
export-columns-clauses = كل بند على حدة
export-columns-members = الأعضاء: المواقف والنتائج
export-columns-work = ما بلغه العمل عليه
export-columns-tracing = القيود والصفحة
export-behind = ما وراء الحوادث
export-with-reports = البلاغات أيضاً، في جدول مستقل
export-ask-words = مع كلمات المصادر؛ وقد تذكر أسماء أشخاص
export-and-reports = مع البلاغات
export-not-in-it = ما لا يرد فيه
export-without-people = لا عمود لأسماء الأشخاص أبداً: المصادر مكاتب ووسائل إعلام، والفاعلون جهات.
export-with-words = ترد فيه كلمات المصادر بقدر ما يحق لمن طلبه الاطلاع على البلاغات، إلا ما يتحدث عن أماكن محمية. وقد تذكر أسماء أشخاص.
export-without-words = لا ترد فيه كلمات المصادر.
export-words-bound = لا ترد كلمات المصادر إلا إذا طلبتها وكان يحق لك الاطلاع على البلاغات.
export-protected-coarse = تُذكر الأماكن المحمية على وجه التقريب وتُحذف أسماؤها. ويرد إلى جانب كل مكان مدى اليقين به.
export-all-coarse = تُذكر كل الأماكن على وجه التقريب، بنحو عشرة كيلومترات، وتُحذف أسماؤها: فالأماكن الدقيقة ليست لهذه الصلاحيات.
export-only-seen = لا يرد فيه إلا ما يحق لمن طلبه الاطلاع عليه حين تُعدّ الملفات.
export-reason = الغرض منه
export-reason-note = يقرأ هذا من يوافق عليه.
export-needs-approval = يلزم أن يوافق عليه شخص آخر قبل إعداده.
export-needs-none = يُعدّ فوراً دون حاجة إلى موافقة أحد.
export-ask-approval = طلب الموافقة
export-ask = إعداد الملفات
export-state-waiting = بانتظار الموافقة
export-state-queued = بانتظار دوره
export-state-running = قيد الإعداد
export-state-ready = جاهز
export-state-failed = تعذّر
export-state-refused = مرفوض
export-state-cancelled = تُرك
export-state-expired = انقضى
export-asked = طُلب
export-progress = نُظر في { $done } من { $total } من الحوادث
export-progress-label = ما أُنجز منه
export-contents = { $incidents }، بحجم السجل { $size }
export-until = حتى
export-approve = موافقة
export-refuse = رفض
export-refuse-why = السبب
export-give-up = ترك الطلب
export-remove = إزالة الملفات الآن
export-refused-by = رفضه { $who }، { $when }.
export-approved-by-when = وافق عليه { $who }، { $when }.
export-cause-stopped = توقف الخادم مرات أثناء إعداده. اطلب حوادث أقل.
export-cause-too-large = كانت الملفات ستتجاوز ما يمكن حفظه. اطلب حوادث أقل.
export-cause-too-wide = الأعمدة أكثر مما تتسع له الورقة. اختر أقل، أو صيغة أخرى.
export-cause-withdrawn = حين جاء دوره لم يعد للحساب الذي طلبه أن يستخرج السجلات.
export-cause-disk-full = لم يبق متسع على القرص. أخبر من يدير الخادم.
export-cause-failed = تعذّر إعداده. يجد من يدير الخادم السبب في سجل التشغيل.
export-sheet-about = عن هذا الملف
export-sheet-columns = الأعمدة
export-sheet-incidents = الحوادث
export-sheet-reports = البلاغات
export-head-table = الورقة
export-head-column = العمود
export-head-values = القيم
export-head-says = ما يقوله
export-count = العدد
export-reports = البلاغات
export-without-place = حوادث لا يُذكر مكانها
export-coarser = حوادث ذُكر مكانها على وجه التقريب
export-register-size = حجم السجل
export-root = الجذر
export-last-entry = آخر قيد سُجّل
export-made = أُعدّ
export-asked-by = طلبه الحساب
export-approved-by = وافق عليه الحساب
export-address = العنوان
export-zone = الأوقات
export-zone-says = الأعمدة المنتهية بـ `_utc` بالتوقيت العالمي، والمنتهية بـ `_local` بساعات { $name }.

# What the columns say.

export-about-incident = رقم الحادث.
export-about-perhaps-in-period = `true` إذا كان وقته لا يتقاطع إلا جزئياً مع الفترة المطلوبة، و`false` إذا كان كله فيها؛ وفارغ إذا لم تُطلب فترة.
export-about-from-utc = أبكر لحظة يمكن أن يكون قد وقع فيها، بالتوقيت العالمي.
export-about-until-utc = أول لحظة لا يمكن أن يكون قد وقع فيها، بالتوقيت العالمي.
export-about-from-local = أبكر لحظة بساعات { $name }.
export-about-until-local = أول لحظة لا يمكن أن يكون قد وقع فيها بساعات { $name }.
export-about-time-precision = مدى دقة معرفة الوقت.
export-about-lon = درجات شرقاً (`WGS 84`): مركز الدائرة التي يقع فيها.
export-about-lat = درجات شمالاً (`WGS 84`).
export-about-uncertainty-m = نصف قطر تلك الدائرة بالأمتار.
export-about-place-generalised = `true` إذا ذُكر المكان على وجه التقريب وحُذف اسمه: لأن بلاغاً يتحدث عن هدف محمي، أو لأن الأماكن الدقيقة ليست لمن طلب.
export-about-place-precision = من 1 أي بدقة إلى 7، كما يعدّ `UCDP GED`؛ وفارغ حيث ذُكر المكان على وجه التقريب.
export-about-place = اسم المكان كما قيل؛ وفارغ حيث ذُكر المكان على وجه التقريب.
export-about-region = رمز المنطقة، أو كلمات المصدر إن لم تكن من مناطق الآلية.
export-about-areas-inside = المناطق التي يقع فيها يقيناً، بمعرّفاتها.
export-about-areas-perhaps = المناطق التي ربما يقع فيها، بمعرّفاتها.
export-about-act = ما فُعل، برمز التصنيف.
export-about-killed-low = القتلى: أدنى عدد قيل. فارغ إذا لم يقل أحد، وليس ذلك صفراً.
export-about-killed-high = القتلى: أعلى عدد قيل.
export-about-injured-low = الجرحى: أدنى عدد قيل. فارغ إذا لم يقل أحد.
export-about-injured-high = الجرحى: أعلى عدد قيل.
export-about-alleged-actors = من يُقال إنه فعله: معرّف فاعل، أو `?` وكلمات المصدر إن لم يُعرف بها فاعل؛ ولا يبقى إلا `?` لمن لا يحق له الاطلاع على البلاغات. قول للمصادر لا نتيجة.
export-about-targets = ضد من، بالصورة نفسها.
export-about-sources = من أبلغ عنه، بمعرّفاتهم. المصادر مكاتب ووسائل إعلام لا أشخاص.
export-about-reports = عدد البلاغات المرتبطة به.
export-about-reports-differ-in = الحقول التي تختلف فيها بلاغاته.
export-about-least-link-probability = أدنى احتمال، من 0 إلى 1، أن يتحدث عنه أحد بلاغاته.
export-about-verdict = أقوى جواب لكل البنود: `engaged` أو `undetermined` أو `not_engaged`؛ وفارغ إذا لم يكن بند قابل للاختبار نافذاً. جواب قاعدة على ما قيل، لا نتيجة.
export-about-clause = جواب البند { $name }؛ وفارغ إذا لم يُسأل لأنه لم يكن نافذاً.
export-about-accord = موقف الأعضاء بعضهم من بعض؛ وفارغ إذا لم يتكلم أحد.
export-about-position = موقف العضو { $name } القائم؛ وفارغ إذا لم يتخذ موقفاً.
export-about-finding = ما خلص إليه الأعضاء معاً، أو أنهم لم يستطيعوا.
export-about-finding-confidence = مدى يقينهم: `low` أو `moderate` أو `high`.
export-about-finding-clauses = البنود التي تعنيها النتيجة.
export-about-attributed-to = من يعدّه الأعضاء مسؤولاً، بمعرّفه؛ و`unknown` إذا قالوا إنه لا يمكن تسمية أحد.
export-about-attribution-standard = بأي معيار.
export-about-review = ما بلغه العمل عليه: `received` أو `in_review` أو `needs_information` أو `verified` أو `closed`.
export-about-next-due-utc = متى يحين أقرب موعد لما طُلب، بالتوقيت العالمي.
export-about-waits-for = من ينتظر، بمعرّفه.
export-about-entries = أرقام قيود السجل التي تتحدث عنه.
export-about-page = عنوان صفحته.
export-about-report = معرّف البلاغ.
export-about-link-probability = احتمال أن يتحدث عن هذا الحادث، من 0 إلى 1.
export-about-link-confirmed = هل أكّد شخص ذلك.
export-about-source = من يقوله، بمعرّفه. المصدر مكتب أو وسيلة إعلام لا شخص.
export-about-kind = `allegation` أي ادعاء، أو `observation` أي مشاهدة.
export-about-published = اليوم الذي نُشر فيه.
export-about-grade = درجة المصدر والمعلومة بمقياس الأدميرالية؛ و`F6` حيث لم يقدّرها أحد.
export-about-entry = رقم قيد السجل الذي يحويه.
export-about-words = كلمات المصدر دون علامات لا تُرى. وقد تذكر أسماء أشخاص: تعامل معها بحذر.
export-about-language = لغتها.
export-about-time-as-told = الوقت بكلمات المصدر.
export-about-place-as-told = المكان بكلمات المصدر.
export-about-act-as-told = ما فُعل، برمز المصدر أو كلماته.
export-about-weapon-as-told = بأي سلاح، بكلمات المصدر.
export-about-url = حيث نُشر.
export-kind-text = نص
export-kind-list = نصوص يفصلها `;`
export-kind-whole = عدد صحيح
export-kind-real = عدد
export-kind-truth = `true` أو `false`
export-kind-instant = تاريخ ووقت، بالتوقيت العالمي
export-kind-local = تاريخ ووقت محليان

# Instruments and their clauses.

instruments-answer = { $n ->
    [zero] لم يُسجَّل أي اتفاق.
    [one] سُجِّل اتفاق واحد.
    [two] سُجِّل اتفاقان، الأقدم أولًا.
    [few] سُجِّلت { $n } اتفاقات، الأقدم أولًا.
    [many] سُجِّل { $n } اتفاقًا، الأقدم أولًا.
   *[other] سُجِّل { $n } اتفاق، الأقدم أولًا.
}
no-instruments = لم يُسجَّل أي اتفاق بعد.
adopted = اعتُمد
in-force = النفاذ
in-force-not-known = بدء النفاذ غير معروف
in-force-from = من { $from }
in-force-between = من { $from } حتى { $until }
column-engaging = الحوادث التي ينطبق عليها
engaging-note = الحادث الذي تنطبق عليه بنود عدة من اتفاق واحد يُعد مرة واحدة.
instrument-answer = { $clauses }، المختبر منها { $testable }؛ { $engaging }؛ نافذ { $force }.
own-words = البنود مصوغة بكلماتنا مع مصادرها؛ والقاعدة بجانب كل بند هي ما تُقاس عليه الحوادث.
clauses-heading = البنود
clause-kind-prohibition = حظر
clause-kind-obligation = التزام
clause-kind-procedure = إجراء
clause-kind-exception = استثناء
clause-kind-principle = مبدأ
testable = يُختبر
not-testable = لا يُختبر
rule-missing = ليس لهذا البند قاعدة بعد؛ فلا يُقاس عليه أي حادث.
cites = المصادر:
speaks-of-area = المنطقة:
excepts = استثناء من:
dates-compete = تختلف النصوص في تاريخ نفاذه؛ وتُحفظ كلها:
as-text-says = { $span }، كما يقول { $text }
about-instrument = عن هذا الاتفاق
version = النسخة
parties = الأطراف
guarantors = الضامنون
accessions = من انضم أو علّق أو انسحب أو استُبعد
column-actor = من
column-locality = أين
column-state = الحالة
column-from = من
column-until = حتى
column-told-to = أُبلغ به
accession-named = سماه آخرون
accession-acceded = انضم
accession-acceded-with-reservation = انضم بتحفظ
accession-suspended = علّق مشاركته
accession-withdrawn = انسحب
accession-rejected = رفضه
accession-excluded = استُبعد
incidents-engage = { $n ->
    [0] لا ينطبق على أي حادث
    [one] ينطبق على حادث واحد
    [two] ينطبق على حادثين
    [few] ينطبق على { $n } حوادث
    [many] ينطبق على { $n } حادثًا
   *[other] ينطبق على { $n } حادث
}
leaves-open = { $n ->
    [zero] لا بند يترك مفتوحًا من يتحقق منه أو متى أو ما يترتب عليه.
    [one] بند واحد لا يحدد من يتحقق منه أو متى أو ما يترتب عليه.
    [two] بندان لا يحددان من يتحقق منهما أو متى أو ما يترتب عليهما.
    [few] { $n } بنود لا تحدد من يتحقق منها أو متى أو ما يترتب عليها.
    [many] { $n } بندًا لا تحدد من يتحقق منها أو متى أو ما يترتب عليها.
   *[other] { $n } بند لا تحدد من يتحقق منها أو متى أو ما يترتب عليها.
}
try-a-change = جرّب تعديلًا على هذا النص
column-leaves-open = البنود التي تترك شيئًا مفتوحًا
leaves-open-note = يترك البند شيئًا مفتوحًا حين لا يقول نصه من يتحقق منه أو متى أو ما يترتب عليه.
what-if-note = يمكن تجربة شروط أخرى على الحوادث المسجلة هنا؛ ولا يُسجَّل شيء.
stack-label = الاتفاقات عبر الزمن وأيها يحيل إلى أيها
stack-open = تتركه النصوص أو التجديد مفتوحًا
stack-annex = ملحق بـ
stack-deals-with = يعالج انتهاكات
stack-cites = يحيل إلى
tie-annex = ملحق بـ: { $title }
tie-deals-with = يعالج انتهاكات: { $title }
tie-cites = يحيل إلى: { $title }
stands-to-others = صلته بغيره
nature-hostile = عمل عدائي
nature-provocative = عمل استفزازي
rule-in-plain-words = القاعدة بكلمات بسيطة
rule-as-written = القاعدة كما كُتبت
not-said-here = لا يقول النص:
missing-verifier = من يتحقق منه
missing-deadline = متى
missing-consequence = ما يترتب عليه
owed-by = واجب على
due = المهلة
due-by-day = حتى { $day }
due-before = قبل { $when }
due-after = خلال { $length } من بدء النفاذ
due-after-known = خلال { $length } من بدء النفاذ، أي قبل { $when }
verified-by = يتحقق منه
consequence = ما يترتب عليه
clause-number = البند { $name }
texts-differ = تختلف النصوص؛ ويُذكر مع كل منها قائله
text-followed-here = النص كما سُجل هنا
how-parties-read-it = كيف تقرؤه الأطراف
term-and-renewal = المدة والتجديد
renewal-automatic = يتجدد تلقائيًا كل { $every } إلى أن تُسجَّل نهايته
renewal-by-consensus = لا يتجدد إلا بالتوافق، كل { $every }
renewal-open = مدة نفاذه مفتوحة؛ وتُحفظ القراءتان:
renewed-until = سُجِّل تجديده حتى { $until } ({ $source })
no-renewal-recorded = لم يُسجَّل أي تجديد: فبعد المدة الأولى يبقى نفاذه مفتوحًا
scope = النطاق
annex-of = ملحق بـ
annexes = ملاحقه
endorsed-by = أيده
refers-to = يحيل إلى
referred-to-by = يحيل إليه
deals-with = يعالج انتهاكات
dealt-with-by = تُعالج انتهاكاته في
authentic-languages = لغات النص الأصلية
ladder = ما يُفعل بشأن الحادث
ladder-note = خطوة بعد خطوة، كما يقول النص
ladder-note-governs = بشأن انتهاكات { $titles }
step-to = إلى
step-within = خلال { $length }
step-no-time = لا يحدد النص مهلة
step-after = بعد الخطوة { $n }
step-after-lateness = حين تنقضي مهلة الخطوة { $n }
step-if-late = عند انقضاء المهلة: الخطوة { $n }
step-starts = تبدأ بحادث ينطبق عليه بند{ $clauses }
step-starts-or-undetermined = تبدأ بحادث ينطبق عليه بند أو قد ينطبق{ $clauses }
step-starts-clauses = تبدأ بحادث ينطبق عليه { $clauses }
step-starts-clauses-or-undetermined = تبدأ بحادث ينطبق عليه { $clauses } أو قد ينطبق

# Instruments and their clauses.

instruments-answer = { $n ->
    [zero] لم يُسجَّل أي اتفاق.
    [one] سُجِّل اتفاق واحد.
    [two] سُجِّل اتفاقان، الأقدم أولًا.
    [few] سُجِّلت { $n } اتفاقات، الأقدم أولًا.
   *[other] سُجِّل { $n } اتفاقًا، الأقدم أولًا.
}
no-instruments = لم يُسجَّل أي اتفاق بعد.
adopted = اعتُمد
in-force = النفاذ
in-force-not-known = بدء النفاذ غير معروف
in-force-from = من { $from }
in-force-between = من { $from } حتى { $until }
column-engaging = الحوادث التي ينطبق عليها
engaging-note = الحادث الذي تنطبق عليه بنود عدة من اتفاق واحد يُعد مرة واحدة.
instrument-answer = { $clauses }، منها { $testable } قابلة للاختبار؛ نافذ { $force }.
own-words = البنود مصوغة بكلماتنا مع مصادرها؛ والقاعدة بجانب كل بند هي ما تُقاس عليه الحوادث.
clauses-heading = البنود
clause-kind-prohibition = حظر
clause-kind-obligation = التزام
clause-kind-procedure = إجراء
clause-kind-exception = استثناء
clause-kind-principle = مبدأ
testable = قابل للاختبار
not-testable = غير قابل للاختبار: { $kind }
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

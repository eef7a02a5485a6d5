# Instruments and their clauses.

instruments-answer = { $n ->
    [0] هیچ توافقی ثبت نشده است.
    [one] یک توافق ثبت شده است.
   *[other] { $n } توافق ثبت شده است، قدیمی‌ترین نخست.
}
no-instruments = هنوز هیچ توافقی ثبت نشده است.
adopted = تصویب
in-force = نافذ
in-force-not-known = زمان نفاذ معلوم نیست
in-force-from = از { $from }
in-force-between = از { $from } تا { $until }
column-engaging = حادثه‌های مشمول آن
engaging-note = حادثه‌ای که مشمول چند بند از یک توافق است یک بار شمرده می‌شود.
instrument-answer = { $clauses }، آزموده‌شده { $testable }؛ { $engaging }؛ نافذ { $force }.
own-words = بندها به زبان خود ما و با منابعشان آمده‌اند؛ قاعدهٔ کنار هر بند آن است که حادثه‌ها با آن سنجیده می‌شوند.
clauses-heading = بندها
clause-kind-prohibition = ممنوعیت
clause-kind-obligation = تعهد
clause-kind-procedure = رویه
clause-kind-exception = استثنا
clause-kind-principle = اصل
testable = آزموده می‌شود
not-testable = آزموده نمی‌شود
rule-missing = این بند هنوز قاعده‌ای ندارد؛ هیچ حادثه‌ای با آن سنجیده نمی‌شود.
cites = منابع:
speaks-of-area = منطقه:
excepts = استثنا بر:
dates-compete = متن‌ها دربارهٔ زمان نفاذ آن تفاوت دارند؛ همه نگه داشته شده‌اند:
as-text-says = { $span }، به گفتهٔ { $text }
about-instrument = دربارهٔ این توافق
version = نسخه
parties = طرف‌ها
guarantors = ضامن‌ها
accessions = چه کسی پیوست، تعلیق کرد، کناره گرفت یا کنار گذاشته شد
column-actor = چه کسی
column-locality = کجا
column-state = وضعیت
column-from = از
column-until = تا
column-told-to = اطلاع داده‌شده به
accession-named = دیگران نامش را آورده‌اند
accession-acceded = پیوست
accession-acceded-with-reservation = با حق شرط پیوست
accession-suspended = مشارکت خود را تعلیق کرد
accession-withdrawn = کناره گرفت
accession-rejected = آن را رد کرد
accession-excluded = کنار گذاشته شد
incidents-engage = { $n ->
    [0] هیچ حادثه‌ای مشمول آن نیست
    [one] یک حادثه مشمول آن است
   *[other] { $n } حادثه مشمول آن است
}
leaves-open = { $n ->
    [one] { $n } بند روشن نمی‌کند چه کسی آن را راستی‌آزمایی می‌کند، تا کی، یا در پی آن چه می‌آید.
   *[other] { $n } بند روشن نمی‌کند چه کسی آن را راستی‌آزمایی می‌کند، تا کی، یا در پی آن چه می‌آید.
}
try-a-change = تغییری را در این متن بیازمایید
column-leaves-open = بندهایی که چیزی را باز می‌گذارند
leaves-open-note = بند هنگامی چیزی را باز می‌گذارد که متن آن نگوید چه کسی آن را راستی‌آزمایی می‌کند، تا کی، یا در پی آن چه می‌آید.
what-if-note = مقررات دیگری را می‌توان بر حادثه‌های ثبت‌شده در اینجا آزمود؛ چیزی ثبت نمی‌شود.
stack-label = توافق‌ها در گذر زمان و ارجاع آن‌ها به یکدیگر
stack-open = متن‌ها یا تمدید آن را باز گذاشته‌اند
stack-annex = پیوست
stack-deals-with = رسیدگی به نقض‌های
stack-cites = ارجاع به
tie-annex = پیوست: { $title }
tie-deals-with = رسیدگی به نقض‌های: { $title }
tie-cites = ارجاع به: { $title }
stands-to-others = نسبت آن با دیگر توافق‌ها
nature-hostile = عمل خصمانه
nature-provocative = عمل تحریک‌آمیز
rule-in-plain-words = قاعده به زبان ساده
rule-as-written = قاعده چنان‌که نوشته شده
not-said-here = متن نمی‌گوید:
missing-verifier = چه کسی آن را راستی‌آزمایی می‌کند
missing-deadline = تا کی
missing-consequence = در پی آن چه می‌آید
owed-by = متعهد
due = مهلت
due-by-day = تا { $day }
due-before = پیش از { $when }
due-after = ظرف { $length } از زمان نفاذ
due-after-known = ظرف { $length } از زمان نفاذ، یعنی پیش از { $when }
verified-by = راستی‌آزما
consequence = در پی آن چه می‌آید
clause-number = بند { $name }
texts-differ = متن‌ها تفاوت دارند؛ هر یک همراه گویندهٔ آن آمده است
text-followed-here = متن چنان‌که اینجا ثبت شده
how-parties-read-it = برداشت طرف‌ها از آن
term-and-renewal = مدت و تمدید
renewal-automatic = هر { $every } خودبه‌خود تمدید می‌شود، تا هنگامی که پایان آن ثبت شود
renewal-by-consensus = هر { $every } تنها با اجماع تمدید می‌شود
renewal-open = اینکه تا کی نافذ است باز است؛ هر دو برداشت نگه داشته شده‌اند:
renewed-until = تمدید ثبت‌شده تا { $until } ({ $source })
no-renewal-recorded = تمدیدی ثبت نشده است: پس از مدت نخست باز است که آیا نافذ است یا نه
scope = گستره
annex-of = پیوست
annexes = پیوست‌ها
endorsed-by = تأییدکننده
refers-to = ارجاع به
referred-to-by = ارجاع‌دهنده به آن
deals-with = رسیدگی به نقض‌های
dealt-with-by = رسیدگی‌کننده به نقض‌های آن
authentic-languages = زبان‌های متن معتبر
ladder = دربارهٔ یک حادثه چه می‌شود
ladder-note = گام به گام، چنان‌که متن می‌گوید
ladder-note-governs = دربارهٔ نقض‌های { $titles }
step-to = به
step-within = ظرف { $length }
step-no-time = متن مهلتی تعیین نمی‌کند
step-after = پس از گام { $n }
step-after-lateness = هنگامی که مهلت گام { $n } پایان یابد
step-if-late = پس از پایان مهلت: گام { $n }
step-starts = با حادثه‌ای آغاز می‌شود که مشمول بندی است{ $clauses }
step-starts-or-undetermined = با حادثه‌ای آغاز می‌شود که مشمول بندی است یا شاید باشد{ $clauses }
step-starts-clauses = با حادثه‌ای آغاز می‌شود که مشمول { $clauses } است
step-starts-clauses-or-undetermined = با حادثه‌ای آغاز می‌شود که مشمول { $clauses } است یا شاید باشد

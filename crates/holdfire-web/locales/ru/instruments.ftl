# Instruments and their clauses.

instruments-answer = { $n ->
    [one] В реестре { $n } соглашение, сначала более ранние.
    [few] В реестре { $n } соглашения, сначала более ранние.
   *[many] В реестре { $n } соглашений, сначала более ранние.
}
no-instruments = Ни одного соглашения ещё не внесено.
adopted = Принято
in-force = Действует
in-force-not-known = вступление в силу неизвестно
in-force-from = с { $from }
in-force-between = с { $from } до { $until }
column-engaging = Инциденты, к которым применимо
engaging-note = Инцидент, к которому применимы несколько пунктов одного соглашения, считается один раз.
instrument-answer = { $clauses }, из них проверяется { $testable }; { $engaging }; действует { $force }.
own-words = Пункты изложены нашими словами с указанием источников; правило рядом с пунктом — то, с чем сопоставляются инциденты.
clauses-heading = Пункты
clause-kind-prohibition = запрет
clause-kind-obligation = обязательство
clause-kind-procedure = процедура
clause-kind-exception = исключение
clause-kind-principle = принцип
testable = проверяется
not-testable = не проверяется
rule-missing = У этого пункта ещё нет правила; инциденты с ним не сопоставляются.
cites = Источники:
speaks-of-area = Район:
excepts = Исключение из:
dates-compete = Тексты расходятся в сроках действия; сохранены все:
as-text-says = { $span }, по тексту { $text }
about-instrument = Об этом соглашении
version = Версия
parties = Стороны
guarantors = Гаранты
accessions = Кто присоединился, приостановил участие, вышел или исключён
column-actor = Кто
column-locality = Где
column-state = Статус
column-from = С
column-until = До
column-told-to = Кому сообщено
accession-named = назван другими
accession-acceded = присоединился
accession-acceded-with-reservation = присоединился с оговоркой
accession-suspended = приостановил участие
accession-withdrawn = вышел
accession-rejected = отверг
accession-excluded = исключён
incidents-engage = { $n ->
    [0] не применимо ни к одному инциденту
    [one] применимо к { $n } инциденту
    [few] применимо к { $n } инцидентам
   *[many] применимо к { $n } инцидентам
}
leaves-open = { $n ->
    [one] В { $n } пункте не сказано, кто его проверяет, к какому сроку или что за этим следует.
    [few] В { $n } пунктах не сказано, кто их проверяет, к какому сроку или что за этим следует.
   *[many] В { $n } пунктах не сказано, кто их проверяет, к какому сроку или что за этим следует.
}
try-a-change = Проверить изменение этого текста
column-leaves-open = Пункты, оставляющие что-либо открытым
leaves-open-note = Пункт оставляет что-либо открытым, если в нём не сказано, кто его проверяет, к какому сроку или что за этим следует.
what-if-note = На зафиксированных здесь инцидентах можно проверить другие условия; ничего не записывается.
stack-label = Соглашения во времени и ссылки между ними
stack-open = открыто по текстам или продлению
stack-annex = приложение к
stack-deals-with = касается нарушений
stack-cites = ссылается на
tie-annex = приложение к: { $title }
tie-deals-with = касается нарушений: { $title }
tie-cites = ссылается на: { $title }
stands-to-others = Связь с другими соглашениями
nature-hostile = враждебное действие
nature-provocative = провокационное действие
rule-in-plain-words = Правило простыми словами
rule-as-written = Правило, как оно записано
not-said-here = В тексте не сказано:
missing-verifier = кто проверяет
missing-deadline = к какому сроку
missing-consequence = что за этим следует
owed-by = Кто обязан
due = Срок
due-by-day = до { $day }
due-before = до { $when }
due-after = срок: { $length } со вступления в силу
due-after-known = срок: { $length } со вступления в силу, то есть до { $when }
verified-by = Кто проверяет
consequence = Что за этим следует
clause-number = пункт { $name }
texts-differ = Тексты расходятся; при каждом указано, чей он
text-followed-here = текст, внесённый здесь
how-parties-read-it = Как его толкуют стороны
term-and-renewal = Срок и продление
renewal-automatic = продлевается сам собой, период: { $every }, пока не зафиксировано окончание
renewal-by-consensus = продлевается только консенсусом, период: { $every }
renewal-open = До какого времени действует, остаётся открытым; сохранены оба прочтения:
renewed-until = зафиксировано продление до { $until } ({ $source })
no-renewal-recorded = продление не зафиксировано: действует ли оно после первого срока, остаётся открытым
scope = Сфера действия
annex-of = Приложение к
annexes = Приложения
endorsed-by = Кто поддержал
refers-to = Ссылается на
referred-to-by = На него ссылаются
deals-with = Касается нарушений
dealt-with-by = Нарушений касается
authentic-languages = Языки аутентичных текстов
ladder = Что делается по инциденту
ladder-note = шаг за шагом, как сказано в тексте
ladder-note-governs = о нарушениях: { $titles }
step-to = кому:
step-within = срок: { $length }
step-no-time = срок в тексте не указан
step-after = после шага { $n }
step-after-lateness = когда истёк срок шага { $n }
step-if-late = когда срок истёк: шаг { $n }
step-starts = начинается с инцидента, к которому применим пункт{ $clauses }
step-starts-or-undetermined = начинается с инцидента, к которому пункт применим или может быть применим{ $clauses }
step-starts-clauses = начинается с инцидента, к которому применимо: { $clauses }
step-starts-clauses-or-undetermined = начинается с инцидента, к которому применимо или может быть применимо: { $clauses }

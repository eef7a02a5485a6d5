# The overview: answer, filters, map, timeline, list.

answer = { $incidents } ({ $reports }), { $when }: { $answers }.
answer-engaged = { $n ->
    [one] пункт применим к { $n } инциденту
    [few] пункт применим к { $n } инцидентам
   *[many] пункт применим к { $n } инцидентам
}
answer-undetermined = не определено — { $n }
answer-not-engaged = не применим — { $n }
answer-no-clause = нет действующего пункта — { $n }
answer-no-incidents = Ни одного инцидента ещё не зафиксировано.
answer-none-match = Подходящих инцидентов нет.
answer-perhaps = { $n ->
    [one] Из них { $n } лишь возможно относится к этому периоду.
    [few] Из них { $n } лишь возможно относятся к этому периоду.
   *[many] Из них { $n } лишь возможно относятся к этому периоду.
}
answer-without-time = { $n ->
    [one] Для { $n } инцидента время не указано, он не входит ни в один период.
    [few] Для { $n } инцидентов время не указано, они не входят ни в один период.
   *[many] Для { $n } инцидентов время не указано, они не входят ни в один период.
}
days-end-at = Отчётный день заканчивается в { $time } и носит дату своего окончания.
no-time-told = время не указано

filters = Фильтры
list = Инциденты
search-label = Найти инцидент по номеру или месту
search-hint = Номер или место
search-button = Найти
facet-verdict = Ответ
facet-area = Район
facet-region = Провинция
facet-act = Действие
facet-actor = Кто, как утверждается, действовал
facet-actor-note = по утверждениям
facet-source = Источник
facet-clause = Пункт
of-which-perhaps = из них возможно: { $n }
more-choices = ещё { $n }

chip-actor = как утверждается, действовал: { $name }
chip-source = сообщил: { $name }
chip-clause = { $clause }: { $answer }
chip-text = «{ $name }»
remove-filter = снять этот фильтр
remove-all-filters = Снять все фильтры
sorted-by = Порядок:
sort-latest = сначала поздние
sort-earliest = сначала ранние
sort-reports = больше сообщений
sort-killed = больше погибших
perhaps-in-period = возможно, в этом периоде
surely-in-period = точно в периоде
no-match = Инцидентов, подходящих под эти фильтры, нет.
no-incidents-yet = Ни одного инцидента ещё не зафиксировано.
no-incidents-yet-next = Сообщения становятся инцидентами, когда их импортируют и связывают.

map-label = { $n ->
    [one] Карта: { $n } инцидент; один знак может означать несколько
    [few] Карта: { $n } инцидента; один знак может означать несколько
   *[many] Карта: { $n } инцидентов; один знак может означать несколько
}
timeline-day = Инциденты по дням
timeline-week = Инциденты по неделям
timeline-month = Инциденты по месяцам
timeline-hatched = штриховка: записей о чьём-либо наблюдении нет
bar = { $when }: { $n ->
    [one] { $n } инцидент
    [few] { $n } инцидента
   *[many] { $n } инцидентов
}
bar-with-doubt = { $when }: { $n ->
    [one] { $n } инцидент
    [few] { $n } инцидента
   *[many] { $n } инцидентов
}, из них лишь возможно в это время: { $perhaps }

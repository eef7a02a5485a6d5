# One incident.

incident-title = Инцидент { $name }
as-far-as-told = насколько известно из сообщений
incident-engaged = { $n ->
    [1] Применим пункт { $clauses }.
    [one] Применим { $n } пункт: { $clauses }.
    [few] Применимы { $n } пункта: { $clauses }.
   *[many] Применимы { $n } пунктов: { $clauses }.
}
incident-undetermined = { $n ->
    [1] По пункту { $clauses } не определено.
    [one] Не определено по { $n } пункту: { $clauses }.
    [few] Не определено по { $n } пунктам: { $clauses }.
   *[many] Не определено по { $n } пунктам: { $clauses }.
}
incident-not-engaged = { $n ->
    [1] Пункт { $clauses } не применим.
    [one] Не применим { $n } пункт: { $clauses }.
    [few] Не применимы { $n } пункта: { $clauses }.
   *[many] Не применимы { $n } пунктов: { $clauses }.
}
incident-no-clause = Там и тогда не действовал ни один проверяемый пункт.
incident-actor-not-told = Ни в одном сообщении не сказано, кто это сделал. Ответственность устанавливается отдельно от этой страницы.
incident-alleged = Как утверждается, это сделали: { $actors }. Это утверждение; ответственность устанавливается отдельно от этой страницы.
actor-by-reports = { $n ->
    [one] { $name } (по { $n } сообщению)
    [few] { $name } (по { $n } сообщениям)
   *[many] { $name } (по { $n } сообщениям)
}
what-was-told = Что сообщено
compare-caption = Что говорится в каждом сообщении, по полям
field = Поле
differs = расходится
original-words-unchanged = исходные слова без изменений
why-together = Почему эти сообщения — один инцидент
together-single = только одно сообщение
together = наименее вероятная связь — { $least }
first-report = сравнивать не с чем
compared-with-report = в сравнении с
probability = вероятность
confirmed-link = подтверждено человеком
proposed-link = предложено программой
could-also-be = может быть также
against-other = Что говорит за и против другого инцидента
evidence-caption = Что сравнивалось и вес сравнения в битах
evidence-found = Что сравнивалось
evidence-bits = Биты
evidence-together = вместе
evidence-time = Время:
evidence-distance = Расстояние:
evidence-place = Место:
evidence-act = Действие:
evidence-actor = Субъект:
evidence-target = Цель:
evidence-killed = Погибшие:
evidence-parties = Субъект и цель:
evidence-injured = Раненые:
evidence-document = Документ:
evidence-published = Публикация:
evidence-text = Слова:
evidence-place-name = Название места:
evidence-event-ref = Закодированное событие:
evidence-source = Источник:
evidence-rivals = Соперничающие сообщения:
evidence-prior = До всякого сравнения:
clauses-asked = Проверенные пункты
clauses-asked-note = каждый пункт, действовавший там и тогда
would-settle = Неизвестно и решило бы вопрос:
rule-that-answered = Применённое правило:
rests-on = Факты, на которых это основано
where-and-when = Где и когда
small-map-label = { $place }, { $doubt }
field-when = Когда
field-where = Где
field-areas = Районы
field-act = Что
field-actor = Кто, как утверждается, действовал
field-target = Против кого
field-harmed = Пострадавшие
field-killed = Погибшие
field-killed-civilians = Погибшие гражданские лица
field-injured = Раненые
field-weapon = Оружие
field-count = Количество
field-means = Способ наблюдения
field-direction = Направление
fact-actor = кто действовал
fact-target = кто был целью
fact-act = что было сделано
fact-place = где это произошло
fact-time = когда это произошло
fact-entry-into-force = когда пункт вступил в силу
fact-operations-against-listed = находится ли место в районе операций
fact-casualties = пострадали ли люди
fact-accession = связан ли кто-либо соглашением
fact-designation = распространяется ли на кого-либо включение в перечень
fact-relation = кого кто-либо поддерживает
fact-weapon = какое оружие применялось
fact-effect = что при этом видели или слышали
fact-renewal = был ли текст продлён
fact-self-defence = была ли это самооборона
fact-live-fire-exercise = были ли это учения с боевой стрельбой
fact-ordered = был ли на то приказ высшего командования
fact-pre-notified = было ли заблаговременное уведомление
fact-mechanism-failed = оказался ли безрезультатным механизм координации
fact-protected-target = является ли цель охраняемым объектом

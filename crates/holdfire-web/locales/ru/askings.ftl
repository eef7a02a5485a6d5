# Acts on an incident, and what was asked and answered.

acts = Внести запись
acts-note = Каждое действие — запись от имени { $name } с обоснованием. Ни одна не затирает другую.
act-record = Записать
act-reason = Почему, в нескольких словах
act-words = Словами
act-what = Что именно
act-place = Где
act-within = Срок
act-hours = { $n ->
    [one] { $n } час
    [few] { $n } часа
   *[many] { $n } часов
}
act-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}
act-position = Занять позицию
act-position-of = Позиция: { $name }
act-duplicate-of = Если это повтор: какого инцидента
act-request = Запросить сведения
act-of-whom = У кого
act-task = Поручить проверку
act-who-looks = Кто проверяет
act-composition = Кто должен быть в группе
act-finding = Предложить вывод
act-finding-note = Затем каждый член механизма голосует за себя. Решение действует, когда проголосовали все и оно проходит по правилу механизма; до этого голоса можно изменить. Новое предложение заменяет ваше прежнее.
act-outcome = К чему пришли
act-confidence = Степень уверенности
act-clauses = О каких пунктах
act-vote-words = Собственными словами; особое мнение их имеет
act-hours-to-vote = Время на голосование
act-cast-vote = Голосовать
act-change-vote = Изменить голос
act-vote-of = Голос: { $name }
act-vote-finds = Какой вывод он сделал бы вместо этого, если не согласен
act-close-vote = Закрыть голосование
act-close-vote-note = Члены механизма, которые не проголосовали, считаются отсутствующими. То, что по правилу механизма не проходит, записывается как нерешённое, с голосами.
act-withdraw-proposal = Отозвать предложение
act-attribution = Предложить, на кого возложить ответственность
act-responsible = Ответственность возложена на
act-standard = По какому стандарту доказывания
act-demand = Предъявить требование
act-on-whom = Кому
act-clause = По какому пункту
act-comment = Комментарий
act-respond = Ответить
act-report = Сообщить о проверке
act-access = Добралась ли группа до места?
act-found = Что установлено или почему никто не добрался
act-denied-by = Если в доступе отказано: кем
act-team = Кто ездил
act-people = Число людей
act-follow-up = Проверить, выполнено ли
act-escalate = Передать на следующий уровень
act-escalate-to = Кому
act-withdraw = Отозвать
askings = Запросы и ответы
askings-none = Запросов ещё не было.
asking-request = Запрос сведений
asking-task = Проверка
asking-demand = Требование
asking-to = кому:
asking-due = срок
asking-overdue-since = просрочено с
asking-no-time = без срока
asking-waits-for = ожидается:
asking-team = Требуемая группа:
asking-through = передано через: { $name }
asking-due-by = срок — { $when }
asking-withdrawn = отозвано
asking-state-open = открыто
asking-state-acknowledged = получение подтверждено
asking-state-answered = дан ответ
asking-state-partly = дан частичный ответ
asking-state-complied = по сообщению, исполнено
asking-state-refused = отказано
asking-state-verified = проверено на месте
asking-state-access-denied = в доступе отказано
asking-state-no-patrol = патруль невозможен
asking-state-met = выполнено
asking-state-partly-met = выполнено частично
asking-state-not-met = не выполнено
asking-state-could-not-check = проверить не удалось
asking-state-withdrawn = отозвано
asking-state-taken-back = записано ошибочно
answer-acknowledged = получение подтверждено
answer-answered = дан ответ
answer-complied = исполнено, как просили
answer-partly = частично
answer-refused = отказано
team-access-granted = доступ предоставлен
team-access-denied = в доступе отказано
team-access-no-patrol = патруль невозможен
access-denied-by = в доступе отказал: { $name }
checked-met = выполнено
checked-partly-met = выполнено частично
checked-not-met = не выполнено
checked-could-not-check = проверить не удалось
escalated-to = передано выше: { $name }
people = { $n ->
    [one] { $n } человек
    [few] { $n } человека
   *[many] { $n } человек
}
seats-anybody = кто угодно
seats-each-member = представитель каждого члена механизма
team-leader = руководитель группы
team-observer = наблюдатель
team-liaison-officer = офицер связи
team-interpreter = переводчик
team-explosives-expert = специалист по взрывчатым веществам
team-medical-expert = медицинский специалист
team-women-interviewer = интервьюер для женщин
team-lacks = не хватало: { $name }
comments = Комментарии
review-received = получено
review-in-review = рассматривается
review-needs-information = нужны сведения
review-verified = проверено
review-closed = закрыто

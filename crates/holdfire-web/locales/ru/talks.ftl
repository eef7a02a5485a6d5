# Переговоры: процесс в целом, направления, встречи и документы, и слова их списков.

section-talks = Переговоры
section-meetings = Встречи
section-calendar = Календарь
section-timeline = Хронология
section-actors = Участники

talk-kind-matter = вопрос
talk-kind-track = направление
talk-kind-track-link = связь направлений
talk-kind-issue = тема
talk-kind-meeting = встреча
talk-kind-dating = дата встречи
talk-kind-attendance = участие
talk-kind-seating = форма встречи
talk-kind-appraisal = оценка
talk-kind-minute = запись в протоколе
talk-kind-paper = документ
talk-kind-statement = заявление
talk-kind-commitment = обязательство
talk-kind-fulfilment = исход обязательства
talk-kind-contact = контакт
talk-kind-readout = рассказ о контакте
talk-kind-accusation = обвинение
talk-kind-reply = ответ
talk-kind-modality = нерешённый вопрос
talk-kind-settlement = решение вопроса
talk-kind-message = послание
talk-kind-message-step = шаг послания
talk-kind-office-held = занимающий должность
talk-kind-milestone = веха
talk-kind-report-taken = сообщение, взятое из документа
accusation-named = Обвинение: { $by } → { $against }
accusation-of-nobody = Обвинение: { $by } → никто не назван
message-named = Послание: { $from } → { $to }
talk-read-in-document = Прочитать в документе

meeting-kind-round = раунд
meeting-kind-session = заседание
meeting-kind-meeting = встреча
meeting-kind-experts = встреча экспертов
meeting-kind-consultation = консультации
meeting-kind-summit = встреча на высшем уровне
meeting-kind-briefing = брифинг
dating-proposed = предложено
dating-consented = согласие дано
dating-set = назначено
dating-moved = перенесено
dating-held = состоялась
dating-cancelled = отменена
certainty-proposed = предложена
certainty-set = назначена
certainty-held = состоялась
certainty-cancelled = отменена
attending-invited = приглашены
attending-confirmed = подтвердили участие
attending-conditional = участие при условии
attending-present = присутствовали
attending-left = ушли до конца
attending-boycotted = бойкотировали
attending-absent = отсутствовали
part-delegation = делегация
part-organiser = организатор
part-guarantor = гарант
part-host = принимающая сторона
part-mediator = посредник
part-facilitator = содействующая сторона
part-expert = эксперт
part-observer = наблюдатель
level-heads = главы государств или правительств
level-ministers = министры
level-deputy-ministers = заместители министров
level-envoys = посланники
level-commanders = командующие
level-experts = эксперты
seating-none = не встречались
seating-proximity = через посредника
seating-direct = лицом к лицу
grade-forward = шаг вперёд
grade-mixed = неоднозначно
grade-none = без продвижения
grade-back = шаг назад
paper-status-draft = проект
paper-status-leaked = утечка
paper-status-published = опубликован
paper-status-endorsed = одобрен
paper-status-withdrawn = отозван
track-link-depends-on = зависит от
track-link-feeds = питает
track-link-blocks = задерживает
track-link-beside = идёт рядом с
days-later = { $n ->
    [one] на { $n } день позже
    [few] на { $n } дня позже
   *[many] на { $n } дней позже
}
days-earlier = { $n ->
    [one] на { $n } день раньше
    [few] на { $n } дня раньше
   *[many] на { $n } дней раньше
}

medium-telephone = по телефону
medium-in-person = лично
medium-video = по видеосвязи
medium-letter = письменно
medium-not-told = каким образом, не сказано
clause-kind-exhortation = призыв
clause-kind-declaration = заявление о позиции
commitment-kind-promise = обещание
commitment-kind-undertaking = обязательство повлиять
commitment-kind-condition = условие
commitment-kind-action-item = поручение
commitment-kind-confidence-measure = мера доверия
commitment-kind-aim = цель
fulfilment-under-way = выполняется
fulfilment-kept = выполнено
fulfilment-partly-kept = выполнено частично
fulfilment-broken = не выполнено
fulfilment-condition-met = условие наступило
fulfilment-condition-not-met = условие не наступило
fulfilment-withdrawn = отозвано
reply-denies = отрицает
reply-admits = признаёт
reply-explains = объясняет
reply-silent = ничего не говорит об этом
reply-other = говорит другое
milestone-milestone = веха
milestone-evacuation = эвакуация
milestone-deployment = развёртывание
milestone-deadline = крайний срок
milestone-local-deal = местная договорённость
milestone-exchange = обмен
message-step-carried = передано
message-step-acknowledged = получение подтверждено
message-step-answered = дан ответ
message-step-returned = возвращено

talks-answer = { $tracks }, { $meetings }; { $next }.
talks-tracks = { $n ->
    [one] { $n } направление
    [few] { $n } направления
   *[many] { $n } направлений
}
talks-meetings = { $n ->
    [one] { $n } встреча
    [few] { $n } встречи
   *[many] { $n } встреч
}
talks-next-count = { $n ->
    [one] { $n } встреча предстоит или о ней ещё не рассказано
    [few] { $n } встречи предстоят или о них ещё не рассказано
   *[many] { $n } встреч предстоит или о них ещё не рассказано
}
talks-as-of-last-day = На { $day } — последний день, о котором говорит реестр.
talks-as-of-now = На { $day }.
talks-empty = О переговорах пока ничего не записано.
talks-empty-next = Это приносит папка случая в своей папке `talks` или записывают члены.
talks-overdue-count = { $n ->
    [one] { $n } обязательство просрочено
    [few] { $n } обязательства просрочены
   *[many] { $n } обязательств просрочено
}
talks-unanswered-count = { $n ->
    [one] { $n } обвинение без ответа
    [few] { $n } обвинения без ответа
   *[many] { $n } обвинений без ответа
}
talks-open-count = { $n ->
    [one] { $n } вопрос не решён
    [few] { $n } вопроса не решены
   *[many] { $n } вопросов не решено
}
talks-lanes = Направления и их встречи
talks-lane = Встречи: { $name }
talks-accounts-differ = рассказы расходятся
talks-or = или
talks-next = Следующие встречи
talks-no-next = Нет предложенной или назначенной встречи, о которой не рассказано, что она состоялась.
talks-day-is-over = день прошёл, и никто не говорит, что она состоялась
talks-meeting = Встреча
talks-track = Направление
talks-baskets = Кто чем занимается
talks-within = часть
talks-hosted-by = проводит
talks-issue-proposed = предложено
talks-says = по словам
talks-links = Как связаны направления
talks-overdue = Просроченные обязательства
talks-unanswered = Обвинения без ответа
talks-unanswered-note = Обвинение — это чьи-то слова. Ко всем говорящим отношение одинаковое, и ни одно обвинение не является выводом.
talks-open = Нерешённые вопросы
talks-none = Нет.
talks-no-day = день не назван

track-answer = Записано по этому направлению: { $meetings }.
talks-facts = Сведения
talks-hosts = Принимающие
talks-terms = Круг ведения
talks-tracks-of = Направления
talks-basket = Темы этого направления
talks-no-issues = Никто не говорит, какие темы сюда относятся.
talks-appraisals-track = Как обстоят дела и чьё это мнение
talks-appraisals-note = Мнения говорящих стоят рядом. Ни одно из них не является установленным фактом.
talks-who-came = Кто приехал
talks-delegations = { $n ->
    [one] { $n } делегация приехала
    [few] { $n } делегации приехали
   *[many] { $n } делегаций приехало
}
talks-presence = Кто был на какой встрече
talks-actor = Участник
talks-milestones = Вехи
talks-modalities = Вопросы, оставленные открытыми или решённые

meeting-answer-held = Состоялась { $days }.
meeting-answer-set = Назначена на { $days }; никто ещё не говорит, что она состоялась.
meeting-answer-proposed = Предложена на { $days }.
meeting-answer-cancelled = Отменена; должна была пройти { $days }.
meeting-answer-no-day = Никто не говорит, когда она.
meeting-answer-came = { $n ->
    [one] Приехала { $n } делегация.
    [few] Приехали { $n } делегации.
   *[many] Приехало { $n } делегаций.
}
meeting-answer-away = Бойкот: { $who }.
talks-days = Дни по каждому рассказу
talks-requested-by = По просьбе
talks-date-history = Как определилась дата
talks-moved-in-all = Всего:
talks-no-dates = Никто не говорит, когда она.
talks-by = от
consent-of-all = Все члены согласны: { $days }.
consent-of-none = { $days }: пока никто из членов не согласился.
consent-awaited = { $days }: согласны { $agree }; ожидаются { $awaited }.
talks-attendance = Участие
talks-no-attendance = Никто не говорит, кто приехал.
talks-delegation = Кто
talks-state = Состояние
talks-part-and-head = В каком качестве и кто возглавляет
talks-reason = Причина или условие, ответы
talks-format = В какой форме встречались стороны
talks-through = через
talks-appraisals = Как прошла и чьё это мнение
talks-agenda = Повестка дня
talks-statements = Сделанные там заявления
talks-papers = Документы
talks-actions = Взятые там обязательства
talks-owner = Чьё
talks-due = Срок
talks-is-overdue = просрочено
talks-nothing-said = никто не говорит, что из этого вышло
talks-decisions = Решения
talks-minutes = Протокол
talks-settled = Решённые там вопросы
talks-sessions = Заседания
talks-replies = Ответы
talks-public-only = Здесь показано то, что открыто. Протоколы, проекты и поручения — для членов и Организации Объединённых Наций.

talks-paper-by = Чей
talks-put-at = Представлен на
talks-paper-text = Текст
talks-text-not-kept = текст здесь не хранится
talks-status = Как далеко он продвинулся

filter-any = любое
filter-year = Год
filter-show = Показать
filter-all = Показать все
meetings-answer = { $n ->
    [one] { $n } встреча, по дням.
    [few] { $n } встречи, по дням.
   *[many] { $n } встреч, по дням.
}
meetings-none = Таких встреч не записано.

actor-kind-state = Государства
actor-kind-armed-group = Вооружённые группы
actor-kind-coalition = Коалиции и объединённые стороны
actor-kind-international-body = Международные органы
actor-kind-office = Должности
actor-kind-people-unnamed = Неназванные люди
actor-kind-civilians = Гражданские лица
actor-kind-body = Органы механизма
actors-answer = { $n ->
    [one] Описан { $n } участник или орган. Все показаны одинаково.
    [few] Описаны { $n } участника и органа. Все показаны одинаково.
   *[many] Описано { $n } участников и органов. Все показаны одинаково.
}
actors-came = Встречи с участием
actors-stayed-away = Бойкоты
actors-promised = Обязательства
actors-accused = Обвинения с её стороны
actors-was-accused = Обвинения в её адрес
actor-answer = { $meetings }, { $commitments }, { $made }, { $received }.
actor-meetings = { $n ->
    [one] упоминание на { $n } встрече
    [few] упоминание на { $n } встречах
   *[many] упоминание на { $n } встречах
}
actor-commitments = { $n ->
    [one] { $n } обязательство
    [few] { $n } обязательства
   *[many] { $n } обязательств
}
actor-accusations-made = { $n ->
    [one] { $n } выдвинутое обвинение
    [few] { $n } выдвинутых обвинения
   *[many] { $n } выдвинутых обвинений
}
actor-accusations-received = { $n ->
    [one] { $n } полученное
    [few] { $n } полученных
   *[many] { $n } полученных
}
actor-names = Названия
actor-aliases = Другие названия и написания в источниках
actor-incidents = Инциденты с упоминанием
actor-relations = Отношение к другим и других к этой стороне
relation-has-member = участник:
relation-sits-in = участвует в
relation-to-commands = командует:
relation-to-backs = поддерживает:
relation-to-allied-with = сражается рядом:
relation-to-part-of = входит в:
relation-to-successor-of = занимает место:
relation-to-proxy-of = действует за:
relation-from-commands = подчиняется:
relation-from-backs = имеет поддержку:
relation-from-allied-with = рядом сражается:
relation-from-part-of = включает:
relation-from-successor-of = её место занимает:
relation-from-proxy-of = за неё действует:
actor-holders = Кто занимал должность
actor-holders-note = Имена тех, кто публично говорит от имени государства или органа, как их называют тексты. Никто другой в реестре не назван.
actor-strip = Участие во встречах: { $name }
actor-attendance = Участие
actor-no-attendance = Никто не говорит об участии во встречах.
actor-reason = Причина или условие
actor-commitments-title = Обязательства
actor-part = Роль
actor-commitment-by = собственное
actor-commitment-to = дано этой стороне
actor-commitment-pressed = на неё надо повлиять
actor-commitment-watched = за её действиями следят
actor-accused = Выдвинутые обвинения
actor-was-accused = Полученные обвинения
actor-no-reply = ответ не записан
actor-contacts = Контакты
actor-readout-empty = подробностей не сообщено
actor-readout-told = рассказано об этом
actor-statements = Заявления
actor-appraisals = Оценка встреч и направлений
actor-accessions = К чему присоединение, что приостановлено или оставлено
actor-designations = Перечни с этим названием

calendar-answer = { $n ->
    [one] { $n } запись, { $month }.
    [few] { $n } записи, { $month }.
   *[many] { $n } записей, { $month }.
}
calendar-answer-all = { $n ->
    [one] { $n } запись в календаре; месяцем показывается { $month }.
    [few] { $n } записи в календаре; месяцем показывается { $month }.
   *[many] { $n } записей в календаре; месяцем показывается { $month }.
}
calendar-view = Вид
calendar-month = Месяц
calendar-what = Что
calendar-meetings = встречи
calendar-promises = сроки обязательств
calendar-clauses = сроки пунктов
calendar-deadlines = крайние сроки
calendar-askings = сроки запросов по инцидентам
calendar-month-before = Месяц назад
calendar-month-after = Месяц вперёд
calendar-today = Текущий месяц
calendar-one-month = Один месяц
calendar-everything = Всё списком
calendar-file = Файл для календарей
calendar-file-note = Программы-календари берут файл по этому адресу, если вы вошли, или с токеном программного интерфейса. Дни, о которых рассказы расходятся, есть в нём все, как предварительные.
calendar-list = Списком
calendar-nothing = В календаре здесь ничего нет.
calendar-clause-of = пункт { $number }: { $name }
calendar-due-of = Срок: { $name } ({ $by })
calendar-asking = { $kind } ({ $who }): { $what }
calendar-check = Проверка выполнения требования
weekday-1 = пн
weekday-2 = вт
weekday-3 = ср
weekday-4 = чт
weekday-5 = пт
weekday-6 = сб
weekday-7 = вс

timeline-answer = { $n ->
    [one] { $n } запись, у которой есть день, { $period }.
    [few] { $n } записи, у которых есть день, { $period }.
   *[many] { $n } записей, у которых есть день, { $period }.
}
timeline-nothing = Здесь ни у чего нет дня.
timeline-lanes = Дорожки
timeline-from = С
timeline-to = По
timeline-by-day = день
timeline-by-week = неделя
timeline-by-month = месяц
timeline-link = Ссылка сюда
timeline-gap = { $period }: ничего не рассказано.
timeline-track-begins = начинается
timeline-track-ends = заканчивается
timeline-due = срок
timeline-instrument = документ принят
timeline-incidents = { $n ->
    [one] { $n } инцидент
    [few] { $n } инцидента
   *[many] { $n } инцидентов
}
timeline-incidents-perhaps = { $n ->
    [one] { $n } инцидент
    [few] { $n } инцидента
   *[many] { $n } инцидентов
} и, возможно, ещё { $perhaps ->
    [one] { $perhaps }
    [few] { $perhaps }
   *[many] { $perhaps }
}
timeline-declared = { $who }: { $n } ({ $unit })
timeline-declared-jointly = объявлено совместно
timeline-bulletins = { $n ->
    [one] { $n } объявленное число, с этого дня
    [few] { $n } объявленных числа, с этого дня
   *[many] { $n } объявленных чисел, с этого дня
}
timeline-promises = Обещание и факт
timeline-promises-note = Обязательства рядом с инцидентами, за которыми они следят. Программа считает; выполнено ли обещание, говорят люди.
promise-watched = { $n ->
    [one] { $n } отслеживаемый инцидент
    [few] { $n } отслеживаемых инцидента
   *[many] { $n } отслеживаемых инцидентов
}: { $what }
promise-chart = Инциденты под наблюдением: { $name }
promise-made = взято
promise-watches-instrument = затрагивают { $name }
promise-watches-area = возможно, в районе { $name }
promise-watches-actor = с упоминанием: { $name }
lane-talks = Переговоры
lane-said = Сказано
lane-promised = Обещано
lane-ground = На месте
lane-zones = Районы
lane-declared = Объявлено
talk-proposed-by-model = Предложено по этим словам языковой моделью { $model }, подтверждено людьми.

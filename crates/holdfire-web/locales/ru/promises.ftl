# What was said and promised: forms to record it, statements, commitments, contacts, accusations, open issues, messages.

# Forms in which what is told of talks is recorded.
talk-record = Записать сказанное о переговорах
talk-record-note = Выберите, что это. Каждое станет записью от имени вашей организации с указанием, кто это сообщает; ничто здесь не является выводом.
talk-record-one = Записать: { $name }
talk-describe-anew = Описать заново: { $name }
talk-record-track = Процесс или его трек: ряд встреч на одной площадке.
talk-record-track-link = Как, по чьим-то словам, один трек связан с другим.
talk-record-issue = Вопрос и трек, который им занимается.
talk-record-meeting = Раунд, заседание или встреча. Просьба члена — это встреча с полем «по просьбе»; день предлагают и согласуют записями о датах.
talk-record-dating = Когда встреча, по чьим-то словам: предложена, согласована, назначена, перенесена, состоялась, отменена.
talk-record-attendance = Пришёл ли кто-то на встречу, в каком качестве, по какой причине или с каким условием.
talk-record-seating = В какой форме встретились две стороны: никак, через посредника, лицом к лицу.
talk-record-appraisal = Как, по чьему-то мнению, прошла встреча или обстоит дело с треком. Это мнение, а не факт механизма.
talk-record-minute = То, что записано на встрече или решено на ней.
talk-record-paper = Документ и его статус. Опишите заново, когда статус изменится.
talk-record-statement = Заявление, разделённое на пункты: что это за пункт, кого обязывает, к какому сроку, на что ссылается.
talk-record-commitment = Обещание, обязательство повлиять на кого-то, условие, поручение, мера доверия, цель.
talk-record-fulfilment = Что стало с обязательством или пунктом, по чьему-то мнению, с инцидентами, которые это показывают.
talk-record-contact = Звонок, визит или письмо между двумя и более сторонами вне встреч.
talk-record-readout = Что одна сторона сообщила о контакте. Оставьте слова пустыми, если подробностей не дали; ничего не додумывается.
talk-record-accusation = Кто-то обвиняет кого-то, названного или нет. Это чьи-то слова, а не вывод.
talk-record-reply = Что кто-то отвечает на обвинение, на причину неявки или на заявление; или что ничего не сказано.
talk-record-modality = То, что осталось урегулировать: что предложено и кто этим занимается.
talk-record-settlement = Как решён открытый вопрос и каким пунктом он стал.
talk-record-message = Послание, вручённое тому, кто его передаёт. Запечатанный текст читают только отправитель, посредник и получатель.
talk-record-message-step = Что было с посланием дальше: передано, подтверждено, получен ответ, возвращено.
talk-record-office-held = Кто занимал публичную должность, как его называют тексты. Больше никто никогда не называется.
talk-record-milestone = Веха процесса: эвакуация, развёртывание, крайний срок, местная договорённость, обмен.
talk-record-report-taken = Что сообщение взято из документа, с теми словами, из которых оно взято.
talk-field-name = Название
talk-field-within = Частью какого процесса является
talk-field-hosts = Кто принимает
talk-field-terms = Круг ведения
talk-field-from = С
talk-field-until = По
talk-field-id = Краткое имя для адресов
talk-field-track = Трек
talk-field-track-link-track = Один трек
talk-field-track-link-to = Другой трек
talk-field-track-link-kind = Как с ним связан
talk-field-kind = Какого рода
talk-field-by = Кто это говорит
talk-field-words = Какими словами
talk-field-issue = О чём речь
talk-field-proposed = Это только предложено
talk-field-number = Номер
talk-field-part-of = Часть какого раунда
talk-field-place = Где
talk-field-requested-by = По просьбе
talk-field-agenda = Повестка по пунктам
talk-field-meeting = Встреча
talk-field-days = Дни
talk-field-state = Состояние
talk-field-who = Кто
talk-field-as = В каком качестве
talk-field-head = Должность главы
talk-field-level = На каком уровне
talk-field-reason = Названная причина или условие
talk-field-at = На какой встрече или треке
talk-field-message-at = Когда вручено
talk-field-message-step-at = Когда
talk-field-one = Одна сторона
talk-field-other = Другая сторона
talk-field-form = В какой форме
talk-field-through = Кто посредник
talk-field-of = Какой встречи или трека
talk-field-fulfilment-of = Какого обязательства или заявления
talk-field-fulfilment-clause = Номер пункта, если это заявление
talk-field-fulfilment-by = По чьему мнению
talk-field-fulfilment-on = На какой день
talk-field-appraisal-by = Чьё мнение
talk-field-grade = Как прошло
talk-field-decided = Это там решено
talk-field-minute-words = Что сказано или решено
talk-field-minute-by = Кто говорил; никто, если решили все
talk-field-status = Статус
talk-field-paper-by = Чей документ
talk-field-document = Его текст, если хранится
talk-field-statement-by = Кто сделал
talk-field-on = В какой день
talk-field-instrument = Каким документом соглашения является
talk-field-clause = Пункты
talk-field-clause-number = Номер
talk-field-clause-words = Его слова
talk-field-commitment-by = Кто обязуется
talk-field-commitment-to = Перед кем
talk-field-commitment-clause = Пункт, на котором основано
talk-field-commitment-on = Когда дано
talk-field-presses = На кого повлияет
talk-field-what = Что
talk-field-condition = От чего зависит
talk-field-due = К какому дню
talk-field-incidents = Инциденты, которые это показывают
talk-field-about = О чём
talk-field-between = Кто говорил; первым — кто начал
talk-field-medium = Каким способом
talk-field-contact = Контакт
talk-field-readout-by = Какая сторона
talk-field-readout-words = Что сообщила; пусто, если подробностей не дала
talk-field-accusation-by = Кто обвиняет
talk-field-accusation-words = В чём, словами обвинителя
talk-field-against = Кого; словами источника, если никто не назван
talk-field-evidence = Что приводится как доказательство
talk-field-answers = На какое обвинение отвечает
talk-field-reply-to = На что
talk-field-reply-by = Кто отвечает
talk-field-entry = Запись, на которую отвечает
talk-field-options = Что предложено, по одному
talk-field-owner = Кто этим занимается
talk-field-modality = Открытый вопрос
talk-field-settlement-words = Как решено
talk-field-settlement-by = Кто решил
talk-field-settlement-on = Когда
talk-field-option = Какое из предложений, считая с 0
talk-field-became = Каким пунктом стал
talk-field-message-from = От кого
talk-field-message-through = Кто передаёт
talk-field-to = Кому
talk-field-text = Что говорится
talk-field-message-step-text = Что отвечено
talk-field-for-attribution = Получатель может сказать, от кого оно
talk-field-message = Послание
talk-field-step = Что дальше
talk-field-office = Должность
talk-field-holder = Имя, как его называют публично
talk-field-aliases = Другие написания
talk-field-report = Номер сообщения
talk-field-themes = Темы, по одному слову
talk-field-bound = Кого обязывает
talk-field-verifier = Кто проверяет
talk-field-consequence = Что следует за неисполнением
talk-field-cites = На что ссылается
talk-hint-who = Выберите или опишите словами источника, если никто не назван.
talk-hint-id = Если пусто, будет создано.
talk-hint-words = Через запятую.
talk-hint-incidents = Их номера через запятую.
talk-hint-message = Запечатанный текст хранится в комнате, в реестре только его печать. Открытый видят все, кто читает реестр.
talk-form-told = Кто это сообщает
talk-form-source = Источник
talk-form-source-hint = Страница, доклад, «по записи секретариата».
talk-form-passage = Отрывок документа
talk-form-further = Другие поля
talk-form-more-rows = Ещё строки
talk-form-optional = если известно
talk-form-choose = –
talk-form-described = описан словами
talk-form-first-day = первый день
talk-form-last-day = последний день
talk-form-incident = инцидент по номеру
talk-form-clause = документ или пункт
talk-form-matter = нечто из переговоров
talk-form-if = если это
talk-form-watch-instrument = следит за инцидентами, затрагивающими
talk-form-watch-area = в этой зоне
talk-form-watch-actor = называющими этого участника
talk-form-watch-from = с
talk-form-watch-until = по
talk-form-text-sealed = Запечатан
talk-form-text-open = Открыт
talk-form-clause-of = Строка { $n }
talk-form-not-recorded = Ничего не записано.
talk-form-missing = Нужно заполнить «{ $field }».
talk-form-unreadable = Не удалось прочитать «{ $field }».
talk-form-not-found = Здесь нет { $name }.

# Lists and pages of what was said and promised.
section-statements = Заявления
section-commitments = Обязательства
section-contacts = Контакты
section-accusations = Обвинения
section-modalities = Открытые вопросы
section-messages = Послания
section-milestones = Вехи
promise-lists = Что сказано и обещано
promise-name = Название
promise-kind = Какого рода
promise-made-by = Кто сделал
promise-made-on = Когда сделано
promise-instrument = Является документом
promise-clause = Пункт
promise-words = Слова
promise-binds = Кого обязывает
promise-binding = Пункты
promise-binds-nobody = никого не обязывает
promise-cites = Ссылается на
promise-came-of-it = Что из этого вышло
promise-came-note = Каждое — чьё-то мнение, последнее сверху.
promise-bound = обязан
promise-due = Срок
promise-verifier = проверяет
promise-consequence = при неисполнении
promise-rests-on-it = на нём основано:
promise-rests-on = Основано на
promise-owner = Чьё
promise-to = Перед кем
promise-presses = повлияет на
promise-what = Что
promise-theme = О чём
promise-statement = Заявление
promise-earlier = Прежние описания
promise-say-what-came = Записать, что из этого вышло
promise-reply = Записать ответ
statement-binds-nobody = Ни один пункт никого не обязывает.
statement-clauses = Пункты
statement-clauses-note = У обязывающего спрашивается: кого, к какому сроку, кто проверяет и что следует. Непроверяемое не оценивается.
statement-no-clauses = Не разделено на пункты.
statements-empty = Заявления не записаны.
clause-not-scored = не оценивается
gap-nobody = не сказано, кто обязан
gap-no-deadline = срока нет
gap-no-verifier = никто не проверяет
gap-no-consequence = за неисполнением ничего не следует
themes = Сравнение принципов
themes-note = Что каждое заявление говорит об одном и том же, по дням.
themes-empty = Ни у одного пункта не названа тема.
theme-sovereignty = суверенитет
theme-independence = независимость
theme-unity = единство
theme-territorial-integrity = территориальная целостность
theme-no-military-solution = нет военного решения
theme-political-process = политический процесс
theme-ceasefire = прекращение огня
theme-terrorism = терроризм
theme-humanitarian-access = гуманитарный доступ
theme-protection-of-civilians = защита гражданских лиц
theme-confidence-building = меры доверия
theme-detainees = задержанные
theme-monitoring = наблюдение
theme-constitution = конституция
theme-elections = выборы
theme-refugees = беженцы
citations = На что ссылаются
citations-what = Что
citations-cited-by = Кто ссылается
citations-paragraph-column = Пункт
citations-about = О чём, нашими словами
citations-whole = целиком
citations-whole-note = Имеются в виду все пункты, ни один не назван.
citations-nobody = ни один пункт не называет его
citations-paragraph = пункт { $name }
citations-others = Другие тексты, на которые ссылаются
citations-none = Больше ни на что не ссылаются.
citations-coverage = Поимённо никто не ссылается на { $n } из { $all } пунктов. Источник: { $source }.
beside = Обещание рядом с фактом
beside-note = По дням, рядом. То, что одно стоит рядом с другим, ничего не доказывает.
beside-day = День
beside-promised = Обещано и сказано об этом
beside-recorded = Записано как произошедшее
promise-recorded-on = записано { $name }
beside-empty = Ничего с датой не записано.
beside-made = дано
beside-due = срок
beside-clause = пункт { $name }
beside-clause-due = срок пункта { $name }
beside-whole = целиком
incident-not-seen = инцидент, который вам не показан
counted-of = { $name }: { $n }
commitment-is-overdue = Срок прошёл, и никто не говорит, чем это кончилось.
commitment-nothing-said = Никто не говорит, что из этого вышло.
commitment-said = { $name }
commitment-said-by = { $state }, по словам: { $by }.
commitments-open = Открытые
commitments-conditions = Условия
commitments-conditions-note = Программа перечисляет инциденты, за которыми следит условие. Выполнено ли оно, говорят люди.
commitments-undertakings = Обязательства повлиять на кого-то
commitments-undertakings-note = Кто на кого влияет, чтобы что сделать и к какому сроку, и что вышло.
commitments-closed = Закрытые
commitments-clauses = Пункты с истёкшим сроком
condition = Условие и за чем оно следит
condition-if = Если: { $name }
condition-watches = Следит за инцидентами: { $what }.
condition-watches-nothing = Не сказано, за какими инцидентами следит.
condition-watch-instrument = затрагивающие { $name }
condition-watch-area = возможно, в зоне { $name }
condition-watch-actor = где в сообщении действует { $name }
condition-watch-from = с { $name }
condition-watch-until = по { $name }
condition-none-watched = Среди видимых вам инцидентов таких нет.
contact-between = Между кем
contact-about = О чём
contact-medium = Способ
contact-level = Уровень
contact-place = Где
contact-side = Сторона
contact-told = Что сообщила
contact-readouts = Что сообщила каждая сторона
contact-readouts-note = Рядом. Что не сообщено, не додумывается.
contact-no-readout = сообщение этой стороны не записано
contact-no-details = подробностей не сообщила
contact-record-readout = Записать сообщение стороны
contacts-empty = Контакты не записаны.
accusation-caution = Обвинение — это чьи-то слова. Оно не вывод, кто бы ни говорил, и выводом не становится.
accusation-unanswered = Об ответе не сообщается.
accusation-by = Обвинитель
accusation-against = Обвиняемый
accusation-of = В чём
accusation-about = О чём
accusation-evidence = Приведено как доказательство
accusation-unnamed = никто не назван
accusation-no-evidence = не приведено
accusation-thread = Обвинение и встречные обвинения
accusation-in-return = в ответ на
accusation-counter = Записать встречное обвинение
accusations-empty = Обвинения не записаны.
reply-by = Кто
reply-said = Что сказано
reply-none = Ответ не записан.
talk-open-it = Открыть
modality-issue = Вопрос
modality-owner = Кто занимается
modality-decision = Решение
modality-became = Каким пунктом стал
modality-open = Не решён.
modality-settled = Решён: { $name }
modality-option = Предложение
modality-taken = Принято
modality-is-taken = принято
modality-options = Что предложено
modality-no-options = О предложениях не сообщается.
modality-by = Кем
modality-how = Как
modality-no-clause = пунктом не стал
modality-settle = Записать, как решён
modality-incidents = Инциденты, затрагивающие { $name }
modality-incidents-note = От переговоров к пункту и от пункта к тому, о чём по нему сообщают.
modality-no-incidents = Видимых вам инцидентов по нему нет.
modalities-open = Открытые
modalities-settled = Решённые
message-from = От кого
message-through = Через кого
message-to = Кому
message-given = Вручено
message-text = Что говорится
message-attribution = Ссылка на отправителя
message-may-say = получатель может сказать, от кого оно
message-may-not-say = получатель не может сказать, от кого оно
message-by = Кто говорит
message-step = Что дальше
message-steps = Что было дальше
message-no-step = Никто не говорит, что передано.
message-stands-given = вручено посреднику
message-stands-carried = Передано.
message-stands-acknowledged = Получение подтверждено.
message-stands-answered = Получен ответ.
message-stands-returned = Возвращено.
message-say-how = Записать, что было дальше
message-not-named = не назван
message-only-for-you = показано вам и тем, через кого идёт послание
message-is-sealed = запечатано; читают только те, через кого идёт
message-seal = печать { $name }
message-sealed-note = В реестре печать текста, а не сам текст. Кто знает текст и случайное число перед ним, сможет показать, что было сказано.
messages-empty = Видимых вам посланий нет.
messages-note = Здесь видно, что послание прошло; текст запечатанного видят только те, через кого оно идёт.
milestone-who = Кто участвовал или затронут
milestone-by = Кто называет это вехой
milestones-empty = Вехи не записаны.
talk-describe-it-anew = Описать заново
talk-describe-it-anew-note = Прежнее описание остаётся в реестре.
talk-tell-it-anew = и записать заново, начав с неверного
due-promised = Обещано на переговорах, срок прошёл
due-promised-note = На сегодня, какой бы момент ни был показан выше. Никто не говорит, чем это кончилось.
news-commitment-due-soon = Скоро срок обязательства.
news-commitment-overdue = Срок обязательства прошёл, и никто не говорит, что из этого вышло.
news-condition-watched = Появился инцидент, за которым следит условие.
thing-document = документ
problem-not-found-document = Хранимые документы показаны на странице источников.

# With numbers.
statement-answer = { $n ->
    [one] { $n } пункт кого-то обязывает; что-то упущено в { $gaps }.
    [few] { $n } пункта кого-то обязывают; что-то упущено в { $gaps }.
    [many] { $n } пунктов кого-то обязывают; что-то упущено в { $gaps }.
   *[other] { $n } пункта кого-то обязывают; что-то упущено в { $gaps }.
}
statement-clauses-count = { $n ->
    [one] { $n } пункт
    [few] { $n } пункта
    [many] { $n } пунктов
   *[other] { $n } пункта
}
statement-binding-count = { $n ->
    [one] { $n } обязывает
    [few] { $n } обязывают
    [many] { $n } обязывают
   *[other] { $n } обязывают
}
statement-gaps-count = { $n ->
    [one] { $n } неполный
    [few] { $n } неполных
    [many] { $n } неполных
   *[other] { $n } неполных
}
statements-answer = { $n ->
    [one] { $n } заявление по пунктам.
    [few] { $n } заявления по пунктам.
    [many] { $n } заявлений по пунктам.
   *[other] { $n } заявления по пунктам.
}
themes-answer = { $n ->
    [one] В пунктах названа { $n } тема.
    [few] В пунктах названы { $n } темы.
    [many] В пунктах названо { $n } тем.
   *[other] В пунктах названо { $n } темы.
}
themes-silent = { $n ->
    [one] { $n } заявление об этом молчит
    [few] { $n } заявления об этом молчат
    [many] { $n } заявлений об этом молчат
   *[other] { $n } заявления об этом молчат
}
citations-answer = { $n ->
    [one] Пункты заявлений ссылаются на { $n } текст.
    [few] Пункты заявлений ссылаются на { $n } текста.
    [many] Пункты заявлений ссылаются на { $n } текстов.
   *[other] Пункты заявлений ссылаются на { $n } текста.
}
beside-more = { $n ->
    [one] Ещё { $n } инцидент не показан.
    [few] Ещё { $n } инцидента не показаны.
    [many] Ещё { $n } инцидентов не показано.
   *[other] Ещё { $n } инцидента не показано.
}
promise-late-by = { $n ->
    [one] просрочено на { $n } день
    [few] просрочено на { $n } дня
    [many] просрочено на { $n } дней
   *[other] просрочено на { $n } дня
}
promise-due-in = { $n ->
    [one] через { $n } день
    [few] через { $n } дня
    [many] через { $n } дней
   *[other] через { $n } дня
}
condition-watched-count = { $n ->
    [one] под наблюдением { $n } инцидент
    [few] под наблюдением { $n } инцидента
    [many] под наблюдением { $n } инцидентов
   *[other] под наблюдением { $n } инцидента
}
commitments-answer = { $n ->
    [one] { $n } обязательство; просрочено { $late }.
    [few] { $n } обязательства; просрочено { $late }.
    [many] { $n } обязательств; просрочено { $late }.
   *[other] { $n } обязательства; просрочено { $late }.
}
contact-answer = { $told ->
    [one] { $told } сторона сообщила, что говорилось; { $silent } — нет.
    [few] { $told } стороны сообщили, что говорилось; { $silent } — нет.
    [many] { $told } сторон сообщили, что говорилось; { $silent } — нет.
   *[other] { $told } стороны сообщили, что говорилось; { $silent } — нет.
}
contacts-answer = { $n ->
    [one] { $n } контакт вне встреч.
    [few] { $n } контакта вне встреч.
    [many] { $n } контактов вне встреч.
   *[other] { $n } контакта вне встреч.
}
accusation-answered = { $n ->
    [one] Записан { $n } ответ.
    [few] Записано { $n } ответа.
    [many] Записано { $n } ответов.
   *[other] Записано { $n } ответа.
}
accusations-answer = { $n ->
    [one] { $n } обвинение; без ответа { $open }.
    [few] { $n } обвинения; без ответа { $open }.
    [many] { $n } обвинений; без ответа { $open }.
   *[other] { $n } обвинения; без ответа { $open }.
}
modality-options-count = { $n ->
    [one] { $n } предложение
    [few] { $n } предложения
    [many] { $n } предложений
   *[other] { $n } предложения
}
modality-engaged-by = { $n ->
    [one] затронут { $n } инцидентом
    [few] затронут { $n } инцидентами
    [many] затронут { $n } инцидентами
   *[other] затронут { $n } инцидента
}
modality-all-incidents = { $n ->
    [one] Показать { $n } инцидент
    [few] Показать все { $n } инцидента
    [many] Показать все { $n } инцидентов
   *[other] Показать все { $n } инцидента
}
modalities-answer = { $open ->
    [one] { $open } вопрос открыт, решено { $settled }.
    [few] { $open } вопроса открыты, решено { $settled }.
    [many] { $open } вопросов открыто, решено { $settled }.
   *[other] { $open } вопроса открыто, решено { $settled }.
}
messages-answer = { $n ->
    [one] { $n } послание через посредника.
    [few] { $n } послания через посредника.
    [many] { $n } посланий через посредника.
   *[other] { $n } послания через посредника.
}
milestones-answer = { $n ->
    [one] { $n } веха процесса.
    [few] { $n } вехи процесса.
    [many] { $n } вех процесса.
   *[other] { $n } вехи процесса.
}

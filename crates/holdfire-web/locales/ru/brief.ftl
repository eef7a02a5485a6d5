brief-title = Справка
brief-answer = { $n ->
    [one] { $n } предложение
    [few] { $n } предложения
    [many] { $n } предложений
   *[other] { $n } предложения
} из записанного; внизу { $notes ->
    [one] { $notes } примечание
    [few] { $notes } примечания
    [many] { $notes } примечаний
   *[other] { $notes } примечания
}, на которых они держатся. Ничего не добавлено.
brief-from = С
brief-until = По
brief-without = Опустить
brief-make = Составить справку
brief-long = Слов: { $n }, больше, чем помещается на двух страницах (около { $most }). Выберите период или опустите часть.
brief-nothing = Ничего не записано.
brief-note = Примечание { $name }
brief-notes = На чём держатся предложения
brief-text = текст { $n }
brief-texts = Тексты
brief-documents = Документы
brief-part-process = Процесс
brief-part-meetings = Встречи
brief-part-statements = Заявления
brief-part-commitments = Обещания и условия
brief-part-accusations = Обвинения
brief-part-contacts = Контакты
brief-part-milestones = Вехи
brief-part-next = Открытое и решённое

brief-track-held = { $track }: проводят { $hosts }.
brief-issues = { $track }, вопросы: { $issues }.
brief-issues-proposed = { $track }, предложенные вопросы: { $issues }.
brief-issues-proposed-by = { $track }, вопросы предложил участник { $by }: { $issues }.
brief-link-depends-on = { $track } зависит от другого: { $other }.
brief-link-depends-on-by = { $track } зависит от другого: { $other }; так говорит { $by }.
brief-link-feeds = { $track } питает другое: { $other }.
brief-link-feeds-by = { $track } питает другое: { $other }; так говорит { $by }.
brief-link-blocks = { $track } задерживает другое: { $other }.
brief-link-blocks-by = { $track } задерживает другое: { $other }; так говорит { $by }.
brief-link-beside = { $track } идёт рядом и не заменяет другое: { $other }.
brief-link-beside-by = { $track } идёт рядом и не заменяет другое: { $other }; так говорит { $by }.

brief-meeting = { $meeting }: дата не записана.
brief-meeting-proposed = { $meeting }: предложено { $days }.
brief-meeting-proposed-at = { $meeting }: предложено { $days }, место: { $place }.
brief-meeting-consented = { $meeting }: согласие на { $days }.
brief-meeting-consented-at = { $meeting }: согласие на { $days }, место: { $place }.
brief-meeting-set = { $meeting }: назначено на { $days }.
brief-meeting-set-at = { $meeting }: назначено на { $days }, место: { $place }.
brief-meeting-moved = { $meeting }: перенесено на { $days }.
brief-meeting-moved-at = { $meeting }: перенесено на { $days }, место: { $place }.
brief-meeting-held = { $meeting }: состоялось { $days }.
brief-meeting-held-at = { $meeting }: состоялось { $days }, место: { $place }.
brief-meeting-cancelled = { $meeting }, { $days }: отменено.
brief-meeting-cancelled-at = { $meeting }, { $days }, место: { $place }: отменено.
brief-attendance-invited = Приглашены: { $who }.
brief-attendance-confirmed = Подтвердили участие: { $who }.
brief-attendance-conditional = Придут при условии: { $who }.
brief-attendance-present = Присутствовали: { $who }.
brief-attendance-left = Ушли до конца: { $who }.
brief-attendance-boycotted = Намеренно не пришли: { $who }.
brief-attendance-absent = Отсутствовали: { $who }.
brief-attendance-invited-reason = { $who }, приглашение: «{ $reason }».
brief-attendance-confirmed-reason = { $who }, участие подтверждено: «{ $reason }».
brief-attendance-conditional-reason = { $who }, условие участия: «{ $reason }».
brief-attendance-present-reason = { $who }, присутствие: «{ $reason }».
brief-attendance-left-reason = { $who }, уход до конца: «{ $reason }».
brief-attendance-boycotted-reason = { $who }, намеренное отсутствие, причина: «{ $reason }».
brief-attendance-absent-reason = { $who }, отсутствие: «{ $reason }».
brief-decided = { $meeting }, решено: «{ $words }».
brief-minute = { $meeting }, из записи: «{ $words }».
brief-appraisal = { $meeting }, оценка участника { $who }: «{ $words }».

brief-statement = { $statement }; авторы: { $who }.
brief-statement-on = { $statement }; авторы: { $who }; { $day }.
brief-clause = { $kind }: { $words }.

brief-commitment = { $who }: «{ $what }».
brief-commitment-due = { $who }, срок { $due }: «{ $what }».
brief-undertaking = { $who } должен повлиять на { $whom }: «{ $what }».
brief-condition = { $who }: «{ $what }», если «{ $condition }».
brief-fulfilment = Что из этого вышло: { $state }.
brief-fulfilment-by = Что из этого вышло, по словам участника { $who }: { $state }.

brief-accusation = { $who } обвиняет { $against }: «{ $words }».
brief-accusation-nobody = { $who } обвиняет, не называя кого: «{ $words }».
brief-reply = Ответ участника { $who }: { $kind }.
brief-reply-words = Ответ участника { $who }: «{ $words }».
brief-silent = Сообщается, что { $who } ничего на это не ответил.
brief-no-reply = Ответ не записан.

brief-contact-telephone = Разговор по телефону, { $who }: { $about }.
brief-contact-telephone-on = Разговор по телефону, { $days }, { $who }: { $about }.
brief-contact-in-person = Встреча, { $who }: { $about }.
brief-contact-in-person-on = Встреча, { $days }, { $who }: { $about }.
brief-contact-video = Разговор по видеосвязи, { $who }: { $about }.
brief-contact-video-on = Разговор по видеосвязи, { $days }, { $who }: { $about }.
brief-contact-letter = Переписка, { $who }: { $about }.
brief-contact-letter-on = Переписка, { $days }, { $who }: { $about }.
brief-contact-not-told = Контакт, { $who }: { $about }.
brief-contact-not-told-on = Контакт, { $days }, { $who }: { $about }.
brief-readout = { $who } сообщает: «{ $words }».
brief-readout-empty = { $who } подробностей не сообщает.

brief-milestone = { $what }.
brief-milestone-on = { $days }: { $what }.
brief-open = Открыто: { $issue }.
brief-settled = { $issue }: решено, «{ $words }».
brief-matter = { $kind }: { $name }

# What members say of an incident, what they find together and whom they name.

judged = Позиции членов механизма
judged-caption = Позиция каждого члена механизма по этому инциденту и её обоснование
judged-member = Член механизма
judged-position = Позиция
judged-reason = Обоснование
judged-silent = не высказался
judged-accused = обвиняется в сообщениях
judged-finding = Совместный вывод
judged-no-finding = Члены механизма ещё не пришли к совместному выводу.
judged-attribution = Установление ответственности
judged-no-longer = Более не действует:
judged-proposed = На голосовании
judged-proposed-before = Предложения, которые больше не открыты
proposed-finding = предложенный вывод
proposed-attribution = предложенное установление ответственности
proposal-by = Предложил
proposal-waits-for = Ещё не голосовали:
proposal-all-voted = Проголосовали все, и по правилу механизма предложение не проходит. Голоса ещё можно изменить.
proposal-until = каждого члена ждут до
proposal-time-over = время голосования вышло
proposal-your-vote = ждут вашего голоса
proposal-stand-aside = Ваш член механизма обвиняется и по правилу об отводе в этом голосовании не участвует.
proposal-withdrawn = отозвано
proposal-replaced = заменено другим
vote-awaited = не голосовал
judged-since = с тех пор { $joined ->
    [0] сообщений не добавилось
    [one] добавилось { $joined } сообщение
    [few] добавилось { $joined } сообщения
   *[many] добавилось { $joined } сообщений
}, { $left ->
    [0] ни одно не выбыло
    [one] выбыло { $left }
    [few] выбыло { $left }
   *[many] выбыло { $left }
}
attributed = { $who }, по стандарту доказывания «{ $standard }»
responsible-unknown = никого назвать нельзя
accord-not-all-spoken = высказались не все
accord-agreed = все согласны
accord-withheld = расхождений нет, но позицию заняли не все
accord-not-confirmed = одни подтверждают, другие не могут
accord-classified-differently = квалифицируют по-разному
accord-disputed = один оспаривает сказанное другим
stand-confirms = подтверждает
stand-cannot-confirm = не может подтвердить
stand-excluded-target = исключённая цель
stand-outside-area = вне района
stand-duplicate = повтор инцидента
stand-disputes = оспаривает
stand-no-position = не занимает позиции
outcome-not-an-incident = не инцидент
outcome-relevant-no-violation = относится к делу, нарушения нет
outcome-minor-violation = незначительное нарушение
outcome-grave-violation = грубое нарушение
outcome-unresolved = не решено
confidence-low = низкая степень уверенности
confidence-moderate = средняя степень уверенности
confidence-high = высокая степень уверенности
carried-jointly = совместно
carried-with-dissent = с особым мнением
carried-no-consensus = консенсуса нет
carried-no-quorum = кворума нет
vote-agrees = согласен
vote-dissents = особое мнение
vote-abstains = воздержался
vote-absent = отсутствовал
vote-recused = взял самоотвод
standard-suspicion = подозрение
standard-reasonable-grounds = разумные основания
standard-balance-of-probabilities = баланс вероятностей
standard-clear-and-convincing = ясные и убедительные доказательства
standard-beyond-reasonable-doubt = вне разумных сомнений

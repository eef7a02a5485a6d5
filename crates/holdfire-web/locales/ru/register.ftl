# The register, its entries and checks.

register-answer = В реестре { $entries }. Каждая запись остаётся навсегда: ошибка исправляется новой записью.
register-state = Состояние
verifier-key = открытый ключ
checkpoint = Контрольная точка
checkpoint-note = подписанные размер и корень; сохраните копию
verify-now = Проверить весь реестр
check-step-key = Получите открытый ключ механизма не с этой страницы, а иным путём, например у одного из членов, и сравните его с приведённым выше.
check-step-keep = Сохраните контрольную точку. Тот, у кого она есть, сможет позже показать, было ли что-либо из учтённого ею изменено или пропущено.
check-step-export = Запросите выгрузку реестра и выполните
check-step-compare = Сравните свою контрольную точку с точками других членов механизма. Две контрольные точки одного размера с разными корнями доказывают, что кому-то показали другой реестр.
check-limits = Это показывает, что ничего из записанного не изменено. Это не показывает, что сообщение верно или что всё было записано.
latest-entries = Записи, сначала новые
no-entries = Реестр пуст.
newest = Самые новые
older = Более старые
column-recorded = Внесено
column-fact = Что
column-by = Кем
entry-content = Содержание
entry-bytes = Байты записи
entry-bytes-note = канонический JSON (RFC 8785), по которому вычислен хеш
leaf-hash = хеш листа
inclusion-proof = Доказательство, что запись есть в реестре
proof-note = { $n ->
    [one] С помощью { $n } хеша хеш листа приводит к корню реестра, записей в котором { $size } (RFC 6962).
    [few] С помощью { $n } хешей хеш листа приводит к корню реестра, записей в котором { $size } (RFC 6962).
   *[many] С помощью { $n } хешей хеш листа приводит к корню реестра, записей в котором { $size } (RFC 6962).
}
entry-before = Предыдущая запись
entry-after = Следующая запись
verify-title = Проверка реестра
verify-holds = { $n ->
    [one] Реестр верен: проверена { $n } запись.
    [few] Реестр верен: проверено { $n } записи.
   *[many] Реестр верен: проверено { $n } записей.
}
verify-fails = Реестр неверен.
verify-unknown = Проверить не удалось. Попробуйте снова; если не поможет, тот, кто обслуживает сервер, найдёт причину в его журнале.
verify-entries = записи
verify-root = корень
verify-checkpoints = проверено контрольных точек
verify-signatures = проверено подписей организаций
verify-rows = строк составлено заново и сверено
verify-digest = хеш таблиц для чтения
verify-what = Что проверено
verify-what-bytes = каждая запись каноническая и имеет тот хеш, под которым стоит
verify-what-tree = хеши дерева следуют из записей
verify-what-checkpoints = каждая контрольная точка подписана ключом механизма и соответствует дереву
verify-what-tables = каждая строка, из которой составлены страницы, следует из записей
verify-trust = Сервер, которому нет доверия, может показать на этой странице что угодно. Проверьте сами:
verify-again = Проверить снова
event-mechanism-founded = механизм учреждён
event-actor-described = субъект описан
event-instrument-adopted = соглашение принято
event-accession-recorded = присоединение внесено
event-designation-recorded = включение в перечень внесено
event-area-drawn = район нанесён
event-source-named = источник назван
event-document-kept = документ сохранён
event-report-received = сообщение получено
event-evidence-attached = доказательство приложено
event-reports-linked = сообщения связаны
event-report-unlinked = связь сообщения снята
event-link-proposed = предложено изменить связи
event-link-decided = решение о связях
event-count-declared = число заявлено
event-coverage-recorded = наблюдение внесено
event-step-taken = шаг сделан
event-position-taken = позиция занята
event-finding-made = вывод сделан
event-attribution-made = ответственность установлена
event-finding-proposed = вывод предложен
event-attribution-proposed = установление ответственности предложено
event-vote-cast = голос подан
event-proposal-withdrawn = предложение отозвано
event-vote-closed = голосование закрыто
event-erratum-made = ошибка исправлена
event-information-requested = запрошены сведения
event-verification-tasked = поручена проверка
event-verification-reported = доложено о проверке
event-demand-made = предъявлено требование
event-response-given = дан ответ
event-follow-up-made = проверено исполнение
event-escalated = передано на следующий уровень
event-asking-withdrawn = отозвано
event-comment-made = добавлено замечание
event-talk-recorded = записано о переговорах
event-call-logged = записан звонок
event-call-linked = звонок связан
event-powers-adopted = приняты права
event-organisation-key-recorded = записан ключ организации
event-organisation-key-ended = ключ организации отозван
event-entry-signed = запись подписана
event-file-imported = файл импортирован
event-bulletin-issued = бюллетень выпущен
event-assessments-issued = оценки выпущены

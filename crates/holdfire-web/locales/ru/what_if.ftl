# Other terms asked about the same incidents.

what-if = Что если
what-if-lead = Проверьте инциденты этого реестра по другим условиям: по условиям прилагаемого досье или по собственному проекту. Ничего не записывается.
what-if-answer = { $n ->
    [0] Ни по одному из { $asked } инцидентов ответ не был бы иным.
    [one] По { $n } инциденту из { $asked } ответ был бы иным.
    [few] По { $n } инцидентам из { $asked } ответ был бы иным.
   *[many] По { $n } инцидентам из { $asked } ответ был бы иным.
}
what-if-asked-of = Проверено при размере реестра { $size }, условия: { $terms }; те же условия при этом размере снова дают тот же ответ.
what-if-terms-of-case = условия досье { $name }
what-if-terms-of-draft = проект ({ $files })
what-if-shareable = Вопрос содержится в адресе этой страницы, им можно поделиться.
what-if-not-kept = Из проекта здесь ничего не записывается и не сохраняется.
what-if-try-another = Проверить другие условия
what-if-problems = { $n ->
    [one] Проект нельзя проверить: нужно исправить { $n } место.
    [few] Проект нельзя проверить: нужно исправить { $n } места.
   *[many] Проект нельзя проверить: нужно исправить { $n } мест.
}
what-if-to-mend = Что нужно исправить
what-if-where = Где
what-if-problem = Что не так
what-if-spot = строка { $line }, столбец { $column }
what-if-matrix = Из какого ответа в какой
what-if-matrix-note = самый сильный ответ по каждому инциденту; серым — те, что не меняются
what-if-now-then = Сейчас ↓ тогда →
what-if-other-clauses = меняются другие пункты
what-if-becomes = становится
what-if-map = Где меняются ответы
what-if-map-label = { $n ->
    [one] Карта: { $n } инцидент, по которому ответ был бы иным
    [few] Карта: { $n } инцидента, по которым ответ был бы иным
   *[many] Карта: { $n } инцидентов, по которым ответ был бы иным
}
what-if-map-pairs = первый знак — ответ сейчас, второй — ответ тогда, по тому пункту, который меняется, когда самый сильный ответ остаётся прежним; число показывает, сколько инцидентов стоят вместе
what-if-turn-of = { $n }: из «{ $now }» в «{ $then }»
what-if-area-now = район сейчас
what-if-area-then = район по другим условиям
what-if-area-stays = район без изменений
what-if-by-clause = По пунктам
what-if-by-area = По районам
what-if-by-area-note = районы других условий
what-if-by-actor = По тем, кто, как утверждается, действовал
what-if-by-actor-note = в порядке имён; инцидент с несколькими такими субъектами возможно относится к каждому
what-if-by-month = По месяцам
what-if-by-month-note = инцидент, который может относиться к нескольким месяцам, возможно относится к каждому
what-if-turn = Ответ
what-if-perhaps = Возможно
what-if-share = Доля
what-if-not-in-force = не действует
what-if-now-only = только сейчас
what-if-then-only = только по другим условиям
what-if-nothing-turns = ничего не меняется
what-if-incidents = Инциденты, по которым ответ был бы иным
what-if-list-cut = Показаны первые { $shown } из { $all }. Все перечисляет команда
incidents-n = Инциденты
what-if-draft = Собственный проект
what-if-paste = Вставьте соглашение (Markdown) или район (GeoJSON)
what-if-files = или выберите файлы: соглашения, районы, accessions.csv, actors.toml
what-if-ask = Проверить инциденты
what-if-most = Не более { $mib } МиБ.
what-if-other-case = Условия другого досье
what-if-case = Досье
what-if-start-from = Начать с текста этого реестра

# Words that every page shares: frame, navigation, units, dates, names.

exercise = УЧЕНИЯ
exercise-says = Всё на этой странице вымышлено.
exercise-map = Вымышленная карта. Линии и названия ни о чём не судят.
skip-to-content = К содержанию
sections = Разделы
menu = Меню
as-of = по состоянию на
as-of-explained = время внесения последней записи реестра
licences = лицензии
judges-nothing = Линии и названия на картах ни о чём не судят.
register-size = размер реестра
section-situation = Обстановка
section-instruments = Соглашения
section-areas = Районы
section-due = К исполнению
section-linking = Связи
section-declared = Заявленные данные
section-bulletins = Бюллетени
section-sources = Источники
section-register = Реестр
section-powers = Права
section-accounts = Учётные записи
paging = Страницы
previous = Назад
next = Далее
shown-of = { $first }–{ $last } из { $all }
history = История
how-to-check = Как проверить
root = корень
entry = запись
entry-number = запись { $n }
notes = Примечания

mechanisms = Механизмы
mechanisms-answer = { $n ->
    [one] Здесь представлен { $n } механизм со своим реестром.
    [few] Здесь представлено { $n } механизма, у каждого свой реестр.
   *[many] Здесь представлено { $n } механизмов, у каждого свой реестр.
}
register-not-readable = Его реестр сейчас невозможно прочитать.

# Units. A number never stands without one.
incidents = { $n ->
    [one] { $n } инцидент
    [few] { $n } инцидента
   *[many] { $n } инцидентов
}
incidents-unit = { $n ->
    [one] инцидент
    [few] инцидента
   *[many] инцидентов
}
incidents-unit-count = { $n ->
    [one] { $n } инцидент
    [few] { $n } инцидента
   *[many] { $n } инцидентов
} · единица: инцидент
reports = { $n ->
    [one] { $n } сообщение
    [few] { $n } сообщения
   *[many] { $n } сообщений
}
entries = { $n ->
    [one] { $n } запись
    [few] { $n } записи
   *[many] { $n } записей
}
clauses = { $n ->
    [one] { $n } пункт
    [few] { $n } пункта
   *[many] { $n } пунктов
}
and-more = ещё { $n }
plus-minus-m = ±{ $n } м
plus-minus-km = ±{ $n } км
killed = погибших: { $n }
injured = раненых: { $n }

# Lengths of time.
years = { $n ->
    [one] { $n } год
    [few] { $n } года
   *[many] { $n } лет
}
months = { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[many] { $n } месяцев
}
days = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}
hours = { $n ->
    [one] { $n } час
    [few] { $n } часа
   *[many] { $n } часов
}
minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
   *[many] { $n } минут
}
seconds = { $n ->
    [one] { $n } секунда
    [few] { $n } секунды
   *[many] { $n } секунд
}

# Dates: 14 Feb 2017. A month that stands alone may have another form than one beside a day.
date = { $day } { $month } { $year }
month-and-year = { $month } { $year }
day-and-month = { $day } { $month }
from-day = с { $day }
until-day = по { $day }
span = с { $from } до { $until }
month-1 = янв.
month-2 = февр.
month-3 = марта
month-4 = апр.
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = авг.
month-9 = сент.
month-10 = окт.
month-11 = нояб.
month-12 = дек.
month-alone-1 = янв.
month-alone-2 = февр.
month-alone-3 = март
month-alone-4 = апр.
month-alone-5 = май
month-alone-6 = июнь
month-alone-7 = июль
month-alone-8 = авг.
month-alone-9 = сент.
month-alone-10 = окт.
month-alone-11 = нояб.
month-alone-12 = дек.
time-not-told = время не указано
time-precision-minute = с точностью до минуты
time-precision-part-of-day = с точностью до части дня
time-precision-day = с точностью до дня
time-precision-days = в пределах нескольких дней
time-precision-month = в пределах недель или месяца
time-precision-year = в пределах года или дольше

# Verdicts.
verdict-engaged = применим
verdict-undetermined = не определено
verdict-not-engaged = не применим
verdict-no-clause = нет действующего пункта

# Names.
as-told = «{ $name }»
not-known-here = «{ $name }» (неизвестный субъект)
told-and-known = «{ $told }», известен как { $known }
actor-not-told = не указан
act-not-told = действие не указано
place-not-told = место не указано
region-not-told = провинция не указана
outside-areas = вне районов
combined-side = несколько групп вместе; какая из них действовала, неизвестно
combined-side-short = несколько групп; какая действовала, неизвестно
perhaps-in = возможно, в: { $area }
not-told = не указано
differs-time = время
differs-place = место
differs-act = действие
differs-actor = субъект
differs-target = цель
differs-killed = число погибших
they-differ = расходятся в
column-when = Когда
column-what = Что
column-where = Где
column-told-by = Кто сообщил
column-clauses = Пункты
column-clause = Пункт
column-instrument = Соглашение
column-source = Источник
column-kind = Вид
column-language = Язык
column-difference = Разница
column-remarks = Замечания
column-incidents-told = инцидентов в сообщениях
column-alone = больше никто не сообщил
kind-allegation = утверждение
kind-observation = наблюдение

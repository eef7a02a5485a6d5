# What the comparison of two reports found, field by field. The command line says the same.

found-apart-m = расстояние { $n } м
found-apart-km = расстояние { $n } км
found-same-time = в одно время, насколько указано
found-less-than-a-minute = разница менее минуты
found-minutes = { $n ->
    [one] разница { $n } минута
    [few] разница { $n } минуты
   *[many] разница { $n } минут
}
found-hours = { $n ->
    [one] разница { $n } час
    [few] разница { $n } часа
   *[many] разница { $n } часов
}
found-days = { $n ->
    [one] разница { $n } день
    [few] разница { $n } дня
   *[many] разница { $n } дней
}
found-act-unknown = действие указано не в обоих
found-act-same = то же действие
found-act-coarser = действие в одном — класс действия в другом
found-act-same-branch = разные действия одного класса
found-act-different = разные действия
found-actor-unknown = субъект указан не в обоих
found-actor-same = тот же субъект
found-actor-coarser = субъект в одном — класс субъекта в другом
found-actor-same-branch = разные субъекты одного класса
found-actor-different = разные субъекты
found-target-unknown = цель указана не в обоих
found-target-same = та же цель
found-target-coarser = цель в одном — класс цели в другом
found-target-same-branch = разные цели одного класса
found-target-different = разные цели
found-parties-exchanged = субъект и цель поменяны местами
found-killed-unknown = число погибших указано не в обоих
found-killed-both-none = по обоим погибших нет
found-killed-same = одинаковое число погибших
found-killed-near = почти одинаковое число погибших
found-killed-different = разное число погибших
found-killed-none-and-few = в одном погибших нет, в другом один или двое
found-killed-none-and-more = в одном погибших нет, в другом трое или больше
found-injured-unknown = число раненых указано не в обоих
found-injured-both-none = по обоим раненых нет
found-injured-same = одинаковое число раненых
found-injured-near = почти одинаковое число раненых
found-injured-different = разное число раненых
found-injured-none-and-few = в одном раненых нет, в другом один или двое
found-injured-none-and-more = в одном раненых нет, в другом трое или больше
found-one-document = из одного документа
found-two-documents = из двух документов
found-published-together = опубликованы в одно время
found-published-days = { $n ->
    [one] опубликованы с разницей в { $n } день
    [few] опубликованы с разницей в { $n } дня
   *[many] опубликованы с разницей в { $n } дней
}
found-shared-words = { $n ->
    [0] общих редких слов в текстах нет
    [one] в текстах { $n } общее редкое слово
    [few] в текстах { $n } общих редких слова
   *[many] в текстах { $n } общих редких слов
}
found-shared-place-words = { $n ->
    [0] общих слов в названиях мест нет
    [one] в названиях мест { $n } общее слово
    [few] в названиях мест { $n } общих слова
   *[many] в названиях мест { $n } общих слов
}
found-names-of-one-spot = названия разные, но сообщения с ними относятся к одной точке
found-one-source = тот же источник
found-two-sources = разные источники
found-one-event = закодированы под одним номером события
found-two-events = закодированы под двумя номерами событий
found-rivals = подходит и другое сообщение одного из двух источников
attach = Приложить доказательство
attach-post = Пост или стол: { $name } (никогда не имя человека)
attach-nothing = Ничего не приложено: нет файла или нет файла допустимого вида.
report-from-call = Это сообщение записано со звонка:

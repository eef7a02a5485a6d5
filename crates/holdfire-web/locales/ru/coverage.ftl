# Coverage: who was looking, where and when; and who was refused or jammed.

section-coverage = Наблюдение
coverage-answer = { $never ->
    [0] В каждом из мест ({ $places }) кто-то наблюдал хотя бы частично.
    [one] Из мест ({ $places }) в эти дни не наблюдалось { $never }.
    [few] Из мест ({ $places }) в эти дни не наблюдались { $never }.
   *[many] Из мест ({ $places }) в эти дни не наблюдались { $never }.
}
coverage-note = Клетка без инцидентов спокойна лишь там, где кто-то наблюдал. «Наблюдалось» значит, что один патруль, пост, камера или датчик наблюдал весь отчётный день. Кто не наблюдал за определённым местом или наблюдал за провинцией, в которой лежит район, наблюдал за ним частично.
coverage-months = Месяцы
coverage-earlier = Месяц раньше
coverage-later = Месяц позже
coverage-from = С
coverage-to = По
coverage-until = До
coverage-show = Показать
coverage-calendar = Календарь наблюдения
coverage-key-incidents = инциденты, которые точно относятся к этому месту и дню
coverage-days-observed = Дней с наблюдением
coverage-observed = наблюдалось
coverage-partly = наблюдалось частично
coverage-not-observed = не наблюдалось
coverage-denied = кому-то отказали в доступе
coverage-jammed = датчик или связь с ним заглушены
coverage-letter-observed = Н
coverage-letter-partly = Ч
coverage-letter-not-observed = –
coverage-letter-denied = О
coverage-letter-jammed = Г
coverage-list = Кто наблюдал в эти дни
coverage-list-of = { $place }, { $day }
coverage-list-all = Все записи за эти дни
coverage-nobody = Не записано, чтобы кто-то наблюдал. Тишина здесь — не спокойствие.
coverage-who = Кто
coverage-who-note = Организация или группа. Никогда не имя человека.
coverage-said-by = со слов
coverage-record = Записать наблюдение
coverage-remark = Примечание
coverage-remark-note = Если вам отказали или вас глушили: кто, как, где.
coverage-not-recorded = Пока ничего не записано.
coverage-problem-kind = Выберите, как велось наблюдение, или что в нём отказали либо его заглушили.
coverage-problem-place = Выберите район или регион.
coverage-problem-time = Время не читается.
coverage-problem-backwards = Конец должен быть позже начала.
coverage-problem-future = Это время ещё не прошло. Запишите, когда пройдёт.
coverage-problem-who = Скажите в нескольких словах, кто.
coverage-problem-why = Скажите в примечании, что помешало наблюдать.
coverage-problem-note = Примечание слишком длинное.
answer-not-observed = Не наблюдалось: не записано, чтобы там и тогда кто-то наблюдал. Тишина — не спокойствие.
answer-observed = Наблюдение велось в каждый из этих дней.
answer-observed-days = Дней с наблюдением там: { $observed } из { $days }; частично: { $partly }; без наблюдения: { $never }.
answer-coverage = Мест с наблюдением в каждый из этих дней: { $whole } из { $places }; в некоторые дни или частично: { $partly }; без наблюдения: { $never }.
answer-coverage-untold = Для этого места наблюдение не записано.
coverage-in-days = Наблюдение в эти дни:
coverage-key-observed = в каждый день
coverage-key-partly = в некоторые дни или частично
coverage-key-not-observed = не наблюдалось
coverage-key-kept-out = кого-то не допустили или заглушили
coverage-of-place = { $place }: дней с наблюдением { $observed }, частично { $partly }, без наблюдения { $never }

# What the members themselves published.

declared-answer = { $n ->
    [0] Ни одного числа не зафиксировано.
    [one] Зафиксировано { $n } число, опубликовали: { $declarers }; { $units ->
        [one] { $units } единица
        [few] { $units } единицы
       *[many] { $units } единиц
    }.
    [few] Зафиксировано { $n } числа, опубликовали: { $declarers }; { $units ->
        [one] { $units } единица
        [few] { $units } единицы
       *[many] { $units } единиц
    }.
   *[many] Зафиксировано { $n } чисел, опубликовали: { $declarers }; { $units ->
        [one] { $units } единица
        [few] { $units } единицы
       *[many] { $units } единиц
    }.
}
declared-note = Это утверждения членов механизма, каждое — по собственному правилу. Это не подсчёт зафиксированных здесь инцидентов; числа в разных единицах не складываются и не сравниваются.
no-declared = Члены механизма ещё не опубликовали ни одного числа.
declared-heading = Единица: { $unit }
declared-chart = Опубликованные ежедневные числа, по группе на каждую имеющуюся публикацию, единица: { $unit }
declared-bar = { $when }, { $who }: { $n } ({ $unit })
declared-jointly = опубликовано совместно, стороны не разделены
declared-differing = Числа расходятся в { $n } из { $all } публикаций, где их два.
declared-nothing-beside = Ни в одной публикации нет двух чисел, сравнивать нечего.
declared-by-day = По публикациям
declared-by-region = По провинциям, как опубликовано
declared-by-region-note = суммы тех чисел, где названа провинция; в остальных она не названа
declared-region-sum = { $n ->
    [one] { $sum } в { $n } числе
    [few] { $sum } в { $n } числах
   *[many] { $sum } в { $n } числах
}
declared-sum-differs = Сумма по провинциям — { $sum }, итог — { $total }.
declared-confirmed = подтверждено { $n }, подтвердил { $by } ({ $share })
another-member = другой член механизма
published-there = опубликовано
not-stated = не указано
not-published = не опубликовано
no-difference = одинаково
units-differ = несравнимо: разные единицы
unit-violation = нарушение
unit-case-of-firing = случай открытия огня
unit-breach = несоблюдение

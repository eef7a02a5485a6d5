# Which reports are one incident, and what people decide about it.

linking-answer = { $proposals ->
    [0] Ожидающих предложений нет
    [one] Ожидает { $proposals } предложение
    [few] Ожидает { $proposals } предложения
   *[many] Ожидает { $proposals } предложений
}; { $unsure ->
    [0] инцидентов со связью ниже 0,75 нет
    [one] { $unsure } инцидент со связью ниже 0,75
    [few] { $unsure } инцидента со связью ниже 0,75
   *[many] { $unsure } инцидентов со связью ниже 0,75
}; { $decisions ->
    [0] решений ещё не было.
    [one] зафиксировано { $decisions } решение.
    [few] зафиксировано { $decisions } решения.
   *[many] зафиксировано { $decisions } решений.
}
linking-waiting = Ждут решения людей
linking-waiting-note = более поздние данные против существующих связей; ничего не меняется, пока кто-то не решит
linking-nothing-waits = Ничего не ожидает.
linking-compared = Данные сравнения с
linking-why = Что говорит за и против
linking-waits = Предложение по этому инциденту ждёт решения людей:
linking-more = { $n ->
    [one] Ещё { $n } покажет команда
    [few] Ещё { $n } покажет команда
   *[many] Ещё { $n } покажет команда
}
linking-unsure = Наименее уверенные
linking-unsure-note = инциденты, где наименее вероятная связь ниже 0,75
linking-all-sure = Связей ниже 0,75 нет.
linking-least = Наименее вероятная связь
linking-nothing-decided = О связях ещё никто не принимал решений.
linking-by-command = Ваша учётная запись здесь ничего не решает. Решения можно записать и командой
proposed-merge = { $from } и { $to } могут быть одним инцидентом
proposed-split = Возможно, { $reports } из { $from } — о другом инциденте
answer-merge = Это один инцидент
answer-apart = Это два инцидента
answer-stay = Остаётся на месте
answer-split = Это другой инцидент
decide = Решение об этих связях
decide-reports = Какие сообщения
decide-act = Что верно
decide-confirm = Они говорят об этом инциденте (не выбрано ничего — все)
decide-move = Они говорят о другом инциденте
decide-split = Они говорят об отдельном инциденте
decide-merge = Этот инцидент и другой — один; остаётся номер другого
decide-apart = Они (не выбрано ничего — все) не говорят о другом инциденте
decide-other = Другой инцидент
decide-reason = Обоснование (его прочтёт каждый, кто читает реестр; без имён людей)
decide-record = Записать
decide-note = Запись в реестре. Её можно отменить другой записью, но не стереть.
undo = Отменить
was-undone = отменено:
decided-before = Решено
decided-confirm = { $reports }: подтверждено в { $incident }
decided-move = { $reports }: перенесено в { $to }
decided-split = { $reports }: отделено от { $from } как { $to }
decided-merge = { $from } и { $to } — один инцидент
decided-apart = { $reports }: раздельно с { $others }
decided-undo = Решение записи { $n } более не действует
incident-left = С этим номером сейчас не связано ни одного сообщения.
incident-left-now = Его сообщения — в

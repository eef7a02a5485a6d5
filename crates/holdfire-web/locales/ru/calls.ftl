# The hotline: the log of calls, and the form in which one is logged.

section-calls = Горячая линия
calls-answer = { $overdue ->
    [0] Просроченных обещаний нет.
    [one] Истёк срок { $overdue } обещания.
    [few] Истёк срок { $overdue } обещаний.
   *[many] Истёк срок { $overdue } обещаний.
}
calls-note = Каждый участник видит каждый звонок. Имена людей не записываются никогда.
calls-overdue = Обещано и просрочено
calls-more-overdue = Просроченных обещаний больше, чем здесь перечислено.
calls-empty = Ни одного звонка не записано.
calls-latest = последние звонки
calls-earlier = более ранние звонки
calls-about = Звонки о нём
call-number = Звонок { $n }
call-log = Записать звонок
call-who = Кто кому звонил
call-about = О чём
call-place = Место, как его назвали
call-promised = Что обещано
call-by-when = К какому времени
call-nothing-promised = ничего не обещано
call-promise-open = не выполнено, срок не назван
call-promise-kept = выполнено:
call-kept-by = Выполнено записью номер
call-became = Что из этого вышло
call-nothing-yet = пока ничего
call-became-incident = инцидент
call-became-report = сообщение
call-became-entry = запись
call-another = другой звонок
call-not-yours-to-see = вам не показывается
call-file = Сделать из него сообщение
call-link = Этот звонок — о чём или чем он стал
call-number-of-it = Номер
call-began = Начало
call-ended = Конец
call-over = Звонок закончен, когда я его записываю
call-direction = Кто звонил
call-theirs = Звонили нам: { $name }
call-ours = Звонили мы: { $name }
call-other-side = Другая сторона
call-somebody-else = кто-то другой, описан ниже
call-described = Кто-то другой: кто это
call-no-names = Никогда не имя человека. Например: женщина у северного перехода.
call-is-described = описан, не назван
call-read-back-asked = Прочитано ли вслух то, что вы записали?
call-read-back-yes = Да, я прочёл вслух, и другая сторона согласилась
call-read-back-no = Нет
call-read-back = прочитано вслух
call-not-read-back = не прочитано вслух
call-incident = Инцидент, если известен
call-record = Записать звонок
call-not-logged = Звонок ещё не записан.
call-problem-who = Выберите организацию или опишите звонившего; что-то одно.
call-problem-whom = Выберите, какой организации звонили.
call-problem-time = Время не читается, или такого времени нет.
call-problem-promise = Скажите, что обещано к этому времени.
call-problem-about = Скажите, о чём был звонок.
call-problem-read-back = Скажите, прочитали ли вы вслух то, что записали.
call-problem-incident = Инцидента с таким номером нет.
language-ku = курдский
language-fr = французский

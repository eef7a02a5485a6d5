# What is due: steps of ladders and obligations with a time.

due-answer =
    На { $when }: просрочено { $overdue ->
        [one] { $overdue } шаг
        [few] { $overdue } шага
       *[many] { $overdue } шагов
    }, открыто { $open ->
        [one] { $open } шаг
        [few] { $open } шага
       *[many] { $open } шагов
    }, исполнено { $done ->
        [one] { $done } шаг
        [few] { $done } шага
       *[many] { $done } шагов
    }, из них с опозданием — { $late }. Единица: шаг по одному инциденту или обязательство.
due-at-label = По состоянию на
due-at-show = Показать
due-now = сейчас
due-as-of-now = сейчас, с точностью до минуты
due-as-of-last-day = конец последнего отчётного дня, о котором говорит реестр
due-by-standing = По состоянию
due-by-who = По тому, кто должен исполнить
due-show-all = Показать всё
nothing-due = Здесь нечего исполнять.
no-ladder = Ни в одном соглашении здесь не сказано, кто, что и к какому сроку делает.
no-ladder-next = Это пробел в текстах, а не признак того, что всё сделано.
due-overdue = просрочено
due-open = открыто
due-not-started = не начато
due-done = исполнено
due-done-late = исполнено с опозданием
due-done-perhaps-late = исполнено, возможно с опозданием
due-superseded = пропущено
due-withdrawn = отозвано
due-closed = закрыто
due-obligation = исполнить пункт
deed-notify = уведомить
deed-reply = ответить
deed-verify = проверить
deed-find = сделать вывод
deed-demand = предъявить требование
deed-escalate = передать выше
who-guarantors = гаранты
who-parties = стороны
who-alleged = тот, кто, как утверждается, действовал
who-members = члены механизма
who-not-told = никто не назван
column-standing = Состояние
column-due-by = Срок
column-who-owes = Кто должен исполнить
column-about = О чём
column-then = Когда срок истёк
due-towards = кому:
due-clause = по пункту
due-says = по этому тексту:
due-taken = сделано
due-no-time-short = срок не указан
due-over-by = просрочено на { $time }
due-left = осталось { $time }
due-late-by = опоздание { $time }
due-told-roughly = время исполнения известно лишь приблизительно
due-went-on = порядок действий продолжился шагом «{ $step }»
due-bar = дано { $given }, прошло { $used }
length-minutes = { $n } мин
length-hours = { $n } ч
length-days = { $n } дн.
then-nothing = текст об этом ничего не говорит
then-words = { $told }
then-clause = применяется пункт { $number }
then-step = { $who }: { $deed }
how-clocks-start = Когда начинается отсчёт срока
clock-of-incident = По инциденту: с конца дня, когда опубликовано первое сообщение о нём; если этого не указывает ни одно сообщение — с конца времени, когда он мог произойти.
clock-of-step = После шага: с момента, когда он был сделан, по самому позднему возможному времени.
clock-of-lateness = Где шаг следует за просрочкой: с истечения срока просроченного шага, если тот не был сделан вовремя.
clock-says-nothing = Истёкший срок означает, что здесь ничего не зафиксировано. О виновности это ничего не говорит.
ladder-of-incident = Что за этим следует
ladder-of-incident-note = шаги порядка действий по состоянию на { $when }
ladder-none = Порядок действий не начат: ни один пункт, с которого он начинается, не применим, или о порядке не договорились.

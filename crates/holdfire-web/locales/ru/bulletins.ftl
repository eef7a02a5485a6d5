# Bulletins that went out.

bulletins-answer = { $n ->
    [0] Бюллетеней ещё не выпускали.
    [one] Выпущен { $n } бюллетень, последние сверху.
    [few] Выпущено { $n } бюллетеня, последние сверху.
   *[many] Выпущено { $n } бюллетеней, последние сверху.
}
no-bulletins = Бюллетеней ещё не выпускали.
no-bulletins-next = Выпустить бюллетень можно командой
column-period = Период
column-edition = Издание
column-files = Файл
corrects = исправляет
edition-public = для всех
edition-members = для членов механизма
language-en = английский
language-ar = арабский
language-ru = русский
language-tr = турецкий
language-fa = персидский
compared-with = В сравнении с
made-from = Составлено по реестру размером { $size }; тот же размер снова даёт те же числа.
bulletin-grown = С тех пор реестр вырос с { $then } до { $now } записей. Числа здесь — такие, какими они вышли; ссылки ведут в реестр в его нынешнем виде, где числа могут быть другими.
figures-sha256 = SHA-256 чисел
pdf-sha256 = SHA-256 файла PDF
bulletin-by-day = Инциденты по дням
bulletin-by-day-unit = единица: инцидент
bulletin-by-area = Инциденты по районам
bulletin-by-area-unit = единица: инцидент
bulletin-by-governorate = Инциденты по провинциям
bulletin-by-governorate-unit = единица: инцидент
bulletin-by-clause = Проверенные пункты и ответы по ним
bulletin-by-clause-unit = единица: инцидент
bulletin-by-recorder = Кто что зафиксировал
bulletin-by-recorder-unit = единицы: сообщение, инцидент
bulletin-declared = Что заявили члены механизма
bulletin-declared-unit = единица указана при каждом числе
bulletin-coverage = Кто наблюдал, где и когда
bulletin-coverage-unit = единица: день
bulletin-due = К исполнению и просрочено
bulletin-due-unit = единица: шаг
bulletin-incidents = Инциденты
bulletin-incidents-unit = единица: инцидент
bulletin-incidents-n = инциденты
bulletin-reports-n = сообщения
bulletin-in-doubt = время под сомнением
bulletin-before = ранее
bulletin-before-in-doubt = ранее, под сомнением
bulletin-observed = Наблюдение
observed = наблюдение велось
not-observed = наблюдение не велось
bulletin-scope = Охват
bulletin-observers = Кто наблюдал
bulletin-days-observed = дней с наблюдением
bulletin-days-partly = частично
bulletin-days-not-observed = без наблюдения
bulletin-day-by-day = По дням
bulletin-number = №
bulletin-harmed = Пострадавшие
bulletin-doubt = Под сомнением
bulletin-why = Почему по пунктам такие ответы
bulletin-why-unit = единица: инцидент
bulletin-reasons = Основания
bulletin-nothing = Ничего не зафиксировано.
bulletin-no-incidents = За этот период не зафиксировано ни одного инцидента. Где никто не наблюдал, молчание не означает спокойствия.
bulletin-due-counts = просрочено: { $overdue }, открыто: { $open }; за период исполнено: { $done }, из них с опозданием: { $late }.
bulletin-due-not-listed = Не перечислено: { $n }.
bulletin-observed-days = { $observed } из { $days } дн.; частично { $partly }

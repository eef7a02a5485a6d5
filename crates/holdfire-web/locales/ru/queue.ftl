# What is to be worked on, and who works on it.

section-queue = Очередь
queue-answer = { $n ->
    [one] { $n } инцидент,
    [few] { $n } инцидента,
   *[many] { $n } инцидентов,
} { $overdue ->
    [0] просроченных нет.
    [one] срок истёк у { $overdue }.
    [few] срок истёк у { $overdue }.
   *[many] срок истёк у { $overdue }.
}
queue-states = Как далеко продвинулись инциденты
queue-all = все
queue-overdue = просроченные
queue-mine = мои
queue-empty = Здесь никто ничего не ждёт.
queue-state = Состояние
queue-who = Кто этим занят
queue-bulk = С выбранными
queue-choose = Выбрать
queue-none-chosen = не выбрано
queue-claim = Взять в работу
queue-release = Отпустить
queue-mark-seen = Отметить прочитанным
queue-assign = Поручить
queue-assign-to = кому
queue-nobody = никому
queue-assigned = поручено:
queue-viewing = сейчас смотрит:
queue-unread = новое
queue-claimed-until = { $who } до { $when }
queue-done = { $n ->
    [0] Ничего не изменено.
    [one] Изменён { $n } инцидент.
    [few] Изменено { $n } инцидента.
   *[many] Изменено { $n } инцидентов.
}
queue-searches = Сохранённые поиски
queue-search-name = Сохранить этот вид под названием
queue-subscribe = Сообщать мне, что в нём нового
queue-subscribed = сообщает о новом
queue-save = Сохранить
queue-forget = Удалить
page-of = страница { $page } из { $pages }
queue-unclaimed = никто

# Which columns the list shows.
queue-positions = Позиции
queue-no-positions = пока не заявлены
queue-due = Срок
queue-waits-for = Ожидается от
queue-reports = Сообщения
queue-differences = В чём сообщения расходятся
queue-harm = Ущерб людям
queue-targets = Цели
queue-known = Известно с
queue-columns = Столбцы
columns-earlier = { $column }: раньше
columns-later = { $column }: позже
columns-away = { $column }: убрать
columns-more = Другие столбцы:
columns-keep = Сохранить эти столбцы для меня
columns-forget = Вернуть обычные столбцы
columns-back = Готово
columns-shared = Адрес этой страницы покажет эти столбцы всем, кому вы его пошлёте.

# Filters beside those of the overview, map and timeline.
queue-map-and-time = Карта и шкала времени
queue-dense = Плотные строки
queue-claimed-by = взято в работу:
queue-anybody = кем угодно или никем
queue-only-unread = только то, что я не открывал
queue-show = Показать
queue-map-elsewhere = Карта этих инцидентов есть на странице обстановки
queue-follow = Только то, что видно на карте
chip-claimed = взято в работу: { $name }
chip-assigned = поручено: { $name }
chip-unread = мной не открыто
chip-waits-for = ожидается от: { $name }
chip-position = позиция { $member }: { $position }
chip-differs = сообщения расходятся
chip-differs-on = сообщения расходятся: { $field }
chip-within = на части карты
facet-waits-for = Ожидается от
facet-position = Позиция члена механизма
facet-position-of = Чья
facet-position-is = Какая
position-none-yet = позиции пока нет
facet-differs = В чём сообщения расходятся
differs-somewhere = в чём-либо

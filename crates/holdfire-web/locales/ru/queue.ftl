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
queue-filtered = Фильтры обстановки действуют и здесь.
queue-unfiltered = Показать все
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

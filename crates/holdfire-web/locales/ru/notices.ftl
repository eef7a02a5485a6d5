# What somebody is told, in the page and in mail. Mail holds no names and no places.

notices = Уведомления
notices-answer = { $n ->
    [0] Вы прочли всё.
    [one] Не прочитано { $n } уведомление.
    [few] Не прочитано { $n } уведомления.
   *[many] Не прочитано { $n } уведомлений.
}
notices-none = Вам пока ни о чём не сообщали.
notices-read-all = Отметить всё прочитанным
notices-older = Прежние уведомления
notice-settings = О чём вам сообщать
notice-settings-note = Выберите, о чём и где вам сообщать. О том, чего вам видеть нельзя, не сообщается никогда; это проверяется и в момент отправки.
notice-column-what = О чём
notice-in-page = На странице
notice-by-mail = По почте
notice-by-webhook = Нашей программе
notice-save = Сохранить
notice-searches-note = На сохранённые поиски подписываются в очереди; тогда они появляются здесь.
notice-hours = Часы
notice-quiet-from = Ничего не посылать с
notice-quiet-until = до
notice-daily-at = Новости дня собираются в
notice-hours-note = Страница показывает всё сразу. Неотправленное уходит, когда тихие часы кончаются. Между двумя письмами не меньше двух минут.
notice-address = Куда идёт почта
notice-address-note = В письмах стоят номер инцидента, вид новости, срок и ссылка: ни имён, ни мест. Пока код не вернулся, на адрес больше ничего не посылается.
notice-address-tell = Адрес
notice-address-send = Послать туда код
notice-address-code = Восемь цифр из письма; они действуют час
notice-address-confirm = Подтвердить
notice-address-confirmed = подтверждён
notice-address-unconfirmed = ждёт кода
notice-address-forget = Забыть этот адрес
notice-no-mail = Этот сервер почту не посылает. Изменить это может тот, кто его ведёт.
notice-search = Сохранённый поиск «{ $name }»
notice-search-gone = Удалённый сохранённый поиск
notice-search-note = Что-то произошло с инцидентом, который он находит. О том же инциденте снова сообщается лишь после того, как вы посмотрели.
notice-of-bulletin = бюллетень
notice-of-clause = Обязательства со сроком
notice-of-export = Выгрузка ждёт
notice-stop = Больше никакой почты
notice-stop-note = Адрес этого письма будет забыт. На странице вам сообщать не перестанут, и там можно снова указать адрес.
notice-stop-now = Больше не посылать
notice-stopped = Адрес забыт. Почта туда больше не идёт.
duty-asked = У нас что-то просят
duty-asked-note = Запрос, проверка или требование к вашей организации и то, что с ними происходит.
duty-runs-out = Истекает наш срок
duty-runs-out-note = За шесть часов или на половине более короткого срока; и когда он истёк.
duty-answered = Пришёл отклик на то, что мы просили
duty-answered-note = Ответ, доклад или проверка исполнения.
duty-mine = Моя работа
duty-mine-note = Мне поручен инцидент, или через четверть часа кончается время, на которое я его взял.
duty-found = Что установлено и выпущено
duty-found-note = Совместные выводы, возложение ответственности и бюллетени.
duty-to-approve = Что ждёт вашего одобрения
duty-to-approve-note = Выгрузки, которые запросили другие и которые вы можете одобрить или отклонить.
gathering-off = нет
gathering-at-once = сразу
gathering-hourly = каждый час
gathering-daily = каждый день
news-requested = У вашей организации запрашивают сведения.
news-tasked = Вашу организацию просят провести проверку.
news-demanded = К вашей организации обращено требование.
news-escalated = То, о чём просили, передано на следующий уровень.
news-withdrawn = То, о чём просили, больше не требуется.
news-checked = Проверено, исполнено ли требование.
news-asking-due-soon = Скоро истекает срок того, о чём просили.
news-asking-overdue = Истёк срок того, о чём просили.
news-step-due-soon = Скоро истекает срок шага по соглашению.
news-step-overdue = Истёк срок шага по соглашению.
news-acknowledged = Тот, кого вы просили, получил это.
news-answered = На то, что вы просили, пришёл ответ.
news-reported = Пришёл доклад о проверке, о которой вы просили.
news-assigned = Инцидент поручен вам.
news-claim-ends = Скоро кончается время, на которое вы взяли инцидент.
news-finding = Записан совместный вывод.
news-attribution = Записано, на кого возложена ответственность.
news-bulletin = Выпущен бюллетень.
news-in-search = Что-то произошло с инцидентом из вашего поиска.
news-export-waits = Запрошена выгрузка, она ждёт одобрения.
delivery-mail-waiting = почта: ждёт до { $when }
delivery-mail-again = почта: не вышло, следующая попытка { $when }
delivery-mail-sent = почта: отправлено { $when }
delivery-mail-given-up = почта: не вышло, попытки прекращены { $when }
delivery-mail-withheld = почта: не отправлено, так как вам это больше не видно
delivery-webhook-waiting = программа: ждёт до { $when }
delivery-webhook-again = программа: не вышло, следующая попытка { $when }
delivery-webhook-sent = программа: сообщено { $when }
delivery-webhook-given-up = программа: не вышло, попытки прекращены { $when }
delivery-webhook-withheld = программа: не сообщено, так как вам это больше не видно
mail-subject = { $n ->
    [one] { $n } уведомление
    [few] { $n } уведомления
   *[many] { $n } уведомлений
}
mail-due = Срок — { $when }.
mail-overdue-since = Просрочено с { $when }.
mail-settings = О чём и когда вам сообщать:
mail-stop = Больше никакой почты:
mail-code-subject = код для вашего адреса
mail-code-note = Введите этот код в течение часа там, где вы указали этот адрес:
mail-code-not-yours = Если вы адреса не указывали, ничего не делайте: больше сюда ничего не придёт.
section-webhooks = Вызовы программ
webhooks-note = Программам вашей организации можно сообщать об уведомлениях её учётных записей — тех, кто выбрал это для себя. Каждый вызов подписан по открытому стандарту; в нём нет ни имён, ни мест.
webhooks-not-called = Этот сервер программ не вызывает. Изменить это может тот, кто его ведёт.
webhooks-none = Ни одной программе ничего не сообщается.
webhook-made = Секрет новой программы. Он показан только сейчас.
webhook-make = Добавить программу
webhook-name = Название
webhook-url = Адрес; он начинается с `https`
webhook-refused = Этот адрес не подходит: он должен начинаться с `https` и не содержать пароля.
webhook-try = Испытать
webhook-end = Прекратить
webhook-ended = прекращено
webhook-calls = Последние вызовы
webhook-again = Послать снова
webhook-trial = испытание

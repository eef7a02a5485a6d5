# Who may see and do what, and why a gate stays closed.

power-see-terms = видеть соглашение
power-see-bulletins = видеть выпущенные бюллетени
power-see-checkpoint = видеть контрольную точку и запускать проверку реестра
power-see-overview = видеть обстановку
power-see-incident = видеть инцидент
power-see-report = видеть сообщение
power-see-evidence = видеть доказательства
power-see-asking = видеть запросы и ответы
power-see-reconciliation = видеть списки членов механизма рядом
power-see-coverage = видеть, кто наблюдал
power-see-calls = видеть журнал звонков
power-see-queue = видеть очередь
power-see-sources = видеть источники и связи
power-see-register = видеть каждую запись реестра
power-see-powers = видеть, кому что разрешено
power-see-talks = видеть открытое о переговорах
power-see-minutes = видеть протоколы, проекты и нерешённое
power-see-messages = читать запечатанные послания, проходящие через свою организацию
power-file-report = подавать сообщение
power-attach-evidence = прилагать доказательства
power-link-reports = решать, какие сообщения — один инцидент
power-work-queue = брать в работу и поручать
power-comment = комментировать
power-take-position = занимать позицию за члена механизма
power-request-information = запрашивать сведения
power-task-verification = поручать проверку
power-report-verification = сообщать о результатах проверки
power-respond = отвечать на запрос
power-make-finding = записывать совместный вывод
power-make-attribution = записывать, на кого возложена ответственность
power-make-demand = предъявлять требование
power-follow-up = записывать, выполнено ли требование
power-escalate = передавать выше
power-make-erratum = указывать, что записано ошибочно
power-record-coverage = записывать, кто наблюдал
power-log-call = вносить звонок в журнал
power-record-talks = записывать сказанное о переговорах
power-carry-messages = передавать послания своей организации
power-keep-documents = хранить документы
power-sign-entries = подписывать записанное от имени своей организации
power-issue-bulletin = выпускать бюллетень
power-export = выгружать записи
power-export-freely = выгружать записи без одобрения
power-export-exact-places = иметь в файлах точные места
power-approve-export = одобрять выгрузку записей
power-use-tokens = позволять программе действовать по токену
power-manage-accounts = приглашать людей и менять учётные записи
power-manage-keys = записывать и отзывать ключи своей организации
power-manage-webhooks = указывать, каким программам сообщать об уведомлениях
power-see-trail = видеть, кто входил

role-administrator = администратор
role-duty-officer = дежурный офицер
role-analyst = аналитик
role-reporting-officer = ответственный за бюллетени
role-joint-member = член совместной группы
role-monitor = наблюдатель на месте
role-hotline-operator = оператор горячей линии
role-party-liaison = офицер связи стороны
role-detainee-officer = ответственный за вопросы задержанных
role-access-officer = ответственный за вопросы доступа
role-auditor = аудитор
role-observer = наблюдатель

kind-guarantor = члены механизма
kind-party = стороны
kind-un = Организация Объединённых Наций
kind-observer = наблюдатели
kind-public = все

access = Кому что разрешено
access-intro = Каждая страница и каждое действие проходят через правила доступа механизма. Что не разрешено ни одним из них, в том отказано. Они записаны в реестре; изменение — запись, которую видит каждый член механизма.
access-none = В этом реестре правила доступа не приняты, поэтому никому ничего не разрешено. Принять их можно командой `holdfire judge powers`.
access-adopted = Принято в
access-in-words = Правила доступа простыми словами
access-as-written = Как записано (Cedar)
access-table = Каждое действие и кому оно разрешено
access-act = Действие
access-see = Просмотр
access-in-confidence = Доверительное чтение
access-do = Запись и выпуск
access-administer = Допуск
access-every-role = любая роль
access-nobody = никто
access-yes = да
access-reach-own = только где это её касается или она об этом сообщила
access-reach-concerned = только где это её касается
access-reach-told-by-itself = только то, что она сообщила сама
access-for-others = также от имени других
access-who-sees = Кто может видеть { $name }
access-who-sees-note = Выведено из правил доступа для этого инцидента: кого касаются его сообщения и чьи источники о нём сообщили.
access-who-sees-link = Кто может это видеть?
access-organisation = Организация
access-roles = По ролям
access-may-not-see = видеть не может
limited = Вам видно инцидентов: { $n } — те, что касаются вашей организации или о которых она сообщила. Все числа здесь — по ним.
reports-not-shown = { $n ->
    [one] К этому инциденту относится { $n } сообщение, которое вам не показано.
    [few] К этому инциденту относятся { $n } сообщения, которые вам не показаны.
   *[many] К этому инциденту относятся { $n } сообщений, которые вам не показаны.
}

problem-sign-in = Чтобы увидеть это, войдите
problem-sign-in-next = Это для тех, у кого есть учётная запись. Пригласить вас может администратор вашей организации.
problem-not-allowed = Вашей учётной записи не разрешено: { $act }
problem-not-allowed-next = Кому что разрешено, показано на странице «Кому что разрешено». Ничего не записано.

# A report is filed: the form, the check, the receipt, and evidence.

section-file = Подать сообщение
filing-crumbs = Подача сообщения
filing-title = Подать сообщение
filing-lead = Заполните то, что знаете, остальное оставьте пустым. Ничего не записывается, пока вы это не проверите.
filing-check = Проверьте, прежде чем записать
filing-check-note = Так понята форма. Исправьте неверное: записанное можно будет поправить, но не стереть.
filing-read-back = Для сверки
filing-problems = { $n ->
    [one] Посмотрите ещё раз { $n } поле.
    [few] Посмотрите ещё раз { $n } поля.
    [many] Посмотрите ещё раз { $n } полей.
   *[other] Посмотрите ещё раз { $n } поля.
}
filing-needed = обязательно
filing-not-told = не указано
filing-yes = да
filing-no = нет

filing-group-who = Кто сообщает
filing-group-who-note = Пост или дежурная служба, но не человек. Указанное здесь прочтёт каждый, кто читает реестр.
filing-group-words = Слова источника
filing-group-words-note = Как было сказано и на том же языке. Без имён людей.
filing-group-when = Когда
filing-group-when-note = С той точностью, с какой сообщено, и не точнее. Ночь можно указать обоими её днями.
filing-group-where = Где
filing-group-where-note = Название, координаты либо расстояние и направление от места с названием.
filing-group-what = Что
filing-group-alleged = Кто, как утверждается
filing-group-alleged-note = Словами того, кто сообщает. Если их несколько, разделяйте точкой с запятой.
filing-group-harm = Пострадавшие и ущерб
filing-group-harm-note = Число, диапазон в виде 2-4 или около 40. Пусто — не указано, 0 — никого.
filing-group-evidence = Материалы
filing-evidence-note = Фото, видео, звук, PDF или текст. Байты хранятся в том виде, в каком поступили; имена файлов не хранятся.
filing-group-grade = Оценка источника и сведений

filing-post = Пост или служба
filing-post-hint = например, «пост 12» или «горячая линия, ночная смена»
filing-kind = Из первых рук?
filing-kind-allegation = нет: со слов других или от одной стороны о другой
filing-kind-observation = да: источник сам видел, слышал или записал
filing-received = Когда вы это получили
filing-prior-ids = Номера в других журналах
filing-prior-ids-hint = через точку с запятой
filing-language = Язык
filing-text = Что было сказано
filing-date = День
filing-date-end = Последний день, если их несколько
filing-date-end-hint = для ночи — следующий день
filing-time = Время, как было сказано
filing-time-hint = «22:40», «около 3 ночи», «22:00-03:00», «ночью»; без дня также «вчера 14:30» или «ночь с 21 на 22»
filing-time-zone = Часовой пояс
filing-time-zone-hint = пусто — пояс механизма; иначе, например, UTC или +03:00
filing-place = Место
filing-place-hint = название; 34.8025, 36.7; 34°48'09"N 36°42'E; 37S DU 12345 67890; или «3 км к СВ от» и название
filing-range = Расстояние оттуда
filing-range-hint = «3 км», «2-3 км», «около 800 м»
filing-bearing = Направление оттуда
filing-bearing-hint = «040», «270-300», «СВ»
filing-radius = Возможная погрешность
filing-radius-hint = например, «500 м»
filing-region = Провинция
filing-region-hint = можно указать только её или вместе с названием, которое здесь неизвестно
filing-act = Что было сделано
filing-weapon = Чем
filing-count = Сколько
filing-count-hint = «6», «около 40»
filing-count-unit = Что считали
filing-means = Как это заметили
filing-means-hint = слышали, видели, камера
filing-direction = Направление огня
filing-direction-hint = откуда и куда, как сообщено
filing-fire = Место выстрела или попадания
filing-self-defence = Утверждается, что это самооборона
filing-live-fire-exercise = Утверждается, что это учения
filing-actor = Кто, как утверждается, действовал
filing-claimant = Кто, как утверждается, взял на себя ответственность
filing-target = Против кого
filing-killed = Погибшие
filing-killed-civilians = Из них гражданские лица
filing-injured = Раненые
filing-injured-civilians = Из них гражданские лица
filing-missing = Пропавшие без вести
filing-protected-target = Охраняемый объект поражён или под угрозой
filing-protected-target-hint = больница, школа, место богослужения, водоснабжение или помощь: место тогда записывается с точностью только до 5 км
filing-damage = Ущерб
filing-reliability = Источник
filing-credibility = Сведения

filing-language-ar = арабский
filing-language-en = английский
filing-language-ru = русский
filing-language-tr = турецкий
filing-language-fa = персидский
filing-language-ku = курдский
filing-language-fr = французский
filing-weapon-small-arms = стрелковое оружие
filing-weapon-sniper-rifle = снайперская винтовка
filing-weapon-grenade-launcher = гранатомёт
filing-weapon-anti-tank-weapon = противотанковое оружие
filing-weapon-mortar = миномёт
filing-weapon-artillery = артиллерия
filing-weapon-rocket-launcher = реактивная установка
filing-weapon-missile = ракета
filing-weapon-tank = танк или бронемашина
filing-weapon-aircraft = авиация
filing-weapon-uav = беспилотник
filing-weapon-mine = мина
filing-weapon-ied = самодельное взрывное устройство
filing-weapon-chemical = отравляющее вещество
filing-weapon-none = без оружия
filing-weapon-other = оружие другого рода
filing-unit-explosion = взрывы
filing-unit-projectile = снаряды
filing-unit-muzzle-flash = дульные вспышки
filing-unit-flare = осветительные ракеты
filing-unit-burst = очереди
filing-unit-shot = одиночные выстрелы
filing-unit-other = эффекты другого рода
filing-unit-vehicle = машины
fire-outgoing = выстрел: откуда вёлся огонь
fire-impact = попадание: куда упало
circumstance-self-defence = утверждается, что это самооборона
circumstance-live-fire-exercise = утверждается, что это учения
circumstance-ordered = по приказу высшего командования
circumstance-pre-notified = с заблаговременным уведомлением
circumstance-mechanism-failed = координация была сначала задействована и оказалась безрезультатной
circumstance-protected-target = охраняемый объект поражён или под угрозой

filing-refused-missing = Это поле обязательно; заполните его.
filing-refused-too-long = Длина в байтах — более { $n }; сократите.
filing-refused-no-text = Здесь есть символы, не являющиеся текстом; введите заново.
filing-refused-not-understood = Непонятно: «{ $told }»; запишите по образцу в подсказке или выберите из списка.
filing-refused-no-number = «{ $told }» — не число; напишите 3, 2-4 или около 40 либо оставьте поле пустым.
filing-refused-no-day = «{ $told }» — не день; запишите в виде 2017-12-31.
filing-refused-two-days = «{ $told }» можно прочесть как два разных дня; запишите в виде 2017-12-31.
filing-refused-backwards = Это раньше первого дня; поменяйте их местами.
filing-refused-future = Это в будущем; исправьте день или время.
filing-refused-no-zone = Часового пояса «{ $told }» нет; напишите UTC, +03:00 или название вида Asia/Damascus.
filing-refused-no-time = Время «{ $told }» в этот день бывает дважды или не бывает вовсе; укажите часовой пояс в виде +03:00.
filing-refused-no-point = На Земле нет места с такими координатами; запишите их в виде 34.8025, 36.7.
filing-refused-unknown-place = Место «{ $told }» здесь неизвестно; укажите координаты либо расстояние и направление от известного места или выберите провинцию ниже.
filing-refused-which-place = { $n ->
    [1] Есть одно место с похожим названием; укажите, оно ли имеется в виду.
    [one] Может иметься в виду { $n } место; выберите одно.
    [few] Могут иметься в виду { $n } места; выберите одно.
    [many] Могут иметься в виду { $n } мест; выберите одно.
   *[other] Могут иметься в виду { $n } места; выберите одно.
}
filing-refused-incomplete = Место, расстояние и направление указываются вместе; заполните все три поля.
filing-not-taken = { $n ->
    [one] Не принят { $n } файл: превышен размер или файлов уже достаточно.
    [few] Не приняты { $n } файла: превышен размер или файлов уже достаточно.
    [many] Не приняты { $n } файлов: превышен размер или файлов уже достаточно.
   *[other] Не приняты { $n } файла: превышен размер или файлов уже достаточно.
}
filing-media-refused = Это не изображение, видео, звук, PDF или простой текст; отправьте в одном из этих видов.
filing-most-files = Файлов — не более { $n }, каждый — не более { $mib } МиБ.
filing-which-place = Какое место имеется в виду?
filing-place-told = названо в прежних сообщениях
filing-place-town = населённый пункт на карте
filing-place-area = район механизма
filing-place-region = провинция
filing-place-coarse = Там охраняемый объект, поэтому место записывается с точностью только до 5 км. Точное место храните там, где его прочтут лишь те, кому это необходимо.
filing-place-none = Место не указано. Сообщения не будет ни на одной карте.
filing-map = Карта механизма
filing-map-open = Выбрать на карте
filing-map-hint = Нажатие на карту вносит точку в поле «Место». Если скрипты отключены, впишите координаты.

filing-files = Добавить файлы
filing-drop = не прилагать
filing-sending = отправляется
filing-sending-failed = не отправлено; уйдёт вместе с формой
filing-no-evidence = Файлы не добавлены.
filing-caption = Что на нём (без имён людей)
filing-original = Это оригинал в том виде, в каком его создало устройство
filing-likely = Известно ли об этом уже?
filing-likely-none = Похожих инцидентов в реестре нет.
filing-likely-note = Это самые похожие инциденты. Записанное дважды как два инцидента будет и сосчитано дважды.
filing-chosen-fusion = Не знаю: пусть программа свяжет его по данным сравнения, как любое сообщение
filing-chosen-join = Это тот же инцидент:
filing-chosen-new = Это отдельный инцидент
filing-chosen-by-others = Программа связывает сообщение по данным сравнения; члены механизма могут это изменить.
filing-this-report = Это сообщение
filing-that-incident = Инцидент
filing-why-likely = Что говорит за и против
filing-reason = Обоснование выбора (обязательно, если вы выбрали; его прочтёт каждый, кто читает реестр)
filing-go-check = Проверить
filing-go-check-note = Пока ничего не записывается.
filing-record = Записать
filing-change = Изменить
filing-record-note = При двойном нажатии запись будет одна.
filing-draft-kept = Черновик этой формы хранится на этом устройстве, пока она не записана.
filing-draft-put-back = Незаконченная форма восстановлена.
filing-draft-discard = Удалить черновик

media-picture = фото или изображение
media-video = видео
media-sound = звук
media-pages = документ PDF
media-text = текст
media-file = файл
size-kib = { $n } КиБ
size-mib = { $n } МиБ
file-says = По данным самого файла
file-says-nothing = сведений нет
file-says-taken = снято { $when } по часам устройства
file-says-satellites = снято { $when } по спутникам
file-says-where = место: { $where }
file-says-device = устройство: { $device }
file-says-program = программа: { $program }
file-says-far = По данным файла, он снят примерно в { $km } км от указанного места. Либо одно из двух неверно, либо файл снят в другом месте.
attached-note = в том виде, в каком поступили; сведения файла о себе ничего не доказывают
attached-original = заявлен как оригинал
attached-open = может быть тяжело смотреть; откройте, чтобы увидеть
attached-brought = Кто передал
attached-get = Получить исходный файл

filed-title = Записано
filed-answer = Сообщение записано под номером
filed-receipt = Подтверждение
filed-evidence = { $n ->
    [0] файлов нет
    [one] { $n } файл
    [few] { $n } файла
    [many] { $n } файлов
   *[other] { $n } файла
}
filed-incident = Инцидент
filed-checkpoint = подписанная контрольная точка
filed-verify = проверить реестр
filed-next = Что дальше
filed-next-members = Все члены механизма видят его как одно сообщение вашего поста.
filed-next-link = Оно отнесено к инциденту, указанному выше. Люди могут подтвердить это, перенести сообщение или отделить его; у каждого решения есть обоснование.
filed-next-clauses = Проверяются пункты, действовавшие там и тогда; начинается отсчёт сроков, установленных соглашениями.
filed-next-correct = Если что-то неверно, подайте новое сообщение, где об этом сказано. Записанное не стирается.
filed-another = Подать ещё одно сообщение

field-claimant = Кто, как утверждается, взял на себя ответственность
field-received = Получено
field-fire = Выстрел или попадание
field-damage = Ущерб
field-injured-civilians = Раненые гражданские лица
field-missing-people = Пропавшие без вести
field-circumstances = Обстоятельства
field-prior-ids = Номера в других журналах
filing-of-call = Оно будет связано со звонком из записи { $name }.

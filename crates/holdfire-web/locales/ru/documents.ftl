documents-title = Документы
documents-lead = Тексты, сохранённые как источники. Всё, что из них взято, хранит точные слова и их место.
documents-keep = Сохранить текст
documents-not-kept = Не сохранено.
documents-field-title = Заголовок
documents-field-title-note = если пусто, первая строка
documents-field-publisher = Издатель
documents-field-published = Дата публикации
documents-field-language = Язык
documents-field-text = Текст
documents-field-text-note = как опубликован
documents-none = Тексты ещё не сохранены.
documents-column-taken = Взято
documents-answer = { $n ->
    [one] Сохранён { $n } текст.
    [few] Сохранено { $n } текста.
    [many] Сохранено { $n } текстов.
   *[other] Сохранено { $n } текста.
}
documents-taken = { $n ->
    [one] { $n } запись
    [few] { $n } записи
    [many] { $n } записей
   *[other] { $n } записи
}
documents-problem-day = День публикации не является датой; запишите его так: 2017-03-18.
documents-problem-line = Заголовок или издатель не длиннее 300 байт; сократите.
documents-problem-text = Текста нет; вставьте его в последнее поле.
documents-compare = Сравнить два текста
documents-compare-do = Сравнить
documents-one = Один текст
documents-other = Другой текст
documents-compare-note = Так их читает программа. Ни один текст не предпочитается.
documents-both = Что говорят оба
documents-differ = В чём расходятся
documents-same = расхождений нет
documents-only = Только в тексте
documents-only-nothing = Ничего.
documents-compared = Общего: { $n }; с расхождениями: { $differ }; только у одного: { $only }.
documents-silent = не сказано
documents-field-when = Дни
documents-field-place = Место
documents-field-ordinal = Номер
documents-field-state = Состояние
documents-field-presence = Участие
documents-field-reason = Причина
documents-field-grade = Как прошло
documents-field-readout = Сообщение о разговоре
documents-field-parties = Кто
documents-field-count = Сколько
documents-make = Взять из этих слов
documents-make-report = Сообщение
documents-make-of-selection = Взять из выделенного
documents-mark = Отметить этот абзац
documents-made = Взято из этого текста
documents-made-nothing = Пока ничего.
documents-proposed = Предложено программой
documents-proposed-note = Программа нашла это по правилам, без модели. Ничего не записывается, пока это не сделает человек.
documents-take = Записать отмеченное
documents-why = Почему
documents-file = Подать как сообщение
documents-change = Сначала изменить
documents-mentions = Имена, дни и места в нём
documents-all-taken = Больше ничего не предлагается.
documents-not-read = Программа этот текст не читает; люди могут.
documents-done = { $n ->
    [0] Ничего не записано: это уже есть, или ничего не отмечено.
    [one] Записана { $n } запись.
    [few] Записано { $n } записи.
    [many] Записано { $n } записей.
   *[other] Записано { $n } записи.
}
documents-done-some = Записано: { $n }. Отказано реестром: { $refused }.
documents-day-unresolved = день, которого текст не определяет
documents-new-name = здесь не известно
proposed-meeting = Встреча
proposed-attendance = Участие
proposed-outcome = Как прошло
proposed-statement = Заявление
proposed-accusation = Обвинение
proposed-commitment = Обещание или условие
proposed-contact = Контакт
proposed-zone = Зона
proposed-act = Заявленное действие
proposed-agreement = Соглашение
proposed-evacuation = Эвакуация
proposed-exchange = Обмен или освобождение
proposed-high = без сомнений
proposed-moderate = одно сомнение
proposed-low = несколько сомнений
proposed-because-words = слова: { $one }
proposed-because-subject = перед ними стоит: { $one }
proposed-because-object = после них стоит: { $one }
proposed-because-passive-agent = сделано, как сказано, участником: { $one }
proposed-because-day-in-sentence = день в том же предложении: { $one }
proposed-because-place-in-sentence = место в том же предложении: { $one }
proposed-because-said-by = передано как слова: { $one }
proposed-because-in-quotation = в кавычках
proposed-because-known-session = подходит известная встреча: { $one }
proposed-because-several-sentences = об этом говорят несколько предложений: { $one }
proposed-because-stated-reason = названа причина: { $one }
proposed-because-no-details = в тексте сказано, что больше не сообщили: { $one }
proposed-because-known-agreement = подходит известное соглашение: { $one }
proposed-because-pronoun = { $one } прочтено как { $other }
proposed-because-from-sentence-before = кто это, взято из предыдущего предложения: { $one }
proposed-because-nobody-named = не назван тот, кто это делает
proposed-because-not-yet = сказано как возможное, задуманное или желаемое: { $one }
proposed-because-negated = отрицается: { $one }
proposed-because-headline = стоит в заголовке
proposed-because-day-unresolved = день не определить без дня публикации: { $one }
proposed-because-day-of-telling = не назван иной день, кроме дня сообщения: { $one }
proposed-because-metonym = место правительства прочтено как правительство: { $one }
proposed-because-new-name = имя, которое здесь не известно: { $one }
proposed-because-far-apart = слова стоят далеко друг от друга
proposed-because-words-only = прочтено по словам, без грамматики
proposed-because-no-day = день не назван
proposed-because-ambiguous = можно прочесть иначе: { $one }
documents-proposed-note-model = Программа нашла это по правилам, кроме отмеченного как предложенное языковой моделью. Ничего не записывается, пока это не сделает человек.
documents-model = Языковая модель
documents-model-note = Если нажать кнопку, и ни в какое другое время, текст, его язык и день публикации отправляются по адресу { $address }, модели { $model }; больше не отправляется ничего. Отмеченное ею предлагается вместе с остальным, с указанием, что это предложила модель, и записывается, только если это подтвердит человек.
documents-model-ask = Отправить текст модели
documents-model-answered = Модель { $model } ответила. Предложено: { $n }. Отброшено, так как этих слов нет в тексте: { $away }; не понято: { $odd }; уже предложено по правилам: { $known }.
documents-model-failed = Модель не дала ответа, который можно использовать: { $why }
proposed-by-model = предложено языковой моделью { $model }
proposed-because-by-model = предложено языковой моделью, а не правилом: { $one }

documents-title = Documents
documents-lead = Texts kept as sources. What is made of a text keeps its exact words and their place.
documents-keep = Keep a text
documents-not-kept = Not kept.
documents-field-title = Title
documents-field-title-note = if empty, the first line
documents-field-publisher = Published by
documents-field-published = Published on
documents-field-language = Language
documents-field-text = Text
documents-field-text-note = as it was published
documents-none = No text is kept yet.
documents-column-taken = Made of it
documents-answer = { $n ->
    [0] No text is kept.
    [one] One text is kept.
   *[other] { $n } texts are kept.
}
documents-taken = { $n ->
    [0] nothing yet
    [one] one entry
   *[other] { $n } entries
}
documents-problem-day = The day of publication is no day; write it as 2017-03-18.
documents-problem-line = A title or a publisher has at most 300 bytes; shorten it.
documents-problem-text = There is no text; paste it into the last field.
documents-compare = Compare two texts
documents-compare-do = Compare
documents-one = One text
documents-other = The other text
documents-compare-note = As the program reads them. Neither text is preferred.
documents-both = What both say
documents-differ = Where they differ
documents-same = no difference
documents-only = Only in
documents-only-nothing = Nothing.
documents-compared = Both say { $n ->
    [one] one thing
   *[other] { $n } things
}; they differ in { $differ }; { $only } are said by one of them only.
documents-silent = not said
documents-field-when = Days
documents-field-place = Place
documents-field-ordinal = Number
documents-field-state = State
documents-field-presence = Attendance
documents-field-reason = Reason
documents-field-grade = How it went
documents-field-readout = Readout
documents-field-parties = Who
documents-field-count = How many
documents-make = Make of these words
documents-make-report = Report
documents-make-of-selection = Make something of the selection
documents-mark = Mark this paragraph
documents-made = Made of this text
documents-made-nothing = Nothing yet.
documents-proposed = Proposed
documents-proposed-note = The program found these by rules, without a model. Nothing is recorded until somebody does it.
documents-take = Record what is ticked
documents-why = Why
documents-file = File it as a report
documents-change = Change it first
documents-mentions = Names, days and places in it
documents-all-taken = Nothing more is proposed.
documents-not-read = The program does not read this text; people can.
documents-done = { $n ->
    [0] Nothing was recorded: it stands already, or nothing was ticked.
    [one] One entry was recorded.
   *[other] { $n } entries were recorded.
}
documents-done-some = Recorded: { $n }. Refused by the register: { $refused }.
documents-day-unresolved = a day that the text does not settle
documents-new-name = not known here
proposed-meeting = Meeting
proposed-attendance = Attendance
proposed-outcome = How it went
proposed-statement = Statement
proposed-accusation = Accusation
proposed-commitment = Promise or condition
proposed-contact = Contact
proposed-zone = Zone
proposed-act = Alleged act
proposed-agreement = Agreement
proposed-evacuation = Evacuation
proposed-exchange = Exchange or release
proposed-high = no doubt
proposed-moderate = one doubt
proposed-low = several doubts
proposed-because-words = the words { $one }
proposed-because-subject = { $one } stands before them
proposed-because-object = { $one } stands after them
proposed-because-passive-agent = said to be done by { $one }
proposed-because-day-in-sentence = a day in the same sentence: { $one }
proposed-because-place-in-sentence = a place in the same sentence: { $one }
proposed-because-said-by = told as the words of { $one }
proposed-because-in-quotation = in quotation marks
proposed-because-known-session = a meeting that is known fits: { $one }
proposed-because-several-sentences = several sentences speak of it: { $one }
proposed-because-stated-reason = a reason is stated: { $one }
proposed-because-no-details = the text says that no more was told: { $one }
proposed-because-known-agreement = an agreement that is known fits: { $one }
proposed-because-pronoun = { $one } was read as { $other }
proposed-because-from-sentence-before = who it is was taken from the sentence before: { $one }
proposed-because-nobody-named = nobody is named who does it
proposed-because-not-yet = said to be possible, planned or hoped: { $one }
proposed-because-negated = it is denied: { $one }
proposed-because-headline = it stands in a headline
proposed-because-day-unresolved = the day cannot be told without the day of publication: { $one }
proposed-because-day-of-telling = no other day is said than that of the telling: { $one }
proposed-because-metonym = the place of a government was read as the government: { $one }
proposed-because-new-name = a name that is not known here: { $one }
proposed-because-far-apart = the words stand far from each other
proposed-because-words-only = read by its words, without grammar
proposed-because-no-day = no day is said
proposed-because-ambiguous = it could be read in another way: { $one }
documents-proposed-note-model = The program found these by rules, but for those marked as a language model's. Nothing is recorded until somebody does it.
documents-model = A language model
documents-model-note = If you press the button, and at no other time, the text, its language and the day of its publication are sent to { $address }, to the model { $model }; nothing else is. What it marks is proposed with the others, says that a model proposed it, and is recorded only if somebody confirms it.
documents-model-ask = Send the text to the model
documents-model-answered = The model { $model } answered. Proposed: { $n }. Dropped because the words do not stand in the text: { $away }; not understood: { $odd }; proposed by the rules already: { $known }.
documents-model-failed = The model gave no answer that can be used: { $why }
proposed-by-model = proposed by the language model { $model }
proposed-because-by-model = a language model proposed it, and no rule: { $one }

# Coverage: who was looking, where and when; and who was refused or jammed.

section-coverage = Coverage
coverage-answer = { $never ->
    [0] Somebody looked, if only in part, at each of { $places } places.
    [one] Of { $places } places, one was not observed on any of these days.
   *[other] Of { $places } places, { $never } were not observed on any of these days.
}
coverage-note = A cell without incidents is calm only where somebody looked. “Observed” means that one patrol, post, camera or sensor looked for the whole reporting day. Who looked at no place in particular, or at a region in which an area lies, looked at it in part.
coverage-months = Months
coverage-earlier = Earlier month
coverage-later = Later month
coverage-from = From
coverage-to = To
coverage-until = Until
coverage-show = Show
coverage-calendar = Calendar of coverage
coverage-key-incidents = incidents surely of that place and day
coverage-days-observed = Days observed
coverage-observed = observed
coverage-partly = observed in part
coverage-not-observed = not observed
coverage-denied = somebody was refused
coverage-jammed = a sensor or a link was jammed
coverage-letter-observed = O
coverage-letter-partly = P
coverage-letter-not-observed = –
coverage-letter-denied = D
coverage-letter-jammed = J
coverage-list = Who looked in these days
coverage-list-of = { $place }, { $day }
coverage-list-all = All of these days
coverage-nobody = Nobody is recorded as looking. Silence here is not calm.
coverage-who = Who
coverage-who-note = An organisation or a team. Never a person’s name.
coverage-said-by = told by
coverage-record = Record coverage
coverage-remark = Remark
coverage-remark-note = If you were refused or jammed: by whom, how, where.
coverage-not-recorded = Nothing is recorded yet.
coverage-problem-kind = Choose how somebody looked, or that they were refused or jammed.
coverage-problem-place = Choose an area or a region.
coverage-problem-time = A time cannot be read.
coverage-problem-backwards = The end has to come after the beginning.
coverage-problem-future = The time is not over yet. Record it when it is.
coverage-problem-who = Say who, in a few words.
coverage-problem-why = Say in the remark how they were kept from looking.
coverage-problem-note = The remark is too long.
answer-not-observed = Not observed: nobody is recorded as looking there and then. Silence is not calm.
answer-observed = Observed on each of these days.
answer-observed-days = Days observed there: { $observed } of { $days }; in part: { $partly }; not observed: { $never }.
answer-coverage = Places observed on each of these days: { $whole } of { $places }; on some or in part: { $partly }; not observed: { $never }.
answer-coverage-untold = Coverage is not recorded for that place.
coverage-in-days = Coverage in these days:
coverage-key-observed = observed on each
coverage-key-partly = on some, or in part
coverage-key-not-observed = not observed
coverage-key-kept-out = somebody was refused or jammed
coverage-of-place = { $place }: days observed { $observed }, in part { $partly }, not observed { $never }

# Instruments and their clauses.

instruments-answer = { $n ->
    [one] One instrument is recorded.
   *[other] { $n } instruments are recorded, oldest first.
}
no-instruments = No instrument is recorded yet.
adopted = Adopted
in-force = In force
in-force-not-known = entry into force not known
in-force-from = from { $from }
in-force-between = from { $from } until { $until }
column-engaging = Incidents engaging it
engaging-note = An incident that engages several clauses of one instrument is counted once.
instrument-answer = { $clauses }, { $testable } of them tested; { $engaging }; in force { $force }.
own-words = Clauses are told in our own words with their sources; the rule beside each is what incidents are held against.
clauses-heading = Clauses
clause-kind-prohibition = prohibition
clause-kind-obligation = obligation
clause-kind-procedure = procedure
clause-kind-exception = exception
clause-kind-principle = principle
testable = tested
not-testable = not tested
rule-missing = This clause has no rule yet; no incident is held against it.
cites = Sources:
speaks-of-area = Area:
excepts = Exception to:
dates-compete = Texts differ on when it is in force; all of them are kept:
as-text-says = { $span }, as { $text } says
about-instrument = About this instrument
version = Version
parties = Parties
guarantors = Guarantors
accessions = Who joined, suspended, left or was put outside
column-actor = Who
column-locality = Where
column-state = State
column-from = From
column-until = Until
column-told-to = Told to
accession-named = named by others
accession-acceded = joined
accession-acceded-with-reservation = joined with a reservation
accession-suspended = suspended its part
accession-withdrawn = withdrew
accession-rejected = rejected it
accession-excluded = put outside
incidents-engage = { $n ->
    [0] no incident engages it
    [one] one incident engages it
   *[other] { $n } incidents engage it
}
leaves-open = { $n ->
    [one] One clause leaves open who verifies it, by when, or what follows.
   *[other] { $n } clauses leave open who verifies them, by when, or what follows.
}
try-a-change = Try a change to this text
column-leaves-open = Clauses that leave something open
leaves-open-note = A clause leaves something open where its text does not say who verifies it, by when, or what follows.
what-if-note = Other terms can be tried on the incidents recorded here; nothing is recorded.
stack-label = The instruments over time, and which refers to which
stack-open = texts or renewal leave it open
stack-annex = annexed to
stack-deals-with = deals with violations of
stack-cites = refers to
tie-annex = annexed to { $title }
tie-deals-with = deals with violations of { $title }
tie-cites = refers to { $title }
stands-to-others = How it stands to others
nature-hostile = hostile act
nature-provocative = provocative act
rule-in-plain-words = The rule in plain words
rule-as-written = The rule as written
not-said-here = The text does not say:
missing-verifier = who verifies it
missing-deadline = by when
missing-consequence = what follows
owed-by = Owed by
due = Due
due-by-day = by { $day }
due-before = before { $when }
due-after = within { $length } of entry into force
due-after-known = within { $length } of entry into force, that is before { $when }
verified-by = Verified by
consequence = What follows
clause-number = clause { $name }
texts-differ = Texts differ; each stands with who says so
text-followed-here = the text as recorded here
how-parties-read-it = How parties read it
term-and-renewal = Term and renewal
renewal-automatic = every { $every } it is renewed of itself, until an end is recorded
renewal-by-consensus = every { $every } it is renewed only by consensus
renewal-open = Until when it is in force is open; both readings are kept:
renewed-until = recorded as renewed until { $until } ({ $source })
no-renewal-recorded = no renewal is recorded: after the first period it is open whether it is in force
scope = Scope
annex-of = Annex of
annexes = Annexes
endorsed-by = Endorsed by
refers-to = Refers to
referred-to-by = Referred to by
deals-with = Deals with violations of
dealt-with-by = Violations are dealt with by
authentic-languages = Authentic languages
ladder = What is done about an incident
ladder-note = step by step, as the text says
ladder-note-governs = about violations of { $titles }
step-to = towards
step-within = within { $length }
step-no-time = the text gives no time
step-after = after step { $n }
step-after-lateness = when the time of step { $n } is over
step-if-late = when the time is over: step { $n }
step-starts = starts with an incident that engages a clause{ $clauses }
step-starts-or-undetermined = starts with an incident that engages a clause, or may{ $clauses }
step-starts-clauses = starts with an incident that engages { $clauses }
step-starts-clauses-or-undetermined = starts with an incident that engages { $clauses }, or may

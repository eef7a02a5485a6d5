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
instrument-answer = { $clauses }, of which { $testable } can be tested; in force { $force }.
own-words = Clauses are told in our own words with their sources; the rule beside each is what incidents are held against.
clauses-heading = Clauses
clause-kind-prohibition = prohibition
clause-kind-obligation = obligation
clause-kind-procedure = procedure
clause-kind-exception = exception
clause-kind-principle = principle
testable = testable
not-testable = not testable: { $kind }
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

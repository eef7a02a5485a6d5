# One incident.

incident-title = Incident { $name }
as-far-as-told = as far as reports tell
incident-engaged = { $n ->
    [one] Clause { $clauses } is engaged.
   *[other] { $n } clauses are engaged: { $clauses }.
}
incident-undetermined = { $n ->
    [one] Clause { $clauses } is undetermined.
   *[other] { $n } clauses are undetermined: { $clauses }.
}
incident-not-engaged = { $n ->
    [one] Clause { $clauses } is not engaged.
   *[other] { $n } clauses are not engaged: { $clauses }.
}
incident-no-clause = No testable clause was in force there and then.
incident-actor-not-told = No report says who did it. Attribution is decided apart from this page.
incident-alleged = Said to have done it: { $actors }. This is an allegation; attribution is decided apart from this page.
actor-by-reports = { $n ->
    [one] { $name } (by { $n } report)
   *[other] { $name } (by { $n } reports)
}
what-was-told = What was told
compare-caption = What each report says, field by field
field = Field
differs = differs
original-words-unchanged = original words, unchanged
why-together = Why these reports are one incident
together-single = one report only
together = least probable link { $least }
first-report = nothing to compare it with
compared-with-report = compared with
probability = probability
confirmed-link = confirmed by a person
proposed-link = proposed by the program
could-also-be = could also be
against-other = What speaks for and against the other incident
evidence-caption = What was compared, and its weight in bits
evidence-found = What was compared
evidence-bits = Bits
evidence-together = together
evidence-time = Time:
evidence-distance = Distance:
evidence-place = Place:
evidence-act = Act:
evidence-actor = Actor:
evidence-target = Target:
evidence-killed = Killed:
evidence-parties = Parties:
evidence-injured = Injured:
evidence-document = Document:
evidence-published = Published:
evidence-text = Words:
evidence-place-name = Place named:
evidence-event-ref = Coded event:
evidence-source = Source:
evidence-rivals = Rivals:
evidence-prior = Before any comparison:
clauses-asked = Clauses asked
clauses-asked-note = every clause in force there and then
would-settle = Not known, and would settle it:
rule-that-answered = The rule asked:
rests-on = Facts this rests on
where-and-when = Where and when
small-map-label = { $place }, { $doubt }
field-when = When
field-where = Where
field-areas = Areas
field-act = What
field-actor = Said to have acted
field-target = Against
field-harmed = Harmed
field-killed = Killed
field-killed-civilians = Civilians killed
field-injured = Injured
field-weapon = Weapon
field-count = Count
field-means = Means
field-direction = Direction
fact-actor = who acted
fact-target = who was the target
fact-act = what was done
fact-place = where it happened
fact-time = when it happened
fact-entry-into-force = when the clause entered into force
fact-operations-against-listed = whether the place lies in an area of operations
fact-casualties = whether people were harmed
fact-accession = whether somebody is bound
fact-designation = whether a designation covers somebody
fact-relation = whom somebody supports
fact-weapon = what weapon was used
fact-effect = what was seen or heard of it
fact-renewal = whether the text was renewed
fact-self-defence = whether it was self-defence
fact-live-fire-exercise = whether it was a live-fire exercise
fact-ordered = whether the top command had ordered it
fact-pre-notified = whether it was notified beforehand
fact-mechanism-failed = whether the coordination mechanism had failed
fact-protected-target = whether the target is a protected object

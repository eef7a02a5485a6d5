# The overview: answer, filters, map, timeline, list.

answer = { $incidents } from { $reports }, { $when }: { $answers }.
answer-engaged = { $n ->
    [one] { $n } engages a clause
   *[other] { $n } engage a clause
}
answer-undetermined = { $n } undetermined
answer-not-engaged = { $n } not engaged
answer-no-clause = { $n } with no clause in force
answer-no-incidents = No incident is recorded yet.
answer-none-match = No incident matches.
answer-perhaps = { $n ->
    [one] Of these, { $n } is only perhaps in this period.
   *[other] Of these, { $n } are only perhaps in this period.
}
answer-without-time = { $n ->
    [one] { $n } tells no time and is in no period.
   *[other] { $n } tell no time and are in no period.
}
days-end-at = A reporting day ends at { $time } and carries the date of its end.
no-time-told = no time told

filters = Filters
list = Incidents
search-label = Find an incident by its number or place
search-hint = Number or place
search-button = Find
facet-verdict = Verdict
facet-area = Area
facet-region = Region
facet-act = Act
facet-actor = Said to have acted
facet-actor-note = as alleged
facet-source = Source
facet-clause = Clause
of-which-perhaps = { $n } perhaps
more-choices = { $n } more

chip-actor = said to have acted: { $name }
chip-source = told by { $name }
chip-clause = { $clause }: { $answer }
chip-text = “{ $name }”
remove-filter = remove this filter
remove-all-filters = Remove all filters
sorted-by = Order:
sort-latest = latest
sort-earliest = earliest
sort-reports = most reports
sort-killed = most killed
perhaps-in-period = perhaps in this period
surely-in-period = surely in the period
no-match = No incident matches these filters.
no-incidents-yet = No incident is recorded yet.
no-incidents-yet-next = Reports become incidents when they are imported and fused.

map-label = { $n ->
    [one] Map with { $n } incident; marks may stand for several
   *[other] Map with { $n } incidents; marks may stand for several
}
timeline-day = Incidents per day
timeline-week = Incidents per week
timeline-month = Incidents per month
timeline-hatched = hatched: nobody is recorded as observing
bar = { $when }: { $n ->
    [one] { $n } incident
   *[other] { $n } incidents
}
bar-with-doubt = { $when }: { $n ->
    [one] { $n } incident
   *[other] { $n } incidents
}, of which { $perhaps } only perhaps then

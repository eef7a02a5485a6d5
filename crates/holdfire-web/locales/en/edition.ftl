# The sentences of a bulletin. What a number counts is said beside it.

edition-title = Bulletin of recorded incidents
edition-headline-incidents =
    { $incidents ->
        [one] One incident
       *[other] { $incidents } incidents
    } recorded for the period, told by { $reports ->
        [one] one report
       *[other] { $reports } reports
    }; { $before } in the previous period. { $perhaps } more may fall into the period: their time is in doubt, and they are counted apart.
edition-headline-verdicts = Held against the clauses in force there and then: { $engaged } engage a clause, { $undetermined } are undetermined, { $not_engaged } engage none that was asked; for { $none } no testable clause was in force.
edition-headline-differ = For { $differ } of them the reports differ on time, place, act, actor, target or number of killed.
edition-headline-untimed = { $untimed ->
        [one] One incident is in the register whose time no report tells; it is counted nowhere.
       *[other] { $untimed } incidents are in the register whose time no report tells; they are counted nowhere.
    }
edition-all = All incidents, each once
edition-area-perhaps = { $name }: perhaps inside
edition-area-outside = Outside every area
edition-region-other = Named otherwise by the sources
edition-region-untold = Region not told
edition-source-other = other source
edition-note-counting = Unit: incident. An incident is what reports linked to each other tell of; one incident may hold many explosions, and is counted once.
edition-note-doubt = An incident is counted in a period when all of the time it can have happened in lies in the period. One whose time only overlaps the period is counted apart, as in doubt.
edition-note-allegations = Reports are allegations or observations of their sources. "Engaged" says that what is told falls under a clause; it says nothing about guilt, and attribution is decided apart.
edition-note-places = A place is as uncertain as its source says; "perhaps inside" means that the circle of doubt crosses the edge of an area.
edition-note-areas = An incident near an edge may stand in more than one row; the last row counts each incident once.
edition-note-regions = The region is the one a source names; nothing is placed by guess.
edition-note-clauses = Counted are incidents surely in the period. An incident can engage several clauses; rows must not be added up.
edition-note-declared = These are the members' own figures, by their own rules and in their own units. They cannot be compared with the incidents above without knowing those rules. A day without a figure was not published or is not at hand; it is not zero.
edition-note-coverage = A day is observed when somebody was looking all day. Offices that wait for calls and refused visits do not count as looking. Where nothing is recorded, nobody is known to have looked: that is not calm.
edition-note-due = A clock starts for an incident at the end of the day on which its first report was published, or else at the end of the time in which it can have happened; for a step when the one before it was taken, or when the time of a late step is over. A time that is over says that nothing is recorded. It says nothing about guilt.
edition-note-due-before = Those whose time ended before the period began are counted and not listed.
edition-due-to = { $who }, to { $to }
edition-due-says = { $what } (as { $says } says)
edition-declared-period = Whole period, days at hand
edition-declared-days = days with a figure: { $days }
edition-declared-disagrees = In { $bulletin } the total is { $total } and the regions add up to { $sum }; both stand as published.
edition-declared-confirmed = { $by } confirmed { $confirmed } of { $total }
edition-check-register = The register is whole and signed
edition-check-again = The same bulletin from the same entries
edition-check-figures = The incidents behind every figure
edition-observer = { $who } ({ $kind })
edition-coverage-patrol = patrol
edition-coverage-camera = camera
edition-coverage-post = post
edition-coverage-office = office, waits for calls
edition-coverage-remote = from afar
edition-coverage-sensor = sensor
edition-coverage-denied = was refused
edition-coverage-jammed = was jammed
edition-coverage-nowhere-in-particular = no particular place
edition-differ-time = reports differ on the time
edition-differ-place = reports differ on the place
edition-differ-act = reports differ on the act
edition-differ-actor = reports differ on the actor
edition-differ-target = reports differ on the target
edition-differ-killed = reports differ on the number of killed
edition-why-some = Reasons are told for { $shown } of the { $all } incidents above that engage a clause or may. All of them stand on the pages of the incidents and in the answers of the command below; { $clauses } answers of further clauses are left out here.
edition-why-all = Reasons are told for every incident above that engages a clause or may. { $clauses } answers of further clauses are left out here; they stand on the pages of the incidents.
edition-why-facts = The facts that each answer rests on, with the reports that state them, stand on the page of the incident.
edition-headline-said = Members spoke of { $spoken } of them; { $found } have a joint finding, { $dissent } with dissent on the record, and { $unresolved } could not be settled together.
edition-escalated = taken up in entry { $entry }
edition-headline-coverage = Days on which somebody is recorded as looking somewhere: { $looked } of { $days }. Places not observed on any of them: { $never } of { $places }. Where nobody looked, no number shows calm.
withheld-for-observers = This edition is for the United Nations and the observers.
withheld-for-public = This edition is for the public.
withheld-same-count = Incidents counted here: { $n }, as many as in the members’ edition.
withheld-without-place = { $n ->
        [one] One incident is told without its place.
       *[other] { $n } incidents are told without their place.
    }
withheld-rough-place = { $n ->
        [one] The place of one incident is told to about ten kilometres.
       *[other] The places of { $n } incidents are told to about ten kilometres.
    }
withheld-left-out = Left out are: { $parts }.
withheld-by-area = Of this period { $now } incidents, of the period before { $before }, stand under “place not told” because their place is left out of this edition; the members’ edition counts them by their place.
withheld-counted = Incidents counted
withheld-incidents = Incidents told one by one
withheld-places = Incidents with their place as recorded
withheld-sources = Incidents with who told of them
withheld-positions = Incidents with where each member stands
withheld-reasons = Incidents with the reasons of the clauses
withheld-due = Steps that are due
withheld-declared = Figures that members declared
withheld-observers = Places with who looked there
withheld-gaps = Gaps in coverage with their reasons
withheld-short-incidents = the incidents one by one
withheld-short-sources = who told of them
withheld-short-positions = where each member stands
withheld-short-reasons = why the clauses answer so
withheld-short-due = what is due
withheld-short-declared = what the members declared
withheld-short-observers = who looked
withheld-short-gaps = gaps in coverage and their reasons
withheld-unit-incident = incident
withheld-unit-step = step
withheld-unit-number = figure
withheld-unit-place = place
withheld-unit-gap = gap
withheld-why = No policy of the mechanism lets these readers be told this.
withheld-why-places = Places of what is protected are left out, others are told to about ten kilometres; no policy of the mechanism lets these readers be told more.
withheld-why-reasons = Reasons tell distances. They are told only where the place is, and only if a policy of the mechanism lets these readers be told them.
correction-of = This bulletin takes the place of { $bulletin }, which was made from { $entries } entries.
correction-because = Why: { $reason }
correction-counts = Numbers that differ: { $numbers }. Incidents that came in: { $added }; no longer told here: { $removed }; told otherwise: { $changed }.
correction-nothing = No number and no incident differs from what went out.

# The lists of the members side by side.

section-reconciliation = Reconciliation
differs-injured = number injured

recon-answer = { $n ->
    [0] { $when }: no incident is recorded.
    [one] { $when }: of one incident, both list { $both }; only { $one } lists { $first }, only { $other } lists { $second }, neither lists { $neither }.
   *[other] { $when }: of { $n } incidents, both list { $both }; only { $one } lists { $first }, only { $other } lists { $second }, neither lists { $neither }.
}
recon-answer-of-list = Of what only { $whose } lists, { $who } { $said }.
recon-said-confirms = confirms { $n }
recon-said-cannot-confirm = cannot confirm { $n }
recon-said-excluded-target = calls { $n ->
    [one] { $n } an excluded target
   *[other] { $n } excluded targets
}
recon-said-outside-area = puts { $n } outside the area
recon-said-duplicate = calls { $n ->
    [one] { $n } a duplicate
   *[other] { $n } duplicates
}
recon-said-disputes = disputes { $n }
recon-said-several = has said different things of { $n }
recon-said-no-position = takes no position on { $n }
recon-said-silent = has not spoken of { $n }
recon-answer-rate = Where both have given their word they agree on { $agreed } of { $of } ({ $rate }; { $interval }).
recon-answer-perhaps = { $n ->
    [one] One of these incidents is only perhaps in the period.
   *[other] { $n } of these incidents are only perhaps in the period.
}

recon-from = From
recon-to = to
recon-show-period = Show
recon-earlier = earlier
recon-later = later
recon-one-day = one day
recon-one-week = one week
recon-four-weeks = 4 weeks
recon-twelve-weeks = 12 weeks
recon-days = Reporting days: each ends at { $cutoff } ({ $zone }) on its date.
recon-pairs = Side by side:
recon-pair = { $one } and { $other }

recon-one-member = This mechanism has fewer than two members, so there are no two lists to compare.
recon-too-many = The period holds { $n } incidents; at most { $most } are compared at once.
recon-too-many-next = Choose fewer days.
recon-hidden = You see only some of the incidents, and a part of the lists must not be read as the whole.
recon-hidden-next = Whoever sees all incidents can compare the lists.
recon-no-lists = No source belongs to a member, so no member has a list.
recon-no-lists-next = What a source of a member tells is that member’s list: say in the case’s table of sources which sources are whose, or file reports as a member.
recon-no-list = No source belongs to { $name }, so its list is empty.
recon-no-incidents = No incident lies in this period.
recon-no-incidents-next = Choose other days.
recon-no-words = No member has taken a position on an incident of this period yet.
recon-no-words-next = What is compared is who lists what; answers appear as members take positions.

recon-matrix = Who lists, who confirms
recon-matrix-note = what each says of the incidents that it, the other, both or neither list
recon-who-lists = Who lists it, who speaks
recon-incidents = Incidents
recon-row-only = only { $whose } lists it; { $who } says
recon-row-both = both list it; { $who } says
recon-row-neither = neither lists it; { $who } says
answer-confirms = confirms
answer-cannot-confirm = cannot confirm
answer-excluded-target = excluded target
answer-outside-area = outside the area
answer-duplicate = duplicate
answer-disputes = disputes
answer-several = different words
answer-no-position = takes no position
answer-silent = has not spoken
recon-members = All members
recon-members-note = how many two of them both list, and on how many they agree where both have given their word
recon-lists = lists
recon-both-list = both list
recon-agree-on = agree on
recon-sets = Listed by exactly:
recon-nobody = no member

recon-side-by-side = The lists side by side
recon-incident = Incident
recon-not-listed = not on its list
recon-lists-only = lists it and says no more
recon-told-by = told by
recon-reports-differ = reports differ on
recon-none-such = No incident of this period is of that sort.
recon-show-all = all
recon-show-both = both list it
recon-show-one = only { $one }
recon-show-other = only { $other }
recon-show-neither = neither lists it
recon-show-different = differently classified
recon-show-not-confirmed = not confirmed
recon-show-disputed = disputed
recon-show-awaited = awaiting a word
recon-show-agreed = both gave the same word
recon-show-differ = their words differ
recon-show-by = listed by exactly { $names }
recon-show-said = { $listed }; { $who }: { $said }
recon-accord-agreed = the same word
recon-accord-not-confirmed = not confirmed
recon-accord-different = differently classified
recon-accord-disputed = disputed
recon-accord-withheld = no position taken
recon-accord-open = awaiting a word

recon-agreement = Rate of agreement
recon-agreement-note = of the incidents on which both have given their word, those on which it is the same
recon-by-day = Reporting day
recon-by-week = Week
recon-by-weeks = { $n } weeks
recon-both-words = Both gave their word
recon-agreed = Agreed
recon-rate = Rate
recon-interval-heading = 95% interval
recon-whole = Whole period
recon-chart = Rate of agreement of { $one } and { $other }, with its 95% interval
recon-point = { $when }: { $n } of { $of } agreed, { $rate } ({ $interval })
recon-point-empty = { $when }: nothing to compare
recon-key-rate = rate
recon-key-few = of fewer than ten incidents
recon-key-interval = 95% interval (Wilson)
recon-no-rate = nothing to compare
recon-too-few = too few
recon-interval = { $from }–{ $to }%
recon-in-no-part = { $n ->
    [one] One incident may have happened in more than one of these parts and is counted only in the whole.
   *[other] { $n } incidents may have happened in more than one of these parts and are counted only in the whole.
}
recon-kappa = Agreement beyond chance of the positions both took on the same { $n } incidents: Cohen’s kappa { $kappa } (1 is full agreement, 0 no more than chance).
recon-kappa-few = { $n ->
    [0] Both have taken a position on no incident of this period, so that agreement beyond chance (Cohen’s kappa) cannot be told.
    [one] Both have taken a position on one incident: too few to tell agreement beyond chance (Cohen’s kappa).
   *[other] Both have taken a position on { $n } incidents: too few to tell agreement beyond chance (Cohen’s kappa).
}
recon-kappa-one = On all { $n } incidents on which both took a position it was one and the same throughout, so that agreement beyond chance (Cohen’s kappa) says nothing.

recon-declared = What they declared, to the last unit
recon-declared-note = each figure against what the register holds
recon-declared-heading = { $who }, unit: { $unit }
recon-declared-sentence = { $figures ->
    [one] { $who } declared { $n } in one figure
   *[other] { $who } declared { $n } in { $figures } figures
}; the register counts { $counted }: { $gap }.
recon-figure-answer = { $who } declared { $n }; the register counts { $counted }: { $gap }.
recon-gap-none = no difference
recon-gap-explained = { $n } of the difference explained
recon-gap-missing = { $n } declared without a report here
recon-gap-over = { $n } received and not declared
recon-gap-unplaced = { $n } of a day that is not told
recon-figure-unplaced = { $who } declared { $n } for a number of hours within longer days; which hours is not told, so that nothing can be counted against it.
recon-no-figures = No member has declared anything for this period.
recon-no-figures-ever = No figure is recorded at all.
recon-figures-overlap = { $n ->
    [one] One figure covers days inside and outside this period and is left out.
   *[other] { $n } figures cover days inside and outside this period and are left out.
}
recon-column-declared = Declared
recon-column-confirmed = Confirmed by the other
recon-counted = Counted here
recon-explained = Explained
recon-missing = Declared, no report
recon-over = Received, not declared
recon-unplaced = of a day that is not told
recon-sum = Sum
recon-by-region = By region
recon-number = Number
recon-because = Why
recon-behind = Behind it
recon-nothing-behind = nothing is recorded
recon-reason-of = { $n ->
    [one] of one that could be
   *[other] of { $n } that could be
}
recon-reason-not-linked = reports that are linked to no incident yet
recon-reason-duplicate = duplicates, by its own word
recon-reason-not-an-incident = found to be no incident
recon-reason-counted-together = further reports of one incident
recon-reason-perhaps = only perhaps on the day
recon-reason-another-day = another day here, the same by calendar, UTC or publication
recon-reason-another-region = another region here
recon-reason-another-sort = acts that the unit does not count
recon-reason-on-another-day = another day by calendar or UTC
recon-reason-published-later = published only later
recon-reason-short-of-force = short of force
recon-reason-in-another-region = told of another region
recon-confirmed = { $by } is said to confirm { $n }; here it confirms or lists { $here }.
recon-rule-hostile = Counted here: incidents this member lists that surely happened on the days of the figure, whose act is hostile or not told, once each.
recon-rule-force = Counted here: incidents this member lists that surely happened on the days of the figure, in which force was used or whose act is not told, once each.
recon-rule-reports = Counted here: this member’s own reports of incidents that surely happened on the days of the figure, each by itself.
recon-parts-differ = { $n ->
    [one] One figure has parts by region that do not add up to its total; the total counts.
   *[other] { $n } figures have parts by region that do not add up to their totals; the totals count.
}
recon-summed-parts = { $n ->
    [one] One figure states no total; its parts were added.
   *[other] { $n } figures state no total; their parts were added.
}
recon-not-summed = Two of these figures cover the same day, so they are not summed.

recon-how = How it is counted
recon-how-lists = A member lists an incident if a report of a source that belongs to it is linked to the incident.
recon-how-period = An incident is in the period when all of the time it can have happened in lies in it; one whose time only overlaps is shown, and marked as perhaps.
recon-how-word = A member’s word is the position that stands; who lists an incident and has said nothing more is taken to confirm it. Who takes no position gives no word.
recon-how-differ = Reports of two members differ on a field when what both tell of it cannot both be so: places further apart than both their radii, times that do not overlap, acts of which neither is a form of the other, no name in common, numbers whose ranges do not meet.
recon-how-rate = With fewer than ten incidents no percentage is told. The interval is Wilson’s; kappa is told from 30 positions of both on, and of positions only.
recon-how-ledger = A declared figure does not say which cases it counts. So each reason explains no more than the gap needs, in a fixed order, and how many it could explain stands beside it. What no reason explains is a number of its own. The sum always closes.
recon-file-lists-csv = These incidents as CSV
recon-file-declared-csv = Declared figures as CSV
recon-file-json = All of it as JSON

# What members say of an incident, what they find together and whom they name.

judged = Positions of the members
judged-caption = Where each member stands on this incident, and why
judged-member = Member
judged-position = Position
judged-reason = Reason
judged-silent = has not spoken
judged-accused = accused in reports
judged-finding = Joint finding
judged-no-finding = The members have found nothing together yet.
judged-attribution = Attribution
judged-no-longer = No longer stands:
judged-proposed = Put to the vote
judged-proposed-before = Proposals that are no longer open
proposed-finding = proposed finding
proposed-attribution = proposed attribution
proposal-by = Proposed by
proposal-waits-for = Not yet voted:
proposal-all-voted = All have voted, and the rule of the mechanism does not carry it. Votes can still be changed.
proposal-until = every member is waited for until
proposal-time-over = the time to vote ended
proposal-your-vote = your vote is awaited
proposal-stand-aside = Your member is accused and by the rule on recusal takes no part in this vote.
proposal-withdrawn = withdrawn
proposal-replaced = replaced by another
vote-awaited = has not voted
judged-since = since then { $joined ->
    [0] no report joined
    [one] one report joined
   *[other] { $joined } reports joined
} and { $left ->
    [0] none left
    [one] one left
   *[other] { $left } left
}
attributed = { $who }, by the standard “{ $standard }”
responsible-unknown = nobody can be named
accord-not-all-spoken = not all have spoken
accord-agreed = all agree
accord-withheld = nobody differs, and not all take a position
accord-not-confirmed = some confirm and others cannot
accord-classified-differently = they say it is different things
accord-disputed = one disputes what another says
stand-confirms = confirms
stand-cannot-confirm = cannot confirm
stand-excluded-target = excluded target
stand-outside-area = outside the area
stand-duplicate = duplicate of
stand-disputes = disputes
stand-no-position = takes no position
outcome-not-an-incident = not an incident
outcome-relevant-no-violation = relevant, no violation
outcome-minor-violation = minor violation
outcome-grave-violation = grave violation
outcome-unresolved = unresolved
confidence-low = low confidence
confidence-moderate = moderate confidence
confidence-high = high confidence
carried-jointly = jointly
carried-with-dissent = with recorded dissent
carried-no-consensus = no consensus
carried-no-quorum = no quorum
vote-agrees = agrees
vote-dissents = dissents
vote-abstains = abstains
vote-absent = absent
vote-recused = stood aside
standard-suspicion = suspicion
standard-reasonable-grounds = reasonable grounds
standard-balance-of-probabilities = balance of probabilities
standard-clear-and-convincing = clear and convincing evidence
standard-beyond-reasonable-doubt = beyond reasonable doubt

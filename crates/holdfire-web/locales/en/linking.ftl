# Which reports are one incident, and what people decide about it.

linking-answer = { $proposals ->
    [0] No proposal waits
    [one] One proposal waits
   *[other] { $proposals } proposals wait
}; { $unsure ->
    [0] no incident has a link below 0.75
    [one] one incident has a link below 0.75
   *[other] { $unsure } incidents have a link below 0.75
}; { $decisions ->
    [0] nothing was decided yet.
    [one] one decision was recorded.
   *[other] { $decisions } decisions were recorded.
}
linking-waiting = Waiting for people
linking-waiting-note = later evidence against links that stand; nothing changes until somebody decides
linking-nothing-waits = Nothing waits.
linking-compared = Evidence from
linking-why = What speaks for it and against it
linking-waits = A proposal about this incident waits for people:
linking-more = { $n ->
    [one] One more is listed by
   *[other] { $n } more are listed by
}
linking-unsure = Least sure
linking-unsure-note = incidents whose least probable link is below 0.75
linking-all-sure = No link is below 0.75.
linking-least = Least probable link
linking-nothing-decided = Nobody has decided about a link yet.
linking-by-command = Your account decides nothing here. Decisions can also be recorded by
proposed-merge = { $from } and { $to } may be one incident
proposed-split = { $reports } of { $from } may speak of another incident
answer-merge = They are one
answer-apart = They are two
answer-stay = It stays where it is
answer-split = They are another incident
decide = Decide about these links
decide-reports = Which reports
decide-act = What is so
decide-confirm = They speak of this incident (none chosen: all)
decide-move = They speak of the other incident
decide-split = They speak of an incident of their own
decide-merge = This incident and the other are one; the number of the other stays
decide-apart = They (none chosen: all) do not speak of the other incident
decide-other = The other incident
decide-reason = Reason (everybody who reads the register reads it; no names of people)
decide-record = Record
decide-note = An entry in the register. It can be undone by another entry, never erased.
undo = Undo
was-undone = undone by
decided-before = Decided
decided-confirm = { $reports } confirmed in { $incident }
decided-move = { $reports } moved to { $to }
decided-split = { $reports } of { $from } split off as { $to }
decided-merge = { $from } is one with { $to }
decided-apart = { $reports } kept apart from { $others }
decided-undo = The decision of entry { $n } no longer holds
incident-left = No report is linked to this number now.
incident-left-now = Its reports are in

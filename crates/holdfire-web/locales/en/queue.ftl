# What is to be worked on, and who works on it.

section-queue = Queue
queue-answer = { $n ->
    [one] One incident,
   *[other] { $n } incidents,
} { $overdue ->
    [0] nothing overdue.
    [one] one with a clock that has run out.
   *[other] { $overdue } with a clock that has run out.
}
queue-states = How far incidents have come
queue-all = all
queue-overdue = overdue
queue-mine = mine
queue-filtered = The filters of the overview hold here too.
queue-unfiltered = Show all
queue-empty = Nothing here waits for anybody.
queue-state = State
queue-who = Who works on it
queue-bulk = With those chosen
queue-choose = Choose
queue-none-chosen = none chosen
queue-claim = Claim
queue-release = Let go
queue-mark-seen = Mark as read
queue-assign = Assign
queue-assign-to = to
queue-nobody = nobody
queue-assigned = assigned to
queue-viewing = looking at it now:
queue-unread = new
queue-claimed-until = { $who } until { $when }
queue-done = { $n ->
    [0] Nothing was changed.
    [one] One incident was changed.
   *[other] { $n } incidents were changed.
}
queue-searches = Saved searches
queue-search-name = Save this view as
queue-subscribe = Tell me what is new in it
queue-subscribed = tells what is new
queue-save = Save
queue-forget = Remove
page-of = page { $page } of { $pages }
queue-unclaimed = nobody

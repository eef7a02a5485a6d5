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

# Which columns the list shows.
queue-positions = Positions
queue-no-positions = none taken yet
queue-due = Due
queue-waits-for = Waits for
queue-reports = Reports
queue-differences = Where reports differ
queue-harm = Harm
queue-targets = Targets
queue-known = Known since
queue-columns = Columns
columns-earlier = { $column }: earlier
columns-later = { $column }: later
columns-away = { $column }: leave out
columns-more = More columns:
columns-keep = Keep these columns for me
columns-forget = Back to the usual columns
columns-back = Done
columns-shared = The address of this page shows these columns to everybody you send it to.

# Filters beside those of the overview, map and timeline.
queue-map-and-time = Map and timeline
queue-dense = Dense rows
queue-claimed-by = claimed by
queue-anybody = anybody or nobody
queue-only-unread = only what I have not opened
queue-show = Show
queue-map-elsewhere = The overview has a map of these incidents
queue-follow = Only what is in view on the map
chip-claimed = claimed by { $name }
chip-assigned = assigned to { $name }
chip-unread = not opened by me
chip-waits-for = waits for { $name }
chip-position = position of { $member }: { $position }
chip-differs = reports differ
chip-differs-on = reports differ on { $field }
chip-within = in a part of the map
facet-waits-for = Waits for
facet-position = Position of a member
facet-position-of = Of whom
facet-position-is = Which
position-none-yet = no position yet
facet-differs = Reports differ on
differs-somewhere = anything

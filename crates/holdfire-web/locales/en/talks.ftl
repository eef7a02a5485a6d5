# Talks: the process at a glance, tracks, meetings and papers; and the words of their lists.

section-talks = Talks
section-meetings = Meetings
section-calendar = Calendar
section-timeline = Timeline
section-actors = Actors

# Kinds of matters.
talk-kind-matter = matter
talk-kind-track = track
talk-kind-track-link = link of tracks
talk-kind-issue = issue
talk-kind-meeting = meeting
talk-kind-dating = date of a meeting
talk-kind-attendance = attendance
talk-kind-seating = form of a meeting
talk-kind-appraisal = appraisal
talk-kind-minute = minute
talk-kind-paper = paper
talk-kind-statement = statement
talk-kind-commitment = commitment
talk-kind-fulfilment = what came of a commitment
talk-kind-contact = contact
talk-kind-readout = readout
talk-kind-accusation = accusation
talk-kind-reply = reply
talk-kind-modality = open issue
talk-kind-settlement = settlement
talk-kind-message = message
talk-kind-message-step = step of a message
talk-kind-office-held = holder of an office
talk-kind-milestone = milestone
talk-kind-report-taken = report taken from a document
accusation-named = Accusation by { $by } against { $against }
accusation-of-nobody = Accusation by { $by } against nobody by name
message-named = Message of { $from } to { $to }
talk-read-in-document = Read it in the document

# Meetings.
meeting-kind-round = round
meeting-kind-session = session
meeting-kind-meeting = meeting
meeting-kind-experts = meeting of experts
meeting-kind-consultation = consultation
meeting-kind-summit = summit
meeting-kind-briefing = briefing
dating-proposed = proposed
dating-consented = agreed to
dating-set = set
dating-moved = moved
dating-held = held
dating-cancelled = cancelled
certainty-proposed = proposed
certainty-set = set
certainty-held = held
certainty-cancelled = cancelled
attending-invited = invited
attending-confirmed = confirmed
attending-conditional = comes on a condition
attending-present = present
attending-left = left before the end
attending-boycotted = boycotted
attending-absent = absent
part-delegation = delegation
part-organiser = organiser
part-guarantor = guarantor
part-host = host
part-mediator = mediator
part-facilitator = facilitator
part-expert = expert
part-observer = observer
level-heads = heads of state or government
level-ministers = ministers
level-deputy-ministers = deputy ministers
level-envoys = envoys
level-commanders = commanders
level-experts = experts
seating-none = did not meet
seating-proximity = through somebody
seating-direct = face to face
grade-forward = a step forward
grade-mixed = mixed
grade-none = no progress
grade-back = a step back
paper-status-draft = draft
paper-status-leaked = leaked
paper-status-published = published
paper-status-endorsed = endorsed
paper-status-withdrawn = withdrawn
track-link-depends-on = depends on
track-link-feeds = feeds into
track-link-blocks = holds up
track-link-beside = runs beside
days-later = { $n ->
    [one] { $n } day later
   *[other] { $n } days later
}
days-earlier = { $n ->
    [one] { $n } day earlier
   *[other] { $n } days earlier
}

# Words of what was said and promised.
medium-telephone = by telephone
medium-in-person = in person
medium-video = by video
medium-letter = in writing
medium-not-told = by what means is not told
clause-kind-exhortation = exhortation
clause-kind-declaration = declaration
commitment-kind-promise = promise
commitment-kind-undertaking = undertaking
commitment-kind-condition = condition
commitment-kind-action-item = action item
commitment-kind-confidence-measure = confidence measure
commitment-kind-aim = aim
fulfilment-under-way = under way
fulfilment-kept = kept
fulfilment-partly-kept = partly kept
fulfilment-broken = not kept
fulfilment-condition-met = condition met
fulfilment-condition-not-met = condition not met
fulfilment-withdrawn = withdrawn
reply-denies = denies
reply-admits = admits
reply-explains = explains
reply-silent = says nothing to it
reply-other = says something else
milestone-milestone = milestone
milestone-evacuation = evacuation
milestone-deployment = deployment
milestone-deadline = deadline
milestone-local-deal = local deal
milestone-exchange = exchange
message-step-carried = carried
message-step-acknowledged = acknowledged
message-step-answered = answered
message-step-returned = returned

# At a glance.
talks-answer = { $tracks }, { $meetings }; { $next }.
talks-tracks = { $n ->
    [one] { $n } track
   *[other] { $n } tracks
}
talks-meetings = { $n ->
    [one] { $n } meeting
   *[other] { $n } meetings
}
talks-next-count = { $n ->
    [one] { $n } meeting to come or not told of
   *[other] { $n } meetings to come or not told of
}
talks-as-of-last-day = As of { $day }, the last day that the register tells of.
talks-as-of-now = As of { $day }.
talks-empty = Nothing of talks is recorded yet.
talks-empty-next = A case folder brings it in its folder `talks`, or members record it.
talks-overdue-count = { $n ->
    [one] { $n } commitment overdue
   *[other] { $n } commitments overdue
}
talks-unanswered-count = { $n ->
    [one] { $n } accusation without a reply
   *[other] { $n } accusations without a reply
}
talks-open-count = { $n ->
    [one] { $n } issue open
   *[other] { $n } issues open
}
talks-lanes = Tracks and their meetings
talks-lane = Meetings of { $name }
talks-accounts-differ = accounts differ
talks-or = or
talks-next = Next meetings
talks-no-next = No meeting is proposed or set that nobody tells was held.
talks-day-is-over = its day is over, and nobody tells that it was held
talks-meeting = Meeting
talks-track = Track
talks-baskets = Who deals with what
talks-within = part of
talks-hosted-by = held by
talks-issue-proposed = proposed
talks-says = said by
talks-links = How tracks stand to each other
talks-overdue = Commitments overdue
talks-unanswered = Accusations without a reply
talks-unanswered-note = An accusation is what somebody said. Whoever speaks is treated alike, and none is a finding.
talks-open = Issues open
talks-none = None.
talks-no-day = no day told

# A track.
track-answer = Recorded of this track: { $meetings }.
talks-facts = Facts
talks-hosts = Hosts
talks-terms = Terms of reference
talks-tracks-of = Tracks
talks-basket = Issues of this track
talks-no-issues = Nobody tells which issues belong here.
talks-appraisals-track = How it stands, in whose view
talks-appraisals-note = Views of those who speak, side by side. None of them is a fact of the mechanism.
talks-who-came = Who came
talks-delegations = { $n ->
    [one] { $n } delegation came
   *[other] { $n } delegations came
}
talks-presence = Who came to which meeting
talks-actor = Actor
talks-milestones = Milestones
talks-modalities = Issues left open, and settled

# A meeting.
meeting-answer-held = Held { $days }.
meeting-answer-set = Set for { $days }; nobody tells yet that it was held.
meeting-answer-proposed = Proposed for { $days }.
meeting-answer-cancelled = Cancelled; it was to be { $days }.
meeting-answer-no-day = Nobody tells when it is.
meeting-answer-came = { $n ->
    [one] { $n } delegation came.
   *[other] { $n } delegations came.
}
meeting-answer-away = Boycotted by { $who }.
talks-days = Days, by each account
talks-requested-by = Asked for by
talks-date-history = How the date came about
talks-moved-in-all = In all:
talks-no-dates = Nobody tells when it is.
talks-by = by
consent-of-all = All members agree to { $days }.
consent-of-none = { $days }: no member has agreed yet.
consent-awaited = { $days }: agreed by { $agree }; waiting for { $awaited }.
talks-attendance = Attendance
talks-no-attendance = Nobody tells who came.
talks-delegation = Who
talks-state = State
talks-part-and-head = As what, and who heads it
talks-reason = Reason or condition, and replies
talks-format = In which form sides met
talks-through = through
talks-appraisals = How it went, in whose view
talks-agenda = Agenda
talks-statements = Statements made there
talks-papers = Papers
talks-actions = Commitments made there
talks-owner = Owner
talks-due = Due
talks-is-overdue = overdue
talks-nothing-said = nobody says what came of it
talks-decisions = Decisions
talks-minutes = Minutes
talks-settled = Issues settled there
talks-sessions = Sessions
talks-replies = Replies
talks-public-only = What is shown here is what is public. Minutes, drafts and what is to be done are for members and the United Nations.

# A paper.
talks-paper-by = Whose
talks-put-at = Put at
talks-paper-text = Text
talks-text-not-kept = its text is not kept here
talks-status = How far it has come

# Lists and their filters.
filter-any = any
filter-year = Year
filter-show = Show
filter-all = Show all
meetings-answer = { $n ->
    [one] { $n } meeting.
   *[other] { $n } meetings, by their days.
}
meetings-none = No meeting of this sort is recorded.

# Actors.
actor-kind-state = States
actor-kind-armed-group = Armed groups
actor-kind-coalition = Coalitions and combined sides
actor-kind-international-body = International bodies
actor-kind-office = Offices
actor-kind-people-unnamed = People not named
actor-kind-civilians = Civilians
actor-kind-body = Bodies of the mechanism
actors-answer = { $n ->
    [one] { $n } actor is described.
   *[other] { $n } actors and bodies are described. Everybody is shown in the same way.
}
actors-came = Meetings attended
actors-stayed-away = Boycotted
actors-promised = Commitments
actors-accused = Accusations made
actors-was-accused = Accusations received
actor-answer = { $meetings }, { $commitments }, { $made }, { $received }.
actor-meetings = { $n ->
    [one] told of at { $n } meeting
   *[other] told of at { $n } meetings
}
actor-commitments = { $n ->
    [one] { $n } commitment
   *[other] { $n } commitments
}
actor-accusations-made = { $n ->
    [one] { $n } accusation made
   *[other] { $n } accusations made
}
actor-accusations-received = { $n ->
    [one] { $n } received
   *[other] { $n } received
}
actor-names = Names
actor-aliases = Other names and spellings in sources
actor-incidents = Incidents in which it is named
actor-relations = How it stands to others, and others to it
relation-has-member = member:
relation-sits-in = sits in
relation-to-commands = commands
relation-to-backs = backs
relation-to-allied-with = fights beside
relation-to-part-of = is part of
relation-to-successor-of = took the place of
relation-to-proxy-of = acts for
relation-from-commands = is commanded by
relation-from-backs = is backed by
relation-from-allied-with = has beside it
relation-from-part-of = has as a part
relation-from-successor-of = was followed by
relation-from-proxy-of = has acting for it
actor-holders = Who held the office
actor-holders-note = Names of those who speak in public for a state or a body, as texts name them. Nobody else is named in the register.
actor-strip = Attendance of { $name } through the meetings
actor-attendance = Attendance
actor-no-attendance = Nobody tells of it at a meeting.
actor-reason = Reason or condition
actor-commitments-title = Commitments
actor-part = Its part
actor-commitment-by = its own
actor-commitment-to = made to it
actor-commitment-pressed = it is to be pressed
actor-commitment-watched = what it does is watched
actor-accused = Accusations it made
actor-was-accused = Accusations against it
actor-no-reply = no reply is recorded
actor-contacts = Contacts
actor-readout-empty = it gave no details
actor-readout-told = it told of it
actor-statements = Statements
actor-appraisals = How it saw meetings and tracks
actor-accessions = What it joined, suspended or left
actor-designations = Lists that name it

# Calendar.
calendar-answer = { $n ->
    [one] { $n } thing in { $month }.
   *[other] { $n } things in { $month }.
}
calendar-answer-all = { $n ->
    [one] { $n } thing on the calendar; { $month } is shown as a month.
   *[other] { $n } things on the calendar; { $month } is shown as a month.
}
calendar-view = View
calendar-month = Month
calendar-what = What
calendar-meetings = meetings
calendar-promises = commitments due
calendar-clauses = clauses due
calendar-deadlines = deadlines
calendar-askings = asked on incidents
calendar-month-before = Month before
calendar-month-after = Month after
calendar-today = Month of today
calendar-one-month = One month
calendar-everything = Everything as a list
calendar-file = As a file for calendars
calendar-file-note = Calendar programs can take the file from this address when you are signed in, or with a token of the API. Days on which accounts differ are all in it, as tentative.
calendar-list = As a list
calendar-nothing = Nothing stands on the calendar here.
calendar-clause-of = clause { $number } of { $name }
calendar-due-of = Due: { $name } ({ $by })
calendar-asking = { $kind } ({ $who }): { $what }
calendar-check = Check of a demand
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

# Timeline.
timeline-answer = { $n ->
    [one] { $n } thing that has a day, { $period }.
   *[other] { $n } things that have a day, { $period }.
}
timeline-nothing = Nothing here has a day.
timeline-lanes = Lanes
timeline-from = From
timeline-to = To
timeline-by-day = day
timeline-by-week = week
timeline-by-month = month
timeline-link = Link to this
timeline-gap = { $period }: nothing is told.
timeline-track-begins = begins
timeline-track-ends = ends
timeline-due = due
timeline-instrument = instrument adopted
timeline-incidents = { $n ->
    [one] { $n } incident
   *[other] { $n } incidents
}
timeline-incidents-perhaps = { $n ->
    [one] { $n } incident
   *[other] { $n } incidents
}, and { $perhaps ->
    [one] { $perhaps } perhaps
   *[other] { $perhaps } perhaps
}
timeline-declared = { $who }: { $n } ({ $unit })
timeline-declared-jointly = declared jointly
timeline-bulletins = { $n ->
    [one] { $n } declared figure, from this day
   *[other] { $n } declared figures, from this day
}
timeline-promises = Promise and fact
timeline-promises-note = Commitments beside the incidents that they watch. The program counts; whether a promise was kept is said by people.
promise-watched = { $n ->
    [one] { $n } incident watched
   *[other] { $n } incidents watched
}: { $what }
promise-chart = Incidents watched by { $name }
promise-made = made
promise-watches-instrument = incidents that engage { $name }
promise-watches-area = perhaps in { $name }
promise-watches-actor = that name { $name }
lane-talks = Talks
lane-said = Said
lane-promised = Promised
lane-ground = On the ground
lane-zones = Zones
lane-declared = Declared
talk-proposed-by-model = Proposed from these words by the language model { $model }, confirmed by people.

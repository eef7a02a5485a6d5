# What was said and promised: forms to record it, statements, commitments, contacts, accusations, open issues, messages.

# Forms in which what is told of talks is recorded.
talk-record = Record something of the talks
talk-record-note = Choose what it is. Each becomes an entry in the name of your organisation, with who tells it; nothing here is a finding.
talk-record-one = Record: { $name }
talk-describe-anew = Describe anew: { $name }
talk-record-track = A process, or a track within one: a series of meetings with one forum.
talk-record-track-link = How somebody says that one track stands to another.
talk-record-issue = An issue, and which track deals with it.
talk-record-meeting = A round, session or meeting. A request of a member is a meeting with “asked for by”; its date is proposed and agreed to by dates.
talk-record-dating = When a meeting is, as one tells it: proposed, agreed to, set, moved, held, cancelled.
talk-record-attendance = Whether somebody came to a meeting, as what, and with which reason or condition.
talk-record-seating = In which form two sides met: not at all, through somebody, face to face.
talk-record-appraisal = How somebody says that a meeting went or a track stands. It is a view and no fact of the mechanism.
talk-record-minute = Something written down at a meeting, or decided there.
talk-record-paper = A paper and how far it has come. Describe it anew when its status changes.
talk-record-statement = A statement, split into its clauses: what each is, who is bound, by when, what it cites.
talk-record-commitment = A promise, an undertaking to press somebody, a condition, an action item, a confidence measure, an aim.
talk-record-fulfilment = What came of a commitment or of a clause, in somebody’s view, with incidents that show it.
talk-record-contact = A call, visit or letter between two or more, outside meetings.
talk-record-readout = What one side told about a contact. Leave its words empty if it gave no further details; nothing is guessed.
talk-record-accusation = Somebody accuses somebody, named or not. It is what somebody said, and no finding.
talk-record-reply = What somebody answers to an accusation, to a reason for staying away, or to a statement; or that nothing was said.
talk-record-modality = Something left to be settled, with what has been proposed and who sees to it.
talk-record-settlement = How something open was settled, and which clause it became.
talk-record-message = A message given to somebody who carries it. A sealed text is read only by whoever sends, carries or receives it.
talk-record-message-step = How a message went on: carried, acknowledged, answered, returned.
talk-record-office-held = Who held a public office, as texts name them. Nobody else is ever named.
talk-record-milestone = Something that marks the way of the process: an evacuation, a deployment, a deadline, a local deal, an exchange.
talk-record-report-taken = That a report was taken from a document, with the words it was taken from.
talk-field-name = Name
talk-field-within = Part of which process
talk-field-hosts = Who hosts it
talk-field-terms = Terms of reference
talk-field-from = From
talk-field-until = Until
talk-field-id = Short name for addresses
talk-field-track = Track
talk-field-track-link-track = The one track
talk-field-track-link-to = The other track
talk-field-track-link-kind = How it stands to it
talk-field-kind = What sort
talk-field-by = Who says so
talk-field-words = In which words
talk-field-issue = What it is about
talk-field-proposed = It was only proposed
talk-field-number = Number
talk-field-part-of = Part of which round
talk-field-place = Where
talk-field-requested-by = Asked for by
talk-field-agenda = Agenda, point by point
talk-field-meeting = Meeting
talk-field-days = Days
talk-field-state = State
talk-field-who = Who
talk-field-as = As what
talk-field-head = Office of whoever heads it
talk-field-level = At which level
talk-field-reason = Stated reason, or condition
talk-field-at = At which meeting or track
talk-field-message-at = When it was given
talk-field-message-step-at = When
talk-field-one = One side
talk-field-other = The other side
talk-field-form = In which form
talk-field-through = Who goes between
talk-field-of = Of which meeting or track
talk-field-fulfilment-of = Of which commitment or statement
talk-field-fulfilment-clause = Number of the clause, of a statement
talk-field-fulfilment-by = In whose view
talk-field-fulfilment-on = As of which day
talk-field-appraisal-by = Whose view
talk-field-grade = How it went
talk-field-decided = It was decided there
talk-field-minute-words = What was said or decided
talk-field-minute-by = Who spoke; nobody if all decided
talk-field-status = Status
talk-field-paper-by = Whose it is
talk-field-document = Its text, if it is kept
talk-field-statement-by = Who made it
talk-field-on = On which day
talk-field-instrument = The instrument that it is
talk-field-clause = Clauses
talk-field-clause-number = Number
talk-field-clause-words = Its words
talk-field-commitment-by = Who commits itself
talk-field-commitment-to = To whom
talk-field-commitment-clause = The clause it rests on
talk-field-commitment-on = Made on
talk-field-presses = Whom it will press
talk-field-what = What
talk-field-condition = On what it depends
talk-field-due = By which day
talk-field-incidents = Incidents that show it
talk-field-about = What it is about
talk-field-between = Who spoke; whoever began it first
talk-field-medium = By which means
talk-field-contact = Contact
talk-field-readout-by = Which side
talk-field-readout-words = What it told; empty if it gave no further details
talk-field-accusation-by = Who accuses
talk-field-accusation-words = Of what, in the accuser’s words
talk-field-against = Whom; described in the source’s words if nobody is named
talk-field-evidence = What is offered as evidence
talk-field-answers = The accusation it answers
talk-field-reply-to = To what
talk-field-reply-by = Who replies
talk-field-entry = The entry it replies to
talk-field-options = What has been proposed, one by one
talk-field-owner = Who sees to it
talk-field-modality = Open issue
talk-field-settlement-words = How it was settled
talk-field-settlement-by = Who settled it
talk-field-settlement-on = When
talk-field-option = Which of the proposals, counted from 0
talk-field-became = The clause it became
talk-field-message-from = Whose it is
talk-field-message-through = Who carries it
talk-field-to = For whom
talk-field-text = What it says
talk-field-message-step-text = What was answered
talk-field-for-attribution = The receiver may say whose it is
talk-field-message = Message
talk-field-step = How it went on
talk-field-office = Office
talk-field-holder = Name in public use
talk-field-aliases = Other spellings
talk-field-report = Number of the report
talk-field-themes = Themes, in a word each
talk-field-bound = Who is bound
talk-field-verifier = Who checks it
talk-field-consequence = What follows if it is not kept
talk-field-cites = What it cites
talk-hint-who = Choose, or describe in the source’s own words if nobody is named.
talk-hint-id = Left empty, one is made.
talk-hint-words = Separated by commas.
talk-hint-incidents = Their numbers, separated by commas.
talk-hint-message = A sealed text lies in the room; the register has only its seal. An open one is for everybody who reads the register.
talk-form-told = Who tells it
talk-form-source = Source
talk-form-source-hint = A page, a report, “as recorded by the secretariat”.
talk-form-passage = Passage of a document
talk-form-further = Further fields
talk-form-more-rows = More rows
talk-form-optional = if known
talk-form-choose = –
talk-form-described = described in words
talk-form-first-day = first day
talk-form-last-day = last day
talk-form-incident = an incident, by its number
talk-form-clause = an instrument or a clause
talk-form-matter = a matter of the talks
talk-form-if = if this
talk-form-watch-instrument = watches incidents that engage
talk-form-watch-area = in this area
talk-form-watch-actor = naming this actor
talk-form-watch-from = from
talk-form-watch-until = until
talk-form-text-sealed = Sealed
talk-form-text-open = Open
talk-form-clause-of = Row { $n }
talk-form-not-recorded = Nothing was recorded.
talk-form-missing = “{ $field }” has to be filled in.
talk-form-unreadable = “{ $field }” cannot be read.
talk-form-not-found = There is no { $name } here.

# Lists and pages of what was said and promised.
section-statements = Statements
section-commitments = Commitments
section-contacts = Contacts
section-accusations = Accusations
section-modalities = Open issues
section-messages = Messages
section-milestones = Milestones
promise-lists = What was said and promised
promise-name = Name
promise-kind = What sort
promise-made-by = Made by
promise-made-on = Made on
promise-instrument = Is the instrument
promise-clause = Clause
promise-words = Words
promise-binds = Binds
promise-binding = Clauses
promise-binds-nobody = binds nobody
promise-cites = Cites
promise-came-of-it = What came of it
promise-came-note = Each is somebody’s view, the last first.
promise-bound = bound
promise-due = Due
promise-verifier = checked by
promise-consequence = if not kept
promise-rests-on-it = rests on it:
promise-rests-on = Rests on
promise-owner = Owner
promise-to = To
promise-presses = will press
promise-what = What
promise-theme = About
promise-statement = Statement
promise-earlier = Earlier descriptions
promise-say-what-came = Say what came of it
promise-reply = Record a reply
statement-binds-nobody = No clause binds anybody.
statement-clauses = Clauses
statement-clauses-note = What binds somebody is asked whom, by when, who checks and what follows. What cannot be checked is never scored.
statement-no-clauses = It is not split into clauses.
statements-empty = No statement is recorded.
clause-not-scored = not scored
gap-nobody = does not say who is bound
gap-no-deadline = no deadline
gap-no-verifier = nobody checks it
gap-no-consequence = nothing follows if it is not kept
themes = Principles compared
themes-note = What each statement says about the same thing, in the order of their days.
themes-empty = No clause names what it is about.
theme-sovereignty = sovereignty
theme-independence = independence
theme-unity = unity
theme-territorial-integrity = territorial integrity
theme-no-military-solution = no military solution
theme-political-process = political process
theme-ceasefire = ceasefire
theme-terrorism = terrorism
theme-humanitarian-access = humanitarian access
theme-protection-of-civilians = protection of civilians
theme-confidence-building = confidence building
theme-detainees = detainees
theme-monitoring = monitoring
theme-constitution = constitution
theme-elections = elections
theme-refugees = refugees
citations = What is cited
citations-what = What
citations-cited-by = Cited by
citations-paragraph-column = Paragraph
citations-about = About, in our words
citations-whole = as a whole
citations-whole-note = All paragraphs are meant, and none of them by name.
citations-nobody = no clause cites it by name
citations-paragraph = paragraph { $name }
citations-others = Other texts that are cited
citations-none = Nothing else is cited.
citations-coverage = By name { $n } of { $all } paragraphs are cited by nobody. Source: { $source }.
beside = Promise beside fact
beside-note = By their days, side by side. That one stands beside the other proves neither.
beside-day = Day
beside-promised = Promised, and said of it
beside-recorded = Recorded to have happened
promise-recorded-on = recorded on { $name }
beside-empty = Nothing with a day is recorded.
beside-made = it was made
beside-due = it is due
beside-clause = clause { $name }
beside-clause-due = clause { $name } is due
beside-whole = as a whole
incident-not-seen = an incident that you may not see
counted-of = { $name }: { $n }
commitment-is-overdue = Its day is over, and nobody says how it ended.
commitment-nothing-said = Nobody says what came of it.
commitment-said = { $name }
commitment-said-by = { $state }, as { $by } says.
commitments-open = Open
commitments-conditions = Conditions
commitments-conditions-note = The program lists the incidents that a condition watches. Whether it is met is said by people.
commitments-undertakings = Undertakings to press somebody
commitments-undertakings-note = Who presses whom to do what, by when, and what came of it.
commitments-closed = Closed
commitments-clauses = Clauses that are due
condition = The condition, and what it watches
condition-if = If: { $name }
condition-watches = It watches incidents { $what }.
condition-watches-nothing = It does not say which incidents it watches.
condition-watch-instrument = that engage { $name }
condition-watch-area = perhaps in { $name }
condition-watch-actor = in which a report says that { $name } acted
condition-watch-from = from { $name } on
condition-watch-until = until { $name }
condition-none-watched = No incident that you may see is watched.
contact-between = Between
contact-about = About
contact-medium = By which means
contact-level = Level
contact-place = Where
contact-side = Side
contact-told = What it told
contact-readouts = What each side told
contact-readouts-note = Side by side. What was not told is not guessed.
contact-no-readout = no readout of this side is recorded
contact-no-details = gave no further details
contact-record-readout = Record a readout
contacts-empty = No contact is recorded.
accusation-caution = An accusation is what somebody said. It is no finding, whoever speaks, and becomes none.
accusation-unanswered = Nobody is told to have replied.
accusation-by = Accuser
accusation-against = Accused
accusation-of = Of what
accusation-about = About
accusation-evidence = Offered as evidence
accusation-unnamed = nobody is named
accusation-no-evidence = none is offered
accusation-thread = Accusation and accusations in return
accusation-in-return = in return for
accusation-counter = Record an accusation in return
accusations-empty = No accusation is recorded.
reply-by = Who
reply-said = What was said
reply-none = No reply is recorded.
talk-open-it = Open
modality-issue = Issue
modality-owner = Who sees to it
modality-decision = Decision
modality-became = Clause it became
modality-open = Not settled.
modality-settled = Settled: { $name }
modality-option = Proposal
modality-taken = Taken
modality-is-taken = taken
modality-options = What has been proposed
modality-no-options = Nobody is told to have proposed anything.
modality-by = By whom
modality-how = How
modality-no-clause = became no clause
modality-settle = Record how it was settled
modality-incidents = Incidents that engage { $name }
modality-incidents-note = From the talks to the term, and from the term to what is reported under it.
modality-no-incidents = No incident that you may see engages it.
modalities-open = Open
modalities-settled = Settled
message-from = From
message-through = Through
message-to = To
message-given = Given
message-text = What it says
message-attribution = Attribution
message-may-say = the receiver may say whose it is
message-may-not-say = the receiver may not say whose it is
message-by = Who says so
message-step = How it went on
message-steps = How it went on
message-no-step = Nobody says that it was carried.
message-stands-given = given to whoever carries it
message-stands-carried = It was carried.
message-stands-acknowledged = It was acknowledged.
message-stands-answered = It was answered.
message-stands-returned = It was returned.
message-say-how = Say how it went on
message-not-named = not named
message-only-for-you = shown to you and to those whom the message passes
message-is-sealed = sealed; read only by those whom it passes
message-seal = seal { $name }
message-sealed-note = The register has the seal of the text and not the text. Whoever knows the text and the chance before it can show later what it said.
messages-empty = No message that you may see is recorded.
messages-note = That a message passed is seen here; what a sealed one says, only by those whom it passes.
milestone-who = Who took part or is concerned
milestone-by = Who says that it is one
milestones-empty = No milestone is recorded.
talk-describe-it-anew = Describe it anew
talk-describe-it-anew-note = The earlier description stays in the register.
talk-tell-it-anew = and tell it anew, beginning with what was wrong
due-promised = Promised in talks, and over
due-promised-note = As of today, whatever instant is shown above. Nobody says how these ended.
news-commitment-due-soon = The day of a commitment comes soon.
news-commitment-overdue = The day of a commitment is over, and nobody says what came of it.
news-condition-watched = An incident came up that a condition watches.
thing-document = document
problem-not-found-document = The page of sources shows the documents that are kept.

# With numbers.
statement-answer = { $n ->
    [one] One clause binds somebody; { $gaps } of it leaves something out.
   *[other] { $n } clauses bind somebody; { $gaps } of them leave something out.
}
statement-clauses-count = { $n ->
    [one] { $n } clause
   *[other] { $n } clauses
}
statement-binding-count = { $n ->
    [one] { $n } binds somebody
   *[other] { $n } bind somebody
}
statement-gaps-count = { $n ->
    [one] { $n } leaves something out
   *[other] { $n } leave something out
}
statements-answer = { $n ->
    [one] { $n } statement, split into clauses.
   *[other] { $n } statements, split into clauses.
}
themes-answer = { $n ->
    [one] { $n } theme is named by clauses.
   *[other] { $n } themes are named by clauses.
}
themes-silent = { $n ->
    [one] { $n } statement does not speak of it
   *[other] { $n } statements do not speak of it
}
citations-answer = { $n ->
    [one] Clauses of statements cite { $n } text.
   *[other] Clauses of statements cite { $n } texts.
}
beside-more = { $n ->
    [one] { $n } more incident is not shown.
   *[other] { $n } more incidents are not shown.
}
promise-late-by = { $n ->
    [one] overdue by { $n } day
   *[other] overdue by { $n } days
}
promise-due-in = { $n ->
    [one] in { $n } day
   *[other] in { $n } days
}
condition-watched-count = { $n ->
    [one] { $n } incident is watched
   *[other] { $n } incidents are watched
}
commitments-answer = { $n ->
    [one] { $n } commitment; { $late } overdue.
   *[other] { $n } commitments; { $late } overdue.
}
contact-answer = { $told ->
    [one] { $told } side told what was said; { $silent } did not.
   *[other] { $told } sides told what was said; { $silent } did not.
}
contacts-answer = { $n ->
    [one] { $n } contact outside meetings.
   *[other] { $n } contacts outside meetings.
}
accusation-answered = { $n ->
    [one] { $n } reply is recorded.
   *[other] { $n } replies are recorded.
}
accusations-answer = { $n ->
    [one] { $n } accusation; { $open } without a reply.
   *[other] { $n } accusations; { $open } without a reply.
}
modality-options-count = { $n ->
    [one] { $n } proposal
   *[other] { $n } proposals
}
modality-engaged-by = { $n ->
    [one] engaged by { $n } incident
   *[other] engaged by { $n } incidents
}
modality-all-incidents = { $n ->
    [one] See { $n } incident
   *[other] See all { $n } incidents
}
modalities-answer = { $open ->
    [one] { $open } issue open, { $settled } settled.
   *[other] { $open } issues open, { $settled } settled.
}
messages-answer = { $n ->
    [one] { $n } message through an intermediary.
   *[other] { $n } messages through an intermediary.
}
milestones-answer = { $n ->
    [one] { $n } milestone of the process.
   *[other] { $n } milestones of the process.
}

# Acts on an incident, and what was asked and answered.

acts = Record something
acts-note = Each is an entry in the name of { $name }, with a reason. None overwrites another.
act-record = Record
act-reason = Why, in a few words
act-words = In words
act-what = What exactly
act-place = Where
act-within = Within
act-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
act-days = { $n ->
    [one] one day
   *[other] { $n } days
}
act-position = Take a position
act-position-of = Where { $name } stands
act-duplicate-of = If it is a duplicate: of which incident
act-request = Ask for information
act-of-whom = Of whom
act-task = Ask for a verification
act-who-looks = Who is to look
act-composition = Who has to be in the team
act-finding = Record a finding
act-finding-note = What the members found together under the mechanism’s rule. If the rule does not carry it, record it as unresolved, with the votes.
act-outcome = What was found
act-confidence = How sure
act-clauses = Clauses it is about
act-vote = Vote
act-vote-words = In its own words; a dissent has some
act-attribution = Record who is held responsible
act-responsible = Held responsible
act-standard = By which standard
act-demand = Make a demand
act-on-whom = Of whom
act-clause = Under which clause
act-comment = Comment
act-respond = Answer
act-report = Report the verification
act-access = Did the team get there?
act-found = What was found, or why nobody got there
act-denied-by = If access was denied: by whom
act-team = Who went
act-people = People
act-follow-up = Check whether it was met
act-escalate = Take it to the next level
act-escalate-to = To whom
act-withdraw = Withdraw
askings = Asked and answered
askings-none = Nothing was asked yet.
asking-request = Request for information
asking-task = Verification
asking-demand = Demand
asking-to = to
asking-due = due
asking-overdue-since = overdue since
asking-no-time = no time limit
asking-waits-for = waits for
asking-team = Team asked for:
asking-through = passed on by { $name }
asking-due-by = due { $when }
asking-withdrawn = withdrawn
asking-state-open = open
asking-state-acknowledged = acknowledged
asking-state-answered = answered
asking-state-partly = partly answered
asking-state-complied = said to be done
asking-state-refused = refused
asking-state-verified = verified on the spot
asking-state-access-denied = access denied
asking-state-no-patrol = no patrol possible
asking-state-met = met
asking-state-partly-met = partly met
asking-state-not-met = not met
asking-state-could-not-check = could not be checked
asking-state-withdrawn = withdrawn
asking-state-taken-back = recorded wrongly
answer-acknowledged = acknowledged
answer-answered = answered
answer-complied = done as asked
answer-partly = partly
answer-refused = refused
team-access-granted = access granted
team-access-denied = access denied
team-access-no-patrol = no patrol possible
access-denied-by = denied by { $name }
checked-met = met
checked-partly-met = partly met
checked-not-met = not met
checked-could-not-check = could not be checked
escalated-to = taken to { $name }
people = { $n ->
    [one] one person
   *[other] { $n } people
}
seats-anybody = anybody
seats-each-member = somebody from each member
team-leader = team leader
team-observer = observer
team-liaison-officer = liaison officer
team-interpreter = interpreter
team-explosives-expert = explosives expert
team-medical-expert = medical expert
team-women-interviewer = interviewer for women
team-lacks = lacked: { $name }
comments = Comments
review-received = received
review-in-review = in review
review-needs-information = needs information
review-verified = verified
review-closed = closed

# What is due: steps of ladders and obligations with a time.

due-answer =
    At { $when }: { $overdue ->
        [0] nothing is overdue
        [one] one step is overdue
       *[other] { $overdue } steps are overdue
    }, { $open ->
        [0] none is open
        [one] one is open
       *[other] { $open } are open
    }, { $done ->
        [0] none was done
        [one] one was done
       *[other] { $done } were done
    }, { $late ->
        [0] none of them late
        [one] one of them late
       *[other] { $late } of them late
    }. Unit: a step about one incident, or an obligation.
due-at-label = As it stands at
due-at-show = Show
due-now = now
due-as-of-now = now, to the minute
due-as-of-last-day = the end of the last reporting day that the register tells of
due-by-standing = How it stands
due-by-who = By who owes it
due-show-all = Show all
nothing-due = Nothing here is due.
no-ladder = No instrument here says who does what by when.
no-ladder-next = That is a gap of the texts, and not a sign that all is done.
due-overdue = overdue
due-open = open
due-not-started = not started
due-done = done
due-done-late = done late
due-done-perhaps-late = done, perhaps late
due-superseded = passed over
due-withdrawn = withdrawn
due-closed = closed
due-obligation = fulfil the clause
deed-notify = notify
deed-reply = reply
deed-verify = verify
deed-find = make a finding
deed-demand = demand
deed-escalate = take it further
who-guarantors = the guarantors
who-parties = the parties
who-alleged = whoever is alleged to have acted
who-members = the members
who-not-told = nobody is named
column-standing = How it stands
column-due-by = By when
column-who-owes = Who owes it
column-about = About
column-then = When the time is over
due-towards = to
due-clause = by clause
due-says = as this text says:
due-taken = taken
due-no-time-short = no time given
due-over-by = over by { $time }
due-left = { $time } left
due-late-by = late by { $time }
due-told-roughly = when it was done is told only roughly
due-went-on = the ladder went on with “{ $step }”
due-bar = { $given } given, { $used } gone
length-minutes = { $n } min
length-hours = { $n } h
length-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
then-nothing = the text says nothing
then-words = { $told }
then-clause = clause { $number } applies
then-step = { $who }: { $deed }
how-clocks-start = How a clock starts
clock-of-incident = About an incident: at the end of the day on which its first report was published; where no report tells that, at the end of the time in which it can have happened.
clock-of-step = After a step: when that was taken, at the latest instant it can have been.
clock-of-lateness = Where a step follows lateness: when the time of the late step is over, unless that was done in time.
clock-says-nothing = A time that is over says that nothing is recorded here. It says nothing about guilt.
ladder-of-incident = What follows
ladder-of-incident-note = steps of the ladder, as they stand { $when }
ladder-none = No ladder was started: no clause that starts one is engaged, or none is agreed.

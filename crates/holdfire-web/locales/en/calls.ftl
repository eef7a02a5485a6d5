# The hotline: the log of calls, and the form in which one is logged.

section-calls = Hotline
calls-answer = { $overdue ->
    [0] No promise has run out.
    [one] One promise has run out.
   *[other] { $overdue } promises have run out.
}
calls-note = Every member sees every call. A person’s name is never written down.
calls-overdue = Promised and overdue
calls-more-overdue = More promises have run out than are listed here.
calls-empty = No call was logged.
calls-latest = the latest calls
calls-earlier = earlier calls
calls-about = Calls about it
call-number = Call { $n }
call-log = Log a call
call-who = Who called whom
call-about = About what
call-place = Place, as it was said
call-promised = What was promised
call-by-when = By when
call-nothing-promised = nothing was promised
call-promise-open = open, no time named
call-promise-kept = kept:
call-kept-by = Kept by entry number
call-became = What became of it
call-nothing-yet = nothing yet
call-became-incident = incident
call-became-report = report
call-became-entry = entry
call-another = another call
call-not-yours-to-see = not yours to see
call-file = Make a report of it
call-link = This call is about, or became
call-number-of-it = Its number
call-began = Began
call-ended = Ended
call-over = The call is over as I record it
call-direction = Who called
call-theirs = They called { $name }
call-ours = { $name } called them
call-other-side = The other side
call-somebody-else = somebody else, described below
call-described = Somebody else: as what
call-no-names = Never a person’s name. For example: a woman at the northern crossing.
call-is-described = described, not named
call-read-back-asked = Was what you wrote down read back?
call-read-back-yes = Yes, I read it back and the other side agreed
call-read-back-no = No
call-read-back = read back
call-not-read-back = not read back
call-incident = Incident, if it is known
call-record = Log the call
call-not-logged = The call is not logged yet.
call-problem-who = Choose an organisation, or describe who called; one of the two.
call-problem-whom = Choose which organisation was called.
call-problem-time = A time cannot be read, or there is no such time.
call-problem-promise = Say what was promised by that time.
call-problem-about = Say what the call was about.
call-problem-read-back = Say whether you read back what you wrote down.
call-problem-incident = There is no incident of that number.
language-ku = Kurdish
language-fr = French

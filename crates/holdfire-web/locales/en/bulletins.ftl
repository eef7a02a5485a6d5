# Bulletins that went out.

bulletins-answer = { $n ->
    [0] No bulletin has gone out yet.
    [one] One bulletin has gone out.
   *[other] { $n } bulletins have gone out, latest first.
}
no-bulletins = No bulletin has gone out yet.
no-bulletins-next = Make one with
column-period = Period
column-edition = Edition
column-files = File
corrects = corrects
edition-public = public
edition-members = members
language-en = English
language-ar = Arabic
language-ru = Russian
language-tr = Turkish
language-fa = Persian
compared-with = Compared with
made-from = Made from register size { $size }; the same size gives the same figures again.
bulletin-grown = The register has grown from { $then } to { $now } entries since. The figures here are as they went out; the links lead into the register as it is now, where the numbers can differ.
figures-sha256 = SHA-256 of the figures
pdf-sha256 = SHA-256 of the PDF
bulletin-by-day = Incidents by day
bulletin-by-day-unit = unit: incident
bulletin-by-area = Incidents by area
bulletin-by-area-unit = unit: incident
bulletin-by-governorate = Incidents by region
bulletin-by-governorate-unit = unit: incident
bulletin-by-clause = Clauses asked, and what they say
bulletin-by-clause-unit = unit: incident
bulletin-by-recorder = Who recorded what
bulletin-by-recorder-unit = units: report, incident
bulletin-declared = What the members declared
bulletin-declared-unit = the unit stands with each number
bulletin-coverage = Who looked, where and when
bulletin-coverage-unit = unit: day
bulletin-due = Due and overdue
bulletin-due-unit = unit: step
bulletin-incidents = The incidents
bulletin-incidents-unit = unit: incident
bulletin-incidents-n = incidents
bulletin-reports-n = reports
bulletin-in-doubt = time in doubt
bulletin-before = before
bulletin-before-in-doubt = before, in doubt
bulletin-observed = Observed
observed = observed
not-observed = not observed
bulletin-scope = Scope
bulletin-observers = Who looked
bulletin-days-observed = days observed
bulletin-days-partly = in part
bulletin-days-not-observed = not observed
bulletin-day-by-day = Day by day
bulletin-number = No.
bulletin-harmed = Harmed
bulletin-doubt = In doubt
bulletin-why = Why the clauses answer so
bulletin-why-unit = unit: incident
bulletin-reasons = Reasons
bulletin-nothing = Nothing was recorded.
bulletin-no-incidents = No incident is recorded for this period. Where nobody looked, silence is not calm.
bulletin-due-counts = { $overdue } overdue, { $open } open; in the period { $done } done, { $late } of them late.
bulletin-due-not-listed = Not listed: { $n }.
bulletin-observed-days = { $observed } of { $days } days; in part { $partly }

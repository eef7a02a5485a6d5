# Words that every page shares: frame, navigation, units, dates, names.

exercise = EXERCISE
exercise-says = Everything on this page is invented.
exercise-map = Invented map. Lines and names judge nothing.
skip-to-content = Skip to content
sections = Sections
menu = Menu
as-of = as of
as-of-explained = when the last entry of the register was recorded
licences = licences
judges-nothing = Lines and names on maps judge nothing.
register-size = register size
section-situation = Situation
section-instruments = Instruments
section-areas = Areas
section-due = What is due
section-linking = Linking
section-declared = Declared counts
section-bulletins = Bulletins
section-sources = Sources
section-register = Register
paging = Pages
previous = Previous
next = Next
shown-of = { $first }–{ $last } of { $all }
history = History
how-to-check = How to check
root = root
entry = entry
entry-number = entry { $n }
notes = Notes

mechanisms = Mechanisms
mechanisms-answer = { $n ->
    [one] One mechanism is served here.
   *[other] { $n } mechanisms are served here, each with a register of its own.
}
register-not-readable = Its register cannot be read at the moment.

# Units. A number never stands without one.
incidents = { $n ->
    [one] { $n } incident
   *[other] { $n } incidents
}
incidents-unit = { $n ->
    [one] incident
   *[other] incidents
}
incidents-unit-count = { $n ->
    [one] { $n } incident
   *[other] { $n } incidents
} · unit: incident
reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
clauses = { $n ->
    [one] { $n } clause
   *[other] { $n } clauses
}
and-more = { $n } more
plus-minus-m = ±{ $n } m
plus-minus-km = ±{ $n } km
killed = killed { $n }
injured = injured { $n }

# Lengths of time.
years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}

# Dates: 14 Feb 2017. A month that stands alone may have another form than one beside a day.
date = { $day } { $month } { $year }
month-and-year = { $month } { $year }
day-and-month = { $day } { $month }
from-day = from { $day }
until-day = until { $day }
span = { $from } until { $until }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
month-alone-1 = { month-1 }
month-alone-2 = { month-2 }
month-alone-3 = { month-3 }
month-alone-4 = { month-4 }
month-alone-5 = { month-5 }
month-alone-6 = { month-6 }
month-alone-7 = { month-7 }
month-alone-8 = { month-8 }
month-alone-9 = { month-9 }
month-alone-10 = { month-10 }
month-alone-11 = { month-11 }
month-alone-12 = { month-12 }
time-not-told = time not told
time-precision-minute = to the minute
time-precision-part-of-day = part of a day
time-precision-day = to the day
time-precision-days = within several days
time-precision-month = within weeks or a month
time-precision-year = within a year or longer

# Verdicts.
verdict-engaged = engaged
verdict-undetermined = undetermined
verdict-not-engaged = not engaged
verdict-no-clause = no clause in force

# Names.
as-told = “{ $name }”
not-known-here = “{ $name }” (not a known actor)
told-and-known = “{ $told }”, known as { $known }
actor-not-told = not told
act-not-told = act not told
place-not-told = place not told
region-not-told = region not told
outside-areas = outside the areas
combined-side = several groups together; which of them acted is not known
combined-side-short = several groups; which acted is not known
perhaps-in = perhaps { $area }
not-told = not told
differs-time = time
differs-place = place
differs-act = act
differs-actor = actor
differs-target = target
differs-killed = number killed
they-differ = differ on
column-when = When
column-what = What
column-where = Where
column-told-by = Told by
column-clauses = Clauses
column-clause = Clause
column-instrument = Instrument
column-source = Source
column-kind = Kind
column-language = Language
column-difference = Difference
column-remarks = Remarks
column-incidents-told = incidents told
column-alone = told by nobody else
kind-allegation = allegation
kind-observation = observation
section-powers = Powers
section-accounts = Accounts

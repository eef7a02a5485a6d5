# What the members themselves published.

declared-answer = { $n ->
    [0] No figure is recorded.
    [one] One figure was published by { $declarers }, in one unit.
   *[other] { $n } figures were published by { $declarers }, in { $units ->
        [one] one unit
       *[other] { $units } units
    }.
}
declared-note = These are claims of the members, each by its own rule. They are not counts of the incidents recorded here, and figures of different units are neither added nor compared.
no-declared = No member has published a figure yet.
declared-heading = Unit: { $unit }
declared-chart = Published daily figures, one group for each publication at hand, unit: { $unit }
declared-bar = { $when }, { $who }: { $n } ({ $unit })
declared-jointly = published jointly, sides not separated
declared-differing = The figures differ in { $n } of { $all } publications that carry two.
declared-nothing-beside = No publication carries two figures, so nothing can be compared.
declared-by-day = By publication
declared-by-region = By region, as published
declared-by-region-note = sums over the figures that name the region; other figures name none
declared-region-sum = { $n ->
    [one] { $sum } in one figure
   *[other] { $sum } in { $n } figures
}
declared-sum-differs = The regions add up to { $sum }, the total says { $total }.
declared-confirmed = { $n } confirmed by { $by } ({ $share })
another-member = another member
published-there = published
not-stated = not stated
not-published = not published
no-difference = same
units-differ = not comparable: different units
unit-violation = violation
unit-case-of-firing = case of firing
unit-breach = breach

# Areas.

areas-answer = { $n ->
    [one] One area is drawn, with every version that was in use.
   *[other] { $n } areas are drawn, each with every version that was in use.
}
areas-map = Map of all areas
no-areas = No area is drawn yet.
area-core = core
area-outer = outer
area-core-explained = solid line: inside however the area is read
area-outer-explained = broken line: outside it, a place is outside however the area is read
inside = inside
perhaps-inside = perhaps inside
versions = versions
version-number = version { $n }
valid = Valid
parts = Parts
drawn-by = Drawn by

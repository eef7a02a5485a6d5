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
area-operations-explained = hatched: area of combat operations
area-line-explained = line of dashes and dots: distances are measured from it
area-post-explained = diamond: post
area-crossing-explained = square with a cross: crossing
area-drawers-explained = other broken lines with a drawer's name: the maps differ, each drawer's is shown
area-by-drawer = { $area } (map of { $drawer })
area-maps-differ = Drawers whose maps differ: { $list }. Where they differ, it is open which map holds.
operations-against = Operations against: { $list }
area-kind-zone = zone
area-kind-line = line
area-kind-buffer = buffer
area-kind-crossing = crossing
area-kind-post = post
area-kind-operations = area of operations
inside = inside
perhaps-inside = perhaps inside
versions = versions
version-number = version { $n }
valid = Valid
parts = Parts
drawn-by = Drawn by

# Other terms asked about the same incidents.

what-if = What if
what-if-lead = Ask the incidents of this register under other terms: those of a bundled case, or a draft of your own. Nothing is recorded.
what-if-answer = { $n ->
    [0] None of { $asked } would be answered otherwise.
    [one] One of { $asked } would be answered otherwise.
   *[other] { $n } of { $asked } would be answered otherwise.
}
what-if-asked-of = Asked at register size { $size } under { $terms }; the same terms at that size give the same answer again.
what-if-terms-of-case = the terms of case { $name }
what-if-terms-of-draft = a draft ({ $files })
what-if-shareable = The question stands in the address of this page and can be shared.
what-if-not-kept = Nothing of a draft is recorded or kept here.
what-if-try-another = Try other terms
what-if-problems = { $n ->
    [one] The draft cannot be asked: one thing is to be mended.
   *[other] The draft cannot be asked: { $n } things are to be mended.
}
what-if-to-mend = What is to be mended
what-if-where = Where
what-if-problem = What is wrong
what-if-spot = line { $line }, column { $column }
what-if-matrix = From which answer to which
what-if-matrix-note = the strongest answer of each incident; in grey those that stay
what-if-now-then = Now ↓ then →
what-if-other-clauses = other clauses turn
what-if-becomes = becomes
what-if-map = Where answers change
what-if-map-label = { $n ->
    [one] Map of one incident that would be answered otherwise
   *[other] Map of { $n } incidents that would be answered otherwise
}
what-if-map-pairs = the first shape is the answer now, the second the answer then, of the clause that turns where the strongest answer stays; a number counts incidents that stand together
what-if-turn-of = { $n } from “{ $now }” to “{ $then }”
what-if-area-now = area now
what-if-area-then = area under the other terms
what-if-area-stays = area that stays
what-if-by-clause = By clause
what-if-by-area = By area
what-if-by-area-note = areas of the other terms
what-if-by-actor = By alleged actor
what-if-by-actor-note = in the order of their names; an incident with several alleged actors is perhaps of each
what-if-by-month = By month
what-if-by-month-note = an incident that may be of several months is perhaps of each
what-if-turn = Answer
what-if-perhaps = Perhaps
what-if-share = Share
what-if-not-in-force = not in force
what-if-now-only = only now
what-if-then-only = only under the other terms
what-if-nothing-turns = nothing turns
what-if-incidents = The incidents that would be answered otherwise
what-if-list-cut = The first { $shown } of { $all } are shown. All of them are listed by
incidents-n = Incidents
what-if-draft = A draft of your own
what-if-paste = Paste an instrument (Markdown) or an area (GeoJSON)
what-if-files = or choose files: instruments, areas, accessions.csv, actors.toml
what-if-ask = Ask the incidents
what-if-most = At most { $mib } MiB.
what-if-other-case = The terms of another case
what-if-case = Case
what-if-start-from = Start from a text of this register

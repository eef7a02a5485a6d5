# Sources, imports, documents.

sources-answer = { $n ->
    [one] One source speaks in this register.
   *[other] { $n } sources speak in this register.
}
who-speaks = Who speaks
no-sources = No source is named yet.
column-belongs-to = Belongs to
sources-left-out = { $n ->
    [one] { $n } more source is not shown.
   *[other] { $n } more sources are not shown.
}
compared = Sources compared
compared-note = most incidents first; nobody is taken for right
compared-caption = Of the incidents of the source in the row, how many the source in the column tells of as well
compared-legend = Each row: of the incidents of that source, the share and number that each of the others tells of as well. The stronger the colour, the more.
compared-nothing = Fewer than two sources tell of incidents, so there is nothing to compare.
compared-cell = Of { $of ->
    [one] the one incident of { $one }
   *[other] the { $of } incidents of { $one }
}, { $other } tells of { $n }
compared-alone-cell = Of { $of ->
    [one] the one incident of { $one }
   *[other] the { $of } incidents of { $one }
}, nobody else tells of { $n }
compared-alone = nobody else
per-cent = { $n }%
per-cent-below = <{ $n }%
per-cent-above = >{ $n }%
n-of = { $n } of { $of }
sets = Who saw the same
sets-note = how many incidents exactly these sources tell of
compared-others = { $n ->
    [one] one more
   *[other] { $n } more
}
compared-other-sources = sources without a number here
agreement = Where both tell of an incident
agreement-note = how often their accounts agree, of the incidents on which both say something
compared-same-words = In the same words
column-pair = Sources
column-both = incidents of both
sources-not-compared = { $n ->
    [one] One more source is in the files.
   *[other] { $n } more sources are in the files.
}
sets-not-shown = { $n ->
    [one] One more set of sources is in the files.
   *[other] { $n } more sets of sources are in the files.
}
file-sources = Sources (CSV)
file-pairs = Pairs (CSV)
file-sets = Sets of sources (CSV)
file-overlap = All of it (JSON)

imports = Imports
imports-note = every row read is recorded, known already or refused with a reason
no-imports = Nothing was imported yet.
column-format = Format
rows-read = read
rows-recorded = recorded
rows-doubtful = of which doubtful
rows-known = known already
rows-refused = refused
documents = Documents
documents-note = kept as they came, not yet interpreted
no-documents = No document is kept yet.
column-title = Title
column-publisher = Publisher
column-bytes = Bytes

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

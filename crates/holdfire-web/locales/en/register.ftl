# The register, its entries and checks.

register-answer = The register holds { $entries }. Each is there for good: what is wrong in it is corrected by a new entry.
register-state = State
verifier-key = public key
checkpoint = Checkpoint
checkpoint-note = signed size and root; keep a copy
verify-now = Check the whole register
check-step-key = Get the mechanism's public key another way than from this page, for example from a member, and compare it with the one above.
check-step-keep = Keep the checkpoint. Whoever holds one can show later whether anything that it counts was changed or left out.
check-step-export = Ask for an export of the register, and run
check-step-compare = Compare your checkpoint with those of other members. Two checkpoints of one size with different roots prove that somebody was shown another register.
check-limits = This shows that nothing recorded was changed. It does not show that a report is true, or that nothing was left unrecorded.
latest-entries = Entries, newest first
no-entries = The register is empty.
newest = Newest
older = Older
column-recorded = Recorded
column-fact = What
column-by = By
entry-content = What it says
entry-bytes = Its bytes
entry-bytes-note = canonical JSON (RFC 8785), as hashed
leaf-hash = leaf hash
inclusion-proof = Proof that it is in the register
proof-note = { $n ->
    [one] With { $n } hash, the leaf hash leads to the root of the register of { $size } entries (RFC 6962).
   *[other] With { $n } hashes, the leaf hash leads to the root of the register of { $size } entries (RFC 6962).
}
entry-before = Entry before
entry-after = Entry after
verify-title = Check of the register
verify-holds = { $n ->
    [one] It holds: { $n } entry was checked.
   *[other] It holds: { $n } entries were checked.
}
verify-fails = It does not hold.
verify-unknown = It could not be checked. Try again; if it stays so, whoever runs this server finds the cause in its log.
verify-entries = entries
verify-root = root
verify-checkpoints = checkpoints checked
verify-signatures = signatures of organisations checked
verify-rows = rows made again and compared
verify-digest = digest of the read tables
verify-what = What was checked
verify-what-bytes = every entry is canonical and has the hash under which it stands
verify-what-tree = the hashes of the tree follow from the entries
verify-what-checkpoints = every checkpoint is signed with the mechanism's key and fits the tree
verify-what-tables = every row that pages are made from follows from the entries
verify-trust = A server that is not trusted can show anything on this page. Check for yourself:
verify-again = Check again
event-mechanism-founded = mechanism founded
event-actor-described = actor described
event-instrument-adopted = instrument adopted
event-accession-recorded = accession recorded
event-designation-recorded = designation recorded
event-area-drawn = area drawn
event-source-named = source named
event-document-kept = document kept
event-evidence-attached = evidence attached
event-report-received = report received
event-reports-linked = reports linked
event-report-unlinked = report unlinked
event-link-proposed = change of links proposed
event-link-decided = links decided
event-count-declared = count declared
event-coverage-recorded = coverage recorded
event-step-taken = step taken
event-position-taken = position taken
event-finding-made = finding made
event-attribution-made = attribution made
event-erratum-made = erratum made
event-file-imported = file imported
event-bulletin-issued = bulletin issued
event-assessments-issued = assessments issued

brief-title = Brief
brief-answer = { $n ->
    [one] One sentence
   *[other] { $n } sentences
} from what is recorded, resting on { $notes ->
    [one] one note
   *[other] { $notes } notes
} below. Nothing is added to it.
brief-from = From
brief-until = To
brief-without = Leave out
brief-make = Make the brief
brief-long = { $n } words, more than two pages hold (about { $most }). Choose a period, or leave a part out.
brief-nothing = Nothing is recorded.
brief-note = Note { $name }
brief-notes = What the sentences rest on
brief-text = text { $n }
brief-texts = Texts
brief-documents = Documents
brief-part-process = The process
brief-part-meetings = Meetings
brief-part-statements = Statements
brief-part-commitments = Promises and conditions
brief-part-accusations = Accusations
brief-part-contacts = Contacts
brief-part-milestones = Along the way
brief-part-next = Open and settled

brief-track-held = { $track }: held by { $hosts }.
brief-issues = Dealt with in { $track }: { $issues }.
brief-issues-proposed = Proposed for { $track }: { $issues }.
brief-issues-proposed-by = { $by } proposed for { $track }: { $issues }.
brief-link-depends-on = { $track } depends on { $other }.
brief-link-depends-on-by = { $track } depends on { $other }, says { $by }.
brief-link-feeds = { $track } feeds { $other }.
brief-link-feeds-by = { $track } feeds { $other }, says { $by }.
brief-link-blocks = { $track } blocks { $other }.
brief-link-blocks-by = { $track } blocks { $other }, says { $by }.
brief-link-beside = { $track } runs beside { $other } and does not take its place.
brief-link-beside-by = { $track } runs beside { $other } and does not take its place, says { $by }.

brief-meeting = { $meeting }: no date is recorded.
brief-meeting-proposed = { $meeting } was proposed for { $days }.
brief-meeting-proposed-at = { $meeting } was proposed for { $days } in { $place }.
brief-meeting-consented = { $meeting }: a date of { $days } was agreed to.
brief-meeting-consented-at = { $meeting }: a date of { $days } in { $place } was agreed to.
brief-meeting-set = { $meeting } was set for { $days }.
brief-meeting-set-at = { $meeting } was set for { $days } in { $place }.
brief-meeting-moved = { $meeting } was moved to { $days }.
brief-meeting-moved-at = { $meeting } was moved to { $days } in { $place }.
brief-meeting-held = { $meeting } was held on { $days }.
brief-meeting-held-at = { $meeting } was held on { $days } in { $place }.
brief-meeting-cancelled = { $meeting } of { $days } was cancelled.
brief-meeting-cancelled-at = { $meeting } of { $days } in { $place } was cancelled.
brief-attendance-invited = Invited: { $who }.
brief-attendance-confirmed = Said that they come: { $who }.
brief-attendance-conditional = Come on a condition: { $who }.
brief-attendance-present = Present: { $who }.
brief-attendance-left = Left before the end: { $who }.
brief-attendance-boycotted = Stayed away on purpose: { $who }.
brief-attendance-absent = Not there: { $who }.
brief-attendance-invited-reason = { $who } was invited: “{ $reason }”.
brief-attendance-confirmed-reason = { $who } said that it comes: “{ $reason }”.
brief-attendance-conditional-reason = { $who } comes on a condition: “{ $reason }”.
brief-attendance-present-reason = { $who } was present: “{ $reason }”.
brief-attendance-left-reason = { $who } left before the end: “{ $reason }”.
brief-attendance-boycotted-reason = { $who } stayed away and says why: “{ $reason }”.
brief-attendance-absent-reason = { $who } was not there: “{ $reason }”.
brief-decided = Decided at { $meeting }: “{ $words }”.
brief-minute = From { $meeting }: “{ $words }”.
brief-appraisal = How { $who } sees { $meeting }: “{ $words }”.

brief-statement = { $statement }, by { $who }.
brief-statement-on = { $statement }, by { $who }, { $day }.
brief-clause = { $kind }: { $words }.

brief-commitment = { $who }: “{ $what }”.
brief-commitment-due = { $who }, by { $due }: “{ $what }”.
brief-undertaking = { $who } is to press { $whom }: “{ $what }”.
brief-condition = { $who }: “{ $what }”, if “{ $condition }”.
brief-fulfilment = What came of it: { $state }.
brief-fulfilment-by = What came of it, says { $who }: { $state }.

brief-accusation = { $who } accuses { $against }: “{ $words }”.
brief-accusation-nobody = { $who } accuses somebody who is not named: “{ $words }”.
brief-reply = { $who } replies: { $kind }.
brief-reply-words = { $who } replies: “{ $words }”.
brief-silent = { $who } is told to have said nothing to it.
brief-no-reply = No reply is recorded.

brief-contact-telephone = { $who } spoke by telephone: { $about }.
brief-contact-telephone-on = { $who } spoke by telephone on { $days }: { $about }.
brief-contact-in-person = { $who } met: { $about }.
brief-contact-in-person-on = { $who } met on { $days }: { $about }.
brief-contact-video = { $who } spoke by video: { $about }.
brief-contact-video-on = { $who } spoke by video on { $days }: { $about }.
brief-contact-letter = { $who } wrote to each other: { $about }.
brief-contact-letter-on = { $who } wrote to each other on { $days }: { $about }.
brief-contact-not-told = { $who } were in contact: { $about }.
brief-contact-not-told-on = { $who } were in contact on { $days }: { $about }.
brief-readout = { $who } told of it: “{ $words }”.
brief-readout-empty = { $who } gave no details.

brief-milestone = { $what }.
brief-milestone-on = { $days }: { $what }.
brief-open = Open: { $issue }.
brief-settled = { $issue }: settled, “{ $words }”.
brief-matter = { $kind }: { $name }

# A report is filed: the form, the check, the receipt, and evidence.

section-file = File a report
filing-crumbs = Filing a report
filing-title = File a report
filing-lead = Fill in what you know and leave the rest empty. Nothing is recorded before you have checked it.
filing-check = Check before it is recorded
filing-check-note = This is how the form was understood. Change what is wrong; after recording it can be corrected, never erased.
filing-read-back = Read back
filing-problems = { $n ->
    [one] One field needs another look.
   *[other] { $n } fields need another look.
}
filing-needed = needed
filing-not-told = not told
filing-yes = yes
filing-no = no

filing-group-who = Who tells it
filing-group-who-note = A post or desk, never a person. Everybody who reads the register reads what stands here.
filing-group-words = In their words
filing-group-words-note = As it was said, in the language it was said in. No names of people.
filing-group-when = When
filing-group-when-note = As precisely as it was told and no more. A night can be told by both its days.
filing-group-where = Where
filing-group-where-note = A name, coordinates, or a distance and direction from a named place.
filing-group-what = What
filing-group-alleged = Who, as alleged
filing-group-alleged-note = In the words of whoever tells it. Several are parted by a semicolon.
filing-group-harm = Harm
filing-group-harm-note = A number, a range as 2-4, or about 40. Empty means not told, and 0 means none.
filing-group-evidence = Evidence
filing-evidence-note = Photos, video, sound, PDF or text. The bytes are kept as they came; names of files are not kept.
filing-group-grade = Grade of source and information

filing-post = Post or desk
filing-post-hint = for example “post 12” or “hotline, night shift”
filing-kind = First-hand?
filing-kind-allegation = no: told by others, or by a party about another
filing-kind-observation = yes: seen, heard or recorded by the source itself
filing-received = When you received it
filing-prior-ids = Its numbers in other logs
filing-prior-ids-hint = parted by a semicolon
filing-language = Language
filing-text = What was said
filing-date = Day
filing-date-end = Last day, if several
filing-date-end-hint = of a night: the day after
filing-time = Time, as it was said
filing-time-hint = “22:40”, “about 3 at night”, “22:00-03:00”, “night”; without a day also “yesterday 14:30” or “night of 21-22”
filing-time-zone = Time zone
filing-time-zone-hint = empty: that of the mechanism; otherwise for example UTC or +03:00
filing-place = Place
filing-place-hint = a name; 34.8025, 36.7; 34°48'09"N 36°42'E; 37S DU 12345 67890; or “3 km NE of a name”
filing-range = Distance from there
filing-range-hint = “3 km”, “2-3 km”, “about 800 m”
filing-bearing = Direction from there
filing-bearing-hint = “040”, “270-300”, “NE”
filing-radius = May be off by
filing-radius-hint = for example “500 m”
filing-region = Region
filing-region-hint = enough alone, or for a name that is not known here
filing-act = What was done
filing-weapon = With what
filing-count = How many
filing-count-hint = “6”, “about 40”
filing-count-unit = Of what
filing-means = How it was noticed
filing-means-hint = heard, saw, camera
filing-direction = Direction of fire
filing-direction-hint = from where to where, as told
filing-fire = Which end of the fire
filing-self-defence = Self-defence is claimed
filing-live-fire-exercise = An exercise is claimed
filing-actor = Said to have acted
filing-claimant = Said to have claimed it
filing-target = Against
filing-killed = Killed
filing-killed-civilians = Civilians among them
filing-injured = Injured
filing-injured-civilians = Civilians among them
filing-missing = Missing
filing-protected-target = Something protected was hit or threatened
filing-protected-target-hint = a hospital, school, place of worship, water or aid: its place is then recorded to 5 km only
filing-damage = Damage
filing-reliability = Source
filing-credibility = Information

filing-language-ar = Arabic
filing-language-en = English
filing-language-ru = Russian
filing-language-tr = Turkish
filing-language-fa = Persian
filing-language-ku = Kurdish
filing-language-fr = French
filing-weapon-small-arms = small arms
filing-weapon-sniper-rifle = sniper rifle
filing-weapon-grenade-launcher = grenade launcher
filing-weapon-anti-tank-weapon = anti-tank weapon
filing-weapon-mortar = mortar
filing-weapon-artillery = artillery
filing-weapon-rocket-launcher = rocket launcher
filing-weapon-missile = missile
filing-weapon-tank = tank or armoured vehicle
filing-weapon-aircraft = aircraft
filing-weapon-uav = unmanned aircraft
filing-weapon-mine = mine
filing-weapon-ied = improvised explosive device
filing-weapon-chemical = poisonous substance
filing-weapon-none = no weapon
filing-weapon-other = another weapon
filing-unit-explosion = explosions
filing-unit-projectile = projectiles
filing-unit-muzzle-flash = muzzle flashes
filing-unit-flare = flares
filing-unit-burst = bursts
filing-unit-shot = single shots
filing-unit-other = other effects
filing-unit-vehicle = vehicles
fire-outgoing = outgoing: where it left
fire-impact = impact: where it fell
circumstance-self-defence = self-defence claimed
circumstance-live-fire-exercise = exercise claimed
circumstance-ordered = ordered by the top command
circumstance-pre-notified = notified beforehand
circumstance-mechanism-failed = coordination tried before, and failed
circumstance-protected-target = something protected hit or threatened

filing-refused-missing = This is needed; fill it in.
filing-refused-too-long = It has more than { $n } bytes; shorten it.
filing-refused-no-text = It has characters that are no text; type it anew.
filing-refused-not-understood = “{ $told }” is not understood; write it as the hint shows, or choose from the list.
filing-refused-no-number = “{ $told }” is no number; write 3, 2-4 or about 40, or leave it empty.
filing-refused-no-day = “{ $told }” is no day; write it as 2017-12-31.
filing-refused-two-days = “{ $told }” can be read as two days; write it as 2017-12-31.
filing-refused-backwards = It is before the first day; exchange the two.
filing-refused-future = It lies in the future; correct the day or the time.
filing-refused-no-zone = There is no time zone “{ $told }”; write UTC, +03:00 or a name such as Asia/Damascus.
filing-refused-no-time = The clocks of that day do not show “{ $told }” once; give the zone as +03:00.
filing-refused-no-point = These coordinates are no place on the Earth; write them as 34.8025, 36.7.
filing-refused-unknown-place = No place called “{ $told }” is known here; give coordinates, or a distance and direction from a known place, or choose its region below.
filing-refused-which-place = { $n ->
    [one] One place is written nearly so; say whether it is meant.
   *[other] { $n } places can be meant; choose one.
}
filing-refused-incomplete = A place, a distance and a direction belong together; tell all three.
filing-not-taken = { $n ->
    [one] One file was not taken: it is too large, or there are enough.
   *[other] { $n } files were not taken: they are too large, or there are enough.
}
filing-media-refused = This is no picture, video, sound, PDF or plain text; send it in one of these forms.
filing-most-files = At most { $n } files of { $mib } MiB each.
filing-which-place = Which one is meant?
filing-place-told = named by earlier reports
filing-place-town = town of the map
filing-place-area = area of the mechanism
filing-place-region = region
filing-place-coarse = Because something protected is there, the place is recorded to 5 km only. Keep the exact place where only those can read it who must.
filing-place-none = No place is told. The report is on no map.
filing-map = Map of the mechanism
filing-map-open = Choose on the map
filing-map-hint = A click puts the point into the field “Place”. Without script, write the coordinates.

filing-files = Add files
filing-drop = leave it out
filing-sending = sending
filing-sending-failed = not sent; it will go with the form
filing-no-evidence = No file was added.
filing-caption = What it shows (no names of people)
filing-original = This is the original as the device made it
filing-likely = Is it known already?
filing-likely-none = No incident in the register is like it.
filing-likely-note = These incidents are most like it. Recording it twice as two incidents would count twice.
filing-chosen-fusion = I do not know: let the program link it by the evidence, as any report
filing-chosen-join = It is the same as:
filing-chosen-new = It is an incident of its own
filing-chosen-by-others = The program links the report by the evidence; members can change that.
filing-this-report = This report
filing-that-incident = The incident
filing-why-likely = What speaks for it and against it
filing-reason = Reason for your choice (needed if you chose; everybody who reads the register reads it)
filing-go-check = Check
filing-go-check-note = Nothing is recorded yet.
filing-record = Record
filing-change = Change something
filing-record-note = Pressing twice records once.
filing-draft-kept = A draft of this form is kept on this device until it is recorded.
filing-draft-put-back = Your unfinished form was put back.
filing-draft-discard = Discard it

media-picture = photo or picture
media-video = video
media-sound = sound
media-pages = PDF
media-text = text
media-file = file
size-kib = { $n } KiB
size-mib = { $n } MiB
file-says = The file says of itself
file-says-nothing = nothing
file-says-taken = taken { $when } by the clock of the device
file-says-satellites = taken { $when } by satellites
file-says-where = at { $where }
file-says-device = by { $device }
file-says-program = written by { $program }
file-says-far = The file says it was taken about { $km } km from the place that was told. One of the two is wrong, or the file was taken elsewhere.
attached-note = as it was brought; what a file says of itself proves nothing
attached-original = said to be the original
attached-open = may be hard to look at; open to see
attached-brought = Brought by
attached-get = Get the original file

filed-title = Recorded
filed-answer = The report is recorded under
filed-receipt = Receipt
filed-evidence = { $n ->
    [0] no file
    [one] one file
   *[other] { $n } files
}
filed-incident = Incident
filed-checkpoint = signed checkpoint
filed-verify = check the register
filed-next = What happens next
filed-next-members = All members of the mechanism see it as one report of your post.
filed-next-link = It stands in the incident above. People can confirm, move or split that; every decision has a reason.
filed-next-clauses = The clauses in force there and then are asked; deadlines that the instruments set start to run.
filed-next-correct = If something is wrong, file a new report that says so. Nothing recorded is erased.
filed-another = File another report

field-claimant = Said to have claimed it
field-received = Received
field-fire = End of the fire
field-damage = Damage
field-injured-civilians = Civilians injured
field-missing-people = Missing
field-circumstances = Circumstances
field-prior-ids = Numbers in other logs

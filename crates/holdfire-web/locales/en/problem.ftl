# What went wrong, and what to do next.

problem-not-found = No { $what } “{ $name }” here
problem-not-found-mechanism = This server does not serve it. The list of mechanisms shows what it serves.
problem-not-found-incident = Check the number; it can be searched on the overview. Numbers are never given twice.
problem-not-found-report = Check the number. A report keeps its number for good.
problem-not-found-instrument = The list of instruments shows all that are recorded.
problem-not-found-bulletin = The list of bulletins shows all that went out.
problem-not-found-entry = Entries are numbered from 0 without gaps; the register page shows the latest.
problem-not-found-page = Check the address, or start from the overview.
thing-mechanism = mechanism
thing-incident = incident
thing-report = report
thing-instrument = instrument
thing-bulletin = bulletin
thing-entry = entry
thing-page = page
thing-export = export
problem-bad-value = “{ $name }” in the address cannot be read
problem-bad-value-next = Change it or remove it. Dates are written as 2017-02-14.
problem-bad-query = The address cannot be read
problem-bad-query-next = It is too long or not written as an address. Start from the overview and set the filters again.
problem-too-large = More than { $n } MiB were sent
problem-too-large-next = Send one instrument or a few areas. A whole case folder is tried with `holdfire assess --what-if`.
problem-form-too-large = More than { $n } KiB were sent
problem-form-too-large-next = Go back and send less at once. A long text can be kept with `holdfire import document`.
problem-too-many = { $n ->
    [one] Too many requests: wait a second
   *[other] Too many requests: wait { $n } seconds
}
problem-too-many-next = Then load this page again. Whoever runs this server says how many requests a minute it answers.
problem-bad-form = The form could not be read
problem-bad-form-next = Go back and send it again.
problem-busy = Something heavy is running already
problem-busy-next = Checks and trials run one at a time. Wait a minute and load this page again.
problem-failed = This page could not be made
problem-failed-next = Nothing was lost: pages only read. Load it again; if it stays so, whoever runs this server finds the cause in its log.
back-to-situation = To the overview
back-to-mechanisms = To the mechanisms
problem-not-taken = Nobody signs in on this server, or not here
problem-not-taken-next = Open it under a name, and with accounts; what is recorded can be recorded on the command line too: `holdfire --help`.
problem-foreign = This was not sent from a page of this server
problem-foreign-next = Nothing was recorded. Open the page of the incident here and send the form from there.
problem-powers-changed = Your powers have changed since these files were made
problem-powers-changed-next = Ask for the export again: what you may see now will be in it.
problem-refused = Nothing was recorded: { $name }
problem-refused-next = Go back: what you wrote is still in the form.
problem-not-found-export = Its time may be over, or somebody else asked for it. Look at your exports.
thing-matter = matter
problem-not-found-matter = No talk of that id is recorded. The page of talks shows the tracks, and from there all matters.
thing-actor = actor
problem-not-found-actor = The list of actors shows all that are described.

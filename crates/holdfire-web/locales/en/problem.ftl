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
problem-bad-value = “{ $name }” in the address cannot be read
problem-bad-value-next = Change it or remove it. Dates are written as 2017-02-14.
problem-bad-query = The address cannot be read
problem-bad-query-next = It is too long or not written as an address. Start from the overview and set the filters again.
problem-busy = A check is running already
problem-busy-next = Only one runs at a time. Wait a minute and load this page again.
problem-failed = This page could not be made
problem-failed-next = Nothing was lost: pages only read. Load it again; if it stays so, whoever runs this server finds the cause in its log.
back-to-situation = To the overview
back-to-mechanisms = To the mechanisms

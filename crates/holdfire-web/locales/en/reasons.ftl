# Why a clause answered as it did, by the code of the reason. The terms give the sentence in
# English with all particulars; these are for pages in other languages, which show both.

reason-covered = the act falls under the clause, however the facts told are read
reason-not-in-force = the clause was not in force
reason-act-not-covered = the act is not one that the clause covers
reason-outside-areas = the place lies outside the areas of the clause, with its whole uncertainty
reason-actor-listed = the actor is a designated group
reason-target-listed = the target is a designated group
reason-actor-not-bound = the actor is not bound by the instrument
reason-target-not-protected = the target is not one that the clause protects
reason-actor-not-covered = the clause does not speak of acts by this actor
reason-target-not-covered = the clause does not speak of acts against this target
reason-same-camp = actor and target belong to one body
reason-in-operations-against-listed = the place lies in an area of operations that the instrument leaves out
reason-nobody-harmed = nobody is told to have been harmed
reason-facts-together = the facts told do not together meet the clause
reason-too-many-readings = the facts can be read in too many ways; one has to be settled first
reason-time-not-told = no report tells when it happened
reason-rule-failed = the rule of the clause failed on these facts
reason-exception-not-tested = another clause makes an exception that was not tested
reason-depends-on-actor = it depends on who acted
reason-depends-on-target = it depends on who was the target
reason-depends-on-act = it depends on what was done
reason-depends-on-place = it depends on where it happened
reason-depends-on-time = it depends on when it happened
reason-depends-on-entry-into-force = it depends on the text that says when the clause entered into force
reason-depends-on-operations-against-listed = it depends on whether the place lies in an area of operations
reason-depends-on-casualties = it depends on whether people were harmed
reason-depends-on-accession = it depends on whether somebody is bound by the instrument
reason-depends-on-designation = it depends on whether a designation covers somebody
reason-depends-on-relation = it depends on whom somebody supports
reason-depends-on-facts = it depends on facts that are not settled

# Who may see and do what, and why a gate stays closed.

power-see-terms = see the agreement
power-see-bulletins = see bulletins that went out
power-see-checkpoint = see the checkpoint and have the register checked
power-see-overview = see the overview
power-see-incident = see an incident
power-see-report = see a report
power-see-evidence = see evidence
power-see-asking = see what was asked and answered
power-see-reconciliation = see the members’ lists side by side
power-see-coverage = see who was looking
power-see-calls = see the log of calls
power-see-queue = see the queue
power-see-sources = see sources and links
power-see-register = see every entry of the register
power-see-powers = see who may do what
power-file-report = file a report
power-attach-evidence = bring evidence
power-link-reports = decide which reports are one incident
power-work-queue = claim and assign
power-comment = comment
power-take-position = take a member’s position
power-request-information = ask for information
power-task-verification = ask for a verification
power-report-verification = report how a verification went
power-respond = answer what was asked
power-make-finding = record a joint finding
power-make-attribution = record who is held responsible
power-make-demand = make a demand
power-follow-up = record whether a demand was met
power-escalate = escalate
power-make-erratum = say that something was recorded wrongly
power-record-coverage = record who was looking
power-log-call = log a call
power-sign-entries = sign what stands in the name of one’s own organisation
power-issue-bulletin = issue a bulletin
power-export = take records out
power-approve-export = approve that records are taken out
power-use-tokens = let a program act by a token
power-manage-accounts = invite people and change accounts
power-manage-keys = record and end keys of one’s own organisation
power-manage-webhooks = say which programs are told of notices
power-see-trail = see who signed in

role-administrator = administrator
role-duty-officer = duty officer
role-analyst = analyst
role-reporting-officer = reporting officer
role-joint-member = joint member
role-monitor = monitor
role-hotline-operator = hotline operator
role-party-liaison = party liaison
role-detainee-officer = detainee officer
role-access-officer = access officer
role-auditor = auditor
role-observer = observer

kind-guarantor = members
kind-party = parties
kind-un = United Nations
kind-observer = observers
kind-public = everybody

access = Who may do what
access-intro = Every page and every act passes the policies of the mechanism. What no policy permits is refused. They stand in the register; a change is an entry that every member sees.
access-none = No policies were adopted in this register, so nobody may do anything. Adopt some with `holdfire judge powers`.
access-adopted = Adopted in
access-in-words = The policies in plain words
access-as-written = As written (Cedar)
access-table = Each act, and who may do it
access-act = Act
access-see = Seeing
access-do = Recording and sending out
access-administer = Letting in
access-every-role = every role
access-nobody = nobody
access-yes = yes
access-reach-own = only where it is concerned or told of it
access-reach-concerned = only where it is concerned
access-reach-told-by-itself = only what it told itself
access-for-others = also in the name of others
access-who-sees = Who can see { $name }
access-who-sees-note = Worked out from the policies for this incident: whom its reports concern, and whose sources told of it.
access-who-sees-link = Who can see this?
access-organisation = Organisation
access-roles = By the roles
access-may-not-see = may not see it
limited = You see { $n } of the incidents: those that concern your organisation or that it told of. Every count here is of these.
reports-not-shown = { $n ->
    [one] One report is part of this incident that you may not see.
   *[other] { $n } reports are part of this incident that you may not see.
}

problem-sign-in = Sign in to see this
problem-sign-in-next = It is for people with an account. The administrator of your organisation can invite you.
problem-not-allowed = Your account may not { $act }
problem-not-allowed-next = The page “Who may do what” shows who may. Nothing was recorded.

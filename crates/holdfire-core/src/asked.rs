//! What requests, tasks, demands and what comes of them do to the state: whether one can be recorded,
//! how it is taken in, and what there is of it on an incident. How an asking stands afterwards is
//! worked out in `asking.rs`.

use crate::state::{Refused, Stamp, already, fails_if, unknown};
use crate::wording::{problem_of_account, problem_of_reason, problem_of_words};
use crate::{
    ActorId, Answer, Asked, Asking, AskingKind, Demand, Escalated, Escalation, FollowUp,
    IncidentId, LadderStep, Locality, Recorded, Response, SentBy, Sequel, State, Touched,
    VerificationReport, VerificationTask, Withdrawal,
};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// More are not asked at once.
const MOST_ASKED: usize = 100;

const RESPONSE: &str = "response to entry";
const REPORT: &str = "verification report on entry";
const FOLLOW_UP: &str = "follow-up on entry";
const ESCALATION: &str = "escalation of entry";
const STEP_ESCALATION: &str = "escalation on incident";
const WITHDRAWAL: &str = "withdrawal of entry";

fn name_of(kind: AskingKind) -> &'static str {
    match kind {
        AskingKind::Request => "request on incident",
        AskingKind::Task => "task on incident",
        AskingKind::Demand => "demand on incident",
    }
}

impl State {
    pub(crate) fn check_asking(&self, asking: &Asking) -> Result<(), Refused> {
        let (name, incident) = (name_of(asking.kind()), asking.incident());
        let invalid = |why: Option<String>| fails_if(why, name, incident);
        self.check_said(name, incident, asking.reason())?;
        invalid(
            problem_of_words(asking.what()).map(|why| format!("the words of what is asked {why}")),
        )?;
        invalid(asking.due().filter(|due| *due <= asking.at()).map(|due| {
            format!("it is due at {due} and was asked at {}; give time, or none", asking.at())
        }))?;
        self.speaks_for_the_mechanism(asking.by(), name, incident)?;
        let asked = asking.of();
        if asked.is_empty() || asked.len() > MOST_ASKED {
            return invalid(Some("it asks nobody, or more than 100 at once".to_owned()));
        }
        for (at, actor) in asked.iter().enumerate() {
            self.knows_somebody(actor)?;
            if asked[..at].contains(actor) {
                return invalid(Some(format!("it asks `{actor}` twice")));
            }
        }
        if asked.contains(asking.by()) && asking.kind() != AskingKind::Task {
            return invalid(Some(format!("`{}` asks itself; ask somebody else", asking.by())));
        }
        match asking {
            Asking::Request(_) => {}
            Asking::Task(task) => self.check_task(task)?,
            Asking::Demand(demand) => self.check_demand(demand)?,
        }
        let asked = self.on_numbers.get(incident).into_iter().flat_map(|on| &on.askings);
        let mut asked = asked.filter_map(|entry| self.askings.get(entry));
        match asked.any(|known| known.holds() && known.what == *asking) {
            true => Err(already(name, incident)),
            false => Ok(()),
        }
    }

    fn check_task(&self, task: &VerificationTask) -> Result<(), Refused> {
        let name = name_of(AskingKind::Task);
        self.check_locality(&task.place, name, &task.incident)?;
        fails_if(task.problem_of_composition(), name, &task.incident)?;
        for seats in &task.composition {
            if let Some(SentBy::Actor { actor }) = &seats.from {
                self.knows_somebody(actor)?;
            }
        }
        Ok(())
    }

    fn check_demand(&self, demand: &Demand) -> Result<(), Refused> {
        let name = name_of(AskingKind::Demand);
        if let Some(place) = &demand.place {
            self.check_locality(place, name, &demand.incident)?;
        }
        if let Some(clause) = &demand.clause {
            self.knows_clause(clause)?;
        }
        let Some(finding) = demand.finding else { return Ok(()) };
        let standing = self.findings_on(&demand.incident).standing;
        if standing.iter().any(|stands| stands.entry == finding) {
            return Ok(());
        }
        let why = match standing.last() {
            _ if !self.findings.contains_key(&finding) => return Err(unknown("finding", &finding)),
            Some(last) => format!(
                "it rests on entry {finding}, and the finding that stands is entry {}; read that one first",
                last.entry
            ),
            None => format!("it rests on entry {finding}, which does not stand on this incident"),
        };
        fails_if(Some(why), name, &demand.incident)
    }

    fn check_locality(
        &self,
        place: &Locality,
        of: &'static str,
        on: &IncidentId,
    ) -> Result<(), Refused> {
        fails_if(place.problem(), of, on)?;
        match &place.area {
            Some(area) if !self.areas.contains_key(area) => Err(unknown("area", area)),
            _ => Ok(()),
        }
    }

    /// Only members and bodies ask and escalate: what a party wants, it says in a call or report.
    fn speaks_for_the_mechanism(
        &self,
        by: &ActorId,
        of: &'static str,
        id: &impl ToString,
    ) -> Result<(), Refused> {
        let mechanism = self.mechanism.iter();
        let members = mechanism.clone().flat_map(|of| &of.members).map(|member| &member.id);
        let bodies = mechanism.flat_map(|of| &of.bodies).map(|body| &body.id);
        let known: Vec<&ActorId> = members.chain(bodies).collect();
        if known.contains(&by) {
            return Ok(());
        }
        let known: Vec<String> = known.into_iter().map(|id| format!("`{id}`")).collect();
        let known = if known.is_empty() { "there are none".to_owned() } else { known.join(", ") };
        let why = format!("`{by}` is no member or body of the mechanism; those are {known}");
        fails_if(Some(why), of, id)
    }

    pub(crate) fn check_response(&self, response: &Response) -> Result<(), Refused> {
        let entry = response.asking;
        let invalid = |why: Option<String>| fails_if(why, RESPONSE, &entry);
        let asked = self.asked_that_holds(entry, RESPONSE, response.at)?;
        let kind = asked.asking.what.kind();
        let does_not_fit = match (response.answer, kind) {
            (Answer::Complied, AskingKind::Request) => {
                Some("information is told and not complied with; say `answered`")
            }
            (Answer::Answered | Answer::Complied | Answer::Partly, AskingKind::Task) => {
                Some("a task to verify is answered by a verification report")
            }
            _ => None,
        };
        invalid(does_not_fit.map(str::to_owned))?;
        self.knows_somebody(&response.by)?;
        if asked.may_respond().all(|who| *who != response.by) {
            let ids: Vec<String> = asked.may_respond().map(|id| format!("`{id}`")).collect();
            return invalid(Some(format!(
                "`{}` was not asked; {} was. Who only passes an answer on says so in `through`",
                response.by,
                ids.join(" or "),
            )));
        }
        if let Some(through) = &response.through {
            self.knows_somebody(through)?;
            let why = || "it came through whoever gave it; leave that out".to_owned();
            invalid((*through == response.by).then(why))?;
        }
        match response.words.as_deref() {
            None if !response.answer.may_be_wordless() => {
                invalid(Some("it has no words; say what was told or done".to_owned()))?;
            }
            None => {}
            Some(words) => {
                invalid(problem_of_account(words).map(|why| format!("its words {why}")))?
            }
        }
        self.sequel_is_news(&asked, &Sequel::Response(response.clone()), RESPONSE)
    }

    pub(crate) fn check_report_of_task(&self, report: &VerificationReport) -> Result<(), Refused> {
        let entry = report.task;
        let invalid = |why: Option<String>| fails_if(why, REPORT, &entry);
        let asked = self.asked_that_holds(entry, REPORT, report.at)?;
        if asked.asking.what.kind() != AskingKind::Task {
            return invalid(Some("that is no task to verify".to_owned()));
        }
        invalid(report.problem())?;
        self.knows_somebody(&report.by)?;
        if !asked.asking.what.of().contains(&report.by) {
            let ids: Vec<String> =
                asked.asking.what.of().iter().map(|id| format!("`{id}`")).collect();
            let asked = ids.join(", ");
            return invalid(Some(format!("`{}` was not asked to look; {asked} was", report.by)));
        }
        for share in &report.team {
            self.knows_somebody(&share.of)?;
        }
        if let Some(denied_by) = &report.denied_by {
            self.knows_somebody(denied_by)?;
        }
        self.sequel_is_news(&asked, &Sequel::Report(report.clone()), REPORT)
    }

    pub(crate) fn check_follow_up(&self, follow_up: &FollowUp) -> Result<(), Refused> {
        let entry = follow_up.demand;
        let invalid = |why: Option<String>| fails_if(why, FOLLOW_UP, &entry);
        let asked = self.asked_that_holds(entry, FOLLOW_UP, follow_up.at)?;
        if asked.asking.what.kind() != AskingKind::Demand {
            return invalid(Some("that is no demand".to_owned()));
        }
        self.knows_somebody(&follow_up.by)?;
        if asked.asking.what.of().contains(&follow_up.by) {
            let why = "nobody checks whether it met a demand itself; record a response";
            return invalid(Some(why.to_owned()));
        }
        invalid(problem_of_account(&follow_up.words).map(|why| format!("its words {why}")))?;
        self.sequel_is_news(&asked, &Sequel::FollowUp(follow_up.clone()), FOLLOW_UP)
    }

    pub(crate) fn check_escalation(&self, escalation: &Escalation) -> Result<(), Refused> {
        let Escalation { of, by, to, step, at, due, reason } = escalation;
        if let Some(step) = step {
            self.check_ladder_step(step)?;
        }
        self.knows_somebody(to)?;
        match of {
            Escalated::Asking { entry } => {
                let invalid = |why: Option<String>| fails_if(why, ESCALATION, entry);
                invalid(problem_of_reason(reason).map(str::to_owned))?;
                self.speaks_for_the_mechanism(by, ESCALATION, entry)?;
                let asked = self.asked_that_holds(*entry, ESCALATION, *at)?;
                invalid(problem_of_due(*at, *due))?;
                let is_asked = asked.asking.what.of().contains(to);
                invalid(is_asked.then(|| {
                    format!("`{to}` was asked in the first place; take it to somebody else")
                }))?;
                let sequel = Sequel::Escalation(escalation.clone());
                self.sequel_is_news(&asked, &sequel, ESCALATION)?;
                invalid(asked.cannot_be_escalated(*at))
            }
            Escalated::Step { incident, of } => {
                self.check_said(STEP_ESCALATION, incident, reason)?;
                self.speaks_for_the_mechanism(by, STEP_ESCALATION, incident)?;
                fails_if(problem_of_due(*at, *due), STEP_ESCALATION, incident)?;
                self.check_ladder_step(of)?;
                let earlier =
                    self.on_numbers.get(incident).into_iter().flat_map(|on| &on.escalations);
                let mut earlier = earlier.filter_map(|entry| self.escalations.get(entry));
                match earlier.any(|known| known.holds() && known.what == *escalation) {
                    true => Err(already(STEP_ESCALATION, incident)),
                    false => Ok(()),
                }
            }
        }
    }

    /// Which steps a ladder has is said by the text of its instrument, which core does not read.
    fn check_ladder_step(&self, step: &LadderStep) -> Result<(), Refused> {
        self.knows_instrument(&step.instrument)?;
        let is_named = !step.step.trim().is_empty() && step.step.len() <= 60;
        let why = || "it does not say which step of the ladder".to_owned();
        fails_if((!is_named).then(why), "escalation under instrument", &step.instrument)
    }

    pub(crate) fn check_withdrawal(&self, withdrawal: &Withdrawal) -> Result<(), Refused> {
        let entry = withdrawal.asking;
        let invalid = |why: Option<String>| fails_if(why, WITHDRAWAL, &entry);
        invalid(problem_of_reason(&withdrawal.reason).map(str::to_owned))?;
        let asked = self.asked_that_holds(entry, WITHDRAWAL, withdrawal.at)?;
        let asker = asked.asking.what.by();
        if *asker != withdrawal.by {
            let why = format!("`{asker}` asked, and only whoever asked asks no longer");
            return invalid(Some(why));
        }
        let is_withdrawn = |sequel: &Recorded<Sequel>| {
            sequel.holds() && matches!(sequel.what, Sequel::Withdrawal(_))
        };
        match asked.sequels.iter().any(is_withdrawn) {
            true => Err(already(WITHDRAWAL, &entry)),
            false => Ok(()),
        }
    }

    /// The asking of an entry, if something can be recorded that came of it at `at`.
    fn asked_that_holds(
        &self,
        entry: u64,
        of: &'static str,
        at: Timestamp,
    ) -> Result<Asked, Refused> {
        let Some(asked) = self.asked(entry) else {
            return Err(unknown("request, task or demand", &entry));
        };
        let why = match asked.asking.erratum {
            Some(erratum) => Some(format!("entry {erratum} says that it was recorded wrongly")),
            None if at < asked.asking.what.at() => Some(format!(
                "it was asked at {}, and this is said to be before",
                asked.asking.what.at()
            )),
            None => asked.sequels.iter().filter(|sequel| sequel.holds()).find_map(|sequel| {
                let is_over = matches!(sequel.what, Sequel::Withdrawal(_)) && sequel.what.at() < at;
                let entry = sequel.entry;
                is_over.then(|| format!("it was withdrawn by entry {entry}; ask anew"))
            }),
        };
        fails_if(why, of, &entry)?;
        Ok(asked)
    }

    fn sequel_is_news(
        &self,
        asked: &Asked,
        sequel: &Sequel,
        of: &'static str,
    ) -> Result<(), Refused> {
        match asked.sequels.iter().any(|known| known.holds() && known.what == *sequel) {
            true => Err(already(of, &asked.asking.entry)),
            false => Ok(()),
        }
    }

    /// Takes a checked asking in.
    pub(crate) fn take_asking(&mut self, stamp: Stamp, asking: Asking) -> Vec<Touched> {
        let incident = asking.incident().clone();
        let recorded = self.recorded(stamp, asking, None, &incident);
        self.askings.insert(stamp.entry, recorded);
        self.on_numbers.entry(incident.clone()).or_default().askings.push(stamp.entry);
        self.touched_with(&incident, Touched::Asking(stamp.entry))
    }

    /// Takes what came of an asking in, once it is checked.
    pub(crate) fn take_sequel(
        &mut self,
        stamp: Stamp,
        asking: u64,
        sequel: Sequel,
    ) -> Vec<Touched> {
        self.sequels.insert(stamp.entry, Recorded::plain(stamp, sequel));
        self.sequels_of.entry(asking).or_default().push(stamp.entry);
        self.touched_by_asking(asking)
    }

    /// Takes a checked escalation in.
    pub(crate) fn take_escalation(&mut self, stamp: Stamp, escalation: Escalation) -> Vec<Touched> {
        match &escalation.of {
            Escalated::Asking { entry } => {
                let entry = *entry;
                self.take_sequel(stamp, entry, Sequel::Escalation(escalation))
            }
            Escalated::Step { incident, .. } => {
                let incident = incident.clone();
                let recorded = self.recorded(stamp, escalation, None, &incident);
                self.escalations.insert(stamp.entry, recorded);
                self.on_numbers.entry(incident.clone()).or_default().escalations.push(stamp.entry);
                self.touched_with(&incident, Touched::Escalation(stamp.entry))
            }
        }
    }

    /// What a change to an asking, or to what came of it, touches.
    pub(crate) fn touched_by_asking(&self, asking: u64) -> Vec<Touched> {
        let Some(asked) = self.askings.get(&asking) else { return Vec::new() };
        let incident = asked.what.incident().clone();
        self.touched_with(&incident, Touched::Asking(asking))
    }

    /// One asking with all that came of it.
    pub fn asked(&self, entry: u64) -> Option<Asked> {
        let asking = self.askings.get(&entry)?.clone();
        let sequels = self.sequels_of.get(&entry).into_iter().flatten();
        let sequels = sequels.filter_map(|entry| self.sequels.get(entry)).cloned().collect();
        Some(Asked::new(asking, sequels))
    }

    /// Everything that was asked on an incident or on one that was merged into it, in the order of
    /// the entries.
    pub fn asked_on(&self, incident: &IncidentId) -> Vec<Asked> {
        let entries = self.entries_on(incident, |on| &on.askings);
        entries.into_iter().filter_map(|entry| self.asked(entry)).collect()
    }

    /// Who was asked about an incident, and on whom something was demanded, each once, where that was not
    /// recorded wrongly.
    pub fn everybody_asked(&self, incident: &IncidentId) -> BTreeSet<ActorId> {
        let entries = self.entries_on(incident, |on| &on.askings);
        let asked = entries.iter().filter_map(|entry| self.askings.get(entry));
        asked.filter(|asked| asked.holds()).flat_map(|asked| asked.what.of()).cloned().collect()
    }

    /// Steps of ladders that were escalated on an incident, likewise.
    pub fn steps_escalated_on(&self, incident: &IncidentId) -> Vec<&Recorded<Escalation>> {
        let entries = self.entries_on(incident, |on| &on.escalations);
        entries.into_iter().filter_map(|entry| self.escalations.get(&entry)).collect()
    }

    /// The entries of one sort on all numbers of an incident, in their order.
    pub(crate) fn entries_on(
        &self,
        incident: &IncidentId,
        of: impl Fn(&crate::standing::OnNumber) -> &Vec<u64>,
    ) -> Vec<u64> {
        let numbers = self.numbers_of(incident).into_iter();
        let on = numbers.filter_map(|number| self.on_numbers.get(number));
        let mut entries: Vec<u64> = on.flat_map(|on| of(on).iter().copied()).collect();
        entries.sort_unstable();
        entries
    }
}

fn problem_of_due(at: Timestamp, due: Option<Timestamp>) -> Option<String> {
    let due = due.filter(|due| *due <= at)?;
    Some(format!("it is due at {due} and was done at {at}; give time, or none"))
}

//! What calls, their links and comments do to the state: whether one can be recorded, how it is taken
//! in, and what there is of it on an incident.

use crate::state::{Refused, Stamp, already, fails_if, unknown};
use crate::wording::problem_of_comment;
use crate::{Call, CallLink, CallLinkedTo, Caller, Comment, IncidentId, Recorded, State, Touched};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const CALL: &str = "call that began at";
const CALL_LINK: &str = "link of call";
const COMMENT: &str = "comment on incident";

/// A call with everything it was linked to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// The call.
    pub call: Recorded<Call>,
    /// What it became and what kept the promises made in it, in the order of the entries; what an
    /// erratum takes back is among it and counts for nothing.
    pub links: Vec<Recorded<CallLink>>,
}

impl Called {
    /// The promises that nothing recorded has kept, by their place in the call.
    pub fn open_promises(&self) -> impl Iterator<Item = usize> {
        let is_kept = |promise: &usize| {
            let keeps =
                |link: &CallLink| link.keeps.is_some_and(|kept| usize::from(kept) == *promise);
            self.links.iter().any(|link| link.holds() && keeps(&link.what))
        };
        (0..self.call.what.promises.len()).filter(move |promise| !is_kept(promise))
    }
}

impl State {
    pub(crate) fn check_comment(&self, comment: &Comment) -> Result<(), Refused> {
        let Comment { incident, by, words } = comment;
        self.has_reports(COMMENT, incident)?;
        fails_if(problem_of_comment(words).map(str::to_owned), COMMENT, incident)?;
        self.knows_somebody(by)?;
        let last = self.on_numbers.get(incident).and_then(|on| on.comments.last());
        match last.and_then(|entry| self.comments.get(entry)) {
            Some(last) if last.holds() && last.what == *comment => Err(already(COMMENT, incident)),
            _ => Ok(()),
        }
    }

    pub(crate) fn check_call(&self, call: &Call) -> Result<(), Refused> {
        fails_if(call.problem(), CALL, &call.began)?;
        if let Caller::Actor { actor } = &call.from {
            self.knows_somebody(actor)?;
            let why = || format!("`{actor}` calls itself");
            fails_if((*actor == call.to).then(why), CALL, &call.began)?;
        }
        self.knows_somebody(&call.to)?;
        if let Some(incident) = &call.incident {
            self.has_reports(CALL, incident)?;
        }
        let mut same = self.calls.values().rev().take(SAME_AMONG);
        match same.any(|known| known.holds() && known.what == *call) {
            true => Err(already(CALL, &call.began)),
            false => Ok(()),
        }
    }

    pub(crate) fn check_call_link(&self, link: &CallLink) -> Result<(), Refused> {
        let invalid = |why: Option<String>| fails_if(why, CALL_LINK, &link.call);
        let Some(called) = self.called(link.call) else {
            return Err(unknown("call", &link.call));
        };
        invalid(
            called
                .call
                .erratum
                .map(|erratum| format!("entry {erratum} says that it was recorded wrongly")),
        )?;
        match &link.to {
            CallLinkedTo::Incident { incident } => self.has_reports(CALL_LINK, incident)?,
            CallLinkedTo::Report { report } if !self.reports.contains_key(report) => {
                return Err(unknown("report", report));
            }
            CallLinkedTo::Report { .. } => {}
            CallLinkedTo::Entry { entry } if *entry >= self.size => {
                return Err(unknown("entry", entry));
            }
            CallLinkedTo::Entry { entry } => {
                let why = || "it is linked to itself; name another entry".to_owned();
                invalid((*entry == link.call).then(why))?;
            }
        }
        if let Some(keeps) = link.keeps {
            let promises = called.call.what.promises.len();
            let why = || {
                format!(
                    "{promises} things were promised in it, and promise {keeps} is none of them"
                )
            };
            invalid((usize::from(keeps) >= promises).then(why))?;
        }
        match called.links.iter().any(|known| known.holds() && known.what == *link) {
            true => Err(already(CALL_LINK, &link.call)),
            false => Ok(()),
        }
    }

    /// Takes a checked comment in.
    pub(crate) fn take_comment(&mut self, stamp: Stamp, comment: Comment) -> Vec<Touched> {
        let incident = comment.incident.clone();
        let recorded = self.recorded(stamp, comment, None, &incident);
        self.comments.insert(stamp.entry, recorded);
        self.on_numbers.entry(incident.clone()).or_default().comments.push(stamp.entry);
        self.touched_with(&incident, Touched::Comment(stamp.entry))
    }

    /// Takes a checked call in.
    pub(crate) fn take_call(&mut self, stamp: Stamp, call: Call) -> Vec<Touched> {
        if let Some(incident) = &call.incident {
            let on = self.on_numbers.entry(incident.clone()).or_default();
            on.calls.push(stamp.entry);
        }
        self.calls.insert(stamp.entry, Recorded::plain(stamp, call));
        self.touched_by_call(stamp.entry)
    }

    /// Takes a checked link of a call in.
    pub(crate) fn take_call_link(&mut self, stamp: Stamp, link: CallLink) -> Vec<Touched> {
        let call = link.call;
        let on = match &link.to {
            CallLinkedTo::Incident { incident } => Some(incident.clone()),
            CallLinkedTo::Entry { entry } => self.incident_of_entry(*entry).cloned(),
            CallLinkedTo::Report { report } => {
                self.calls_of_report.entry(report.clone()).or_default().push(call);
                None
            }
        };
        if let Some(incident) = on {
            let calls = &mut self.on_numbers.entry(incident).or_default().calls;
            if !calls.contains(&call) {
                calls.push(call);
            }
        }
        self.call_links.insert(stamp.entry, Recorded::plain(stamp, link));
        self.links_of_call.entry(call).or_default().push(stamp.entry);
        self.touched_by_call(call)
    }

    /// What a change to a call or its links touches.
    pub(crate) fn touched_by_call(&self, call: u64) -> Vec<Touched> {
        let Some(called) = self.called(call) else { return Vec::new() };
        let mut incidents: BTreeSet<&IncidentId> = BTreeSet::new();
        let of_links = called.links.iter().filter_map(|link| self.incident_of_link(&link.what));
        for incident in called.call.what.incident.iter().chain(of_links) {
            incidents.extend(self.shown_on(incident));
        }
        let incidents: Vec<Touched> =
            incidents.into_iter().cloned().map(Touched::Incident).collect();
        incidents.into_iter().chain([Touched::Call(call)]).collect()
    }

    fn incident_of_link(&self, link: &CallLink) -> Option<&IncidentId> {
        match &link.to {
            // The incident in the state lives as long as the state does, which that in the link does not.
            CallLinkedTo::Incident { incident } => {
                self.incidents.get_key_value(incident).map(|(incident, _)| incident)
            }
            CallLinkedTo::Report { report } => self.incident_of.get(report),
            CallLinkedTo::Entry { entry } => self.incident_of_entry(*entry),
        }
    }

    /// The incident that an entry of the room is about.
    pub fn incident_of_entry(&self, entry: u64) -> Option<&IncidentId> {
        let of_asking = |entry: &u64| self.askings.get(entry).map(|asked| asked.what.incident());
        let position = self.positions.get(&entry).map(|of| &of.what.incident);
        let finding = || self.findings.get(&entry).map(|of| &of.what.incident);
        let attribution = || self.attributions.get(&entry).map(|of| &of.what.incident);
        let of_proposed =
            |entry: &u64| self.proposed.get(entry).map(|proposed| proposed.what.incident());
        let vote = || of_proposed(&self.votes_cast.get(&entry)?.what.proposed);
        let comment = || self.comments.get(&entry).map(|of| &of.what.incident);
        let sequel = || {
            let asking = self.sequels.get(&entry).and_then(|sequel| sequel.what.asking())?;
            of_asking(&asking)
        };
        let call = || self.calls.get(&entry).and_then(|call| call.what.incident.as_ref());
        let escalation = || {
            self.escalations.get(&entry).and_then(|of| match &of.what.of {
                crate::Escalated::Step { incident, .. } => Some(incident),
                crate::Escalated::Asking { .. } => None,
            })
        };
        position
            .or_else(finding)
            .or_else(attribution)
            .or_else(|| of_proposed(&entry))
            .or_else(vote)
            .or_else(|| of_asking(&entry))
            .or_else(sequel)
            .or_else(comment)
            .or_else(call)
            .or_else(escalation)
    }

    /// One call with everything it was linked to.
    pub fn called(&self, entry: u64) -> Option<Called> {
        let call = self.calls.get(&entry)?.clone();
        let links = self.links_of_call.get(&entry).into_iter().flatten();
        let links = links.filter_map(|entry| self.call_links.get(entry)).cloned().collect();
        Some(Called { call, links })
    }

    /// The calls that are about an incident or about one that was merged into it, or that became a
    /// report of it or an entry about it, in the order of their entries.
    pub fn calls_on(&self, incident: &IncidentId) -> Vec<Called> {
        let mut entries: BTreeSet<u64> =
            self.entries_on(incident, |on| &on.calls).into_iter().collect();
        for link in self.incidents.get(incident).into_iter().flatten() {
            entries.extend(self.calls_of_report.get(&link.report).into_iter().flatten());
        }
        let numbers = self.numbers_of(incident);
        let is_about = |called: &Called| {
            let links = called.links.iter().filter(|link| link.holds());
            let mut of_links = links.filter_map(|link| self.incident_of_link(&link.what));
            called.call.what.incident.as_ref().is_some_and(|of| numbers.contains(of))
                || of_links.any(|of| numbers.contains(of))
        };
        entries.into_iter().filter_map(|entry| self.called(entry)).filter(is_about).collect()
    }

    /// The comments on an incident or on one that was merged into it, in the order of their entries.
    pub fn comments_on(&self, incident: &IncidentId) -> Vec<&Recorded<Comment>> {
        let entries = self.entries_on(incident, |on| &on.comments);
        entries.into_iter().filter_map(|entry| self.comments.get(&entry)).collect()
    }
}

/// The same call is looked for among so many of the last.
const SAME_AMONG: usize = 1_000;

//! Which entries of the register somebody may open. Those who may see the register open every one;
//! everybody else opens the entries of what they may see, and is led to no other.

use crate::asked::Asked;
use crate::error::WebError;
use holdfire_core::{
    AttachedTo, Entry, Escalated, Event, IncidentId, ProposalEnd, ProposalWithdrawn, VoteCast,
    VoteClosed,
};
use holdfire_powers::Act;

impl Asked {
    /// The address of an entry, for those to whom it opens; empty for others.
    pub(crate) fn entry_link(&self, seq: u64) -> String {
        match self.may_open_entry(seq) {
            Ok(true) => self.at().entry(seq),
            Ok(false) | Err(_) => String::new(),
        }
    }

    /// The address of an incident, likewise.
    pub(crate) fn incident_link(&self, id: &IncidentId) -> String {
        match self.sees_incident(id) {
            Ok(true) => self.at().incident(id.as_str()),
            Ok(false) | Err(_) => String::new(),
        }
    }

    /// Whether an entry may be opened. What it tells is all there for whoever opens it, so an entry that
    /// tells more than one thing is closed to those who may see only one of them.
    pub(crate) fn may_open_entry(&self, seq: u64) -> Result<bool, WebError> {
        if self.access.may_in_room(Act::SeeRegister) {
            return Ok(true);
        }
        let Some(row) = self.served().reader.entry(seq)? else { return Ok(false) };
        match Entry::read(&row.bytes) {
            Ok(entry) => self.may_open(seq, &entry.event),
            // One of a later version is for those who see them all.
            Err(_) => Ok(false),
        }
    }

    fn may_open(&self, seq: u64, event: &Event) -> Result<bool, WebError> {
        let in_room = |act| Ok(self.access.may_in_room(act));
        match event {
            Event::MechanismFounded(_)
            | Event::ActorDescribed(_)
            | Event::InstrumentAdopted(_)
            | Event::AccessionRecorded(_)
            | Event::DesignationRecorded(_)
            | Event::AreaDrawn(_) => in_room(Act::SeeTerms),
            Event::PowersAdopted(_) => in_room(Act::SeePowers),
            Event::BulletinIssued(bulletin) => Ok(self.access.may_read(bulletin)),
            Event::CoverageRecorded(_) => in_room(Act::SeeCoverage),
            Event::CountDeclared(_) => in_room(Act::SeeReconciliation),
            Event::CallLogged(_) | Event::CallLinked(_) => in_room(Act::SeeCalls),
            Event::ReportReceived(report) => {
                let matter = self.snapshot.matter_of_report(report);
                Ok(self.access.may_with(Act::SeeReport, &matter))
            }
            Event::EvidenceAttached(attachment) => {
                let matter = match &attachment.to {
                    AttachedTo::Report(id) => self.matter_of_report(id)?,
                    AttachedTo::Incident(id) => self.matter_of_incident(id)?,
                };
                Ok(self.access.may_with(Act::SeeEvidence, &matter))
            }
            Event::PositionTaken(made) => self.sees_incident(&made.incident),
            Event::FindingMade(made) => self.sees_incident(&made.incident),
            Event::AttributionMade(made) => self.sees_incident(&made.incident),
            Event::CommentMade(made) => self.sees_incident(&made.incident),
            Event::StepTaken(step) => match &step.incident {
                Some(incident) => self.sees_incident(incident),
                None => in_room(Act::SeeTerms),
            },
            Event::FindingProposed(made) => self.sees_decided(&made.incident, seq),
            Event::AttributionProposed(made) => self.sees_decided(&made.incident, seq),
            Event::VoteCast(VoteCast { proposed, .. })
            | Event::VoteClosed(VoteClosed { proposed, .. })
            | Event::ProposalWithdrawn(ProposalWithdrawn { proposed, .. }) => {
                self.may_open_entry(*proposed)
            }
            Event::InformationRequested(_)
            | Event::VerificationTasked(_)
            | Event::DemandMade(_) => self.sees_asking(seq),
            Event::VerificationReported(made) => self.sees_asking(made.task),
            Event::ResponseGiven(made) => self.sees_asking(made.asking),
            Event::FollowUpMade(made) => self.sees_asking(made.demand),
            Event::AskingWithdrawn(made) => self.sees_asking(made.asking),
            Event::Escalated(made) => match &made.of {
                Escalated::Asking { entry } => self.sees_asking(*entry),
                Escalated::Step { incident, .. } => self.sees_incident(incident),
            },
            // An erratum takes nothing back but what stands, which has no erratum before it.
            Event::ErratumMade(made) if made.entry < seq => self.may_open_entry(made.entry),
            Event::EntrySigned(made) if made.entry < seq => self.may_open_entry(made.entry),
            Event::OrganisationKeyRecorded(key) => {
                Ok(key.organisation.as_str() == &*self.access.who.organisation)
            }
            // What puts reports together tells of all of them.
            Event::SourceNamed(_)
            | Event::DocumentKept(_)
            | Event::ReportsLinked(_)
            | Event::ReportUnlinked(_)
            | Event::LinkProposed(_)
            | Event::LinkDecided(_)
            | Event::ErratumMade(_)
            | Event::EntrySigned(_)
            | Event::TalkRecorded(_)
            | Event::OrganisationKeyEnded(_)
            | Event::FileImported(_)
            | Event::AssessmentsIssued(_) => Ok(false),
        }
    }

    /// Whether an incident may be seen.
    pub(crate) fn sees_incident(&self, incident: &IncidentId) -> Result<bool, WebError> {
        Ok(self.access.may_with(Act::SeeIncident, &self.matter_of_incident(incident)?))
    }

    /// A proposal is for those who see the register until it is decided; then its votes stand with what
    /// was decided.
    fn sees_decided(&self, incident: &IncidentId, proposed: u64) -> Result<bool, WebError> {
        let judged = self.served().reader.judged(incident)?;
        let standing = judged.as_ref().and_then(|judged| judged.proposal(proposed));
        let end = standing.and_then(|standing| standing.end.as_ref());
        match end {
            Some(ProposalEnd::Decided { .. }) => self.sees_incident(incident),
            _ => Ok(false),
        }
    }

    fn sees_asking(&self, entry: u64) -> Result<bool, WebError> {
        let Some(found) = self.served().reader.asked(entry)? else { return Ok(false) };
        let matter = self.served().matter_of_asking(&self.snapshot, &found)?;
        Ok(self.access.may_with(Act::SeeAsking, &matter))
    }
}

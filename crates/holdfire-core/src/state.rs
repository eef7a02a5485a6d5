//! The state of a register: the fold of its entries.
//!
//! [`State::apply`] is the only place where an event takes effect. Before anything is recorded the
//! same state is asked ([`State::check`]) whether it can be; an event that was recorded always
//! applies. Read tables, pages and bulletins are made from the objects in here, so that there is
//! one fold and not one per table.

use crate::deciding::Sides;
use crate::judging::Citable;
use crate::merges::Merges;
use crate::spelling::common_spelling;
use crate::standing::OnNumber;
use crate::{
    Accession, Actor, ActorId, Area, AreaId, Asking, AttachedTo, Attachment, Attribution, Bulletin,
    BulletinId, Call, CallLink, Comment, CountId, Coverage, CoverageId, Decided, DeclaredCount,
    Designation, Document, DocumentId, Erratum, Escalation, Event, Import, ImportId, Incident,
    IncidentId, Instrument, InstrumentId, IssuedAssessments, JointFinding, KnownKey,
    KnownSignature, Link, LinkProposal, Mechanism, Position, Powers, ProposalEnd, ProposalId,
    Proposed, Recorded, Report, ReportId, Sequel, Source, SourceId, StepId, StepTaken, TalkBook,
    VoteCast,
};
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// By which entry something is recorded, and when if that is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp {
    pub entry: u64,
    pub at: Option<Timestamp>,
}

/// Why an event cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The first entry must found the mechanism, and no other may.
    #[error("the first entry of a register founds the mechanism, and only the first does")]
    Founding,
    /// Something has to be recorded before this can be.
    #[error("{of} `{id}` is not recorded; record it first")]
    Unknown {
        /// What sort of thing.
        of: &'static str,
        /// Its id.
        id: String,
    },
    /// It is there already with the same content.
    #[error("{of} `{id}` is recorded already")]
    AlreadyRecorded {
        /// What sort of thing.
        of: &'static str,
        /// Its id.
        id: String,
    },
    /// It is there already with other content.
    #[error("{of} `{id}` is recorded already with other content; correct it by a new entry")]
    Differs {
        /// What sort of thing.
        of: &'static str,
        /// Its id.
        id: String,
    },
    /// The report is linked to another incident.
    #[error("report `{report}` is linked to incident `{incident}`; unlink it there first")]
    LinkedElsewhere {
        /// Which report.
        report: ReportId,
        /// Where it is.
        incident: IncidentId,
    },
    /// People said that two reports speak of two incidents.
    #[error(
        "reports `{one}` and `{other}` were decided to speak of two incidents by entry {entry}; undo that first"
    )]
    KeptApart {
        /// One of them.
        one: ReportId,
        /// The other.
        other: ReportId,
        /// The decision.
        entry: u64,
    },
    /// A later decision about the same reports stands on this one.
    #[error("entry {entry} decided later about report `{report}`; undo that first")]
    DecidedLater {
        /// The later decision.
        entry: u64,
        /// A report that both are about.
        report: ReportId,
    },
    /// The content breaks a rule of its own kind.
    #[error("{of} `{id}` cannot be recorded: {why}")]
    Invalid {
        /// What sort of thing.
        of: &'static str,
        /// Its id.
        id: String,
        /// What is wrong.
        why: String,
    },
}

/// An object whose row in the read tables an event changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Touched {
    /// The mechanism.
    Mechanism,
    /// An actor.
    Actor(ActorId),
    /// An instrument.
    Instrument(InstrumentId),
    /// An accession, by its place in [`State::accessions`].
    Accession(usize),
    /// A designation, by its place in [`State::designations`].
    Designation(usize),
    /// An area.
    Area(AreaId),
    /// A source.
    Source(SourceId),
    /// A document.
    Document(DocumentId),
    /// Evidence that was attached, by the number of its entry.
    Attachment(u64),
    /// A report.
    Report(ReportId),
    /// An incident.
    Incident(IncidentId),
    /// A decision about links, by the number of its entry.
    Decision(u64),
    /// A proposal about links.
    Proposal(ProposalId),
    /// A declared count.
    Count(CountId),
    /// A coverage record.
    Coverage(CoverageId),
    /// A step that was taken.
    Step(StepId),
    /// A position, by the number of its entry.
    Position(u64),
    /// A finding, by the number of its entry.
    Finding(u64),
    /// An attribution, by the number of its entry.
    Attribution(u64),
    /// A proposed finding or attribution with its votes, by the number of its entry.
    Proposed(u64),
    /// A request, task or demand with all that came of it, by the number of its entry.
    Asking(u64),
    /// An escalation of a step of a ladder, by the number of its entry.
    Escalation(u64),
    /// A comment, by the number of its entry.
    Comment(u64),
    /// A call with its links, by the number of its entry.
    Call(u64),
    /// Something of the talks, by the number of its entry.
    Talk(u64),
    /// An erratum, by the number of its own entry.
    Erratum(u64),
    /// The powers that were adopted last.
    Powers,
    /// A key of an organisation.
    Key(Box<str>),
    /// The signatures under an entry, by the number of that entry.
    Signatures(u64),
    /// An import.
    Import(ImportId),
    /// A bulletin.
    Bulletin(BulletinId),
}

impl Touched {
    /// Whether answers of clauses may change for incidents that were not touched themselves.
    pub fn changes_terms(&self) -> bool {
        matches!(
            self,
            Self::Mechanism
                | Self::Actor(_)
                | Self::Instrument(_)
                | Self::Accession(_)
                | Self::Designation(_)
                | Self::Area(_)
        )
    }
}

/// Everything a register says.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct State {
    /// How many events were applied.
    pub size: u64,
    /// The mechanism, once founded.
    pub mechanism: Option<Mechanism>,
    /// Actors by id.
    pub actors: BTreeMap<ActorId, Actor>,
    /// The latest version of each instrument.
    pub instruments: BTreeMap<InstrumentId, Instrument>,
    /// Accessions in the order they were recorded.
    pub accessions: Vec<Accession>,
    /// Designations in the order they were recorded.
    pub designations: Vec<Designation>,
    /// Areas with all their versions.
    pub areas: BTreeMap<AreaId, Area>,
    /// Sources by id.
    pub sources: BTreeMap<SourceId, Source>,
    /// Documents by id.
    pub documents: BTreeMap<DocumentId, Document>,
    /// Evidence that was attached, by the number of its entry.
    pub attachments: BTreeMap<u64, Attachment>,
    /// Reports by id.
    pub reports: HashMap<ReportId, Arc<Report>>,
    /// The number of the entry by which each report was received.
    pub received_as: HashMap<ReportId, u64>,
    /// Links of each incident, in the order they were made.
    pub incidents: BTreeMap<IncidentId, Vec<Link>>,
    /// The incident each report is linked to.
    pub incident_of: HashMap<ReportId, IncidentId>,
    /// Decisions about links, by the number of their entry.
    pub decisions: BTreeMap<u64, Decided>,
    /// Proposals about links, by id.
    pub proposals: BTreeMap<ProposalId, LinkProposal>,
    /// Declared counts by id.
    pub counts: BTreeMap<CountId, DeclaredCount>,
    /// Coverage by id.
    pub coverage: BTreeMap<CoverageId, Coverage>,
    /// Steps that were taken, by id.
    pub steps: BTreeMap<StepId, StepTaken>,
    /// Positions, by the number of their entry.
    pub positions: BTreeMap<u64, Recorded<Position>>,
    /// Findings, by the number of their entry.
    pub findings: BTreeMap<u64, Recorded<JointFinding>>,
    /// Attributions, by the number of their entry.
    pub attributions: BTreeMap<u64, Recorded<Attribution>>,
    /// Proposed findings and attributions, by the number of their entry.
    pub proposed: BTreeMap<u64, Recorded<Proposed>>,
    /// Votes on them, by the number of their entry.
    pub votes_cast: BTreeMap<u64, Recorded<VoteCast>>,
    /// Requests, tasks and demands, by the number of their entry.
    pub askings: BTreeMap<u64, Recorded<Asking>>,
    /// What came of them, by the number of its entry.
    pub sequels: BTreeMap<u64, Recorded<Sequel>>,
    /// Escalations of steps of ladders, by the number of their entry.
    pub escalations: BTreeMap<u64, Recorded<Escalation>>,
    /// Comments, by the number of their entry.
    pub comments: BTreeMap<u64, Recorded<Comment>>,
    /// Calls, by the number of their entry.
    pub calls: BTreeMap<u64, Recorded<Call>>,
    /// Links of calls, by the number of their entry.
    pub call_links: BTreeMap<u64, Recorded<CallLink>>,
    /// What is remembered of talks.
    pub talks: TalkBook,
    /// Errata, by the number of their own entry.
    pub errata: BTreeMap<u64, Erratum>,
    /// The powers that were adopted last; without them nobody has any.
    pub powers: Option<Powers>,
    /// Keys of organisations, by their text.
    pub keys: BTreeMap<Box<str>, KnownKey>,
    /// Signatures of organisations under entries, by the number of the entry that is signed.
    pub signatures: BTreeMap<u64, Vec<KnownSignature>>,
    /// Imports by id.
    pub imports: BTreeMap<ImportId, Import>,
    /// Bulletins by id.
    pub bulletins: BTreeMap<BulletinId, Bulletin>,
    /// Assessments that went out.
    pub issued: Vec<IssuedAssessments>,
    attached: HashSet<(DocumentId, AttachedTo)>,
    pub(crate) sides: Sides,
    pub(crate) merges: Merges,
    pub(crate) on_numbers: HashMap<IncidentId, OnNumber>,
    pub(crate) votes_on: HashMap<u64, Vec<u64>>,
    pub(crate) proposal_ends: HashMap<u64, ProposalEnd>,
    pub(crate) sequels_of: HashMap<u64, Vec<u64>>,
    pub(crate) links_of_call: HashMap<u64, Vec<u64>>,
    pub(crate) calls_of_report: HashMap<ReportId, Vec<u64>>,
    pub(crate) citable: BTreeMap<InstrumentId, BTreeMap<u32, Citable>>,
    actor_names: HashMap<String, ActorId>,
}

impl State {
    /// Whether `event` can be recorded now, and if not, why.
    pub fn check(&self, event: &Event) -> Result<(), Refused> {
        let is_founding = matches!(event, Event::MechanismFounded(_));
        if is_founding != self.mechanism.is_none() {
            return Err(Refused::Founding);
        }
        match event {
            Event::MechanismFounded(mechanism) => {
                fails_if(mechanism.problems().into_iter().next(), "mechanism", &mechanism.id)
            }
            Event::ActorDescribed(actor) => same_again(&self.actors, &actor.id, actor, "actor"),
            Event::SourceNamed(source) => same_again(&self.sources, &source.id, source, "source"),
            Event::InstrumentAdopted(new) => match self.instruments.get(&new.id) {
                Some(old) if old == new => Err(already("instrument", &new.id)),
                Some(old) if new.version <= old.version => Err(differs("instrument", &new.id)),
                _ => Ok(()),
            },
            Event::AccessionRecorded(accession) => {
                self.knows_actor(&accession.actor)?;
                self.knows_instrument(&accession.instrument)?;
                if self.accessions.contains(accession) {
                    return Err(already("accession of", &accession.actor));
                }
                Ok(())
            }
            Event::DesignationRecorded(designation) => {
                self.knows_actor(&designation.actor)?;
                if self.designations.contains(designation) {
                    return Err(already("designation of", &designation.actor));
                }
                Ok(())
            }
            Event::AreaDrawn(area) => self.check_area(area),
            Event::DocumentKept(document) => {
                only_once(&self.documents, &document.id, document, "document")
            }
            Event::EvidenceAttached(attachment) => self.check_attachment(attachment),
            Event::ReportReceived(report) => self.check_report(report),
            Event::ReportsLinked(links) => self.check_links(links),
            Event::ReportUnlinked(unlinked) => match self.incident_of.get(&unlinked.report) {
                Some(incident) if *incident == unlinked.incident => {
                    self.nobody_decided(&unlinked.report)
                }
                Some(incident) => Err(Refused::LinkedElsewhere {
                    report: unlinked.report.clone(),
                    incident: incident.clone(),
                }),
                None => Err(unknown("link of report", &unlinked.report)),
            },
            Event::LinkProposed(proposal) => self.check_proposal(proposal),
            Event::LinkDecided(decision) => self.check_decision(decision),
            Event::CountDeclared(count) => {
                only_once(&self.counts, &count.id, count, "declared count")
            }
            Event::CoverageRecorded(coverage) => {
                only_once(&self.coverage, &coverage.id, coverage, "coverage")
            }
            Event::StepTaken(step) => self.check_step(step),
            Event::PositionTaken(position) => self.check_position(position),
            Event::FindingMade(finding) => self.check_finding(finding),
            Event::AttributionMade(attribution) => self.check_attribution(attribution),
            Event::FindingProposed(proposed) => self.check_proposed_finding(proposed),
            Event::AttributionProposed(proposed) => self.check_proposed_attribution(proposed),
            Event::VoteCast(cast) => self.check_vote(cast),
            Event::ProposalWithdrawn(withdrawn) => self.check_proposal_withdrawn(withdrawn),
            Event::VoteClosed(closed) => self.check_vote_closed(closed),
            Event::InformationRequested(request) => {
                self.check_asking(&Asking::Request(request.clone()))
            }
            Event::VerificationTasked(task) => self.check_asking(&Asking::Task(task.clone())),
            Event::DemandMade(demand) => self.check_asking(&Asking::Demand(demand.clone())),
            Event::VerificationReported(report) => self.check_report_of_task(report),
            Event::ResponseGiven(response) => self.check_response(response),
            Event::FollowUpMade(follow_up) => self.check_follow_up(follow_up),
            Event::Escalated(escalation) => self.check_escalation(escalation),
            Event::AskingWithdrawn(withdrawal) => self.check_withdrawal(withdrawal),
            Event::CommentMade(comment) => self.check_comment(comment),
            Event::CallLogged(call) => self.check_call(call),
            Event::CallLinked(link) => self.check_call_link(link),
            Event::TalkRecorded(talk) => self.check_talk(talk),
            Event::ErratumMade(erratum) => self.check_erratum(erratum),
            Event::PowersAdopted(powers) => self.check_powers(powers),
            Event::OrganisationKeyRecorded(key) => self.check_key(key),
            Event::OrganisationKeyEnded(ended) => self.check_ended_key(ended),
            Event::EntrySigned(signature) => self.check_signature(signature),
            Event::FileImported(import) => only_once(&self.imports, &import.id, import, "import"),
            Event::BulletinIssued(bulletin) => self.check_bulletin(bulletin),
            Event::AssessmentsIssued(issued) => match self.bulletins.contains_key(&issued.bulletin)
            {
                true => Ok(()),
                false => Err(unknown("bulletin", &issued.bulletin)),
            },
        }
    }

    /// The same, of an event that is recorded at an instant: what it says was done cannot be later.
    pub fn check_at(&self, at: Timestamp, event: &Event) -> Result<(), Refused> {
        self.check(event)?;
        let later = event.done_at().filter(|done| *done > at);
        let why = later.map(|done| {
            format!("it says that it was done at {done}, and it is recorded at {at}; nothing is recorded before it is done")
        });
        fails_if(why, event.kind(), &format!("entry {}", self.size))
    }

    /// Records an event at an instant: checks it, takes it in, and says which objects it touched. A
    /// refused event changes nothing.
    pub fn apply_at(&mut self, at: Timestamp, event: Event) -> Result<Vec<Touched>, Refused> {
        self.check_at(at, &event)?;
        Ok(self.take(Some(at), event))
    }

    /// The same, of an event of which it is not known when it is recorded, as in a case folder.
    pub fn apply(&mut self, event: Event) -> Result<Vec<Touched>, Refused> {
        self.check(&event)?;
        Ok(self.take(None, event))
    }

    /// Takes a checked event in.
    fn take(&mut self, at: Option<Timestamp>, event: Event) -> Vec<Touched> {
        let seq = self.size;
        let stamp = Stamp { entry: seq, at };
        self.size += 1;
        match event {
            Event::MechanismFounded(mechanism) => {
                self.mechanism = Some(mechanism);
                vec![Touched::Mechanism]
            }
            Event::ActorDescribed(actor) => {
                let id = actor.id.clone();
                self.name_actor(&actor);
                self.actors.insert(id.clone(), actor);
                vec![Touched::Actor(id)]
            }
            Event::InstrumentAdopted(instrument) => {
                let id = instrument.id.clone();
                let citable =
                    Citable { clauses: instrument.clause_numbers(), recusal: instrument.recusal };
                self.citable.entry(id.clone()).or_default().insert(instrument.version, citable);
                self.instruments.insert(id.clone(), instrument);
                vec![Touched::Instrument(id)]
            }
            Event::AccessionRecorded(accession) => {
                self.accessions.push(accession);
                vec![Touched::Accession(self.accessions.len() - 1)]
            }
            Event::DesignationRecorded(designation) => {
                self.designations.push(designation);
                vec![Touched::Designation(self.designations.len() - 1)]
            }
            Event::AreaDrawn(area) => {
                let id = area.id.clone();
                match self.areas.get_mut(&id) {
                    Some(known) => known.versions.extend(area.versions),
                    None => drop(self.areas.insert(id.clone(), area)),
                }
                vec![Touched::Area(id)]
            }
            Event::SourceNamed(source) => {
                let id = source.id.clone();
                self.sources.insert(id.clone(), source);
                vec![Touched::Source(id)]
            }
            Event::DocumentKept(document) => {
                let id = document.id.clone();
                self.documents.insert(id.clone(), document);
                vec![Touched::Document(id)]
            }
            Event::EvidenceAttached(attachment) => {
                let to = match &attachment.to {
                    AttachedTo::Report(id) => Touched::Report(id.clone()),
                    AttachedTo::Incident(id) => Touched::Incident(id.clone()),
                };
                self.attached.insert((attachment.document.clone(), attachment.to.clone()));
                self.attachments.insert(seq, attachment);
                vec![Touched::Attachment(seq), to]
            }
            Event::ReportReceived(report) => {
                let id = report.id.clone();
                self.reports.insert(id.clone(), Arc::new(report));
                self.received_as.insert(id.clone(), seq);
                vec![Touched::Report(id)]
            }
            Event::ReportsLinked(links) => {
                let mut touched = vec![Touched::Incident(links.incident.clone())];
                let of_incident = self.incidents.entry(links.incident.clone()).or_default();
                for link in links.links {
                    // Only a decision is one, whatever a link says of itself.
                    let link = Link { decided_by: None, ..link };
                    self.incident_of.insert(link.report.clone(), links.incident.clone());
                    touched.push(Touched::Report(link.report.clone()));
                    match of_incident.iter_mut().find(|known| known.report == link.report) {
                        Some(known) => *known = link,
                        None => of_incident.push(link),
                    }
                }
                touched
            }
            Event::ReportUnlinked(unlinked) => {
                self.incident_of.remove(&unlinked.report);
                if let Some(links) = self.incidents.get_mut(&unlinked.incident) {
                    links.retain(|link| link.report != unlinked.report);
                }
                vec![Touched::Incident(unlinked.incident), Touched::Report(unlinked.report)]
            }
            Event::LinkProposed(proposal) => {
                let id = proposal.id.clone();
                let of = proposal.proposal.incidents().into_iter().cloned();
                let touched = of.map(Touched::Incident).chain([Touched::Proposal(id.clone())]);
                let touched = touched.collect();
                self.proposals.insert(id, proposal);
                touched
            }
            Event::LinkDecided(decision) => {
                let touched = self.decide(seq, decision);
                self.with_what_moves_along(touched)
            }
            Event::CountDeclared(count) => {
                let id = count.id.clone();
                self.counts.insert(id.clone(), count);
                vec![Touched::Count(id)]
            }
            Event::CoverageRecorded(coverage) => {
                let id = coverage.id.clone();
                self.coverage.insert(id.clone(), coverage);
                vec![Touched::Coverage(id)]
            }
            Event::StepTaken(step) => {
                let id = step.id.clone();
                if let Some(incident) = &step.incident {
                    self.on_numbers.entry(incident.clone()).or_default().steps += 1;
                }
                let incident = step.incident.clone().map(Touched::Incident);
                self.steps.insert(id.clone(), step);
                incident.into_iter().chain([Touched::Step(id)]).collect()
            }
            Event::PositionTaken(position) => self.take_position(stamp, position),
            Event::FindingMade(finding) => self.take_finding(stamp, finding),
            Event::AttributionMade(attribution) => self.take_attribution(stamp, attribution),
            Event::FindingProposed(made) => self.take_proposed(stamp, Proposed::Finding(made)),
            Event::AttributionProposed(made) => {
                self.take_proposed(stamp, Proposed::Attribution(made))
            }
            Event::VoteCast(cast) => self.take_vote(stamp, cast),
            Event::ProposalWithdrawn(withdrawn) => self.take_proposal_withdrawn(stamp, &withdrawn),
            Event::VoteClosed(closed) => self.take_vote_closed(stamp, closed),
            Event::InformationRequested(request) => {
                self.take_asking(stamp, Asking::Request(request))
            }
            Event::VerificationTasked(task) => self.take_asking(stamp, Asking::Task(task)),
            Event::DemandMade(demand) => self.take_asking(stamp, Asking::Demand(demand)),
            Event::VerificationReported(report) => {
                self.take_sequel(stamp, report.task, Sequel::Report(report))
            }
            Event::ResponseGiven(response) => {
                self.take_sequel(stamp, response.asking, Sequel::Response(response))
            }
            Event::FollowUpMade(follow_up) => {
                self.take_sequel(stamp, follow_up.demand, Sequel::FollowUp(follow_up))
            }
            Event::Escalated(escalation) => self.take_escalation(stamp, escalation),
            Event::AskingWithdrawn(withdrawal) => {
                self.take_sequel(stamp, withdrawal.asking, Sequel::Withdrawal(withdrawal))
            }
            Event::CommentMade(comment) => self.take_comment(stamp, comment),
            Event::CallLogged(call) => self.take_call(stamp, call),
            Event::CallLinked(link) => self.take_call_link(stamp, link),
            Event::TalkRecorded(talk) => self.take_talk(stamp, talk),
            Event::ErratumMade(erratum) => self.take_erratum(stamp, erratum),
            Event::PowersAdopted(powers) => self.take_powers(powers),
            Event::OrganisationKeyRecorded(key) => self.take_key(seq, key),
            Event::OrganisationKeyEnded(ended) => self.take_ended_key(seq, ended),
            Event::EntrySigned(signature) => self.take_signature(seq, signature),
            Event::FileImported(import) => {
                let id = import.id.clone();
                self.imports.insert(id.clone(), import);
                vec![Touched::Import(id)]
            }
            Event::BulletinIssued(bulletin) => {
                let id = bulletin.id.clone();
                self.bulletins.insert(id.clone(), bulletin);
                vec![Touched::Bulletin(id)]
            }
            Event::AssessmentsIssued(issued) => {
                let id = issued.bulletin.clone();
                self.issued.push(issued);
                vec![Touched::Bulletin(id)]
            }
        }
    }

    /// What was touched, and every asking on an incident among it: its incident may go on under
    /// another number now.
    fn with_what_moves_along(&self, mut touched: Vec<Touched>) -> Vec<Touched> {
        if self.askings.is_empty() {
            return touched;
        }
        let incidents = touched.iter().filter_map(|object| match object {
            Touched::Incident(incident) => Some(incident),
            _ => None,
        });
        let mut askings: Vec<u64> =
            incidents.flat_map(|incident| self.entries_on(incident, |on| &on.askings)).collect();
        askings.sort_unstable();
        askings.dedup();
        touched.extend(askings.into_iter().map(Touched::Asking));
        touched
    }

    /// The terms alone: everything that decides what a clause answers, and nothing that happened.
    pub fn terms_alone(&self) -> Self {
        Self {
            size: self.size,
            mechanism: self.mechanism.clone(),
            actors: self.actors.clone(),
            instruments: self.instruments.clone(),
            accessions: self.accessions.clone(),
            designations: self.designations.clone(),
            areas: self.areas.clone(),
            actor_names: self.actor_names.clone(),
            ..Self::default()
        }
    }

    /// The actor a source means by `words`, if one is known by that name.
    pub fn actor_named(&self, words: &str) -> Option<&Actor> {
        self.actor_names.get(&common_spelling(words)).and_then(|id| self.actors.get(id))
    }

    /// The incident of that number, worked out from its reports; nothing if none is linked to it.
    pub fn incident(&self, id: &IncidentId) -> Option<Incident> {
        let links = self.incidents.get(id).filter(|links| !links.is_empty())?;
        let reports: Vec<&Report> =
            links.iter().filter_map(|link| self.reports.get(&link.report)).map(|r| &**r).collect();
        Some(Incident::from_reports(id.clone(), links.clone(), &reports))
    }

    /// A number for an incident that starts with `report` and is not taken yet.
    pub fn free_incident_id(&self, report: &ReportId) -> IncidentId {
        let code = self.mechanism.as_ref().map_or("X", |mechanism| &mechanism.code);
        let mut attempt = 0;
        loop {
            let id = IncidentId::derive(code, report, attempt);
            if !self.incidents.contains_key(&id) {
                return id;
            }
            attempt += 1;
        }
    }

    fn name_actor(&mut self, actor: &Actor) {
        if let Some(former) = self.actors.get(&actor.id) {
            for name in spoken_names(former) {
                self.actor_names.remove(&name);
            }
        }
        for name in spoken_names(actor) {
            self.actor_names.entry(name).or_insert_with(|| actor.id.clone());
        }
    }

    fn knows_actor(&self, id: &ActorId) -> Result<(), Refused> {
        self.actors.contains_key(id).then_some(()).ok_or_else(|| unknown("actor", id))
    }

    pub(crate) fn knows_instrument(&self, id: &InstrumentId) -> Result<(), Refused> {
        self.instruments.contains_key(id).then_some(()).ok_or_else(|| unknown("instrument", id))
    }

    fn check_step(&self, step: &StepTaken) -> Result<(), Refused> {
        fails_if(step.problem(), "step", &step.id)?;
        self.knows_instrument(&step.instrument)?;
        if let Some(incident) = &step.incident
            && !self.incidents.contains_key(incident)
        {
            return Err(unknown("incident", incident));
        }
        for somebody in step.by.iter().chain(&step.to) {
            self.knows_somebody(somebody)?;
        }
        only_once(&self.steps, &step.id, step, "step")
    }

    /// Whoever takes a step is an actor, or a member or body of the mechanism.
    pub(crate) fn knows_somebody(&self, id: &ActorId) -> Result<(), Refused> {
        let is_of_mechanism = self.mechanism.as_ref().is_some_and(|mechanism| {
            let bodies = mechanism.bodies.iter().map(|body| &body.id);
            let members = mechanism.members.iter().map(|member| &member.id);
            bodies.chain(members).any(|known| known == id)
        });
        if is_of_mechanism || self.actors.contains_key(id) {
            return Ok(());
        }
        Err(unknown("actor or body", id))
    }

    fn check_area(&self, area: &Area) -> Result<(), Refused> {
        fails_if(area.problem(), "area", &area.id)?;
        for actor in &area.against {
            self.knows_actor(actor)?;
        }
        let Some(known) = self.areas.get(&area.id) else { return Ok(()) };
        fails_if(area.problem_as_redrawn(known), "area", &area.id)?;
        match area.versions.iter().all(|version| known.versions.contains(version)) {
            true => Err(already("area", &area.id)),
            false => {
                let taken = |number| known.versions.iter().any(|version| version.version == number);
                match area.versions.iter().any(|version| taken(version.version)) {
                    true => Err(differs("area", &area.id)),
                    false => Ok(()),
                }
            }
        }
    }

    fn check_report(&self, report: &Report) -> Result<(), Refused> {
        if !self.sources.contains_key(&report.source) {
            return Err(unknown("source", &report.source));
        }
        match self.reports.get(&report.id) {
            None => Ok(()),
            Some(known) if says_the_same(known, report) => Err(already("report", &report.id)),
            Some(_) => Err(differs("report", &report.id)),
        }
    }

    fn check_attachment(&self, attachment: &Attachment) -> Result<(), Refused> {
        fails_if(attachment.problem(), "evidence", &attachment.document)?;
        if !self.documents.contains_key(&attachment.document) {
            return Err(unknown("document", &attachment.document));
        }
        match &attachment.to {
            AttachedTo::Report(id) if !self.reports.contains_key(id) => {
                return Err(unknown("report", id));
            }
            AttachedTo::Incident(id) if !self.incidents.contains_key(id) => {
                return Err(unknown("incident", id));
            }
            _ => {}
        }
        match self.attached.contains(&(attachment.document.clone(), attachment.to.clone())) {
            true => Err(already("evidence", &attachment.document)),
            false => Ok(()),
        }
    }

    fn check_links(&self, links: &crate::Links) -> Result<(), Refused> {
        if links.links.is_empty() {
            return fails_if(
                Some("it names no report".to_owned()),
                "link to incident",
                &links.incident,
            );
        }
        for link in &links.links {
            if !self.reports.contains_key(&link.report) {
                return Err(unknown("report", &link.report));
            }
            if !(0.0..=1.0).contains(&link.probability) {
                let why = format!("probability {} is not between 0 and 1", link.probability);
                return fails_if(Some(why), "link of report", &link.report);
            }
            match self.incident_of.get(&link.report) {
                Some(incident) if *incident != links.incident => {
                    return Err(Refused::LinkedElsewhere {
                        report: link.report.clone(),
                        incident: incident.clone(),
                    });
                }
                Some(_) => self.nobody_decided(&link.report)?,
                None => {}
            }
        }
        let there = self.incidents.get(&links.incident);
        for link in links.links.iter().filter(|link| self.sides.hold(&link.report)) {
            for other in there.into_iter().flatten().chain(&links.links) {
                self.may_meet(&link.report, &other.report)?;
            }
        }
        Ok(())
    }

    /// A link that people decided about is not changed but by another decision.
    fn nobody_decided(&self, report: &ReportId) -> Result<(), Refused> {
        match self.link_of(report) {
            Some(Link { decided_by: Some(entry), .. }) => fails_if(
                Some(format!("people decided about it by entry {entry}; undo that first")),
                "link of report",
                report,
            ),
            _ => Ok(()),
        }
    }
}

/// Two receipts of one report say the same when they differ only in where they were read and in
/// what intake doubted then; a date in the future, for one, is so only for a while.
fn says_the_same(known: &Report, new: &Report) -> bool {
    let mut new = new.clone();
    new.read_from.clone_from(&known.read_from);
    new.doubts.clone_from(&known.doubts);
    *known == new
}

fn spoken_names(actor: &Actor) -> Vec<String> {
    let names = actor.name.0.values().chain(&actor.aliases).map(|name| common_spelling(name));
    names.chain([common_spelling(actor.id.as_str())]).collect()
}

fn same_again<K: Ord + ToString, V: PartialEq>(
    known: &BTreeMap<K, V>,
    id: &K,
    new: &V,
    of: &'static str,
) -> Result<(), Refused> {
    match known.get(id) {
        Some(old) if old == new => Err(already(of, id)),
        _ => Ok(()),
    }
}

pub(crate) fn only_once<K: Ord + ToString, V: PartialEq>(
    known: &BTreeMap<K, V>,
    id: &K,
    new: &V,
    of: &'static str,
) -> Result<(), Refused> {
    match known.get(id) {
        Some(old) if old == new => Err(already(of, id)),
        Some(_) => Err(differs(of, id)),
        None => Ok(()),
    }
}

pub(crate) fn unknown(of: &'static str, id: &impl ToString) -> Refused {
    Refused::Unknown { of, id: id.to_string() }
}

pub(crate) fn already(of: &'static str, id: &impl ToString) -> Refused {
    Refused::AlreadyRecorded { of, id: id.to_string() }
}

fn differs(of: &'static str, id: &impl ToString) -> Refused {
    Refused::Differs { of, id: id.to_string() }
}

pub(crate) fn fails_if(
    problem: Option<String>,
    of: &'static str,
    id: &impl ToString,
) -> Result<(), Refused> {
    match problem {
        Some(why) => Err(Refused::Invalid { of, id: id.to_string(), why }),
        None => Ok(()),
    }
}

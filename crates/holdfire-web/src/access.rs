//! Who is there, and what of a mechanism they may see and do. Every page and every form passes a
//! gate that names its act; the policies of the mechanism answer (`holdfire-powers`).

use crate::asked::Asked;
use crate::edition::reading;
use crate::error::WebError;
use crate::site::Served;
use crate::situation::Situation;
use crate::snapshot::Snapshot;
use holdfire_core::{ActorId, Bulletin, IncidentId, Report, ReportId, SourceId, Touched};
use holdfire_powers::{About, Act, Circumstances, Matter, Powers, Scope, Sort, Who};
use holdfire_store::{IncidentRow, RoomRecord};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What has to be allowed before a page is made or a form is taken.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Gate {
    /// Nothing: how one comes in, and what comes before that.
    Everybody,
    /// An account of this mechanism, whatever it may do.
    Account,
    /// An account of this mechanism, itself or by a program with a token of it. What it may do is
    /// asked where it is known what is done.
    Somebody,
    /// The same, of a program only with a token of this scope: what is the account's own and no act on
    /// the record.
    Own(Scope),
    /// An act on the room as a whole.
    Room(Act),
    /// An act on the incident in the address.
    Incident(Act),
    /// An act on the report in the address.
    Report(Act),
}

impl Gate {
    /// The act, if it needs one.
    pub fn act(self) -> Option<Act> {
        match self {
            Self::Everybody | Self::Account | Self::Somebody | Self::Own(_) => None,
            Self::Room(act) | Self::Incident(act) | Self::Report(act) => Some(act),
        }
    }
}

/// What somebody may do.
pub(crate) struct Access {
    pub who: Who,
    powers: Option<Arc<Powers>>,
    /// Whoever runs this server lets everybody see everything.
    is_open: bool,
}

impl Access {
    pub fn new(who: Who, powers: Option<Arc<Powers>>, is_open: bool) -> Self {
        Self { who, powers, is_open }
    }

    /// Whether it is permitted. Without policies nothing is.
    pub fn may(&self, act: Act, about: About<'_>, when: Circumstances<'_>) -> bool {
        if self.is_open && act.sort() == Sort::See {
            return true;
        }
        self.powers
            .as_ref()
            .is_some_and(|powers| powers.may(&self.who, act, about, when).is_allowed)
    }

    /// Whether an act on the room is permitted, in the name of one's own organisation.
    pub fn may_in_room(&self, act: Act) -> bool {
        self.may(act, About::Room, self.in_own_name())
    }

    /// Whether an act on a matter is permitted, in the name of one's own organisation.
    pub fn may_with(&self, act: Act, matter: &Matter) -> bool {
        self.may(act, About::Matter(matter), self.in_own_name())
    }

    /// Whether exports that an account asked for may be approved; of nobody, whether of anybody.
    pub fn may_approve_export(&self, asked_by: &str) -> bool {
        let when = Circumstances { asked_by: Some(asked_by), ..self.in_own_name() };
        self.may(Act::ApproveExport, About::Room, when)
    }

    /// That something is recorded in the name of the organisation of whoever is there.
    pub fn in_own_name(&self) -> Circumstances<'_> {
        let own = Some(&*self.who.organisation).filter(|id| !id.is_empty());
        Circumstances { in_the_name_of: own, asked_by: None }
    }

    /// Whether a bulletin may be read: that of one audience is shown to nobody else.
    pub fn may_read(&self, bulletin: &Bulletin) -> bool {
        self.may_in_room(reading(bulletin.audience()))
    }

    /// An address, for those to whom it opens; empty for others, who are not led to a closed page.
    pub fn leading(&self, act: Act, address: String) -> String {
        if self.may_in_room(act) { address } else { String::new() }
    }

    /// Whether somebody with an account is there.
    pub fn is_signed_in(&self) -> bool {
        !self.who.account.is_empty()
    }

    /// Whether every incident may be seen, whomever it concerns.
    fn sees_all_incidents(&self) -> bool {
        self.may_with(Act::SeeIncident, &Matter::default())
    }

    /// The incidents that may be seen.
    pub fn situation(&self, snapshot: &Snapshot) -> Arc<Situation> {
        if self.sees_all_incidents() {
            return Arc::clone(&snapshot.situation);
        }
        let class = Who { account: Box::default(), ..self.who.clone() };
        let mut known: BTreeMap<Matter, bool> = BTreeMap::new();
        snapshot.seen_by(&class, |row| {
            let matter = snapshot.matter_of_row(row);
            match known.get(&matter) {
                Some(may) => *may,
                None => {
                    let may = self.may_with(Act::SeeIncident, &matter);
                    known.insert(matter, may);
                    may
                }
            }
        })
    }
}

impl Asked {
    /// Passes a gate, or says why not. What may not be seen is answered like what is not there.
    pub(crate) fn pass(&self, gate: Gate) -> Result<(), WebError> {
        let id = self.param("id");
        match gate {
            Gate::Everybody => Ok(()),
            Gate::Account => self.account().map(drop),
            Gate::Somebody => self.refused_unless(self.access.is_signed_in(), WebError::SignIn),
            Gate::Own(scope) => {
                self.refused_unless(self.access.is_signed_in(), WebError::SignIn)?;
                let scopes = self.access.who.scopes.as_ref();
                let may = scopes.is_none_or(|scopes| scopes.contains(&scope));
                self.refused_unless(may, WebError::NoScope { scope })
            }
            Gate::Room(act) => {
                self.refused_unless(self.access.may_in_room(act), WebError::NotAllowed { act })
            }
            Gate::Incident(act) => {
                let not_found = || WebError::not_found("incident", id);
                self.pass_on_incident(act, &IncidentId::new(id).map_err(|_| not_found())?)
            }
            Gate::Report(act) => {
                let not_found = || WebError::not_found("report", id);
                let report = ReportId::new(id).map_err(|_| not_found())?;
                let found = self.served().reader.report(&report)?;
                let matter = found.map(|(report, _)| self.snapshot.matter_of_report(&report));
                self.pass_on(act, Act::SeeReport, matter, not_found)
            }
        }
    }

    /// Whether an act on an incident is permitted, or why not.
    pub(crate) fn pass_on_incident(&self, act: Act, id: &IncidentId) -> Result<(), WebError> {
        let matter = match self.served().knows_incident(&self.snapshot, id)? {
            true => Some(self.matter_of_incident(id)?),
            false => None,
        };
        self.pass_on(act, Act::SeeIncident, matter, || WebError::not_found("incident", id))
    }

    /// Whether an act is permitted on something that is seen by another act. What is not there, and what
    /// may not be seen, is answered alike.
    fn pass_on(
        &self,
        act: Act,
        see: Act,
        matter: Option<Matter>,
        not_found: impl Fn() -> WebError,
    ) -> Result<(), WebError> {
        let is_there = matter.is_some();
        let matter = matter.unwrap_or_default();
        let is_seen = is_there && act != see && self.access.may_with(see, &matter);
        let why = if is_seen { WebError::NotAllowed { act } } else { not_found() };
        self.refused_unless(self.access.may_with(act, &matter), why)?;
        if is_there { Ok(()) } else { Err(not_found()) }
    }

    /// A visitor without an account is asked to sign in, whatever the reason.
    fn refused_unless(&self, may: bool, why: WebError) -> Result<(), WebError> {
        match (may, self.access.is_signed_in()) {
            (true, _) => Ok(()),
            (false, true) => Err(why),
            (false, false) => Err(WebError::SignIn),
        }
    }

    /// Whom an incident concerns and who told of it.
    pub(crate) fn matter_of_incident(&self, id: &IncidentId) -> Result<Matter, WebError> {
        self.served().matter_of_incident(&self.snapshot, id)
    }

    /// Whom a report concerns and who told it; nobody, if there is no such report.
    pub(crate) fn matter_of_report(&self, id: &ReportId) -> Result<Matter, WebError> {
        let found = self.served().reader.report(id)?;
        Ok(found
            .map_or_else(Matter::default, |(report, _)| self.snapshot.matter_of_report(&report)))
    }
}

impl Served {
    /// Whether an incident has, or ever had, this number.
    fn knows_incident(&self, snapshot: &Snapshot, id: &IncidentId) -> Result<bool, WebError> {
        Ok(snapshot.situation.row(id.as_str()).is_some()
            || self.reader.incident_row(id)?.is_some()
            || !self.reader.history(&Touched::Incident(id.clone()))?.is_empty())
    }

    /// Whom an incident concerns and who told of it; nobody, if there is no such incident. A number
    /// whose reports went elsewhere concerns nobody either.
    pub(crate) fn matter_of_incident(
        &self,
        snapshot: &Snapshot,
        id: &IncidentId,
    ) -> Result<Matter, WebError> {
        if let Some(row) = snapshot.situation.row(id.as_str()) {
            return Ok(snapshot.matter_of_row(row));
        }
        // One that was recorded since the snapshot was made.
        let Some((_, reports)) = self.reader.incident(id)? else {
            return Ok(Matter::default());
        };
        let mut matter = Matter::default();
        for report in &reports {
            let one = snapshot.matter_of_report(report);
            matter.concerns.extend(one.concerns);
            matter.told_by.extend(one.told_by);
        }
        let of_room = self.reader.room_record(id)?;
        let asked = of_room.iter().flat_map(RoomRecord::everybody_asked);
        matter.concerns.extend(asked.map(|id| Box::from(id.as_str())));
        Ok(matter)
    }

    /// Whom something that was asked concerns: its incident, whoever was asked, and whoever it waits
    /// for. On a number whose reports went elsewhere, the incident is the one that has them now.
    pub(crate) fn matter_of_asking(
        &self,
        snapshot: &Snapshot,
        found: &holdfire_core::Asked,
    ) -> Result<Matter, WebError> {
        let told_on = found.asking.what.incident();
        let mut matter = self.matter_of_incident(snapshot, told_on)?;
        if snapshot.situation.row(told_on.as_str()).is_none()
            && let Some(now) = self.reader.incident_of_asking(found.asking.entry)?
        {
            let now = self.matter_of_incident(snapshot, &now)?;
            matter.concerns.extend(now.concerns);
            matter.told_by.extend(now.told_by);
        }
        let of = found.asking.what.of().iter().chain(&found.waits_for);
        matter.concerns.extend(of.map(|id| Box::from(id.as_str())));
        Ok(matter)
    }
}

impl Snapshot {
    /// Whom an incident concerns and who told of it.
    pub(crate) fn matter_of_row(&self, row: &IncidentRow) -> Matter {
        let instant = |seconds: Option<i64>| seconds.and_then(|s| Timestamp::from_second(s).ok());
        let when = instant(row.from_s).zip(instant(row.until_s));
        let named = row.actors.iter().chain(&row.targets);
        let named: Vec<ActorId> = named.filter_map(|id| ActorId::new(id).ok()).collect();
        let mut matter = self.matter(named.iter(), when, row.sources.iter());
        // Whoever is asked about an incident, or on whom something is demanded, may see what about.
        matter.concerns.extend(row.asked.iter().map(|id| Box::from(id.as_str())));
        matter
    }

    /// Whom a report concerns and who told it.
    pub(crate) fn matter_of_report(&self, report: &Report) -> Matter {
        let when = report.when.as_ref().map(|when| (when.from, when.until));
        let words = report.actors.iter().chain(&report.targets);
        let named = words.filter_map(|words| self.terms.state.meant_by(words));
        self.matter(named, when, [&report.source].into_iter())
    }

    fn matter<'a>(
        &'a self,
        named: impl Iterator<Item = &'a ActorId>,
        when: Option<(Timestamp, Timestamp)>,
        sources: impl Iterator<Item = &'a SourceId>,
    ) -> Matter {
        let state = &self.terms.state;
        let owners = sources
            .filter_map(|id| self.sources.get(id.as_str()))
            .filter_map(|source| source.belongs_to.as_ref());
        let answering = |actors: &mut dyn Iterator<Item = &'a ActorId>| {
            state.answering_for(actors, when).into_iter().map(|id| id.as_str().into()).collect()
        };
        Matter {
            concerns: answering(&mut named.into_iter()),
            told_by: answering(&mut owners.into_iter()),
        }
    }
}

//! Everything that pages show of one mechanism at one register size, except the texts of single
//! incidents, reports and entries, which are read when they are asked for.
//!
//! A snapshot never changes. When the register has grown, one request makes the next snapshot
//! while the others go on with the one they have (`site.rs`). The next one shares with the one
//! before whatever the new entries did not speak of, so that it costs as much as they change.

use crate::base_map::BaseMap;
use crate::error::WebError;
use crate::moments::{ReportingDays, Zone};
use crate::owed::Owed;
use crate::situation::{Narrowed, Situation};
use crate::watched::Watched;
use holdfire_core::{
    Accession, Actor, Area, Bulletin, ClauseRef, Coverage, Decided, DeclaredCount, Document,
    Import, Incident, IncidentId, Instrument, LinkProposal, Mechanism, Source, State, StepTaken,
    TalkBook,
};
use holdfire_fusion::Overlap;
use holdfire_powers::{Powers, Who};
use holdfire_store::{Changes, Held, IncidentRow, Reader, StoreError};
use holdfire_terms::{Agreement, Clause, PlainReading};
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How often a snapshot is tried again when entries arrive while it is being read.
const ATTEMPTS: u32 = 5;
/// For how many sorts of people who may not see all the incidents are kept that they may see.
const MOST_VIEWS: usize = 16;
/// When entries spoke of more incidents than this, everything is read again.
const MOST_CHANGED: usize = 20_000;

/// Everything at one register size.
pub struct Snapshot {
    /// The register size it shows.
    pub size: u64,
    /// The root of the register at that size, in hex.
    pub root: String,
    /// When its last entry was recorded.
    pub recorded: Option<jiff::Timestamp>,
    /// All incidents.
    pub situation: Arc<Situation>,
    /// Who may see and do what; nobody anything if no policies were adopted.
    pub(crate) powers: Option<Arc<Powers>>,
    /// The incidents that some may see who may not see all.
    views: Arc<Views>,
    pub(crate) mechanism: Arc<Mechanism>,
    pub(crate) zone: Zone,
    pub(crate) days: ReportingDays,
    pub(crate) actors: Arc<HashMap<String, Actor>>,
    pub(crate) instruments: Arc<Vec<Instrument>>,
    pub(crate) accessions: Arc<Vec<Accession>>,
    pub(crate) areas: Arc<Vec<Area>>,
    pub(crate) sources: Arc<HashMap<String, Source>>,
    pub(crate) documents: Arc<Vec<Document>>,
    pub(crate) counts: Arc<Vec<DeclaredCount>>,
    pub(crate) coverage: Arc<Vec<Coverage>>,
    /// On which days each place was looked at.
    pub(crate) watched: Arc<Watched>,
    /// What people decided about links, in the order of the entries.
    pub(crate) decisions: Arc<Vec<Decided>>,
    /// What waits for them, the most probable first.
    pub(crate) proposals: Arc<Vec<LinkProposal>>,
    /// The incidents that any proposal spoke of, open or not.
    proposed: Arc<BTreeSet<IncidentId>>,
    pub(crate) steps: Arc<Vec<StepTaken>>,
    /// What is remembered of talks; pages ask for what may be seen of it ([`crate::talks_seen`]).
    pub(crate) talks: Arc<TalkBook>,
    pub(crate) owed: Owed,
    pub(crate) imports: Arc<Vec<Import>>,
    pub(crate) bulletins: Arc<Vec<Bulletin>>,
    pub(crate) terms: Arc<Terms>,
    pub(crate) base: Arc<BaseMap>,
    /// The incidents of the rows, in their order, once somebody has asked about other terms.
    pub(crate) incidents: OnceLock<Vec<Option<Incident>>>,
    /// How the sources overlap, once somebody has asked.
    pub(crate) overlap: OnceLock<Overlap>,
}

/// What those may see who may not see all: the last who asked, each with the register size of what
/// was made for them. Snapshots share it as long as nothing changes who may see an incident that
/// stands.
#[derive(Default)]
struct Views(Mutex<Vec<(Who, u64, Arc<Narrowed>)>>);

/// The agreement, ready to be asked, with the state it is read from.
pub(crate) struct Terms {
    pub agreement: Arc<Agreement>,
    pub state: State,
}

impl Terms {
    /// The clauses of an instrument in their order.
    pub fn clauses_of<'a>(&'a self, instrument: &'a str) -> impl Iterator<Item = &'a Clause> {
        self.agreement.clauses().iter().filter(move |c| c.instrument.as_str() == instrument)
    }

    /// A clause by `instrument/number`.
    pub fn clause(&self, name: &str) -> Option<&Clause> {
        let (instrument, number) = name.split_once('/')?;
        let clauses = self.agreement.clauses();
        clauses.iter().find(|c| c.instrument.as_str() == instrument && &*c.number == number)
    }

    /// The rule of a clause in plain words.
    pub fn plain_reading(&self, reference: &ClauseRef) -> Option<&PlainReading> {
        let is_meant = |clause: &Clause| {
            clause.instrument == reference.instrument && clause.number == reference.clause
        };
        let index = self.agreement.clauses().iter().position(is_meant)?;
        self.agreement.plain_reading(index)
    }

    /// A clause by its reference.
    pub fn clause_at(&self, reference: &ClauseRef) -> Option<&Clause> {
        self.agreement.clause(reference)
    }
}

impl Snapshot {
    /// The incidents that somebody may see, as `may_see` says unless it is known already.
    pub(crate) fn seen_by(
        &self,
        who: &Who,
        may_see: impl FnMut(&IncidentRow) -> bool,
    ) -> Arc<Situation> {
        let kept = || self.views.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept().iter().find(|(known, ..)| known == who).cloned();
        let before = match known {
            Some((_, size, seen)) if size == self.size => return Arc::clone(&seen.situation),
            other => other.map(|(.., seen)| seen),
        };
        let made = Arc::new(self.situation.narrowed(&self.days, before.as_deref(), may_see));
        let mut kept = kept();
        kept.retain(|(known, ..)| known != who);
        kept.push((who.clone(), self.size, Arc::clone(&made)));
        if kept.len() > MOST_VIEWS {
            kept.remove(0);
        }
        Arc::clone(&made.situation)
    }

    /// Reads a snapshot. When entries arrive meanwhile, what they changed is read too, so that every
    /// figure in it belongs to one register size; under a writer that never rests the last attempt
    /// stands.
    pub fn read(reader: &Reader, before: Option<&Self>) -> Result<Self, WebError> {
        let mut snapshot = match before {
            Some(before) => before.next(reader)?,
            None => Self::read_all(reader, None, reader.incident_rows()?)?,
        };
        for _ in 1..ATTEMPTS {
            if reader.size()? == snapshot.size {
                break;
            }
            snapshot = snapshot.next(reader)?;
        }
        Ok(snapshot)
    }

    /// Everything but the incidents, for whoever reads those a few at a time.
    pub(crate) fn without_incidents(held: &Held) -> Result<Self, WebError> {
        Self::read_all(held, None, Vec::new())
    }

    fn read_all(
        reader: &Reader,
        base: Option<Arc<BaseMap>>,
        rows: Vec<IncidentRow>,
    ) -> Result<Self, WebError> {
        let size = reader.size()?;
        let mechanism = reader.mechanism()?;
        let zone = Zone::named(&mechanism.time_zone);
        let days = ReportingDays::new(zone.clone(), mechanism.cut_off);
        let state = reader.terms_state()?;
        let agreement =
            Agreement::from_state(&state).map_err(|why| WebError::Terms(why.to_string()))?;
        let base = match base {
            Some(base) => base,
            None => Arc::new(BaseMap::of(reader, &mechanism)?),
        };
        let by_id = |actor: Actor| (actor.id.to_string(), actor);
        let mut instruments = reader.instruments()?;
        instruments.sort_by(|a, b| a.adopted.cmp(&b.adopted).then_with(|| a.id.cmp(&b.id)));
        let (areas, coverage) = (reader.areas()?, reader.coverage()?);
        Ok(Self {
            size,
            root: hex(reader.root_at(size)?.as_bytes()),
            recorded: recorded(reader, size)?,
            situation: Arc::new(Situation::new(rows, &days)),
            powers: powers(reader)?,
            views: Arc::default(),
            actors: Arc::new(reader.actors()?.into_iter().map(by_id).collect()),
            instruments: Arc::new(instruments),
            accessions: Arc::new(reader.accessions()?),
            watched: Arc::new(Watched::new(&coverage, &areas, &mechanism, &days, &base)),
            areas: Arc::new(areas),
            sources: Arc::new(sources(reader)?),
            documents: Arc::new(reader.documents()?),
            counts: Arc::new(counts(reader)?),
            coverage: Arc::new(coverage),
            decisions: Arc::new(reader.decisions()?),
            proposals: Arc::new(reader.open_proposals()?),
            proposed: Arc::new(proposed(reader)?),
            steps: Arc::new(reader.steps()?),
            talks: Arc::new(reader.talks()?),
            owed: Owed::default(),
            imports: Arc::new(reader.imports()?),
            bulletins: Arc::new(bulletins(reader)?),
            terms: Arc::new(Terms { agreement: Arc::new(agreement), state }),
            incidents: OnceLock::new(),
            overlap: OnceLock::new(),
            base,
            zone,
            days,
            mechanism: Arc::new(mechanism),
        })
    }

    /// The snapshot of now, with everything taken over that no entry since has spoken of.
    fn next(&self, reader: &Reader) -> Result<Self, WebError> {
        let size = reader.size()?;
        let changes = reader.changes_since(self.size)?;
        let is_much = changes.incidents.len() > MOST_CHANGED;
        if is_much || size < self.size || changes.change_terms() || changes.touch("powers") {
            let base = Some(Arc::clone(&self.base));
            return Self::read_all(reader, base, reader.incident_rows()?);
        }
        let rows = reader.rows_of(&changes.incidents)?;
        let situation = match rows.is_empty() {
            true => Arc::clone(&self.situation),
            false => Arc::new(self.situation.after(rows, &self.days)),
        };
        let (sources, terms, views) = self.next_sources(reader, &changes)?;
        let (proposals, proposed) = self.next_proposals(reader, &changes)?;
        let kind = |kind: &str| changes.touch(kind);
        let coverage = again(kind("coverage"), &self.coverage, || reader.coverage())?;
        let watched = again(kind("coverage"), &self.watched, || Ok(self.watched_by(&coverage)))?;
        Ok(Self {
            size,
            root: hex(reader.root_at(size)?.as_bytes()),
            recorded: recorded(reader, size)?,
            situation,
            powers: self.powers.clone(),
            views,
            mechanism: Arc::clone(&self.mechanism),
            zone: self.zone.clone(),
            days: self.days.clone(),
            actors: Arc::clone(&self.actors),
            instruments: Arc::clone(&self.instruments),
            accessions: Arc::clone(&self.accessions),
            areas: Arc::clone(&self.areas),
            sources,
            documents: again(kind("document"), &self.documents, || reader.documents())?,
            counts: again(kind("count"), &self.counts, || counts(reader))?,
            coverage,
            watched,
            decisions: again(kind("decision"), &self.decisions, || reader.decisions())?,
            proposals,
            proposed,
            steps: again(kind("step"), &self.steps, || reader.steps())?,
            talks: again(kind("talk"), &self.talks, || reader.talks())?,
            owed: Owed::default(),
            imports: again(kind("import"), &self.imports, || reader.imports())?,
            bulletins: again(kind("bulletin"), &self.bulletins, || bulletins(reader))?,
            terms,
            base: Arc::clone(&self.base),
            incidents: OnceLock::new(),
            overlap: OnceLock::new(),
        })
    }

    /// On which days each place was looked at, as coverage tells.
    fn watched_by(&self, coverage: &[Coverage]) -> Watched {
        Watched::new(coverage, &self.areas, &self.mechanism, &self.days, &self.base)
    }

    /// The sources, the terms that know them, and what is known of who may see what.
    #[allow(clippy::type_complexity, reason = "three things that change together")]
    fn next_sources(
        &self,
        reader: &Reader,
        changes: &Changes,
    ) -> Result<(Arc<HashMap<String, Source>>, Arc<Terms>, Arc<Views>), WebError> {
        if !changes.touch("source") {
            let (sources, terms) = (Arc::clone(&self.sources), Arc::clone(&self.terms));
            return Ok((sources, terms, Arc::clone(&self.views)));
        }
        let now = sources(reader)?;
        let agreement = Arc::clone(&self.terms.agreement);
        let terms = Terms { agreement, state: reader.terms_state()? };
        // A source that is new told of nothing that stood already.
        let belongs_alike = |(id, source): (&String, &Source)| {
            now.get(id).is_some_and(|now| now.belongs_to == source.belongs_to)
        };
        let views = match self.sources.iter().all(belongs_alike) {
            true => Arc::clone(&self.views),
            false => Arc::default(),
        };
        Ok((Arc::new(now), Arc::new(terms), views))
    }

    /// The proposals that are open, and the incidents that any proposal speaks of.
    #[allow(clippy::type_complexity, reason = "two things that change together")]
    fn next_proposals(
        &self,
        reader: &Reader,
        changes: &Changes,
    ) -> Result<(Arc<Vec<LinkProposal>>, Arc<BTreeSet<IncidentId>>), WebError> {
        let is_proposed = |id: &IncidentId| self.proposed.contains(id);
        let may_differ = changes.touch("proposal")
            || changes.touch("decision")
            || changes.incidents.iter().any(is_proposed);
        Ok(match may_differ {
            true => (Arc::new(reader.open_proposals()?), Arc::new(proposed(reader)?)),
            false => (Arc::clone(&self.proposals), Arc::clone(&self.proposed)),
        })
    }
}

/// Reads something again if it may differ.
fn again<T>(
    may_differ: bool,
    before: &Arc<T>,
    read: impl FnOnce() -> Result<T, StoreError>,
) -> Result<Arc<T>, StoreError> {
    match may_differ {
        true => read().map(Arc::new),
        false => Ok(Arc::clone(before)),
    }
}

/// When the last entry was recorded.
fn recorded(reader: &Reader, size: u64) -> Result<Option<jiff::Timestamp>, StoreError> {
    Ok(reader.entry_heads(size, 1)?.first().map(|head| head.at))
}

fn sources(reader: &Reader) -> Result<HashMap<String, Source>, StoreError> {
    Ok(reader.sources()?.into_iter().map(|source| (source.id.to_string(), source)).collect())
}

/// Declared counts, by when their period begins.
fn counts(reader: &Reader) -> Result<Vec<DeclaredCount>, StoreError> {
    let mut counts = reader.counts()?;
    counts.sort_by(|a, b| a.period.from.cmp(&b.period.from).then_with(|| a.id.cmp(&b.id)));
    Ok(counts)
}

/// Bulletins, the latest first.
fn bulletins(reader: &Reader) -> Result<Vec<Bulletin>, StoreError> {
    let mut bulletins = reader.bulletins()?;
    bulletins.sort_by(|a, b| b.until.cmp(&a.until).then_with(|| a.id.cmp(&b.id)));
    Ok(bulletins)
}

/// The incidents that any proposal speaks of.
fn proposed(reader: &Reader) -> Result<BTreeSet<IncidentId>, StoreError> {
    let proposals = reader.proposals()?;
    Ok(proposals.iter().flat_map(|proposed| proposed.proposal.incidents()).cloned().collect())
}

/// The policies that stand. They were checked when they were adopted.
fn powers(reader: &Reader) -> Result<Option<Arc<Powers>>, WebError> {
    let adopted = reader.powers()?.map(|adopted| Powers::read(&adopted.policies));
    Ok(adopted.transpose()?.map(Arc::new))
}

/// Bytes as small hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

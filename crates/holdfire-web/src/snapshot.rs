//! Everything that pages show of one mechanism at one register size, except the texts of single
//! incidents, reports and entries, which are read when they are asked for.
//!
//! A snapshot never changes. When the register has grown, one request makes the next snapshot
//! while the others go on with the one they have (`site.rs`).

use crate::base_map::BaseMap;
use crate::error::WebError;
use crate::moments::{ReportingDays, Zone};
use crate::owed::Owed;
use crate::situation::Situation;
use holdfire_core::{
    Accession, Actor, Area, Bulletin, ClauseRef, Coverage, Decided, DeclaredCount, Document,
    Import, Incident, Instrument, LinkProposal, Mechanism, Source, State, StepTaken,
};
use holdfire_fusion::Overlap;
use holdfire_powers::{Powers, Who};
use holdfire_store::Reader;
use holdfire_terms::{Agreement, Clause, PlainReading};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How often a snapshot is tried again when entries arrive while it is being read.
const ATTEMPTS: u32 = 5;
/// For how many sorts of people who may not see all the incidents are kept that they may see.
const MOST_VIEWS: usize = 16;

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
    /// The incidents that some may see who may not see all, for the last who asked.
    seen_by: Mutex<Vec<(Who, Arc<Situation>)>>,
    pub(crate) mechanism: Mechanism,
    pub(crate) zone: Zone,
    pub(crate) days: ReportingDays,
    pub(crate) actors: HashMap<String, Actor>,
    pub(crate) instruments: Vec<Instrument>,
    pub(crate) accessions: Vec<Accession>,
    pub(crate) areas: Vec<Area>,
    pub(crate) sources: HashMap<String, Source>,
    pub(crate) documents: Vec<Document>,
    pub(crate) counts: Vec<DeclaredCount>,
    pub(crate) coverage: Vec<Coverage>,
    /// What people decided about links, in the order of the entries.
    pub(crate) decisions: Vec<Decided>,
    /// What waits for them, the most probable first.
    pub(crate) proposals: Vec<LinkProposal>,
    pub(crate) steps: Vec<StepTaken>,
    pub(crate) owed: Owed,
    pub(crate) imports: Vec<Import>,
    pub(crate) bulletins: Vec<Bulletin>,
    pub(crate) terms: Terms,
    pub(crate) base: Arc<BaseMap>,
    /// The incidents of the rows, in their order, once somebody has asked about other terms.
    pub(crate) incidents: OnceLock<Vec<Option<Incident>>>,
    /// How the sources overlap, once somebody has asked.
    pub(crate) overlap: OnceLock<Overlap>,
}

/// The agreement, ready to be asked, with the state it is read from.
pub(crate) struct Terms {
    pub agreement: Agreement,
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
    /// The incidents that somebody may see, made by `make` unless they are kept.
    pub(crate) fn seen_by(&self, who: &Who, make: impl FnOnce() -> Situation) -> Arc<Situation> {
        let kept = || self.seen_by.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, seen)) = kept().iter().find(|(known, _)| known == who) {
            return Arc::clone(seen);
        }
        let made = Arc::new(make());
        let mut kept = kept();
        kept.push((who.clone(), Arc::clone(&made)));
        if kept.len() > MOST_VIEWS {
            kept.remove(0);
        }
        made
    }

    /// Reads a snapshot. When entries arrive meanwhile it is read again, so that every figure in it
    /// belongs to one register size; under a writer that never rests the last attempt stands.
    pub fn read(reader: &Reader, base: Option<Arc<BaseMap>>) -> Result<Self, WebError> {
        let mut snapshot = Self::read_once(reader, base.clone())?;
        for _ in 1..ATTEMPTS {
            if reader.size()? == snapshot.size {
                break;
            }
            snapshot = Self::read_once(reader, Some(Arc::clone(&snapshot.base)))?;
        }
        Ok(snapshot)
    }

    fn read_once(reader: &Reader, base: Option<Arc<BaseMap>>) -> Result<Self, WebError> {
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
        let mut counts = reader.counts()?;
        counts.sort_by(|a, b| a.period.from.cmp(&b.period.from).then_with(|| a.id.cmp(&b.id)));
        let mut bulletins = reader.bulletins()?;
        bulletins.sort_by(|a, b| b.until.cmp(&a.until).then_with(|| a.id.cmp(&b.id)));
        Ok(Self {
            size,
            root: hex(reader.root_at(size)?.as_bytes()),
            recorded: reader.entry_heads(size, 1)?.first().map(|head| head.at),
            situation: Arc::new(Situation::new(reader.incident_rows()?, &days)),
            powers: powers(reader)?,
            seen_by: Mutex::new(Vec::new()),
            actors: reader.actors()?.into_iter().map(by_id).collect(),
            instruments,
            accessions: reader.accessions()?,
            areas: reader.areas()?,
            sources: reader.sources()?.into_iter().map(|s| (s.id.to_string(), s)).collect(),
            documents: reader.documents()?,
            counts,
            coverage: reader.coverage()?,
            decisions: reader.decisions()?,
            proposals: reader.open_proposals()?,
            steps: reader.steps()?,
            owed: Owed::default(),
            imports: reader.imports()?,
            bulletins,
            terms: Terms { agreement, state },
            incidents: OnceLock::new(),
            overlap: OnceLock::new(),
            base,
            zone,
            days,
            mechanism,
        })
    }
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

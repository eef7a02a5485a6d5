//! Fusion of reports that keep coming: each batch joins or opens incidents at a cost that depends on what lies around
//! its reports, not on how many there have been. `store` keeps the reports, `copies` knows those that were sent again,
//! `learn` finds out what agreement is worth, `region` finds what a look can touch, `proposal` what it would change among
//! incidents that are settled.

mod copies;
mod forget;
mod learn;
mod proposal;
mod region;
mod rivals;
mod store;

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::belief::belief;
use crate::cluster::{Given, cluster};
use crate::evidence::{Link, explain};
use crate::links::Links;
use crate::prepared::NONE;
use crate::{FusionError, Report, Settings};
use proposal::Made;
pub use proposal::Proposal;
use region::Region;
use store::Store;

/// The number of an incident of a [`Fuser`]. It is given once and means the same incident for ever.
pub type IncidentNumber = u32;

/// Takes reports as they come and says which incident each joins or opens.
///
/// A report may move to a better incident as long as it is provisional, and each move is told. After that it stays: if
/// later reports speak for joining or splitting settled incidents, that is proposed and left to people.
///
/// What agreement is worth is learnt from the reports themselves, again and again as they come, and little can be learnt
/// from few. So until the first 65,536 have come, learning anew makes all reports provisional for that moment, unless
/// nothing is ever provisional; [`Fuser::is_learning`] says so.
///
/// ```
/// use holdfire_fusion::{Fuser, Report, Settings};
///
/// let report = |id: &str, source: &str| Report {
///     id: id.into(),
///     source: source.into(),
///     from_s: Some(86_400),
///     until_s: Some(2 * 86_400),
///     lon: Some(36.7),
///     lat: Some(35.1),
///     act: Some("remote_violence.shelling".into()),
///     actors: vec!["Northern Command".into()],
///     ..Report::default()
/// };
/// let mut fuser = Fuser::new(&Settings::default(), 14.0)?;
/// let first = fuser.add(2 * 86_400, &[report("a", "mission")])?;
/// let second = fuser.add(3 * 86_400, &[report("b", "wire")])?;
/// assert_eq!(first.placed[0].incident, second.placed[0].incident);
/// assert!(first.placed[0].is_new && !second.placed[0].is_new);
/// # Ok::<(), holdfire_fusion::FusionError>(())
/// ```
pub struct Fuser {
    store: Store,
    provisional_s: i64,
    /// Proposals that were made, so that none is made twice.
    made: HashSet<Made>,
}

/// What a batch of reports did.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// For each report of the batch, in its order.
    pub placed: Vec<Placed>,
    /// Provisional reports that now belong elsewhere, in the order of their ids.
    pub moved: Vec<Moved>,
    /// What would be better among settled incidents.
    pub proposals: Vec<Proposal>,
}

/// Where a new report was put.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    /// The incident it joins or opens.
    pub incident: IncidentNumber,
    /// The incident did not exist before this batch.
    pub is_new: bool,
    /// As [`crate::Member::probability`].
    pub probability: f64,
    /// As [`crate::Member::together_bits`].
    pub together_bits: f64,
    /// The member it agrees with best, by id, and why. `None` when it is alone.
    pub link: Option<(String, Link)>,
    /// The next best incident and how likely it is.
    pub could_also_be: Option<(IncidentNumber, f64)>,
}

/// A provisional report that fits better elsewhere since the last batch.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moved {
    /// The report's id.
    pub report: String,
    /// Where it was.
    pub from: IncidentNumber,
    /// Where it is now.
    pub to: IncidentNumber,
}

impl Fuser {
    /// Holds no reports yet. A report is provisional for so many days after it was added; with 0 nothing ever moves.
    ///
    /// # Errors
    ///
    /// When a setting is out of its range.
    pub fn new(settings: &Settings, provisional_days: f64) -> Result<Fuser, FusionError> {
        if !(0.0..=36_600.0).contains(&provisional_days) {
            return Err(FusionError::Setting { name: "provisional_days", expected: "0 to 36,600" });
        }
        Ok(Fuser {
            store: Store::new(settings)?,
            provisional_s: (provisional_days * 86_400.0) as i64,
            made: HashSet::new(),
        })
    }

    /// How many reports are held.
    pub fn len(&self) -> usize {
        self.store.len()
    }

    /// Whether none is held.
    pub fn is_empty(&self) -> bool {
        self.store.len() == 0
    }

    /// The incident of a report, if it is held.
    pub fn incident_of(&self, id: &str) -> Option<IncidentNumber> {
        Some(self.store.incident[self.store.row_of(id)? as usize])
    }

    /// The ids of an incident's reports that are held, in order.
    pub fn members(&self, incident: IncidentNumber) -> Vec<&str> {
        let rows = self.store.copies.with_copies(self.store.members(incident));
        let mut ids: Vec<&str> = rows.map(|row| self.store.id(row)).collect();
        ids.sort_unstable();
        ids
    }

    /// Whether so few reports have come that reports of any age may still move when weights are learnt anew.
    pub fn is_learning(&self) -> bool {
        self.provisional_s > 0 && self.store.learnt.is_young()
    }

    /// The number of a known incident, which a report named as `Report::incident`.
    pub fn number_of(&self, known: &str) -> Option<IncidentNumber> {
        self.store.number_of(known)
    }

    /// Adds reports that have come in by `now_s`, in Unix seconds. Reports that name an incident stay with it; all
    /// others join what they fit best. The order within a batch does not matter.
    ///
    /// # Errors
    ///
    /// When a report is unusable or its id is taken; then none is added.
    pub fn add(&mut self, now_s: i64, reports: &[Report]) -> Result<Batch, FusionError> {
        self.store.check(reports)?;
        let opened = self.store.next_incident;
        let mut moves = self.settle(now_s);
        let new = self.store.take(now_s, reports);
        let first_new = (self.store.len() - new.len()) as u32;
        self.store.look_up_words(first_new);
        let is_learning = self.is_learning();
        let learnt_from = self.store.learn_when_due();
        let all_may_move = is_learning && !learnt_from.is_empty();
        let store = &mut self.store;
        let added = first_new..store.len() as u32;
        let standing: Vec<u32> = added.filter(|&row| store.copies.stands(row)).collect();
        let settled_to = store.settled_to;
        let looked_at = standing.iter().chain(&learnt_from).copied();
        let region = Region::around(store, looked_at, |row| row < settled_to && !all_may_move);
        self.regroup(&region, &mut moves);
        if !learnt_from.is_empty() {
            self.store.learn_doubt(&region, &learnt_from);
        }
        let placed = new.iter().map(|&row| self.placed(&region, row, opened)).collect();
        let proposals = self.propose(&region);
        Ok(Batch { placed, moved: self.told(&moves, first_new), proposals })
    }

    /// Looks once more at the reports that are no longer provisional, with all that is known by now: those after them had
    /// not come when they were put where they are. With them go the rows that moved, and where they were.
    fn settle(&mut self, now_s: i64) -> BTreeMap<u32, IncidentNumber> {
        let mut moves = BTreeMap::new();
        if self.provisional_s == 0 {
            self.store.settled_to = self.store.len() as u32;
            return moves;
        }
        let settled_s = now_s.saturating_sub(self.provisional_s);
        let first = self.store.settled_to;
        let store = &mut self.store;
        let of_age =
            store.added_s[first as usize..].iter().take_while(|added| **added <= settled_s);
        let end = first + of_age.count() as u32;
        let standing: Vec<u32> = (first..end).filter(|&row| store.copies.stands(row)).collect();
        let region = Region::around(store, standing.into_iter(), |row| row < first);
        self.regroup(&region, &mut moves);
        self.store.settled_to = end;
        moves
    }

    /// Groups the region anew around what is held, and notes where the rows were that move.
    fn regroup(&mut self, region: &Region, moves: &mut BTreeMap<u32, IncidentNumber>) {
        let given = self.given(region, |at| region.is_held[at]);
        let links = region.inner_links(self.store.floor());
        let names = self.names(region, &cluster(&links, &given));
        for (&row, &to) in region.rows.iter().zip(&names) {
            let from = self.store.incident[row as usize];
            if from != to {
                moves.entry(row).or_insert(from);
                self.store.put(row, to);
            }
        }
    }

    /// What moved, with its copies, of the reports before the new ones.
    fn told(&self, moves: &BTreeMap<u32, IncidentNumber>, first_new: u32) -> Vec<Moved> {
        let mut told = Vec::new();
        for (&row, &from) in moves.range(..first_new) {
            let to = self.store.incident[row as usize];
            let rows = self.store.copies.with_copies(std::slice::from_ref(&row));
            for row in rows.filter(|&row| from != to && row < first_new) {
                told.push(Moved { report: self.store.id(row).to_owned(), from, to });
            }
        }
        told.sort_unstable();
        told
    }

    fn given(&self, region: &Region, is_fixed: impl Fn(usize) -> bool) -> Given {
        let mut numbers: HashMap<u32, u32> = HashMap::new();
        let incident = region.rows.iter().enumerate().map(|(at, &row)| {
            if !is_fixed(at) {
                return NONE;
            }
            let next = numbers.len() as u32;
            *numbers.entry(self.store.incident[row as usize]).or_insert(next)
        });
        let incident: Vec<u32> = incident.collect();
        Given { fixed: incident.iter().map(|incident| *incident != NONE).collect(), incident }
    }

    /// The incident of each row of the region: that of its held reports, or else the one most of its reports had, or a
    /// new one.
    fn names(&mut self, region: &Region, of: &[u32]) -> Vec<IncidentNumber> {
        let mut claims: HashMap<(u32, u32), (bool, u32)> = HashMap::new();
        for ((at, &row), &group) in region.rows.iter().enumerate().zip(of) {
            let incident = self.store.incident[row as usize];
            if incident != NONE {
                let claim = claims.entry((group, incident)).or_default();
                claim.0 |= region.is_held[at];
                claim.1 += 1;
            }
        }
        let mut claims: Vec<_> = claims.into_iter().collect();
        // Held reports before others, many before few, and then the older incident.
        claims.sort_unstable_by_key(|&((group, incident), (is_held, count))| {
            (!is_held, u32::MAX - count, incident, group)
        });
        let (mut name_of, mut taken) = (HashMap::new(), HashSet::new());
        for ((group, incident), _) in claims {
            if !name_of.contains_key(&group) && taken.insert(incident) {
                name_of.insert(group, incident);
            }
        }
        let store = &mut self.store;
        of.iter()
            .map(|group| *name_of.entry(*group).or_insert_with(|| store.new_incident()))
            .collect()
    }

    fn placed(&self, region: &Region, report: u32, opened: u32) -> Placed {
        let store = &self.store;
        let row = store.copies.standing(report);
        let (around, pairs) = match row == report {
            true => region.seen_from(row),
            // Nothing was grouped on account of a copy.
            false => Region::seen_by(store, row).seen_from(row),
        };
        let links: Links = Links::from_both_ends(around.len(), pairs.into_iter(), store.floor());
        let of: Vec<u32> = around.iter().map(|&row| store.incident[row as usize]).collect();
        let size = |incident: u32| store.members(incident).len() as u32;
        let is_confirmed = store.prepared.confirmed[row as usize];
        let mut groups = Vec::new();
        let doubt = store.doubt();
        let belief = belief(&links, &of, size, 0, is_confirmed, &doubt, &mut groups);
        let incident = store.incident[row as usize];
        let mut members = links.of(0).iter().filter(|link| of[link.to as usize] == incident);
        let first = members.next().copied();
        let best =
            first.map(|first| members.fold(first, |a, b| if b.weight > a.weight { *b } else { a }));
        let best = best.map(|link| around[link.to as usize]).or_else(|| {
            // No pair of it weighs more than the floor, as where the caller put it there, or all others are copies.
            let standing = store.members(incident).iter().copied().find(|&other| other != row);
            let mut same = store.copies.with_copies(std::slice::from_ref(&row));
            standing.or_else(|| same.find(|&other| other != report))
        });
        Placed {
            incident,
            is_new: incident >= opened,
            probability: f64::from(belief.probability),
            together_bits: f64::from(belief.together_bits),
            link: best.map(|other| (store.id(other).to_owned(), self.link(report, other))),
            could_also_be: (belief.runner_up != NONE)
                .then(|| (belief.runner_up, f64::from(belief.runner_up_probability))),
        }
    }

    fn link(&self, report: u32, other: u32) -> Link {
        let store = &self.store;
        let [row, to] = [report, other].map(|report| store.copies.standing(report));
        let pair = store.pair(row, to);
        let loss = if pair.weight > store.floor() { store.loss(&pair) } else { 0 };
        Link { with: other as usize, ..explain(&store.scale(), loss, row as usize, to as usize) }
    }

    /// What speaks for and against two held reports being of one incident. `Link::with` counts reports as they came.
    pub fn explain(&self, one: &str, other: &str) -> Option<Link> {
        Some(self.link(self.store.row_of(one)?, self.store.row_of(other)?))
    }
}

//! From rows to groups, along the time axis: candidates are found, weighed and grouped run by run, and a pair is
//! forgotten as soon as nothing later can change what it says. So memory holds the rows and a window of pairs.
//!
//! The answer is the one that all pairs at once would give. Two groups are joined, and a report moves, only where pairs
//! sum to more than 0, so at least one pair between them weighs more than 0, and both lie in one component of such
//! pairs. Within a component the order of steps depends on its own pairs and the order of its rows alone. Components
//! can therefore be worked apart, in any company and at any time after their last pair is known; pairs between two
//! components bear on how sure each report is, and wait for both.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use crate::belief::{Belief, belief};
use crate::candidates::{CHUNK, Candidates, Finder};
use crate::chunks::in_chunks;
use crate::cluster::{Given, cluster};
use crate::components::Components;
use crate::crowd::Crowd;
use crate::doubt::{Doubt, doubt_the_lone};
use crate::links::{Links, Pair, Scale};
use crate::model::Model;
use crate::prepared::{NONE, Prepared};
use crate::rivals::Claims;
use crate::settings::Settings;

/// How much is done at a time. It bears on memory and speed, not on the answer.
#[derive(Clone, Copy)]
struct Pace {
    /// About how many candidates are held at once.
    pairs: usize,
    /// Rows of a step, however dense or thin they lie.
    rows: (usize, usize),
    /// Grouping is tried again when so many rows more wait for it.
    waiting: usize,
    /// Components are handed to a thread in parcels of about this many rows.
    parcel: usize,
}

const USUAL: Pace =
    Pace { pairs: 8_000_000, rows: (CHUNK, 16 * CHUNK), waiting: 65_536, parcel: 2_048 };

/// The group of each row, which is called after its first row, and what is believed of it.
pub(crate) struct Swept {
    pub group: Vec<u32>,
    pub beliefs: Vec<Belief>,
    pub crowd: Crowd,
    pub claims: Claims,
}

pub(crate) fn sweep(
    prepared: &Prepared,
    finder: &Finder<'_>,
    model: &Model,
    settings: &Settings,
    given: &Given,
) -> Swept {
    sweep_at(USUAL, prepared, finder, model, settings, given)
}

fn sweep_at(
    pace: Pace,
    prepared: &Prepared,
    finder: &Finder<'_>,
    model: &Model,
    settings: &Settings,
    given: &Given,
) -> Swept {
    let rows = prepared.rows.len();
    let mut sweep = Sweep {
        prepared,
        model,
        settings,
        given,
        crowd: Crowd::of_rows(0..rows),
        components: components_at_start(prepared, given),
        found: VecDeque::new(),
        scored_to: 0,
        settled_to: 0,
        claims: Claims::default(),
        pairs: Vec::new(),
        open: Vec::new(),
        group: vec![NONE; rows],
        size: vec![0; rows],
        beliefs: vec![Belief::NONE_YET; rows],
    };
    let (mut found_to, mut step, mut look_again_at) = (0, pace.rows.0, pace.waiting);
    while found_to < rows {
        let next = (found_to + step).min(rows);
        let candidates = finder.find(found_to..next, settings.threads);
        sweep.crowd.count(prepared, &candidates, settings.threads);
        step = (pace.pairs * (next - found_to) / candidates.len().max(1))
            .clamp(pace.rows.0, pace.rows.1);
        sweep.found.push_back(candidates);
        found_to = next;
        sweep.score_to(prepared.first_in_window(found_to));
        if sweep.open.len() >= look_again_at || found_to == rows {
            sweep.group_what_is_complete(pace.parcel);
            // Growing by a share, so that rows that wait for ever are not looked at for ever.
            look_again_at = sweep.open.len() + sweep.open.len().max(pace.waiting);
        }
    }
    sweep.doubt_the_lone();
    Swept { group: sweep.group, beliefs: sweep.beliefs, crowd: sweep.crowd, claims: sweep.claims }
}

/// Reports of one known incident start together, those under one event number may meet however far apart in time, and
/// so may those that a person holds apart.
fn components_at_start(prepared: &Prepared, given: &Given) -> Components {
    let mut components = Components::new(prepared.rows.len());
    let mut last_of: HashMap<(bool, u32), u32> = HashMap::new();
    for (row, (known, of)) in (0u32..).zip(prepared.rows.iter().zip(&given.incident)) {
        for name in [(false, known.event), (true, *of)] {
            if name.1 != NONE
                && let Some(last) = last_of.insert(name, row)
            {
                components.join(last, row);
            }
        }
    }
    for &(one, other) in &prepared.apart {
        components.join(one, other);
    }
    components
}

struct Sweep<'a> {
    prepared: &'a Prepared,
    model: &'a Model,
    settings: &'a Settings,
    given: &'a Given,
    crowd: Crowd,
    components: Components,
    /// Candidates whose rows have not all been scored.
    found: VecDeque<Candidates>,
    scored_to: usize,
    /// Of the rows before this one all pairs are scored.
    settled_to: usize,
    claims: Claims,
    /// Scored pairs that are still needed.
    pairs: Vec<Pair>,
    /// Scored rows that are still needed, ascending.
    open: Vec<u32>,
    /// By row, `NONE` as long as its component may grow.
    group: Vec<u32>,
    /// By the first row of the group.
    size: Vec<u32>,
    /// `Belief::NONE_YET` as long as something around the row is not grouped.
    beliefs: Vec<Belief>,
}

impl Sweep<'_> {
    /// Lone reports are doubted at the end, when it is known how many there are.
    fn doubt(&self) -> Doubt {
        let Doubt { overstatement, partner_bits, unseen } = Doubt::of(self.model, self.settings);
        Doubt { overstatement, partner_bits, unseen: [unseen[0], 0.0] }
    }

    fn doubt_the_lone(&mut self) {
        let mut in_groups_of: Vec<u64> = Vec::new();
        for size in self.size.iter().map(|size| *size as usize).filter(|size| *size > 0) {
            in_groups_of.resize(in_groups_of.len().max(size), 0);
            in_groups_of[size - 1] += size as u64;
        }
        let (size, group, confirmed) = (&self.size, &self.group, &self.prepared.confirmed);
        let lone = self.beliefs.iter_mut().zip(group).zip(confirmed).filter_map(
            |((belief, group), is_confirmed)| {
                (size[*group as usize] == 1 && !is_confirmed).then_some(belief)
            },
        );
        doubt_the_lone(lone, &in_groups_of, self.model, self.settings);
    }

    fn scale(&self) -> Scale<'_> {
        let Sweep { prepared, model, settings, crowd, .. } = self;
        Scale { prepared, crowd, model, settings }
    }

    /// Scores the rows before `end`, whose surroundings are fully known.
    fn score_to(&mut self, end: usize) {
        let first_new = self.pairs.len();
        while self.scored_to < end {
            let Some(candidates) = self.found.pop_front() else {
                break;
            };
            let rows = self.scored_to..end.min(candidates.rows().end);
            let mut pairs = std::mem::take(&mut self.pairs);
            self.scale().score(&candidates, rows.clone(), &mut pairs);
            self.pairs = pairs;
            self.scored_to = rows.end;
            self.open.extend(rows.start as u32..rows.end as u32);
            if rows.end < candidates.rows().end {
                self.found.push_front(candidates);
            }
        }
        for pair in &self.pairs[first_new..] {
            self.claims.add(self.prepared, pair, self.model.lean);
        }
        self.settle_to(self.prepared.first_in_window(end));
    }

    /// Lets the pairs of the rows before `end` compete, all of whose rivals are scored.
    fn settle_to(&mut self, end: usize) {
        let rows = self.settled_to as u32..end as u32;
        let of = |row: u32| self.pairs.partition_point(|pair| pair.from < row);
        let pairs = of(rows.start)..of(rows.end);
        let (claims, prepared, model) = (&self.claims, self.prepared, self.model);
        let parts = in_chunks(pairs.len(), CHUNK, self.settings.threads, |part| {
            let pairs = &self.pairs[pairs.start + part.start..pairs.start + part.end];
            pairs.iter().map(|pair| claims.loss(prepared, pair, model)).collect::<Vec<_>>()
        });
        for (pair, loss) in self.pairs[pairs].iter_mut().zip(parts.into_iter().flatten()) {
            pair.weight -= loss;
            if pair.weight > 0 {
                self.components.join(pair.from, pair.to);
            }
        }
        self.settled_to = end;
        // What still waits is claimed by what lies in its window.
        let waiting = self.prepared.first_in_window(end) as u32;
        self.claims.settle(waiting);
    }

    fn group_what_is_complete(&mut self, parcel: usize) {
        let floor = self.scale().floor();
        // Positions among the open rows, from here on.
        let pairs = in_positions(&self.pairs, &self.open);
        let links = Links::from_both_ends(self.open.len(), pairs.iter().copied(), floor);
        self.group_components(&links, parcel);
        self.believe(&links);
        self.forget(&pairs);
    }

    /// Groups the rows of components that no later row can join.
    fn group_components(&mut self, links: &Links, parcel: usize) {
        let closed_before = self.prepared.first_in_window(self.settled_to) as u32;
        let mut closed: Vec<(u32, u32)> = Vec::new();
        for (position, &row) in (0u32..).zip(&self.open) {
            if self.group[row as usize] == NONE {
                let component = self.components.of(row);
                if component < closed_before {
                    closed.push((component, position));
                }
            }
        }
        closed.sort_unstable();
        let mut number_of = vec![NONE; self.open.len()];
        for (number, (_, position)) in (0u32..).zip(&closed) {
            number_of[*position as usize] = number;
        }
        let closed = Closed { members: &closed, number_of: &number_of, open: &self.open, links };
        let parcels = closed.parcels(parcel);
        let grouped = in_chunks(parcels.len(), 1, self.settings.threads, |range| {
            closed.group(parcels[range.start].clone(), self.given)
        });
        for (row, group) in grouped.into_iter().flatten() {
            self.group[row as usize] = group;
            self.size[group as usize] += 1;
        }
    }

    /// States what is believed of each row whose surroundings are grouped.
    fn believe(&mut self, links: &Links) {
        let of: Vec<u32> = self.open.iter().map(|&row| self.group[row as usize]).collect();
        let is_grouped = |position: usize| of[position] != NONE;
        let doubt = self.doubt();
        let parts = in_chunks(self.open.len(), CHUNK, self.settings.threads, |range| {
            let mut around = Vec::new();
            let beliefs = range.map(|position| {
                let row = self.open[position] as usize;
                let is_ready = self.beliefs[row].is_none_yet()
                    && is_grouped(position)
                    && links.of(position).iter().all(|link| is_grouped(link.to as usize));
                is_ready.then(|| {
                    let size = |group: u32| self.size[group as usize];
                    let is_confirmed = self.prepared.confirmed[row];
                    belief(links, &of, size, position, is_confirmed, &doubt, &mut around)
                })
            });
            beliefs.collect::<Vec<_>>()
        });
        for (&row, belief) in self.open.iter().zip(parts.into_iter().flatten()) {
            if let Some(belief) = belief {
                self.beliefs[row as usize] = belief;
            }
        }
    }

    /// Lets go of pairs between rows of which all is said, and of rows without pairs.
    fn forget(&mut self, pairs: &[Pair]) {
        let is_open: Vec<bool> =
            self.open.iter().map(|&row| self.beliefs[row as usize].is_none_yet()).collect();
        let mut is_needed = is_open.clone();
        let mut is_kept = pairs.iter().map(|pair| {
            let (from, to) = (pair.from as usize, pair.to as usize);
            let is_kept = is_open[from] || is_open[to];
            is_needed[from] |= is_kept;
            is_needed[to] |= is_kept;
            is_kept
        });
        self.pairs.retain(|_| is_kept.next().unwrap_or(true));
        let mut is_needed = is_needed.into_iter();
        self.open.retain(|_| is_needed.next().unwrap_or(true));
        self.pairs.shrink_to(2 * self.pairs.len());
        self.open.shrink_to(2 * self.open.len());
    }
}

/// The same pairs by positions in `open`, which holds every row that has one.
fn in_positions(pairs: &[Pair], open: &[u32]) -> Vec<Pair> {
    let first = open.first().copied().unwrap_or_default();
    let end = open.last().map_or(0, |last| last + 1);
    let mut position_of = vec![NONE; (end - first.min(end)) as usize];
    for (position, &row) in (0u32..).zip(open) {
        position_of[(row - first) as usize] = position;
    }
    let position = |row: u32| position_of[(row - first) as usize];
    let pairs = pairs.iter().map(|pair| Pair {
        from: position(pair.from),
        to: position(pair.to),
        weight: pair.weight,
    });
    pairs.collect()
}

/// Rows of components that no later row can join.
struct Closed<'a> {
    /// The component and the position of each row, in that order.
    members: &'a [(u32, u32)],
    /// The number in `members` of each open row, `NONE` when its component is not closed.
    number_of: &'a [u32],
    open: &'a [u32],
    links: &'a Links,
}

impl Closed<'_> {
    /// Whole components, put together to parcels worth a thread's while.
    fn parcels(&self, size: usize) -> Vec<Range<usize>> {
        let count = self.members.len();
        let mut parcels = Vec::new();
        let mut start = 0;
        for end in 1..=count {
            let is_whole = end == count || self.members[end].0 != self.members[end - 1].0;
            if is_whole && (end - start >= size || end == count) {
                parcels.push(start..end);
                start = end;
            }
        }
        parcels
    }

    /// The rows of a parcel, each with the first row of its group.
    fn group(&self, parcel: Range<usize>, given: &Given) -> Vec<(u32, u32)> {
        let members = &self.members[parcel.clone()];
        let component = |position: u32| match self.number_of[position as usize] {
            NONE => None,
            number => Some((self.members[number as usize].0, number)),
        };
        let inner = self.links.among(members.iter().map(|member| member.1), |from, to| {
            let ((here, _), (there, number)) = (component(from)?, component(to)?);
            (here == there).then(|| number - parcel.start as u32)
        });
        let rows: Vec<u32> =
            members.iter().map(|(_, position)| self.open[*position as usize]).collect();
        let of = cluster(&inner, &given_for(&rows, given));
        // Clusters are numbered by rows, or past them.
        let mut first = vec![NONE; 2 * rows.len()];
        for (&row, &cluster) in rows.iter().zip(&of) {
            let first = &mut first[cluster as usize];
            *first = row.min(*first);
        }
        rows.iter().zip(&of).map(|(&row, &cluster)| (row, first[cluster as usize])).collect()
    }
}

/// What is given for some of the rows, with known incidents numbered afresh.
fn given_for(rows: &[u32], given: &Given) -> Given {
    let mut numbers: HashMap<u32, u32> = HashMap::new();
    let incident = rows.iter().map(|&row| match given.incident[row as usize] {
        NONE => NONE,
        incident => {
            let next = numbers.len() as u32;
            *numbers.entry(incident).or_insert(next)
        }
    });
    Given {
        incident: incident.collect(),
        fixed: rows.iter().map(|&row| given.fixed[row as usize]).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, sweep_at};
    use crate::belief::belief;
    use crate::candidates::Finder;
    use crate::cluster::cluster;
    use crate::crowd::Crowd;
    use crate::doubt::{Doubt, doubt_the_lone};
    use crate::estimate::estimate;
    use crate::given::what_is_decided;
    use crate::links::{Links, Scale};
    use crate::prepared::{NONE, Prepared};
    use crate::rivals::Claims;
    use crate::{Report, Reports, Settings};

    /// Incidents at nine places over sixty days, some coded, some held in incidents, some held apart.
    fn crowded(count: u32) -> Prepared {
        let settings = Settings::default();
        let mut reports = Reports::new(&settings).unwrap();
        let mut drawn = 7u32;
        let mut below = |end: u32| {
            drawn = drawn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (drawn >> 8) % end
        };
        let (mut place, mut day, mut act) = (0, 0, 0);
        for number in 0..count {
            if number % 3 == 0 {
                (place, day, act) = (below(9), i64::from(below(60)), below(9));
            }
            let report = Report {
                id: format!("r{number:04}"),
                source: format!("s{}", below(4)),
                from_s: (below(20) > 0).then_some(day * 86_400),
                until_s: None,
                lon: Some(36.0 + f64::from(place % 3) * 0.2 + f64::from(below(20)) * 1e-3),
                lat: Some(35.0 + f64::from(place / 3) * 0.2),
                geo_precision: Some(1 + below(3) as u8),
                act: Some(["a.b", "a.c", "d"][act as usize % 3].into()),
                actors: vec![format!("x{}", act / 3)],
                targets: vec![format!("y{act}")],
                killed: Some((act, act)),
                event_ref: (below(8) == 0).then(|| format!("coder:{}", below(40))),
                incident: (below(9) == 0).then(|| format!("i{}", below(30))),
                apart_from: (below(12) == 0)
                    .then(|| format!("r{:04}", below(count)))
                    .into_iter()
                    .collect(),
                ..Report::default()
            };
            reports.push(&report).unwrap();
        }
        Prepared::new(reports).unwrap().0
    }

    #[test]
    fn the_answer_is_that_of_all_pairs_at_once() {
        let settings = Settings { keep_existing_links: false, ..Settings::default() };
        let prepared = crowded(900);
        let given = what_is_decided(&prepared, &settings).unwrap();
        let finder = Finder::new(&prepared);
        let model = estimate(&prepared, &finder, &settings);

        let rows = prepared.rows.len();
        let candidates = finder.find(0..rows, 1);
        let mut crowd = Crowd::of_rows(0..rows);
        crowd.count(&prepared, &candidates, 1);
        let scale =
            Scale { prepared: &prepared, crowd: &crowd, model: &model, settings: &settings };
        let mut pairs = Vec::new();
        scale.score(&candidates, 0..rows, &mut pairs);
        let mut claims = Claims::default();
        pairs.iter().for_each(|pair| claims.add(&prepared, pair, model.lean));
        let losses: Vec<i32> =
            pairs.iter().map(|pair| claims.loss(&prepared, pair, &model)).collect();
        assert!(losses.iter().filter(|loss| **loss > 1024).count() > 100);
        for (pair, loss) in pairs.iter_mut().zip(losses) {
            pair.weight -= loss;
        }
        let links = Links::from_both_ends(rows, pairs.iter().copied(), scale.floor());
        let of = cluster(&links, &given);
        let mut first = vec![NONE; 2 * rows];
        let (mut size, mut group) = (vec![0; rows], Vec::new());
        for (row, cluster) in of.iter().enumerate() {
            let first = &mut first[*cluster as usize];
            *first = (*first).min(row as u32);
            size[*first as usize] += 1;
            group.push(*first);
        }
        let groups = size.iter().filter(|size| **size > 1).count();
        assert!(groups > 50, "{groups} groups of several reports");
        let doubt = Doubt::of(&model, &settings);
        let doubt = Doubt { unseen: [doubt.unseen[0], 0.0], ..doubt };
        let mut beliefs: Vec<_> = (0..rows)
            .map(|row| {
                let size = |group: u32| size[group as usize];
                belief(&links, &group, size, row, false, &doubt, &mut Vec::new())
            })
            .collect();

        let mut in_groups_of = vec![0; rows];
        for &of in &group {
            in_groups_of[size[of as usize] as usize - 1] += 1;
        }
        let lone = beliefs.iter_mut().zip(&group).filter(|(_, of)| size[**of as usize] == 1);
        doubt_the_lone(lone.map(|(belief, _)| belief), &in_groups_of, &model, &settings);

        for (rows, waiting, parcel) in [((1, 1), 1, 1), ((7, 50), 20, 3), ((400, 400), 90, 5_000)] {
            let pace = Pace { pairs: 500, rows, waiting, parcel };
            let swept = sweep_at(pace, &prepared, &finder, &model, &settings, &given);
            assert_eq!(swept.group, group);
            assert_eq!(swept.beliefs, beliefs);
        }
    }
}

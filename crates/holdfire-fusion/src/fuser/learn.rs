//! What agreement is worth, learnt again as reports come in, and how far the lone ones are to be doubted.
//!
//! Little can be learnt from few reports: weights from one thousand of them group worse than weights from ten thousand,
//! and those a little worse than weights from fifty thousand. So what was grouped by young weights is grouped again each
//! time they are learnt anew, until they rest on as many reports as they are ever learnt from.

use super::region::Region;
use super::store::Store;
use crate::Settings;
use crate::belief::belief;
use crate::candidates::Finder;
use crate::doubt::{Doubt, share_truly_alone};
use crate::estimate::estimate;
use crate::links::Links;
use crate::place_words::place_words;
use crate::prepared::Prepared;
use crate::reports::Reports;
use crate::row::Row;

/// The weights are estimated from the last so many reports.
const LEARN_FROM: usize = 65_536;

/// While the weights are young they are learnt again when there are so much more, as a part of what there was. Measured: a
/// quarter leaves the grouping of ten thousand reports 0.003 of F1 behind, an eighth 0.001.
const GROWTH: usize = 8;

/// How far learning has come.
pub(super) struct Learnt {
    /// How many reports had come when the weights were last learnt; those that are forgotten count.
    at: usize,
    /// How many they were learnt from.
    from: usize,
    forgotten: usize,
    /// How often a report that seems to be alone has a partner that is not seen.
    unseen_alone: f64,
}

impl Learnt {
    pub(super) fn nothing(settings: &Settings) -> Learnt {
        Learnt { at: 0, from: 0, forgotten: 0, unseen_alone: settings.unseen[1] }
    }

    /// Whether fewer reports had come than the weights can rest on.
    pub(super) fn is_young(&self) -> bool {
        self.at < LEARN_FROM
    }

    pub(super) fn forget(&mut self, reports: usize) {
        self.forgotten += reports;
    }

    /// Each time there are an eighth more reports, and once there are enough, after as many again, so that the cost per
    /// report stays the same. What was learnt from many more than are held now is not learnt again from these.
    fn is_due(&self, held: usize) -> bool {
        let more = if self.is_young() { self.at / GROWTH } else { LEARN_FROM };
        held + self.forgotten >= self.at + more.max(1) && 2 * held >= self.from
    }
}

impl Store {
    /// Learns again when that is due. Gives the rows it was learnt from.
    pub(super) fn learn_when_due(&mut self) -> Vec<u32> {
        let held = self.len() - self.copies.count();
        if !self.learnt.is_due(held) {
            return Vec::new();
        }
        self.learnt.at = held + self.learnt.forgotten;
        self.learnt.from = held.min(LEARN_FROM);
        let mut rows: Vec<u32> =
            (0..self.len() as u32).filter(|&row| self.copies.stands(row)).collect();
        rows.drain(..rows.len().saturating_sub(LEARN_FROM));
        self.learn_names(&rows);
        rows.sort_by_key(|&row| {
            let time = self.prepared.rows[row as usize].time;
            (time.is_none(), time)
        });
        let confirmed = rows.iter().map(|&row| self.prepared.confirmed[row as usize]);
        let sample = Prepared {
            confirmed: confirmed.collect(),
            incident: rows.iter().map(|&row| self.incident[row as usize]).collect(),
            ..self.prepared.select(&rows, &self.settings)
        };
        self.model = estimate(&sample, &Finder::new(&sample), &self.settings);
        rows
    }

    /// Which names are frequent, which points are shared, and which words are names of places.
    fn learn_names(&mut self, rows: &[u32]) {
        self.names.book.give_codes(&mut self.prepared.names);
        self.points.mark(&mut self.prepared.rows, self.prepared.window_s);
        let Reports { texts, place_names, .. } = &self.names;
        if !texts.is_empty() || !place_names.is_empty() {
            let known: Vec<Row> =
                rows.iter().map(|row| self.prepared.rows[*row as usize]).collect();
            let found = place_words(texts, place_names, rows, &known);
            self.names.texts.set_places(found.words);
            self.prepared.place_names.set_namesakes(found.namesakes);
            // Rows before these are looked up again when there is something new near them.
            self.set_words(rows.iter().copied());
        }
    }

    /// What evidence is worth as belief.
    pub(super) fn doubt(&self) -> Doubt {
        let doubt = Doubt::of(&self.model, &self.settings);
        Doubt { unseen: [doubt.unseen[0], self.learnt.unseen_alone], ..doubt }
    }

    /// Finds out how many of the lone reports among `rows`, all of the region, are truly alone.
    pub(super) fn learn_doubt(&mut self, region: &Region, rows: &[u32]) {
        let mut in_groups_of: Vec<u64> = Vec::new();
        let (mut lone, mut stated) = (0u64, 0.0);
        let doubt = self.doubt();
        let doubt = Doubt { unseen: [doubt.unseen[0], 0.0], ..doubt };
        let size = |incident: u32| self.members(incident).len() as u32;
        let mut groups = Vec::new();
        for &row in rows {
            let members = size(self.incident[row as usize]) as usize;
            in_groups_of.resize(in_groups_of.len().max(members), 0);
            in_groups_of[members - 1] += 1;
            if members > 1 || self.prepared.confirmed[row as usize] {
                continue;
            }
            let (around, pairs) = region.seen_from(row);
            let links = Links::from_both_ends(around.len(), pairs.into_iter(), self.floor());
            let of: Vec<u32> = around.iter().map(|&row| self.incident[row as usize]).collect();
            let belief = belief(&links, &of, size, 0, false, &doubt, &mut groups);
            lone += 1;
            stated += f64::from(belief.probability);
        }
        let settings = &self.settings;
        let alone = share_truly_alone(lone as f64, stated, &in_groups_of, &self.model, settings);
        self.learnt.unseen_alone = alone.map_or(settings.unseen[1], |alone| 1.0 - alone);
    }
}

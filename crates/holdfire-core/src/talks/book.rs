//! All that is recorded about talks, found by what it describes, what it speaks of and where it is told.

use super::{OfTalks, Talk};
use crate::{ActorId, DocumentId, Recorded, TalkId};
use std::collections::BTreeMap;

/// What is remembered of talks. Made by the fold, and made again from its entries alone.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct TalkBook {
    all: BTreeMap<u64, Recorded<Talk>>,
    described: BTreeMap<TalkId, Vec<u64>>,
    about: BTreeMap<TalkId, Vec<u64>>,
    by_actor: BTreeMap<ActorId, Vec<u64>>,
    from_document: BTreeMap<DocumentId, Vec<u64>>,
}

impl TalkBook {
    /// The book of what was recorded, in the order of the entries.
    pub fn new(all: impl IntoIterator<Item = Recorded<Talk>>) -> Self {
        let mut book = Self::default();
        for recorded in all {
            book.add(recorded);
        }
        book
    }

    pub(crate) fn add(&mut self, recorded: Recorded<Talk>) {
        fn note<K: Ord + Clone>(under: &mut BTreeMap<K, Vec<u64>>, key: &K, entry: u64) {
            let entries = under.entry(key.clone()).or_default();
            if entries.last() != Some(&entry) {
                entries.push(entry);
            }
        }
        let Recorded { entry, what, .. } = &recorded;
        if let Some(id) = what.id() {
            note(&mut self.described, id, *entry);
        }
        for id in what.speaks_of() {
            note(&mut self.about, id, *entry);
        }
        for actor in what.actors() {
            note(&mut self.by_actor, actor, *entry);
        }
        for passage in &what.told().passages {
            note(&mut self.from_document, &passage.document, *entry);
        }
        self.all.insert(*entry, recorded);
    }

    pub(crate) fn erratum_of(&mut self, entry: u64) -> Option<&mut Option<u64>> {
        self.all.get_mut(&entry).map(|recorded| &mut recorded.erratum)
    }

    /// Everything, in the order of the entries, with what errata take back.
    pub fn all(&self) -> impl Iterator<Item = &Recorded<Talk>> {
        self.all.values()
    }

    /// What stands, in the order of the entries: the latest description of each thing, and every account
    /// that no erratum takes back.
    pub fn standing(&self) -> impl Iterator<Item = &Recorded<Talk>> {
        self.all.values().filter(|recorded| self.stands(recorded))
    }

    /// All that stands of one kind, in the order of the entries.
    pub fn each<T: OfTalks>(&self) -> impl Iterator<Item = (&Recorded<Talk>, &T)> {
        self.standing().filter_map(|recorded| Some((recorded, T::of(&recorded.what)?)))
    }

    /// What was recorded by an entry.
    pub fn entry(&self, entry: u64) -> Option<&Recorded<Talk>> {
        self.all.get(&entry)
    }

    /// The description of a thing that stands.
    pub fn described(&self, id: &TalkId) -> Option<&Recorded<Talk>> {
        let entries = self.described.get(id)?.iter().rev();
        entries.filter_map(|entry| self.all.get(entry)).find(|recorded| recorded.holds())
    }

    /// The description of a thing that stands, if it is of this kind.
    pub fn get<T: OfTalks>(&self, id: &TalkId) -> Option<&T> {
        T::of(&self.described(id)?.what)
    }

    /// Every description of a thing, the first first.
    pub fn history(&self, id: &TalkId) -> impl Iterator<Item = &Recorded<Talk>> {
        self.listed(self.described.get(id))
    }

    /// What stands and speaks of a thing, in the order of the entries.
    pub fn about(&self, id: &TalkId) -> impl Iterator<Item = &Recorded<Talk>> {
        self.listed(self.about.get(id)).filter(|recorded| self.stands(recorded))
    }

    /// What stands, speaks of a thing and is of one kind.
    pub fn each_about<T: OfTalks>(
        &self,
        id: &TalkId,
    ) -> impl Iterator<Item = (&Recorded<Talk>, &T)> {
        self.about(id).filter_map(|recorded| Some((recorded, T::of(&recorded.what)?)))
    }

    /// What stands and names an actor.
    pub fn naming(&self, actor: &ActorId) -> impl Iterator<Item = &Recorded<Talk>> {
        self.listed(self.by_actor.get(actor)).filter(|recorded| self.stands(recorded))
    }

    /// What stands and was taken from a document.
    pub fn taken_from(&self, document: &DocumentId) -> impl Iterator<Item = &Recorded<Talk>> {
        self.listed(self.from_document.get(document)).filter(|recorded| self.stands(recorded))
    }

    /// Whether an id is taken, whatever stands of it.
    pub fn is_taken(&self, id: &TalkId) -> bool {
        self.described.contains_key(id)
    }

    fn stands(&self, recorded: &Recorded<Talk>) -> bool {
        let is_latest =
            |id: &TalkId| self.described(id).is_some_and(|latest| latest.entry == recorded.entry);
        recorded.holds() && recorded.what.id().is_none_or(is_latest)
    }

    fn listed<'b>(
        &'b self,
        entries: Option<&'b Vec<u64>>,
    ) -> impl Iterator<Item = &'b Recorded<Talk>> {
        entries.into_iter().flatten().filter_map(|entry| self.all.get(entry))
    }
}

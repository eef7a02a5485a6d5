//! Names become numbers, and the few names of one field become one number together, so that a report is a small row of
//! numbers however long its words are. Each different spelling is kept once.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::prepared::NONE;

/// Values that are counted one by one get a code below this; the rarer ones share code 0 and are not told apart.
pub(crate) const VALUE_CODES: usize = 128;

/// What a name is a name of; one spelling may be two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Act,
    Party,
    Source,
}

const KINDS: [Kind; 3] = [Kind::Act, Kind::Party, Kind::Source];

/// The names of one field of one report, in the table of such lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Names(u32);

impl Names {
    /// The first list of every table is empty.
    pub(crate) const EMPTY: Names = Names(0);

    pub(crate) fn number(self) -> u32 {
        self.0
    }
}

/// See `NameBook::prints`.
pub(crate) struct Prints {
    lists: Vec<u64>,
    names: Vec<u64>,
}

impl Prints {
    pub(crate) fn list(&self, list: Names) -> u64 {
        self.lists[list.0 as usize]
    }

    pub(crate) fn source(&self, source: u32) -> u64 {
        self.names.get(source as usize).copied().unwrap_or_default()
    }
}

/// The names met so far.
#[derive(Debug, Clone)]
pub(crate) struct NameBook {
    numbers: [HashMap<Box<str>, u32>; 3],
    kinds: Vec<Kind>,
    /// Whole act paths as written, so that a path that was met before costs one look.
    acts: HashMap<Box<str>, Names>,
    lists: HashMap<Box<[u32]>, Names>,
    starts: Vec<u32>,
    flat: Vec<u32>,
    /// How often each list was used.
    used: Vec<u32>,
    sources_seen: HashMap<u32, u32>,
}

impl NameBook {
    pub(crate) fn new() -> NameBook {
        let mut book = NameBook {
            numbers: Default::default(),
            kinds: Vec::new(),
            acts: HashMap::new(),
            lists: HashMap::new(),
            starts: vec![0],
            flat: Vec::new(),
            used: Vec::new(),
            sources_seen: HashMap::new(),
        };
        book.list(&[]);
        book
    }

    fn number(&mut self, kind: Kind, name: &str) -> u32 {
        if let Some(&number) = self.numbers[kind as usize].get(name) {
            return number;
        }
        let number = self.kinds.len() as u32;
        self.numbers[kind as usize].insert(name.into(), number);
        self.kinds.push(kind);
        number
    }

    fn list(&mut self, names: &[u32]) -> Names {
        if let Some(&list) = self.lists.get(names) {
            return list;
        }
        let list = Names(self.used.len() as u32);
        self.lists.insert(names.into(), list);
        self.flat.extend(names);
        self.starts.push(self.flat.len() as u32);
        self.used.push(0);
        list
    }

    fn use_list(&mut self, list: Names) -> Names {
        self.used[list.0 as usize] += 1;
        list
    }

    /// Takes back what `act`, `parties` and `source` counted for one report.
    pub(crate) fn forget(&mut self, lists: [Names; 3], source: u32) {
        for list in lists.into_iter().filter(|list| *list != Names::EMPTY) {
            self.used[list.0 as usize] = self.used[list.0 as usize].saturating_sub(1);
        }
        if let Some(seen) = self.sources_seen.get_mut(&source) {
            *seen = seen.saturating_sub(1);
        }
    }

    /// Counts again what `forget` took back.
    pub(crate) fn remember(&mut self, lists: [Names; 3], source: u32) {
        for list in lists.into_iter().filter(|list| *list != Names::EMPTY) {
            self.use_list(list);
        }
        if let Some(seen) = self.sources_seen.get_mut(&source) {
            *seen += 1;
        }
    }

    /// A number for each list and each source that depends on spelling alone, not on what was met before.
    pub(crate) fn prints(&self) -> Prints {
        let mut names = vec![0u64; self.kinds.len()];
        for (name, &number) in self.numbers.iter().flatten() {
            let mut print = DefaultHasher::new();
            name.hash(&mut print);
            names[number as usize] = print.finish();
        }
        let sum = |list: &[u32]| {
            let of = &self.flat[list[0] as usize..list[1] as usize];
            of.iter().fold(0u64, |sum, name| sum.wrapping_add(names[*name as usize]))
        };
        Prints { lists: self.starts.windows(2).map(sum).collect(), names }
    }

    pub(crate) fn source(&mut self, name: &str) -> u32 {
        match name.trim() {
            "" => NONE,
            source => {
                let number = self.number(Kind::Source, source);
                *self.sources_seen.entry(number).or_default() += 1;
                number
            }
        }
    }

    /// The path of an act from coarse to fine.
    pub(crate) fn act(&mut self, act: Option<&str>) -> Names {
        let Some(act) = act.map(str::trim).filter(|act| !act.is_empty()) else {
            return Names::EMPTY;
        };
        if let Some(&list) = self.acts.get(act) {
            return self.use_list(list);
        }
        let ends = act.match_indices('.').map(|(at, _)| at).chain([act.len()]);
        let path: Vec<u32> = ends.map(|end| self.number(Kind::Act, &act[..end])).collect();
        let list = self.list(&path);
        self.acts.insert(act.into(), list);
        self.use_list(list)
    }

    /// Parties in any order; repeats are kept.
    pub(crate) fn parties(&mut self, given: &[String]) -> Names {
        let given = given.iter().map(|name| name.trim()).filter(|name| !name.is_empty());
        let mut numbers: Vec<u32> = given.map(|name| self.number(Kind::Party, name)).collect();
        if numbers.is_empty() {
            return Names::EMPTY;
        }
        numbers.sort_unstable();
        let list = self.list(&numbers);
        self.use_list(list)
    }

    /// The finished tables. Numbers now follow kind and spelling, so that they do not depend on the order of reports;
    /// the second part is the new number of each old one.
    pub(crate) fn settle(mut self, parents: &BTreeMap<String, String>) -> (NameTables, Vec<u32>) {
        self.take_parents(parents);
        let new_numbers = self.by_spelling();
        let seen = self.seen(&new_numbers);
        for number in &mut self.flat {
            *number = new_numbers[*number as usize];
        }
        for list in self.starts.windows(2) {
            let names = &mut self.flat[list[0] as usize..list[1] as usize];
            // An act's path stays in its order, which spelling keeps: each step is the start of the next.
            names.sort_unstable();
        }
        let mut kinds = self.kinds.clone();
        kinds.sort_unstable();
        let tables = NameTables {
            parents: self.parents(parents, &new_numbers),
            codes: codes(&kinds, &seen),
            starts: self.starts,
            flat: self.flat,
        };
        (tables, new_numbers)
    }

    fn take_parents(&mut self, parents: &BTreeMap<String, String>) {
        for parent in parents.values() {
            if !parent.trim().is_empty() {
                self.number(Kind::Party, parent.trim());
            }
        }
    }

    /// Brings tables up to date whose numbers are those in which the names were met. New names have no code of their
    /// own until `give_codes`.
    pub(crate) fn bring_up_to_date(
        &mut self,
        tables: &mut NameTables,
        parents: &BTreeMap<String, String>,
    ) {
        self.take_parents(parents);
        if tables.codes.len() < self.kinds.len() {
            let as_met: Vec<u32> = (0..self.kinds.len() as u32).collect();
            tables.parents = self.parents(parents, &as_met);
            tables.codes.resize(self.kinds.len(), 0);
        }
        tables.starts.extend_from_slice(&self.starts[tables.starts.len()..]);
        tables.flat.extend_from_slice(&self.flat[tables.flat.len()..]);
    }

    /// Gives the names that are most frequent by now codes of their own.
    pub(crate) fn give_codes(&self, tables: &mut NameTables) {
        let as_met: Vec<u32> = (0..self.kinds.len() as u32).collect();
        tables.codes = codes(&self.kinds, &self.seen(&as_met));
    }

    fn by_spelling(&self) -> Vec<u32> {
        let mut all: Vec<(Kind, &str, u32)> = KINDS
            .into_iter()
            .zip(&self.numbers)
            .flat_map(|(kind, numbers)| {
                numbers.iter().map(move |(name, &number)| (kind, &**name, number))
            })
            .collect();
        all.sort_unstable();
        let mut new_numbers = vec![NONE; all.len()];
        for (new, (_, _, old)) in (0u32..).zip(all) {
            new_numbers[old as usize] = new;
        }
        new_numbers
    }

    /// How often each name was given, by its new number.
    fn seen(&self, new_numbers: &[u32]) -> Vec<u32> {
        let mut seen = vec![0u32; new_numbers.len()];
        for (list, &used) in self.starts.windows(2).zip(&self.used) {
            for &name in &self.flat[list[0] as usize..list[1] as usize] {
                let seen = &mut seen[new_numbers[name as usize] as usize];
                *seen = seen.saturating_add(used);
            }
        }
        for (source, count) in &self.sources_seen {
            seen[new_numbers[*source as usize] as usize] = *count;
        }
        seen
    }

    fn parents(&self, parents: &BTreeMap<String, String>, new_numbers: &[u32]) -> Vec<u32> {
        let parties = &self.numbers[Kind::Party as usize];
        let number = |name: &str| parties.get(name.trim()).map(|&old| new_numbers[old as usize]);
        let mut of = vec![NONE; new_numbers.len()];
        for (child, parent) in parents {
            // A name that is its own parent is the top of its branch.
            if let (Some(child), Some(parent)) = (number(child), number(parent))
                && child != parent
            {
                of[child as usize] = parent;
            }
        }
        of
    }
}

/// The most frequent names of each kind get their own codes from 1; equal counts go by spelling.
fn codes(kinds: &[Kind], seen: &[u32]) -> Vec<u8> {
    let mut codes = vec![0u8; kinds.len()];
    for kind in KINDS {
        let mut of_kind: Vec<(u32, usize)> = (0..kinds.len())
            .filter(|&number| kinds[number] == kind)
            .map(|number| (u32::MAX - seen[number], number))
            .collect();
        of_kind.sort_unstable();
        for (code, (_, number)) in (1..VALUE_CODES as u8).zip(of_kind) {
            codes[number] = code;
        }
    }
    codes
}

/// All names, by number.
#[derive(Debug, Clone, Default)]
pub(crate) struct NameTables {
    starts: Vec<u32>,
    flat: Vec<u32>,
    /// Parent of each name of a party, `NONE` without one.
    parents: Vec<u32>,
    /// Small codes of the most frequent names.
    codes: Vec<u8>,
}

impl NameTables {
    pub(crate) fn list(&self, list: Names) -> &[u32] {
        let at = list.0 as usize;
        &self.flat[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    pub(crate) fn parent(&self, name: u32) -> u32 {
        self.parents[name as usize]
    }

    pub(crate) fn code(&self, name: u32) -> u8 {
        self.codes[name as usize]
    }
}

//! Who is listed as excluded: by a designation of its own, of a body it is part of, or, in doubt, of
//! those it succeeded or consists of.

use crate::asking::Enacted;
use crate::standings::{MAX_STEPS, Standings, Tri};
use holdfire_core::ActorKind;
use jiff::Timestamp;

impl Standings<'_> {
    /// Whether an actor is listed, by which designation, and through whom.
    pub(crate) fn listed(
        &self,
        actor: u32,
        to: &Enacted,
        at: Timestamp,
    ) -> (Tri, Option<u32>, Option<u32>) {
        let mut best = (Tri::No, None, None);
        for who in self.camp(actor, at) {
            let (listed, designation) = self.own_listing(who, to, at);
            if listed > best.0 {
                best = (listed, designation, (who != actor).then_some(who));
            }
        }
        if best.0 != Tri::No {
            return best;
        }
        // Whether a listing reaches a successor, or a coalition of which one member is listed, is
        // for the authority to say; until it does, it is in doubt.
        let is_coalition = self.state.actors[self.ids[actor as usize]].kind == ActorKind::Coalition;
        let members = self.members[actor as usize].iter().chain(&self.supported[actor as usize]);
        let related = self
            .all_predecessors(actor, at)
            .into_iter()
            .chain(members.filter(|(_, span)| is_coalition && span.holds(at)).map(|(who, _)| *who));
        for who in related {
            let chain = self.all_predecessors(who, at);
            for listed in std::iter::once(who).chain(chain) {
                if let (Tri::Yes, designation) = self.own_listing(listed, to, at) {
                    return (Tri::Maybe, designation, Some(listed));
                }
            }
        }
        (Tri::No, None, None)
    }

    fn all_predecessors(&self, actor: u32, at: Timestamp) -> Vec<u32> {
        let mut found = vec![actor];
        let mut next = 0;
        while next < found.len() && found.len() <= MAX_STEPS {
            for (former, span) in &self.predecessors[found[next] as usize] {
                if span.holds(at) && !found.contains(former) {
                    found.push(*former);
                }
            }
            next += 1;
        }
        found.split_off(1)
    }

    fn own_listing(&self, actor: u32, to: &Enacted, at: Timestamp) -> (Tri, Option<u32>) {
        let settings = &to.settings;
        let weight = |index: u32| {
            let authority = &self.state.designations[index as usize].authority;
            if settings.doubtful_lists.contains(authority) {
                Tri::Maybe
            } else if settings.lists.is_empty() || settings.lists.contains(authority) {
                Tri::Yes
            } else {
                Tri::No
            }
        };
        let holding = self.designations[actor as usize].iter().filter(|(_, span)| span.holds(at));
        let best = holding.map(|(index, _)| (weight(*index), *index)).max_by_key(|(tri, _)| *tri);
        match best {
            Some((tri, index)) if tri != Tri::No => (tri, Some(index)),
            _ => (Tri::No, None),
        }
    }
}

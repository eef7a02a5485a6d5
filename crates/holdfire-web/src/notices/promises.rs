//! What talks give to be told: a commitment whose day comes or is over, and a condition whose watched
//! incidents grew. Whoever made it is told; whether it was kept or met is said by people.

use super::clocks::{Turn, Window};
use super::{About, Item, Look, To};
use crate::pages::promises::{is_closed, is_narrow, is_watched};
use holdfire_core::IncidentId;
use holdfire_core::talks::{Commitment, Fulfilment, Who};
use holdfire_room::{Duty, News};
use std::collections::BTreeSet;

/// Looks at every commitment that nobody says anything final of.
pub(super) fn look(look: &Look<'_>, touched: &BTreeSet<IncidentId>, items: &mut Vec<Item>) {
    let (snapshot, book) = (look.snapshot, &look.snapshot.talks);
    let clocks = Window { from: look.before.clocks, to: look.after.clocks };
    for (recorded, made) in book.each::<Commitment>() {
        let last = book.each_about::<Fulfilment>(&made.id).last();
        if last.is_some_and(|(_, of)| is_closed(of.state)) {
            continue;
        }
        // A day is over when its reporting day ends.
        let due = made.due.and_then(|due| snapshot.days.end(due));
        let began = made.on.and_then(|on| snapshot.days.start(on)).or(recorded.recorded_at);
        if let Some(due) = due.filter(|_| clocks.is_open())
            && let Some(turn) = clocks.tells(began, due)
        {
            items.extend(whom(made).map(|to| Item {
                to,
                duty: Duty::RunsOut,
                news: match turn {
                    Turn::Soon => News::CommitmentDueSoon,
                    Turn::Over => News::CommitmentOverdue,
                },
                cause: format!("commitment/{}/{}/{}", made.id, due.as_second(), turn.word()),
                about: About { talk: Some(made.id.clone()), ..About::default() },
                entry: None,
                due: Some(due),
            }));
        }
        grown(look, made, touched, items);
    }
}

/// Tells, once a day, that an incident came up which a condition watches.
fn grown(
    look: &Look<'_>,
    made: &Commitment,
    touched: &BTreeSet<IncidentId>,
    items: &mut Vec<Item>,
) {
    let watch = made.condition.as_ref().and_then(|on| on.watches.as_ref());
    let Some(watch) = watch.filter(|watch| is_narrow(watch) && !touched.is_empty()) else { return };
    // Only what was touched is looked at: a register may hold a million incidents.
    let rows = touched.iter().filter_map(|id| look.snapshot.situation.row(id.as_str()));
    let rows = rows.filter(|row| is_watched(look.snapshot, watch, row));
    let Some(row) = rows.max_by_key(|row| (row.from_s, &row.id)) else { return };
    let day = look.snapshot.days.day_of(look.after.clocks);
    items.extend(whom(made).map(|to| Item {
        to,
        duty: Duty::RunsOut,
        news: News::ConditionWatched,
        cause: format!("condition/{}/{day}", made.id),
        about: About {
            incident: Some(row.id.clone()),
            talk: Some(made.id.clone()),
            ..About::default()
        },
        entry: None,
        due: None,
    }));
}

/// Whom it concerns: whoever made it, and to whom.
fn whom(made: &Commitment) -> impl Iterator<Item = To> {
    let both = [Some(&made.by), made.to.as_ref()];
    let ids = both.into_iter().flatten().filter_map(Who::actor);
    ids.cloned().map(To::Organisation).collect::<Vec<_>>().into_iter()
}

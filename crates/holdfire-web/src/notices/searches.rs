//! What saved searches tell that somebody subscribed to: something happened on an incident that the
//! search finds now.

use super::Look;
use super::told::Listener;
use crate::error::WebError;
use crate::pages::queue::narrowing::Narrowing;
use crate::situation::filter::{Dimension, Question};
use crate::situation::working::Work;
use axum::extract::Query;
use axum::http::Uri;
use holdfire_core::IncidentId;
use holdfire_powers::Act;
use holdfire_room::{NewNotice, News, SavedSearch, Subject};
use std::collections::BTreeSet;

/// Looks which searches find the incidents that were touched.
pub(super) fn look(
    look: &Look<'_>,
    touched: &BTreeSet<IncidentId>,
    notices: &mut Vec<NewNotice>,
) -> Result<(), WebError> {
    if touched.is_empty() {
        return Ok(());
    }
    let mut searches = look.room.subscribed_searches()?.into_iter().peekable();
    while let Some(search) = searches.next() {
        let account = look.room.account(&search.account)?;
        let listener = Listener::of(look.served, look.room, look.snapshot, account)?;
        let Some(listener) = listener else { continue };
        if !listener.access.may_in_room(Act::SeeQueue) {
            continue;
        }
        notices.extend(of_search(look, &listener, &search, touched)?);
        // Those of one account stand together.
        while let Some(next) = searches.next_if(|next| next.account == search.account) {
            notices.extend(of_search(look, &listener, &next, touched)?);
        }
    }
    Ok(())
}

fn of_search(
    look: &Look<'_>,
    listener: &Listener<'_>,
    search: &SavedSearch,
    touched: &BTreeSet<IncidentId>,
) -> Result<Vec<NewNotice>, WebError> {
    // A search that can no longer be read finds nothing, here as on its page.
    let Some(pairs) = pairs(&search.query) else { return Ok(Vec::new()) };
    let own = Some(&search.account);
    let narrowing = Narrowing::of(&pairs, look.room, own, look.after.clocks);
    let (Ok(question), Ok(mut narrowing)) = (Question::read(&pairs), narrowing) else {
        return Ok(Vec::new());
    };
    narrowing.keep(touched.iter().map(ToString::to_string).collect());
    let situation = listener.access.situation(look.snapshot);
    let found = narrowing.narrowly(true, |narrow| {
        let work = Work {
            narrow: *narrow,
            state: question.filter.state,
            is_overdue: narrowing.is_overdue,
            now_s: look.after.clocks.as_second(),
            shown: touched.len(),
            ..Work::default()
        };
        situation.queue(&question.filter.without(Dimension::State), &work).shown
    });
    let notice = |place: usize| NewNotice {
        account: search.account.clone(),
        subject: Subject::Search(search.id.clone()),
        news: News::InSearch,
        cause: format!(
            "size/{}/{}/{}",
            look.after.entry,
            look.after.clocks.as_second(),
            situation.at(place).id
        ),
        incident: Some(situation.at(place).id.clone()),
        asking: None,
        bulletin: None,
        export: None,
        talk: None,
        entry: None,
        due: None,
    };
    Ok(found.into_iter().map(notice).collect())
}

/// The pairs of a query, as an address has them.
fn pairs(query: &str) -> Option<Vec<(String, String)>> {
    let uri: Uri = format!("/?{query}").parse().ok()?;
    Query::<Vec<(String, String)>>::try_from_uri(&uri).ok().map(|Query(pairs)| pairs)
}

//! `/{m}/powers`: who may see and do what, worked out by asking the policies; and for one incident, who
//! can see it, before anything about it is sent out.

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::pages::chrome::Chrome;
use crate::pages::sign_in::role_name;
use crate::words::Words;
use askama::Template;
use axum::response::Response;
use holdfire_core::{IncidentId, Touched};
use holdfire_powers::{
    About, Act, Cell, Circumstances, OrganisationKind, Powers, Reach, Role, Sort, Who, table,
};
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "powers.html")]
struct PowersPage {
    chrome: Chrome,
    /// The incident that is asked about, and who can see it.
    about: Option<(String, String, Vec<SeenBy>)>,
    is_adopted: bool,
    adopted: Option<(String, String)>,
    says: Vec<(String, String)>,
    text: String,
    kinds: Vec<String>,
    sections: Vec<(String, Vec<ActRow>)>,
}

/// Whether an organisation may see something, and by which roles.
pub(crate) struct SeenBy {
    pub organisation: String,
    pub roles: String,
    pub may: bool,
}

struct ActRow {
    act: String,
    word: &'static str,
    cells: Vec<String>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let about = match asked.visit.asks("incident") {
        Some(id) => Some(seen_by(asked, id)?),
        None => None,
    };
    let powers = snapshot.powers.as_deref();
    let history = asked.served().reader.history(&Touched::Powers)?;
    html(&PowersPage {
        chrome: Chrome::of(asked, "powers", words.say("access")),
        about,
        is_adopted: powers.is_some(),
        adopted: history
            .last()
            .map(|head| (asked.entry_link(head.seq), words.count("entry-number", head.seq))),
        says: powers.map(|p| said(p, words)).unwrap_or_default(),
        text: powers.map(|p| p.text().to_owned()).unwrap_or_default(),
        kinds: OrganisationKind::ALL.iter().map(|kind| kind_name(words, *kind)).collect(),
        sections: powers.map(|p| sections(p, words)).unwrap_or_default(),
    })
}

fn kind_name(words: Words, kind: OrganisationKind) -> String {
    words.say(&format!("kind-{}", kind.as_str()))
}

fn said(powers: &Powers, words: Words) -> Vec<(String, String)> {
    let all = powers.names();
    all.map(|name| {
        let said = powers.says(name, words.language.tag()).unwrap_or_default();
        (name.to_owned(), said.to_owned())
    })
    .collect()
}

fn sections(powers: &Powers, words: Words) -> Vec<(String, Vec<ActRow>)> {
    let rows = table(powers);
    Sort::ALL
        .iter()
        .map(|sort| {
            let of_sort = rows.iter().filter(|row| row.act.sort() == *sort);
            let rows = of_sort.map(|row| ActRow {
                act: act_name(words, row.act),
                word: row.act.as_str(),
                cells: OrganisationKind::ALL
                    .iter()
                    .map(|kind| cell(words, row.cells.iter().filter(|cell| cell.kind == *kind)))
                    .collect(),
            });
            (words.say(&format!("access-{}", sort.as_str().replace('_', "-"))), rows.collect())
        })
        .collect()
}

/// The name of an act, as something that somebody may do.
pub(crate) fn act_name(words: Words, act: Act) -> String {
    words.say(&format!("power-{}", act.as_str().replace('_', "-")))
}

/// What the organisations of one kind may do: by which roles, and how far.
fn cell<'c>(words: Words, cells: impl Iterator<Item = &'c Cell>) -> String {
    let cells: Vec<&Cell> = cells.collect();
    let mut said = Vec::new();
    let reaches: BTreeSet<(Reach, bool)> = cells
        .iter()
        .filter(|cell| cell.reach != Reach::Never)
        .map(|cell| (cell.reach, cell.for_others))
        .collect();
    for (reach, for_others) in reaches.into_iter().rev() {
        let by: Vec<&&Cell> =
            cells.iter().filter(|c| c.reach == reach && c.for_others == for_others).collect();
        let who = match by.len() == cells.len() {
            true if cells.iter().any(|cell| cell.role.is_none()) => words.say("access-yes"),
            true => words.say("access-every-role"),
            false => words.list(
                by.iter().filter_map(|cell| cell.role).map(|role| role_name(words, role.as_str())),
            ),
        };
        let how_far = match reach {
            Reach::Everywhere | Reach::Never => String::new(),
            reach => words.say(&format!("access-reach-{}", reach.as_str().replace('_', "-"))),
        };
        said.push(if how_far.is_empty() { who } else { format!("{who} – {how_far}") });
    }
    said.join("; ")
}

/// Who can see one incident.
fn seen_by(asked: &Asked, id: &str) -> Result<(String, String, Vec<SeenBy>), WebError> {
    let (incident, all) = who_sees(asked, id)?;
    let address = asked.at().incident(incident.as_str());
    Ok((incident.to_string(), address, lines(asked, all)))
}

/// The same in words.
pub(crate) fn lines(asked: &Asked, all: Vec<WhoSees>) -> Vec<SeenBy> {
    let words = asked.words;
    let seen = all.into_iter().map(|of| SeenBy {
        organisation: match of.kind {
            OrganisationKind::Public => words.say("kind-public"),
            _ => asked.snapshot.body_or_actor_name(words, &of.organisation),
        },
        may: of.by != Seeing::Nobody,
        roles: match of.by {
            Seeing::EveryRole => words.say("access-every-role"),
            Seeing::Nobody => words.say("access-may-not-see"),
            Seeing::Roles(by) => words.list(by.iter().map(|role| role_name(words, role.as_str()))),
        },
    });
    seen.collect()
}

/// Who of an organisation can see an incident.
pub(crate) struct WhoSees {
    /// The organisation; nobody's for visitors without an account.
    pub organisation: String,
    pub kind: OrganisationKind,
    pub by: Seeing,
}

/// By which roles.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Seeing {
    EveryRole,
    Roles(Vec<Role>),
    Nobody,
}

/// Who can see the incident of that number: every organisation, then everybody.
pub(crate) fn who_sees(asked: &Asked, id: &str) -> Result<(IncidentId, Vec<WhoSees>), WebError> {
    let not_found = || WebError::not_found("incident", id);
    let incident = IncidentId::new(id).map_err(|_| not_found())?;
    let matter = asked.matter_of_incident(&incident)?;
    // Who may not see it is not told who does.
    if !asked.access.may_with(Act::SeeIncident, &matter) {
        return Err(not_found());
    }
    let about = About::Matter(&matter);
    Ok((incident, who_may(asked, Act::SeeIncident, about)?.ok_or_else(not_found)?))
}

/// Who may do something, by the policies: every organisation, then everybody; nothing where no policies
/// stand.
pub(crate) fn who_may(
    asked: &Asked,
    act: Act,
    about: About<'_>,
) -> Result<Option<Vec<WhoSees>>, WebError> {
    let Some(powers) = &asked.snapshot.powers else { return Ok(None) };
    let mut organisations: Vec<(String, OrganisationKind)> = asked
        .snapshot
        .mechanism
        .members
        .iter()
        .map(|member| (member.id.to_string(), OrganisationKind::Guarantor))
        .collect();
    if let Some(room) = &asked.served().room {
        for organisation in room.organisations()? {
            if organisations.iter().all(|(id, _)| id != organisation.id.as_str()) {
                organisations.push((organisation.id.to_string(), organisation.kind));
            }
        }
    }
    organisations.push((String::new(), OrganisationKind::Public));
    let seeing = |(organisation, kind): (String, OrganisationKind)| WhoSees {
        by: roles_that_may(powers, &organisation, kind, act, about),
        organisation,
        kind,
    };
    Ok(Some(organisations.into_iter().map(seeing).collect()))
}

fn roles_that_may(
    powers: &Powers,
    id: &str,
    kind: OrganisationKind,
    act: Act,
    about: About<'_>,
) -> Seeing {
    let may = |roles: BTreeSet<Role>| {
        let account = if kind == OrganisationKind::Public { "" } else { "somebody" };
        let (account, organisation) = (account.into(), id.into());
        let who = Who { account, organisation, kind, roles, scopes: None };
        let when = Circumstances { in_the_name_of: Some(id), asked_by: None };
        powers.may(&who, act, about, when).is_allowed
    };
    if may(BTreeSet::new()) {
        return Seeing::EveryRole;
    }
    let by: Vec<Role> = match kind {
        OrganisationKind::Public => Vec::new(),
        _ => Role::ALL.iter().copied().filter(|role| may(BTreeSet::from([*role]))).collect(),
    };
    if by.is_empty() { Seeing::Nobody } else { Seeing::Roles(by) }
}

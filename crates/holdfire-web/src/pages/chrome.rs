//! What stands around every page: title, marks, navigation, as-of, languages, disclaimer.

use crate::asked::{Asked, Visit};
use crate::language::Language;
use crate::moments::Moment;
use crate::names::name;
use crate::notices::unread;
use crate::pages::due::DueQuestion;
use crate::routes::At;
use crate::static_files;
use crate::words::Words;
use holdfire_powers::Act;
use holdfire_room::Account;

/// What stands around a page.
pub(crate) struct Chrome {
    pub words: Words,
    pub title: String,
    pub styles: String,
    pub theme: String,
    pub main_id: &'static str,
    pub main_class: &'static str,
    pub mechanism: Option<MechanismChrome>,
    pub languages: Vec<LanguageLink>,
}

/// What stands around a page of a mechanism.
pub(crate) struct MechanismChrome {
    pub name: String,
    pub href: String,
    pub is_exercise: bool,
    pub disclaimer: String,
    pub as_of: Option<Moment>,
    pub zone: String,
    pub size: String,
    /// Empty for those who may not see it.
    pub register: String,
    pub sections: Vec<Section>,
    /// What tells the page that the register has grown; empty for those who may not see it.
    pub live: String,
    pub register_size: u64,
    /// Said when whoever asks may not see all incidents.
    pub limited: String,
    pub is_demonstration: bool,
    pub person: Option<PersonChrome>,
    /// Where a visitor without an account signs in; empty if nobody can.
    pub sign_in: String,
}

/// Who is signed in.
pub(crate) struct PersonChrome {
    pub name: String,
    pub organisation: String,
    pub account: String,
    pub sign_out: String,
    pub token: String,
    pub notices: BellChrome,
}

/// How many notices somebody has not read.
pub(crate) struct BellChrome {
    pub href: String,
    pub n: usize,
    pub shown: String,
}

/// A link of the navigation.
#[derive(Clone)]
pub(crate) struct Section {
    pub href: String,
    pub text: String,
    pub is_current: bool,
}

pub(crate) struct LanguageLink {
    pub href: String,
    pub tag: &'static str,
    pub name: &'static str,
}

impl Chrome {
    /// Around a page of a mechanism. `section` is the page's place in the navigation.
    pub fn of(asked: &Asked, section: &str, title: String) -> Self {
        let snapshot = &asked.snapshot;
        let words = asked.words;
        let mechanism_name = name(words, &snapshot.mechanism.name);
        let at = asked.at();
        let recorded = snapshot.recorded;
        let chrome = MechanismChrome {
            href: at.situation(),
            is_exercise: snapshot.mechanism.exercise,
            disclaimer: name(words, &snapshot.mechanism.disclaimer),
            as_of: recorded.map(|at| snapshot.zone.instant_shown(words, at)),
            zone: recorded.map_or_else(String::new, |at| snapshot.zone.abbreviation(at)),
            size: words.number(snapshot.size),
            register: match asked.access.may_in_room(Act::SeeRegister) {
                true => at.register(),
                false => String::new(),
            },
            sections: sections(asked, &at, section),
            live: match asked.access.may_in_room(Act::SeeOverview) && asked.access.is_signed_in() {
                true => at.live(),
                false => String::new(),
            },
            register_size: snapshot.size,
            limited: limited(asked),
            is_demonstration: asked.visit.site.options.is_demonstration,
            person: person(asked, &at),
            sign_in: match asked.served().room {
                Some(_) => at.sign_in(&asked.visit.here()),
                None => String::new(),
            },
            name: mechanism_name.clone(),
        };
        let title = format!("{title} · {mechanism_name}");
        let title = match chrome.is_exercise {
            true => format!("{} · {title}", words.say("exercise")),
            false => title,
        };
        Self { mechanism: Some(chrome), ..Self::bare(&asked.visit, title) }
    }

    /// Around a page that belongs to no mechanism.
    pub fn bare(visit: &Visit, title: String) -> Self {
        let words = visit.words;
        let others = Language::ALL.into_iter().filter(|language| *language != words.language);
        Self {
            words,
            title: format!("{title} · Holdfire"),
            styles: static_files::address("app.css"),
            theme: static_files::address("theme-first.js"),
            main_id: "content",
            main_class: "page",
            mechanism: None,
            languages: others
                .map(|language| LanguageLink {
                    href: visit.in_language(language),
                    tag: language.tag(),
                    name: language.own_name(),
                })
                .collect(),
        }
    }

    /// The same with a narrow column of text.
    #[must_use]
    pub fn narrow(mut self) -> Self {
        self.main_class = "page narrow";
        self
    }
}

fn person(asked: &Asked, at: &At) -> Option<PersonChrome> {
    let account = &asked.session.as_ref()?.account;
    Some(PersonChrome {
        name: account.display_name.reveal().to_owned(),
        organisation: asked.snapshot.body_or_actor_name(asked.words, account.organisation.as_str()),
        account: at.account(),
        sign_out: at.sign_out(),
        token: asked.token(),
        notices: bell(asked, account, at),
    })
}

/// A bell that cannot be read shows nothing; the page of notices says why.
fn bell(asked: &Asked, account: &Account, at: &At) -> BellChrome {
    let served = asked.served();
    let counted = served.room.as_ref().map(|room| unread(served, room, &asked.snapshot, account));
    let (n, is_more) = counted.and_then(Result::ok).unwrap_or_default();
    BellChrome { href: at.notices(), n, shown: bell_shown(asked.words, n, is_more) }
}

/// How many it is, as the bell shows it.
pub(crate) fn bell_shown(words: Words, n: usize, is_more: bool) -> String {
    let n = words.number(n as u64);
    if is_more { format!("{n}+") } else { n }
}

fn limited(asked: &Asked) -> String {
    let is_limited = asked.situation.len() < asked.snapshot.situation.len();
    match is_limited && asked.access.may_in_room(Act::SeeOverview) {
        true => asked.words.count("limited", asked.situation.len() as u64),
        false => String::new(),
    }
}

/// The pages that whoever asks may see.
fn sections(asked: &Asked, at: &At, current: &str) -> Vec<Section> {
    let words = asked.words;
    let all = [
        ("situation", Act::SeeOverview, at.situation()),
        ("queue", Act::SeeQueue, at.queue()),
        ("calls", Act::SeeCalls, at.calls()),
        ("coverage", Act::SeeCoverage, at.coverage()),
        ("talks", Act::SeeTalks, at.talks()),
        ("calendar", Act::SeeTalks, at.calendar(&[])),
        ("timeline", Act::SeeTalks, at.timeline(&[])),
        ("instruments", Act::SeeTerms, at.instruments()),
        ("areas", Act::SeeTerms, at.areas()),
        ("due", Act::SeeQueue, at.due(&DueQuestion::default(), 1)),
        ("linking", Act::SeeSources, at.linking()),
        ("declared", Act::SeeReconciliation, at.declared()),
        ("reconciliation", Act::SeeReconciliation, at.reconciliation("", &[])),
        ("bulletins", Act::SeeBulletins, at.bulletins()),
        ("sources", Act::SeeSources, at.sources()),
        ("register", Act::SeeRegister, at.register()),
        ("exports", Act::Export, at.exports()),
        ("file", Act::FileReport, at.file()),
        ("powers", Act::SeePowers, at.powers()),
        ("accounts", Act::ManageAccounts, at.accounts()),
        ("webhooks", Act::ManageWebhooks, at.webhooks()),
    ];
    all.into_iter()
        .filter(|(_, act, _)| match act {
            Act::Export => asked.access.may_in_room(*act) || asked.access.may_approve_export(""),
            act => asked.access.may_in_room(*act),
        })
        .map(|(id, _, href)| Section {
            href,
            text: words.say(&format!("section-{id}")),
            is_current: id == current,
        })
        .collect()
}

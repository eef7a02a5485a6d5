//! `/{m}/actors`: everybody that is described, with how often each came, promised, accused and was accused;
//! and `/{m}/actors/{id}`: what is remembered of one of them. Everybody is shown in the same way. Bodies of
//! the mechanism are shown here too.

use crate::asked::{Asked, html};
use crate::charts::lanes::{LaneChart, LaneScale, Marked, Tick};
use crate::error::WebError;
use crate::moments::date;
use crate::names::name;
use crate::pages::chrome::Chrome;
use crate::pages::talks::lines::{attendance_of, first_day, meetings_of, was_there};
use crate::pages::talks::overview::today;
use crate::pages::talks::standing::{is_answered, is_overdue, last_said};
use crate::situation::filter::Filter;
use crate::talks_view::{
    DaysView, MatterView, SignView, ToldView, WhoView, attending_key, day_view, days_view,
    matter_view, said, sign, told_view, who_view, whos_view,
};
use crate::words::{Arg, Words, plain};
use askama::Template;
use axum::response::Response;
use holdfire_core::talks::{
    Accusation, Appraisal, Attendance, Attending, Commitment, Contact, Meeting, OfficeHeld,
    Readout, Statement, Who,
};
use holdfire_core::{
    Accession, Actor, ActorId, ActorKind, Designation, Names, Recorded, Relation, RelationType,
    Talk, TalkBook,
};
use holdfire_powers::Act;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Languages in which names are shown, in this order.
const LANGUAGES: [&str; 5] = ["en", "ar", "ru", "tr", "fa"];

#[derive(Template)]
#[template(path = "actors.html")]
struct ActorsPage {
    chrome: Chrome,
    answer: String,
    talks: String,
    kinds: Vec<KindView>,
}

/// Everybody of one sort.
struct KindView {
    kind: String,
    actors: Vec<ActorLine>,
}

struct ActorLine {
    who: WhoView,
    /// What it is in the mechanism: a member, a body.
    role: String,
    came: String,
    stayed_away: String,
    promised: String,
    accused: String,
    was_accused: String,
}

#[derive(Template)]
#[template(path = "actor.html")]
struct ActorPage {
    chrome: Chrome,
    name: String,
    kind: String,
    role: String,
    actors: String,
    answer: String,
    names: Vec<NameView>,
    aliases: Vec<String>,
    note: String,
    incidents: String,
    strip: Option<LaneChart>,
    strip_label: String,
    ticks: Vec<Tick>,
    attendance: Vec<AttendedLine>,
    commitments: Vec<CommitmentLine>,
    made: Vec<AccusationLine>,
    received: Vec<AccusationLine>,
    contacts: Vec<ContactLine>,
    statements: Vec<DatedMatter>,
    appraisals: Vec<AppraisedLine>,
    accessions: Vec<AccessionLine>,
    designations: Vec<DesignationLine>,
    relations: Vec<RelationLine>,
    holders: Vec<HolderLine>,
}

struct NameView {
    language: String,
    tag: String,
    name: String,
}

/// What is told of the actor at one meeting.
struct AttendedLine {
    matter: MatterView,
    day: Option<DaysView>,
    sign: SignView,
    differ: bool,
    part: String,
    level: String,
    reason: String,
}

struct CommitmentLine {
    matter: MatterView,
    kind: String,
    /// In which part of it the actor stands: it promises, it is promised something, it is pressed.
    part: String,
    due: Option<DaysView>,
    state: String,
    is_overdue: bool,
}

struct AccusationLine {
    matter: MatterView,
    words: String,
    day: Option<DaysView>,
    is_answered: bool,
}

struct ContactLine {
    matter: MatterView,
    with: Vec<WhoView>,
    day: Option<DaysView>,
    medium: String,
    /// Whether this actor told something of it: its words, or that it told nothing more.
    readout: String,
}

struct DatedMatter {
    matter: MatterView,
    day: Option<DaysView>,
}

struct AppraisedLine {
    matter: MatterView,
    sign: Option<SignView>,
    words: String,
    told: ToldView,
}

struct AccessionLine {
    state: String,
    instrument: (String, String),
    locality: String,
    from: String,
    until: String,
    source: String,
}

struct DesignationLine {
    authority: String,
    span: String,
    source: String,
}

struct RelationLine {
    says: String,
    who: WhoView,
    span: String,
    source: String,
}

struct HolderLine {
    holder: String,
    span: String,
    told: ToldView,
}

/// A body of the mechanism or an actor: what its page begins with.
struct Described<'a> {
    names: &'a Names,
    kind: String,
    aliases: &'a [Box<str>],
    relations: &'a [Relation],
    note: Option<&'a str>,
}

pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    let words = asked.words;
    let book = asked.talks();
    let snapshot = &asked.snapshot;
    let mut kinds: BTreeMap<(usize, String), Vec<ActorLine>> = BTreeMap::new();
    for actor in snapshot.actors.values() {
        let place = kind_place(actor.kind);
        let kind = said(words, "actor-kind", kind_word(actor.kind));
        kinds.entry((place, kind)).or_default().push(actor_line(asked, &book, &actor.id));
    }
    for body in &snapshot.mechanism.bodies {
        if snapshot.actors.contains_key(body.id.as_str()) {
            continue;
        }
        let kind = words.say("actor-kind-body");
        kinds.entry((usize::MAX, kind)).or_default().push(actor_line(asked, &book, &body.id));
    }
    let all: usize = kinds.values().map(Vec::len).sum();
    let kinds = kinds.into_iter().map(|((_, kind), mut actors)| {
        actors.sort_by(|one, other| one.who.cmp(&other.who));
        KindView { kind, actors }
    });
    html(&ActorsPage {
        answer: words.count("actors-answer", all),
        talks: asked.at().talks(),
        kinds: kinds.collect(),
        chrome: Chrome::of(asked, "talks", words.say("section-actors")),
    })
}

fn actor_line(asked: &Asked, book: &TalkBook, id: &ActorId) -> ActorLine {
    let (mut came, mut away) = (BTreeSet::new(), BTreeSet::new());
    let (mut promised, mut accused, mut was_accused) = (0, 0, 0);
    for recorded in book.naming(id) {
        match &recorded.what {
            Talk::Attendance(told) if was_there(told.state) => {
                came.insert(&told.meeting);
            }
            Talk::Attendance(told) if told.state == Attending::Boycotted => {
                away.insert(&told.meeting);
            }
            Talk::Commitment(made) if made.by.is(id) => promised += 1,
            Talk::Accusation(accusation) => {
                accused += u32::from(accusation.by.is(id));
                was_accused += u32::from(accusation.against.as_ref().is_some_and(|of| of.is(id)));
            }
            _ => {}
        }
    }
    let shown = |n: usize| if n == 0 { String::new() } else { asked.words.number(n as u64) };
    ActorLine {
        who: who_view(asked, &Who::Actor(id.clone())),
        role: role(asked, id),
        came: shown(came.len()),
        stayed_away: shown(away.len()),
        promised: shown(promised),
        accused: shown(accused as usize),
        was_accused: shown(was_accused as usize),
    }
}

/// What an actor is in the mechanism; empty if nothing.
fn role(asked: &Asked, id: &ActorId) -> String {
    let members = &asked.snapshot.mechanism.members;
    let member = members.iter().find(|member| member.id == *id);
    let known = |member: &holdfire_core::Member| {
        let word = asked.words.known(&format!("part-{}", member.role.replace('_', "-")));
        word.unwrap_or_else(|| plain(&member.role).into_owned())
    };
    member.map(known).unwrap_or_default()
}

fn kind_word(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::State => "state",
        ActorKind::ArmedGroup => "armed-group",
        ActorKind::Coalition => "coalition",
        ActorKind::InternationalBody => "international-body",
        ActorKind::Office => "office",
        ActorKind::PeopleUnnamed => "people-unnamed",
        ActorKind::Civilians => "civilians",
    }
}

/// States first, then groups; nobody is first for any other reason.
fn kind_place(kind: ActorKind) -> usize {
    match kind {
        ActorKind::State => 0,
        ActorKind::ArmedGroup => 1,
        ActorKind::Coalition => 2,
        ActorKind::InternationalBody => 3,
        ActorKind::Office => 4,
        ActorKind::PeopleUnnamed => 5,
        ActorKind::Civilians => 6,
    }
}

pub(crate) fn one(asked: &Asked) -> Result<Response, WebError> {
    let (words, at) = (asked.words, asked.at());
    let not_found = || WebError::not_found("actor", asked.param("id"));
    let id = ActorId::new(asked.param("id")).map_err(|_| not_found())?;
    let described = described(asked, &id).ok_or_else(not_found)?;
    let book = asked.talks();
    let attendance = attendance(asked, &book, &id);
    let (strip, ticks) = strip(asked, &book, &id);
    let commitments = commitments(asked, &book, &id);
    let name = name(words, described.names);
    let made = accusations(asked, &book, &id, |accusation| accusation.by.is(&id));
    let received = accusations(asked, &book, &id, |accusation| {
        accusation.against.as_ref().is_some_and(|against| against.is(&id))
    });
    let of_actor = Filter { actor: Some(id.to_string()), ..Filter::default() };
    html(&ActorPage {
        answer: words.with(
            "actor-answer",
            &[
                ("meetings", Arg::ready(words.count("actor-meetings", attendance.len()))),
                ("commitments", Arg::ready(words.count("actor-commitments", commitments.len()))),
                ("made", Arg::ready(words.count("actor-accusations-made", made.len()))),
                ("received", Arg::ready(words.count("actor-accusations-received", received.len()))),
            ],
        ),
        kind: described.kind.clone(),
        role: role(asked, &id),
        actors: at.actors(),
        names: names_view(words, described.names),
        aliases: described.aliases.iter().map(|alias| plain(alias).into_owned()).collect(),
        note: described.note.map(|note| plain(note).into_owned()).unwrap_or_default(),
        incidents: asked.access.leading(Act::SeeOverview, at.filtered(&of_actor)),
        strip,
        strip_label: words.about("actor-strip", &name),
        ticks,
        attendance,
        commitments,
        made,
        received,
        contacts: contacts(asked, &book, &id),
        statements: statements(asked, &book, &id),
        appraisals: appraised(asked, &book, &id),
        accessions: accessions(asked, &id),
        designations: designations(asked, &id),
        relations: relations(asked, &id, described.relations),
        holders: holders(asked, &book, &id),
        chrome: Chrome::of(asked, "talks", name.clone()),
        name,
    })
}

fn described<'a>(asked: &'a Asked, id: &ActorId) -> Option<Described<'a>> {
    let (words, snapshot) = (asked.words, &asked.snapshot);
    let of_actor = |actor: &'a Actor| Described {
        names: &actor.name,
        kind: said(words, "actor-kind", kind_word(actor.kind)),
        aliases: &actor.aliases,
        relations: &actor.relations,
        note: actor.note.as_deref(),
    };
    let body = || {
        let body = snapshot.mechanism.bodies.iter().find(|body| body.id == *id)?;
        Some(Described {
            names: &body.name,
            kind: words.say("actor-kind-body"),
            aliases: &[],
            relations: &[],
            note: None,
        })
    };
    snapshot.actors.get(id.as_str()).map(of_actor).or_else(body)
}

/// The name in each language in which it is told.
fn names_view(words: Words, names: &Names) -> Vec<NameView> {
    let known = LANGUAGES.iter().filter_map(|tag| Some((*tag, names.0.get(*tag)?)));
    known
        .map(|(tag, name)| NameView {
            language: words.known(&format!("language-{tag}")).unwrap_or_else(|| tag.to_owned()),
            tag: tag.to_owned(),
            name: plain(name).into_owned(),
        })
        .collect()
}

/// The attendance of an actor along the axis of all meetings.
fn strip(asked: &Asked, book: &TalkBook, id: &ActorId) -> (Option<LaneChart>, Vec<Tick>) {
    let words = asked.words;
    let all = meetings_of(book, None);
    let days = all.iter().flat_map(|meeting| book.dates_of(&meeting.id).stand());
    let Some(scale) = LaneScale::around(days.map(|told| told.days.from)) else {
        return (None, Vec::new());
    };
    let mark = |meeting: &&Meeting| {
        let (state, _) = attendance_of(book, &meeting.id, id)?;
        let days = book.dates_of(&meeting.id).stand();
        let sign = sign(words, "attending", state.as_str());
        let when = days.first().map(|told| days_view(words, told.days).text).unwrap_or_default();
        Some(Marked {
            href: asked.at().talk(meeting.id.as_str()),
            title: words.list([name(words, &meeting.name), when, sign.word]),
            class: sign.class,
            text: sign.sign.to_owned(),
            days: days.iter().map(|told| told.days).collect(),
        })
    };
    let marks: Vec<Marked> = all.iter().filter_map(mark).collect();
    match marks.is_empty() {
        true => (None, Vec::new()),
        false => (Some(scale.lane(marks)), scale.ticks(words)),
    }
}

fn attendance(asked: &Asked, book: &TalkBook, id: &ActorId) -> Vec<AttendedLine> {
    let words = asked.words;
    let line = |meeting: &Meeting| {
        let (state, differ) = attendance_of(book, &meeting.id, id)?;
        let told = book.each_about::<Attendance>(&meeting.id).map(|(_, told)| told);
        let told: Vec<&Attendance> = told.filter(|told| told.who.is(id)).collect();
        let last = |of: fn(&Attendance) -> Option<String>| {
            told.iter().rev().find_map(|told| of(told)).unwrap_or_default()
        };
        let part = last(|told| told.part.map(|part| part.as_str().to_owned()));
        let level = last(|told| told.level.map(|level| level.as_str().to_owned()));
        let said_if = |of: &str, word: String| match word.is_empty() {
            true => String::new(),
            false => said(words, of, &word),
        };
        let day = first_day(&book.dates_of(&meeting.id).stand());
        Some(AttendedLine {
            matter: matter_view(asked, book, &meeting.id),
            day: day.map(|day| day_view(words, day)),
            sign: sign(words, "attending", state.as_str()),
            differ,
            part: said_if("part", part),
            level: said_if("level", level),
            reason: last(|told| told.reason.as_deref().map(|reason| plain(reason).into_owned())),
        })
    };
    meetings_of(book, None).into_iter().filter_map(line).collect()
}

/// What it promised, what it is promised, and what it is to be pressed to do.
fn commitments(asked: &Asked, book: &TalkBook, id: &ActorId) -> Vec<CommitmentLine> {
    let (words, (day, _)) = (asked.words, today(asked));
    let line = |made: &Commitment| {
        let is = |who: &Option<Who>| who.as_ref().is_some_and(|who| who.is(id));
        let part = match () {
            () if made.by.is(id) => "by",
            () if is(&made.presses) => "pressed",
            () if is(&made.to) => "to",
            () => "watched",
        };
        CommitmentLine {
            matter: matter_view(asked, book, &made.id),
            kind: said(words, "commitment-kind", made.kind.as_str()),
            part: said(words, "actor-commitment", part),
            due: made.due.map(|due| day_view(words, due)),
            state: last_said(book, &made.id)
                .map(|last| said(words, "fulfilment", last.state.as_str()))
                .unwrap_or_default(),
            is_overdue: is_overdue(book, made, day),
        }
    };
    of_kind::<Commitment>(book, id).map(|(_, made)| line(made)).collect()
}

/// Whatever of one kind names an actor.
fn of_kind<'b, T: holdfire_core::talks::OfTalks>(
    book: &'b TalkBook,
    id: &ActorId,
) -> impl Iterator<Item = (&'b Recorded<Talk>, &'b T)> {
    book.naming(id).filter_map(|recorded| Some((recorded, T::of(&recorded.what)?)))
}

fn accusations(
    asked: &Asked,
    book: &TalkBook,
    id: &ActorId,
    takes: impl Fn(&Accusation) -> bool,
) -> Vec<AccusationLine> {
    let all = of_kind::<Accusation>(book, id).filter(|(_, accusation)| takes(accusation));
    all.map(|(_, accusation)| AccusationLine {
        matter: matter_view(asked, book, &accusation.id),
        words: plain(&accusation.words).into_owned(),
        day: accusation.on.map(|on| day_view(asked.words, on)),
        is_answered: is_answered(book, accusation),
    })
    .collect()
}

fn contacts(asked: &Asked, book: &TalkBook, id: &ActorId) -> Vec<ContactLine> {
    let words = asked.words;
    let line = |contact: &Contact| {
        let readouts = book.each_about::<Readout>(&contact.id);
        let own = readouts.map(|(_, readout)| readout).find(|readout| readout.by.is(id));
        ContactLine {
            matter: matter_view(asked, book, &contact.id),
            with: whos_view(asked, contact.between.iter().filter(|who| !who.is(id))),
            day: contact.days.map(|days| days_view(words, days)),
            medium: said(words, "medium", contact.medium.as_str()),
            readout: match own.map(|readout| readout.words.as_deref()) {
                None => String::new(),
                Some(None) => words.say("actor-readout-empty"),
                Some(Some(_)) => words.say("actor-readout-told"),
            },
        }
    };
    let mut contacts: Vec<&Contact> =
        of_kind::<Contact>(book, id).map(|(_, contact)| contact).collect();
    contacts.sort_by_key(|contact| (contact.days.is_none(), contact.days));
    contacts.into_iter().map(line).collect()
}

fn statements(asked: &Asked, book: &TalkBook, id: &ActorId) -> Vec<DatedMatter> {
    let made = |statement: &&Statement| statement.by.iter().any(|by| by.is(id));
    let all = of_kind::<Statement>(book, id).map(|(_, statement)| statement).filter(made);
    all.map(|statement| DatedMatter {
        matter: matter_view(asked, book, &statement.id),
        day: statement.on.map(|on| day_view(asked.words, on)),
    })
    .collect()
}

fn appraised(asked: &Asked, book: &TalkBook, id: &ActorId) -> Vec<AppraisedLine> {
    of_kind::<Appraisal>(book, id)
        .map(|(recorded, appraisal)| AppraisedLine {
            matter: matter_view(asked, book, &appraisal.of),
            sign: appraisal.grade.map(|grade| sign(asked.words, "grade", grade.as_str())),
            words: plain(&appraisal.words).into_owned(),
            told: told_view(asked, recorded),
        })
        .collect()
}

fn accessions(asked: &Asked, id: &ActorId) -> Vec<AccessionLine> {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let mut all: Vec<&Accession> =
        snapshot.accessions.iter().filter(|accession| accession.actor == *id).collect();
    all.sort_by_key(|accession| accession.from);
    let day = |at| date(words, snapshot.zone.local(at).date());
    all.into_iter()
        .map(|accession| AccessionLine {
            state: said(words, "accession", accession.state.as_str()),
            instrument: (
                asked.at().instrument(accession.instrument.as_str()),
                snapshot.instrument_title(words, accession.instrument.as_str()),
            ),
            locality: accession
                .locality
                .as_deref()
                .map(|locality| plain(locality).into_owned())
                .unwrap_or_default(),
            from: day(accession.from),
            until: accession.until.map(day).unwrap_or_default(),
            source: plain(&accession.source).into_owned(),
        })
        .collect()
}

fn designations(asked: &Asked, id: &ActorId) -> Vec<DesignationLine> {
    let all = &asked.snapshot.terms.state.designations;
    let line = |designation: &Designation| DesignationLine {
        authority: plain(&designation.authority).into_owned(),
        span: span(asked.words, Some(designation.from), designation.until),
        source: plain(&designation.source).into_owned(),
    };
    all.iter().filter(|designation| designation.actor == *id).map(line).collect()
}

/// How it stands to others, and how others stand to it.
fn relations(asked: &Asked, id: &ActorId, own: &[Relation]) -> Vec<RelationLine> {
    let words = asked.words;
    let line = |direction: &str, relation: &Relation, who: &ActorId| RelationLine {
        says: said(words, &format!("relation-{direction}"), relation_word(relation.relation)),
        who: who_view(asked, &Who::Actor(who.clone())),
        span: span(words, relation.from, relation.until),
        source: relation.source.as_deref().map(|of| plain(of).into_owned()).unwrap_or_default(),
    };
    let mut others: Vec<&Actor> = asked.snapshot.actors.values().collect();
    others.sort_by(|one, other| one.id.cmp(&other.id));
    let theirs = others.into_iter().flat_map(|actor| {
        let to_it = actor.relations.iter().filter(|relation| relation.to == *id);
        to_it.map(move |relation| (relation, &actor.id))
    });
    let own = own.iter().map(|relation| line("to", relation, &relation.to));
    let theirs = theirs.map(|(relation, who)| line("from", relation, who));
    own.chain(theirs).chain(seats(asked, id)).collect()
}

/// Who sits in a body, and in which bodies an actor does.
fn seats(asked: &Asked, id: &ActorId) -> Vec<RelationLine> {
    let mut all = Vec::new();
    for body in &asked.snapshot.mechanism.bodies {
        let mut line = |says: &str, who: &ActorId| {
            all.push(RelationLine {
                says: asked.words.say(says),
                who: who_view(asked, &Who::Actor(who.clone())),
                span: String::new(),
                source: body.source.as_deref().map(|of| plain(of).into_owned()).unwrap_or_default(),
            });
        };
        if body.id == *id {
            body.members.iter().for_each(|member| line("relation-has-member", member));
        } else if body.members.contains(id) {
            line("relation-sits-in", &body.id);
        }
    }
    all
}

fn relation_word(relation: RelationType) -> &'static str {
    match relation {
        RelationType::Commands => "commands",
        RelationType::Backs => "backs",
        RelationType::AlliedWith => "allied-with",
        RelationType::PartOf => "part-of",
        RelationType::SuccessorOf => "successor-of",
        RelationType::ProxyOf => "proxy-of",
    }
}

/// Who held an office, the first first.
fn holders(asked: &Asked, book: &TalkBook, id: &ActorId) -> Vec<HolderLine> {
    let mut all: Vec<_> = of_kind::<OfficeHeld>(book, id).collect();
    all.sort_by_key(|(recorded, held)| (held.from, recorded.entry));
    all.into_iter()
        .map(|(recorded, held)| HolderLine {
            holder: name(asked.words, &held.holder),
            span: span(asked.words, held.from, held.until),
            told: told_view(asked, recorded),
        })
        .collect()
}

/// From a day to a day, as far as they are told.
fn span(words: Words, from: Option<Date>, until: Option<Date>) -> String {
    let shown = |day| Arg::ready(date(words, day));
    match (from, until) {
        (None, None) => String::new(),
        (Some(from), None) => words.with("from-day", &[("day", shown(from))]),
        (None, Some(until)) => words.with("until-day", &[("day", shown(until))]),
        (Some(from), Some(until)) => {
            words.with("span", &[("from", shown(from)), ("until", shown(until))])
        }
    }
}

impl ActorPage {
    fn attending_key(&self) -> Vec<SignView> {
        attending_key(self.chrome.words)
    }
}

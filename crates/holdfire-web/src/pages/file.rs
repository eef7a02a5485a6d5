//! `/{m}/file`: a report is filed. The form stands in the order of the minimum incident form; a check
//! reads everything back, with the place on a map and the incidents it likely tells of, before
//! anything is recorded. It works without script; script adds drafts and the progress of uploads.

mod check;
mod fields;
mod recording;
mod upload;

pub(crate) use recording::{Brought, brought, receipt, record};
pub(crate) use upload::{far_from, says_shown, size_shown, uploaded};

use crate::asked::{Asked, html};
use crate::error::WebError;
use crate::form_key::{is_key, new_key};
use crate::gazetteer::gazetteer_of;
use crate::pages::chrome::Chrome;
use crate::pages::incidents::SmallMap;
use crate::pages::{calls, documents};
use crate::sent_form::SentForm;
use crate::words::Arg;
use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use check::CheckView;
pub(crate) use check::likely_of;
use fields::{Group, groups};
use holdfire_core::{Source, SourceId};
use holdfire_intake::{
    Filed, FiledForm, FilingRules, Gazetteer, KnownPlace, PlaceKind, read_filed,
};
use holdfire_store::{MOST_WAITING_FILES, Waiting};
use jiff::Timestamp;
use upload::{EvidenceView, waiting_evidence};

/// On whose behalf somebody files.
pub(crate) struct FilingAs {
    /// The organisation of the account.
    pub organisation: String,
}

/// For whom the visitor files.
pub(crate) fn filing_as(asked: &Asked) -> Result<FilingAs, WebError> {
    Ok(FilingAs { organisation: asked.account()?.organisation.to_string() })
}

#[derive(Template)]
#[template(path = "file.html")]
struct FilePage {
    chrome: Chrome,
    action: String,
    upload: String,
    token: String,
    key: String,
    /// Whether nothing was typed yet, so that a kept draft may be put in.
    is_fresh: bool,
    draft: String,
    /// What is wrong, with a link to each field.
    problems: Vec<(String, String, String)>,
    groups: Vec<Group>,
    evidence: Vec<EvidenceView>,
    not_taken: String,
    most_files: String,
    names: Vec<String>,
    /// The entry of the call that it is a report of; empty if it is of none.
    call: String,
    /// The passage of a text that it is taken from; empty if it is of none.
    passage: String,
    map: Option<SmallMap>,
    check: Option<CheckView>,
}

/// The empty form.
pub(crate) fn page(asked: &Asked) -> Result<Response, WebError> {
    filing_as(asked)?;
    let key = new_key()?;
    if let Some(now) = asked.visit.site.now() {
        waiting(asked).forget_old(now);
    }
    // A report of a call begins with what was taken down in it.
    let mut fields = calls::as_filed(asked)?;
    if fields.is_empty() {
        fields = documents::as_filed(asked)?;
    }
    shown(asked, &key, &SentForm { fields, ..SentForm::default() }, None, None)
}

/// The form as it was sent: looked through, shown again, or recorded.
pub(crate) fn sent(asked: &Asked, sent: &SentForm) -> Result<Response, WebError> {
    filing_as(asked)?;
    let (now, key) = (asked.now()?, sent.get("key"));
    if !is_key(key) {
        return Err(WebError::BadForm);
    }
    // A form that was recorded before is answered with what was recorded, whatever it says now.
    if let Some(answer) = recording::recorded_before(asked, key)? {
        return Ok(answer);
    }
    upload::forget_dropped(asked, key, sent);
    let Looked { office, filed, problems } = looked_through(asked, key, sent, now)?;
    match sent.get("step") {
        "record" if problems.is_empty() => {
            record(asked, &office, sent, &filed, now)?;
            let id = holdfire_intake::filed_report_id(key);
            Ok(crate::asked::redirect(&asked.at().filed(id.as_str())))
        }
        "edit" => shown(asked, key, sent, None, None),
        _ if !problems.is_empty() => shown(asked, key, sent, Some((&filed, problems)), None),
        _ => {
            let check = check::view(asked, sent, &filed, &office)?;
            shown(asked, key, sent, None, Some(check))
        }
    }
}

/// A form that was looked through.
pub(crate) struct Looked {
    pub office: Office,
    pub filed: Filed,
    /// What is refused, field by field.
    pub problems: Vec<(&'static str, holdfire_intake::Cause)>,
}

/// Looks a form through, as it is or as a program sends it.
pub(crate) fn looked_through(
    asked: &Asked,
    key: &str,
    sent: &SentForm,
    now: Timestamp,
) -> Result<Looked, WebError> {
    let gazetteer = gazetteer_of(asked.served(), &asked.snapshot);
    let form = filed_form(sent);
    let filing = FilingAs { organisation: asked.access.who.organisation.to_string() };
    let office = office(asked, &filing, sent);
    let filed = read(asked, &form, &office, key, now, &gazetteer);
    let problems = office.problems(&filed);
    Ok(Looked { office, filed, problems })
}

/// The fields that intake reads.
fn filed_form(sent: &SentForm) -> FiledForm {
    FiledForm::of(sent.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

fn read(
    asked: &Asked,
    form: &FiledForm,
    office: &Office,
    key: &str,
    now: Timestamp,
    gazetteer: &Gazetteer,
) -> Filed {
    read_filed(
        form,
        &FilingRules {
            key,
            source: office.source.id.clone(),
            entered_by: &office.name,
            zone: &asked.snapshot.mechanism.time_zone,
            now,
            extent: Some(&asked.snapshot.mechanism.extent),
            gazetteer,
        },
    )
}

/// The post or desk that files, with the organisation it belongs to. Never a person.
pub(crate) struct Office {
    pub name: String,
    pub source: Source,
    missing: Vec<&'static str>,
}

impl Office {
    /// The fields that are refused, each with its message: those about the office, then the others.
    fn problems(&self, filed: &Filed) -> Vec<(&'static str, holdfire_intake::Cause)> {
        let missing = self.missing.iter().map(|field| (*field, holdfire_intake::Cause::Missing));
        let refused = filed.refusals.iter().map(|refusal| (refusal.field, refusal.cause.clone()));
        missing.chain(refused).collect()
    }
}

fn office(asked: &Asked, filing: &FilingAs, sent: &SentForm) -> Office {
    const LONGEST_BYTES: usize = 118;
    let snapshot = &asked.snapshot;
    let actor = snapshot.actors.get(&filing.organisation);
    let post: String = sent.get("post").chars().filter(|c| !c.is_control()).collect();
    let missing = if post.is_empty() { vec!["post"] } else { Vec::new() };
    let english = crate::words::Words::of(crate::language::Language::English);
    let of = snapshot.body_or_actor_name(english, &filing.organisation);
    let mut name = format!("{of}: {post}");
    while name.len() > LONGEST_BYTES {
        name.pop();
    }
    let id = SourceId::from_name(&name);
    let known = snapshot.sources.get(id.as_str()).cloned();
    let source = known.unwrap_or_else(|| Source {
        id,
        name: holdfire_core::Names::english(&name),
        belongs_to: actor.map(|actor| actor.id.clone()),
    });
    Office { name, source, missing }
}

/// Where files of forms wait.
pub(crate) fn waiting(asked: &Asked) -> Waiting {
    Waiting::beside(asked.served().reader.directory())
}

fn shown(
    asked: &Asked,
    key: &str,
    sent: &SentForm,
    problems: Option<(&Filed, Vec<(&'static str, holdfire_intake::Cause)>)>,
    check: Option<CheckView>,
) -> Result<Response, WebError> {
    let words = asked.words;
    let (filed, problems) = problems.map_or((None, Vec::new()), |(filed, all)| (Some(filed), all));
    let gazetteer = gazetteer_of(asked.served(), &asked.snapshot);
    let groups = groups(asked, sent, filed, &problems);
    let said = |(field, cause): &(&'static str, holdfire_intake::Cause)| {
        let label = words.say(&format!("filing-{}", field.replace('_', "-")));
        ((*field).to_owned(), label, fields::said(words, cause))
    };
    let title = words.say(if check.is_some() { "filing-check" } else { "filing-title" });
    let mut response = html(&FilePage {
        action: asked.at().file(),
        upload: asked.at().file_evidence(),
        token: asked.token(),
        key: key.to_owned(),
        is_fresh: sent.fields.is_empty(),
        draft: asked.served().id.clone(),
        problems: problems.iter().map(said).collect(),
        groups,
        evidence: waiting_evidence(asked, key, sent, None)?,
        not_taken: match sent.not_taken {
            0 => String::new(),
            n => words.count("filing-not-taken", n),
        },
        most_files: words.with(
            "filing-most-files",
            &[
                ("n", Arg::number(MOST_WAITING_FILES)),
                ("mib", Arg::number(holdfire_intake::MAX_MEDIA_BYTES >> 20)),
            ],
        ),
        names: names(asked, &gazetteer),
        call: sent.get("call").to_owned(),
        passage: sent.get("passage").to_owned(),
        map: match check {
            Some(_) => None,
            None => Some(check::whole_map(asked)),
        },
        check,
        chrome: Chrome::of(asked, "file", title),
    })?;
    // What is typed here is nobody else's.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Names to choose from. Somebody who sees only some incidents is not told of the others' places.
fn names(asked: &Asked, gazetteer: &Gazetteer) -> Vec<String> {
    const MOST: usize = 400;
    let sees_all = asked.situation.len() == asked.snapshot.situation.len();
    let is_shown = |place: &&KnownPlace| sees_all || place.kind != PlaceKind::Told;
    let names = gazetteer.names(MOST).filter(is_shown).filter_map(|place| place.names.first());
    names.map(ToString::to_string).collect()
}

//! Filing a report: looked through first as the form does, or recorded.

use super::incident_view::{Bits, bits};
use super::noted::size_and_root;
use super::operation::{Given, Operation};
use super::problem::{FieldProblem, Kind, Problem};
use super::reports::{Report, report_view};
use super::schemas::Id;
use super::serve::read;
use super::views::text;
use crate::access::Gate::Room;
use crate::asked::Asked;
use crate::error::WebError;
use crate::form_key::{is_key, new_key};
use crate::pages::documents::passage_of_filed;
use crate::pages::file::{Looked, likely_of, looked_through, record};
use crate::sent_form::SentForm;
use holdfire_core::ReportId;
use holdfire_intake::{FieldRefusal, filed_report_id};
use holdfire_powers::{Act, Matter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation::write::<NewReport, CheckedReport>(
        "checkReport",
        "/reports/check",
        Room(Act::FileReport),
        check,
    )
    .says(
        "reports",
        "Have a report looked through before it is filed",
        "Nothing is recorded. The answer reads everything back as it was understood, names what is refused field by field, tells which places the name can mean, and which incidents it likely tells of, with the evidence.",
    ),
    Operation::write::<NewReport, FiledReport>(
        "fileReport",
        "/reports",
        Room(Act::FileReport),
        file,
    )
    .says(
        "reports",
        "File a report",
        "Fields are told in words, as in the form, and read by the same readers. What cannot be read is refused field by field in `errors`. The same `key` is the same report, however often it is sent.",
    ),
];

macro_rules! new_report {
    ($($(#[doc = $doc:literal])* $name:ident ($most:tt, $example:tt),)+) => {
        /// A report that somebody files: the fields of the form, each told in words. Everything but
        /// `post` can be left out.
        #[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct NewReport {
            /// A key of one's own, under which it is recorded once: 26 digits and capital letters
            /// without I, L, O and U. If it is left out, a new one is made.
            #[serde(default)]
            #[schema(pattern = "^[0-9A-HJKMNP-TV-Z]{26}$", example = "0123456789ABCDEFGHJKMNPQRS")]
            pub key: Option<String>,
            /// What incident it is of: `fusion` (as reports of files are placed; so it is if nothing is
            /// told), `new`, or the number of one.
            #[serde(default)]
            #[schema(max_length = 120, example = "fusion")]
            pub chosen: Option<String>,
            /// Why that incident, where it is not left to fusion.
            #[serde(default)]
            #[schema(max_length = 2000, example = json!(null))]
            pub reason: Option<String>,
            /// The passage of a kept text that it is taken from: document, first character, and the one
            /// after the last, as `D-9f86d081884c7d659a2f:230-281`. It is recorded with the report.
            #[serde(default)]
            #[schema(max_length = 160, example = json!(null))]
            pub passage: Option<String>,
            $(
                $(#[doc = $doc])*
                #[serde(default)]
                #[schema(max_length = $most, example = json!($example))]
                pub $name: Option<String>,
            )+
        }
        #[cfg(test)]
        const FIELDS: &[(&str, usize)] = &[$((stringify!($name), $most)),+];
    };
}
new_report! {
    /// Its numbers in the ledgers of others, separated by semicolons.
    prior_ids (500, ()),
    /// The post or desk that files it. Never a person.
    post (120, "post 12"),
    /// `allegation` or `observation`.
    kind (20, "observation"),
    /// The language of the original words, as a tag.
    language (35, "en"),
    /// The original words, unchanged.
    text (20_000, "six rounds fell by the mill"),
    /// When it was received.
    received (40, ()),
    /// The day it happened: `2026-02-14`, `14 February`, `yesterday`.
    date (120, "2026-02-14"),
    /// The last day, if it went on.
    date_end (120, ()),
    /// The time, as told: `03:40`, `at dawn`, `between 3 and 4`.
    time (200, "03:40"),
    /// The zone of the time; that of the mechanism if none is told.
    time_zone (60, ()),
    /// The place: a name, degrees, or an MGRS reference.
    place (200, "35.5, 36.5"),
    /// Which of the places that the name can mean, by the key that `checkReport` tells.
    place_choice (300, ()),
    /// How far from the place: `1.5 km`.
    range (60, ()),
    /// In which direction from it: `north-east`, `45`.
    bearing (60, ()),
    /// Within which radius of it.
    radius (60, ()),
    /// The region, by code or name.
    region (120, ()),
    /// What was done, as a path: `remote_violence.shelling`.
    act (80, "remote_violence.shelling"),
    /// With what weapon.
    weapon (200, "mortar"),
    /// How many, as told: `6`, `about 10`, `3-5`.
    count (60, "6"),
    /// Of what.
    count_unit (60, "explosion"),
    /// How it is known: heard, saw.
    means (200, "heard"),
    /// The direction of fire.
    direction (200, ()),
    /// `outgoing` or `impact`.
    fire (20, "impact"),
    /// `yes` or `no`.
    self_defence (10, ()),
    /// `yes` or `no`.
    live_fire_exercise (10, ()),
    /// Who is said to have done it; several are separated by semicolons.
    actor (500, "Northern forces"),
    /// Who is said to have claimed it.
    claimant (500, ()),
    /// To whom it was done.
    target (500, "Southern forces"),
    /// Killed, as told: `2`, `1-3`, `about 5`.
    killed (60, "1-2"),
    /// Killed civilians.
    killed_civilians (60, ()),
    /// Injured.
    injured (60, ()),
    /// Injured civilians.
    injured_civilians (60, ()),
    /// Missing.
    missing (60, ()),
    /// What was damaged.
    damage (2_000, ()),
    /// `yes` where something protected was hit: the place is then recorded coarsely.
    protected_target (10, ()),
    /// The grade of the source, A to F.
    reliability (2, "B"),
    /// The grade of the information, 1 to 6.
    credibility (2, "2"),
}

/// A report that was looked through.
#[derive(Serialize, ToSchema)]
pub(crate) struct CheckedReport {
    /// The key to file it under.
    #[schema(example = "0123456789ABCDEFGHJKMNPQRS")]
    pub key: String,
    /// The report as it was understood; nothing while something is refused.
    pub report: Option<Report>,
    /// What is refused, field by field.
    pub errors: Vec<FieldProblem>,
    /// Places that the words for the place can mean, where there are several.
    pub places: Vec<PlaceChoice>,
    /// The incidents it likely tells of, the most probable first.
    pub likely: Vec<Likely>,
}

/// A place that a name can mean.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlaceChoice {
    /// What to send in `place_choice`.
    #[schema(example = "settlement:35.500,36.500:kafr nadir")]
    pub key: String,
    /// Its names.
    #[schema(example = json!(["Kafr Nadir"]))]
    pub names: Vec<String>,
    /// Degrees east.
    #[schema(example = 36.5)]
    pub lon: f64,
    /// Degrees north.
    #[schema(example = 35.5)]
    pub lat: f64,
    /// The region it lies in.
    #[schema(example = "C1")]
    pub region: Option<String>,
}

/// An incident that a report likely tells of.
#[derive(Serialize, ToSchema)]
pub(crate) struct Likely {
    /// Which.
    pub incident: Id,
    /// How probable it is.
    #[schema(minimum = 0, maximum = 1, example = 0.91)]
    pub probability: f64,
    /// The report of it that is most like this one, if it may be seen.
    pub compared_with: Option<Id>,
    /// What each field of the two adds, and the prior.
    pub evidence: Vec<Bits>,
}

/// A report that was filed.
#[derive(Serialize, ToSchema)]
pub(crate) struct FiledReport {
    /// Its id.
    pub report: Id,
    /// The incident it is linked to, if that may be seen.
    pub incident: Option<Id>,
    /// Its entry; nothing if it was recorded before under its key.
    #[schema(minimum = 0, example = 1841)]
    pub entry: Option<u64>,
    /// How many entries the register has with all that was recorded of it.
    #[schema(minimum = 0, example = 1844)]
    pub register_size: u64,
    /// The root over them.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    pub root: String,
}

/// The form that the fields make, under its key.
fn form(asked: &Asked, told: &NewReport) -> Result<(String, SentForm), Problem> {
    if let Some(passage) = &told.passage {
        if !asked.access.may_in_room(Act::RecordTalks) {
            return Err(WebError::NotAllowed { act: Act::RecordTalks }.into());
        }
        let wrong = |_| Problem::field("/passage", "`passage` is none of a text that is kept here");
        passage_of_filed(asked, passage).map_err(wrong)?;
    }
    let key = match &told.key {
        Some(key) if is_key(key) => key.clone(),
        Some(_) => return Err(Problem::field("/key", "`key` has another form; leave it out")),
        None => new_key()?,
    };
    let fields = serde_json::to_value(told).map_err(|why| Problem::failed(&why))?;
    let fields = fields.as_object().into_iter().flatten();
    let fields =
        fields.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
    let mut sent = SentForm { fields: fields.collect(), ..SentForm::default() };
    sent.fields.retain(|(name, _)| name != "key");
    sent.fields.push(("key".to_owned(), key.clone()));
    Ok((key, sent))
}

fn errors(looked: &Looked) -> Vec<FieldProblem> {
    let problem = |(field, cause): &(&'static str, holdfire_intake::Cause)| FieldProblem {
        pointer: format!("/{field}"),
        detail: FieldRefusal { field, cause: cause.clone() }.to_string(),
    };
    looked.problems.iter().map(problem).collect()
}

fn check(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let told: NewReport = read(body)?;
    let (key, sent) = form(asked, &told)?;
    let looked = looked_through(asked, &key, &sent, asked.now()?)?;
    let report = looked.filed.report.as_deref().filter(|_| looked.problems.is_empty());
    let mut likely = Vec::new();
    if let Some(report) = report {
        for of in likely_of(asked, report)? {
            let matter = asked.matter_of_report(&of.compared_with)?;
            let is_seen = asked.access.may_with(Act::SeeReport, &matter);
            likely.push(Likely {
                incident: Id::from(&of.incident),
                probability: of.probability,
                compared_with: is_seen.then(|| Id::from(&of.compared_with)),
                evidence: bits(&of.evidence),
            });
        }
    }
    // Somebody who sees only some incidents is not told of the others' places.
    let sees_all = asked.access.may_with(Act::SeeIncident, &Matter::default());
    let candidates = looked.filed.place.candidates.iter();
    let candidates = candidates
        .filter(|of| sees_all || of.place.kind != holdfire_intake::PlaceKind::Told)
        .map(|of| PlaceChoice {
            key: of.place.key(),
            names: of.place.names.iter().take(3).map(ToString::to_string).collect(),
            lon: of.place.lon,
            lat: of.place.lat,
            region: text(of.place.region.as_deref()),
        });
    Given::of(&CheckedReport {
        key,
        errors: errors(&looked),
        places: candidates.collect(),
        likely,
        report: report.map(|report| report_view(asked, report, None)).transpose()?,
    })
}

fn file(asked: &Asked, body: &[u8]) -> Result<Given, Problem> {
    let told: NewReport = read(body)?;
    let (key, sent) = form(asked, &told)?;
    let id = filed_report_id(&key);
    let reader = &asked.served().reader;
    if reader.report(&id)?.is_none() {
        let now = asked.now()?;
        let looked = looked_through(asked, &key, &sent, now)?;
        if !looked.problems.is_empty() {
            let detail = "fields cannot be read as they are; `errors` names each";
            return Err(Problem { errors: errors(&looked), ..Problem::new(Kind::Unfit, detail) });
        }
        let entry = record(asked, &looked.office, &sent, &looked.filed, now)?;
        return filed(asked, &id, Some(entry));
    }
    filed(asked, &id, None)
}

fn filed(asked: &Asked, id: &ReportId, entry: Option<u64>) -> Result<Given, Problem> {
    let reader = &asked.served().reader;
    let incident = reader.report(id)?.and_then(|(_, incident)| incident);
    // It may be an incident that nobody has seen yet, or one that whoever files may not see.
    let incident = match incident {
        Some(incident) => {
            let matter = asked.matter_of_incident(&incident)?;
            asked.access.may_with(Act::SeeIncident, &matter).then_some(incident)
        }
        None => None,
    };
    // The link and the decision may stand after the report.
    let (register_size, root) = size_and_root(asked, None)?;
    let given = Given::of(&FiledReport {
        report: Id::from(id),
        incident: incident.as_ref().map(Id::from),
        entry,
        register_size,
        root,
    })?;
    Ok(match entry {
        Some(_) => given.created(Some(asked.at().api(&format!("/reports/{id}")))),
        None => given,
    })
}

#[cfg(test)]
mod tests {
    use super::FIELDS;

    #[test]
    fn a_report_is_filed_with_every_field_of_the_form() {
        assert_eq!(FIELDS, holdfire_intake::FILED_FIELDS);
    }
}

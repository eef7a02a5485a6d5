//! What is read back before a report is recorded: every field as it was understood, the place on a map
//! with its doubt, the time in local and UTC, and the incidents it likely tells of.

use super::upload::{EvidenceView, waiting_evidence};
use super::{Asked, Office, fields};
use crate::area_maps::maps_within;
use crate::charts::map::Drawing;
use crate::error::WebError;
use crate::moments::Moment;
use crate::names::act_name;
use crate::pages::incidents::{SmallMap, capitalized, place_map, probability};
use crate::pages::reports::{self, Field, when_shown};
use crate::sent_form::SentForm;
use crate::situation::filter::Overall;
use crate::waterfall_view::WaterfallView;
use crate::words::plain;
use holdfire_intake::Filed;
use holdfire_powers::{Act, Matter};
use holdfire_store::{Likely, likely_among};

/// What is read back.
pub(crate) struct CheckView {
    /// In one sentence: what, where, when.
    pub sentence: String,
    pub office: String,
    pub when: Option<Moment>,
    pub as_told: String,
    pub fields: Vec<Field>,
    pub text: Option<reports::OriginalWords>,
    pub doubts: Vec<(String, String)>,
    pub place_note: String,
    pub candidates: Vec<(String, String, String, bool)>,
    pub map: Option<SmallMap>,
    pub evidence: Vec<EvidenceView>,
    pub likely: Vec<LikelyView>,
    /// Whether whoever files may say which incident it is.
    pub may_link: bool,
    pub chosen: String,
    pub reason: String,
    /// Everything that was typed, to be sent again.
    pub carried: Vec<(String, String)>,
}

/// An incident that the report likely tells of.
pub(crate) struct LikelyView {
    pub id: String,
    pub href: String,
    pub heading: String,
    pub reports: String,
    pub probability: String,
    /// Each field of both, side by side.
    pub sides: Vec<(String, String, String)>,
    pub waterfall: WaterfallView,
}

pub(super) fn view(
    asked: &Asked,
    sent: &SentForm,
    filed: &Filed,
    office: &Office,
) -> Result<CheckView, WebError> {
    let words = asked.words;
    let Some(report) = &filed.report else { return Err(WebError::BadForm) };
    let found = likely_of(asked, report)?;
    let likely: Vec<LikelyView> = found
        .iter()
        .filter_map(|likely| likely_view(asked, report, likely).transpose())
        .collect::<Result<_, _>>()?;
    let mut told = Vec::new();
    told.extend(report.act.map(|act| capitalized(&act_name(words, act))));
    told.extend(report.place.as_ref().map(|place| reports::place_name(asked, place)));
    told.extend(report.when.as_ref().map(|when| when_shown(words, when).text));
    let place = report.place.as_ref();
    let chosen_key = filed.place.chosen.clone().unwrap_or_default();
    let not_carried = |name: &str| {
        matches!(name, "step" | "chosen" | "reason" | "drop" | "key" | "token")
            || name.starts_with("caption-")
            || name.starts_with("original-")
            || name == "place_choice"
    };
    Ok(CheckView {
        sentence: words.list(told),
        office: plain(&office.name).into_owned(),
        when: report.when.as_ref().map(|when| when_shown(words, when)),
        as_told: report.when_as_told.as_deref().map(|t| plain(t).into_owned()).unwrap_or_default(),
        fields: reports::fields(asked, report)
            .into_iter()
            // The time stands above them, in local and UTC.
            .skip(1)
            .filter(|f| !f.values.is_empty())
            .collect(),
        text: reports::original_words(asked, report),
        doubts: report
            .doubts
            .iter()
            .map(|doubt| {
                (reports::field_name(words, &doubt.field), plain(&doubt.message).into_owned())
            })
            .collect(),
        place_note: match (place, filed.place.is_coarse) {
            (_, true) => words.say("filing-place-coarse"),
            (None, _) => words.say("filing-place-none"),
            (Some(_), _) => String::new(),
        },
        candidates: match filed.place.candidates.len() {
            0 | 1 => Vec::new(),
            _ => filed
                .place
                .candidates
                .iter()
                .map(|candidate| fields::candidate(asked, candidate, &chosen_key))
                .collect(),
        },
        map: place.map(|place| place_map(asked, place, report.when.as_ref(), Overall::of(None))),
        evidence: waiting_evidence(asked, sent.get("key"), sent, place)?,
        likely,
        may_link: asked.access.may_with(Act::LinkReports, &Matter::default()),
        chosen: sent.get("chosen").to_owned(),
        reason: sent.get("reason").to_owned(),
        carried: sent
            .fields
            .iter()
            .filter(|(name, value)| !not_carried(name) && !value.trim().is_empty())
            .cloned()
            .chain((!chosen_key.is_empty()).then(|| ("place_choice".to_owned(), chosen_key)))
            .collect(),
    })
}

/// The incidents that a report likely tells of. What somebody may not see is not told here either.
pub(crate) fn likely_of(
    asked: &Asked,
    report: &holdfire_core::Report,
) -> Result<Vec<Likely>, WebError> {
    let mut found = likely_among(&asked.served().reader, &asked.snapshot.terms.state, report)?;
    found.retain(|likely| asked.situation.row(likely.incident.as_str()).is_some());
    Ok(found)
}

fn likely_view(
    asked: &Asked,
    report: &holdfire_core::Report,
    likely: &Likely,
) -> Result<Option<LikelyView>, WebError> {
    let words = asked.words;
    let Some((incident, _)) = asked.served().reader.incident(&likely.incident)? else {
        return Ok(None);
    };
    let act = |act: Option<holdfire_core::Act>| {
        act.map_or_else(|| words.say("act-not-told"), |act| act_name(words, act))
    };
    let place = |place: Option<&holdfire_core::Place>| {
        place.map_or_else(|| words.say("place-not-told"), |place| reports::place_name(asked, place))
    };
    let when = |when: Option<&holdfire_core::When>| {
        when.map_or_else(
            || words.say("time-not-told"),
            |when| asked.snapshot.zone.span_shown(words, when.from, when.until).text,
        )
    };
    let named = |told: &[Box<str>]| words.list(reports::named(asked, told));
    let actors: Vec<Box<str>> = incident.actors.iter().map(|told| told.value.clone()).collect();
    let here = (act(report.act), place(report.place.as_ref()), when(report.when.as_ref()));
    let there = (act(incident.act()), place(incident.place.as_ref()), when(incident.when.as_ref()));
    let field = |id: &str| words.say(&format!("field-{id}"));
    Ok(Some(LikelyView {
        id: likely.incident.to_string(),
        href: asked.at().incident(likely.incident.as_str()),
        heading: capitalized(&words.list([&there.0, &there.1, &there.2])),
        reports: words.count("reports", incident.links.len()),
        probability: probability(words, likely.probability),
        sides: vec![
            (field("when"), here.2, there.2),
            (field("where"), here.1, there.1),
            (field("act"), here.0, there.0),
            (field("actor"), named(&report.actors), named(&actors)),
        ],
        waterfall: WaterfallView::of(words, &likely.evidence),
    }))
}

/// The map of the whole mechanism, on which a place can be chosen by script.
pub(super) fn whole_map(asked: &Asked) -> SmallMap {
    let (snapshot, words) = (&asked.snapshot, asked.words);
    let extent = snapshot.mechanism.extent;
    let label = words.say("filing-map");
    let mut drawing = Drawing::new(&extent, 480, label);
    drawing.base(&snapshot.base, words);
    drawing.areas(&maps_within(&snapshot.areas, None, None), words);
    SmallMap {
        drawing,
        base_url: asked.at().base_data(),
        areas_url: asked.at().areas_data(),
        extent: format!(
            "{:.4},{:.4},{:.4},{:.4}",
            extent.west, extent.south, extent.east, extent.north
        ),
        points: "{\"type\":\"FeatureCollection\",\"features\":[]}".to_owned(),
    }
}

//! From a register to an edition, and to the entries that say that it went out. The command line, the
//! form and the API all come here, so that the same question has the same bytes as its answer.

use super::correcting::correction;
use super::{Counted, EditionError, Falls, Material, Period, Telling, Wording, assessed, compose};
use crate::language::Language;
use holdfire_bulletin::{Bulletin, Fonts, MadeFrom, to_pdf};
use holdfire_core::{
    Audience, Bulletin as IssuedBulletin, BulletinId, BulletinScope, ClauseRef, Event,
    InstrumentId, IssuedAssessment, IssuedAssessments, State, Verdict,
};
use holdfire_powers::Powers;
use holdfire_register::to_canonical_json;
use holdfire_store::{IncidentRow, Reader, Recorded, Writer};
use holdfire_terms::Agreement;
use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// What a bulletin is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// First day.
    pub from: Date,
    /// Last day, included.
    pub to: Date,
    /// For whom.
    pub audience: Audience,
    /// Language tag.
    pub language: &'a str,
    /// Which earlier one it corrects.
    pub corrects: Option<Corrects<'a>>,
}

/// An earlier bulletin that is to be corrected.
#[derive(Debug, Clone, Copy)]
pub struct Corrects<'a> {
    /// Which.
    pub bulletin: &'a BulletinId,
    /// Why, for its readers; empty only while it is looked at.
    pub because: &'a str,
}

/// An edition that was composed and not set yet.
pub struct Prepared {
    /// What it says.
    pub bulletin: Bulletin,
    /// The policies that said what it may tell, as adopted at its register size.
    pub policies: Option<Box<str>>,
    period: Period,
    rows: Vec<IncidentRow>,
    words: Wording,
}

/// An edition that was made but has not gone out.
pub struct Made {
    /// What it says.
    pub bulletin: Bulletin,
    /// The same as canonical JSON.
    pub figures: Vec<u8>,
    /// As a document.
    pub pdf: Vec<u8>,
    period: Period,
    rows: Vec<IncidentRow>,
}

/// Composes an edition from the first `as_of` entries of a register, or from all.
pub fn prepare(
    reader: &Reader,
    as_of: Option<u64>,
    wanted: &Wanted<'_>,
) -> Result<Prepared, EditionError> {
    let available = reader.size()?;
    let size = as_of.unwrap_or(available);
    if size > available {
        return Err(EditionError::TooFew { available, asked: size });
    }
    let words = Wording::in_language(wanted.language).ok_or_else(|| EditionError::Language {
        language: wanted.language.to_owned(),
        known: Language::ALL.map(|language| format!("`{}`", language.tag())).join(", "),
    })?;
    let state = reader.state_at(size)?;
    let mechanism = state.mechanism.clone().ok_or(EditionError::NoMechanism { size })?;
    let agreement =
        Agreement::from_state(&state).map_err(|why| EditionError::Terms(why.to_string()))?;
    let policies = state.powers.as_ref().map(|adopted| adopted.policies.clone());
    // The members' edition asks no policy, and is made whatever they say.
    let powers = match wanted.audience {
        Audience::Members => None,
        _ => policies.as_deref().map(Powers::read).transpose()?,
    };
    let telling = Telling::of(wanted.audience, powers.as_ref());
    let period = Period::days(&mechanism, wanted.from, wanted.to)?;
    let previous = period.previous(&mechanism)?;
    let rows = assessed(&state, &agreement, &[period, previous]);
    let root = reader.root_at(size)?;
    let material = Material {
        state: &state,
        mechanism: &mechanism,
        agreement: &agreement,
        made_from: MadeFrom {
            register_size: size,
            root_hex: root.to_string(),
            root_base64: root.to_base64(),
            checkpoint_origin: reader.verifier().name().to_owned(),
            program: concat!("holdfire ", env!("CARGO_PKG_VERSION")).to_owned(),
        },
    };
    let counted = Counted { period, previous, rows: &rows };
    let mut bulletin = compose(&material, &counted, &telling, &words)?;
    if let Some(corrects) = &wanted.corrects {
        let scope = BulletinScope {
            from: period.from,
            until: period.until,
            audience: wanted.audience,
            language: wanted.language,
        };
        let corrected = state.correctable(corrects.bulletin, scope)?;
        let then = went_out(reader, corrected)?;
        bulletin.correction = Some(correction(&then, &bulletin, corrects, &words));
    }
    Ok(Prepared { bulletin, policies, period, rows, words })
}

/// What a bulletin said when it went out.
pub(crate) fn went_out(reader: &Reader, issued: &IssuedBulletin) -> Result<Bulletin, EditionError> {
    let unreadable = |cause: String| EditionError::WentOut { id: issued.id.to_string(), cause };
    let bytes = reader.file(&issued.figures_sha256)?;
    let bytes = bytes.ok_or_else(|| unreadable("the file is not kept here".to_owned()))?;
    serde_json::from_slice(&bytes).map_err(|why| unreadable(why.to_string()))
}

impl Prepared {
    /// Sets it as a document.
    pub fn set(self) -> Result<Made, EditionError> {
        let Self { bulletin, period, rows, words, .. } = self;
        let fonts = Fonts::from_bytes(crate::typefaces())?;
        let pdf = to_pdf(&bulletin, &words.labels(), &fonts)?;
        let figures =
            to_canonical_json(&bulletin).map_err(|why| EditionError::Figures(why.to_string()))?;
        Ok(Made { bulletin, figures, pdf, period, rows })
    }
}

/// Keeps an edition and records that it went out, with the answers that stand in it; says under which id
/// and entry.
pub fn issue(
    writer: &mut Writer,
    at: Timestamp,
    by: &str,
    made: &Made,
    wanted: &Wanted<'_>,
) -> Result<(BulletinId, u64), EditionError> {
    let digest = |bytes: &[u8]| -> String {
        Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
    };
    let id = free_id(writer.state(), wanted)?;
    writer.files().keep(made.pdf.clone())?;
    writer.files().keep(made.figures.clone())?;
    let issued = Event::BulletinIssued(IssuedBulletin {
        id: id.clone(),
        edition: wanted.audience.as_str().into(),
        audience: Some(wanted.audience),
        language: wanted.language.into(),
        from: made.period.from,
        until: made.period.until,
        register_size: made.bulletin.made_from.register_size,
        register_root: made.bulletin.made_from.root_hex.as_str().into(),
        pdf_sha256: digest(&made.pdf).into(),
        figures_sha256: digest(&made.figures).into(),
        corrects: wanted.corrects.map(|corrects| corrects.bulletin.clone()),
        because: wanted.corrects.map(|corrects| corrects.because.into()),
    });
    let mut events = vec![issued];
    /// Two hundred incidents with their answers stay far below the largest entry.
    const PER_ENTRY: usize = 200;
    let counted: Vec<&IncidentRow> =
        made.rows.iter().filter(|row| made.period.holds(row) != Falls::Out).collect();
    for rows in counted.chunks(PER_ENTRY) {
        let assessments = rows.iter().map(|row| answers(row)).collect::<Result<_, _>>()?;
        events.push(Event::AssessmentsIssued(IssuedAssessments {
            bulletin: id.clone(),
            assessments,
        }));
    }
    let mut first = None;
    for result in writer.append(at, by, events)? {
        match result {
            Recorded::As(entry) => first = first.or(Some(entry)),
            Recorded::Refused(why) => return Err(EditionError::Refused(why.to_string())),
        }
    }
    let entry = first.ok_or_else(|| EditionError::Refused("nothing was written".to_owned()))?;
    Ok((id, entry))
}

fn answers(row: &IncidentRow) -> Result<IssuedAssessment, EditionError> {
    let of = |clauses: &[String], verdict| -> Result<Vec<(ClauseRef, Verdict)>, EditionError> {
        clauses
            .iter()
            .map(|clause| {
                let (instrument, number) = clause.split_once('/').ok_or_else(|| {
                    EditionError::Terms(format!("`{clause}` is not a clause of an instrument"))
                })?;
                let instrument = InstrumentId::new(instrument)?;
                Ok((ClauseRef { instrument, clause: number.into() }, verdict))
            })
            .collect()
    };
    let mut answers = of(&row.engaged, Verdict::Engaged)?;
    answers.extend(of(&row.undetermined, Verdict::Undetermined)?);
    answers.extend(of(&row.not_engaged, Verdict::NotEngaged)?);
    answers.sort();
    Ok(IssuedAssessment { incident: row.id.clone(), answers })
}

/// Period, audience and language make the id; a second one of the same gets a number.
fn free_id(state: &State, wanted: &Wanted<'_>) -> Result<BulletinId, EditionError> {
    let Wanted { from, to, audience, language, .. } = wanted;
    let base = match from == to {
        true => format!("{from}-{audience}-{language}"),
        false => format!("{from}-to-{to}-{audience}-{language}"),
    };
    let mut id = BulletinId::new(&base)?;
    let mut number = 2;
    while state.bulletins.contains_key(&id) {
        id = BulletinId::new(format!("{base}-{number}"))?;
        number += 1;
    }
    Ok(id)
}

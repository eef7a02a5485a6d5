//! Issuing an edition of a bulletin: first what it would say, what it leaves out and who could read it,
//! then, of the same register size, the entry that it went out.

use crate::api::schemas;
use crate::asked::Asked;
use crate::edition::{Corrects, Prepared, Wanted, issue, prepare, reading};
use crate::error::WebError;
use crate::language::Language;
use crate::pages::bulletins::find;
use crate::pages::powers::{WhoSees, who_may};
use holdfire_core::{Audience, BulletinId};
use holdfire_powers::{About, Act};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

/// A longer period is told in several bulletins.
const MOST_DAYS: i32 = 366;

/// An edition that somebody wants to issue.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewBulletin {
    /// The first day, in the mechanism's zone.
    #[schema(value_type = String, format = "date", example = "2026-02-14")]
    pub from: Date,
    /// The last day, included.
    #[schema(value_type = String, format = "date", example = "2026-02-14")]
    pub to: Date,
    /// For whom.
    #[schema(value_type = schemas::Audience)]
    pub audience: Audience,
    /// In which language.
    #[schema(value_type = schemas::BulletinLanguage)]
    pub language: String,
    /// The figures of so many entries: those that were looked at before. Of all, if it is left out.
    #[serde(default)]
    #[schema(minimum = 0, example = 7)]
    pub register_size: Option<u64>,
    /// The earlier bulletin whose place it takes: of the same days, audience and language.
    #[serde(default)]
    #[schema(value_type = Option<schemas::Id>)]
    pub corrects: Option<BulletinId>,
    /// Why that one is corrected, for its readers.
    #[serde(default)]
    #[schema(max_length = 2000, example = "Two reports of one incident had been counted apart.")]
    pub because: Option<String>,
}

impl NewBulletin {
    /// What an address or a form asks for.
    pub fn told<'t>(told: impl Fn(&'static str) -> Option<&'t str>) -> Result<Self, WebError> {
        let needed = |name: &'static str| told(name).ok_or(WebError::BadAddress { name });
        let day = |name: &'static str| -> Result<Date, WebError> {
            needed(name)?.parse().map_err(|_| WebError::BadAddress { name })
        };
        let size = told("register_size").map(str::parse).transpose();
        Ok(Self {
            from: day("from")?,
            to: day("to")?,
            audience: Audience::parse(needed("audience")?)
                .ok_or(WebError::BadAddress { name: "audience" })?,
            language: needed("language")?.to_owned(),
            register_size: size.map_err(|_| WebError::BadAddress { name: "register_size" })?,
            corrects: told("corrects")
                .map(BulletinId::new)
                .transpose()
                .map_err(|_| WebError::BadAddress { name: "corrects" })?,
            because: told("because").map(str::to_owned),
        })
    }

    fn wanted(&self) -> Result<Wanted<'_>, WebError> {
        let length = self.from.until(self.to).map_or(MOST_DAYS, |span| span.get_days());
        if !(0..MOST_DAYS).contains(&length) {
            let why = format!("is before `from`, or more than {MOST_DAYS} days after it");
            return Err(WebError::bad_field("to", why));
        }
        let language = Language::of_tag(&self.language);
        let language = language.ok_or_else(|| WebError::bad_field("language", "is not known"))?;
        let (from, to, audience) = (self.from, self.to, self.audience);
        let because = self.because.as_deref().unwrap_or_default();
        let corrects = self.corrects.as_ref().map(|bulletin| Corrects { bulletin, because });
        Ok(Wanted { from, to, audience, language: language.tag(), corrects })
    }

    /// What it corrects has to be there for whoever asks; what is for others is not told of.
    fn check_corrected(&self, asked: &Asked) -> Result<(), WebError> {
        match &self.corrects {
            Some(id) => find(asked, id.as_str()).map(|_| ()),
            None => Ok(()),
        }
    }
}

/// What would go out.
pub(crate) fn prepared(asked: &Asked, new: &NewBulletin) -> Result<Prepared, WebError> {
    new.check_corrected(asked)?;
    let wanted = new.wanted()?;
    let served = asked.served();
    served.preparing(|| Ok(prepare(&served.reader, new.register_size, &wanted)?))
}

/// Who could read it: every organisation, then everybody; nobody where no policies stand.
pub(crate) fn readers(asked: &Asked, audience: Audience) -> Result<Vec<WhoSees>, WebError> {
    Ok(who_may(asked, reading(audience), About::Room)?.unwrap_or_default())
}

/// Issues it; says under which id and entry.
pub(crate) fn issued(asked: &Asked, new: &NewBulletin) -> Result<(BulletinId, u64), WebError> {
    if !asked.access.may_in_room(Act::IssueBulletin) {
        return Err(WebError::NotAllowed { act: Act::IssueBulletin });
    }
    new.check_corrected(asked)?;
    let wanted = new.wanted()?;
    let served = asked.served();
    let made = served.preparing(|| {
        let prepared = prepare(&served.reader, new.register_size, &wanted)?;
        // What it may tell is decided by the policies that stand now, and by no others.
        let now = served.reader.powers()?.map(|adopted| adopted.policies);
        match prepared.policies == now {
            true => Ok(prepared.set()?),
            false => Err(WebError::PowersChanged),
        }
    })?;
    let mut id = None;
    let entry = asked.record(|writer, at, by| {
        let (as_, entry) = issue(writer, at, by, &made, &wanted)?;
        id = Some(as_);
        Ok(entry)
    })?;
    let id = id.ok_or_else(|| WebError::Refused { why: "nothing was written".to_owned() })?;
    Ok((id, entry))
}

//! From a bulletin to pages, and from pages to a PDF that an archive and a screen reader accept.
//!
//! Every input of the PDF is in the bulletin: its date is the cut-off and its identifier is made of
//! mechanism, edition, period and root. So the same bulletin, labels and fonts give the same bytes,
//! and a reader can make them again.

use jiff::tz::TimeZone;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::BulletinError;
use crate::bulletin::Bulletin;
use crate::fonts::Fonts;
use crate::labels::Labels;
use crate::sheet::sheet;
use crate::world::BulletinWorld;

/// A bulletin set in pages, to be written as PDF or looked into.
pub struct Typeset<'a> {
    bulletin: &'a Bulletin,
    document: PagedDocument,
    warnings: Vec<String>,
}

/// The bulletin as PDF (PDF/A-2a and PDF/UA-1).
///
/// # Errors
/// [`BulletinError::Contradiction`] when the bulletin would mislead; the others when it cannot be
/// set.
pub fn to_pdf(
    bulletin: &Bulletin,
    labels: &Labels,
    fonts: &Fonts,
) -> Result<Vec<u8>, BulletinError> {
    typeset(bulletin, labels, fonts)?.to_pdf()
}

/// Sets the bulletin in pages.
///
/// # Errors
/// [`BulletinError::Contradiction`] when the bulletin would mislead; the others when it cannot be
/// set.
pub fn typeset<'a>(
    bulletin: &'a Bulletin,
    labels: &Labels,
    fonts: &Fonts,
) -> Result<Typeset<'a>, BulletinError> {
    bulletin.consistent()?;
    let world = BulletinWorld::new(sheet(bulletin, labels, fonts)?, fonts);
    let result = typst::compile::<PagedDocument>(&world);
    // Typst remembers what it laid out for the next run of the same source. The next bulletin has
    // other data, so the memory would only grow.
    typst::comemo::evict(0);
    let document = result
        .output
        .map_err(|errors| BulletinError::Typesetting { cause: said(&errors).join("; ") })?;
    Ok(Typeset { bulletin, document, warnings: said(&result.warnings) })
}

fn said(diagnostics: &[SourceDiagnostic]) -> Vec<String> {
    diagnostics.iter().map(|diagnostic| diagnostic.message.to_string()).collect()
}

impl Typeset<'_> {
    /// How many pages there are.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// What the typesetter complained about; empty when all is well.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The text of each page, one line per piece of text, in the order in which it was set.
    #[must_use]
    pub fn page_texts(&self) -> Vec<String> {
        self.document.pages().iter().map(|page| frame_text(&page.frame)).collect()
    }

    /// How far any text reaches beyond the edges of its page, in points; zero when nothing is cut
    /// off.
    #[must_use]
    pub fn overrun_pt(&self) -> f64 {
        let overruns = self.document.pages().iter().map(|page| {
            let mut furthest = 0.0_f64;
            text_boxes(&page.frame, 0.0, &mut |start, end| {
                furthest = furthest.max(-start).max(end - page.frame.width().to_pt());
            });
            furthest
        });
        overruns.fold(0.0, f64::max)
    }

    /// The PDF.
    ///
    /// # Errors
    /// [`BulletinError::Typesetting`] when the pages cannot be written as an archivable, accessible
    /// PDF.
    pub fn to_pdf(&self) -> Result<Vec<u8>, BulletinError> {
        let standards =
            PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|refused| {
                BulletinError::Typesetting { cause: refused.message().to_string() }
            })?;
        let options = PdfOptions {
            ident: Smart::Custom(identifier(self.bulletin)),
            creator: Smart::Custom(Some(self.bulletin.made_from.program.clone())),
            timestamp: cut_off(self.bulletin),
            standards,
            ..PdfOptions::default()
        };
        let written = typst_pdf::pdf(&self.document, &options);
        typst::comemo::evict(0);
        written.map_err(|errors| BulletinError::Typesetting { cause: said(&errors).join("; ") })
    }
}

fn identifier(bulletin: &Bulletin) -> String {
    [
        bulletin.mechanism.as_str(),
        &bulletin.edition,
        &bulletin.language,
        &bulletin.period.from.instant.to_string(),
        &bulletin.period.until.instant.to_string(),
        &bulletin.made_from.root_hex,
    ]
    .join("\n")
}

fn cut_off(bulletin: &Bulletin) -> Option<Timestamp> {
    let utc = bulletin.as_of.instant.to_zoned(TimeZone::UTC);
    let part = |part: i8| u8::try_from(part).ok();
    let datetime = Datetime::from_ymd_hms(
        utc.year().into(),
        part(utc.month())?,
        part(utc.day())?,
        part(utc.hour())?,
        part(utc.minute())?,
        part(utc.second())?,
    )?;
    Some(Timestamp::new_utc(datetime))
}

fn frame_text(frame: &Frame) -> String {
    let mut text = String::new();
    collect_text(frame, &mut text);
    text
}

fn collect_text(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect_text(&group.frame, text),
            FrameItem::Text(piece) => {
                text.push_str(&piece.text);
                text.push('\n');
            }
            _ => {}
        }
    }
}

/// Calls `see` with the left and right edge of each piece of text. Nothing in the template is
/// turned or scaled, so that positions simply add up.
fn text_boxes(frame: &Frame, left: f64, see: &mut impl FnMut(f64, f64)) {
    for (position, item) in frame.items() {
        let start = left + position.x.to_pt();
        match item {
            FrameItem::Group(group) => text_boxes(&group.frame, start, see),
            FrameItem::Text(piece) => see(start, start + piece.width().to_pt()),
            _ => {}
        }
    }
}

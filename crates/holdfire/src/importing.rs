//! Taking a file into a register: the same way for `import`, `init` and `demo`.
//!
//! Rows are read as a stream and recorded in batches. A batch that was recorded stays recorded, so
//! an import that was cut off goes on where it was when the same file is imported again: what is
//! there already is counted as such and not recorded twice.

use crate::case_folder::CaseFolder;
use crate::{clock, progress};
use anyhow::{Context, Result, bail};
use holdfire_core::{Event, Import, IncidentId, Link, Refused, Source, SourceId, State};
use holdfire_intake::{Draft, Format, Outcome, ReadDocument, Refusal, Settings, import_id};
use holdfire_store::{Fused, Recorded, Writer};
use holdfire_terms::{Agreement, Code, Problem};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Rows recorded in one transaction: large enough that a flush to disk costs little per row, small
/// enough that a crash loses less than a second of work.
const BATCH: usize = 4_000;

/// A file to be taken in.
pub(crate) struct Input<'a> {
    /// Its name, without folders.
    pub name: String,
    /// Its bytes, unpacked.
    pub bytes: &'a [u8],
    /// How to read it.
    pub format: Format,
    /// The list its reports come in.
    pub dataset: String,
    /// The second table of declared counts, if any.
    pub regions: Option<&'a [u8]>,
}

/// What came of an import, or would come of it.
#[derive(Debug, Default, Clone)]
pub(crate) struct Imported {
    /// The file.
    pub name: String,
    /// The layout it was read as.
    pub format: String,
    /// Whether nothing was recorded because it was only asked what would be.
    pub dry_run: bool,
    /// Rows read.
    pub read: u64,
    /// Rows recorded now.
    pub recorded: u64,
    /// Rows among the recorded with a doubt.
    pub doubtful: u64,
    /// Rows refused.
    pub refused: u64,
    /// Rows that were recorded before.
    pub already_recorded: u64,
    /// How often each field was doubted.
    pub doubts: BTreeMap<String, u64>,
    /// What holds for the file as a whole.
    pub notices: Vec<String>,
    /// The first few refusals, for a person to read.
    pub first_refusals: Vec<(u64, String)>,
    /// In a dry run, rows that likely tell of incidents that are known: the number of the row's report
    /// in its list, the incident, and the link, the most probable first.
    pub likely_known: Vec<(String, IncidentId, Link)>,
    /// Where the refused rows were written.
    pub refusal_file: Option<PathBuf>,
}

impl Imported {
    /// One sentence with every count.
    pub fn sentence(&self) -> String {
        let verb = if self.dry_run { "would be recorded" } else { "recorded" };
        let mut sentence = format!(
            "{} ({}): {} rows read, {} {verb}, {} of them doubtful, {} refused, {} recorded before",
            self.name,
            self.format,
            self.read,
            self.recorded,
            self.doubtful,
            self.refused,
            self.already_recorded,
        );
        if let Some(path) = &self.refusal_file {
            sentence += &format!("; refused rows with reasons are in `{}`", path.display());
        }
        sentence
    }

    /// Every row read is recorded, refused or recorded before.
    pub fn adds_up(&self) -> bool {
        self.read == self.recorded + self.refused + self.already_recorded
    }
}

/// Reads a table and records it, or only says what would be recorded.
pub(crate) fn import_table(
    writer: &mut Writer,
    input: &Input<'_>,
    dry_run: bool,
) -> Result<Imported> {
    let sha256 = hex(&Sha256::digest(input.bytes));
    let id = import_id(&sha256, &input.format)?;
    let settings = settings(writer, input, id.clone())?;
    let mut reader = holdfire_intake::read(&input.format, input.bytes, &settings)
        .with_context(|| format!("`{}` cannot be read", input.name))?;
    let mut imported = Imported {
        name: input.name.clone(),
        format: input.format.name().to_owned(),
        dry_run,
        ..Imported::default()
    };
    let by = format!("import {}", input.format.name());
    let bar = progress::over_bytes(input.bytes.len() as u64, &input.name);
    let header = reader.header().to_vec();
    let mut refusals = Vec::new();
    let agreement = match input.format {
        Format::Steps => Some(Agreement::from_state(writer.state())?),
        _ => None,
    };
    // A dry run records into a copy of the state, and so meets what a real one would.
    let copy = dry_run.then(|| writer.state().clone());
    let mut recorder = Recorder { writer, by, copy, seen: BTreeSet::new(), waiting: Vec::new() };
    while let Some(row) = reader.next() {
        imported.read += 1;
        match row.outcome {
            Outcome::Refused(refusal) => imported.refuse(row.number, refusal, &mut refusals),
            Outcome::Draft(draft) => {
                let original = match draft {
                    // Lists of reports are long, and what core refuses of them is told by number.
                    Draft::Report { .. } => Vec::new(),
                    _ => reader.original(),
                };
                let reason = agreement.as_ref().and_then(|terms| not_in_the_ladder(terms, &draft));
                match reason {
                    Some(reason) => {
                        let refusal = Refusal { reason, original };
                        imported.refuse(row.number, refusal, &mut refusals);
                    }
                    None => {
                        let row = TakenRow { number: row.number, original };
                        recorder.take(row, draft, &mut imported, &mut refusals)?;
                    }
                }
            }
        }
        if imported.read.is_multiple_of(500) {
            bar.set_position(reader.position_bytes());
        }
    }
    recorder.flush(&mut imported, &mut refusals)?;
    if let Some(copy) = &recorder.copy {
        imported.likely_known = likely_known(recorder.writer.state(), copy)?;
    }
    refusals.sort_by_key(|(row, _)| *row);
    bar.finish_and_clear();
    if let Some(why) = reader.broke() {
        bail!("`{}` broke off after row {}: {why}", input.name, imported.read);
    }
    imported.notices = reader.notices().to_vec();
    drop(reader);
    if !dry_run {
        conclude(writer, input, sha256, id, &header, &refusals, &mut imported)?;
    }
    Ok(imported)
}

/// Which reports that a dry run added to a state likely tell of incidents it knew before.
fn likely_known(before: &State, after: &State) -> Result<Vec<(String, IncidentId, Link)>> {
    if before.incidents.is_empty() || before.reports.len() == after.reports.len() {
        return Ok(Vec::new());
    }
    let fused = holdfire_store::propose_links(after, clock::now())?;
    let told = fused.told_before(before).filter_map(|(incident, link)| {
        let is_new = !before.reports.contains_key(&link.report);
        let report = after.reports.get(&link.report).filter(|_| is_new)?;
        Some((report.external_id.to_string(), incident.clone(), link.clone()))
    });
    let mut likely: Vec<_> = told.collect();
    likely.sort_by(|a, b| b.2.probability.total_cmp(&a.2.probability).then_with(|| a.0.cmp(&b.0)));
    Ok(likely)
}

/// Why a step is none of the instrument that the row names.
fn not_in_the_ladder(agreement: &Agreement, draft: &Draft) -> Option<String> {
    match draft {
        Draft::Step { step, .. } => agreement.problem_of_step(step),
        _ => None,
    }
}

fn settings(
    writer: &Writer,
    input: &Input<'_>,
    import: holdfire_core::ImportId,
) -> Result<Settings> {
    let mechanism = writer.state().mechanism.as_ref().context("the register has no mechanism")?;
    let mut settings = Settings::new(&input.dataset, &*mechanism.time_zone, import);
    settings.as_of = Some(clock::now().to_zoned(jiff::tz::TimeZone::UTC).date());
    settings.extent = Some(mechanism.extent);
    if let Some(regions) = input.regions {
        settings.declared_regions = holdfire_intake::DeclaredRegions::read(regions)
            .context("the table of declared counts by region cannot be read")?;
    }
    Ok(settings)
}

/// Collects drafts into batches and records them.
struct Recorder<'a> {
    writer: &'a mut Writer,
    by: String,
    /// In a dry run, the state that is recorded into instead of the register.
    copy: Option<State>,
    /// Sources named in this import, also those that wait to be recorded.
    seen: BTreeSet<SourceId>,
    waiting: Vec<Waiting>,
}

/// A row that can be recorded, as far as its own words tell.
struct TakenRow {
    number: u64,
    /// Its cells, to be written out if it is refused.
    original: Vec<String>,
}

struct Waiting {
    row: TakenRow,
    is_doubtful: bool,
    /// The source it brings along, if that is new.
    source: Option<Source>,
    event: Event,
}

impl Recorder<'_> {
    fn take(
        &mut self,
        row: TakenRow,
        draft: Draft,
        imported: &mut Imported,
        refusals: &mut Vec<(u64, Refusal)>,
    ) -> Result<()> {
        for doubt in draft.doubts() {
            *imported.doubts.entry(doubt.field.to_string()).or_default() += 1;
        }
        let is_doubtful = !draft.doubts().is_empty();
        let (source, event) = match draft {
            Draft::Report { source, report } => {
                (self.if_new(source), Event::ReportReceived(*report))
            }
            Draft::Count { count, .. } => (None, Event::CountDeclared(*count)),
            Draft::Coverage { coverage, .. } => (None, Event::CoverageRecorded(*coverage)),
            Draft::Step { step, .. } => (None, Event::StepTaken(*step)),
        };
        self.waiting.push(Waiting { row, is_doubtful, source, event });
        if self.waiting.len() >= BATCH { self.flush(imported, refusals) } else { Ok(()) }
    }

    fn if_new(&mut self, source: Source) -> Option<Source> {
        let is_new = !self.writer.state().sources.contains_key(&source.id)
            && self.seen.insert(source.id.clone());
        is_new.then_some(source)
    }

    fn flush(&mut self, imported: &mut Imported, refusals: &mut Vec<(u64, Refusal)>) -> Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        let mut rows = Vec::with_capacity(waiting.len());
        let mut events = Vec::with_capacity(waiting.len());
        for Waiting { row, is_doubtful, source, event } in waiting {
            if let Some(source) = source {
                events.push(Event::SourceNamed(source));
                rows.push(None);
            }
            events.push(event);
            rows.push(Some((row, is_doubtful)));
        }
        let results = match &mut self.copy {
            Some(copy) => would_record(copy, events),
            None => self.writer.append(clock::now(), &self.by, events)?,
        };
        for (row, result) in rows.into_iter().zip(results) {
            let Some((TakenRow { number: row, original }, is_doubtful)) = row else { continue };
            match result {
                Recorded::As(_) => {
                    imported.recorded += 1;
                    imported.doubtful += u64::from(is_doubtful);
                }
                Recorded::Refused(Refused::AlreadyRecorded { .. }) => {
                    imported.already_recorded += 1
                }
                Recorded::Refused(why) => {
                    let refusal = Refusal { reason: why.to_string(), original };
                    imported.refuse(row, refusal, refusals);
                }
            }
        }
        Ok(())
    }
}

/// What `append` would answer, event by event.
fn would_record(copy: &mut State, events: Vec<Event>) -> Vec<Recorded> {
    let answer = |event| {
        let seq = copy.size;
        copy.apply(event).map_or_else(Recorded::Refused, |_| Recorded::As(seq))
    };
    events.into_iter().map(answer).collect()
}

impl Imported {
    fn refuse(&mut self, row: u64, refusal: Refusal, refusals: &mut Vec<(u64, Refusal)>) {
        self.refused += 1;
        if self.first_refusals.len() < 5 {
            self.first_refusals.push((row, refusal.reason.clone()));
        }
        refusals.push((row, refusal));
    }
}

/// Writes the refused rows, keeps the file, and records that it was imported.
fn conclude(
    writer: &mut Writer,
    input: &Input<'_>,
    sha256: String,
    id: holdfire_core::ImportId,
    header: &[String],
    refusals: &[(u64, Refusal)],
    imported: &mut Imported,
) -> Result<()> {
    if !refusals.is_empty() {
        let path = writer.directory().refused().join(format!("{id}.csv"));
        let mut bytes = Vec::new();
        holdfire_intake::write_refusals(
            &mut bytes,
            header,
            refusals.iter().map(|(row, refusal)| (*row, refusal)),
        )?;
        std::fs::write(&path, bytes)
            .with_context(|| format!("cannot write `{}`", path.display()))?;
        imported.refusal_file = Some(path);
    }
    writer.files().keep(input.bytes.to_vec())?;
    let event = Event::FileImported(Import {
        id,
        file_name: input.name.as_str().into(),
        sha256: sha256.into(),
        format: input.format.name().into(),
        read: imported.read,
        recorded: imported.recorded,
        doubtful: imported.doubtful,
        refused: imported.refused,
        already_recorded: imported.already_recorded,
    });
    // A second import of the same file is no new fact; the first record stands.
    writer.append(clock::now(), &format!("import {}", input.format.name()), vec![event])?;
    Ok(())
}

/// Keeps a document as a source.
pub(crate) fn import_document(
    writer: &mut Writer,
    read: ReadDocument,
    bytes: Vec<u8>,
    dry_run: bool,
) -> Result<Imported> {
    let mut imported = Imported {
        name: read.document.title.to_string(),
        format: "document".to_owned(),
        dry_run,
        read: 1,
        notices: read.notices,
        ..Imported::default()
    };
    let event = Event::DocumentKept(read.document);
    let result = match dry_run {
        true => writer.state().check(&event).map_or_else(Recorded::Refused, |()| Recorded::As(0)),
        false => {
            // The bytes first: a document whose entry stands must be there.
            writer.files().keep(bytes)?;
            writer.append(clock::now(), "import document", vec![event])?.remove(0)
        }
    };
    match result {
        Recorded::As(_) => imported.recorded = 1,
        Recorded::Refused(Refused::AlreadyRecorded { .. }) => imported.already_recorded = 1,
        Recorded::Refused(why) => {
            imported.refused = 1;
            imported.first_refusals.push((1, why.to_string()));
        }
    }
    Ok(imported)
}

/// Links every report that has no incident yet. Says how many reports went to how many incidents.
pub(crate) fn fuse(writer: &mut Writer) -> Result<Fused> {
    let fused = holdfire_store::propose_links(writer.state(), clock::now())?;
    let bar = progress::over_items(fused.events.len() as u64, "linking");
    for events in fused.events.chunks(BATCH) {
        for result in writer.append(clock::now(), "fusion", events.to_vec())? {
            if let Recorded::Refused(why) = result {
                bail!("a proposed link was refused: {why}");
            }
        }
        bar.inc(events.len() as u64);
    }
    bar.finish_and_clear();
    Ok(fused)
}

/// The tables of a case folder, as inputs.
fn case_tables(folder: &CaseFolder) -> Vec<Input<'_>> {
    let table = |name: &str, bytes, format, dataset: &str, regions| Input {
        name: name.to_owned(),
        bytes,
        format,
        dataset: dataset.to_owned(),
        regions,
    };
    let mut tables = Vec::new();
    if let Some(bytes) = folder.file("coverage.csv") {
        tables.push(table("coverage.csv", bytes, Format::Coverage, "case", None));
    }
    if let Some(bytes) = folder.file("declared.csv") {
        let regions = folder.file("declared_regions.csv");
        tables.push(table("declared.csv", bytes, Format::DeclaredCounts, "case", regions));
    }
    for (name, bytes) in folder.below("reports/", ".csv") {
        let stem = name.trim_start_matches("reports/").trim_end_matches(".csv");
        tables.push(table(name, bytes, Format::ReportTable, stem, None));
    }
    tables
}

/// Takes in the coverage, declared counts and documented reports of a case, and links the reports.
pub(crate) fn import_case_tables(
    writer: &mut Writer,
    folder: &CaseFolder,
) -> Result<Vec<Imported>> {
    let mut all = Vec::new();
    for input in case_tables(folder) {
        let imported = import_table(writer, &input, false)?;
        if let Some((row, why)) = imported.first_refusals.first() {
            bail!("`{}` of case `{}`: row {row}: {why}", input.name, folder.name);
        }
        all.push(imported);
    }
    fuse(writer)?;
    Ok(all)
}

/// What is wrong with the tables of a case folder: each refusal, with file and row.
pub(crate) fn problems_of_tables(folder: &CaseFolder) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for input in case_tables(folder) {
        let sha256 = hex(&Sha256::digest(input.bytes));
        let mut settings = Settings::new(&input.dataset, "UTC", import_id(&sha256, &input.format)?);
        if let Some(regions) = input.regions {
            settings.declared_regions = holdfire_intake::DeclaredRegions::read(regions)
                .with_context(|| format!("tables beside `{}`", input.name))?;
        }
        match holdfire_intake::read(&input.format, input.bytes, &settings) {
            Err(why) => {
                problems.push(Problem::new(Code::Row, &input.name, 1, why.to_string()));
            }
            Ok(reader) => problems.extend(reader.filter_map(|row| match row.outcome {
                Outcome::Refused(refusal) => {
                    // The header is line 1, so row 1 stands in line 2.
                    let line = usize::try_from(row.number + 1).unwrap_or(usize::MAX);
                    Some(Problem::new(Code::Row, &input.name, line, refusal.reason))
                }
                Outcome::Draft(_) => None,
            })),
        }
    }
    Ok(problems)
}

/// The bytes of a file, unpacked if it is gzip, or of standard input for `-`.
pub(crate) fn read_input(path: &Path) -> Result<Vec<u8>> {
    use std::io::Read;
    /// The largest input taken whole into memory; larger lists are split by their makers anyway.
    const MAX_INPUT_BYTES: u64 = 4 << 30;
    let open = || -> std::io::Result<Box<dyn Read>> {
        match path.as_os_str() == "-" {
            true => Ok(Box::new(std::io::stdin())),
            false => Ok(Box::new(std::fs::File::open(path)?)),
        }
    };
    let mut bytes = Vec::new();
    let read = open().and_then(|input| input.take(MAX_INPUT_BYTES).read_to_end(&mut bytes));
    read.with_context(|| format!("cannot read `{}`", path.display()))?;
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut unpacked = Vec::new();
        flate2::read::MultiGzDecoder::new(bytes.as_slice())
            .take(MAX_INPUT_BYTES)
            .read_to_end(&mut unpacked)
            .with_context(|| format!("`{}` is damaged gzip", path.display()))?;
        return Ok(unpacked);
    }
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

//! How quickly a running server answers: pages asked one after another over one connection, as a
//! browser would ask for them.

use crate::Result;
use crate::server::{Connection, Server};
use holdfire_store::Reader;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// How often each kind of page is asked for.
const TIMES: usize = 200;

/// The answers of one kind of page.
pub struct Answers {
    name: &'static str,
    first_ms: f64,
    sorted_ms: Vec<f64>,
    largest_bytes: usize,
}

/// Serves a register and asks for its pages.
pub fn measure(register: &Path, mechanism: &str, month: &(String, String)) -> Result<Vec<Answers>> {
    let reader = Reader::open(register)?;
    let rows = reader.incident_rows()?;
    let step = (rows.len() / TIMES).max(1);
    let incidents: Vec<String> =
        rows.iter().step_by(step).map(|row| format!("/{mechanism}/incidents/{}", row.id)).collect();
    if incidents.is_empty() {
        return Err("the register has no incidents".into());
    }
    let extent = reader.mechanism()?.extent;
    let area = reader.areas()?.into_iter().next().ok_or("the case has no area")?.id;
    let (from, to) = month;
    let overviews = [
        String::new(),
        format!("?from={from}&to={to}"),
        "?verdict=undetermined".to_owned(),
        "?act=shelling".to_owned(),
        format!("?area={area}&verdict=engaged"),
        format!("?from={from}&to={to}&act=remote_violence&verdict=not_engaged"),
    ]
    .map(|filter| format!("/{mechanism}/{filter}"));
    let (west, south, east, north) = (extent.west, extent.south, extent.east, extent.north);
    let maps = [
        format!("bbox={west},{south},{east},{north}&zoom=6"),
        "bbox=-180,-85,180,85&zoom=1".to_owned(),
        format!("bbox={west},{south},{east},{north}&zoom=9&from={from}&to={to}"),
    ]
    .map(|view| format!("/{mechanism}/map.json?{view}"));

    let server = Server::start(register, &["--open"])?;
    let mut connection = server.connect()?;
    Ok(vec![
        ask(&mut connection, "overview", &overviews[..1])?,
        ask(&mut connection, "overview, filters", &overviews)?,
        ask(&mut connection, "incident", &incidents)?,
        ask(&mut connection, "map.json", &maps)?,
    ])
}

/// Writes one row per kind of page.
pub fn write(out: &mut impl Write, answers: &[Answers]) -> Result<()> {
    writeln!(
        out,
        "\n{:<20} {:>6} {:>9} {:>9} {:>9} {:>12}",
        "page", "asked", "first ms", "median ms", "p95 ms", "largest KiB"
    )?;
    for Answers { name, first_ms, sorted_ms, largest_bytes } in answers {
        let at = |share: f64| sorted_ms[((sorted_ms.len() - 1) as f64 * share).round() as usize];
        writeln!(
            out,
            "{name:<20} {:>6} {first_ms:>9.1} {:>9.1} {:>9.1} {:>12}",
            sorted_ms.len(),
            at(0.5),
            at(0.95),
            largest_bytes / 1024,
        )?;
    }
    Ok(())
}

/// Asks for the addresses in turn, until [`TIMES`] were asked for.
fn ask(connection: &mut Connection, name: &'static str, addresses: &[String]) -> Result<Answers> {
    let (mut sorted_ms, mut largest_bytes) = (Vec::with_capacity(TIMES), 0);
    for address in addresses.iter().cycle().take(TIMES) {
        let asked = Instant::now();
        let bytes = connection.get(address).map_err(|why| format!("`{address}`: {why}"))?;
        sorted_ms.push(asked.elapsed().as_secs_f64() * 1_000.0);
        largest_bytes = largest_bytes.max(bytes);
    }
    let first_ms = sorted_ms[0];
    sorted_ms.sort_by(f64::total_cmp);
    Ok(Answers { name, first_ms, sorted_ms, largest_bytes })
}

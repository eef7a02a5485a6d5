//! How quickly a running server answers: pages asked one after another over one connection, as a
//! browser would ask for them.

use crate::Result;
use crate::stage::program;
use holdfire_store::Reader;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// How often each kind of page is asked for.
const TIMES: usize = 200;
/// A page that is larger is a defect.
const MOST_BYTES: usize = 32 << 20;

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

    let mut server = Server::start(register)?;
    let mut connection = server.connect()?;
    Ok(vec![
        connection.ask("overview", &overviews[..1])?,
        connection.ask("overview, filters", &overviews)?,
        connection.ask("incident", &incidents)?,
        connection.ask("map.json", &maps)?,
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

/// A server of its own; ended when dropped.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(register: &Path) -> Result<Self> {
        let mut child = program(register)
            .args(["serve", "--register", ".", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let said = child.stderr.take().ok_or("the server has no standard error")?;
        let mut server = Self { child, address: String::new() };
        for line in BufReader::new(said).lines() {
            let line = line?;
            if let Some((_, address)) = line.split_once("http://") {
                server.address = address.trim_end_matches('/').to_owned();
                return Ok(server);
            }
        }
        Err("the server ended before it had an address".into())
    }

    fn connect(&mut self) -> Result<Connection> {
        let stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        stream.set_nodelay(true)?;
        Ok(Connection { host: self.address.clone(), stream: BufReader::new(stream) })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It holds nothing that has to be put away.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// One connection, kept open.
struct Connection {
    host: String,
    stream: BufReader<TcpStream>,
}

impl Connection {
    /// Asks for the addresses in turn, until [`TIMES`] were asked for.
    fn ask(&mut self, name: &'static str, addresses: &[String]) -> Result<Answers> {
        let (mut sorted_ms, mut largest_bytes) = (Vec::with_capacity(TIMES), 0);
        for address in addresses.iter().cycle().take(TIMES) {
            let asked = Instant::now();
            let bytes = self.get(address).map_err(|why| format!("`{address}`: {why}"))?;
            sorted_ms.push(asked.elapsed().as_secs_f64() * 1_000.0);
            largest_bytes = largest_bytes.max(bytes);
        }
        let first_ms = sorted_ms[0];
        sorted_ms.sort_by(f64::total_cmp);
        Ok(Answers { name, first_ms, sorted_ms, largest_bytes })
    }

    /// Reads one page whole; gives the bytes of its body as they came.
    fn get(&mut self, address: &str) -> Result<usize> {
        let host = &self.host;
        let request =
            format!("GET {address} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\n\r\n");
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?;
        if !status.starts_with("HTTP/1.1 200 ") {
            return Err(format!("the server answered `{status}`").into());
        }
        let (mut length, mut is_chunked) = (None, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line.split_once(": ") {
                None => break,
                Some(("content-length", value)) => length = Some(value.parse::<usize>()?),
                Some(("transfer-encoding", value)) => is_chunked = value == "chunked",
                Some(_) => {}
            }
        }
        match (length, is_chunked) {
            (_, true) => self.chunks(),
            (Some(length), false) => self.skip(length),
            (None, false) => Err("the answer has no length".into()),
        }
    }

    fn chunks(&mut self) -> Result<usize> {
        let mut whole = 0;
        loop {
            let length = usize::from_str_radix(&self.line()?, 16)?;
            whole += self.skip(length)?;
            self.line()?;
            match length {
                0 => return Ok(whole),
                _ if whole > MOST_BYTES => return Err("the answer does not end".into()),
                _ => {}
            }
        }
    }

    fn skip(&mut self, length: usize) -> Result<usize> {
        if length > MOST_BYTES {
            return Err(format!("the answer has {length} bytes").into());
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(length)
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        let mut bounded = (&mut self.stream).take(16 << 10);
        match bounded.read_line(&mut line)? {
            0 => Err("the server closed the connection".into()),
            _ => Ok(line.trim_end().to_owned()),
        }
    }
}

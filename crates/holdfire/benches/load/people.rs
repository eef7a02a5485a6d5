//! Those who use the server: each over a connection of its own, and each by chance of its own, so that
//! a run can be made again.

use crate::Result;
use crate::register::{Known, MECHANISM};
use crate::server::{Connection, Server};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long a writer rests after a report, on average.
pub const WRITER_PAUSE_MS: u64 = 5_000;

/// What is asked of the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Queue,
    QueueFiltered,
    Incident,
    Overview,
    Map,
    Form,
    Check,
    Filing,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Queue,
        Self::QueueFiltered,
        Self::Incident,
        Self::Overview,
        Self::Map,
        Self::Form,
        Self::Check,
        Self::Filing,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::QueueFiltered => "queue, filtered",
            Self::Incident => "incident",
            Self::Overview => "overview",
            Self::Map => "map",
            Self::Form => "form of a report",
            Self::Check => "report read back",
            Self::Filing => "report filed, on disk",
        }
    }
}

/// One answer.
pub struct Timed {
    pub kind: Kind,
    pub ms: f64,
}

/// Somebody at work.
pub struct Person {
    connection: Connection,
    chance: u64,
    pub timed: Vec<Timed>,
}

impl Person {
    pub fn new(server: &Server, cookie: &str, number: u64) -> Result<Self> {
        let mut connection = server.connect()?;
        connection.cookie = cookie.to_owned();
        Ok(Self {
            connection,
            chance: number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            timed: Vec::new(),
        })
    }

    /// Reads a page, as a browser that takes packed answers.
    pub fn get(&mut self, address: &str) -> Result<()> {
        self.connection.get(address).map_err(|why| format!("`{address}`: {why}"))?;
        Ok(())
    }

    /// Looks at pages until it is over.
    pub fn read(&mut self, known: &Known, pause_ms: u64, is_over: &AtomicBool) -> Result<()> {
        self.rest(pause_ms);
        while !is_over.load(Ordering::Relaxed) {
            let (kind, address) = self.wanted(known);
            let asked = Instant::now();
            self.get(&address)?;
            self.note(kind, asked);
            self.rest(pause_ms);
        }
        Ok(())
    }

    /// Of ten pages four are the queue, three an incident, two the map, one the overview.
    fn wanted(&mut self, known: &Known) -> (Kind, String) {
        const FILTERS: [&str; 6] = [
            "act=remote_violence",
            "verdict=engaged",
            "actor=government",
            "region=AM02",
            "verdict=undetermined&act=remote_violence.shelling",
            "from=2026-01-01&to=2026-01-31",
        ];
        let (kind, page) = match self.below(10) {
            0 => (Kind::Queue, "queue".to_owned()),
            1 => (Kind::Queue, "queue?state=overdue".to_owned()),
            2 => (Kind::Queue, format!("queue?state=received&page={}", 1 + self.below(5))),
            3 => (Kind::QueueFiltered, format!("queue?{}", FILTERS[self.below(6)])),
            4..=6 => {
                let incident = &known.sample[self.below(known.sample.len())];
                (Kind::Incident, format!("incidents/{incident}"))
            }
            7 | 8 => {
                let zoom = 6 + self.below(5);
                let side = 4.0 / f64::from(1u32 << (zoom - 6));
                let west = -32.0 + (4.0 - side) * self.part();
                let south = 1.6 + (3.0 - 0.75 * side).max(0.0) * self.part();
                let (east, north) = (west + side, south + 0.75 * side);
                (
                    Kind::Map,
                    format!("map.json?bbox={west:.3},{south:.3},{east:.3},{north:.3}&zoom={zoom}"),
                )
            }
            _ => (Kind::Overview, format!("?{}", FILTERS[self.below(6)])),
        };
        (kind, format!("/{MECHANISM}/{page}"))
    }

    /// Files reports until it is over.
    pub fn write(&mut self, is_over: &AtomicBool) -> Result<()> {
        self.rest(WRITER_PAUSE_MS);
        while !is_over.load(Ordering::Relaxed) {
            self.file_one()?;
            self.rest(WRITER_PAUSE_MS);
        }
        Ok(())
    }

    /// Opens the form, has it read back, records it.
    pub fn file_one(&mut self) -> Result<()> {
        let address = format!("/{MECHANISM}/file");
        let asked = Instant::now();
        let form = self.connection.ask(&address, "")?;
        self.note(Kind::Form, asked);
        let form = String::from_utf8_lossy(&form.body).into_owned();
        let (key, token) = (hidden(&form, "key")?, hidden(&form, "token")?);
        let lat = format!("{:.4}", 1.7 + 2.8 * self.part());
        let lon = format!("{:.4}", -31.9 + 3.8 * self.part());
        let place = format!("{lat} {lon}");
        let time = format!("{:02}:{:02}", self.below(24), self.below(60));
        let text = format!("Impacts were heard, {} of them.", 1 + self.below(9));
        let mut fields = vec![
            ("key", key.as_str()),
            ("token", token.as_str()),
            ("post", "post 7"),
            ("text", text.as_str()),
            ("language", "en"),
            ("date", "2026-02-14"),
            ("time", time.as_str()),
            ("place", place.as_str()),
            ("act", "remote_violence.shelling"),
            ("step", "check"),
        ];
        let asked = Instant::now();
        let check = self.connection.send(&address, &fields)?;
        self.note(Kind::Check, asked);
        if check.status != 200 {
            return Err(format!("a report was not read back but answered {}", check.status).into());
        }
        if let Some(step) = fields.last_mut() {
            step.1 = "record";
        }
        let asked = Instant::now();
        let recorded = self.connection.send(&address, &fields)?;
        self.note(Kind::Filing, asked);
        match recorded.status {
            303 => Ok(()),
            other => Err(format!(
                "a report was not recorded but answered {other}: {}",
                String::from_utf8_lossy(&recorded.body)
            )
            .into()),
        }
    }

    fn note(&mut self, kind: Kind, asked: Instant) {
        self.timed.push(Timed { kind, ms: asked.elapsed().as_secs_f64() * 1_000.0 });
    }

    /// Rests for so long on average, seldom for much longer.
    fn rest(&mut self, mean_ms: u64) {
        let ms = -(1.0 - self.part()).ln() * mean_ms as f64;
        std::thread::sleep(Duration::from_secs_f64(ms.min(4.0 * mean_ms as f64) / 1_000.0));
    }

    fn below(&mut self, n: usize) -> usize {
        ((self.part() * n as f64) as usize).min(n.saturating_sub(1))
    }

    /// From 0 to 1 (xorshift*, Vigna 2016).
    fn part(&mut self) -> f64 {
        self.chance ^= self.chance >> 12;
        self.chance ^= self.chance << 25;
        self.chance ^= self.chance >> 27;
        (self.chance.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// What a form carries without showing it.
fn hidden(page: &str, name: &str) -> Result<String> {
    let start = format!("name=\"{name}\" value=\"");
    let after = page.split(&start).nth(1).ok_or_else(|| format!("the form has no `{name}`"))?;
    Ok(after.split('"').next().unwrap_or_default().to_owned())
}

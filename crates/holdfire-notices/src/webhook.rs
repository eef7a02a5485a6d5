//! Calls to the programs of an organisation: one signed POST, over a connection to an address that was
//! looked at before. Redirects are not followed, time and size are bounded, and of the answer only its
//! first line is read.

use crate::connection::{connect, host_and_path, target};
use crate::settings::WebhookSettings;
use crate::signature::signature;
use crate::tls::{Authorities, trust};
use crate::{NotSent, SettingsError};
use jiff::Timestamp;
use rustls::ClientConfig;
use std::fmt;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::time::{Duration, Instant};
use url::Url;
use zeroize::Zeroizing;

/// A call is over after so long, whatever the other side does.
const PATIENCE: Duration = Duration::from_secs(15);
/// The first line of an answer is no longer.
const LONGEST_LINE: usize = 1024;
/// The most bytes of one call.
const MOST_BYTES: usize = 256 << 10;

/// One call.
pub struct Call {
    /// Its id: the same at every try.
    pub id: String,
    /// Where it goes.
    pub url: String,
    /// The key it is signed with.
    pub key: Zeroizing<Vec<u8>>,
    /// What it says, as JSON.
    pub body: String,
    /// When it is made.
    pub at: Timestamp,
}

/// Why a call was not taken.
#[derive(Debug)]
pub enum NotTaken {
    /// It failed.
    Failed(NotSent),
    /// Whoever was called wants no more calls (410).
    Gone,
}

impl From<NotSent> for NotTaken {
    fn from(why: NotSent) -> Self {
        Self::Failed(why)
    }
}

/// Calls programs.
pub struct Caller {
    tls: Arc<ClientConfig>,
    may_call_private: bool,
}

impl fmt::Debug for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caller")
            .field("may_call_private", &self.may_call_private)
            .finish_non_exhaustive()
    }
}

impl Caller {
    pub(crate) fn new(
        settings: WebhookSettings,
        authorities: &Authorities,
    ) -> Result<Self, SettingsError> {
        Ok(Self { tls: trust(authorities)?, may_call_private: settings.private_addresses })
    }

    /// Whether an address can be one of a webhook; what has to change if not.
    pub fn check(url: &str) -> Result<(), NotSent> {
        target(url).map(drop)
    }

    /// Makes a call.
    pub fn call(&self, call: &Call) -> Result<(), NotTaken> {
        let url = target(&call.url)?;
        let request = request(&url, call)?;
        let deadline = Instant::now() + PATIENCE;
        let stream = connect(&url, self.may_call_private, &self.tls, deadline)?;
        let line = exchange(stream, &request).map_err(NotSent::for_now)?;
        match status(&line) {
            Some(200..=299) => Ok(()),
            Some(410) => Err(NotTaken::Gone),
            Some(code @ 300..=399) => {
                let why = format!("it answered {code}, and redirects are not followed");
                Err(NotSent::for_now(why).into())
            }
            Some(code) => Err(NotSent::for_now(format!("it answered {code}")).into()),
            None => Err(NotSent::for_now("what answered there does not speak HTTP").into()),
        }
    }
}

/// The request as it goes over the wire (RFC 9112). A parsed address holds no line ends.
fn request(url: &Url, call: &Call) -> Result<Vec<u8>, NotSent> {
    if call.body.len() > MOST_BYTES {
        return Err(NotSent::for_good("it is too long for one call"));
    }
    let second = call.at.as_second();
    let id: String = call.id.chars().filter(char::is_ascii_alphanumeric).collect();
    let signature = signature(&call.key, &id, second, call.body.as_bytes())
        .ok_or_else(|| NotSent::for_good("it could not be signed"))?;
    let (host, path) = host_and_path(url);
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Holdfire\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\nwebhook-id: {id}\r\nwebhook-timestamp: {second}\r\nwebhook-signature: {signature}\r\n\r\n",
        call.body.len()
    );
    Ok([head.as_bytes(), call.body.as_bytes()].concat())
}

/// Sends a request and reads the first line of the answer.
fn exchange(mut stream: impl Read + Write, request: &[u8]) -> io::Result<Vec<u8>> {
    stream.write_all(request)?;
    stream.flush()?;
    let mut line = Vec::new();
    let mut piece = [0_u8; 256];
    while line.len() < LONGEST_LINE && !line.contains(&b'\n') {
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(n) => line.extend_from_slice(&piece[..n]),
            // Somebody who closes without a word of TLS may have answered before.
            Err(why) if why.kind() == io::ErrorKind::UnexpectedEof && !line.is_empty() => break,
            Err(why) => return Err(why),
        }
    }
    Ok(line)
}

/// The status of an answer (RFC 9112, section 4).
fn status(line: &[u8]) -> Option<u16> {
    let [version, b' ', a, b, c, b' ' | b'\r' | b'\n', ..] = line.strip_prefix(b"HTTP/1.")? else {
        return None;
    };
    let digit = |d: &u8| d.is_ascii_digit().then(|| u16::from(d - b'0'));
    let code = 100 * digit(a)? + 10 * digit(b)? + digit(c)?;
    (digit(version)? <= 1 && code >= 100).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_line_of_http_is_a_status() {
        assert_eq!(status(b"HTTP/1.1 204 No Content\r\n"), Some(204));
        assert_eq!(status(b"HTTP/1.0 500\r\n"), Some(500));
        for other in
            [&b"HTTP/2 200\r\n"[..], b"HTTP/1.1 2000\r\n", b"SSH-2.0-x", b"", b"HTTP/1.1 20"]
        {
            assert_eq!(status(other), None, "{}", String::from_utf8_lossy(other));
        }
    }
}

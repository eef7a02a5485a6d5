//! Calls to the programs of an organisation: one signed POST, over a connection to an address that was
//! looked at before. Redirects are not followed, time and size are bounded, and of the answer only its
//! first line is read.

use crate::reachable::is_public;
use crate::settings::WebhookSettings;
use crate::signature::signature;
use crate::tls::{Authorities, trust};
use crate::{NotSent, SettingsError};
use jiff::Timestamp;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};
use std::fmt;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::time::{Duration, Instant};
use url::{Host, Url};
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
        let socket = Bounded { stream: self.connect(&url, deadline)?, deadline };
        let line = match url.scheme() {
            "http" => exchange(socket, &request),
            _ => {
                let name = url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
                let name = ServerName::try_from(name).map_err(NotSent::for_good)?;
                let tls = ClientConnection::new(Arc::clone(&self.tls), name);
                exchange(StreamOwned::new(tls.map_err(NotSent::for_now)?, socket), &request)
            }
        };
        match status(&line.map_err(NotSent::for_now)?) {
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

    /// Connects to an address that was looked at: what a name means then does not matter any more.
    fn connect(&self, url: &Url, deadline: Instant) -> Result<TcpStream, NotSent> {
        let port = url.port_or_known_default().unwrap_or(443);
        let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
        let found = (host, port).to_socket_addrs().map_err(NotSent::for_now)?;
        let may = |at: &SocketAddr| self.may_call_private || is_public(at.ip());
        let addresses: Vec<SocketAddr> = found.filter(may).collect();
        let mut last = NotSent::for_now(
            "its name leads to no address of the open internet; whoever runs the server can allow others",
        );
        for address in addresses {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            match TcpStream::connect_timeout(&address, left.min(PATIENCE / 3)) {
                Ok(stream) => return Ok(stream),
                Err(why) => last = NotSent::for_now(why),
            }
        }
        Err(last)
    }
}

/// The address of a webhook: `https`, or `http` to this machine itself, without a name and password.
fn target(url: &str) -> Result<Url, NotSent> {
    let url = Url::parse(url).map_err(|_| NotSent::for_good("it is no address"))?;
    let is_local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => return Err(NotSent::for_good("it names no machine")),
    };
    if url.scheme() != "https" && !(url.scheme() == "http" && is_local) {
        return Err(NotSent::for_good("it has to begin with `https`, except to this machine"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(NotSent::for_good("it holds a name or password, which everybody would read"));
    }
    Ok(url)
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
    let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
    let host = &url[url::Position::BeforeHost..url::Position::AfterPort];
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

/// A connection that is over at a deadline, however little at a time the other side says.
struct Bounded {
    stream: TcpStream,
    deadline: Instant,
}

impl Bounded {
    fn left(&self) -> io::Result<Duration> {
        match self.deadline.saturating_duration_since(Instant::now()) {
            Duration::ZERO => Err(io::Error::new(io::ErrorKind::TimedOut, "it took too long")),
            left => Ok(left),
        }
    }
}

impl Read for Bounded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(Some(self.left()?))?;
        self.stream.read(buffer)
    }
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(Some(self.left()?))?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_is_called_and_http_on_this_machine() {
        for good in [
            "https://a.example/x?y=1",
            "http://127.0.0.1:9/x",
            "http://[::1]/",
            "http://localhost/",
        ] {
            assert!(Caller::check(good).is_ok(), "{good}");
        }
        for bad in [
            "http://a.example/",
            "ftp://a.example/",
            "file:///etc/passwd",
            "https://u:p@a.example/",
            "a.example",
            "",
            "http://127.0.0.1.a.example/",
            "javascript:alert(1)",
        ] {
            assert!(Caller::check(bad).is_err(), "{bad}");
        }
    }

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

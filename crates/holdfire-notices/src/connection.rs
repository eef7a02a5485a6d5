//! A connection to somebody else: to an address that was looked at before, with TLS but to this machine
//! itself, and over at a deadline whatever the other side does.

use crate::NotSent;
use crate::reachable::is_public;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::time::{Duration, Instant};
use url::{Host, Url};

/// Nobody is waited for longer before a connection stands.
const PATIENCE_TO_CONNECT: Duration = Duration::from_secs(5);

/// Something to read from and write to.
pub(crate) trait Stream: Read + Write {}
impl<T: Read + Write> Stream for T {}

/// An address that somebody may be reached at: `https`, or `http` to this machine itself, without a name and
/// password.
pub(crate) fn target(url: &str) -> Result<Url, NotSent> {
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

/// The host and the path of an address, as they stand in a request.
pub(crate) fn host_and_path(url: &Url) -> (&str, &str) {
    let host = &url[url::Position::BeforeHost..url::Position::AfterPort];
    (host, &url[url::Position::BeforePath..url::Position::AfterQuery])
}

/// Connects to an address that was looked at: what a name means then does not matter any more.
pub(crate) fn connect(
    url: &Url,
    may_be_private: bool,
    tls: &Arc<ClientConfig>,
    deadline: Instant,
) -> Result<Box<dyn Stream>, NotSent> {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let stream =
        reached(host, url.port_or_known_default().unwrap_or(443), may_be_private, deadline)?;
    let socket = Bounded { stream, deadline };
    if url.scheme() == "http" {
        return Ok(Box::new(socket));
    }
    let name = ServerName::try_from(host.to_owned()).map_err(NotSent::for_good)?;
    let tls = ClientConnection::new(Arc::clone(tls), name).map_err(NotSent::for_now)?;
    Ok(Box::new(StreamOwned::new(tls, socket)))
}

fn reached(
    host: &str,
    port: u16,
    may_be_private: bool,
    deadline: Instant,
) -> Result<TcpStream, NotSent> {
    let found = (host, port).to_socket_addrs().map_err(NotSent::for_now)?;
    let may = |at: &SocketAddr| may_be_private || is_public(at.ip());
    let addresses: Vec<SocketAddr> = found.filter(may).collect();
    let mut last = NotSent::for_now(
        "its name leads to no address of the open internet; whoever runs the server can allow others",
    );
    for address in addresses {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            break;
        }
        match TcpStream::connect_timeout(&address, left.min(PATIENCE_TO_CONNECT)) {
            Ok(stream) => return Ok(stream),
            Err(why) => last = NotSent::for_now(why),
        }
    }
    Err(last)
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
            assert!(target(good).is_ok(), "{good}");
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
            assert!(target(bad).is_err(), "{bad}");
        }
    }
}

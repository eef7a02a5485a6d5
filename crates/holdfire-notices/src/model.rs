//! A language model behind an address that speaks as OpenAI's does (`/v1/chat/completions`): one POST, one
//! answer, with bounded time and size. Who is asked is decided by whoever starts the program; what is asked,
//! and what is believed of the answer, is decided elsewhere (`holdfire-intake`).

use crate::connection::{connect, host_and_path, target};
use crate::tls::{Authorities, trust};
use crate::{NotSent, SettingsError};
use rustls::ClientConfig;
use std::fmt;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::time::{Duration, Instant};
use url::{Host, Url};
use zeroize::Zeroizing;

/// The most bytes of an answer, with its head.
const MOST_ANSWERED: usize = 1 << 20;
/// The most bytes of a question.
const MOST_ASKED: usize = 1 << 20;
/// The most lines in the head of an answer.
const MOST_HEADERS: usize = 100;
/// The longest name of a model.
const LONGEST_NAME: usize = 120;
/// The longest key.
const LONGEST_KEY: usize = 1_000;

/// Which model is asked, where, and how long it may take.
pub struct ModelSettings {
    /// The address: `http://localhost:11434`, `https://models.example/v1`.
    pub address: String,
    /// The name of the model there.
    pub name: String,
    /// The key that the address wants, if it does.
    pub key: Option<String>,
    /// After how long an answer is not waited for any more.
    pub patience: Duration,
}

/// Asks a language model.
pub struct Model {
    url: Url,
    name: String,
    key: Option<Zeroizing<String>>,
    patience: Duration,
    /// Whether the address is one of this machine or of those beside it: whoever starts the program named it.
    may_be_private: bool,
    tls: Arc<ClientConfig>,
}

impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Model")
            .field("url", &self.url.as_str())
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl Model {
    /// Makes one of the settings. Nothing is connected to yet.
    pub fn new(settings: ModelSettings) -> Result<Self, SettingsError> {
        let ModelSettings { address, name, key, patience } = settings;
        let key = key.map(Zeroizing::new);
        let wrong = |why: &str| SettingsError::setting("model-address", why);
        let mut url = target(&address).map_err(|why| wrong(&why.cause))?;
        if url.query().is_some() || url.fragment().is_some() {
            return Err(wrong("it is a scheme, a name, perhaps a port and a path, and no more"));
        }
        let path = url.path().trim_end_matches('/');
        let whole = match path {
            "" => "/v1/chat/completions".to_owned(),
            path if path.ends_with("/chat/completions") => path.to_owned(),
            path => format!("{path}/chat/completions"),
        };
        url.set_path(&whole);
        let is_line = |text: &str| !text.trim().is_empty() && !text.chars().any(char::is_control);
        if !is_line(&name) || name.len() > LONGEST_NAME {
            let why = "it is the name of a model, of at most 120 bytes";
            return Err(SettingsError::setting("model", why));
        }
        let is_key =
            |key: &str| key.len() <= LONGEST_KEY && key.bytes().all(|b| b.is_ascii_graphic());
        if key.as_ref().is_some_and(|key| !is_key(key)) {
            let why = "a key is one word of ASCII characters";
            return Err(SettingsError::setting("HOLDFIRE_MODEL_KEY", why));
        }
        Ok(Self {
            may_be_private: is_named_by_number(&url),
            tls: trust(&Authorities::default())?,
            url,
            name,
            key,
            patience,
        })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where what is asked goes.
    pub fn address(&self) -> &str {
        self.url.as_str()
    }

    /// Asks, and gives the body of the answer. Redirects are not followed: nothing goes where nobody said.
    pub fn ask(&self, question: &str) -> Result<Vec<u8>, NotSent> {
        if question.len() > MOST_ASKED {
            return Err(NotSent::for_good("the text is too long for one question"));
        }
        let deadline = Instant::now() + self.patience;
        let mut stream = connect(&self.url, self.may_be_private, &self.tls, deadline)?;
        let request = self.request(question);
        stream.write_all(&request).and_then(|()| stream.flush()).map_err(NotSent::for_now)?;
        let (status, body) = answer(&mut stream)?;
        match status {
            200 => Ok(body),
            300..=399 => Err(NotSent::for_now(format!(
                "it answered {status}, and redirects are not followed"
            ))),
            401 | 403 => Err(NotSent::for_now(format!(
                "it answered {status}: the key is missing or does not hold"
            ))),
            404 => Err(NotSent::for_now(
                "it answered 404: address or name of the model are not known there",
            )),
            status => Err(NotSent::for_now(format!("it answered {status}"))),
        }
    }

    /// The request as it goes over the wire (RFC 9112). A parsed address holds no line ends, and a key none.
    fn request(&self, question: &str) -> Zeroizing<Vec<u8>> {
        let (host, path) = host_and_path(&self.url);
        let key =
            self.key.as_ref().map(|key| format!("Authorization: Bearer {}\r\n", key.as_str()));
        let key = Zeroizing::new(key.unwrap_or_default());
        let head = Zeroizing::new(format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Holdfire\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n{}\r\n",
            question.len(),
            key.as_str(),
        ));
        Zeroizing::new([head.as_bytes(), question.as_bytes()].concat())
    }
}

/// Whether a machine is named by its number or is this one: names lead where others say.
fn is_named_by_number(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => true,
        None => false,
    }
}

/// The status and the body of an answer, once all of it is there.
fn answer(stream: &mut impl Read) -> Result<(u16, Vec<u8>), NotSent> {
    let (mut read, mut piece) = (Vec::new(), [0_u8; 8192]);
    loop {
        if let Some(whole) = whole_answer(&read, false)? {
            return Ok(whole);
        }
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(n) => read.extend_from_slice(&piece[..n]),
            // Somebody who closes without a word of TLS may have said all before.
            Err(why) if why.kind() == io::ErrorKind::UnexpectedEof => break,
            // A socket whose time ran out says so in one word or another.
            Err(why)
                if matches!(why.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) =>
            {
                return Err(NotSent::for_now("it took too long"));
            }
            Err(why) => return Err(NotSent::for_now(why)),
        }
        if read.len() > MOST_ANSWERED {
            return Err(NotSent::for_now("its answer is longer than 1 MiB"));
        }
    }
    whole_answer(&read, true)?.ok_or_else(|| NotSent::for_now("its answer broke off"))
}

/// An answer, if all of it is in these bytes (RFC 9112, section 6.3).
fn whole_answer(read: &[u8], is_over: bool) -> Result<Option<(u16, Vec<u8>)>, NotSent> {
    let no_http = |_| NotSent::for_now("what answered there does not speak HTTP");
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut head = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(begin) = head.parse(read).map_err(no_http)? else {
        return Ok(None);
    };
    let (status, body) = (head.code.unwrap_or_default(), &read[begin..]);
    let header = |name: &str| {
        let found = head.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
        found.map(|header| String::from_utf8_lossy(header.value).trim().to_ascii_lowercase())
    };
    if let Some(coding) = header("transfer-encoding") {
        return match coding.as_str() {
            "chunked" => Ok(unchunked(body)?.map(|body| (status, body))),
            _ => Err(NotSent::for_now("it answered in a coding that was not asked for")),
        };
    }
    if let Some(length) = header("content-length") {
        let length: usize = length
            .parse()
            .map_err(|_| NotSent::for_now("the length of its answer is no number"))?;
        if length > MOST_ANSWERED {
            return Err(NotSent::for_now("its answer is longer than 1 MiB"));
        }
        return Ok(body.get(..length).map(|body| (status, body.to_vec())));
    }
    Ok(is_over.then(|| (status, body.to_vec())))
}

/// A body that came in chunks, if the last one is there.
fn unchunked(mut body: &[u8]) -> Result<Option<Vec<u8>>, NotSent> {
    let wrong = || NotSent::for_now("its answer is parted wrongly");
    let mut whole = Vec::new();
    loop {
        let (begin, size) = match httparse::parse_chunk_size(body).map_err(|_| wrong())? {
            httparse::Status::Complete(found) => found,
            httparse::Status::Partial => return Ok(None),
        };
        if size == 0 {
            return Ok(Some(whole));
        }
        let size = usize::try_from(size).map_err(|_| wrong())?;
        let end = begin.checked_add(size).ok_or_else(wrong)?;
        let Some(chunk) = body.get(begin..end) else { return Ok(None) };
        whole.extend_from_slice(chunk);
        match body.get(end..end + 2) {
            Some(b"\r\n") => body = &body[end + 2..],
            Some(_) => return Err(wrong()),
            None => return Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn made(address: &str, name: &str, key: Option<&str>) -> Result<Model, SettingsError> {
        Model::new(ModelSettings {
            address: address.into(),
            name: name.into(),
            key: key.map(str::to_owned),
            patience: Duration::from_secs(1),
        })
    }

    #[test]
    fn an_address_leads_to_the_completions_below_it() {
        for (told, meant) in [
            ("http://localhost:11434", "http://localhost:11434/v1/chat/completions"),
            ("http://localhost:11434/", "http://localhost:11434/v1/chat/completions"),
            ("https://models.example/v1", "https://models.example/v1/chat/completions"),
            ("https://m.example/openai/v1/", "https://m.example/openai/v1/chat/completions"),
            ("https://m.example/v1/chat/completions", "https://m.example/v1/chat/completions"),
        ] {
            assert_eq!(made(told, "m", None).unwrap().address(), meant);
        }
        for bad in [
            "http://models.example",
            "https://u:p@m.example",
            "m.example",
            "https://m.example/v1?a=b",
        ] {
            assert!(made(bad, "m", None).is_err(), "{bad}");
        }
        assert!(made("http://localhost", " ", None).is_err());
        assert!(made("http://localhost", "m\r\nX: y", None).is_err());
        assert!(made("http://localhost", "m", Some("a\r\nX: y")).is_err());
    }

    #[test]
    fn a_key_is_sent_and_never_told() {
        let model = made("http://localhost", "m", Some("very-secret")).unwrap();
        assert!(!format!("{model:?}").contains("very-secret"));
        let request = String::from_utf8(model.request("{}").to_vec()).unwrap();
        assert!(request.contains("\r\nAuthorization: Bearer very-secret\r\n"));
        assert!(request.ends_with("\r\n\r\n{}"));
    }

    #[test]
    fn only_a_machine_that_is_named_by_number_may_be_beside_this_one() {
        let is_private = |address| made(address, "m", None).unwrap().may_be_private;
        assert!(is_private("http://localhost:1") && is_private("http://127.0.0.1:1"));
        assert!(is_private("https://192.168.1.7") && is_private("http://[::1]:1"));
        assert!(!is_private("https://models.example"));
    }

    #[test]
    fn answers_are_read_in_every_form_that_http_has_and_no_further() {
        let read = |text: &str| answer(&mut Cursor::new(text.as_bytes().to_vec()));
        let whole = |text: &str| {
            read(text).map(|(status, body)| (status, String::from_utf8(body).unwrap()))
        };
        assert_eq!(
            whole("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}more").unwrap(),
            (200, "{}".into())
        );
        assert_eq!(whole("HTTP/1.0 200 OK\r\n\r\n{}").unwrap(), (200, "{}".into()));
        let chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n";
        assert_eq!(whole(chunks).unwrap(), (200, "{}".into()));
        for broken in [
            "",
            "HTTP/1.1 200 OK\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}",
            "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}",
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n{}",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n{}",
            "SSH-2.0-x\r\n\r\n",
        ] {
            assert!(read(broken).is_err(), "{broken}");
        }
        let huge = format!("HTTP/1.0 200 OK\r\n\r\n{}", "x".repeat(MOST_ANSWERED));
        assert!(read(&huge).unwrap_err().cause.contains("1 MiB"));
    }
}

//! A server of its own, and a connection to it that is kept open, as a browser would.

use crate::Result;
use crate::stage::program;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

/// A page that is larger is a defect.
const MOST_BYTES: usize = 32 << 20;

/// A server of its own; ended when dropped.
pub struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Serves a register, with more arguments as told.
    pub fn start(register: &Path, more: &[&str]) -> Result<Self> {
        let mut child = program(register)
            .args(["serve", "--register", ".", "--listen", "127.0.0.1:0"])
            .args(more)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let said = child.stderr.take().ok_or("the server has no standard error")?;
        let mut server = Self { child, address: String::new() };
        for line in BufReader::new(said).lines() {
            let line = line?;
            if let Some((_, address)) = line.split_once("http://") {
                server.address = address.split('/').next().unwrap_or(address).to_owned();
                return Ok(server);
            }
        }
        Err("the server ended before it had an address".into())
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Connects to it.
    pub fn connect(&self) -> Result<Connection> {
        let stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        stream.set_nodelay(true)?;
        let (host, stream) = (self.address.clone(), BufReader::new(stream));
        Ok(Connection { host, stream, cookie: String::new() })
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
pub struct Connection {
    host: String,
    stream: BufReader<TcpStream>,
    /// What the browser carries, such as a session.
    pub cookie: String,
}

/// What came back.
pub struct Answer {
    /// The number of the status.
    pub status: u16,
    /// The bytes of the body as they came.
    pub body: Vec<u8>,
}

impl Connection {
    /// Reads one page whole; gives the bytes of its body as they came.
    pub fn get(&mut self, address: &str) -> Result<usize> {
        let answer = self.ask(address, "Accept-Encoding: gzip\r\n")?;
        match answer.status {
            200 => Ok(answer.body.len()),
            other => Err(format!("the server answered `{other}`").into()),
        }
    }

    /// Asks for a page, with more lines in the head.
    pub fn ask(&mut self, address: &str, more: &str) -> Result<Answer> {
        let head = self.head("GET", address);
        self.stream.get_mut().write_all(format!("{head}{more}\r\n").as_bytes())?;
        self.answer()
    }

    /// Sends a form with fields, as a form with files is sent.
    pub fn send(&mut self, address: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        const EDGE: &str = "edge-of-a-part";
        let part = |(name, value): &(&str, &str)| {
            format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
        };
        let body = fields.iter().map(part).collect::<String>() + &format!("--{EDGE}--\r\n");
        let head = self.head("POST", address);
        let request = format!(
            "{head}Origin: http://{}\r\nContent-Type: multipart/form-data; boundary={EDGE}\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        self.answer()
    }

    fn head(&self, method: &str, address: &str) -> String {
        let cookie = match self.cookie.as_str() {
            "" => String::new(),
            cookie => format!("Cookie: {cookie}\r\n"),
        };
        format!("{method} {address} HTTP/1.1\r\nHost: {}\r\n{cookie}", self.host)
    }

    fn answer(&mut self) -> Result<Answer> {
        let line = self.line()?;
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.ok_or_else(|| format!("the server answered `{line}`"))?;
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
        let mut body = Vec::new();
        match (length, is_chunked) {
            (_, true) => self.chunks(&mut body)?,
            (Some(length), false) => self.take(length, &mut body)?,
            (None, false) => return Err("the answer has no length".into()),
        }
        Ok(Answer { status, body })
    }

    fn chunks(&mut self, body: &mut Vec<u8>) -> Result<()> {
        loop {
            let length = usize::from_str_radix(&self.line()?, 16)?;
            self.take(length, body)?;
            self.line()?;
            match length {
                0 => return Ok(()),
                _ if body.len() > MOST_BYTES => return Err("the answer does not end".into()),
                _ => {}
            }
        }
    }

    fn take(&mut self, length: usize, body: &mut Vec<u8>) -> Result<()> {
        if length > MOST_BYTES {
            return Err(format!("the answer has {length} bytes").into());
        }
        let first = body.len();
        body.resize(first + length, 0);
        Ok(self.stream.read_exact(&mut body[first..])?)
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

//! A program of an organisation that is called: it listens, keeps what came, and answers as it is told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

/// What came in one call.
#[derive(Debug, Clone)]
pub struct Got {
    pub line: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Got {
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }
}

/// A program that listens on this machine.
pub struct Program {
    pub url: String,
    got: Arc<Mutex<Vec<Got>>>,
}

impl Program {
    /// One that gives these answers, one after the other, and then the last for ever.
    pub fn answering(answers: &'static [&'static str]) -> Self {
        Self::that(|n, stream| {
            stream.write_all(answers[n.min(answers.len() - 1)].as_bytes()).unwrap();
        })
    }

    /// One that answers as it is told, by the number of the call.
    pub fn that(answer: impl Fn(usize, &mut TcpStream) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hook?from=room", listener.local_addr().unwrap());
        let got: Arc<Mutex<Vec<Got>>> = Arc::default();
        let kept = Arc::clone(&got);
        std::thread::spawn(move || {
            for (n, stream) in listener.incoming().enumerate() {
                let mut stream = stream.unwrap();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let mut line = || {
                    let mut line = String::new();
                    reader.read_line(&mut line).unwrap();
                    line.trim_end().to_owned()
                };
                let first = line();
                let mut headers = Vec::new();
                loop {
                    let header = line();
                    let Some((name, value)) = header.split_once(": ") else { break };
                    headers.push((name.to_owned(), value.to_owned()));
                }
                let mut one = Got { line: first, headers, body: String::new() };
                let length: usize = one.header("content-length").parse().unwrap();
                let mut body = vec![0; length];
                reader.read_exact(&mut body).unwrap();
                one.body = String::from_utf8(body).unwrap();
                kept.lock().unwrap().push(one);
                answer(n, &mut stream);
            }
        });
        Self { url, got }
    }

    /// What came so far.
    pub fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }
}

/// The signature of a call, worked out by `openssl` from the secret as it was shown.
pub fn signed_by_openssl(secret: &str, got: &Got) -> String {
    let key = openssl(&["base64", "-d", "-A"], secret.strip_prefix("whsec_").unwrap().as_bytes());
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let text =
        format!("{}.{}.{}", got.header("webhook-id"), got.header("webhook-timestamp"), got.body);
    let option = format!("hexkey:{hex}");
    let how = ["dgst", "-sha256", "-mac", "HMAC", "-macopt", &option, "-binary"];
    let signed = openssl(&how, text.as_bytes());
    let text = openssl(&["base64", "-A"], &signed);
    format!("v1,{}", String::from_utf8(text).unwrap())
}

fn openssl(arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut process = Command::new("openssl")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("no `openssl` here; `make mail-server` installs it");
    process.stdin.take().unwrap().write_all(input).unwrap();
    let done = process.wait_with_output().unwrap();
    assert!(done.status.success());
    done.stdout
}

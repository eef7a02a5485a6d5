//! Calls over TLS, against a server with a certificate of its own: only who is trusted is spoken to, and
//! whoever says little at a time is not waited for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

use holdfire_notices::{Call, Caller, Carriers, NotTaken, Settings};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use zeroize::Zeroizing;

fn certificate(folder: &Path) {
    let made = Command::new("openssl")
        .current_dir(folder)
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"])
        .args(["-keyout", "k.pem", "-out", "c.pem", "-subj", "/CN=localhost"])
        .args(["-addext", "subjectAltName=DNS:localhost"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .stderr(Stdio::null())
        .status()
        .expect("no `openssl` here to make a certificate with; `make mail-server` installs it");
    assert!(made.success());
}

/// A server of TLS that takes one request and answers 204.
fn server(folder: &Path) -> (u16, Receiver<String>) {
    let chain = CertificateDer::pem_file_iter(folder.join("c.pem")).unwrap();
    let chain: Vec<_> = chain.collect::<Result<_, _>>().unwrap();
    let key = PrivateKeyDer::from_pem_file(folder.join("k.pem")).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("localhost:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = StreamOwned::new(connection, stream.unwrap());
            let mut request = vec![0; 4096];
            // Whoever does not trust the certificate says nothing more.
            let Ok(n) = stream.read(&mut request) else { continue };
            drop(tell.send(String::from_utf8_lossy(&request[..n]).into_owned()));
            drop(stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n"));
        }
    });
    (port, told)
}

fn caller(folder: &Path, is_trusted: bool) -> Caller {
    let trusted = if is_trusted { "authorities = \"c.pem\"\n" } else { "" };
    let text = format!(
        "address = \"https://room.example\"\n{trusted}[webhooks]\nprivate_addresses = true\n"
    );
    std::fs::write(folder.join("notices.toml"), text).unwrap();
    let settings = Settings::read(&folder.join("notices.toml")).unwrap();
    Carriers::new(settings).unwrap().webhooks.unwrap()
}

fn call(url: String) -> Call {
    Call {
        id: "one".to_owned(),
        url,
        key: Zeroizing::new(vec![7; 32]),
        body: "{}".to_owned(),
        at: "2026-02-20T10:00:00Z".parse().unwrap(),
    }
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    certificate(folder.path());
    folder
}

#[test]
fn a_server_whose_certificate_is_trusted_for_its_name_is_called_and_no_other() {
    let folder = folder();
    let (port, told) = server(folder.path());
    let of_name = || call(format!("https://localhost:{port}/hook"));
    caller(folder.path(), true).call(&of_name()).unwrap();
    let got = told.recv_timeout(Duration::from_secs(5)).unwrap();
    assert!(got.starts_with("POST /hook HTTP/1.1\r\nHost: localhost:"), "{got}");
    let refused = caller(folder.path(), false).call(&of_name()).unwrap_err();
    assert!(
        matches!(&refused, NotTaken::Failed(why) if why.cause.contains("certificate")),
        "{refused:?}"
    );
    let other_name = call(format!("https://127.0.0.1:{port}/hook"));
    let refused = caller(folder.path(), true).call(&other_name).unwrap_err();
    assert!(matches!(refused, NotTaken::Failed(_)), "{refused:?}");
    assert!(told.try_recv().is_err(), "nothing was said to who is not trusted");
}

#[test]
fn a_server_that_says_a_byte_now_and_then_is_left_after_the_time_for_one_call() {
    let folder = folder();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        while stream.write_all(b"H").is_ok() {
            std::thread::sleep(Duration::from_millis(200));
        }
    });
    let began = Instant::now();
    let refused = caller(folder.path(), false).call(&call(url)).unwrap_err();
    assert!(matches!(&refused, NotTaken::Failed(why) if !why.is_for_good), "{refused:?}");
    assert!(began.elapsed() < Duration::from_secs(30));
}

//! A real mail server beside a test, and the letters it took.

use holdfire_notices::{Carriers, Settings};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use tempfile::TempDir;

/// A mail server that ends with the test.
pub struct MailServer {
    folder: TempDir,
    process: Child,
    port: u16,
    is_secure: bool,
}

/// The Python that has `aiosmtpd`: Debian's package is of Debian's own.
fn python() -> &'static str {
    let has_it = |python: &str| {
        let mut asked = Command::new(python);
        asked.args(["-c", "import aiosmtpd"]).stderr(Stdio::null());
        asked.status().is_ok_and(|status| status.success())
    };
    ["python3", "/usr/bin/python3"].into_iter().find(|python| has_it(python)).expect(
        "no Python here has aiosmtpd; `make mail-server` installs it (Debian: python3-aiosmtpd)",
    )
}

impl MailServer {
    /// One that takes letters only over TLS and with a password.
    pub fn secure() -> Self {
        Self::begin(true)
    }

    /// One that takes them from everybody on this machine.
    pub fn plain() -> Self {
        Self::begin(false)
    }

    fn begin(is_secure: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pem = folder.path().join("both.pem");
        if is_secure {
            make_certificate(folder.path());
        }
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web/common/mail_server.py");
        let mut process = Command::new(python())
            .arg("-B")
            .arg(script)
            .arg(folder.path())
            .arg(if is_secure { pem.to_str().unwrap() } else { "-" })
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().parse().expect("the mail server tells its port");
        Self { folder, process, port, is_secure }
    }

    /// Carriers whose mail goes to this server.
    pub fn carriers(&self) -> Arc<Carriers> {
        let mail = match self.is_secure {
            true => {
                std::fs::write(self.folder.path().join("password"), "secret of the room\n")
                    .unwrap();
                "security = \"starttls\"\nuser = \"room\"\npassword_file = \"password\""
            }
            false => "security = \"none\"",
        };
        let authorities = if self.is_secure { "authorities = \"c.pem\"\n" } else { "" };
        let text = format!(
            "address = \"https://room.example\"\n{authorities}[mail]\nhost = \"localhost\"\nport = {}\nfrom = \"Room <room@centre.example>\"\n{mail}\n",
            self.port
        );
        let path = self.folder.path().join("notices.toml");
        std::fs::write(&path, text).unwrap();
        Arc::new(Carriers::new(Settings::read(&path).unwrap()).unwrap())
    }

    /// Whether letters to `later@…` are refused for now.
    pub fn refuses_later(&self, is_refused: bool) {
        let path = self.folder.path().join("later");
        match is_refused {
            true => std::fs::write(path, "").unwrap(),
            false => std::fs::remove_file(path).unwrap(),
        }
    }

    /// The letters it took, the earliest first.
    pub fn letters(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|kind| kind == "txt"));
        paths.sort();
        paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// A certificate for `localhost`, signed by itself, that is nobody else's authority.
fn make_certificate(folder: &Path) {
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
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    std::fs::write(folder.join("both.pem"), read("c.pem") + &read("k.pem")).unwrap();
}

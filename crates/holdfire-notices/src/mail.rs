//! Mail: one letter in plain text to one mailbox, handed to the mail server of whoever runs the room.
//!
//! Nothing of a letter can become a header of its own: addresses are parsed, controls are taken out of
//! the subject, and the library encodes what is left.

use crate::settings::{MailSecurity, MailSettings};
use crate::tls::Authorities;
use crate::{NotSent, SettingsError};
use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{SmtpTransport, Transport};
use std::fmt;
use std::time::{Duration, SystemTime};

/// A mail server that says nothing for so long is tried again later.
const PATIENCE: Duration = Duration::from_secs(20);

/// One letter.
pub struct Letter {
    /// Its id, of letters and digits: the same at every try.
    pub id: String,
    /// The mailbox it goes to.
    pub to: String,
    /// What stands above it.
    pub subject: String,
    /// What it says, in plain text.
    pub body: String,
    /// The address that ends such mail with one click (RFC 8058); only one that begins with `https` is
    /// told.
    pub unsubscribe: Option<String>,
    /// When it was written.
    pub at: Timestamp,
}

/// Sends letters by one mail server.
pub struct Mailer {
    transport: SmtpTransport,
    from: Mailbox,
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailer").field("from", &self.from.email.domain()).finish_non_exhaustive()
    }
}

impl Mailer {
    pub(crate) fn new(
        settings: MailSettings,
        authorities: &Authorities,
    ) -> Result<Self, SettingsError> {
        let from: Mailbox =
            settings.from.parse().map_err(|why| SettingsError::setting("mail.from", why))?;
        let tls = match settings.security {
            MailSecurity::None => Tls::None,
            MailSecurity::Tls => Tls::Wrapper(parameters(&settings.host, authorities)?),
            MailSecurity::Starttls => Tls::Required(parameters(&settings.host, authorities)?),
        };
        let mut builder = SmtpTransport::builder_dangerous(settings.host)
            .port(settings.port)
            .tls(tls)
            .timeout(Some(PATIENCE))
            .hello_name(ClientId::Domain(from.email.domain().to_owned()));
        if let Some((user, password)) = settings.credentials {
            builder = builder.credentials(Credentials::new(user, password.to_string()));
        }
        Ok(Self { transport: builder.build(), from })
    }

    /// Hands a letter to the mail server.
    pub fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let message = self.written(letter)?;
        match self.transport.send(&message) {
            Ok(_) => Ok(()),
            // There is no such mailbox, or it takes nothing (RFC 5321, 4.2.3). What else a server refuses
            // for good, such as a password, can be mended by whoever runs the room.
            Err(why) if why.status().is_some_and(is_of_the_mailbox) => Err(NotSent::for_good(why)),
            Err(why) => Err(NotSent::for_now(told(&why))),
        }
    }

    fn written(&self, letter: &Letter) -> Result<Message, NotSent> {
        let to: Mailbox = letter
            .to
            .parse()
            .map_err(|_| NotSent::for_good("the address cannot be written into a letter"))?;
        let domain = self.from.email.domain();
        let id: String = letter.id.chars().filter(char::is_ascii_alphanumeric).collect();
        let at = u64::try_from(letter.at.as_second()).unwrap_or_default();
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(one_line(&letter.subject))
            .message_id(Some(format!("<{id}@{domain}>")))
            .date(SystemTime::UNIX_EPOCH + Duration::from_secs(at))
            .raw_header(raw("Auto-Submitted", "auto-generated"));
        let one_click = letter.unsubscribe.as_deref().filter(|url| url.starts_with("https://"));
        if let Some(url) = one_click {
            let url: String = url.chars().filter(char::is_ascii_graphic).collect();
            builder = builder
                .raw_header(raw("List-Unsubscribe", &format!("<{url}>")))
                .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let builder = builder.header(MIME_VERSION_1_0).header(ContentType::TEXT_PLAIN);
        builder.body(letter.body.clone()).map_err(NotSent::for_good)
    }
}

fn is_of_the_mailbox(code: lettre::transport::smtp::response::Code) -> bool {
    [550, 551, 553, 556].contains(&u16::from(code))
}

/// An error with its causes, in one line.
fn told(why: &dyn std::error::Error) -> String {
    let mut told = why.to_string();
    let mut cause = why.source();
    while let Some(next) = cause {
        let next_told = next.to_string();
        if !told.contains(&next_told) {
            told = format!("{told}: {next_told}");
        }
        cause = next.source();
    }
    told
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// A text of one line: what would begin another is a space.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || c == '\u{2028}' { ' ' } else { c }).collect()
}

fn parameters(host: &str, authorities: &Authorities) -> Result<TlsParameters, SettingsError> {
    let mut builder = TlsParameters::builder(host.to_owned());
    if let Some(pem) = &authorities.0 {
        let certificate =
            Certificate::from_pem(pem).map_err(|why| SettingsError::setting("authorities", why))?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build().map_err(|why| SettingsError::setting("mail.host", why))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mailer() -> Mailer {
        let settings = MailSettings {
            host: "127.0.0.1".to_owned(),
            port: 25,
            security: MailSecurity::None,
            from: "Holdfire <room@centre.example>".to_owned(),
            credentials: None,
        };
        Mailer::new(settings, &Authorities::default()).unwrap()
    }

    fn letter(to: &str, subject: &str) -> Letter {
        Letter {
            id: "abc123".to_owned(),
            to: to.to_owned(),
            subject: subject.to_owned(),
            body: "One.\n.\nTwo.\n".to_owned(),
            unsubscribe: Some("https://room.example/coast/notices/stop/s".to_owned()),
            at: "2026-02-20T10:00:00Z".parse().unwrap(),
        }
    }

    fn headers(mailer: &Mailer, letter: &Letter) -> String {
        let written = mailer.written(letter).unwrap().formatted();
        let text = String::from_utf8(written).unwrap();
        text.split("\r\n\r\n").next().unwrap().to_owned()
    }

    #[test]
    fn a_subject_with_line_ends_adds_no_header() {
        let mailer = mailer();
        for hostile in [
            "News\r\nBcc: victim@example.org",
            "News\nBcc: victim@example.org",
            "News\r\n\r\nBcc: victim@example.org",
            "أخبار\r\nBcc: victim@example.org\u{2028}X: y",
        ] {
            let headers = headers(&mailer, &letter("duty@example.org", hostile));
            assert!(!headers.lines().any(|line| line.starts_with("Bcc") || line.starts_with("X:")));
            let names = headers.lines().filter(|line| !line.starts_with([' ', '\t']));
            assert_eq!(names.count(), 11, "{headers}");
        }
    }

    #[test]
    fn an_address_that_is_more_than_one_mailbox_is_refused() {
        let mailer = mailer();
        for hostile in ["a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", ""] {
            let refused = mailer.written(&letter(hostile, "News")).unwrap_err();
            assert!(refused.is_for_good, "{hostile}");
        }
    }

    #[test]
    fn the_id_of_a_letter_names_no_machine_and_no_person_and_ending_it_takes_one_click() {
        let mailer = mailer();
        let headers = headers(&mailer, &letter("duty@example.org", "News"));
        assert!(headers.contains("Message-ID: <abc123@centre.example>"), "{headers}");
        assert!(headers.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{headers}");
        assert!(headers.contains("Auto-Submitted: auto-generated"), "{headers}");
        let mut plain = letter("duty@example.org", "News");
        plain.unsubscribe = Some("http://127.0.0.1:8080/coast/notices/stop/s".to_owned());
        let written = String::from_utf8(mailer.written(&plain).unwrap().formatted()).unwrap();
        assert!(!written.contains("List-Unsubscribe"), "only an address of https is told");
    }
}

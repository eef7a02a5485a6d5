//! What whoever runs the server decides about notices: one TOML file, read when the server starts.

use crate::mail::Mailer;
use crate::tls::Authorities;
use crate::webhook::Caller;
use serde::Deserialize;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use url::{Host, Url};
use zeroize::Zeroizing;

/// No file of settings is longer.
const MOST_BYTES: u64 = 64 << 10;

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// A file could not be read.
    #[error("`{path}` cannot be read: {cause}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What was wrong.
        #[source]
        cause: std::io::Error,
    },
    /// The file is not TOML, or says something that is no setting.
    #[error("`{path}` cannot be read as settings: {why}")]
    Form {
        /// Which file.
        path: PathBuf,
        /// What was wrong.
        why: String,
    },
    /// A setting cannot be used.
    #[error("`{name}` cannot be used: {why}")]
    Setting {
        /// Which one.
        name: &'static str,
        /// Why not, and what to do.
        why: String,
    },
}

impl SettingsError {
    pub(crate) fn setting(name: &'static str, why: impl ToString) -> Self {
        Self::Setting { name, why: why.to_string() }
    }
}

/// What whoever runs the server decides about notices.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address at which people reach the pages, without a slash at its end.
    pub address: String,
    /// How mail is sent; none if it is not.
    pub mail: Option<MailSettings>,
    /// How programs of organisations are called; none if they are not.
    pub webhooks: Option<WebhookSettings>,
    authorities: Authorities,
}

/// How programs of organisations are called.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WebhookSettings {
    /// Whether calls may go to addresses that are not of the open internet, such as those beside the
    /// server.
    pub private_addresses: bool,
}

/// How mail is sent.
#[derive(Debug, Clone)]
pub struct MailSettings {
    /// The mail server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept from others.
    pub security: MailSecurity,
    /// The address it comes from.
    pub from: String,
    /// Name and password at the mail server, if it wants them.
    pub credentials: Option<(String, Zeroizing<String>)>,
}

/// How the connection to the mail server is kept from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    /// TLS from the first byte (RFC 8314), as on port 465.
    Tls,
    /// TLS before anything is said that matters (RFC 3207), as on port 587; without it nothing is sent.
    Starttls,
    /// None: only to this machine itself.
    None,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    address: String,
    authorities: Option<PathBuf>,
    mail: Option<WrittenMail>,
    webhooks: Option<WebhookSettings>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMail {
    host: String,
    port: Option<u16>,
    security: MailSecurity,
    from: String,
    user: Option<String>,
    password_file: Option<PathBuf>,
}

impl Settings {
    /// Reads the settings in a file. Files that it names lie beside it.
    pub fn read(path: &Path) -> Result<Self, SettingsError> {
        let text = bounded(path)?;
        let written: Written = toml::from_str(&text).map_err(|why| SettingsError::Form {
            path: path.to_owned(),
            why: why.message().to_owned(),
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let authorities = written.authorities.map(|file| Authorities::read(&folder.join(file)));
        Ok(Self {
            address: base_address(&written.address)?,
            mail: written.mail.map(|mail| mail.read(folder)).transpose()?,
            webhooks: written.webhooks,
            authorities: authorities.transpose()?.unwrap_or_default(),
        })
    }
}

impl WrittenMail {
    fn read(self, folder: &Path) -> Result<MailSettings, SettingsError> {
        let secret = |file: PathBuf| -> Result<_, SettingsError> {
            let text = Zeroizing::new(bounded(&folder.join(file))?);
            Ok(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()))
        };
        let credentials = match (self.user, self.password_file) {
            (Some(user), Some(file)) => Some((user, secret(file)?)),
            (None, None) => None,
            _ => {
                let why = "give both `user` and `password_file`, or neither";
                return Err(SettingsError::setting("mail.user", why));
            }
        };
        if self.security == MailSecurity::None && !is_this_machine(&self.host) {
            let why = "without TLS, mail and password can be read on the way; say `starttls` or `tls`, or use a mail server on this machine";
            return Err(SettingsError::setting("mail.security", why));
        }
        let usual = match self.security {
            MailSecurity::Tls => 465,
            MailSecurity::Starttls => 587,
            MailSecurity::None => 25,
        };
        Ok(MailSettings {
            port: self.port.unwrap_or(usual),
            host: self.host,
            security: self.security,
            from: self.from,
            credentials,
        })
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn bounded(path: &Path) -> Result<String, SettingsError> {
    let error = |cause| SettingsError::File { path: path.to_owned(), cause };
    if std::fs::metadata(path).map_err(error)?.len() > MOST_BYTES {
        let why = "it is longer than 64 KiB".to_owned();
        return Err(SettingsError::Form { path: path.to_owned(), why });
    }
    std::fs::read_to_string(path).map_err(error)
}

/// The address below which links are written.
fn base_address(text: &str) -> Result<String, SettingsError> {
    let wrong = |why: &str| SettingsError::setting("address", why);
    let url = Url::parse(text)
        .map_err(|_| wrong("it is no address such as `https://room.example.org`"))?;
    let is_local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    if !is_bare || !url.username().is_empty() || url.password().is_some() {
        return Err(wrong("it is more than a scheme, a name and perhaps a port"));
    }
    if url.scheme() != "https" && !(url.scheme() == "http" && is_local) {
        return Err(wrong("links in mail have to begin with `https`, except to this machine"));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Everything that carries notices, made of the settings.
#[derive(Debug)]
pub struct Carriers {
    /// The address at which people reach the pages, without a slash at its end.
    pub address: String,
    /// What sends mail; none if nothing does.
    pub mail: Option<Mailer>,
    /// What calls programs of organisations; none if nothing does.
    pub webhooks: Option<Caller>,
}

impl Carriers {
    /// Makes the carriers. Nothing is connected to yet.
    pub fn new(settings: Settings) -> Result<Self, SettingsError> {
        let Settings { address, mail, webhooks, authorities } = settings;
        let mail = mail.map(|mail| Mailer::new(mail, &authorities)).transpose()?;
        let webhooks = webhooks.map(|settings| Caller::new(settings, &authorities)).transpose()?;
        Ok(Self { address, mail, webhooks })
    }
}

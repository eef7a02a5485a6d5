//! What a form brought. Forms are only taken from pages of this very server, and of somebody who is
//! signed in only with the token of the session.

use crate::error::WebError;
use axum::extract::Form;
use axum::extract::rejection::FormRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use std::net::IpAddr;

/// A form with more than this is no form of these pages.
pub(crate) const MOST_BYTES: usize = 64 << 10;
/// The field that carries the token of the session.
pub(crate) const TOKEN: &str = "token";

/// The fields of a form, as they were sent.
#[derive(Clone)]
pub(crate) struct Sent {
    fields: Vec<(String, String)>,
}

impl Sent {
    /// Takes the fields of a form if they come from a page of this server.
    pub fn of(
        form: Result<Form<Vec<(String, String)>>, FormRejection>,
        most_bytes: usize,
        headers: &HeaderMap,
        names: &[String],
    ) -> Result<Self, WebError> {
        let Form(fields) = form.map_err(|why| match why.status() {
            StatusCode::PAYLOAD_TOO_LARGE => WebError::FormTooLarge { most_bytes },
            _ => WebError::BadForm,
        })?;
        match is_from_own_page(headers, names) {
            true => Ok(Self { fields }),
            false => Err(WebError::Foreign),
        }
    }

    /// A form without fields.
    pub fn nothing() -> Self {
        Self { fields: Vec::new() }
    }

    /// A form of these fields, however they came: those of an address, or of what is recorded.
    pub fn of_fields(fields: Vec<(String, String)>) -> Self {
        Self { fields }
    }

    /// The first field of a name, without space around it; empty if there is none.
    pub fn get(&self, name: &str) -> &str {
        self.told(name).trim()
    }

    /// The first field of a name as it was typed; empty if there is none.
    pub fn told(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// The first field of a name, unless it is empty.
    pub fn given(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// Every field with its name, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// All fields of a name.
    pub fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Whether a browser sent this from a page of this server, under a name that only this server has.
///
/// The browser says from which page a form comes (RFC 6454, section 7.3; Fetch, section 3.2). A page
/// elsewhere whose name was made to point here would look alike, so the name must be an address of
/// numbers, `localhost`, or one that whoever runs the server gave it.
pub(crate) fn is_from_own_page(headers: &HeaderMap, names: &[String]) -> bool {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let (Some(origin), Some(host)) = (text(header::ORIGIN), text(header::HOST)) else {
        return false;
    };
    let from_here = origin.split_once("://").is_some_and(|(_, origin)| origin == host);
    from_here && is_own_name(host, names)
}

/// Whether a name, with or without a port, is one that only this server has.
pub(crate) fn is_own_name(host: &str, names: &[String]) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, port)| match port.parse::<u16>() {
        Ok(_) => name,
        Err(_) => host,
    });
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    bare.parse::<IpAddr>().is_ok() || name == "localhost" || names.iter().any(|own| own == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_forms_of_own_pages_are_taken() {
        let from = |origin: &str, host: &str, names: &[String]| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ORIGIN, HeaderValue::from_str(origin).unwrap());
            headers.insert(header::HOST, HeaderValue::from_str(host).unwrap());
            is_from_own_page(&headers, names)
        };
        let own = ["centre.example".to_owned()];
        assert!(from("http://127.0.0.1:8080", "127.0.0.1:8080", &[]));
        assert!(from("http://[::1]:8080", "[::1]:8080", &[]));
        assert!(from("http://localhost:8080", "localhost:8080", &[]));
        assert!(from("https://centre.example", "centre.example", &own));
        assert!(!from("http://127.0.0.1:9090", "127.0.0.1:8080", &[]));
        assert!(!from("https://elsewhere.example", "127.0.0.1:8080", &[]));
        assert!(!from("https://elsewhere.example", "elsewhere.example", &own));
        assert!(!from("null", "127.0.0.1:8080", &[]));
        assert!(!is_from_own_page(&HeaderMap::new(), &[]));
    }
}

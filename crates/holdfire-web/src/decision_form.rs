//! What people decide about links, as pages hand it in: read from a form, and only taken from pages
//! of this very server.
//!
//! There is no sign-in yet, so whoever runs the server says whether pages take decisions at all.

use crate::error::WebError;
use axum::http::{HeaderMap, HeaderValue, header};
use holdfire_core::{Decision, IncidentId, ReportId, State};
use std::net::IpAddr;

/// A form with more reports than this is no form of these pages.
pub(crate) const MOST_BYTES: usize = 64 << 10;

/// A decision as it was handed in.
pub(crate) struct DecisionForm {
    act: String,
    incident: String,
    other: String,
    entry: String,
    reports: Vec<String>,
    pub reason: String,
    pub by: String,
    /// The page of this mechanism to go back to.
    pub back: String,
}

impl DecisionForm {
    /// Takes the fields of a form.
    pub fn of(fields: Vec<(String, String)>) -> Self {
        let mut form = Self {
            act: String::new(),
            incident: String::new(),
            other: String::new(),
            entry: String::new(),
            reports: Vec::new(),
            reason: String::new(),
            by: String::new(),
            back: String::new(),
        };
        for (name, value) in fields {
            match name.as_str() {
                "act" => form.act = value,
                "incident" => form.incident = value.trim().to_owned(),
                "other" => form.other = value.trim().to_owned(),
                "entry" => form.entry = value,
                "report" => form.reports.push(value),
                "reason" => form.reason = value,
                "by" => form.by = value,
                "back" => form.back = value,
                _ => {}
            }
        }
        form
    }

    /// The decision it asks for, in a register that says `state`.
    pub fn decision(&self, state: &State) -> Result<Decision, WebError> {
        let incident = |text: &str| IncidentId::new(text).map_err(|_| WebError::BadForm);
        let chosen: Vec<ReportId> = self
            .reports
            .iter()
            .map(|id| ReportId::new(id).map_err(|_| WebError::BadForm))
            .collect::<Result<_, _>>()?;
        let members = |incident: &IncidentId| -> Vec<ReportId> {
            let links = state.incidents.get(incident);
            links.into_iter().flatten().map(|link| link.report.clone()).collect()
        };
        Ok(match self.act.as_str() {
            "confirm" => {
                let incident = incident(&self.incident)?;
                let reports = if chosen.is_empty() { members(&incident) } else { chosen };
                Decision::Confirm { incident, reports }
            }
            "move" => Decision::Move { reports: chosen, to: incident(&self.other)? },
            "split" => {
                let first = chosen.iter().min().cloned();
                let to = match &first {
                    Some(first) => state.free_incident_id(first),
                    None => incident(&self.incident)?,
                };
                Decision::Split { reports: chosen, from: incident(&self.incident)?, to }
            }
            "merge" => {
                Decision::Merge { from: incident(&self.incident)?, to: incident(&self.other)? }
            }
            "apart" => {
                let reports = match chosen.is_empty() {
                    true => members(&incident(&self.incident)?),
                    false => chosen,
                };
                Decision::Apart { reports, from: members(&incident(&self.other)?) }
            }
            "undo" => Decision::Undo { entry: self.entry.parse().map_err(|_| WebError::BadForm)? },
            _ => return Err(WebError::BadForm),
        })
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
    let name = host.rsplit_once(':').map_or(host, |(name, port)| match port.parse::<u16>() {
        Ok(_) => name,
        Err(_) => host,
    });
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let is_own = bare.parse::<IpAddr>().is_ok()
        || name == "localhost"
        || names.iter().any(|own| own == name);
    from_here && is_own
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

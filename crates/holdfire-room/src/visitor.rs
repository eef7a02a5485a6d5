//! Where a request comes from, only as fine as is needed to slow down guessing and to recognise
//! one's own sessions in a list.

use std::fmt;
use std::net::IpAddr;

/// A network, not a machine: the first 24 bits of an IPv4 address, the first 48 of an IPv6 address.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CoarseAddress(Box<str>);

impl CoarseAddress {
    /// The network of an address.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                Self(format!("{a}.{b}.{c}.0/24").into())
            }
            IpAddr::V6(v6) => {
                let [a, b, c, ..] = v6.segments();
                Self(format!("{a:x}:{b:x}:{c:x}::/48").into())
            }
        }
    }

    /// The machine the program runs on, where no network is between.
    pub fn this_machine() -> Self {
        Self("this machine".into())
    }

    /// As it is kept and shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CoarseAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A browser and a system by their names, without versions: `Firefox, Android`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser(Box<str>);

impl Browser {
    /// What a `User-Agent` header says, coarsely. Nothing of the header itself is kept.
    pub fn from_user_agent(header: &str) -> Self {
        // Many browsers name others too; the first that is found is the one that is meant.
        let named = |list: &[(&str, &'static str)]| {
            list.iter().find(|(mark, _)| header.contains(mark)).map(|(_, name)| *name)
        };
        let browser = named(&[
            ("Edg", "Edge"),
            ("OPR/", "Opera"),
            ("SamsungBrowser", "Samsung Internet"),
            ("Firefox/", "Firefox"),
            ("FxiOS/", "Firefox"),
            ("CriOS/", "Chrome"),
            ("Chromium", "Chromium"),
            ("Chrome/", "Chrome"),
            ("Safari/", "Safari"),
            ("curl/", "curl"),
        ]);
        let system = named(&[
            ("Android", "Android"),
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Windows", "Windows"),
            ("Mac OS X", "macOS"),
            ("CrOS", "ChromeOS"),
            ("Linux", "Linux"),
        ]);
        match (browser, system) {
            (Some(browser), Some(system)) => Self(format!("{browser}, {system}").into()),
            (Some(one), None) | (None, Some(one)) => Self(one.into()),
            (None, None) => Self("unknown".into()),
        }
    }

    /// As it is kept and shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whoever asks, before it is known who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// From which network.
    pub address: CoarseAddress,
    /// With which browser.
    pub browser: Browser,
}

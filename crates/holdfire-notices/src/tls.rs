//! Whom a connection trusts: the certificate authorities of this machine, and those that whoever runs
//! the server names besides. One TLS stack (`rustls`) with one provider (`ring`).

use crate::SettingsError;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::path::Path;
use std::sync::Arc;

/// Certificates in PEM, one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Authorities(pub Option<Vec<u8>>);

impl Authorities {
    /// Reads the authorities that are trusted besides those of the machine.
    pub fn read(file: &Path) -> Result<Self, SettingsError> {
        let read = std::fs::read(file);
        let bytes = read.map_err(|cause| SettingsError::File { path: file.to_owned(), cause })?;
        Ok(Self(Some(bytes)))
    }
}

/// What a client trusts.
pub(crate) fn trust(authorities: &Authorities) -> Result<Arc<ClientConfig>, SettingsError> {
    let mut roots = RootCertStore::empty();
    // Machines hold certificates that nobody can read any more; the others count.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    for certificate in CertificateDer::pem_slice_iter(authorities.0.as_deref().unwrap_or_default())
    {
        let certificate = certificate.map_err(|why| SettingsError::setting("authorities", why))?;
        roots.add(certificate).map_err(|why| SettingsError::setting("authorities", why))?;
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|why| SettingsError::setting("webhooks", why))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

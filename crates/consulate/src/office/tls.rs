//! A throw-away TLS root and leaf: for a demonstration, a test, or a first day.

use crate::config::TlsFiles;
use amana_sealing::digest::Sha256;
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose,
};
use zeroize::Zeroizing;

/// A certificate cannot be made for this name.
#[derive(Debug, thiserror::Error)]
#[error("no certificate can be made for this name")]
pub struct TlsError(#[from] rcgen::Error);

/// A certificate, its key, and the fingerprint that devices pin.
#[derive(Clone, Debug)]
pub struct TlsIdentity {
    /// What the server presents: leaf, then root.
    pub files: TlsFiles,
    /// SHA-256 of the root certificate's DER.
    pub root: Sha256,
}

/// Makes a root, a leaf for `host`, and forgets the root's key.
///
/// # Errors
/// [`TlsError`].
pub fn make(host: &str) -> Result<TlsIdentity, TlsError> {
    let mut root = CertificateParams::new(Vec::new())?;
    root.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    root.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    root.distinguished_name.push(DnType::CommonName, "Consulate root");
    let root_key = KeyPair::generate()?;
    let root_certificate = root.self_signed(&root_key)?;

    let mut leaf = CertificateParams::new(vec![host.to_owned()])?;
    leaf.distinguished_name.push(DnType::CommonName, host);
    leaf.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    leaf.use_authority_key_identifier_extension = true;
    let leaf_key = KeyPair::generate()?;
    let leaf = leaf.signed_by(&leaf_key, &Issuer::from_params(&root, &root_key))?;

    Ok(TlsIdentity {
        files: TlsFiles {
            chain_pem: leaf.pem() + &root_certificate.pem(),
            key_pem: Zeroizing::new(leaf_key.serialize_pem()),
        },
        root: Sha256::of(root_certificate.der()),
    })
}

//! DPoP (RFC 9449): a proof that the sender of a request holds a key, made and checked with ES256.

use crate::digest::Sha256;
use crate::{SealingError, decode_base64url, encode_base64url};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair,
    UnparsedPublicKey,
};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// How far a proof's `iat` may lie in the past, seconds.
pub const MAX_AGE_S: i64 = 60;
/// How far a proof's `iat` may lie in the future (clock skew), seconds.
pub const MAX_SKEW_S: i64 = 10;
const LONGEST_PROOF: usize = 4096;

/// A P-256 key that binds tokens to this device, kept as PKCS#8.
#[derive(Clone)]
pub struct DpopKey(Zeroizing<Vec<u8>>);

impl DpopKey {
    /// A fresh key.
    pub fn make() -> Self {
        let pkcs8 =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
                .expect("the operating system gives randomness");
        Self(Zeroizing::new(pkcs8.as_ref().to_vec()))
    }

    /// Reads a kept key.
    ///
    /// # Errors
    /// [`SealingError::BadKey`].
    pub fn from_pkcs8(pkcs8: &[u8]) -> Result<Self, SealingError> {
        EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8, &SystemRandom::new())
            .map_err(|_| SealingError::BadKey)?;
        Ok(Self(Zeroizing::new(pkcs8.to_vec())))
    }

    /// PKCS#8, to be kept sealed.
    pub fn as_pkcs8(&self) -> &[u8] {
        &self.0
    }

    /// The key's JWK thumbprint (RFC 7638).
    pub fn thumbprint(&self) -> String {
        Jwk::of(&self.pair()).thumbprint()
    }

    fn pair(&self) -> EcdsaKeyPair {
        EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &self.0, &SystemRandom::new())
            .expect("checked when it was made")
    }
}

impl std::fmt::Debug for DpopKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DpopKey(…)")
    }
}

#[derive(Serialize, Deserialize)]
struct Jwk {
    kty: String,
    crv: String,
    x: String,
    y: String,
    /// The private key, which nobody may send.
    #[serde(rename = "d", default, skip_serializing)]
    private: Option<IgnoredAny>,
}

impl Jwk {
    fn of(pair: &EcdsaKeyPair) -> Self {
        let point = pair.public_key().as_ref();
        let (x, y) = point[1..].split_at(32);
        Self {
            kty: "EC".into(),
            crv: "P-256".into(),
            x: encode_base64url(x),
            y: encode_base64url(y),
            private: None,
        }
    }

    /// RFC 7638 section 3: the required members in lexicographic order.
    fn thumbprint(&self) -> String {
        let canonical = format!(
            r#"{{"crv":"{}","kty":"{}","x":"{}","y":"{}"}}"#,
            self.crv, self.kty, self.x, self.y
        );
        Sha256::of(canonical.as_bytes()).to_text()
    }

    fn point(&self) -> Option<Vec<u8>> {
        let (x, y) = (decode_base64url(&self.x)?, decode_base64url(&self.y)?);
        let right = self.kty == "EC" && self.crv == "P-256" && x.len() == 32 && y.len() == 32;
        (right && self.private.is_none()).then(|| [&[4][..], &x, &y].concat())
    }
}

#[derive(Serialize, Deserialize)]
struct Header {
    typ: String,
    alg: String,
    jwk: Jwk,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    jti: String,
    htm: String,
    htu: String,
    iat: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    ath: Option<String>,
}

/// The request that a proof speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// HTTP method, upper case.
    pub method: &'a str,
    /// The URL without query and fragment.
    pub url: &'a str,
    /// The access token that goes with it, if any.
    pub token: Option<&'a str>,
}

/// A proof that was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The key's JWK thumbprint.
    pub thumbprint: String,
    /// Its unique id: the verifier must refuse it a second time.
    pub jti: String,
}

/// Makes the value of a `DPoP` header, `issued_at` in Unix seconds.
pub fn prove(key: &DpopKey, target: Target<'_>, issued_at: i64) -> String {
    let pair = key.pair();
    let header = Header { typ: "dpop+jwt".into(), alg: "ES256".into(), jwk: Jwk::of(&pair) };
    let claims = Claims {
        jti: encode_base64url(&crate::random::make_bytes::<16>()),
        htm: target.method.into(),
        htu: target.url.into(),
        iat: issued_at,
        ath: target.token.map(token_hash),
    };
    let to_sign = format!("{}.{}", part(&header), part(&claims));
    let signature = pair.sign(&SystemRandom::new(), to_sign.as_bytes());
    let signature = signature.expect("the operating system gives randomness");
    format!("{to_sign}.{}", encode_base64url(signature.as_ref()))
}

/// Checks a proof (RFC 9449 section 4.3) but for replay, which needs the verifier's memory.
///
/// # Errors
/// [`SealingError::Dpop`] naming the failed check.
pub fn check(proof: &str, target: Target<'_>, now: i64) -> Result<Proof, SealingError> {
    let refuse = SealingError::Dpop;
    if proof.len() > LONGEST_PROOF {
        return Err(refuse("too long"));
    }
    let (to_verify, signature) = proof.rsplit_once('.').ok_or(refuse("not a JWT"))?;
    let (header, claims) = to_verify.split_once('.').ok_or(refuse("not a JWT"))?;
    let header: Header = read(header).ok_or(refuse("header"))?;
    let claims: Claims = read(claims).ok_or(refuse("claims"))?;
    let point = header.jwk.point().ok_or(refuse("jwk"))?;
    let signature = decode_base64url(signature).ok_or(refuse("signature"))?;
    let checks = [
        (header.typ == "dpop+jwt", "typ"),
        (header.alg == "ES256", "alg"),
        (
            UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)
                .verify(to_verify.as_bytes(), &signature)
                .is_ok(),
            "signature",
        ),
        (claims.htm == target.method, "htm"),
        (claims.htu == target.url, "htu"),
        ((now - MAX_AGE_S..=now + MAX_SKEW_S).contains(&claims.iat), "iat"),
        (claims.ath == target.token.map(token_hash), "ath"),
        ((8..=64).contains(&claims.jti.len()), "jti"),
    ];
    match checks.iter().find(|(passed, _)| !passed) {
        Some((_, name)) => Err(refuse(name)),
        None => Ok(Proof { thumbprint: header.jwk.thumbprint(), jti: claims.jti }),
    }
}

fn token_hash(token: &str) -> String {
    Sha256::of(token.as_bytes()).to_text()
}

fn part(value: &impl Serialize) -> String {
    encode_base64url(&serde_json::to_vec(value).expect("plain structs serialise"))
}

fn read<T: serde::de::DeserializeOwned>(part: &str) -> Option<T> {
    serde_json::from_slice(&decode_base64url(part)?).ok()
}

#[cfg(test)]
mod tests {
    use super::{DpopKey, Jwk, Target, check, encode_base64url, part, prove, read};
    use crate::SealingError::Dpop;
    use ring::rand::SystemRandom;

    const NOW: i64 = 1_790_000_000;

    fn target<'a>(token: Option<&'a str>) -> Target<'a> {
        Target { method: "POST", url: "https://localhost/v1/token", token }
    }

    #[test]
    fn a_proof_speaks_of_one_request_by_one_key_at_one_time() {
        let key = DpopKey::make();
        let proof = prove(&key, target(Some("t")), NOW);
        let accepted = check(&proof, target(Some("t")), NOW + 5).expect("fresh and right");
        assert_eq!(accepted.thumbprint, key.thumbprint());
        let other_url = Target { url: "https://evil/v1/token", ..target(Some("t")) };
        let other_method = Target { method: "GET", ..target(Some("t")) };
        assert_eq!(check(&proof, other_url, NOW), Err(Dpop("htu")));
        assert_eq!(check(&proof, other_method, NOW), Err(Dpop("htm")));
        assert_eq!(check(&proof, target(Some("u")), NOW), Err(Dpop("ath")));
        assert_eq!(check(&proof, target(None), NOW), Err(Dpop("ath")));
        assert_eq!(check(&proof, target(Some("t")), NOW + 61), Err(Dpop("iat")));
        assert_eq!(check(&proof, target(Some("t")), NOW - 11), Err(Dpop("iat")));
        let mut forged = proof.into_bytes();
        *forged.last_mut().expect("not empty") ^= 1;
        let forged = String::from_utf8_lossy(&forged).into_owned();
        assert!(check(&forged, target(Some("t")), NOW).is_err());
        assert_eq!(check("a.b.c", target(None), NOW), Err(Dpop("header")));
    }

    #[test]
    fn a_proof_that_gives_its_key_away_is_refused() {
        let key = DpopKey::make();
        let proof = prove(&key, target(None), NOW);
        let (to_sign, _) = proof.rsplit_once('.').expect("a JWT");
        let (header, claims) = to_sign.split_once('.').expect("a JWT");
        let mut header: serde_json::Value = read(header).expect("a header");
        header["jwk"]["d"] = "c2VjcmV0".into();
        let to_sign = format!("{}.{claims}", part(&header));
        let signature = key.pair().sign(&SystemRandom::new(), to_sign.as_bytes());
        let signature = encode_base64url(signature.expect("signs").as_ref());
        let proof = format!("{to_sign}.{signature}");
        assert_eq!(check(&proof, target(None), NOW), Err(Dpop("jwk")));
    }

    /// The key and thumbprint of RFC 9449 sections 4.1 and 6.1.
    #[test]
    fn the_thumbprint_is_the_rfcs() {
        let jwk = Jwk {
            kty: "EC".into(),
            crv: "P-256".into(),
            x: "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs".into(),
            y: "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA".into(),
            private: None,
        };
        assert_eq!(jwk.thumbprint(), "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }
}

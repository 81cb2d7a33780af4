//! The recovery code: 24 BIP39 words that hold 256 random bits.
//!
//! The bits go through HKDF, never through BIP39's `to_seed`: the words are a spelling, not a
//! wallet.

use crate::VaultError;
use bip39::{Language, Mnemonic};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// 256 random bits that open the vault when the passphrase is lost.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; 32]);

impl RecoveryCode {
    /// A fresh code.
    pub fn make() -> Self {
        Self(amana_sealing::random::make_bytes())
    }

    /// Reads 24 words, in any case and spacing.
    ///
    /// # Errors
    /// [`VaultError::NotARecoveryCode`] when a word or the checksum is wrong.
    pub fn from_words(words: &str) -> Result<Self, VaultError> {
        let lower = Zeroizing::new(words.trim().to_lowercase());
        let mnemonic = Mnemonic::parse_in(Language::English, lower.as_str())
            .map_err(|_| VaultError::NotARecoveryCode)?;
        let entropy = Zeroizing::new(mnemonic.to_entropy());
        let bits = entropy[..].try_into().map_err(|_| VaultError::NotARecoveryCode)?;
        Ok(Self(bits))
    }

    /// The 24 words, to be printed once.
    pub fn to_words(&self) -> Zeroizing<String> {
        let mnemonic = Mnemonic::from_entropy(&self.0).expect("32 bytes are 24 words");
        Zeroizing::new(mnemonic.to_string())
    }

    pub(crate) const fn bits(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::RecoveryCode;
    use crate::VaultError;

    /// BIP39's reference vectors (the Trezor list that the standard links): all of 256 bits.
    const REFERENCE: [(&str, &str); 8] = [
        (
            "0000000000000000000000000000000000000000000000000000000000000000",
            "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon \
             abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon \
             abandon abandon abandon art",
        ),
        (
            "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f",
            "legal winner thank year wave sausage worth useful legal winner thank year wave \
             sausage worth useful legal winner thank year wave sausage worth title",
        ),
        (
            "8080808080808080808080808080808080808080808080808080808080808080",
            "letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd \
             amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless",
        ),
        (
            "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo \
             zoo zoo vote",
        ),
        (
            "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c",
            "hamster diagram private dutch cause delay private meat slide toddler razor book \
             happy fancy gospel tennis maple dilemma loan word shrug inflict delay length",
        ),
        (
            "9f6a2878b2520799a44ef18bc7df394e7061a224d2c33cd015b157d746869863",
            "panda eyebrow bullet gorilla call smoke muffin taste mesh discover soft ostrich \
             alcohol speed nation flash devote level hobby quick inner drive ghost inside",
        ),
        (
            "066dca1a2bb7e8a1db2832148ce9933eea0f3ac9548d793112d9a95c9407efad",
            "all hour make first leader extend hole alien behind guard gospel lava path output \
             census museum junior mass reopen famous sing advance salt reform",
        ),
        (
            "f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f",
            "void come effort suffer camp survey warrior heavy shoot primary clutch crush open \
             amazing screen patrol group space point ten exist slush involve unfold",
        ),
    ];

    #[test]
    fn words_are_those_of_bip39() {
        for (bits, words) in REFERENCE {
            let code = RecoveryCode::from_words(words).expect("24 words");
            assert_eq!(hex::encode(code.bits()), bits);
            assert_eq!(code.to_words().as_str(), words);
        }
    }

    #[test]
    fn case_and_spacing_do_not_matter_but_a_wrong_word_does() {
        let code = RecoveryCode::make();
        let shouted = format!("  {} \n", code.to_words().to_uppercase().replace(' ', "   "));
        assert_eq!(RecoveryCode::from_words(&shouted).map(|code| code.0), Ok(code.0));
        let refused = |words: &str| RecoveryCode::from_words(words).err();
        // The last word carries the checksum: for 256 zero bits it is "art".
        assert_eq!(refused(&["abandon"; 24].join(" ")), Some(VaultError::NotARecoveryCode));
        let unknown =
            code.to_words().replacen(code.to_words().split(' ').next().unwrap_or(""), "amana", 1);
        assert_eq!(refused(&unknown), Some(VaultError::NotARecoveryCode));
        assert_eq!(refused("abandon art"), Some(VaultError::NotARecoveryCode));
    }
}

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

    /// BIP39's reference vectors (the Trezor list that the standard links), 256-bit entropies.
    #[test]
    fn words_are_those_of_bip39() {
        let zeros = "abandon abandon abandon abandon abandon abandon abandon abandon abandon \
             abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon \
             abandon abandon abandon abandon art";
        let sevens = "legal winner thank year wave sausage worth useful legal winner thank year \
             wave sausage worth useful legal winner thank year wave sausage worth title";
        let ones = "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo \
             zoo zoo zoo zoo vote";
        for (byte, words) in [(0x00, zeros), (0x7f, sevens), (0xff, ones)] {
            assert_eq!(RecoveryCode([byte; 32]).to_words().as_str(), words);
            assert_eq!(RecoveryCode::from_words(words).map(|code| code.0), Ok([byte; 32]));
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

//! The words of a recovery kit as somebody types them. What is read is read back the same.
#![no_main]

use amana_vault::RecoveryCode;

libfuzzer_sys::fuzz_target!(|words: &str| {
    if let Ok(code) = RecoveryCode::from_words(words) {
        let spelled = code.to_words();
        let again = RecoveryCode::from_words(&spelled).expect("our own words are read");
        assert_eq!(*again.to_words(), *spelled);
    }
});

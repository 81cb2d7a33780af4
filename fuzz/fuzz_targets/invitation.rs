//! The link of an invitation, as somebody pastes it. What is read is written the same.
#![no_main]

use amana_contract::trust::Invitation;

libfuzzer_sys::fuzz_target!(|link: &str| {
    if let Some(invitation) = Invitation::from_link(link) {
        let again = Invitation::from_link(&invitation.to_link()).expect("our own link is read");
        assert_eq!(again.to_link(), invitation.to_link());
    }
});

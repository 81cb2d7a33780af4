//! What an invitation says, before anything is sent.

use crate::Error;
use crate::views::InvitationView;
use amana_contract::trust::Invitation;
use amana_sync::Address;

/// How many hexadecimal digits stand together, for whoever compares them with a paper.
const GROUP: usize = 4;

/// Reads an invitation link. Nothing is sent.
///
/// # Errors
/// [`Error::NotAnInvitation`].
pub fn inspect(link: &str) -> Result<InvitationView, Error> {
    let invitation = Invitation::from_link(link).ok_or(Error::NotAnInvitation)?;
    let address = Address::of(&invitation).ok_or(Error::NotAnInvitation)?;
    let pairs = address.trust_root.0.chunks(GROUP / 2);
    let groups: Vec<String> =
        pairs.map(|pair| pair.iter().map(|byte| format!("{byte:02x}")).collect()).collect();
    Ok(InvitationView { origin: address.origin, fingerprint: groups.join(" ") })
}

#[cfg(test)]
mod tests {
    use super::inspect;
    use crate::Error;
    use amana_contract::Bytes;
    use amana_contract::trust::Invitation;

    #[test]
    fn a_link_is_read_without_asking_anybody() {
        let invitation = Invitation {
            origin: "https://localhost:4433".into(),
            tls_root: Bytes(vec![1; 32]),
            trust_root: Bytes((0..32).collect()),
            code: "K7".into(),
        };
        let view = inspect(&invitation.to_link()).expect("an invitation");
        assert_eq!(view.origin, "https://localhost:4433");
        assert!(view.fingerprint.starts_with("0001 0203 0405 ") && view.fingerprint.len() == 79);
        assert_eq!(inspect("https://example.org"), Err(Error::NotAnInvitation));
    }
}

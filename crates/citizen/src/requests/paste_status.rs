//! What a pasted message of a consulate may say. Nothing is noted before the person confirms one:
//! [`super::note_status`].

use crate::requests::note_status::{check_message, said};
use crate::views::{MessageView, ProposalView};
use crate::{Error, FormRefusal};
use amana_documents::messages::{self, Confidence, Proposal};

/// Proposals, the most likely first; none for what is no such message.
///
/// # Errors
/// [`Error::Form`] for nothing, and for a book.
pub fn paste_status(text: &str) -> Result<Vec<ProposalView>, Error> {
    let mut form = FormRefusal::default();
    check_message(text, &mut form);
    form.finish()?;
    Ok(messages::proposals(text).into_iter().filter_map(show).collect())
}

fn show(proposal: Proposal) -> Option<ProposalView> {
    let status = proposal.status.code();
    Some(ProposalView {
        status: status.to_owned(),
        message: MessageView::from(said(status)?),
        on: proposal.date,
        time: proposal.time,
        reference: proposal.reference,
        is_likely: proposal.confidence == Confidence::Likely,
    })
}

#[cfg(test)]
mod tests {
    use super::paste_status;
    use crate::requests::note_status::said;
    use amana_documents::messages::Status;

    #[test]
    fn every_status_can_be_said() {
        use Status::{
            Appointment, Delivered, InProduction, InReview, MissingDocuments, ReadyForPickup,
            Received, Refused, Sent,
        };
        for status in [
            Received,
            InReview,
            MissingDocuments,
            Appointment,
            InProduction,
            ReadyForPickup,
            Sent,
            Delivered,
            Refused,
        ] {
            assert!(said(status.code()).is_some(), "{}", status.code());
        }
    }

    #[test]
    fn only_a_message_of_a_consulate_is_proposed() {
        let ready = "Consulat Général du Maroc : votre passeport est prêt, dossier RBT-42.";
        let proposals = paste_status(ready).expect("is looked at");
        assert_eq!(&*proposals[0].status, "ready-for-pickup");
        assert_eq!(paste_status("On mange ensemble demain ?"), Ok(vec![]));
        assert!(paste_status(" ").is_err() && paste_status(&"x".repeat(20_000)).is_err());
    }
}

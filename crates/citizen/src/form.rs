//! What is wrong with a form: every input that cannot be taken, all at once.

use crate::{Error, Message};

/// Inputs with their reasons. The reasons are sentences of the catalogue and hold no input.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FormRefusal(Vec<(&'static str, Message)>);

impl FormRefusal {
    /// Names an input by its name in the input's type.
    pub fn refuse(&mut self, field: &'static str, reason: Message) {
        self.0.push((field, reason));
    }

    /// Forgets what is said of other inputs.
    pub(crate) fn keep(&mut self, is_kept: impl Fn(&'static str) -> bool) {
        self.0.retain(|(field, _)| is_kept(field));
    }

    /// The form is taken when nothing was refused.
    ///
    /// # Errors
    /// [`Error::Form`].
    pub fn finish(self) -> Result<(), Error> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Form(self)) }
    }

    /// The inputs, in the order in which they were found.
    pub fn fields(&self) -> &[(&'static str, Message)] {
        &self.0
    }
}

impl std::fmt::Display for FormRefusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names: Vec<_> = self.0.iter().map(|(field, _)| *field).collect();
        write!(f, "inputs that cannot be taken: {}", names.join(", "))
    }
}

impl std::fmt::Debug for FormRefusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let keys: Vec<_> = self.0.iter().map(|(field, reason)| (*field, reason.key)).collect();
        f.debug_tuple("FormRefusal").field(&keys).finish()
    }
}

impl std::error::Error for FormRefusal {}

#[cfg(test)]
mod tests {
    use super::FormRefusal;
    use crate::{Error, Message, Value};

    #[test]
    fn everything_is_named_at_once_and_nothing_typed_is_shown() {
        assert_eq!(FormRefusal::default().finish(), Ok(()));
        let mut form = FormRefusal::default();
        form.refuse("number", Message::plain("error-required"));
        form.refuse(
            "surname",
            Message::plain("error-required").with("typed", Value::Text("ERIKSSON".into())),
        );
        let error = form.finish().expect_err("two are refused");
        let named: Vec<_> = error.fields().into_iter().map(|(field, _)| field).collect();
        assert_eq!(named, ["number", "surname"]);
        assert!(!format!("{error} {error:?}").contains("ERIKSSON"));
        assert_eq!(error.message().key, "error-form");
        assert_eq!(Error::Internal.fields(), []);
    }
}

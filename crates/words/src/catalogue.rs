//! The catalogue, embedded, as one bundle for each language.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::{Language, numbers};

#[cfg(test)]
mod proof;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod written;

pub(crate) type Bundle = FluentBundle<FluentResource>;

/// One file of the catalogue in one language.
pub(crate) struct Source {
    #[cfg_attr(not(test), expect(dead_code, reason = "only tests say which file is at fault"))]
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
}

macro_rules! sources {
    ($tag:literal) => {
        sources!(
            $tag; "access", "alerts", "app", "cli", "demo", "documents", "errors", "export", "help",
            "home", "notifications", "paper", "places", "renewal", "requests", "safety", "security",
            "settings", "story", "vaults", "watching", "window"
        )
    };
    ($tag:literal; $($file:literal),+) => {
        &[$(Source {
            name: concat!($tag, "/", $file, ".ftl"),
            text: include_str!(concat!("../../../locales/", $tag, "/", $file, ".ftl")),
        }),+]
    };
}

/// The files of a language.
pub(crate) const fn sources(language: Language) -> &'static [Source] {
    match language {
        Language::Ar => sources!("ar"),
        Language::En => sources!("en"),
        Language::Es => sources!("es"),
        Language::Fr => sources!("fr"),
    }
}

/// All messages of a language. Isolation is off: arguments bring their own.
pub(crate) fn bundle(language: Language) -> Bundle {
    let tag = language.tag().parse::<LanguageIdentifier>().expect("our tags are well formed");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle
        .add_function("NUM", move |positional, _| numbers::num(language, positional))
        .expect("a new bundle has no functions");
    bundle
        .add_function("PLURAL", move |positional, _| numbers::plural(language, positional))
        .expect("a new bundle has only NUM");
    for source in sources(language) {
        bundle.add_resource_overriding(parsed(source.text));
    }
    bundle
}

/// What can be read of a file; the tests see to it that this is all of it.
fn parsed(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable)
}

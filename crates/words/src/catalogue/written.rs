//! The catalogue as it is written: each message, what it takes, what it counts.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser;

use super::sources;
use crate::Language;

/// One message as it is written.
#[derive(Default)]
pub(super) struct Written {
    pub(super) file: &'static str,
    pub(super) arguments: BTreeSet<&'static str>,
    /// The arguments that `NUM()` or `PLURAL()` is asked about.
    pub(super) numbers: BTreeSet<&'static str>,
    pub(super) variants: Vec<BTreeSet<&'static str>>,
    pub(super) texts: Vec<&'static str>,
}

/// Every message of a language, by its key.
pub(super) fn messages(language: Language) -> BTreeMap<&'static str, Written> {
    let mut messages = BTreeMap::new();
    for source in sources(language) {
        let resource = parser::parse(source.text)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", source.name));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let key = message.id.name;
                let twice = messages.insert(key, written(source.name, &message)).is_some();
                assert!(!twice, "{}: {key} is there twice", source.name);
            }
        }
    }
    messages
}

fn written(file: &'static str, message: &Message<&'static str>) -> Written {
    let mut written = Written { file, ..Written::default() };
    if let Some(pattern) = &message.value {
        read_pattern(pattern, &mut written);
    }
    written
}

fn read_pattern(pattern: &Pattern<&'static str>, into: &mut Written) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => into.texts.push(value),
            PatternElement::Placeable { expression } => read_expression(expression, into),
        }
    }
}

fn read_expression(expression: &Expression<&'static str>, into: &mut Written) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, into),
        Expression::Select { selector, variants } => {
            read_inline(selector, into);
            into.variants.push(variants.iter().map(variant_name).collect());
            for variant in variants {
                read_pattern(&variant.value, into);
            }
        }
    }
}

fn variant_name(variant: &Variant<&'static str>) -> &'static str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn read_inline(inline: &InlineExpression<&'static str>, into: &mut Written) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.arguments.insert(id.name);
        }
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. }, ..
        } => positional.iter().for_each(|argument| read_number(argument, into)),
        InlineExpression::Placeable { expression } => read_expression(expression, into),
        _ => {}
    }
}

fn read_number(argument: &InlineExpression<&'static str>, into: &mut Written) {
    if let InlineExpression::VariableReference { id } = argument {
        into.numbers.insert(id.name);
    }
    read_inline(argument, into);
}

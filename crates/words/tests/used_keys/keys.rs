//! The keys in a source, found by how they are written.

/// What only the keys of sentences begin with in Rust. Others are known by the call around them.
const PREFIXES: [&str; 14] = [
    "cap-category-",
    "cap-certainty-",
    "cap-response-",
    "cap-severity-",
    "cap-urgency-",
    "cli-",
    "error-",
    "mrz-reason-",
    "notify-",
    "outcome-",
    "paper-",
    "phase-",
    "story-",
    "why-",
];

/// The keys that Rust asks for: literals that begin as keys do, and whatever is said.
pub fn said_by_rust(source: &str) -> Vec<&str> {
    let prefixed = PREFIXES.iter().flat_map(|prefix| {
        let opening = format!("\"{prefix}");
        source.match_indices(&opening).map(|(at, _)| &source[at..]).collect::<Vec<_>>()
    });
    let said =
        ["say(", "say_with(", "Message::plain("].into_iter().flat_map(|call| after(source, call));
    prefixed.chain(said).filter_map(literal).filter(|literal| is_key(literal)).collect()
}

/// The keys that the window says: the literals in the first argument of `say`, but not those that
/// something is compared with.
pub fn said_by_window(source: &str) -> Vec<&str> {
    let keys = after(source, "say(").flat_map(|argument| {
        let pieces: Vec<_> = first_argument(argument).split(QUOTES).collect();
        let quoted = pieces.chunks_exact(2).filter(|pair| !pair[0].trim_end().ends_with("=="));
        quoted.map(|pair| pair[1]).collect::<Vec<_>>()
    });
    keys.filter(|literal| is_key(literal)).collect()
}

/// Everything between two quotes that has the form of a key.
pub fn quoted(source: &str) -> impl Iterator<Item = &str> {
    let mut pieces = source.split(QUOTES);
    pieces.next();
    pieces.filter(|piece| is_key(piece))
}

/// What keys are composed from: literals with holes, each written `{}`.
pub fn composed(source: &str) -> Vec<String> {
    source.split(QUOTES).filter_map(template).collect()
}

/// What the keys are composed from that the window says.
pub fn composed_by_window(source: &str) -> Vec<String> {
    let arguments = after(source, "say(").map(first_argument);
    let templates = arguments.flat_map(|argument| argument.split('`').skip(1).step_by(2));
    templates.filter_map(template).collect()
}

/// A literal with holes, `${kind}` or `{kind}`, when all else of it could be a key.
fn template(literal: &str) -> Option<String> {
    let mut pieces = literal.split('{');
    let mut template = pieces.next()?.trim_end_matches('$').to_owned();
    for piece in pieces {
        let (_, after) = piece.split_once('}')?;
        template.push_str("{}");
        template.push_str(after.trim_end_matches('$'));
    }
    let is_composed = template.contains("{}") && is_prefix(&template.replace("{}", ""));
    is_composed.then_some(template)
}

/// The keys that a file of the catalogue defines.
pub fn defined(source: &str) -> impl Iterator<Item = &str> {
    let keys = source.lines().filter(|line| line.starts_with(|c: char| c.is_alphabetic()));
    keys.filter_map(|line| line.split_once(" =")).map(|(key, _)| key)
}

const QUOTES: [char; 3] = ['"', '\'', '`'];

fn after<'a>(source: &'a str, call: &'a str) -> impl Iterator<Item = &'a str> {
    source.match_indices(call).map(move |(at, _)| source[at + call.len()..].trim_start())
}

/// Up to the comma or the bracket that ends it; brackets and quotes inside belong to it.
fn first_argument(source: &str) -> &str {
    let (mut depth, mut quote) = (0_usize, None);
    let end = source.find(|c: char| {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ',' | ')') if depth == 0 => return true,
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        false
    });
    &source[..end.unwrap_or(source.len())]
}

/// The string literal that the source begins with.
fn literal(source: &str) -> Option<&str> {
    source.strip_prefix('"')?.split('"').next()
}

fn is_key(literal: &str) -> bool {
    !literal.ends_with('-') && is_prefix(literal)
}

fn is_prefix(literal: &str) -> bool {
    let is_letter = |c| matches!(c, 'a'..='z' | '0'..='9' | '-');
    literal.starts_with(|c: char| c.is_ascii_lowercase()) && literal.chars().all(is_letter)
}

#[test]
fn rust_asks_for_keys_and_nothing_else() {
    let source =
        r#"code("error-disk"); format!("error-{code}"); "error-"; "an error-disk"; "queued""#;
    assert_eq!(said_by_rust(source), ["error-disk"]);
    assert_eq!(said_by_rust("words.say(\"queued\")"), ["queued"]);
    assert_eq!(said_by_rust("words.say_with(\n    \"checked-at\", &[])"), ["checked-at"]);
    assert_eq!(said_by_rust("narrator.say(\"A sentence.\")"), [""; 0]);
    assert_eq!(composed(source), ["error-{}"]);
}

#[test]
fn the_window_asks_for_keys_and_nothing_else() {
    let source = r#"{words.say('ui-back')} {say("ui-next", { what: 'a-b' })} say(`nav-home`)"#;
    assert_eq!(said_by_window(source), ["ui-back", "ui-next", "nav-home"]);
    let chosen = "say(kind === 'queued-now' ? 'ui-a' : is(b, ')') ? 'ui-b' : `ui-${c}`, 'x-y')";
    assert_eq!(said_by_window(chosen), ["ui-a", "ui-b"]);
    assert_eq!(composed_by_window(chosen), ["ui-{}"]);
    assert_eq!(composed("say(`a-${b.c}-${d}-e`)"), ["a-{}-{}-e"]);
    assert_eq!(said_by_window(r#"<Field label="ui-back" title={say(key)} />"#), [""; 0]);
    assert_eq!(quoted(r#"label="ui-back" it's "Two words" 'nav-home'"#).count(), 2);
}

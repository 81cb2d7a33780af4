//! Markup in words to plain text: HTML as issuers paste it into CAP, escaped or as elements.

use super::limits::MAX_TEXT_CHARS;
use quick_xml::escape::{resolve_html5_entity, resolve_xml_entity};
use std::borrow::Cow;

/// As many bytes as the longest text for people may have; nobody reads what follows.
const MOST_BYTES: usize = 4 * MAX_TEXT_CHARS;
/// The longest name of an element here.
const MOST_NAME_BYTES: usize = "blockquote".len();
/// The longest name of a character, `&` and `;` aside.
const MOST_REFERENCE_BYTES: usize = "CounterClockwiseContourIntegral".len();
/// The longest comment that may have tags in it.
const MOST_COMMENT_BYTES: usize = 4_096;
/// The longest address that is worth showing.
const MOST_ADDRESS_BYTES: usize = 256;
/// The most links of one text whose addresses are shown.
const MOST_LINKS: usize = 64;

/// What an element does to the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// Nothing.
    Inline,
    /// Nothing, but it leads somewhere.
    Link,
    /// It stands apart on the same line.
    Cell,
    /// It ends a line, each time.
    Break,
    /// It has lines of its own.
    Line,
    /// The same, and an empty line around them.
    Paragraph,
}

impl Flow {
    /// What HTML's element of that name does, whatever the capitals; none if HTML has no such element.
    pub(super) fn of(name: &str) -> Option<Self> {
        let mut buffer = [0; MOST_NAME_BYTES];
        let lower = buffer.get_mut(..name.len())?;
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        Some(match &*lower {
            b"a" => Self::Link,
            b"abbr" | b"acronym" | b"b" | b"bdi" | b"bdo" | b"big" | b"cite" | b"code" | b"em"
            | b"font" | b"i" | b"img" | b"ins" | b"mark" | b"q" | b"s" | b"small" | b"span"
            | b"strong" | b"sub" | b"sup" | b"tt" | b"u" => Self::Inline,
            b"td" | b"th" => Self::Cell,
            b"br" => Self::Break,
            b"p" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"blockquote" => Self::Paragraph,
            b"article" | b"body" | b"center" | b"dd" | b"div" | b"dl" | b"dt" | b"footer"
            | b"head" | b"header" | b"hr" | b"html" | b"li" | b"main" | b"ol" | b"pre"
            | b"section" | b"table" | b"tbody" | b"tfoot" | b"thead" | b"tr" | b"ul" => Self::Line,
            _ => return None,
        })
    }
}

/// Plain text while it grows.
#[derive(Default)]
pub(super) struct Plain {
    words: String,
    /// How many lines end before the next word.
    breaks: usize,
    link: Option<Link>,
    links: usize,
    is_marked: bool,
}

/// A link that is open.
struct Link {
    address: String,
    /// Where its words begin.
    from: usize,
}

impl Plain {
    /// Adds a text in which HTML may stand; a `<` or `&` that begins none of it stays.
    pub(super) fn add(&mut self, mut text: &str) {
        while !self.is_full()
            && let Some(at) = text.find(['<', '&'])
        {
            self.push(&text[..at]);
            let marked = &text[at..];
            text = if let Some((mark, after)) = mark(marked) {
                self.apply(mark);
                after
            } else {
                self.push(&marked[..1]);
                &marked[1..]
            };
        }
        self.push(text);
    }

    fn apply(&mut self, mark: Mark) {
        self.is_marked = true;
        match mark {
            Mark::Comment => {}
            Mark::Open(Flow::Link, attributes) => self.begin_link(attributes),
            Mark::Open(flow, _) => self.open(flow),
            Mark::Close(Flow::Link) => self.end_link(),
            Mark::Close(flow) => self.close(flow),
            Mark::Character(character) => self.push(&character),
        }
    }

    /// An element begins here.
    pub(super) fn open(&mut self, flow: Flow) {
        self.is_marked = true;
        match flow {
            Flow::Inline | Flow::Link => {}
            Flow::Cell => self.space(),
            Flow::Break => self.end_lines((self.breaks + 1).min(2)),
            Flow::Line => self.end_lines(self.breaks.max(1)),
            Flow::Paragraph => self.end_lines(2),
        }
    }

    /// An element ends here.
    pub(super) fn close(&mut self, flow: Flow) {
        if flow != Flow::Break {
            self.open(flow);
        }
    }

    /// White space stands here.
    pub(super) fn space(&mut self) {
        if !self.words.ends_with(char::is_whitespace) {
            self.push(" ");
        }
    }

    fn end_lines(&mut self, breaks: usize) {
        self.words.truncate(self.words.trim_end().len());
        self.breaks = breaks;
    }

    fn begin_link(&mut self, attributes: &str) {
        self.links += 1;
        let address = (self.links <= MOST_LINKS).then(|| address(attributes)).flatten();
        let from = self.words.len();
        self.link = address.map(|address| Link { address: address.to_owned(), from });
    }

    /// Where a link leads is shown, unless its words say so.
    fn end_link(&mut self) {
        let Some(Link { address, from }) = self.link.take() else { return };
        let address = ["tel:", "mailto:"].iter().fold(&address[..], |address, scheme| {
            without_beginning(address, scheme).unwrap_or(address)
        });
        let said = self.words.get(from..).unwrap_or_default();
        if !is_said(said, address) {
            // An address has no tags, so this goes no deeper.
            self.add(&format!(" ({address})"));
        }
    }

    fn push(&mut self, words: &str) {
        let begins_line = self.breaks > 0 || self.words.is_empty();
        let words = if begins_line { words.trim_start() } else { words };
        let room = (MOST_BYTES + 1).saturating_sub(self.words.len());
        let words = &words[..words.ceil_char_boundary(room)];
        if words.is_empty() {
            return;
        }
        if !self.words.is_empty() {
            self.words.extend(std::iter::repeat_n('\n', self.breaks));
        }
        self.breaks = 0;
        self.words.push_str(words);
    }

    const fn is_full(&self) -> bool {
        self.words.len() > MOST_BYTES
    }

    /// The plain text; none if nothing was marked.
    pub(super) fn finish(self) -> Option<String> {
        self.is_marked.then(|| self.words.trim().to_owned())
    }
}

/// What stands in a text beside words.
enum Mark<'t> {
    Comment,
    /// A tag that begins an element, and its attributes.
    Open(Flow, &'t str),
    Close(Flow),
    Character(Cow<'static, str>),
}

/// The mark at the beginning of a text, and what follows it.
fn mark(text: &str) -> Option<(Mark<'_>, &str)> {
    match text.strip_prefix('&') {
        Some(reference) => character(reference),
        None => tag(text.strip_prefix('<')?),
    }
}

/// A character's name or number. No name of a few letters takes long to look up.
fn character(text: &str) -> Option<(Mark<'_>, &str)> {
    let end = text.bytes().take(MOST_REFERENCE_BYTES + 1).position(|byte| byte == b';')?;
    let (name, after) = (&text[..end], &text[end + 1..]);
    let Some(number) = name.strip_prefix('#') else {
        let known = resolve_xml_entity(name).or_else(|| resolve_html5_entity(name))?;
        return Some((Mark::Character(known.into()), after));
    };
    let (character, after) = numbered(code(number)?, after)?;
    Some((Mark::Character(character.to_string().into()), after))
}

/// A character by its number, of which some write the two halves of UTF-16 one after the other.
fn numbered(number: u32, after: &str) -> Option<(char, &str)> {
    let is_half = matches!(number, 0xd800..=0xdbff);
    let (number, after) = if is_half { joined(number, after)? } else { (number, after) };
    let character = match char::from_u32(number)? {
        '\r' | '\t' => ' ',
        character => character,
    };
    (character == '\n' || !character.is_control()).then_some((character, after))
}

fn joined(high: u32, after: &str) -> Option<(u32, &str)> {
    let (number, after) = after.strip_prefix("&#")?.split_at_checked("56320".len())?;
    let low = code(number).filter(|low| matches!(low, 0xdc00..=0xdfff))?;
    let number = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    Some((number, after.strip_prefix(';')?))
}

fn code(number: &str) -> Option<u32> {
    match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => number.parse().ok(),
    }
}

/// A comment as far as it ends soon: each of many without an end is searched no farther.
fn comment(text: &str) -> Option<(Mark<'_>, &str)> {
    let comment = text.strip_prefix("!--")?;
    let end = comment[..comment.floor_char_boundary(MOST_COMMENT_BYTES)].find("-->")?;
    Some((Mark::Comment, &comment[end + "-->".len()..]))
}

/// A tag of HTML, or a comment. A tag ends before the next `<`, so that each byte is searched once.
fn tag(text: &str) -> Option<(Mark<'_>, &str)> {
    if let Some(comment) = comment(text) {
        return Some(comment);
    }
    let end = text.find(['<', '>']).filter(|end| text.as_bytes()[*end] == b'>')?;
    let (inner, after) = (&text[..end], &text[end + 1..]);
    if inner.starts_with("!--") {
        return Some((Mark::Comment, after));
    }
    let ending = inner.strip_prefix('/');
    let named = ending.unwrap_or(inner);
    let length = named.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, attributes) = named.split_at(length);
    let flow = Flow::of(name)?;
    if !(attributes.is_empty() || attributes.starts_with(|c: char| c.is_whitespace() || c == '/')) {
        return None;
    }
    let mark = if ending.is_some() { Mark::Close(flow) } else { Mark::Open(flow, attributes) };
    Some((mark, after))
}

/// Where a link leads, if a person could write it down.
fn address(attributes: &str) -> Option<&str> {
    const SCHEMES: [&str; 4] = ["https://", "http://", "tel:", "mailto:"];
    let is_name = |name: &[u8]| name.eq_ignore_ascii_case(b"href");
    let at = attributes.as_bytes().windows(b"href".len()).position(is_name)?;
    let value = attributes[at + b"href".len()..].trim_start().strip_prefix('=')?.trim_start();
    let address = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    let is_open = SCHEMES.iter().any(|scheme| without_beginning(address, scheme).is_some());
    (is_open && address.len() <= MOST_ADDRESS_BYTES).then_some(address)
}

/// What follows a beginning, whatever its capitals.
fn without_beginning<'t>(text: &'t str, beginning: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(beginning.len())?;
    head.eq_ignore_ascii_case(beginning).then_some(rest)
}

/// Whether words name an address, blanks, punctuation and `https://www.` aside.
fn is_said(words: &str, address: &str) -> bool {
    let bare = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let site = ["https://", "http://", "www."].iter().fold(address, |address, beginning| {
        without_beginning(address, beginning).unwrap_or(address)
    });
    bare(words).contains(&bare(site))
}

#[cfg(test)]
mod tests {
    use super::{Flow, MOST_BYTES, Plain};

    fn plain(text: &str) -> Option<String> {
        let mut plain = Plain::default();
        plain.add(text);
        plain.finish()
    }

    #[test]
    fn html_becomes_lines_and_characters() {
        for (html, expected) in [
            ("one<br/>two", "one\ntwo"),
            ("one <BR>\n  two<br /><br/><br/>three", "one\ntwo\n\nthree"),
            ("<p>one &amp; two</p><p class='x'>three</p>", "one & two\n\nthree"),
            ("<ul><li>Go <b>up</b></li>\n<li>Stay</li></ul>", "Go up\nStay"),
            ("<tr><td>one</td><td>two</td></tr>", "one two"),
            ("20&nbsp;&deg;C, caf&eacute; &#233;&#xE9;", "20\u{a0}°C, café éé"),
            ("<!-- hidden -->&quot;shown&quot;", "\"shown\""),
            ("<!-- a <b>x</b> -->shown", "shown"),
            ("one&#13;&#9;two", "one  two"),
            ("<b>one</b> <i>two</i>", "one two"),
            ("&lt;p&gt;", "<p>"),
            ("wind &#55357;&#56832; &#xD83D;&#xDE00;!", "wind \u{1f600} \u{1f600}!"),
            ("<br/>", ""),
        ] {
            assert_eq!(plain(html).as_deref(), Some(expected), "{html}");
        }
    }

    #[test]
    fn what_is_no_html_stays_as_it_is() {
        for text in [
            "wind < 50 km/h & rain > 20 mm",
            "write to <someone@a.example>",
            "A&B; ?a=1&copy=2 &nothing; &#xD800; &#55357;&#; &#0; &",
            "<area> <x <",
            "a<bc>d",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    #[test]
    fn where_a_link_leads_is_shown_unless_it_is_said() {
        for (html, expected) in [
            ("<a href=\"tel:118\">118</a><br/><a href='TEL:112'>Police</a>", "118\nPolice (112)"),
            ("<a target=x href='https://www.a.example/'>a.example</a>", "a.example"),
            (
                "<A HREF=https://a.example/?b=1&amp;c=2>here</A>",
                "here (https://a.example/?b=1&c=2)",
            ),
            ("<a href='javascript:alert(1)'>here</a>, <a name='x'>there</a>", "here, there"),
        ] {
            assert_eq!(plain(html).as_deref(), Some(expected), "{html}");
        }
    }

    #[test]
    fn names_of_elements_may_have_capitals_and_no_more_letters() {
        assert_eq!(Flow::of("BlockQuote"), Some(Flow::Paragraph));
        assert_eq!(Flow::of("blockquotes"), None);
        assert_eq!(Flow::of(""), None);
    }

    #[test]
    fn no_more_is_kept_than_anybody_reads() {
        for unit in ["<b>", "&lt;", " <p> ", "<a href='tel:1'>2</a>", "<br>words é", "<a ", "<!--"]
        {
            let text = unit.repeat(1_000_000 / unit.len());
            let kept = plain(&format!("<i>{text}</i>{text}")).expect("markup");
            assert!(kept.len() <= MOST_BYTES + 4, "{unit}: {}", kept.len());
        }
    }
}

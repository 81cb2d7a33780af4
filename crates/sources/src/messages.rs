//! The single messages of a document, byte for byte, so that each can be signed for itself.

use quick_xml::Reader;
use quick_xml::events::Event;

/// As deep as a message may be for whoever reads it.
const DEEPEST: usize = 64;
const MOST_MESSAGES: usize = 5_000;

/// Every `alert` element of a document as it stands there; a document that is one message, or that
/// cannot be cut, is answered whole.
///
/// A message that leans on a namespace of its envelope, or stands there as escaped text, may not be
/// readable by itself: whoever reads it says so.
pub fn messages(document: &[u8]) -> Vec<Vec<u8>> {
    cut(document).filter(|messages| !messages.is_empty()).unwrap_or_else(|| vec![document.to_vec()])
}

/// `None` for what is no UTF-8 document, whose tags do not match, is too deep or holds too much.
fn cut(document: &[u8]) -> Option<Vec<Vec<u8>>> {
    let text = std::str::from_utf8(document).ok()?;
    // The reader takes a byte order mark away and does not count it.
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().allow_dangling_amp = true;
    let (mut depth, mut open) = (0_usize, None);
    let mut messages = Vec::new();
    loop {
        let before = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::Start(start) => {
                let is_alert = start.local_name().as_ref().eq_ignore_ascii_case("alert");
                if depth == 0 && is_alert {
                    return None;
                }
                if is_alert && open.is_none() {
                    open = Some((depth, before));
                }
                depth += 1;
            }
            Event::End(_) => {
                depth = depth.checked_sub(1)?;
                if let Some((_, begin)) = open.filter(|(at, _)| *at == depth) {
                    let end = usize::try_from(reader.buffer_position()).ok()?;
                    messages.push(text.get(begin..end)?.as_bytes().to_vec());
                    open = None;
                }
            }
            Event::DocType(_) => return None,
            Event::Eof => return Some(messages),
            _ => {}
        }
        if depth > DEEPEST || messages.len() > MOST_MESSAGES {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::messages;

    #[test]
    fn a_container_is_cut_into_its_messages_and_all_else_stays_whole() {
        let one = "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><a>1 &amp; 2</a></alert>";
        let feed =
            format!("<?xml version='1.0'?><feed><entry>{one}</entry>\n<entry>{one}</entry></feed>");
        assert_eq!(messages(feed.as_bytes()), [one.as_bytes(), one.as_bytes()]);
        for marks in ["\u{feff}", "\u{feff}\u{feff}"] {
            let marked = format!("{marks}{feed}");
            assert_eq!(messages(marked.as_bytes()), [one.as_bytes(), one.as_bytes()], "{marked:?}");
        }
        let stray = format!("<feed><title>Wind & rain &#55357;</title>{one}</feed>");
        assert_eq!(messages(stray.as_bytes()), [one.as_bytes()]);
        let doctype = format!("<!DOCTYPE x><feed>{one}</feed>");
        for whole in [one, "<feed/>", "not XML", &doctype] {
            assert_eq!(messages(whole.as_bytes()), [whole.as_bytes()], "{whole}");
        }
        assert_eq!(messages(&[0xff, 0xfe]), [[0xff, 0xfe]]);
    }
}

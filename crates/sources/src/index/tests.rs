//! Lists as publishers write them, and as nobody should.

use super::{Entry, Listing, MOST_ENTRIES, entries, read};
use crate::SourceError;

fn entry(id: &str, updated: &str, link: &str) -> Entry {
    Entry { id: id.into(), updated: updated.into(), link: link.into() }
}

#[test]
fn an_atom_list_gives_the_link_that_says_it_is_a_message() {
    let atom = br#"<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>f</id>
        <link rel="self" href="https://x/feed"/>
        <entry><id>1</id><updated>2026-11-22T08:00:00Z</updated>
          <link href="https://x/page?a=1&amp;b=2"/>
          <link rel="alternate" type="application/cap+xml" href="https://x/1.cap"/></entry>
        <entry><id>2</id><link rel="edit" href="https://x/edit"/><link href="2.xml"/></entry>
        <entry><id>3</id><title>no link</title></entry></feed>"#;
    let first = entry("1", "2026-11-22T08:00:00Z", "https://x/1.cap");
    let expected = vec![first, entry("2", "", "2.xml"), entry("3", "", "")];
    assert_eq!(entries(atom), Ok(expected), "one that leads nowhere is there to be counted");
}

#[test]
fn an_rss_list_gives_links_of_its_items() {
    let rss = br#"<rss version="2.0"><channel><link>https://x/</link>
        <item><guid>a</guid><pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate>
          <link>https://x/a?b=1&amp;c=2</link></item>
        <item><link><![CDATA[https://x/b]]></link>
          <enclosure type="application/cap+xml" url="https://x/b.cap"/></item></channel></rss>"#;
    let date = "Sun, 22 Nov 2026 08:00:00 GMT";
    let expected = [entry("a", date, "https://x/a?b=1&c=2"), entry("", "", "https://x/b.cap")];
    assert_eq!(entries(rss), Ok(expected.to_vec()));
}

/// The links of a list with one entry.
fn link(document: impl AsRef<[u8]>) -> Result<String, SourceError> {
    let mut entries = entries(document.as_ref())?;
    assert_eq!(entries.len(), 1);
    Ok(entries.remove(0).link)
}

fn rss(item: &str) -> String {
    let channel = "<title>All</title><link>https://x/</link>";
    format!("<rss version='2.0'><channel>{channel}<item>{item}</item></channel></rss>")
}

fn atom(entry: &str) -> String {
    format!("<feed xmlns='http://www.w3.org/2005/Atom'><id>f</id><entry>{entry}</entry></feed>")
}

#[test]
fn words_that_are_written_badly_cost_no_entry() {
    let led = Ok("https://x/1.cap".to_owned());
    for words in [
        "Wind & rain",
        "&",
        "R&D; &nbsp;20&deg;C",
        "&#55357;&#56832; storm &#0; &#x110000; &#;",
        "wind <b>strong, <br>very",
        &"one<br><img src='x'><p>two".repeat(40),
        "</b> at the end </title>",
        "one\u{b}two",
    ] {
        let item = rss(&format!("<title>{words}</title><link>https://x/1.cap</link>"));
        assert_eq!(link(&item), led, "{words}");
        let entry = atom(&format!("<title>{words}</title><link href='https://x/1.cap'/>"));
        assert_eq!(link(&entry), led, "{words}");
    }
    let latin =
        [&b"<feed><entry><title>Crue \xe0 B\xe9ziers"[..], b"</title>", b"<link href='2'/>"];
    assert_eq!(link([&latin.concat()[..], b"</entry></feed>"].concat()).as_deref(), Ok("2"));
}

#[test]
fn an_address_with_lone_ampersands_is_meant_as_it_is_written() {
    for written in ["a=1&b=2&c=3", "a=1&amp;b=2&c=3", "a=1&amp;b=2&amp;c=3"] {
        let meant = Ok("https://x/1?a=1&b=2&c=3");
        let item = rss(&format!("<link>https://x/1?{written}</link>"));
        assert_eq!(link(item).as_deref(), meant, "{written}");
        let entry = atom(&format!("<link href='https://x/1?{written}'/>"));
        assert_eq!(link(entry).as_deref(), meant, "{written}");
    }
    let name = rss("<link>https://x/1?a=1&order;=2</link>");
    assert_eq!(link(name).as_deref(), Ok("https://x/1?a=1&order;=2"));
}

#[test]
fn a_list_in_utf_16_is_read() {
    let list = format!("<?xml version='1.0' encoding='UTF-16'?>{}", rss("<link>/ماء.cap</link>"));
    for mark in ["", "\u{feff}"] {
        let marked = format!("{mark}{list}");
        let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(link(little).as_deref(), Ok("/ماء.cap"));
        assert_eq!(link(big).as_deref(), Ok("/ماء.cap"));
    }
    let message = "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>";
    let message: Vec<u8> = message.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&message), Ok(Listing::Messages));
}

#[test]
fn a_document_type_that_declares_nothing_is_a_lists_to_have() {
    let named = "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' \
                 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>";
    let list = rss("<link>1.cap</link>");
    assert_eq!(link(format!("<?xml version='1.0'?>{named}{list}")).as_deref(), Ok("1.cap"));
    for refused in [
        format!("<!DOCTYPE rss [<!ENTITY a 'b'>]>{list}"),
        format!("<!DOCTYPE rss SYSTEM 'x' []>{list}"),
        format!("{named}{named}{list}"),
        format!("{list}{named}"),
        "<rss><!DOCTYPE rss></rss>".to_owned(),
        "<!DOCTYPE html><html><body>Back soon</body></html>".to_owned(),
        format!("{named}<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>"),
    ] {
        assert_eq!(read(refused.as_bytes()), Err(SourceError::NotAFeed), "{refused}");
    }
}

#[test]
fn content_elsewhere_and_a_name_that_is_an_address_lead_too() {
    let content = |attributes: &str| link(atom(&format!("<content {attributes}/>")));
    let led = Ok("https://x/1.cap");
    assert_eq!(content("type='application/cap+xml' src='https://x/1.cap'").as_deref(), led);
    assert_eq!(content("src='https://x/1.cap'").as_deref(), led);
    assert_eq!(content("type='image/png' src='https://x/1.png'").as_deref(), Ok(""));
    assert_eq!(content("type='text'").as_deref(), Ok(""));
    let guid = |said: &str, name: &str| link(rss(&format!("<guid{said}>{name}</guid>")));
    assert_eq!(guid(" isPermaLink='true'", "https://x/1.cap").as_deref(), led);
    assert_eq!(
        guid("", "https://x/1.cap").as_deref(),
        led,
        "true is what it is when it is not said"
    );
    assert_eq!(guid(" isPermaLink='false'", "https://x/1.cap").as_deref(), Ok(""));
    assert_eq!(guid("", "urn:oid:2.49.0.1").as_deref(), Ok(""));
    let both = rss("<guid>https://x/page</guid><link>https://x/1.cap</link>");
    assert_eq!(link(both).as_deref(), led, "a link goes before a name");
}

#[test]
fn the_link_that_promises_most_is_taken_in_whatever_order_they_stand() {
    let picture = "<enclosure type='image/png' url='https://x/1.png'/>";
    let sound = "<enclosure type='audio/mpeg' url='https://x/1.mp3'/>";
    let page = "<link rel='alternate' type='text/html' href='https://x/page'/>";
    let unsaid = "<link>https://x/unsaid</link>";
    let xml = "<enclosure type='application/xml' url='https://x/xml'/>";
    let cap = "<link rel='related' type='application/cap+xml' href='https://x/cap'/>";
    let gdacs = "<g:cap>https://x/gdacs?type=EQ&amp;id=1</g:cap>";
    for (one, other, expected) in [
        (picture, unsaid, "https://x/unsaid"),
        (sound, page, "https://x/page"),
        (page, unsaid, "https://x/unsaid"),
        (page, xml, "https://x/xml"),
        (unsaid, xml, "https://x/xml"),
        (xml, cap, "https://x/cap"),
        (unsaid, gdacs, "https://x/gdacs?type=EQ&id=1"),
        (picture, sound, ""),
    ] {
        assert_eq!(link(rss(&format!("{one}{other}"))).as_deref(), Ok(expected), "{one}{other}");
        assert_eq!(link(rss(&format!("{other}{one}"))).as_deref(), Ok(expected), "{other}{one}");
    }
    let alike = "<link href='https://x/1'/><link href='https://x/2'/>";
    assert_eq!(link(atom(alike)).as_deref(), Ok("https://x/1"), "of two alike the first");
    let code = "<cap:cap>Met</cap:cap><link href='https://x/1'/>";
    assert_eq!(link(atom(code)).as_deref(), Ok("https://x/1"));
}

#[test]
fn an_entry_never_leads_to_half_an_address_or_to_its_neighbours() {
    let long = "x".repeat(2_100);
    for too_long in [
        format!("<link>https://x/{long}</link>"),
        format!("<link>https://x/?a=1&{long}&b=2</link>"),
        format!("<link href='https://x/{long}'/>"),
    ] {
        assert_eq!(link(rss(&too_long)).as_deref(), Ok(""));
    }
    let list = "<rss><channel><item><enclosure type='application/cap+xml' url='1'/></item>\
                <item><guid>b</guid></item><item><title>gusts < 90 km/h</title><link>?</link></item>\
                <item><link>3</link></item></channel></rss>";
    let expected =
        vec![entry("", "", "1"), entry("b", "", ""), entry("", "", ""), entry("", "", "3")];
    assert_eq!(entries(list.as_bytes()), Ok(expected));
}

#[test]
fn what_holds_messages_is_handed_on_whole() {
    let namespace = "urn:oasis:names:tc:emergency:cap:1.2";
    for document in [
        format!("<alert xmlns='{namespace}'/>"),
        format!("<EDXLDistribution><x><alert xmlns='{namespace}'/></x></EDXLDistribution>"),
        "<feed><entry><link href='a'/><content><alert/></content></entry></feed>".to_owned(),
        format!(
            "<rss><item><description><![CDATA[<alert xmlns='{namespace}'/>]]></description></item></rss>"
        ),
    ] {
        assert_eq!(read(document.as_bytes()), Ok(Listing::Messages), "{document}");
    }
}

#[test]
fn a_message_as_escaped_text_is_one_and_a_link_in_escaped_markup_is_none() {
    let namespace = "urn:oasis:names:tc:emergency:cap:1.2";
    let escaped = |text: &str| {
        let text = text.replace('&', "&amp;").replace('"', "&quot;");
        text.replace('<', "&lt;").replace('>', "&gt;")
    };
    let rss = |text: &str| {
        let (link, text) = ("<link>https://x/a</link>", escaped(text));
        format!("<rss><item>{link}<description>{text}</description></item></rss>")
    };
    let atom = |text: &str| {
        let (link, text) = ("<link href='https://x/a'/>", escaped(text));
        format!("<feed><entry>{link}<content type='html'>{text}</content></entry></feed>")
    };
    for message in [
        "<alert><identifier>1</identifier></alert>",
        &format!("<alert xmlns='{namespace}'><note>1 & 2</note></alert>"),
        &format!("\n <?xml version=\"1.0\"?>\n<c:alert xmlns:c=\"{namespace}\"/>"),
        &format!("<alert xmlns='{namespace}'>{}</alert>", "<a>b</a>".repeat(1_000)),
    ] {
        assert_eq!(read(rss(message).as_bytes()), Ok(Listing::Messages), "{message}");
        assert_eq!(read(atom(message).as_bytes()), Ok(Listing::Messages), "{message}");
    }
    for markup in [
        "<a href='https://alerts.example/cap/1.cap'>alert</a>",
        "<p>in the format urn:oasis:names:tc:emergency:cap:1.2</p>",
        "an <alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'> begins so",
    ] {
        let links = Ok(Listing::Links(vec![entry("", "", "https://x/a")]));
        assert_eq!(read(rss(markup).as_bytes()), links, "{markup}");
        assert_eq!(read(atom(markup).as_bytes()), links, "{markup}");
    }
}

#[test]
fn bombs_and_nonsense_are_refused() {
    let doctype = b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><feed>&a;</feed>";
    assert_eq!(read(doctype), Err(SourceError::NotAFeed));
    let cut_off = "<feed><entry><link href='1'/></entry><entry>";
    for nonsense in ["", "not XML", "<feed>", "<feed></rss>", "</feed>", cut_off, "{\"json\":1}"] {
        assert_eq!(read(nonsense.as_bytes()), Err(SourceError::NotAFeed), "{nonsense}");
    }
    let deep = format!("<feed>{}", "<a>".repeat(40));
    assert_eq!(read(deep.as_bytes()), Err(SourceError::TooLarge));
    let entry = "<entry><link href='a'/></entry>";
    let listed = |count| {
        let list = format!("<feed>{}</feed>", entry.repeat(count));
        entries(list.as_bytes()).map(|entries| entries.len())
    };
    assert_eq!(listed(MOST_ENTRIES), Ok(MOST_ENTRIES));
    assert_eq!(listed(MOST_ENTRIES + 1), Err(SourceError::TooLarge));
}

//! What a listing says (RFC 4918 sections 13 and 14): names that are ours, and their lengths.

use crate::{CopyName, Kept, PlaceError};
use quick_xml::NsReader;
use quick_xml::events::Event;
use quick_xml::name::{Namespace, ResolveResult};

const DAV: ResolveResult<'static> = ResolveResult::Bound(Namespace("DAV:"));
const MOST: usize = 10_000;
const DEEPEST: usize = 32;

/// The copies of a listing; every other file is passed over.
pub(super) fn read(body: &[u8]) -> Result<Vec<Kept>, PlaceError> {
    let text = std::str::from_utf8(body).map_err(|_| PlaceError::NotWebDav)?;
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut listing = Listing::default();
    loop {
        let (space, event) = reader.read_resolved_event().map_err(|_| PlaceError::NotWebDav)?;
        match event {
            Event::Start(start) => {
                let name = (space == DAV).then(|| start.local_name().as_ref().to_owned());
                listing.open(name.unwrap_or_default())?;
            }
            Event::End(_) => listing.close(),
            Event::Text(text) => listing.text(&text.xml10_content()),
            Event::CData(text) => listing.text(&text.xml10_content()),
            Event::Eof => return listing.finish(),
            _ => {}
        }
    }
}

/// The listing while it is read.
#[derive(Default)]
struct Listing {
    path: Vec<String>,
    is_multistatus: bool,
    href: String,
    length: String,
    kept: Vec<Kept>,
}

impl Listing {
    fn open(&mut self, name: String) -> Result<(), PlaceError> {
        if self.path.is_empty() {
            self.is_multistatus = name == "multistatus";
        }
        if self.path.len() >= DEEPEST || self.kept.len() >= MOST {
            return Err(PlaceError::NotWebDav);
        }
        self.path.push(name);
        Ok(())
    }

    fn text(&mut self, text: &str) {
        match self.path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["multistatus", "response", "href"] => self.href.push_str(text),
            ["multistatus", "response", "propstat", "prop", "getcontentlength"] => {
                self.length.push_str(text);
            }
            _ => {}
        }
    }

    fn close(&mut self) {
        let closed = self.path.pop();
        if self.path.len() == 1 && closed.as_deref() == Some("response") {
            let (href, length) = (std::mem::take(&mut self.href), std::mem::take(&mut self.length));
            let name = href.trim().rsplit('/').next().and_then(CopyName::parse);
            self.kept
                .extend(name.map(|name| Kept { name, size_bytes: length.trim().parse().ok() }));
        }
    }

    fn finish(self) -> Result<Vec<Kept>, PlaceError> {
        let is_whole = self.is_multistatus && self.path.is_empty();
        if is_whole { Ok(self.kept) } else { Err(PlaceError::NotWebDav) }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    const NAME: &str = "amana-00112233aabbccdd-20261122T140500Z.amana-backup";

    #[test]
    fn copies_are_found_under_any_prefix_and_nothing_else_is() {
        let listing = format!(
            r#"<?xml version="1.0"?><D:multistatus xmlns:D="DAV:" xmlns:x="http://example.org">
            <D:response><D:href>/dav/</D:href><D:propstat><D:prop/></D:propstat></D:response>
            <D:response><D:href>/dav/{NAME}</D:href><D:propstat><D:prop>
              <D:getcontentlength> 812440 </D:getcontentlength></D:prop>
              <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
            <D:response><D:href><![CDATA[https://dav.example.org/a/{NAME}]]></D:href></D:response>
            <D:response><x:href>/dav/{NAME}</x:href></D:response>
            <D:response><D:href>/dav/{NAME}.part</D:href></D:response>
            <D:response><D:href>/dav/photo.jpg</D:href></D:response></D:multistatus>"#
        );
        let kept = read(listing.as_bytes()).unwrap();
        let sizes: Vec<_> = kept.iter().map(|kept| kept.size_bytes).collect();
        assert_eq!(sizes, [Some(812_440), None]);
        assert!(kept.iter().all(|kept| kept.name.to_text() == NAME));
        let prefixless = format!(
            r#"<multistatus xmlns="DAV:"><response><href>{NAME}</href></response></multistatus>"#
        );
        assert_eq!(read(prefixless.as_bytes()).unwrap().len(), 1);
    }

    #[test]
    fn what_is_no_listing_is_refused() {
        let deep = "<a>".repeat(100);
        for other in [
            "",
            "<html><body>Sign in</body></html>",
            "<multistatus/>",
            r#"<multistatus xmlns="DAV:"><response>"#,
            deep.as_str(),
            "<a></b>",
        ] {
            assert!(read(other.as_bytes()).is_err(), "{other}");
        }
        assert!(read(&[0xff, 0xfe]).is_err());
    }
}

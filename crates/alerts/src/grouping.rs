//! The events of a message: its info blocks, those of one event in several languages together.

use crate::alert::{Alert, AlertArea, Extent, Info};
use amana_geofence::Area;
use chrono::{DateTime, Utc};

/// One event, in one block for each language.
#[derive(Clone, Debug, PartialEq)]
pub struct Event<'a> {
    /// Its blocks in the order of the message; never empty.
    infos: Vec<&'a Info>,
}

/// The events that a message tells of, in its order.
///
/// Two blocks are one event when they differ in language, and agree in category, response, urgency,
/// severity, certainty, times, codes, and what is drawn: what a translation leaves as it is. Words,
/// which it does not, say nothing; nor do the geocodes of a place that is drawn, which some issuers
/// translate. The second block of one language begins an event of its own.
pub fn events(alert: &Alert) -> Vec<Event<'_>> {
    let mut events: Vec<Event<'_>> = Vec::new();
    for info in &alert.infos {
        match events.iter_mut().find(|event| event.takes(info)) {
            Some(event) => event.infos.push(info),
            None => events.push(Event { infos: vec![info] }),
        }
    }
    events
}

impl<'a> Event<'a> {
    /// Its blocks, one for each language.
    pub fn infos(&self) -> &[&'a Info] {
        &self.infos
    }

    /// The block that is best read by somebody who reads those languages (BCP 47 tags), best first:
    /// the same tag, then the same language elsewhere, then English, then the issuer's first.
    /// What is shown is as it was written: nothing is translated.
    pub fn in_language(&self, preferred: &[&str]) -> &'a Info {
        self.best(preferred).map_or(self.infos[0], |(_, info)| info)
    }

    /// How far down that list [`in_language`](Self::in_language) had to go: the smaller the better,
    /// the greatest number where none of them is spoken. It compares events that say the same
    /// otherwise; which of two dangers is told is no matter of language.
    pub fn strangeness(&self, preferred: &[&str]) -> usize {
        self.best(preferred).map_or(usize::MAX, |(strangeness, _)| strangeness)
    }

    fn best(&self, preferred: &[&str]) -> Option<(usize, &'a Info)> {
        let wanted = preferred.iter().map(|tag| tidy(tag)).chain([String::from("en")]);
        wanted.enumerate().find_map(|(place, tag)| {
            let (is_near, info) = self.written_in(&tag)?;
            Some((2 * place + usize::from(is_near), info))
        })
    }

    /// The block with that tag; else one of that language elsewhere, which is only near.
    fn written_in(&self, tag: &str) -> Option<(bool, &'a Info)> {
        let tags = || self.infos.iter().map(|info| (*info, language_of(info)));
        let exact = tags().find(|(_, own)| own == tag).map(|(info, _)| (false, info));
        let near = || tags().find(|(_, own)| primary(own) == primary(tag));
        exact.or_else(|| near().map(|(info, _)| (true, info)))
    }

    fn takes(&self, info: &Info) -> bool {
        let language = language_of(info);
        is_same_event(self.infos[0], info)
            && self.infos.iter().all(|own| language_of(own) != language)
    }
}

fn is_same_event(one: &Info, other: &Info) -> bool {
    let facts =
        |info: &Info| -> [Option<DateTime<Utc>>; 3] { [info.effective, info.onset, info.expires] };
    one.categories == other.categories
        && one.response_types == other.response_types
        && (&one.urgency, &one.severity, &one.certainty)
            == (&other.urgency, &other.severity, &other.certainty)
        && facts(one) == facts(other)
        && one.event_codes == other.event_codes
        && drawn(&one.areas).eq(drawn(&other.areas))
}

type Drawn<'a> = (Option<&'a Area>, &'a [(String, String)]);

/// What is drawn, and what is coded where that does not say all of the place; without the names of
/// places, which are translated.
fn drawn(areas: &[AlertArea]) -> impl Iterator<Item = Drawn<'_>> {
    areas.iter().map(|area| {
        let is_whole = area.extent == Extent::Drawn;
        let codes: &[_] = if is_whole { &[] } else { &area.geocodes };
        (area.area.as_ref(), codes)
    })
}

/// An absent `language` is `en-US` (CAP 1.2 section 3.2.2).
fn language_of(info: &Info) -> String {
    info.language.as_deref().map_or_else(|| "en-us".to_owned(), tidy)
}

/// In small letters, with hyphens, and the two letters of those that issuers write otherwise: with
/// three, or as `sp`, which is nobody's.
fn tidy(tag: &str) -> String {
    let tag = tag.trim().to_lowercase().replace('_', "-");
    let (language, rest) = tag.split_at(primary(&tag).len());
    let short = match language {
        "ara" => "ar",
        "deu" | "ger" => "de",
        "eng" => "en",
        "fra" | "fre" => "fr",
        "ita" => "it",
        "por" => "pt",
        "spa" | "sp" => "es",
        other => other,
    };
    format!("{short}{rest}")
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::events;
    use crate::alert::{Alert, Extent, Info};
    use crate::cap;
    use crate::codes::Severity;

    fn flood() -> Alert {
        let bytes = include_bytes!("../fixtures/valencia-flood.cap.xml");
        cap::read(bytes).expect("a readable fixture").alert
    }

    fn in_languages(tags: &[Option<&str>]) -> Alert {
        let block = |tag: &Option<&str>| {
            let language = tag.map(str::to_owned);
            let headline = language.clone();
            Info { language, headline, ..flood().infos[0].clone() }
        };
        Alert { infos: tags.iter().map(block).collect(), ..flood() }
    }

    fn shown(alert: &Alert, preferred: &[&str]) -> Option<String> {
        let events = events(alert);
        assert_eq!(events.len(), 1);
        events[0].in_language(preferred).headline.clone()
    }

    #[test]
    fn languages_of_one_event_are_together() {
        let alert = flood();
        let events = events(&alert);
        assert_eq!(events.len(), 1);
        assert_eq!(events[0].infos().len(), 2);
        assert_eq!(events[0].in_language(&["fr"]).language.as_deref(), Some("fr"));
    }

    #[test]
    fn another_severity_area_or_a_second_block_of_a_language_is_another_event() {
        for change in [
            (|info| info.severity = Severity::Minor) as fn(&mut Info),
            |info| info.areas[0].area = None,
            |info| info.expires = None,
            |info| info.language = Some("es".to_owned()),
        ] {
            let mut alert = flood();
            change(&mut alert.infos[1]);
            assert_eq!(events(&alert).len(), 2);
        }
        let mut alert = flood();
        alert.infos.extend(flood().infos);
        let events = events(&alert);
        assert_eq!(events.iter().map(|event| event.infos().len()).collect::<Vec<_>>(), [2, 2]);
    }

    /// The Icelandic Met Office names its regions, and the scheme that they are of, in both languages.
    #[test]
    fn codes_that_are_translated_part_no_event_whose_place_is_drawn() {
        let mut alert = flood();
        let codes = vec![("Forecast Region".to_owned(), "Capital Region".to_owned())];
        alert.infos[1].areas[0].geocodes = codes;
        assert_eq!(events(&alert).len(), 1);
        assert_eq!(events(&alert)[0].in_language(&["fr"]).language.as_deref(), Some("fr"));
        for extent in [Extent::PartlyDrawn, Extent::PointOnly, Extent::NotDrawn] {
            alert.infos.iter_mut().for_each(|info| info.areas[0].extent = extent);
            assert_eq!(events(&alert).len(), 2, "{extent:?}: the codes say the rest of the place");
        }
    }

    #[test]
    fn the_same_tag_is_less_strange_than_the_same_language_and_that_than_another() {
        let of = |own: Option<&str>, preferred: &[&str]| {
            let alert = in_languages(&[own]);
            events(&alert)[0].strangeness(preferred)
        };
        let by_order = [Some("pt-PT"), Some("pt_BR"), Some("en"), Some("eng-GB"), Some("th")];
        let strangeness: Vec<_> = by_order.iter().map(|own| of(*own, &["pt-PT"])).collect();
        assert_eq!(strangeness, [0, 1, 2, 3, usize::MAX]);
        assert_eq!(of(None, &["ar"]), of(Some("en-US"), &["ar"]), "an absent language is English");
        assert_eq!(of(Some("sp-US"), &["es"]), 1, "as it is written in the United States");
    }

    #[test]
    fn the_language_is_the_readers_then_english_then_the_issuers() {
        let alert = in_languages(&[Some("de-DE"), Some("eng"), Some("pt_BR"), Some("pt-PT")]);
        for (preferred, expected) in [
            (&["pt-PT"][..], "pt-PT"),
            (&["pt"], "pt_BR"),
            (&["PT-br", "de"], "pt_BR"),
            (&["ar", "de-AT"], "de-DE"),
            (&["ar"], "eng"),
            (&[], "eng"),
        ] {
            assert_eq!(shown(&alert, preferred).as_deref(), Some(expected), "{preferred:?}");
        }
        let unsaid = in_languages(&[Some("th"), None]);
        assert_eq!(shown(&unsaid, &["ar"]), None, "an absent language is English");
        assert_eq!(shown(&in_languages(&[Some("th"), Some("km")]), &["ar"]).as_deref(), Some("th"));
    }
}

//! Reading our own fixtures, the bounds, and arbitrary bytes.

use super::{CapRefusal, MAX_AREAS, MAX_BYTES, MAX_INFOS, Reading, Repair, read, read_all};
use crate::alert::Extent;
use crate::codes::{Certainty, MsgType, Severity, Status, Urgency};
use amana_geofence::{Fix, Placement, Position};
use chrono::DateTime;
use proptest::prelude::{ProptestConfig, any};

const FLOOD: &str = include_str!("../../fixtures/valencia-flood.cap.xml");

fn accepted(document: &str) -> Reading {
    read(document.as_bytes()).expect("a readable message")
}

fn reason(document: &str) -> &'static str {
    read(document.as_bytes()).expect_err("a refusal").reason()
}

fn flood_with(from: &str, to: &str) -> String {
    assert!(FLOOD.contains(from), "{from}");
    FLOOD.replace(from, to)
}

/// Whether the first area of the first info block holds that place.
fn holds(reading: &Reading, lat: f64, lon: f64) -> bool {
    let position = Position::new(lat, lon).expect("a place");
    let fix = Fix { position, accuracy_m: 1.0, at: DateTime::UNIX_EPOCH };
    let area = reading.alert.infos[0].areas[0].area.as_ref().expect("a drawn area");
    area.placement(&fix) == Placement::Inside
}

#[test]
fn a_correct_message_needs_no_repair() {
    let reading = accepted(FLOOD);
    assert_eq!(reading.repairs, []);
    let alert = &reading.alert;
    assert_eq!((&alert.status, &alert.msg_type), (&Status::Actual, &MsgType::Alert));
    assert_eq!(alert.key.sent.to_rfc3339(), "2026-11-22T07:00:00+01:00");
    let languages: Vec<_> =
        alert.infos.iter().filter_map(|info| info.language.as_deref()).collect();
    assert_eq!(languages, ["es", "fr"]);
    assert!(holds(&reading, 39.425, -0.41) && !holds(&reading, 39.47, -0.41));
}

#[test]
fn update_and_cancel_carry_their_references() {
    let update = accepted(include_str!("../../fixtures/valencia-flood-update.cap.xml"));
    let cancel = accepted(include_str!("../../fixtures/valencia-flood-cancel.cap.xml"));
    assert_eq!((update.repairs, cancel.repairs), (vec![], vec![]));
    assert_eq!(update.alert.references.len(), 1);
    assert_eq!(update.alert.references[0].sent, Some(accepted(FLOOD).alert.key.sent));
    assert_eq!(cancel.alert.references.len(), 2);
}

#[test]
fn a_drill_is_no_actual_alert() {
    let drill = accepted(include_str!("../../fixtures/drill.cap.xml"));
    assert_eq!((drill.alert.status, drill.repairs), (Status::Exercise, vec![]));
}

#[test]
fn entity_attacks_stop_at_the_doctype() {
    for attack in [include_str!("../../fixtures/xxe.xml"), include_str!("../../fixtures/bomb.xml")]
    {
        assert_eq!(reason(attack), "doctype");
        assert_eq!(read_all(attack.as_bytes()), [Err(CapRefusal::Doctype)]);
    }
}

#[test]
fn longitude_first_and_buddhist_years_are_put_right() {
    let reading = accepted(include_str!("../../fixtures/swapped-lonlat.cap.xml"));
    let expected = [Repair::BuddhistYear, Repair::CoordinatesSwapped, Repair::RingClosed];
    assert_eq!(reading.repairs, expected);
    assert_eq!(reading.alert.key.sent.to_rfc3339(), "2026-11-22T13:00:00+07:00");
    assert!(holds(&reading, 13.75, 100.5));
}

#[test]
fn a_loose_message_is_read_and_every_repair_flagged() {
    let reading = accepted(include_str!("../../fixtures/no-offset.cap.xml"));
    let expected = [
        Repair::OffsetMissing,
        Repair::ValueUnknown,
        Repair::ValueSpelling,
        Repair::LanguageMissing,
        Repair::ExpiresMissing,
        Repair::EmbeddedFileDropped,
    ];
    assert_eq!(reading.repairs, expected);
    assert_eq!(reading.alert.key.sent.to_rfc3339(), "2026-11-22T06:00:00+00:00");
    assert_eq!(reading.alert.status, Status::Actual);
    let info = &reading.alert.infos[0];
    assert_eq!(info.urgency, Urgency::Other("Soon".to_owned()));
    assert_eq!(info.certainty, Certainty::Likely);
    assert_eq!(info.areas[0].extent, Extent::NotDrawn);
}

#[test]
fn a_feed_gives_its_messages_as_elements_and_as_text() {
    let readings = read_all(include_bytes!("../../fixtures/atom-feed.xml"));
    let identifiers: Vec<_> =
        readings.iter().flatten().map(|reading| &reading.alert.key.identifier[..]).collect();
    assert_eq!(identifiers, ["AMANA-DEMO-WIND-01", "AMANA-DEMO-FIRE-01"]);
    let fire = readings[1].as_ref().expect("readable");
    assert_eq!(fire.repairs, [Repair::RadiusZero]);
    assert_eq!(fire.alert.infos[0].areas[0].extent, Extent::PointOnly);
}

#[test]
fn a_feed_that_only_links_says_so() {
    let index = include_bytes!("../../fixtures/atom-index.xml");
    assert_eq!(read_all(index), [Err(CapRefusal::FeedWithoutMessages)]);
    assert_eq!(read(index), Err(CapRefusal::NotCap));
    assert_eq!(read_all(b"<html/>"), [Err(CapRefusal::NotCap)]);
}

#[test]
fn an_attack_in_escaped_text_spoils_only_itself() {
    let feed = include_str!("../../fixtures/atom-feed.xml")
        .replace("&lt;cap:alert", "&lt;!DOCTYPE cap:alert&gt;&lt;cap:alert");
    let readings = read_all(feed.as_bytes());
    assert!(readings[0].is_ok());
    assert_eq!(readings[1], Err(CapRefusal::Doctype));
}

#[test]
fn a_bare_message_is_its_own_container() {
    assert_eq!(read_all(FLOOD.as_bytes()), [read(FLOOD.as_bytes())]);
}

#[test]
fn what_stands_before_the_document_is_skipped() {
    let reading = accepted(&format!("\u{feff}\n {FLOOD}"));
    assert_eq!(reading.repairs, [Repair::ByteOrderMark, Repair::LeadingSpace]);
}

#[test]
fn a_message_without_its_key_is_refused() {
    let sent = "2026-11-22T07:00:00+01:00</sent>";
    assert_eq!(reason(&flood_with("AMANA-DEMO-VLC-2026-1122-01", " ")), "missing-identifier");
    assert_eq!(reason(&flood_with("alerts@demo.amana.example", "")), "missing-sender");
    assert_eq!(reason(&flood_with(sent, "</sent>")), "missing-sent");
    assert_eq!(reason(&flood_with(sent, "this morning</sent>")), "bad-time");
    let long = "x".repeat(1_025);
    assert_eq!(reason(&flood_with("alerts@demo.amana.example", &long)), "key-too-long");
}

#[test]
fn other_documents_are_refused() {
    let foreign = flood_with("emergency:cap:1.2", "emergency:other");
    assert_eq!(reason(&foreign.replace("sender>", "from>")), "not-cap");
    assert_eq!(reason(&flood_with("</info>", "")), "not-well-formed");
    assert_eq!(read(b"\xff\x00\xfe"), Err(CapRefusal::NotText));
    let size_bytes = MAX_BYTES + 1;
    assert_eq!(read(&vec![b' '; size_bytes]), Err(CapRefusal::TooLarge { size_bytes }));
}

#[test]
fn a_message_beyond_the_bounds_is_refused_not_cut() {
    assert_eq!(
        reason(&flood_with("</alert>", &format!("{}</alert>", "<info/>".repeat(MAX_INFOS - 1)))),
        "too-many"
    );
    let areas = "<area/>".repeat(MAX_AREAS);
    assert_eq!(reason(&flood_with("</info>", &format!("{areas}</info>"))), "too-many");
    let vertices = "1,1 ".repeat(250_001);
    assert_eq!(reason(&flood_with("39.4400,-0.4300 ", &vertices)), "too-many");
    assert_eq!(
        reason(&flood_with("</alert>", &format!("{}</alert>", "<x/>".repeat(100_000)))),
        "too-many"
    );
}

#[test]
fn sound_in_a_message_does_not_make_it_too_large() {
    let sound = "QUJD".repeat(super::MAX_BYTES_BESIDE_FILES / 3);
    let resource = format!("<resource><derefUri>{sound}</derefUri></resource></info>");
    let reading = accepted(&FLOOD.replacen("</info>", &resource, 1));
    assert_eq!(reading.repairs, [Repair::EmbeddedFileDropped]);
    let words = format!("<note>{sound}</note></alert>");
    assert_eq!(reason(&flood_with("</alert>", &words)), "too-many");
}

#[test]
fn long_words_are_cut_and_flagged() {
    let reading = accepted(&flood_with("El barranco", &"é".repeat(30_000)));
    assert_eq!(reading.repairs, [Repair::TextCut]);
    let description = reading.alert.infos[0].description.as_ref().expect("a description");
    assert_eq!(description.chars().count(), super::MAX_TEXT_CHARS);
}

#[test]
fn missing_codes_do_not_become_alarms_or_actual() {
    let reading = accepted(&flood_with("<status>Actual</status>", ""));
    assert_eq!(reading.repairs, [Repair::StatusMissing]);
    assert_eq!(reading.alert.status, Status::Other(String::new()));
    let reading = accepted(&flood_with("<severity>Extreme</severity>", "<severity/>"));
    assert_eq!(reading.repairs, [Repair::SeverityMissing]);
    assert_eq!(reading.alert.infos[0].severity, Severity::Unknown);
}

#[test]
fn a_message_without_namespace_is_read_as_1_2() {
    let reading = accepted(&flood_with(" xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"", ""));
    assert_eq!(reading.repairs, [Repair::NamespaceMissing]);
}

#[test]
fn an_alert_in_another_namespace_is_read_by_how_it_is_made() {
    let namespace = "urn:oasis:names:tc:emergency:cap:1.2";
    let expected = accepted(FLOOD).alert;
    for other in ["urn:oasis:names:tc:emergency:alerts:1.2", "http://a.example/CAP-v1.2.xsd", "cap"]
    {
        let reading = accepted(&flood_with(namespace, other));
        assert_eq!(reading.repairs, [Repair::NamespaceOther], "{other}");
        assert_eq!(reading.alert, expected, "{other}");
    }
    let long = "x".repeat(1_000);
    assert_eq!(reason(&flood_with(namespace, &long)), "not-cap");
}

#[test]
fn an_alert_under_a_prefix_that_nobody_bound_is_read() {
    let unbound = flood_with(" xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"", "");
    let prefixed = unbound.replace("</", "</ns1:").replace('<', "<ns1:");
    let prefixed = prefixed.replace("<ns1:/ns1:", "</ns1:").replace("<ns1:?", "<?");
    let reading = accepted(&prefixed);
    assert_eq!(reading.repairs, [Repair::NamespaceOther]);
    assert_eq!(reading.alert, accepted(FLOOD).alert);
}

#[test]
fn an_alert_of_another_namespace_lends_it_to_nobody_else() {
    let message = &FLOOD[FLOOD.find("<alert").expect("a root")..];
    let intruder = "<x:status xmlns:x=\"urn:x\">Test</x:status><status>Actual";
    let message = message.replace("<status>Actual", intruder);
    let readings = read_all(format!("<a><x:alert xmlns:x=\"urn:x\"/>{message}</a>").as_bytes());
    let [Ok(reading)] = &readings[..] else { panic!("{readings:?}") };
    assert_eq!((&reading.alert.status, &reading.repairs[..]), (&Status::Actual, &[][..]));
}

#[test]
fn names_are_known_whatever_their_capitals() {
    let written = FLOOD
        .replace("alert>", "Alert>")
        .replace("<alert", "<Alert")
        .replace("msgType>", "msgtype>")
        .replace("polygon>", "Polygon>")
        .replace("areaDesc>", "AREADESC>");
    let reading = accepted(&written);
    assert_eq!(reading.repairs, [Repair::NameSpelling]);
    assert_eq!(reading.alert, accepted(FLOOD).alert);
    let update = include_str!("../../fixtures/valencia-flood-update.cap.xml");
    let reading = accepted(&update.replace("references>", "reference>"));
    assert_eq!((reading.alert.references.len(), reading.repairs), (1, vec![Repair::NameSpelling]));
}

#[test]
fn what_is_said_twice_is_joined_or_the_first_that_says_something() {
    let again = "<instruction>Primero.</instruction><instruction/><instruction>Primero.\
                 </instruction><instruction>Deje";
    let reading = accepted(&flood_with("<instruction>Deje", again));
    assert_eq!(reading.repairs, [Repair::ElementRepeated]);
    let said = reading.alert.infos[0].instruction.as_ref().expect("an instruction");
    assert!(said.starts_with("Primero.\n\nDeje los s"), "{said}");
    let severity = "<severity/><severity>Extreme</severity><severity>Minor</severity>";
    let reading = accepted(&flood_with("<severity>Extreme</severity>", severity));
    assert_eq!(reading.alert.infos[0].severity, Severity::Extreme);
    assert_eq!(reading.repairs, [Repair::ElementRepeated]);
}

#[test]
fn markup_in_words_keeps_the_words() {
    for (written, expected) in [
        ("<ul> <li>Go <b>up</b></li>\n <li>Stay</li> </ul>", "Go up\nStay"),
        ("one<br/>two <b>three</b> <i>four</i>, five", "one\ntwo three four, five"),
        ("<p xmlns=\"http://www.w3.org/1999/xhtml\">one</p><p>two</p>", "one\n\ntwo"),
        ("one&lt;br/&gt;two &amp;amp; three", "one\ntwo & three"),
        ("<![CDATA[<p>one</p><p>two&nbsp;three</p>]]>", "one\n\ntwo\u{a0}three"),
    ] {
        let reading = accepted(&flood_with("El barranco", written));
        let description = reading.alert.infos[0].description.as_ref().expect("a description");
        assert!(description.starts_with(expected), "{written}: {description}");
        assert_eq!(reading.repairs, [Repair::MarkupFlattened], "{written}");
    }
    let reading = accepted(&flood_with("El barranco", "5 &lt; 6 &amp; 7; El barranco"));
    assert_eq!(reading.repairs, []);
}

#[test]
fn several_values_in_one_element_are_several_but_words_are_no_values() {
    for (written, expected, repair) in [
        ("Evacuate Shelter", &["Evacuate", "Shelter", "Avoid"][..], Repair::ValueSpelling),
        ("Evacuate, Shelter;", &["Evacuate", "Shelter", "Avoid"], Repair::ValueSpelling),
        ("Do not evacuate", &["Do not evacuate", "Avoid"], Repair::ValueUnknown),
        ("n/a", &["n/a", "Avoid"], Repair::ValueUnknown),
    ] {
        let element = format!("<responseType>{written}</responseType>");
        let reading = accepted(&flood_with("<responseType>Evacuate</responseType>", &element));
        let responses = &reading.alert.infos[0].response_types;
        let responses: Vec<_> = responses.iter().map(|response| response.as_str()).collect();
        assert_eq!((&responses[..], &reading.repairs[..]), (expected, &[repair][..]), "{written}");
    }
}

#[test]
fn what_stands_behind_the_document_is_skipped() {
    let reading = accepted(&format!("{FLOOD}\u{feff}\n"));
    assert_eq!(reading.repairs, [Repair::ByteOrderMark]);
    assert_eq!(accepted(&format!("{FLOOD}\u{a0}\n")).repairs, [Repair::CharactersDropped]);
    assert_eq!(reason(&format!("{FLOOD}OK")), "not-well-formed");
}

#[test]
fn foreign_children_say_nothing() {
    let intruder = "<x:status xmlns:x=\"urn:x\">Test</x:status><status>Actual";
    let reading = accepted(&flood_with("<status>Actual", intruder));
    assert_eq!((reading.alert.status, reading.repairs), (Status::Actual, vec![]));
}

#[test]
fn a_damaged_shape_leaves_a_damaged_area() {
    let damaged = "<polygon>39.4,-0.4 x</polygon><polygon>39.4400,-0.4300 ";
    let reading = accepted(&flood_with("<polygon>39.4400,-0.4300 ", damaged));
    assert_eq!(reading.repairs, [Repair::ShapeDropped]);
    assert_eq!(reading.alert.infos[0].areas[0].extent, Extent::PartlyDrawn);
}

proptest::proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..512)) {
        let _ = read(&bytes);
        assert!(!read_all(&bytes).is_empty());
    }

    #[test]
    fn any_damage_to_a_message_never_panics(
        cut in 0..FLOOD.len(),
        insert in "[ -~éก\u{feff}<>&;,().0-9]{0,24}",
        skip in 0..64_usize,
    ) {
        let mut bytes = FLOOD.as_bytes()[..cut].to_vec();
        bytes.extend(insert.bytes());
        bytes.extend(&FLOOD.as_bytes()[(cut + skip).min(FLOOD.len())..]);
        let _ = read(&bytes);
        assert!(!read_all(&bytes).is_empty());
    }

    #[test]
    fn any_shape_text_never_panics(text in "[-+0-9.,;() eE]{0,200}") {
        let polygon = flood_with("39.4400,-0.4300 39.4400,-0.3900", &text);
        let circle = polygon.replace("polygon>", "circle>");
        accepted(&polygon);
        accepted(&circle);
    }
}

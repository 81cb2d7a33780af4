//! A hostile document costs a few times its own size at most, whatever it claims to hold.

use amana_alerts::cap;
use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// The tree of the most elements that are read, and what is kept of the largest document.
const MOST_BYTES: usize = 8 * cap::MAX_BYTES_BESIDE_FILES;

fn alert(before: &str, inside: &str) -> String {
    format!(
        "{before}<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>a</identifier>\
         <sender>b</sender><sent>2026-11-22T06:00:00-00:00</sent>{inside}</alert>"
    )
}

fn hostile() -> Vec<(&'static str, String)> {
    let filled = |most: usize, unit: &str| unit.repeat(most * 9 / 10 / unit.len());
    let fill = |unit: &str| filled(cap::MAX_BYTES_BESIDE_FILES, unit);
    let in_area = |inside: String| alert("", &format!("<info><area>{inside}</area></info>"));
    let in_info = |inside: String| alert("", &format!("<info>{inside}</info>"));
    let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    vec![
        ("entities", alert(laughs, "<note>&b;</note>")),
        ("doctype without end", format!("<!DOCTYPE a [{}", fill("<!ENTITY a \"a\">"))),
        ("deep", alert("", &fill("<a>"))),
        ("wide", alert("", &fill("<a/>"))),
        // What is just within the bounds is read whole.
        ("elements, as many as may be", alert("", &"<a/>".repeat(cap::MAX_ELEMENTS - 10))),
        (
            "vertices, as many as may be",
            in_area(format!("<polygon>{}</polygon>", "1,2 3,4 5,7 ".repeat(cap::MAX_VERTICES / 3))),
        ),
        (
            "codes, as many as may be",
            in_area("<geocode><value>1</value></geocode>".repeat(cap::MAX_ELEMENTS / 2 - 10)),
        ),
        ("infos", alert("", &fill("<info/>"))),
        ("areas", alert("", &format!("<info>{}</info>", fill("<area/>")))),
        ("vertices", in_area(format!("<polygon>{}</polygon>", fill("1,2 ")))),
        ("digits", in_area(format!("<polygon>{}</polygon>", fill("1")))),
        ("rings", in_area(fill("<polygon>0,0 0,1 1,0</polygon>"))),
        ("codes", in_area(fill("<geocode><value>1</value></geocode>"))),
        (
            "elements in words, as many as may be",
            in_info(format!("<event>{}</event>", "<b/>".repeat(cap::MAX_ELEMENTS - 10))),
        ),
        (
            "HTML in words, as much as may be",
            in_info(format!("<event>{}</event>", "&lt;a href=x&gt;".repeat(99_000))),
        ),
        (
            "tags of HTML, as many as may be",
            in_info(format!(
                "<event><![CDATA[{}]]></event>",
                "<a href='tel:1'>2".repeat(2 * cap::MAX_ELEMENTS - 50)
            )),
        ),
        (
            "texts that are said again",
            in_info("<instruction>words</instruction>".repeat(cap::MAX_ELEMENTS - 10)),
        ),
        (
            "values in one element",
            in_info("<category>Met Geo Fire Met Geo Fire</category>".repeat(cap::MAX_ELEMENTS / 2)),
        ),
        ("values without end", in_info(format!("<category>{}</category>", fill("Met,")))),
        (
            "a namespace as long as may be",
            format!(
                "<x:alert xmlns:x=\"{}\">{}</x:alert>",
                "urn:".repeat(cap::MAX_BYTES / 16),
                "<x:a/>".repeat(cap::MAX_ELEMENTS - 10)
            ),
        ),
        ("references in text", alert("", &format!("<note>{}</note>", fill("&#65;")))),
        (
            "file",
            alert(
                "",
                &format!(
                    "<info><resource><derefUri>{}</derefUri></resource></info>",
                    filled(cap::MAX_BYTES, "QUJD")
                ),
            ),
        ),
        ("too much beside files", alert("", &filled(cap::MAX_BYTES, "<a>QUJD</a>"))),
        ("messages", format!("<feed>{}</feed>", fill(&alert("", "")))),
    ]
}

/// One test alone in its process: the heap is counted whole.
#[test]
fn nothing_costs_more_than_a_few_times_the_largest_document() {
    for (name, document) in hostile() {
        HEAP.reset_peak_usage();
        let before = HEAP.current_usage();
        let readings = cap::read_all(document.as_bytes());
        let most = HEAP.peak_usage() - before;
        println!(
            "{name}: {} bytes, {} at the most, {} answers",
            document.len(),
            most,
            readings.len()
        );
        assert!(most <= MOST_BYTES, "{name}: {most}");
    }
}

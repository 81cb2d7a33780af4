//! What a hostile document costs before it is refused, or read within its bounds.

use crate::cpu;
use amana_alerts::cap;
use std::hint::black_box;

/// What a message could hold at the most, but for files.
const MOST_BYTES: usize = cap::MAX_BYTES_BESIDE_FILES;

pub fn run(rounds: usize) {
    println!("\n{:<44}{:>9}{:>10}  answer", "hostile documents", "MB", "ms, worst");
    for (name, document) in documents() {
        let mut worst = std::time::Duration::ZERO;
        let mut answers = Vec::new();
        for _ in 0..rounds {
            let (time, read) = cpu::of(|| black_box(cap::read_all(black_box(&document))));
            (worst, answers) = (worst.max(time), read);
        }
        let answer = answers
            .last()
            .map_or("", |one| one.as_ref().map_or_else(|why| why.reason(), |_| "read"));
        let megabytes = document.len() as f64 / 1e6;
        println!("{name:<44}{megabytes:>9.2}{:>10.2}  {answer}", worst.as_secs_f64() * 1e3);
    }
}

fn documents() -> Vec<(&'static str, Vec<u8>)> {
    let laughs: String = (1..20)
        .map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)))
        .collect();
    let filled = |most: usize, unit: &str| unit.repeat(most * 9 / 10 / unit.len());
    let fill = |unit: &str| filled(MOST_BYTES, unit);
    vec![
        (
            "a billion laughs",
            alert(&format!("<!DOCTYPE a [<!ENTITY l0 \"ha\">{laughs}]>"), "<note>&l19;</note>"),
        ),
        (
            "an external entity",
            alert("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<note>&x;</note>"),
        ),
        (
            "a parameter entity",
            alert("<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://localhost/x\">%x;]>", ""),
        ),
        ("twice as large as may be", vec![b' '; 2 * cap::MAX_BYTES]),
        (
            "too much beside files",
            alert("", &filled(cap::MAX_BYTES, "<note>a few words in each of them</note>")),
        ),
        ("nested without end", alert("", &fill("<a>"))),
        ("empty elements", alert("", &fill("<a/>"))),
        (
            "one element with attributes",
            alert("", &format!("<a {}/>", numbered(MOST_BYTES / 20, "a", "=''"))),
        ),
        (
            "namespaces by the thousand",
            alert("", &format!("<a {}/>", numbered(MOST_BYTES / 24, "xmlns:a", "='u'"))),
        ),
        ("namespaces at every depth", alert("", &"<a xmlns:b='u' xmlns:c='v'>".repeat(10_000))),
        ("entities that nobody knows", alert("", &format!("<note>{}</note>", fill("&a;")))),
        ("characters by number", alert("", &format!("<note>{}</note>", fill("&#65;")))),
        ("comments", alert("", &fill("<!---->"))),
        ("a comment without end", alert("", &format!("<!--{}", fill("-")))),
        ("sections of CDATA", alert("", &format!("<note>{}</note>", fill("<![CDATA[]]>")))),
        ("a ring of a million vertices", area(&format!("<polygon>{}</polygon>", fill("1,2 ")))),
        ("rings by the hundred thousand", area(&fill("<polygon>0,0 0,1 1,0 0,0</polygon>"))),
        (
            "numbers of a thousand digits",
            area(&format!("<polygon>{}</polygon>", fill(&format!("1.{},1 ", "3".repeat(1000))))),
        ),
        ("one number", area(&format!("<polygon>{}</polygon>", fill("3")))),
        (
            "a file inside",
            info(&format!(
                "<resource><derefUri>{}</derefUri></resource>",
                filled(cap::MAX_BYTES, "QUJD")
            )),
        ),
        (
            "references that are none",
            alert(
                "",
                &fill(&format!("<references>{}</references>", "a,b,2024-13-01T0:0,".repeat(1_000))),
            ),
        ),
        (
            "references by the hundred thousand",
            alert(
                "",
                &format!("<references>{}</references>", fill("a,b,2026-01-01T00:00:00-00:00 ")),
            ),
        ),
        ("info blocks by the thousand", alert("", &fill("<info/>"))),
        ("one long text", info(&format!("<description>{}</description>", fill("\u{1F30A}")))),
        ("escaped messages in messages", escaped(12)),
        (
            "messages by the thousand",
            format!("<feed>{}</feed>", fill(&text(&alert("", "")))).into_bytes(),
        ),
    ]
}

fn numbered(count: usize, before: &str, after: &str) -> String {
    (0..count).map(|n| format!("{before}{n}{after} ")).collect()
}

fn alert(before: &str, inside: &str) -> Vec<u8> {
    format!(
        "{before}<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>a</identifier><sender>b</sender>\
         <sent>2026-11-22T06:00:00-00:00</sent><status>Actual</status><msgType>Alert</msgType>\
         <scope>Public</scope>{inside}</alert>"
    )
    .into_bytes()
}

fn info(inside: &str) -> Vec<u8> {
    alert("", &format!("<info><event>e</event>{inside}</info>"))
}

fn area(inside: &str) -> Vec<u8> {
    info(&format!("<area><areaDesc>d</areaDesc>{inside}</area>"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn escaped(depth: usize) -> Vec<u8> {
    let mut document = text(&alert("", ""));
    for _ in 0..depth {
        let inside = document.replace('&', "&amp;").replace('<', "&lt;");
        document = format!("<rss><item><description>{inside}</description></item></rss>");
    }
    document.into_bytes()
}

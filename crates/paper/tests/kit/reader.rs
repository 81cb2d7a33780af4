//! Reads a page back as a reader of PDF does: marked content, in its order, through the fonts' own
//! tables. Written against ISO 32000-1 (9.10.3 and 14.8.2.3), not against the writer.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object};

/// Glyph codes as text.
type Table = BTreeMap<u16, String>;

/// One piece of marked content: what it says, and how far from the left it begins.
#[derive(Default)]
pub struct Piece {
    pub text: String,
    pub left: f32,
}

/// What is open while content is read.
enum Mark {
    Piece,
    Instead,
    Reversed,
    Other,
}

struct Reading {
    fonts: BTreeMap<Vec<u8>, Table>,
    font: Vec<u8>,
    marks: Vec<Mark>,
    pieces: Vec<Piece>,
}

/// The pieces of a page.
pub fn pieces_of(document: &Document, page: u32) -> Vec<Piece> {
    let page = document.get_pages()[&page];
    let content = document.get_page_content(page);
    let fonts = document.get_page_fonts(page).expect("fonts");
    let tables = fonts.into_iter().map(|(name, font)| (name, table(document, font)));
    let mut reading = Reading {
        fonts: tables.collect(),
        font: Vec::new(),
        marks: Vec::new(),
        pieces: Vec::new(),
    };
    let operations = Content::decode(&content).expect("operations").operations;
    operations.iter().for_each(|operation| reading.take(operation));
    assert!(reading.marks.is_empty(), "what is opened is closed");
    reading.pieces
}

/// The table by which a font says what its glyphs mean.
fn table(document: &Document, font: &Dictionary) -> Table {
    let stream = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream);
    let map = stream.expect("a table").decompressed_content().expect("it is whole");
    let map = String::from_utf8(map).expect("a table is ASCII");
    let mut table = Table::new();
    for section in map.split("beginbfchar").skip(1) {
        let section = section.split("endbfchar").next().unwrap_or_default();
        let codes: Vec<_> =
            section.split(['<', '>', ' ', '\n']).filter(|c| !c.is_empty()).collect();
        for pair in codes.chunks_exact(2) {
            table.insert(u16::from_str_radix(pair[0], 16).expect("a code"), utf16(pair[1]));
        }
    }
    assert!(!map.contains("beginbfrange"), "no ranges are expected");
    table
}

fn utf16(hex: &str) -> String {
    let units = hex.as_bytes().chunks(4).map(|unit| {
        u16::from_str_radix(std::str::from_utf8(unit).expect("hex"), 16).expect("a unit")
    });
    String::from_utf16(&units.collect::<Vec<_>>()).expect("UTF-16")
}

impl Reading {
    fn take(&mut self, operation: &Operation) {
        match operation.operator.as_str() {
            "BDC" | "BMC" => self.open(&operation.operands),
            "EMC" => drop(self.marks.pop()),
            "Tf" => self.font = operation.operands[0].as_name().expect("a font").to_vec(),
            "Tm" => self.place(operation.operands[4].as_float().expect("a number")),
            "Tj" | "TJ" => self.show(&operation.operands[0]),
            _ => {}
        }
    }

    fn open(&mut self, operands: &[Object]) {
        let name = operands[0].as_name().expect("a tag");
        let properties = operands.get(1).and_then(|object| object.as_dict().ok());
        let has = |key| properties.is_some_and(|dict| dict.has(key));
        let mark = if has(b"MCID") {
            self.pieces.push(Piece { left: f32::MAX, ..Piece::default() });
            Mark::Piece
        } else if has(b"ActualText") {
            let text = properties.and_then(|dict| dict.get(b"ActualText").ok()).expect("it has");
            self.say(&lopdf::decode_text_string(text).expect("a text"));
            Mark::Instead
        } else if name == b"ReversedChars" {
            Mark::Reversed
        } else {
            Mark::Other
        };
        self.marks.push(mark);
    }

    fn place(&mut self, left: f32) {
        if let Some(piece) = self.pieces.last_mut() {
            piece.left = piece.left.min(left);
        }
    }

    fn show(&mut self, shown: &Object) {
        let parts = shown.as_array().map_or_else(|_| vec![shown], |parts| parts.iter().collect());
        let codes = parts.into_iter().filter_map(|part| part.as_str().ok()).flat_map(|bytes| {
            bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        });
        let table = &self.fonts[&self.font];
        let mut said: Vec<_> = codes.map(|code| table[&code].clone()).collect();
        if self.marks.iter().any(|mark| matches!(mark, Mark::Reversed)) {
            said.reverse();
        }
        if !self.marks.iter().any(|mark| matches!(mark, Mark::Instead)) {
            self.say(&said.concat());
        }
    }

    fn say(&mut self, text: &str) {
        assert!(self.marks.iter().any(|mark| matches!(mark, Mark::Piece)), "{text} is untagged");
        self.pieces.last_mut().expect("a piece is open").text.push_str(text);
    }
}

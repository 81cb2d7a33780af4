//! All that this process can read of itself: `/proc/self/mem` over `/proc/self/maps`.

use super::needle::Needle;
use std::collections::BTreeMap;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::ops::Range;
use std::path::Path;
use zeroize::Zeroize as _;

#[derive(Default)]
pub struct Found {
    pub searched_bytes: usize,
    /// By needle: where, and what stands around it.
    pub hits: BTreeMap<String, Vec<String>>,
}

/// The buffer that is read into is passed over and wiped.
pub fn search<'a>(needles: impl Iterator<Item = &'a Needle> + Clone) -> Found {
    let mut memory = std::fs::File::open("/proc/self/mem").expect("opens");
    let maps = std::fs::read_to_string("/proc/self/maps").expect("reads");
    let mut buffer = vec![0_u8; 1 << 20];
    let own = buffer.as_ptr() as u64..buffer.as_ptr() as u64 + buffer.len() as u64;
    let longest = needles.clone().map(Needle::len).max().expect("there are some");
    let mut found = Found::default();
    for (range, region) in maps.lines().filter_map(writable) {
        let mut at = range.start;
        while at < range.end {
            let length = (range.end - at).min(buffer.len() as u64) as usize;
            let part = &mut buffer[..length];
            let read = memory.seek(SeekFrom::Start(at)).and_then(|_| memory.read_exact(part));
            if read.is_err() {
                break;
            }
            found.searched_bytes += length;
            for needle in needles.clone() {
                let hits = needle.find(part).into_iter();
                for hit in hits.filter(|hit| !own.contains(&(at + *hit as u64))) {
                    let shown = format!("{region} {}", around(part, hit, needle.len()));
                    found.hits.entry(needle.name.clone()).or_default().push(shown);
                }
            }
            // A text may lie over the edge of two parts.
            at += if length == buffer.len() { (length - longest) as u64 } else { length as u64 };
        }
    }
    buffer.zeroize();
    found
}

/// Writes it all to a file, for another process to look at.
pub fn dump(to: &Path) {
    let mut memory = std::fs::File::open("/proc/self/mem").expect("opens");
    let maps = std::fs::read_to_string("/proc/self/maps").expect("reads");
    let mut target = std::fs::File::create(to).expect("makes");
    let mut buffer = vec![0_u8; 64 * 1024];
    for (range, _) in maps.lines().filter_map(writable) {
        for at in range.clone().step_by(buffer.len()) {
            let part_bytes = (range.end - at).min(buffer.len() as u64) as usize;
            let part = &mut buffer[..part_bytes];
            let read = memory.seek(SeekFrom::Start(at)).and_then(|_| memory.read_exact(part));
            if read.is_ok() {
                target.write_all(part).expect("writes");
            }
        }
    }
}

/// Where this process can have written: the program's own text holds no secret.
fn writable(line: &str) -> Option<(Range<u64>, String)> {
    let mut words = line.split_whitespace();
    let (from, to) = words.next()?.split_once('-')?;
    let rights = words.next()?;
    let region = words.nth(3).unwrap_or("anonymous").to_owned();
    let number = |text| u64::from_str_radix(text, 16).ok();
    let is_searched = rights.starts_with("rw") && !region.starts_with("[v");
    is_searched.then_some((number(from)?..number(to)?, region))
}

/// What stands before and behind says where a residue comes from; the text itself is not said.
fn around(part: &[u8], at: usize, length: usize) -> String {
    let before = &part[at.saturating_sub(16)..at];
    let behind = &part[(at + length).min(part.len())..(at + length + 8).min(part.len())];
    format!("[{}]…[{}]", before.escape_ascii(), behind.escape_ascii())
}

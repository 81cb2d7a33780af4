//! What both sides share: CPU time, peak memory, and the same data.

use nix::sys::resource::{UsageWho, getrusage};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Length of a document's JSON.
pub const DOCUMENT_BYTES: usize = 4096;
/// Documents in one transaction.
pub const BATCH: usize = 1000;

/// CPU seconds, user and system, of this process and all its threads.
pub fn cpu_s() -> f64 {
    usage(UsageWho::RUSAGE_SELF)
}

/// CPU seconds of all processes that this one started and waited for.
pub fn children_cpu_s() -> f64 {
    usage(UsageWho::RUSAGE_CHILDREN)
}

fn usage(who: UsageWho) -> f64 {
    let usage = getrusage(who).expect("the kernel counts");
    [usage.user_time(), usage.system_time()]
        .map(|time| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6)
        .iter()
        .sum()
}

/// The answer, and what it cost in CPU seconds.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let before = cpu_s();
    let answer = work();
    (answer, cpu_s() - before)
}

/// Forgets the peak of this process's memory so far (proc(5), `clear_refs`).
pub fn reset_peak() -> io::Result<()> {
    fs::write("/proc/self/clear_refs", "5")
}

/// The peak of this process's memory in MiB, since [`reset_peak`].
pub fn peak_mib() -> f64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux says");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("VmHWM");
    let kib: f64 = line.trim().trim_end_matches(" kB").parse().expect("a number");
    kib / 1024.0
}

/// Tells the driver one measured value.
pub fn tell(name: &str, value: f64) {
    println!("{name} {value}");
}

/// A document as JSON, [`DOCUMENT_BYTES`] long, the same for the same number.
pub fn document(number: u64) -> String {
    let head = format!(r#"{{"number":"L{number:08}","surname":"ERIKSSON","notes":""#);
    let mut noise = Noise::of(number);
    let mut text = head;
    while text.len() < DOCUMENT_BYTES - 2 {
        text.push(char::from(b'a' + (noise.next() % 26) as u8));
    }
    text + "\"}"
}

/// Writes a file that does not compress, `mib` MiB long.
pub fn write_scan(path: &Path, mib: usize) -> io::Result<()> {
    let mut file = File::create(path)?;
    let mut noise = Noise::of(7);
    let mut block = vec![0; 1 << 20];
    for _ in 0..mib {
        for word in block.chunks_exact_mut(8) {
            word.copy_from_slice(&noise.next().to_le_bytes());
        }
        file.write_all(&block)?;
    }
    file.sync_all()
}

/// xorshift64: cheap, and the same on every machine.
struct Noise(u64);

impl Noise {
    fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

//! How much is tried: a little by default, everything with `AMANA_PROOF=full`.

/// Whether the full counts were asked for.
pub fn is_full() -> bool {
    std::env::var_os("AMANA_PROOF").is_some_and(|asked| asked == "full")
}

/// A count that fits the occasion.
pub fn amount(usual: usize, full: usize) -> usize {
    if is_full() { full } else { usual }
}

/// All of them, or about `usual` of them, spread evenly.
pub fn sample<T: Clone>(all: &[T], usual: usize) -> Vec<T> {
    if is_full() || all.len() <= usual {
        return all.to_vec();
    }
    (0..usual).map(|n| all[n * all.len() / usual].clone()).collect()
}

/// Where chance begins: `AMANA_SEED`, or the time. It is printed, so that a failure can be had again.
pub fn seed() -> u64 {
    let asked = std::env::var("AMANA_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = asked.unwrap_or_else(|| {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        now.expect("after 1970").as_nanos() as u64
    });
    println!("AMANA_SEED={seed}");
    seed
}

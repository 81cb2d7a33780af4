//! One table: ours, the peer's, how many times faster, and what was hoped for.

pub(super) struct Table(Vec<[String; 5]>);

impl Table {
    pub(super) fn new() -> Self {
        Self(vec![["work", "ours", "peer", "ratio", "target"].map(str::to_owned)])
    }

    /// Ours beside a peer; `target` is how many times faster we mean to be, 0 for none.
    pub(super) fn row(&mut self, work: &str, ours_ns: f64, peer: Option<(&str, f64)>, target: f64) {
        let peer_ns = peer.map_or(f64::NAN, |(_, ns)| ns);
        let ratio = peer_ns / ours_ns;
        let verdict = if target > 0.0 {
            verdict(ratio >= target, &format!("≥ {target} ×"))
        } else {
            "–".to_owned()
        };
        self.push(work, &time(ours_ns), &time(peer_ns), &format!("{ratio:.1}"), &verdict);
    }

    /// A time that may not be longer.
    pub(super) fn limit(&mut self, work: &str, ours_ns: f64, at_most_ns: f64) {
        let verdict = verdict(ours_ns <= at_most_ns, &format!("≤ {}", time(at_most_ns)));
        self.push(work, &time(ours_ns), "–", "–", &verdict);
    }

    /// A count that may not be larger.
    pub(super) fn count(&mut self, work: &str, count: usize, at_most: usize) {
        let verdict = verdict(count <= at_most, &format!("≤ {at_most}"));
        self.push(work, &count.to_string(), "–", "–", &verdict);
    }

    /// A ratio that may not be larger.
    pub(super) fn ratio(&mut self, work: &str, ratio: f64, at_most: f64) {
        let verdict = verdict(ratio <= at_most, &format!("≤ {at_most} ×"));
        self.push(work, "–", "–", &format!("{ratio:.2}"), &verdict);
    }

    pub(super) fn note(&mut self, text: &str) {
        self.push(text, "", "", "", "");
    }

    pub(super) fn print(&self) {
        println!("\nCPU time of one thread, medians. All sides gave the same answers.\n");
        for (i, row) in self.0.iter().enumerate() {
            println!("| {} |", row.join(" | "));
            if i == 0 {
                println!("|---|---|---|---|---|");
            }
        }
    }

    fn push(&mut self, work: &str, ours: &str, peer: &str, ratio: &str, target: &str) {
        self.0.push([work, ours, peer, ratio, target].map(str::to_owned));
    }
}

fn verdict(met: bool, target: &str) -> String {
    format!("{target}: {}", if met { "met" } else { "**missed**" })
}

fn time(ns: f64) -> String {
    match ns {
        ns if ns < 10.0 => format!("{ns:.1} ns"),
        ns if ns < 1e3 => format!("{ns:.0} ns"),
        ns if ns < 1e6 => format!("{:.2} µs", ns / 1e3),
        ns if ns < 1e9 => format!("{:.1} ms", ns / 1e6),
        ns => format!("{:.2} s", ns / 1e9),
    }
}

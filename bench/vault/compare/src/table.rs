//! The table as it is printed: Markdown, so that it can be pasted where it is talked about.

use crate::Setup;

/// One line. What nobody measured yet is `None` and says so.
pub struct Row {
    pub work: String,
    pub ours: Option<f64>,
    /// Whom we are compared with, and their value.
    pub peer: Option<(&'static str, f64)>,
    pub unit: &'static str,
    pub target: Target,
}

pub enum Target {
    /// Ours at most this many times the peer's.
    Ratio(f64),
    /// Ours at least this many times the peer's.
    AtLeastRatio(f64),
    /// Ours at most this.
    AtMost(f64),
    /// For the reader alone.
    None,
}

pub fn head(setup: &Setup) {
    let Setup { rounds, scan_mib, documents, .. } = setup;
    println!(
        "CPU time, medians of {rounds} rounds in turns; {scan_mib} MiB, {documents} documents."
    );
    println!();
    println!("| work | ours | peer | ratio | target | |");
    println!("|---|---|---|---|---|---|");
}

pub fn print(rows: &[Row]) {
    rows.iter().for_each(print_row);
}

fn print_row(row: &Row) {
    let ratio = row.ours.zip(row.peer).map(|(ours, (_, peer))| ours / peer);
    let ours = row.ours.map_or("not yet".to_owned(), |value| shown(value, row.unit));
    let peer = row
        .peer
        .map_or("–".to_owned(), |(name, value)| format!("{name}: {}", shown(value, row.unit)));
    let shown_ratio = ratio.map_or("–".to_owned(), |ratio| format!("{ratio:.2}"));
    let (target, met) = match row.target {
        Target::Ratio(most) => (format!("≤ {most} ×"), ratio.map(|ratio| ratio <= most)),
        Target::AtLeastRatio(least) => (format!("≥ {least} ×"), ratio.map(|ratio| ratio >= least)),
        Target::AtMost(most) => {
            (format!("≤ {}", shown(most, row.unit)), row.ours.map(|ours| ours <= most))
        }
        Target::None => ("–".to_owned(), None),
    };
    let met = met.map_or("", |met| if met { "met" } else { "missed" });
    println!("| {} | {ours} | {peer} | {shown_ratio} | {target} | {met} |", row.work);
}

fn shown(value: f64, unit: &str) -> String {
    match unit {
        "s" if value < 1.0 => format!("{:.1} ms", value * 1e3),
        "s" => format!("{value:.2} s"),
        "s/doc" => format!("{:.1} µs", value * 1e6),
        "s/MiB" => format!("{:.2} ms", value * 1e3),
        _ => format!("{value:.2} {unit}"),
    }
}

//! One large scan beside rage; sealing alone beside bare AES-256-GCM.

use crate::rage::Rage;
use crate::samples::Samples;
use crate::table::{Row, Target};
use crate::{Setup, worker};
use std::fs;

pub fn measure(setup: &Setup) -> Vec<Row> {
    let scan = setup.scratch.join("scan");
    measure::write_scan(&scan, setup.scan_mib).expect("room for a scan");
    let rage = Rage::prepare(&setup.tools, &setup.scratch);
    let mut samples = Samples::default();
    for _ in 0..setup.rounds {
        samples.add("rage.encrypt_s", rage.encrypt(&scan));
        samples.add("rage.decrypt_s", rage.decrypt());
        rage.clean();
        samples.add_all("ours", crate::growth::import(setup, &scan));
        samples.add_all("raw", worker::run(&setup.workers, "bench-amana", &["raw"]));
    }
    fs::remove_file(&scan).expect("it was written");
    rows(&samples)
}

fn rows(samples: &Samples) -> Vec<Row> {
    let of = |name| samples.median(name);
    let named = |name: &'static str, value: Option<f64>| value.map(|value| (name, value));
    let both = samples.median_sum(&["rage.encrypt_s", "rage.decrypt_s"]);
    let row = |work: &str, ours, peer, unit, target| Row {
        work: work.to_owned(),
        ours: of(ours),
        peer,
        unit,
        target,
    };
    let decrypt = named("rage -d", of("rage.decrypt_s"));
    let bare = named("ring", of("raw.ring_gb_per_s"));
    vec![
        row(
            "import a scan: sealed, fsynced, read back",
            "ours.import_s",
            named("rage, rage -d", both),
            "s",
            Target::Ratio(1.0),
        ),
        row("its peak memory", "ours.import_peak_mib", None, "MiB", Target::AtMost(48.0)),
        row("open it again", "ours.reopen_s", decrypt, "s", Target::Ratio(0.6)),
        row("1 MiB from its middle", "ours.slice_s", None, "s", Target::AtMost(0.005)),
        row("seal a stream", "raw.stream_gb_per_s", bare, "GB/s", Target::AtLeastRatio(0.5)),
    ]
}

//! Measured values by name, and their medians.

use std::collections::BTreeMap;

/// What several rounds measured.
#[derive(Default)]
pub struct Samples(BTreeMap<String, Vec<f64>>);

impl Samples {
    pub fn add(&mut self, name: impl Into<String>, value: f64) {
        self.0.entry(name.into()).or_default().push(value);
    }

    /// Takes over what a worker told, each name behind `side`.
    pub fn add_all(&mut self, side: &str, told: BTreeMap<String, f64>) {
        for (name, value) in told {
            self.add(format!("{side}.{name}"), value);
        }
    }

    /// The middle value; `None` for what nobody measured.
    pub fn median(&self, name: &str) -> Option<f64> {
        let mut values = self.0.get(name)?.clone();
        values.sort_by(f64::total_cmp);
        Some(values[values.len() / 2])
    }

    /// All of them.
    pub fn medians(&self) -> BTreeMap<String, f64> {
        self.0.keys().filter_map(|name| Some((name.clone(), self.median(name)?))).collect()
    }

    /// The median of sums, round by round, of values that belong to one round.
    pub fn median_sum(&self, names: &[&str]) -> Option<f64> {
        let columns: Vec<&Vec<f64>> =
            names.iter().map(|name| self.0.get(*name)).collect::<Option<_>>()?;
        let rounds = columns.iter().map(|column| column.len()).min()?;
        let mut sums = Self::default();
        for round in 0..rounds {
            sums.add("sum", columns.iter().map(|column| column[round]).sum());
        }
        sums.median("sum")
    }
}

//! `kill -9` at random moments while a worker does one random thing after the other.

use crate::support::amount::{amount, seed};
use crate::support::chance::Chance;
use crate::support::files;
use crate::support::judge::judge;
use crate::support::model::Model;
use crate::support::{worker, world};
use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

const TEST: &str = "crash::random_kills::a_vault_killed_at_random_has_lost_nothing";

/// After so many kills another vault is taken.
const KILLS_OF_A_VAULT: usize = 20;

#[test]
fn a_vault_killed_at_random_has_lost_nothing() {
    worker::work_if_asked();
    let mut chance = Chance::new(seed());
    let kills = amount(60, 1_200);
    // A disk waits for its fsync and most kills meet it there; in memory they meet the rest.
    let folders = [tempfile::tempdir().expect("temp"), files::temporary()];
    let (mut verbs, mut within, mut left_over) = (0, 0, 0);
    let (mut place, mut model) = (folders[0].path().to_owned(), Model::default());
    for kill in 0..kills {
        if kill % KILLS_OF_A_VAULT == 0 {
            place = folders[kill / KILLS_OF_A_VAULT % 2].path().join(kill.to_string());
            model = super::every_step::prepared(&place, chance.next());
        }
        worker::prepare(&place, &model);
        let heard = run_and_kill(&place, &mut chance, &model);
        verbs += heard.verbs_done;
        within += usize::from(heard.candidates.len() > 1);
        let which = judge(&place, &heard.candidates)
            .unwrap_or_else(|why| panic!("kill {kill} after {} verbs: {why}", heard.verbs_done));
        model = heard.candidates[which].clone();
        left_over += backups_under_way(&place);
    }
    println!(
        "{kills} kills, {verbs} verbs acknowledged, {within} killed within a verb; {left_over} unfinished backups left beside the target"
    );
    assert!(verbs > kills, "the worker hardly works");
    assert!(within * 4 > kills, "kills hardly ever meet a verb");
}

fn run_and_kill(place: &Path, chance: &mut Chance, model: &Model) -> worker::Heard {
    let task = format!("all:{}", chance.next());
    let mut child = worker::command(TEST, &task, place, &[]).spawn().expect("starts");
    let mut output = child.stdout.take().expect("piped");
    let (ready, told) = std::sync::mpsc::channel();
    let reading = std::thread::spawn(move || {
        let (mut all, mut part, mut ready) = (Vec::new(), [0; 4096], Some(ready));
        while let Ok(length @ 1..) = output.read(&mut part) {
            all.extend_from_slice(&part[..length]);
            let is_ready = all.windows(7).any(|window| window == b"@ ready");
            if let (true, Some(ready)) = (is_ready, ready.take_if(|_| is_ready)) {
                let _ = ready.send(());
            }
        }
        all
    });
    told.recv_timeout(Duration::from_secs(60)).expect("the worker opens its vault");
    std::thread::sleep(Duration::from_micros(chance.below(90_000) as u64));
    child.kill().expect("kill -9");
    child.wait().expect("ends");
    worker::hear(&reading.join().expect("reads"), model)
}

/// A backup that was killed leaves its temporary file: it is sealed, and counted here.
fn backups_under_way(place: &Path) -> usize {
    let backups = world::backup_file(place).with_file_name("");
    let names = files::names(&backups);
    let unfinished = names.iter().filter(|name| name.starts_with(".amana-"));
    unfinished.map(|name| std::fs::remove_file(backups.join(name)).expect("removes")).count()
}

//! Act 1, no server of ours: the vault, a passport, a noted request, an alert while locked, a loss.

use super::{Args, Argument, Cause, Failure, PASSPHRASE, Stage, ensure};
use crate::files::FeedChoice;
use crate::scan::draw_specimen;
use crate::track::{self, Crossing};
use amana_citizen::views::{AddFromMrz, AlertView, ArgView, ArrivalView, NoteRequest, VerdictView};
use amana_citizen::{Citizen, Error, Message, Value, access, alerts, documents, requests};
use chrono::Duration;

/// ICAO 9303-4 appendix B.
pub(super) const SPECIMEN: [&str; 2] = [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];

pub(super) async fn play(stage: &mut Stage<'_>, feed: &FeedChoice) -> Result<(), Failure> {
    keep_a_passport(stage).await?;
    note_a_request(stage).await?;
    be_warned_while_locked(stage, feed).await?;
    lose_and_restore(stage).await
}

async fn keep_a_passport(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let citizen = stage.citizen.clone();
    let created = async {
        let words = access::create(&citizen, PASSPHRASE.to_owned()).await?;
        ensure(words.reveal().split(' ').count() == 24, "the recovery code has 24 words")?;
        Ok(((), Args::new()))
    };
    stage.step("story-vault-created", created).await?;

    let scan = draw_specimen(SPECIMEN);
    let added = async {
        let mrz = SPECIMEN.join("\n");
        let request = AddFromMrz { mrz, with_scan: true, ..AddFromMrz::default() };
        let document = documents::add(&citizen, request, Some(scan.into())).await?;
        let verified =
            document.checks.iter().filter(|check| check.verdict == VerdictView::Verified).count();
        ensure(verified == 5, "all five check digits of the specimen fit")?;
        let name = format!("{} {}", document.given_names, document.surname);
        let args =
            vec![("name", Argument::Text(name)), ("checks", Argument::Number(verified as i64))];
        Ok((document, args))
    };
    let document = stage.step("story-passport-added", added).await?;

    let folder = stage.folder.join("citizen");
    let sealed = async {
        let scan = document.scans.first().ok_or_else(|| Cause::Wrong("no scan".to_owned()))?;
        let bytes = documents::read_scan(&citizen, scan.id).await?;
        ensure(bytes[..] == draw_specimen(SPECIMEN)[..], "the scan opens as it was added")?;
        ensure(!crate::files::any_contains(&folder, b"ERIKSSON"), "no name can be read on disk")?;
        ensure(!crate::files::any_contains(&folder, b"IHDR"), "no picture can be read on disk")?;
        Ok(((), vec![("kibibytes", Argument::Number(scan.size_bytes as i64 / 1024))]))
    };
    stage.step("story-scan-sealed", sealed).await?;

    let planned = async {
        let due = documents::due(&citizen).await?;
        let first = due.first().ok_or_else(|| Cause::Wrong("no reminder".to_owned()))?;
        let args = vec![
            ("date", Argument::Date(first.due_on)),
            ("count", Argument::Number(document.reminders.len() as i64)),
        ];
        Ok(((), args))
    };
    stage.step("story-reminder-planned", planned).await
}

async fn note_a_request(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let citizen = stage.citizen.clone();
    let noted = async {
        let request = NoteRequest {
            service: "passport-renewal".to_owned(),
            mission: "Consulate General, Valencia".to_owned(),
            reference: "VLC-2026-00417".to_owned(),
            promised_on: None,
        };
        let noted = requests::note(&citizen, request).await?;
        let noted =
            requests::note_event(&citizen, noted.id, "Papers handed in at desk 3".to_owned())
                .await?;
        ensure(noted.timeline.len() == 1, "the noted line is there")?;
        let reference = noted.reference.unwrap_or_default();
        Ok(((), vec![("reference", Argument::Verbatim(reference))]))
    };
    stage.step("story-request-noted", noted).await
}

async fn be_warned_while_locked(stage: &mut Stage<'_>, feed: &FeedChoice) -> Result<(), Failure> {
    let citizen = stage.citizen.clone();
    let hands = stage.hands.clone();
    let watched = async {
        let Crossing { feed, fixes, .. } = track::choose(feed);
        let first = fixes.first().ok_or_else(|| Cause::Wrong("an empty track".to_owned()))?;
        hands.move_to(first.at - Duration::minutes(1));
        let taken = alerts::receive(&citizen, feed).await?;
        ensure(taken.active >= 1, "an alert of the feed is active")?;
        Ok((fixes, vec![("count", Argument::Number(i64::from(taken.active)))]))
    };
    let fixes = stage.step("story-feed-watched", watched).await?;
    stage.fixes.extend(&fixes);

    let locked = async {
        access::lock(&citizen).await?;
        let refused = documents::all(&citizen).await;
        ensure(refused.is_err(), "no document can be read while locked")?;
        Ok(((), Args::new()))
    };
    stage.step("story-vault-locked", locked).await?;

    let mut fixes = fixes.into_iter();
    let outside = async {
        let mut seen = 0;
        loop {
            let fix = fixes.next().ok_or_else(|| Cause::Wrong("never near".to_owned()))?;
            let arrival = alerts::arrive(&citizen, fix).await?;
            if !arrival.raised.is_empty() {
                return Ok((arrival, vec![("fixes", Argument::Number(seen))]));
            }
            seen += 1;
        }
    };
    let arrival = stage.step("story-track-outside", outside).await?;
    tell_alert(stage, &arrival).await?;

    let once = async {
        let mut reached_inside = false;
        for fix in fixes {
            let arrival = alerts::arrive(&citizen, fix).await?;
            ensure(arrival.raised.is_empty(), "the alert is raised once")?;
            reached_inside |=
                arrival.nearest.is_some_and(|nearest| nearest.message.key == "why-inside-area");
        }
        ensure(reached_inside, "the track ends inside")?;
        Ok(((), Args::new()))
    };
    stage.step("story-alert-once", once).await?;
    let rung = stage.bell.alerts_so_far().await;
    stage.hands.put_right();
    let wrong_count = rung != 1;
    let unlocked_wrongly = async {
        ensure(!wrong_count, "the bell rang exactly once")?;
        let refused =
            access::unlock(&citizen, "seven quiet oranges on a red door".to_owned()).await;
        let expected = Err(Error::Vault(amana_citizen::VaultError::WrongSecret));
        ensure(refused == expected, "a wrong passphrase is refused")?;
        Ok(((), Args::new()))
    };
    stage.step("story-wrong-passphrase", unlocked_wrongly).await?;
    let unlocked = async {
        access::unlock(&citizen, PASSPHRASE.to_owned()).await?;
        Ok(((), Args::new()))
    };
    stage.step("story-unlocked", unlocked).await
}

/// How near, then what was said and why.
async fn tell_alert(stage: &mut Stage<'_>, arrival: &ArrivalView) -> Result<(), Failure> {
    let alert = arrival.raised.first().cloned();
    let near = async {
        let alert = alert.clone().ok_or_else(|| Cause::Wrong("no alert".to_owned()))?;
        let distance = distance_m(&alert)?;
        ensure(alert.why.message.key == "why-near-area", "it is raised near the border")?;
        Ok(((), vec![("distance_m", Argument::Number(distance))]))
    };
    stage.step("story-track-near", near).await?;
    let raised = async {
        let alert = alert.ok_or_else(|| Cause::Wrong("no alert".to_owned()))?;
        ensure(!alert.told.sentences.is_empty(), "the alert says what to do")?;
        let distance = Value::Number(distance_m(&alert)?);
        let why = Message::plain("why-near-area").with("distance_m", distance);
        Ok(((), vec![("why", Argument::Message(why))]))
    };
    stage.step("story-alert-raised", raised).await
}

fn distance_m(alert: &AlertView) -> Result<i64, Cause> {
    match alert.why.message.args.get("distance_m") {
        Some(ArgView::Number(distance)) => Ok(*distance),
        _ => Err(Cause::Wrong("the alert does not say how near it is".to_owned())),
    }
}

async fn lose_and_restore(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let citizen = stage.citizen.clone();
    let file = stage.folder.join("second place").join("amana.backup");
    let backed_up = async {
        let before = everything(&citizen).await?;
        let report = access::back_up(&citizen, file.clone()).await?;
        let kibibytes = report.size_bytes.div_ceil(1024) as i64;
        Ok((before, vec![("kibibytes", Argument::Number(kibibytes))]))
    };
    let before = stage.step("story-backup-written", backed_up).await?;
    let wiped = async {
        access::erase(&citizen).await?;
        let refused = documents::all(&citizen).await;
        ensure(refused.is_err(), "nothing is left")?;
        Ok(((), Args::new()))
    };
    stage.step("story-vault-wiped", wiped).await?;
    let restored = async {
        access::restore(&citizen, file, PASSPHRASE.to_owned()).await?;
        let after = everything(&citizen).await?;
        ensure(after == before, "everything is as it was")?;
        let args = vec![
            ("documents", Argument::Number(after.0.len() as i64)),
            ("requests", Argument::Number(after.1.len() as i64)),
        ];
        Ok(((), args))
    };
    stage.step("story-restored", restored).await
}

type Everything =
    (Vec<amana_citizen::views::DocumentView>, Vec<amana_citizen::views::RequestView>, Vec<Vec<u8>>);

/// Documents, requests and every scan's bytes.
async fn everything(citizen: &Citizen) -> Result<Everything, Cause> {
    let documents = documents::all(citizen).await?;
    let requests = requests::all(citizen).await?;
    let mut scans = Vec::new();
    for scan in documents.iter().flat_map(|document| &document.scans) {
        scans.push(documents::read_scan(citizen, scan.id).await?.to_vec());
    }
    Ok((documents, requests, scans))
}

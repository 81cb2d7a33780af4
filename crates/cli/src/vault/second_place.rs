//! `amana-cli vault second-place …`

use super::open_unlocked;
use crate::arguments::{Arguments, ScheduleChoice, SecondPlaceVerb, SetPlace};
use crate::failure::Failure;
use crate::passphrase;
use crate::speech::{Speech, plain};
use amana_citizen::access::second_place;
use amana_citizen::views::{CopySchedule, PlaceChoice, SecondPlaceView, SetSecondPlace};
use amana_citizen::{Message, Value};
use std::path::Path;
use std::process::ExitCode;
use zeroize::Zeroizing;

pub(crate) async fn run(
    arguments: &Arguments,
    verb: &SecondPlaceVerb,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    match verb {
        SecondPlaceVerb::Set(typed) => set(arguments, typed, speech).await,
        SecondPlaceVerb::Status => {
            let citizen = open_unlocked(arguments, speech).await?;
            show(&second_place::status(&citizen).await?, speech);
            Ok(ExitCode::SUCCESS)
        }
        SecondPlaceVerb::Now => {
            let citizen = open_unlocked(arguments, speech).await?;
            copied(&second_place::copy_now(&citizen).await?, speech)
        }
        SecondPlaceVerb::Forget => {
            let citizen = open_unlocked(arguments, speech).await?;
            let view = second_place::forget(&citizen).await?;
            speech.json(&serde_json::to_value(&view).expect("views serialise"));
            let forgotten = speech.words().say("cli-second-place-forgotten");
            speech.tell(&forgotten);
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// A terminal ends with its verb: the first copy is made at once.
async fn set(
    arguments: &Arguments,
    typed: &SetPlace,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open_unlocked(arguments, speech).await?;
    let choice = SetSecondPlace {
        at: choice(typed, speech)?,
        schedule: match typed.schedule {
            ScheduleChoice::Daily => CopySchedule::Daily,
            ScheduleChoice::Weekly => CopySchedule::Weekly,
            ScheduleChoice::Changes => CopySchedule::Changes,
        },
        keep: typed.keep,
    };
    second_place::set(&citizen, choice).await?;
    copied(&second_place::copy_now(&citizen).await?, speech)
}

fn choice(typed: &SetPlace, speech: &Speech) -> Result<PlaceChoice, Failure> {
    if let Some(folder) = &typed.folder {
        let absolute = std::path::absolute(folder);
        return Ok(PlaceChoice::Folder(absolute.unwrap_or_else(|_| Path::new(folder).into())));
    }
    let user = typed.user.clone().unwrap_or_default();
    let password = match user.is_empty() {
        true => Zeroizing::default(),
        false => passphrase::ask_password(typed.password_fd, speech)?,
    };
    let address = typed.web_dav.clone().unwrap_or_default();
    Ok(PlaceChoice::WebDav { address, user, password })
}

fn copied(view: &SecondPlaceView, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let copied = speech.words().say("cli-copied");
    speech.tell(&copied);
    show(view, speech);
    Ok(ExitCode::SUCCESS)
}

fn show(view: &SecondPlaceView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(view).expect("views serialise"));
    if let Some(place) = &view.place {
        let schedule = speech.words().say(match place.schedule {
            CopySchedule::Daily => "second-place-schedule-daily",
            CopySchedule::Weekly => "second-place-schedule-weekly",
            CopySchedule::Changes => "second-place-schedule-changes",
        });
        speech.tell(&format!("{} · {schedule}", plain(&place.location)));
    }
    let stands = speech.shown(&view.message);
    speech.tell(&stands);
    if let (Some(_), Some(next_at)) = (&view.last_copy, view.next_at) {
        let date = Value::Date(next_at.date_naive());
        let next = speech.sentence(&Message::plain("cli-second-place-next").with("date", date));
        speech.tell(&next);
    }
    if view.is_on_same_disk {
        let warning = speech.words().say("second-place-same-disk");
        speech.complain(&warning);
    }
}

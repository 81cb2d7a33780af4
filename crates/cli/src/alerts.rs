//! `amana-cli alerts …`

mod inspect;
mod shown;
mod sources;
mod watched;

use shown::freshness;
pub(crate) use shown::{number_lines, show};

use crate::arguments::{AlertsVerb, Arguments};
use crate::failure::Failure;
use crate::files;
use crate::speech::Speech;
use crate::vault;
use amana_citizen::{Citizen, Message, Value, alerts};
use std::path::Path;
use std::process::ExitCode;

pub(crate) async fn run(
    arguments: &Arguments,
    verb: &AlertsVerb,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    match verb {
        AlertsVerb::Inspect { paths } => inspect::run(paths, speech),
        AlertsVerb::Receive { feed } => receive(arguments, feed, speech).await,
        AlertsVerb::List => shown::list(arguments, speech).await,
        AlertsVerb::Show { alert } => shown::one(arguments, *alert, speech).await,
        AlertsVerb::Why { alert } => shown::why(arguments, *alert, speech).await,
        AlertsVerb::Acknowledge { alert } => shown::acknowledge(arguments, *alert, speech).await,
        AlertsVerb::Mute { alert } => shown::mute(arguments, *alert, speech).await,
        AlertsVerb::Unmute { mute } => shown::unmute(arguments, *mute, speech).await,
        AlertsVerb::Sources => sources::list(arguments, speech).await,
        AlertsVerb::Directory { country } => {
            sources::directory(arguments, country.as_deref(), speech).await
        }
        AlertsVerb::Follow { what } => sources::follow(arguments, what, speech).await,
        AlertsVerb::Unfollow { what } => sources::unfollow(arguments, what, speech).await,
        AlertsVerb::Refresh => shown::refresh(arguments, speech).await,
        AlertsVerb::SelfTest => shown::self_test(arguments, speech).await,
        AlertsVerb::Drill => shown::drill(arguments, speech).await,
        AlertsVerb::Places { verb } => watched::places(arguments, verb, speech).await,
        AlertsVerb::Trips { verb } => watched::trips(arguments, verb, speech).await,
        AlertsVerb::Town { verb } => watched::town(arguments, verb, speech).await,
        AlertsVerb::Subscribe { country, end } => {
            watched::subscribe(arguments, country, *end, speech).await
        }
        AlertsVerb::Pack { country } => watched::pack(arguments, country, speech).await,
        AlertsVerb::Confidants { verb } => watched::confidants(arguments, verb, speech).await,
    }
}

/// The citizen, without a passphrase: all of this is in the watch, where there is a keyring.
pub(crate) async fn open(arguments: &Arguments) -> Result<Citizen, Failure> {
    let citizen = vault::open(arguments).await?;
    vault::need_kept_watch(&citizen).await?;
    Ok(citizen)
}

async fn receive(
    arguments: &Arguments,
    feed: &Path,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let feed = files::read(feed)?;
    let citizen = open(arguments).await?;
    let taken = alerts::receive(&citizen, feed).await?;
    speech.json(&serde_json::to_value(&taken).expect("views serialise"));
    let count = Value::Number(i64::from(taken.active));
    let line = speech.sentence(&Message::plain("story-feed-watched").with("count", count));
    speech.tell(&line);
    vault::show_watch(&citizen, speech).await?;
    Ok(if taken.refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

//! `amana-cli alerts sources|follow|unfollow|directory`

use super::{freshness, open};
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::files;
use crate::speech::{Speech, plain};
use crate::vault;
use amana_citizen::views::{FeedChoice, OfferView, SourceKind, SourceView};
use amana_citizen::{Citizen, Message, Value, sources};
use std::process::ExitCode;
use uuid::Uuid;

pub(super) async fn list(arguments: &Arguments, speech: &mut Speech) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    sources::list(&citizen).await?.iter().for_each(|source| show(source, speech));
    freshness(&citizen, speech).await?;
    Ok(ExitCode::SUCCESS)
}

/// What the source will see is said before it is asked. Exit code 1 when it did not answer; it is followed
/// all the same.
pub(super) async fn follow(
    arguments: &Arguments,
    what: &str,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let choice = choice(&citizen, what).await?;
    let offer = sources::inspect(&citizen, choice.clone()).await?;
    tell_offer(&offer, speech);
    let followed = sources::follow(&citizen, choice).await?;
    let source = followed.iter().find(|source| source.id == Some(offer.source));
    let is_well = source.is_some_and(|source| source.trouble.is_none());
    if let Some(source) = source {
        show(source, speech);
    }
    let line = speech.words().say("cli-followed");
    speech.tell(&line);
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

pub(super) async fn unfollow(
    arguments: &Arguments,
    what: &str,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let source = match what.parse::<Uuid>() {
        Ok(source) => source,
        Err(_) => sources::inspect(&citizen, choice(&citizen, what).await?).await?.source,
    };
    let left = sources::unfollow(&citizen, source).await?;
    left.iter().for_each(|source| speech.json(&json(source)));
    let line = speech.words().say("cli-unfollowed");
    speech.tell(&line);
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn directory(
    arguments: &Arguments,
    country: Option<&str>,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    // It is read before there is a vault, too.
    let citizen = vault::open(arguments).await?;
    let listed = sources::directory(&citizen, country).await?;
    for offer in &listed.feeds {
        speech.json(&serde_json::to_value(offer).expect("views serialise"));
        let line = line(offer, speech);
        speech.tell(&line);
    }
    if listed.feeds.is_empty() {
        let line = speech.words().say("cli-directory-empty");
        speech.tell(&line);
    }
    Ok(ExitCode::SUCCESS)
}

/// An address, a feed of the directory, else a folder.
async fn choice(citizen: &Citizen, what: &str) -> Result<FeedChoice, Failure> {
    if what.contains("://") {
        return Ok(FeedChoice::Own { address: what.to_owned() });
    }
    let listed = sources::directory(citizen, None).await?;
    let is_listed = listed.feeds.iter().any(|feed| feed.listed.as_deref() == Some(what));
    match files::folder(what) {
        Some(path) if !is_listed => {
            let path = path.to_str().ok_or(Failure::plain("error-feed-folder"))?;
            Ok(FeedChoice::Folder { path: path.to_owned() })
        }
        // What is neither there nor a path is a feed that is not listed.
        _ => Ok(FeedChoice::Listed { id: what.to_owned() }),
    }
}

fn tell_offer(offer: &OfferView, speech: &mut Speech) {
    speech.json(&serde_json::to_value(offer).expect("views serialise"));
    let (line, sees) = (line(offer, speech), speech.shown(&offer.sees));
    speech.tell(&line);
    speech.tell(&format!("  {sees}"));
}

fn line(offer: &OfferView, speech: &Speech) -> String {
    let followed = offer.is_followed.then(|| speech.words().say("cli-is-followed"));
    let parts = [
        offer.listed.clone(),
        offer.country.clone(),
        Some(plain(&offer.name)),
        offer.served_by.as_deref().map(plain),
        offer.asked.as_deref().map(plain),
        followed,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn show(source: &SourceView, speech: &mut Speech) {
    speech.json(&json(source));
    let at = source.as_of.map_or_else(|| "–".to_owned(), |at| at.format("%F %R UTC").to_string());
    let trust = trust(source.kind).map(|key| speech.words().say(key));
    let name = (!source.name.is_empty()).then(|| plain(&source.name));
    let parts = [name, trust, Some(at), source.id.map(|id| id.to_string())];
    speech.tell(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    if let Some(trouble) = &source.trouble {
        let sentence = speech.shown(trouble);
        speech.tell(&format!("  {sentence}"));
    }
    if source.left_out > 0 {
        let count = Value::Number(i64::from(source.left_out));
        let left_out = Message::plain("alerts-source-left-out").with("count", count);
        let sentence = speech.sentence(&left_out);
        speech.tell(&format!("  {sentence}"));
    }
}

const fn trust(kind: SourceKind) -> Option<&'static str> {
    match kind {
        SourceKind::Consulate => None,
        SourceKind::Feed => Some("trust-direct"),
        SourceKind::OwnFeed => Some("alerts-source-own"),
        SourceKind::Folder => Some("alerts-source-folder"),
        SourceKind::File => Some("alerts-source-file"),
    }
}

fn json(source: &SourceView) -> serde_json::Value {
    serde_json::to_value(source).expect("views serialise")
}

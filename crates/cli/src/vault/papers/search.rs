//! `amana-cli vault search`: documents, requests and alerts that hold every word.

use super::show::card;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::speech::Speech;
use crate::speech::plain;
use crate::vault;
use amana_citizen::search;
use amana_citizen::views::SearchView;
use amana_words::Arg;
use serde_json::Value;
use std::process::ExitCode;

pub(super) async fn search(
    arguments: &Arguments,
    words: &[String],
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = vault::open_unlocked(arguments, speech).await?;
    let query = words.join(" ");
    let language = speech.words().language().tag();
    let found = search::search(&citizen, &query, language).await?;
    if found.documents.is_empty() && found.requests.is_empty() && found.alerts.is_empty() {
        let query = Arg::Text(plain(&query));
        let sentence = speech.words().say_with("documents-none-found", &[("query", query)]);
        speech.complain(&sentence);
    }
    show(&found, speech);
    Ok(ExitCode::SUCCESS)
}

fn show(found: &SearchView, speech: &mut Speech) {
    for document in &found.documents {
        card(line(document, "document"), document, None, speech);
    }
    for request in &found.requests {
        speech.json(&line(request, "request"));
        let service = speech.words().say(&format!("service-{}", request.service));
        speech.tell(&format!("{} · {service} · {}", request.id, plain(&request.place)));
    }
    for alert in &found.alerts {
        speech.json(&line(alert, "alert"));
        speech.tell(&format!("{} · {}", alert.id, plain(&alert.event)));
    }
}

fn line(view: &impl serde::Serialize, kind: &str) -> Value {
    let mut line = serde_json::to_value(view).expect("views serialise");
    line["found"] = kind.into();
    line
}

//! Tells on the desktop what cannot wait; nothing in it says who the person is or where.

use amana_citizen::views::Severity;
use amana_words::{Language, Words};
use tauri::{AppHandle, Runtime};
use tauri_plugin_notification::NotificationExt as _;

use crate::bell::News;

/// The sentences for what happened, one for each alert.
fn keys(news: &News) -> Vec<&'static str> {
    let mut keys: Vec<_> = news.raised.values().map(|severity| of_alert(*severity)).collect();
    let others = [
        (news.has_answer, "notify-distress-answered"),
        (news.has_notice, "notify-notice"),
        (news.has_gap, "notify-gap"),
        (news.has_drill, "notify-drill"),
        (news.has_request_news, "notify-request-news"),
    ];
    keys.extend(others.into_iter().filter(|(happened, _)| *happened).map(|(_, key)| key));
    keys
}

const fn of_alert(severity: Severity) -> &'static str {
    match severity {
        Severity::Extreme => "notify-alert-extreme",
        Severity::Severe => "notify-alert-severe",
        Severity::Moderate | Severity::Minor | Severity::Unknown => "notify-alert",
    }
}

/// Tells what happened. A desktop that shows no notifications is not waited for.
pub fn tell<R: Runtime>(app: &AppHandle<R>, language: Language, news: &News) {
    let keys = keys(news);
    if keys.is_empty() {
        return;
    }
    let app = app.clone();
    // Asking the desktop may take as long as its bus takes to time out.
    tauri::async_runtime::spawn_blocking(move || {
        let words = Words::new(language);
        for key in keys {
            let (title, body) = (words.say("app-name"), words.say(key));
            if let Err(error) = app.notification().builder().title(title).body(body).show() {
                tracing::warn!("the desktop shows no notification: {error}");
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::keys;
    use crate::bell::News;
    use amana_citizen::views::Severity;
    use amana_words::{Language, Words};
    use uuid::Uuid;

    #[test]
    fn every_alert_is_told_and_news_of_requests_once() {
        let raised =
            [(Uuid::from_u128(1), Severity::Extreme), (Uuid::from_u128(2), Severity::Minor)];
        let news = News { raised: raised.into(), has_request_news: true, ..News::default() };
        assert_eq!(keys(&news), ["notify-alert-extreme", "notify-alert", "notify-request-news"]);
        let drill = News { has_drill: true, has_gap: true, has_notice: true, ..News::default() };
        assert_eq!(keys(&drill), ["notify-notice", "notify-gap", "notify-drill"]);
        assert!(keys(&News::default()).is_empty());
        for language in Language::ALL {
            let words = Words::new(language);
            for key in keys(&news).into_iter().chain(["notify-alert-severe", "app-name"]) {
                assert!(words.has(key), "{key}");
                assert!(!words.say(key).contains('{'), "{key} says nothing of the person");
            }
        }
    }
}

//! A vault with something of everything in it.

use amana_demo::{Specimen, draw_photo};
use amana_tests::Publisher;
use amana_window_tests::{FLOOD, Office, Window, World};
use amana_words::{Arg, Language};
use chrono::{Datelike as _, Days};

/// Where the things are.
pub struct Filled {
    pub document: String,
    pub draft: String,
    pub noted: String,
    pub request: String,
    pub alert: String,
}

/// Fills the vault as a person would, in the window's language.
pub async fn fill(
    world: &World,
    window: &Window,
    office: &mut Office,
    feed: &Publisher,
    language: Language,
) -> Filled {
    window.first_run(language).await;
    window.add_specimen().await;
    let document = add_with_scan(world, window).await;
    window.join(&office.invitation()).await;
    let request = renew(world, window, office).await;
    let draft = window.begin_renewal("EL IDRISSI").await;
    let noted = note(window).await;
    watch(window).await;
    travel(window).await;
    follow(window, feed).await;
    window.go("/alerts").await;
    window.hand_over(&world.put("flood.xml", FLOOD.as_bytes())).await;
    window.press("alert-severity-extreme").await;
    window.sees("cap-response-evacuate").await;
    let alert = window.place().await;
    Filled { document, draft, noted, request, alert }
}

async fn add_with_scan(world: &World, window: &Window) -> String {
    let specimen = Specimen::valid_on(amana_consulate::clock::system()().date_naive());
    window.go("/documents/add").await;
    window.hand_over(&world.put("passport.png", &specimen.scan())).await;
    window.sees("add-picture-leave").await;
    window.write("mrz", &specimen.mrz()).await;
    window.sees("add-checks-agree").await;
    window.choose("person", "new").await;
    window.write("name", "أمينة").await;
    window.choose("relation", "child").await;
    window.press("add-confirm").await;
    window.sees("document-number-show").await;
    window.place().await
}

/// A request that the office asks something about.
async fn renew(world: &World, window: &Window, office: &mut Office) -> String {
    let draft = window.begin_renewal("EL IDRISSI").await;
    let photo = world.put("photo.png", &draw_photo());
    window.fill_in_renewal(&draft, &photo).await;
    window.send().await;
    window.sees("event-received").await;
    let request = office.receive().await;
    office.ask_for_photo(request).await;
    window.sees("action-photo").await;
    window.place().await
}

/// A place in the flood.
async fn watch(window: &Window) {
    window.go("/watched").await;
    window.press("watched-place-add").await;
    window.write("name", "بيت الوالدين").await;
    window.write("spot", "39.43, -0.42").await;
    window.press("ui-save").await;
    window.sees_text("بيت الوالدين").await;
}

/// A trip to come, with a stop far from the flood.
async fn travel(window: &Window) {
    let today = amana_consulate::clock::system()().date_naive();
    window.press("watched-trip-add").await;
    window.write("name", "Lisboa").await;
    for (id, days) in [("from", 20), ("to", 27)] {
        let date = today + Days::new(days);
        let parts = [date.day(), date.month()].map(|part| part.to_string());
        window.write_date(id, [&parts[0], &parts[1], &date.year().to_string()]).await;
    }
    window.press("watched-stop-add").await;
    window.write("stop-1-name", "Pensão do Cais").await;
    window.write("stop-1-spot", "38.7223, -9.1393").await;
    window.press("ui-save").await;
    window.sees_text("Pensão do Cais").await;
}

/// A feed at an address of one's own.
async fn follow(window: &Window, feed: &Publisher) {
    window.go("/feeds").await;
    window.press("feeds-own").await;
    window.write("address", &feed.address()).await;
    window.press("ui-continue").await;
    window.sees_with("feed-sees-own", &[("host", Arg::verbatim("127.0.0.1"))]).await;
    window.press("feeds-follow").await;
    window.sees_with("feeds-follows", &[("what", Arg::from("127.0.0.1"))]).await;
}

async fn note(window: &Window) -> String {
    window.note_request("Consulat à Lyon", "LY-2026-0042").await;
    window.write("text", "They want a second photo.").await;
    window.press("request-event-save").await;
    window.sees("mark-you-noted").await;
    window.place().await
}

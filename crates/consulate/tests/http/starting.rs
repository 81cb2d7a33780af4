//! When the server does not start, and what its commands leave behind.

use crate::world::{World, config, listen};
use amana_consulate::command::{Arguments, run};
use amana_consulate::office::ceremony::{KeyTree, make_key_tree};
use amana_consulate::{Config, Mission, ServeError, clock, serve};
use amana_contract::trust::Invitation;
use clap::Parser as _;
use std::fs;
use std::path::Path;

async fn command(words: &[&str], folders: [&Path; 2]) -> Result<String, String> {
    let folders = folders.map(|folder| folder.to_str().expect("text"));
    let words = words.iter().map(|word| match *word {
        "KEYS" => folders[0],
        "FOLDER" => folders[1],
        word => word,
    });
    let arguments = Arguments::try_parse_from(words).map_err(|error| error.to_string())?;
    let mut out = Vec::new();
    run(arguments, &mut out).await.map_err(|error| error.to_string())?;
    Ok(String::from_utf8(out).expect("text"))
}

#[tokio::test]
async fn it_refuses_office_secrets_and_keys_that_nobody_delegated() {
    let world = World::start().await;
    let start = async |tree: KeyTree| {
        let (listener, origin) = listen();
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("unrelated"), b"").expect("writes");
        let config = config(&folder, &tree, &world.tls, origin);
        serve(listener, config).await
    };
    let mut foreign = world.tree.clone();
    foreign.online = make_key_tree("Ministry", "Mission").online;
    assert!(matches!(start(foreign).await, Err(ServeError::KeysNotDelegated)));
    let mut unsigned = world.tree.clone();
    unsigned.bundle.root.truncate(1);
    assert!(matches!(start(unsigned).await, Err(ServeError::Trust(_))));

    let (listener, origin) = listen();
    let folder = tempfile::tempdir().expect("a folder");
    world.tree.office.write(folder.path(), &world.mission()).expect("writes");
    let beside = serve(listener, config(&folder, &world.tree, &world.tls, origin)).await;
    assert!(matches!(beside, Err(ServeError::OfficeSecret(_))));
    let (listener, origin) = listen();
    let plain = config(&world.folder, &world.tree, &world.tls, origin.replace("https", "http"));
    assert!(matches!(serve(listener, plain).await, Err(ServeError::Origin)));
}

#[tokio::test]
async fn the_commands_make_a_consulate_that_an_officer_can_use() {
    let (keys, server) = (tempfile::tempdir().expect("one"), tempfile::tempdir().expect("two"));
    let folders = [keys.path(), server.path()];
    let (listener, origin) = listen();
    let init = ["consulate", "office", "init", "--keys", "KEYS", "--folder", "FOLDER"];
    let init = [&init[..], &["--origin", &origin]].concat();
    command(&init, folders).await.expect("makes keys");
    assert!(command(&init, folders).await.expect_err("once").contains("already"));
    assert!(command(&["consulate", "office", "nonsense"], folders).await.is_err());

    let config = Config::from_folder(server.path(), origin, clock::system()).expect("reads");
    let running = serve(listener, config).await.expect("serves");
    let invite = ["consulate", "invite", "--folder", "FOLDER", "--officer"];
    let invited = command(&invite, folders).await.expect("invites");
    let link = invited.lines().find_map(|line| line.strip_prefix("link: ")).expect("a link");
    let invitation = Invitation::from_link(link).expect("one of ours");
    let mission = Mission::read(keys.path()).expect("reads");
    assert_eq!(invitation.trust_root.0, mission.trust_root.0);
    let office = |words: &[&'static str]| {
        ["consulate", "office", "--keys", "KEYS"].iter().chain(words).copied().collect::<Vec<_>>()
    };
    let mut enrol = office(&["enrol"]);
    enrol.push(&invitation.code);
    assert_eq!(command(&enrol, folders).await.expect("enrols"), "enrolled\n");
    assert_eq!(command(&office(&["list"]), folders).await.expect("lists"), "");
    assert_eq!(command(&office(&["reports"]), folders).await.expect("reads"), "");
    let flood = concat!(env!("CARGO_MANIFEST_DIR"), "/../alerts/fixtures/valencia-flood.cap.xml");
    let published = command(&office(&["alert", flood]), folders).await;
    assert_eq!(published.expect("publishes"), "alert 1\n");
    let issued = command(&office(&["roster", "issue"]), folders).await.expect("signs");
    assert!(issued.starts_with("roster 2 with 1 issuers until "), "{issued}");
    let nobody = command(&office(&["roster", "retire", "nobody"]), folders).await;
    assert!(nobody.expect_err("is nobody").contains("no such issuer"));
    command(&office(&["roster", "retire", "office"]), folders).await.expect("signs");
    let refused = command(&office(&["alert", flood]), folders).await;
    assert!(refused.expect_err("may not any more").contains("roster"));
    fs::remove_file(keys.path().join("root-1.seed")).expect("is carried away");
    command(&office(&["roster", "issue"]), folders).await.expect("two are enough");
    fs::remove_file(keys.path().join("root-2.seed")).expect("is carried away");
    let alone = command(&office(&["roster", "issue"]), folders).await;
    assert!(alone.expect_err("one is not enough").contains("two of the three"));
    running.shutdown().await;
}

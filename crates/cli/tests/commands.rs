//! The program as scripts meet it: names, lines and exit codes that others rely on.
#![expect(clippy::disallowed_methods, reason = "tests write the files that the program reads")]

use assert_cmd::Command;
use serde_json::Value;
use std::path::{Path, PathBuf};

const SPECIMEN: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                        L898902C36UTO7408122F1204159ZE184226B<<<<<10\n";

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("amana-cli").expect("is built");
    command.env("LC_ALL", "C").env_remove("DBUS_SESSION_BUS_ADDRESS").args(arguments);
    command
}

fn lines(output: &std::process::Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect()
}

fn shared(path: &str) -> Option<PathBuf> {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    Some(base.join(path)).filter(|path| path.exists())
}

#[test]
fn mrz_reads_the_specimen_and_names_a_wrong_digit() {
    let folder = tempfile::tempdir().expect("temp");
    let file = folder.path().join("mrz.txt");
    let wrong = SPECIMEN.replace("L898902C36", "L898902C37");
    std::fs::write(&file, format!("{SPECIMEN}\n{wrong}\n\nnot an MRZ\n")).expect("writes");
    let file = file.to_str().expect("UTF-8");
    let output = program(&["documents", "mrz", file, "--json"]).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let lines = lines(&output);
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["format"], &lines[0]["surname"]), (&"TD3".into(), &"ERIKSSON".into()));
    assert_eq!(lines[0]["checks"]["composite"], "verified");
    assert!(!lines[0].to_string().contains("refuted"));
    assert_eq!(lines[1]["checks"]["document_number"], "refuted");
    assert_eq!(lines[1]["check_digits"]["document_number"]["expected"], "6");
    assert!(lines[2]["refused"].is_string() && lines[2]["message"].is_string());

    std::fs::write(folder.path().join("mrz.txt"), SPECIMEN).expect("writes");
    program(&["documents", "mrz", file]).assert().code(0);
    program(&["documents", "mrz", "/nowhere/at/all"]).assert().code(1);
    program(&["documents", "mrz"]).assert().code(2);
    program(&["no-such-verb"]).assert().code(2);
}

#[test]
fn inspect_answers_one_line_a_message() {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/../alerts/fixtures");
    let good = format!("{fixtures}/valencia-flood.cap.xml");
    let output = program(&["alerts", "inspect", &good, "--json"]).output().expect("runs");
    assert_eq!(output.status.code(), Some(0));
    let accepted = lines(&output);
    assert_eq!((accepted.len(), &accepted[0]["accepted"]), (1, &Value::Bool(true)));
    let bad = format!("{fixtures}/xxe.xml");
    let output = program(&["alerts", "inspect", &good, &bad, "--json"]).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output)[1]["refused"], "doctype");
    let gone = format!("{fixtures}/not-there.xml");
    let output = program(&["alerts", "inspect", &gone, &good, "--json"]).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert_eq!(
        (&answers[0]["refused"], &answers[1]["accepted"]),
        (&"unreadable".into(), &Value::Bool(true))
    );
}

#[test]
fn inspect_reads_the_whole_real_corpus() {
    let Some(folder) = shared("cap") else {
        println!("real CAP messages: 0, absent");
        return;
    };
    let folder = folder.to_str().expect("UTF-8").to_owned();
    let output = program(&["alerts", "inspect", &folder, "--json"]).output().expect("runs");
    let lines = lines(&output);
    let accepted = lines.iter().filter(|line| line["accepted"] == true).count();
    println!("real CAP messages: {accepted} of {} accepted", lines.len());
    assert!(accepted >= 90, "{accepted} accepted");
    let explained = lines.iter().filter(|line| line["accepted"] == false);
    assert!(explained.clone().all(|line| line["reason"].is_string()));
}

/// Everything that was acknowledged is there after the process is gone.
#[cfg(unix)]
#[test]
fn a_script_makes_a_vault_adds_a_passport_and_restores_it_elsewhere() {
    let folder = tempfile::tempdir().expect("temp");
    let path = |name: &str| folder.path().join(name).to_str().expect("UTF-8").to_owned();
    std::fs::write(path("passphrase"), "seven quiet oranges\n").expect("writes");
    std::fs::write(path("mrz"), SPECIMEN).expect("writes");
    let with_passphrase = |arguments: &[&str]| {
        let quoted: Vec<_> = arguments.iter().map(|word| format!("'{word}'")).collect();
        let program = assert_cmd::cargo::cargo_bin("amana-cli");
        let script = format!(
            "exec '{}' {} --passphrase-fd 7 7<'{}'",
            program.display(),
            quoted.join(" "),
            path("passphrase")
        );
        let mut shell = Command::new("sh");
        shell.env("LC_ALL", "C").env_remove("DBUS_SESSION_BUS_ADDRESS").args(["-c", &script]);
        shell.output().expect("runs")
    };
    let data = path("data");
    let made = with_passphrase(&["vault", "init", "--data", &data, "--json"]);
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let words = lines(&made)[0]["recovery_code"].as_str().map(|code| code.split(' ').count());
    assert_eq!(words, Some(24));
    let again = with_passphrase(&["vault", "init", "--data", &data]);
    assert_eq!(again.status.code(), Some(1));
    let added = with_passphrase(&["documents", "add", "--mrz", &path("mrz"), "--data", &data]);
    assert_eq!(added.status.code(), Some(0), "{}", String::from_utf8_lossy(&added.stderr));
    let backup = path("amana.backup");
    let backed_up = with_passphrase(&["vault", "backup", &backup, "--data", &data]);
    assert_eq!(backed_up.status.code(), Some(0));
    let elsewhere = path("elsewhere");
    let restored = with_passphrase(&["vault", "restore-backup", &backup, "--data", &elsewhere]);
    assert_eq!(restored.status.code(), Some(0), "{}", String::from_utf8_lossy(&restored.stderr));
    let listed = with_passphrase(&["documents", "list", "--data", &elsewhere, "--json"]);
    assert_eq!(lines(&listed)[0]["number_hint"], "•••••••C3");
    assert!(!String::from_utf8_lossy(&listed.stdout).contains("L898902C3"), "it is not asked for");
    let revealed =
        with_passphrase(&["documents", "list", "--reveal", "--data", &elsewhere, "--json"]);
    assert_eq!(lines(&revealed)[0]["number"], "L898902C3");
    let spoken = with_passphrase(&["documents", "list", "--data", &elsewhere, "--lang", "en"]);
    let spoken = String::from_utf8_lossy(&spoken.stdout).into_owned();
    assert!(spoken.starts_with("Passport · UTO · ANNA MARIA ERIKSSON"), "{spoken}");
    let noted = ["--mission", "Consulate", "--reference", "V-7", "--data", &elsewhere, "--json"];
    let unknown = [&["requests", "note", "--service", "haircut"], &noted[..]].concat();
    let refused = with_passphrase(&unknown);
    assert_eq!(refused.status.code(), Some(1));
    assert!(lines(&refused)[0]["fields"]["service"].is_string());
    let visa = with_passphrase(&[&["requests", "note", "--service", "visa"], &noted[..]].concat());
    assert_eq!(lines(&visa)[0]["next"]["kind"], "add-event");
    let over = with_passphrase(&["vault", "backup", &backup, "--data", &data]);
    assert_eq!(over.status.code(), Some(1), "an older file is not replaced");
    let words = lines(&made)[0]["recovery_code"].to_string().replace('"', "");
    std::fs::write(path("passphrase"), words).expect("writes");
    let listed = with_passphrase(&["documents", "list", "--data", &data, "--json"]);
    assert_eq!(lines(&listed)[0]["surname"], "ERIKSSON", "the words open it too");
    std::fs::write(path("passphrase"), "another passphrase\n").expect("writes");
    let refused = with_passphrase(&["documents", "list", "--data", &elsewhere]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(!String::from_utf8_lossy(&refused.stderr).contains("ERIKSSON"));
}

/// Who cannot see the recovery code has no vault that only it could save.
#[cfg(target_os = "linux")]
#[test]
fn a_vault_whose_words_cannot_be_shown_is_not_made() {
    let folder = tempfile::tempdir().expect("temp");
    let (data, typed) = (folder.path().join("data"), folder.path().join("passphrase"));
    std::fs::write(&typed, "seven quiet oranges\n").expect("writes");
    let program = assert_cmd::cargo::cargo_bin("amana-cli");
    let script = format!(
        "exec '{}' vault init --data '{}' --passphrase-fd 7 7<'{}' >/dev/full",
        program.display(),
        data.display(),
        typed.display()
    );
    let output = Command::new("sh").args(["-c", &script]).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(!data.join("vault/vault.db").exists());
}

//! Whatever order messages come in, and however often, the same ones count: real chains of Alert,
//! Update and Cancel, shuffled and doubled ten thousand times, beside a plain restatement of the rule.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures")]
#![expect(clippy::print_stdout, reason = "it says how many real messages there were")]

mod support;

use amana_alerts::lifecycle::Book;
use amana_alerts::{Alert, AlertKey, MsgType, Reference, Scope, Status, cap};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::{Just, ProptestConfig, Strategy, any};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use support::{REAL_MESSAGES, files_under};

/// How many real messages a case draws from, so that they meet.
const MOST_MESSAGES: usize = 10;

/// Our own chain and drill, and every real message with the update and the cancel that its issuer
/// could have sent, those of a stranger, and those of an exercise.
static CHAINS: LazyLock<Vec<Vec<Alert>>> = LazyLock::new(|| {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let own = ["valencia-flood", "valencia-flood-update", "valencia-flood-cancel", "drill"];
    let own: Vec<Alert> =
        own.iter().flat_map(|name| alerts_of(&fixtures.join(format!("{name}.cap.xml")))).collect();
    let real: Vec<Alert> =
        files_under(Path::new(REAL_MESSAGES)).iter().flat_map(|path| alerts_of(path)).collect();
    println!("{} real messages, their chains and our own", real.len());
    let made = own.iter().chain(&real).map(chain).collect::<Vec<_>>();
    let linked = real.into_iter().filter(|alert| !alert.references.is_empty()).collect();
    let all = [vec![own, linked], made].concat();
    all.into_iter().filter(|chain| !chain.is_empty()).collect()
});

fn alerts_of(path: &Path) -> Vec<Alert> {
    let bytes = fs::read(path).expect("a readable file");
    let mut alerts: Vec<Alert> =
        cap::read_all(&bytes).into_iter().flatten().map(|reading| reading.alert).collect();
    // Coordinates play no part in it, and comparing them takes long.
    let areas = alerts.iter_mut().flat_map(|alert| &mut alert.infos).map(|info| &mut info.areas);
    areas.for_each(Vec::clear);
    alerts
}

fn chain(alert: &Alert) -> Vec<Alert> {
    let update = follows(alert, MsgType::Update, "u", 1);
    let second = Alert { references: vec![reference(alert), reference(&update)], ..update.clone() };
    let second = Alert { key: later(&update.key, "v", 1), ..second };
    let cancel = follows(&second, MsgType::Cancel, "c", 1);
    let mut stranger = follows(alert, MsgType::Cancel, "s", 1);
    stranger.key.sender.push_str(".example");
    let exercise = Alert { status: Status::Exercise, ..follows(alert, MsgType::Cancel, "x", 1) };
    let mut untimed = follows(&update, MsgType::Cancel, "n", 3);
    untimed.references.iter_mut().for_each(|one| one.sent = None);
    let mut careless = follows(&second, MsgType::Cancel, "l", 3);
    for one in &mut careless.references {
        one.sent = one.sent.map(|sent| sent + TimeDelta::seconds(29));
        one.sender.make_ascii_uppercase();
    }
    let again = Alert {
        key: AlertKey { sent: alert.key.sent + TimeDelta::seconds(50), ..alert.key.clone() },
        ..alert.clone()
    };
    let mut between = follows(alert, MsgType::Cancel, "b", 2);
    between.references[0].sent = Some(alert.key.sent + TimeDelta::seconds(30));
    let other = Alert { note: Some("another content".to_owned()), ..alert.clone() };
    let of_others = vec![stranger, exercise, untimed, careless, between];
    [vec![alert.clone(), again, update, second, cancel, other], of_others].concat()
}

fn follows(alert: &Alert, msg_type: MsgType, suffix: &str, minutes: i64) -> Alert {
    let references = vec![reference(alert)];
    Alert { key: later(&alert.key, suffix, minutes), msg_type, references, ..alert.clone() }
}

fn later(key: &AlertKey, suffix: &str, minutes: i64) -> AlertKey {
    let sent = key.sent + TimeDelta::minutes(minutes);
    AlertKey {
        identifier: format!("{}-{suffix}", key.identifier),
        sender: key.sender.clone(),
        sent,
    }
}

fn reference(alert: &Alert) -> Reference {
    let AlertKey { identifier, sender, sent } = alert.key.clone();
    Reference { sender, identifier, sent: Some(sent) }
}

/// The rule in plain words, over the set alone: a warning counts unless a public update or cancel of
/// the same sender and status, not sent before it, names it: by its time or, where nothing of that name and
/// time is known, as the nearest that is a minute away at the most, or whole quarters of an hour up to 14 hours.
fn that_count(messages: &[Alert], now: DateTime<Utc>) -> BTreeSet<AlertKey> {
    let is_called = |one: &Reference, by: &Alert, target: &Alert| {
        one.sender.eq_ignore_ascii_case(&by.key.sender)
            && (&by.key.sender, &one.identifier) == (&target.key.sender, &target.key.identifier)
            && by.key != target.key
    };
    let is_near = |seconds: i64| seconds <= 60 || seconds <= 14 * 3_600 && seconds % 900 == 0;
    let names = |by: &Alert, target: &Alert| {
        by.references.iter().filter(|one| is_called(one, by, target)).any(|one| {
            let Some(sent) = one.sent else { return true };
            let astray = |alert: &Alert| (alert.key.sent - sent).abs();
            let called = messages.iter().filter(|other| is_called(one, by, other));
            let near: Vec<&Alert> = called
                .filter(|other| astray(other).is_zero() || other.key.sent <= by.key.sent)
                .filter(|other| is_near(astray(other).num_seconds()))
                .collect();
            let least = near.iter().map(|other| astray(other)).min();
            near.contains(&target) && Some(astray(target)) == least
        })
    };
    let withdraws = |by: &Alert, target: &Alert| {
        matches!(by.msg_type, MsgType::Update | MsgType::Cancel)
            && (&by.scope, &by.status) == (&Scope::Public, &target.status)
            && by.key.sender == target.key.sender
            && by.key != target.key
            && by.key.sent >= target.key.sent
            && names(by, target)
    };
    let warns = |alert: &&Alert| {
        !matches!(alert.msg_type, MsgType::Cancel | MsgType::Ack | MsgType::Error)
            && (&alert.scope, &alert.status) == (&Scope::Public, &Status::Actual)
            && alert.expiry().at() > now
            && !messages.iter().any(|by| withdraws(by, alert))
    };
    messages.iter().filter(warns).map(|alert| alert.key.clone()).collect()
}

fn book_of(messages: &[Alert]) -> Book {
    let mut book = Book::default();
    for message in messages {
        let _ = book.insert(message.clone());
    }
    book
}

/// Some messages of a chain or two, and the same in another order with some of them twice.
fn orders() -> impl Strategy<Value = (Vec<Alert>, Vec<Alert>)> {
    let from = (any::<proptest::sample::Index>(), any::<proptest::sample::Index>());
    from.prop_flat_map(|(one, other)| {
        let both = [one.get(&CHAINS).clone(), other.get(&CHAINS).clone()].concat();
        let most = both.len().min(MOST_MESSAGES);
        let drawn = proptest::sample::subsequence(both, 1..=most);
        drawn.prop_flat_map(|messages| {
            let again = proptest::sample::subsequence(messages.clone(), 0..=messages.len());
            let doubled = again.prop_map({
                let messages = messages.clone();
                move |again| [messages.clone(), again].concat()
            });
            (Just(messages), doubled.prop_shuffle())
        })
    })
}

proptest::proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn what_counts_depends_on_the_set_alone((messages, shuffled) in orders()) {
        let (straight, shuffled) = (book_of(&messages), book_of(&shuffled));
        proptest::prop_assert_eq!(&straight, &shuffled);
        let sent = messages.iter().map(|message| message.key.sent).max().expect("at least one");
        let now = sent.to_utc();
        let active = straight.active(now);
        proptest::prop_assert_eq!(&active, &shuffled.active(now));
        let keys: BTreeSet<AlertKey> = active.iter().map(|alert| alert.key.clone()).collect();
        let held: Vec<Alert> = straight.messages().cloned().collect();
        proptest::prop_assert_eq!(keys, that_count(&held, now));
    }
}

//! The list of commands, the capability and the window's file of calls say the same.

use serde_json::Value;
use std::collections::BTreeSet;

macro_rules! names {
    ($($group:ident::$name:ident),* $(,)?) => { [$(stringify!($name)),*] };
}

const CALLS: &str = include_str!("../../../ui/src/lib/ipc.ts");
const OF_THE_DEMO: [&str; 2] = ["demo", "demo_act"];

// A command that no capability names compiles and cannot be reached (tauri#15940).
#[test]
fn the_main_window_may_call_every_command_and_nothing_else() {
    let capability: Value = serde_json::from_str(include_str!("../../capabilities/main.json"))
        .expect("the capability is JSON");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    let permissions: Vec<_> =
        commands!(names).iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    assert_eq!(capability["permissions"], serde_json::json!(permissions));
}

#[test]
fn the_window_calls_every_command_and_nothing_else() {
    let called = |line: &'static str| line.split("invoke('").nth(1)?.split('\'').next();
    let called: BTreeSet<_> = CALLS.lines().filter_map(called).collect();
    assert_eq!(called, commands!(names).into_iter().chain(OF_THE_DEMO).collect());
}

#[cfg(feature = "demo")]
#[test]
fn the_demo_adds_its_own_commands_and_no_more() {
    let all: BTreeSet<_> = commands_with_demo!(names).into();
    let usual: BTreeSet<_> = commands!(names).into();
    assert_eq!(all.difference(&usual).copied().collect::<Vec<_>>(), OF_THE_DEMO);
}

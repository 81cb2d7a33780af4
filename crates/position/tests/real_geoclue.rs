//! The real GeoClue on a bus of its own, reading a receiver over a socket, with an agent of the test's
//! own: no desktop, no person and nothing of the machine's own bus is involved.
#![cfg(target_os = "linux")]

mod support;

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use amana_position::geoclue::GeoClue;
use amana_position::{Denial, Loss, Observation, Origin};
use support::{Running, is_there, now, program, sentences, until};
use tempfile::TempDir;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{UnixListener, UnixStream};
use tokio::time::sleep;
use zbus::connection::Builder;
use zbus::{Connection, Proxy, interface};

const GEOCLUE: &str = "/usr/libexec/geoclue";
const BUS: &str = "/usr/bin/dbus-daemon";
const DESKTOP_ID: &str = "Amana";
const AGENT_PATH: &str = "/org/freedesktop/GeoClue2/Agent";

/// A bus, a receiver and a GeoClue.
struct World {
    _folder: TempDir,
    bus: String,
    geoclue: Option<Running>,
    _daemon: Running,
}

impl World {
    async fn start() -> Option<Self> {
        let (geoclue, daemon) = (program(GEOCLUE)?, program(BUS)?);
        let folder = tempfile::tempdir().expect("a folder");
        // GeoClue may give up the rights of whoever started it.
        let open = std::fs::Permissions::from_mode(0o755);
        tokio::fs::set_permissions(folder.path(), open).await.expect("our own folder");
        let socket = folder.path().join("bus");
        let rules = folder.path().join("bus.conf");
        tokio::fs::write(&rules, bus_rules(&socket)).await.expect("our own folder");
        let mut command = Command::new(daemon);
        command.arg(format!("--config-file={}", rules.display())).args(["--nofork", "--nopidfile"]);
        let daemon = Running::start(&mut command);
        while !socket.exists() {
            sleep(Duration::from_millis(10)).await;
        }
        let nmea = folder.path().join("nmea");
        tokio::spawn(receive(UnixListener::bind(&nmea).expect("our own folder")));
        let bus = format!("unix:path={}", socket.display());
        let mut command = Command::new(geoclue);
        command.args(["-t", "0", "-u"]).arg(&nmea).env("DBUS_SYSTEM_BUS_ADDRESS", &bus);
        let geoclue = Some(Running::start(&mut command));
        Some(Self { _folder: folder, bus, geoclue, _daemon: daemon })
    }

    fn source(&self) -> GeoClue {
        GeoClue::at(&self.bus, DESKTOP_ID)
    }

    /// A desktop's agent, which permits an accuracy at most: 8 is exact, 0 is location switched off.
    async fn agent(&self, most: u32) -> Connection {
        let agent = Agent { most };
        let bus = Builder::address(self.bus.as_str()).expect("an address");
        let bus = bus.serve_at(AGENT_PATH, agent).expect("a path").build().await.expect("our bus");
        let path = "/org/freedesktop/GeoClue2/Manager";
        let interface = "org.freedesktop.GeoClue2.Manager";
        for _ in 0..500 {
            let manager = Proxy::new(&bus, "org.freedesktop.GeoClue2", path, interface).await;
            let manager = manager.expect("a proxy");
            if manager.call::<_, _, ()>("AddAgent", &("geoclue-demo-agent",)).await.is_ok() {
                return bus;
            }
            sleep(Duration::from_millis(20)).await;
        }
        panic!("GeoClue takes no agent");
    }
}

/// A private bus on which everybody may do everything.
fn bus_rules(socket: &Path) -> String {
    format!(
        "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"
         \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">
         <busconfig><type>system</type><listen>unix:path={}</listen><policy context=\"default\">
         <allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>
         <allow own=\"*\"/><allow user=\"*\"/></policy></busconfig>",
        socket.display()
    )
}

async fn receive(listener: UnixListener) {
    while let Ok((peer, _)) = listener.accept().await {
        tokio::spawn(say(peer));
    }
}

async fn say(mut peer: UnixStream) {
    while peer.write_all(sentences(now()).as_bytes()).await.is_ok() {
        sleep(Duration::from_millis(500)).await;
    }
}

struct Agent {
    most: u32,
}

#[interface(name = "org.freedesktop.GeoClue2.Agent")]
impl Agent {
    fn authorize_app(&self, _desktop_id: &str, wanted: u32) -> (bool, u32) {
        (self.most > 0, wanted.min(self.most))
    }

    #[zbus(property)]
    fn max_accuracy_level(&self) -> u32 {
        self.most
    }
}

#[tokio::test]
async fn the_real_geoclue_says_where_it_is_until_location_is_switched_off() {
    let Some(world) = World::start().await else { return };
    let desktop = world.agent(8).await;
    let mut source = world.source();
    let said = until(&mut source, 30, is_there).await;
    let Observation::Fix(seen) = said else { unreachable!("it is there") };
    assert_eq!(seen.origin, Origin::GeoClue);
    assert!(seen.fix.accuracy_m < 0.0, "2.6 says 0 m of a receiver, which is not known");
    assert!((now() - seen.fix.at).num_seconds().abs() < 60);

    let agent = desktop.object_server().interface::<_, Agent>(AGENT_PATH).await.expect("served");
    agent.get_mut().await.most = 0;
    let emitter = agent.signal_emitter();
    agent.get().await.max_accuracy_level_changed(emitter).await.expect("the bus is there");
    let denied = Observation::Denied(Denial::Refused);
    until(&mut source, 30, |said| *said == denied).await;
}

#[tokio::test]
async fn that_location_is_switched_off_is_told() {
    let Some(world) = World::start().await else { return };
    let _desktop = world.agent(0).await;
    let said = until(&mut world.source(), 30, |_| true).await;
    assert_eq!(said, Observation::Denied(Denial::Refused));
}

/// The trap: without an agent GeoClue lets nobody in.
#[tokio::test]
async fn that_there_is_no_agent_is_told() {
    let Some(world) = World::start().await else { return };
    sleep(Duration::from_secs(1)).await;
    let said = until(&mut world.source(), 60, |_| true).await;
    assert_eq!(said, Observation::Denied(Denial::NoAgent));
}

#[tokio::test]
async fn a_geoclue_that_goes_away_is_lost() {
    let Some(mut world) = World::start().await else { return };
    let _desktop = world.agent(8).await;
    let mut source = world.source();
    until(&mut source, 30, is_there).await;
    drop(world.geoclue.take());
    let lost = Observation::Lost(Loss::Unreachable);
    until(&mut source, 10, |said| *said == lost).await;
    let nowhere = until(&mut source, 30, |_| true).await;
    assert_eq!(nowhere, lost, "and it stays lost while nobody answers");
}

#[tokio::test]
async fn a_system_without_a_bus_is_told() {
    let mut source = GeoClue::at("unix:path=/nowhere/bus", DESKTOP_ID);
    let said = until(&mut source, 10, |_| true).await;
    assert_eq!(said, Observation::Lost(Loss::Unreachable));
}

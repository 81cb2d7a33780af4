//! A session bus of our own, and who lives on it: a keyring, a notification daemon, a listener.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Nobody is on it but whom a test brought: a bus of the system would start the machine's own
/// keyring for whoever asks.
const CONFIG: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=FOLDER</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

const NOTIFICATIONS: &str = "org.freedesktop.Notifications";

/// The bus. Everything on it ends with it.
pub struct Bus {
    address: String,
    daemon: Child,
    others: Vec<Child>,
    heard: PathBuf,
}

/// A notification as the daemon was asked to show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The application's name, summary, body and everything else in words.
    pub texts: Vec<String>,
}

impl Bus {
    /// A bus with a daemon that shows notifications, and somebody who writes them down.
    ///
    /// # Panics
    /// If one of the programs is missing: `make setup-window` brings them.
    pub fn start(folder: &Path, environment: &[(String, String)]) -> Self {
        let config = folder.join("bus.conf");
        let text = CONFIG.replace("FOLDER", &folder.display().to_string());
        std::fs::write(&config, text).expect("the folder is ours");
        let mut daemon = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address=1"])
            .envs(pairs(environment))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is installed");
        let mut address = String::new();
        let said = daemon.stdout.take().expect("its output is ours");
        BufReader::new(said).read_line(&mut address).expect("it says its address");
        let heard = folder.join("notifications");
        let mut bus =
            Self { address: address.trim().to_owned(), daemon, others: Vec::new(), heard };
        let listener = std::fs::File::create(&bus.heard).expect("the folder is ours");
        let rule = format!("interface='{NOTIFICATIONS}',member='Notify'");
        bus.add(Command::new("dbus-monitor").arg(rule).stdout(listener), environment);
        bus.add(Command::new("dunst").stdout(Stdio::null()), environment);
        bus.wait_for(NOTIFICATIONS);
        bus
    }

    /// Waits until somebody on the bus has this name.
    fn wait_for(&self, name: &str) {
        for _ in 0..100 {
            let answer = Command::new("dbus-send")
                .arg(format!("--bus={}", self.address))
                .args(["--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"])
                .args(["org.freedesktop.DBus.NameHasOwner", &format!("string:{name}")])
                .output()
                .expect("dbus-send is installed");
            if String::from_utf8_lossy(&answer.stdout).contains("boolean true") {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("nobody on the bus is called {name}");
    }

    /// Where programs find it.
    pub fn variable(&self) -> (String, String) {
        ("DBUS_SESSION_BUS_ADDRESS".to_owned(), self.address.clone())
    }

    /// An empty, unlocked keyring.
    ///
    /// # Panics
    /// If gnome-keyring does not start.
    pub fn bring_keyring(&mut self, environment: &[(String, String)]) {
        let mut keyring = Command::new("gnome-keyring-daemon")
            .args(["--unlock", "--components=secrets", "--foreground"])
            .envs(pairs(environment))
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring is installed");
        keyring
            .stdin
            .take()
            .expect("its input is ours")
            .write_all(b"only for tests")
            .expect("it reads its password");
        // It says where it is once it is ready.
        let mut line = String::new();
        let said = keyring.stdout.take().expect("its output is ours");
        BufReader::new(said).read_line(&mut line).expect("it says that it is there");
        self.others.push(keyring);
    }

    /// Every notification so far, oldest first.
    ///
    /// # Panics
    /// If what was heard cannot be read.
    pub fn notifications(&self) -> Vec<Said> {
        let heard = std::fs::read_to_string(&self.heard).expect("the listener writes text");
        heard
            .split("method call ")
            .filter(|call| call.contains("member=Notify"))
            .map(|call| {
                let strings = call.lines().filter_map(|line| line.trim().strip_prefix("string \""));
                let texts = strings.map(|text| text.trim_end_matches('"').to_owned());
                Said { texts: texts.filter(|text| !text.is_empty()).collect() }
            })
            .collect()
    }

    fn add(&mut self, command: &mut Command, environment: &[(String, String)]) {
        let child = command
            .envs(pairs(environment))
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("dunst and dbus-monitor are installed");
        self.others.push(child);
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        for child in self.others.iter_mut().chain([&mut self.daemon]) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn pairs(environment: &[(String, String)]) -> impl Iterator<Item = (&String, &String)> {
    environment.iter().map(|(name, value)| (name, value))
}

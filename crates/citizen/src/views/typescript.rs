//! Writes every view as TypeScript, and refuses what is not committed.
#![expect(clippy::disallowed_methods, reason = "the one test that reads and writes the contract")]

mod layout;

use crate::views::*;
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::{Config, TS, TypeVisitor};

const HEADER: &str = "\
// Written by a test of crates/citizen from its views. Do not edit: AMANA_GENERATE=1 writes it anew.
// Uuid: string. DateTime: RFC 3339 in UTC. NaiveDate: YYYY-MM-DD. Integers below 2^53: number.
";
const FILE: &str = "../../ui/src/lib/ipc/generated/views.ts";

/// By name: its declaration.
#[derive(Default)]
struct Declarations(BTreeMap<String, String>);

impl TypeVisitor for Declarations {
    /// A type of ours, and those that it is made of.
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = Config::default();
        if T::output_path().is_none() || self.0.contains_key(&T::ident(&config)) {
            return;
        }
        let laid_out = layout::lay_out(T::docs().as_deref(), &T::decl(&config));
        self.0.insert(T::ident(&config), laid_out);
        T::visit_dependencies(self);
    }
}

/// What a command answers with, fails with, is called with or pushes.
fn declarations() -> Declarations {
    let mut all = Declarations::default();
    all.visit::<FailureView>();
    all.visit::<AccessView>();
    all.visit::<StrengthView>();
    all.visit::<RecoveryKitView>();
    all.visit::<KitQuestionView>();
    all.visit::<FoundBackupView>();
    all.visit::<HomeView>();
    all.visit::<SearchView>();
    all.visit::<DocumentsView>();
    all.visit::<DocumentView>();
    all.visit::<RevealedView>();
    all.visit::<MrzPreviewView>();
    all.visit::<StagedScanView>();
    all.visit::<AddFromMrz>();
    all.visit::<AddByHand>();
    all.visit::<EditDocument>();
    all.visit::<VersionView>();
    all.visit::<TrashView>();
    all.visit::<CopyFor>();
    all.visit::<CalendarEntryView>();
    all.visit::<DisclosureView>();
    all.visit::<SavePerson>();
    all.visit::<RequestsView>();
    all.visit::<RequestView>();
    all.visit::<NoteRequest>();
    all.visit::<EditNoted>();
    all.visit::<NoteStatus>();
    all.visit::<ProposalView>();
    all.visit::<TrackingView>();
    all.visit::<TrackerView>();
    all.visit::<DraftView>();
    all.visit::<EditDraft>();
    all.visit::<InvitationView>();
    all.visit::<AlertsView>();
    all.visit::<FeedView>();
    all.visit::<DirectoryView>();
    all.visit::<EmergencyView>();
    all.visit::<HelpView>();
    all.visit::<SendSos>();
    all.visit::<SaveConfidant>();
    all.visit::<ShareView>();
    all.visit::<WatchedView>();
    all.visit::<SavePlace>();
    all.visit::<SaveTrip>();
    all.visit::<TypeTown>();
    all.visit::<PackView>();
    all.visit::<HeartbeatView>();
    all.visit::<SelfTestView>();
    all.visit::<SecurityView>();
    all.visit::<ExportView>();
    all.visit::<SecondPlaceView>();
    all.visit::<VaultsView>();
    all.visit::<SettingsView>();
    all.visit::<ProgressView>();
    all
}

#[test]
fn the_window_knows_every_view_as_it_is() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let declarations: Vec<_> = declarations().0.into_values().collect();
    let written = format!("{HEADER}\n{}", declarations.concat());
    if std::env::var_os("AMANA_GENERATE").is_some() {
        std::fs::write(&path, &written).expect("writes");
    }
    let committed = std::fs::read_to_string(&path).expect("reads");
    assert!(
        committed == written,
        "views.ts is not what Rust says: AMANA_GENERATE=1 writes it anew"
    );
}

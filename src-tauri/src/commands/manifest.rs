//! The single list of commands, grouped as the screens are. The handler and build.rs both read it.

/// Hands the path of every command of a release to the macro named:
/// `commands!(tauri::generate_handler)`.
#[cfg(any(test, not(feature = "demo")))]
macro_rules! commands {
    ($($reader:tt)+) => {
        listed!([] $($reader)+)
    };
}

/// The same with those of the demo.
#[cfg(feature = "demo")]
macro_rules! commands_with_demo {
    ($($reader:tt)+) => {
        listed!([demo::demo, demo::demo_act,] $($reader)+)
    };
}

macro_rules! listed {
    ([$($more:tt)*] $($reader:tt)+) => {
        $($reader)+![
            $($more)*
            app::app_identity,
            app::subscribe,
            app::presence,
            app::preferences,
            app::set_language,
            app::set_theme,
            access::access_status,
            access::passphrase_strength,
            access::vault_create,
            access::vault_unlock,
            access::vault_unlock_with_words,
            access::vault_unlock_with_keyring,
            access::vault_lock,
            access::kit_save,
            access::kit_question,
            access::kit_answer,
            access::kit_close,
            access::kit_check,
            access::kit_make_new,
            access::backups_found,
            access::backup_choose,
            access::vault_restore,
            access::vault_restore_with_words,
            access::vault_set_aside,
            access::vault_try_again,
            access::passphrase_change,
            home::home,
            home::search,
            documents::documents_list,
            documents::document_view,
            documents::document_reveal,
            documents::document_copy_number,
            documents::document_preview,
            documents::scan_stage,
            documents::scan_staged,
            documents::scan_drop,
            documents::document_add,
            documents::document_add_by_hand,
            documents::document_attach_scan,
            documents::document_assign,
            documents::document_edit,
            documents::document_versions,
            documents::document_bring_back,
            documents::document_remove,
            documents::documents_trash,
            documents::document_restore,
            documents::document_purge,
            documents::trash_empty,
            documents::person_save,
            documents::person_remove,
            requests::requests_list,
            requests::request_view,
            requests::request_note,
            requests::request_note_event,
            requests::draft_start,
            requests::draft_view,
            requests::draft_edit,
            requests::draft_discard,
            requests::draft_send,
            requests::request_answer,
            requests::errand_confirm,
            requests::errand_retry,
            requests::errand_drop,
            consulates::consulates_list,
            consulates::consulate_inspect,
            consulates::consulate_join,
            consulates::consulate_reconnect,
            alerts::alerts_list,
            alerts::alert_view,
            alerts::alert_acknowledge,
            alerts::alert_say_safe,
            alerts::alert_mute,
            alerts::alert_unmute,
            alerts::alerts_heartbeat,
            alerts::alerts_drill,
            alerts::alerts_self_test,
            alerts::alerts_bring,
            alerts::feed_take_in,
            alerts::emergency,
            distress::help_view,
            distress::distress_sos,
            distress::distress_cancel,
            distress::distress_call_off,
            distress::distress_view,
            distress::distress_share,
            distress::distress_share_copy,
            distress::confidant_save,
            distress::confidant_remove,
            watched::watched_list,
            watched::place_save,
            watched::place_remove,
            watched::trip_save,
            watched::trip_remove,
            watched::town_type,
            watched::town_forget,
            watched::country_subscribe,
            watched::country_unsubscribe,
            watched::trip_pack,
            security::security,
            security::backup_write,
            security::backup_write_elsewhere,
            security::vault_verify,
            security::vault_erase,
            security::keyring_add,
            security::lock_remove,
            settings::settings,
            settings::settings_save,
        ]
    };
}

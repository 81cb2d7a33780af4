//! One file for each resource; a handler is who, what, do, answer.

pub(crate) mod alerts;
pub(crate) mod answers;
pub(crate) mod changes;
pub(crate) mod office_alerts;
pub(crate) mod office_events;
pub(crate) mod office_items;
pub(crate) mod office_requests;
pub(crate) mod office_roster;
pub(crate) mod office_safety_answers;
pub(crate) mod office_safety_reports;
pub(crate) mod registrations;
pub(crate) mod requests;
pub(crate) mod rosters;
pub(crate) mod safety_reports;
pub(crate) mod sign_ins;
pub(crate) mod stream;
pub(crate) mod tokens;
pub(crate) mod trust;
pub(crate) mod uploads;

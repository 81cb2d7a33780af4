//! What a program that opens vaults asks of the system before anything else.

/// No core dump: a crash must not write keys to a disk. Handlers that the system pipes dumps to
/// (systemd-coredump, apport) heed the same limit. Where it cannot be asked for, nothing changes.
pub fn forbid_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        if let Err(error) = setrlimit(Resource::Core, none) {
            tracing::debug!(%error, "core dumps are not forbidden");
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use rustix::process::{Resource, getrlimit};

    #[test]
    fn a_crash_writes_no_core() {
        super::forbid_core_dumps();
        assert_eq!(getrlimit(Resource::Core).maximum, Some(0));
    }
}

//! Starts the shell.

// A release on Windows opens no console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::alloc::System;
use zeroizing_alloc::ZeroAlloc;

/// Whatever was freed is zeroed: also what a view or a parser held of a document.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() {
    amana_lib::run();
}

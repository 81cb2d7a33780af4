//! A copied number leaves the clipboard; what others put there stays.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{Board, Copied, SECONDS};

#[derive(Clone, Default)]
struct Memory(Arc<Mutex<Option<String>>>);

impl Board for Memory {
    fn read(&self) -> Option<String> {
        self.0.lock().unwrap().clone()
    }

    fn write(&self, text: &str) -> bool {
        *self.0.lock().unwrap() = Some(text.to_owned());
        true
    }

    fn clear(&self) {
        *self.0.lock().unwrap() = None;
    }
}

async fn copied(text: &str) -> (Memory, Copied) {
    let board = Memory::default();
    let copied = Copied::onto(board.clone());
    assert!(copied.copy(text.to_owned()).await);
    (board, copied)
}

#[tokio::test]
async fn what_is_ours_is_taken_off() {
    let (board, copied) = copied("L898902C3").await;
    assert_eq!(board.read().as_deref(), Some("L898902C3"));
    copied.clear().await;
    assert_eq!(board.read(), None);
}

#[tokio::test]
async fn what_somebody_else_copied_stays() {
    let (board, copied) = copied("L898902C3").await;
    board.write("a recipe");
    copied.clear().await;
    assert_eq!(board.read().as_deref(), Some("a recipe"));
    board.write("L898902C3");
    copied.clear().await;
    assert!(board.read().is_some(), "once taken off, it is not ours any more");
}

#[tokio::test]
async fn the_first_minute_does_not_end_the_second() {
    let (board, copied) = copied("first").await;
    let first = *copied.ours.lock().unwrap();
    assert!(copied.copy("second".to_owned()).await);
    copied.clear_if(first).await;
    assert_eq!(board.read().as_deref(), Some("second"));
}

#[tokio::test]
async fn a_number_stays_for_its_minute_and_no_longer() {
    // Tasks of the shell run on Tauri's own runtime, whose clock cannot be stopped: only the
    // length of the minute is looked at here, the end of it above.
    let (board, _copied) = copied("L898902C3").await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(board.read().is_some());
    assert_eq!(SECONDS, 60);
}

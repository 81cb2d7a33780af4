//! The guide through the demo; the window may call this only in a run with `--demo`.

use tauri::AppHandle;

use crate::desk::AtDesk;
use crate::failure::{Answer, failure};
use crate::views::DemoView;

#[tauri::command]
pub async fn demo(desk: AtDesk<'_>) -> Answer<DemoView> {
    let demo = desk.demo.as_ref().ok_or_else(|| failure("error-internal"))?;
    Ok(demo.view(&desk.citizen).await)
}

#[tauri::command]
pub async fn demo_act(app: AppHandle, desk: AtDesk<'_>, id: String) -> Answer<DemoView> {
    let demo = desk.demo.as_ref().ok_or_else(|| failure("error-internal"))?;
    demo.act(&app, &id).await?;
    Ok(demo.view(&desk.citizen).await)
}

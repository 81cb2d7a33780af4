/** The only file that knows Tauri: one function per command, named as in Rust. */
import { invoke } from '@tauri-apps/api/core';

export interface AppIdentity {
  readonly name: string;
  readonly version: string;
}

export function appIdentity(): Promise<AppIdentity> {
  return invoke('app_identity');
}

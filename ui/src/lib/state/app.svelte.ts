/** What the window knows: whole views from Rust, replaced as they are pushed, dropped on lock. */
import * as ipc from '../ipc';
import type {
  AccessView, AlertsView, AppIdentity, DemoView, DocumentsView, DocumentView, DraftView, FailureView, HomeView,
  MissionView, Preferences, ProgressView, Push, RecoveryKitView, RequestsView, RequestView,
  SecurityView, SettingsView, StagedScanView, TrashView, WatchedView,
} from '../ipc';
import { languageFromTag } from '../language';
import { words } from '../words.svelte';
import { Loaded } from './loaded.svelte';
import { toasts } from './toasts.svelte';

export class App {
  identity = $state.raw<AppIdentity>();
  preferences = $state.raw<Preferences>();
  demo = $state.raw<DemoView>();

  readonly access = new Loaded<AccessView>();
  readonly alerts = new Loaded<AlertsView>();
  readonly consulates = new Loaded<MissionView[]>();

  // Never while the vault is locked: an answer or a push that was under way comes too late.
  readonly home = this.#inside<HomeView>();
  readonly documents = this.#inside<DocumentsView>();
  readonly document = this.#inside<DocumentView>();
  readonly trash = this.#inside<TrashView>();
  readonly requests = this.#inside<RequestsView>();
  readonly request = this.#inside<RequestView>();
  readonly draft = this.#inside<DraftView>();
  readonly security = this.#inside<SecurityView>();
  readonly watched = this.#inside<WatchedView>();
  readonly settings = new Loaded<SettingsView>();
  progress = $state.raw<ProgressView>();
  staged = $state.raw<StagedScanView>();
  /** A picture that is still being read: what is sent with it waits for it. */
  staging: Promise<unknown> | undefined;
  stageFailure = $state.raw<FailureView>();
  /** An invitation that was opened outside waits for its screen. */
  invitation = $state('');
  /** The recovery kit, while it is on screen; it comes before everything else. */
  kit = $state.raw<RecoveryKitView>();
  /** The screen before the vault stays, although the vault is open already. */
  isHeld = $state(false);
  /** The person locks, and Rust has not answered yet: nothing stays on screen. */
  isLocking = $state(false);
  #locks = 0;

  get isOpen(): boolean {
    return this.access.view?.state === 'open' && !this.isLocking;
  }

  get #isLocked(): boolean {
    return this.access.view?.state === 'locked' || this.isLocking;
  }

  #inside<T>(): Loaded<T> {
    return new Loaded<T>(() => !this.#isLocked);
  }

  /** Listens, and asks for what the first screen needs. */
  async start(): Promise<void> {
    const [identity, preferences] = await Promise.all([ipc.appIdentity(), ipc.preferences()]);
    this.identity = identity;
    await this.prefer(preferences);
    await ipc.subscribe((push) => void this.take(push));
    await this.access.load(ipc.accessStatus);
    if (identity.has_demo) this.demo = await ipc.demo();
  }

  async prefer(preferences: Preferences): Promise<void> {
    this.preferences = preferences;
    document.documentElement.dataset.theme = preferences.theme;
    await words.choose(languageFromTag(preferences.language) ?? 'en');
  }

  async take(push: Push): Promise<void> {
    switch (push.topic) {
      case 'access':
        return this.#enter(push.view);
      case 'preferences':
        return this.prefer(push.view);
      case 'document':
        if (this.document.view?.id === push.view.id) this.document.replace(push.view);
        return;
      case 'request':
        if (this.request.view?.id === push.view.id) this.request.replace(push.view);
        return;
      case 'documents':
        if ((this.documents.view?.query ?? '') === push.view.query) this.documents.replace(push.view);
        return;
      case 'home':
        return this.home.replace(push.view);
      case 'requests':
        return this.requests.replace(push.view);
      case 'alerts':
        return this.alerts.replace(push.view);
      case 'consulates':
        return this.consulates.replace(push.view);
      case 'security':
        return this.security.replace(push.view);
      case 'settings':
        return this.settings.replace(push.view);
      case 'progress':
        this.progress = push.view;
        return;
      case 'staged':
        this.staged = push.view;
        this.stageFailure = undefined;
        return;
      case 'stage-failed':
        this.stageFailure = push.view;
        return;
      case 'invitation':
        this.invitation = push.view;
        return;
      case 'demo':
        this.demo = push.view;
    }
  }

  /** Shows a new recovery kit before anything else; the screen that made it stays until then. */
  async receiveKit(make: () => Promise<RecoveryKitView | undefined>): Promise<void> {
    this.isHeld = true;
    const locks = this.#locks;
    try {
      const kit = await make();
      // Locked meanwhile: Rust shows it no more, nor does the window.
      if (kit && locks === this.#locks) this.kit = kit;
    } finally {
      this.isHeld = false;
    }
  }

  /** The person locks: what was shown is gone at once, not when Rust has answered. */
  async lock(): Promise<void> {
    this.isLocking = true;
    this.#dropViews();
    await this.access.load(ipc.vaultLock);
    this.isLocking = false;
  }

  #enter(access: AccessView): void {
    this.access.replace(access);
    if (access.state !== 'open') this.#dropViews();
  }

  #dropViews(): void {
    if (this.#isLocked) this.#locks++;
    for (const shown of [this.home, this.documents, this.document, this.trash, this.requests, this.request, this.draft, this.security, this.watched]) {
      shown.clear();
    }
    this.progress = undefined;
    this.staged = undefined;
    this.stageFailure = undefined;
    this.kit = undefined;
    toasts.clear();
  }
}

export const app = new App();

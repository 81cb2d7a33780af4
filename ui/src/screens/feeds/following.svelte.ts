/** Following: what is followed, what may be, and what was done about it last. */
import {
  alertsList, feedsDirectory, feedsRefresh, feedUnfollow, type AlertsView, type DirectoryView, type OfferView, type SourceView,
} from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { Attempt } from '../../lib/state/attempt.svelte';
import { Loaded } from '../../lib/state/loaded.svelte';

/** A source that is asked by itself: it can be followed no more. */
export type Feed = SourceView & { readonly id: string };
/** A sentence of the catalogue, and the feed that it is about. */
export interface Done {
  readonly key: string;
  readonly what: string;
}

const isFeed = (source: SourceView): source is Feed => source.id !== null;

export class Following {
  readonly directory = new Loaded<DirectoryView>();
  /** Asking and leaving; what is followed anew has a form of its own. */
  readonly attempt = new Attempt();
  /** Said until something else is done. */
  done = $state.raw<Done>();

  /** How each answered comes with the alerts, whenever it changes. */
  readonly feeds: readonly Feed[] = $derived(app.alerts.view?.sources.filter(isFeed) ?? []);

  /** There is something that can keep what is followed. */
  get canFollow(): boolean {
    return app.access.view?.state !== 'no-vault';
  }

  /** The directory is in the program: it is read once. */
  loadDirectory = (): void => void this.directory.load(feedsDirectory);

  load = (): void => {
    if (this.canFollow) void app.alerts.load(alertsList);
  };

  isFollowed(offer: OfferView): boolean {
    return app.alerts.view ? this.feeds.some(({ id }) => id === offer.source) : offer.is_followed;
  }

  /** It is followed: how it answered is in the new view. */
  take(offer: OfferView, view: AlertsView): void {
    app.alerts.replace(view);
    const feed = view.sources.find(({ id }) => id === offer.source);
    const isSilent = feed?.as_of === null && feed.trouble !== null;
    this.done = { key: isSilent ? 'feeds-follows-silent' : 'feeds-follows', what: offer.name };
  }

  /** Whether it was done. */
  async unfollow({ id, name }: Feed): Promise<boolean> {
    this.done = undefined;
    const view = await this.attempt.make(() => feedUnfollow(id));
    if (!view) return false;
    app.alerts.replace(view);
    this.done = { key: 'feeds-unfollowed', what: name };
    return true;
  }

  async ask(): Promise<void> {
    this.done = undefined;
    const view = await this.attempt.make(feedsRefresh);
    if (!view) return;
    app.alerts.replace(view);
    const isWhole = view.sources.filter(isFeed).every(({ trouble }) => trouble === null);
    this.done = { key: isWhole ? 'feeds-asked' : 'feeds-asked-not-all', what: '' };
  }
}

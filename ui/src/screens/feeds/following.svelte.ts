/** Following: what is followed, what may be, and what was done about it last. */
import { feedsDirectory, feedsList, feedsRefresh, feedUnfollow, type DirectoryView, type OfferView, type SourceView } from '../../lib/ipc';
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
  readonly sources = new Loaded<SourceView[]>();
  readonly directory = new Loaded<DirectoryView>();
  /** Asking and leaving; what is followed anew has a form of its own. */
  readonly attempt = new Attempt();
  /** Said until something else is done. */
  done = $state.raw<Done>();

  readonly feeds: readonly Feed[] = $derived(this.sources.view?.filter(isFeed) ?? []);

  /** There is something that can keep what is followed. */
  get canFollow(): boolean {
    return app.access.view?.state !== 'no-vault';
  }

  /** The directory is in the program: it is read once. */
  loadDirectory = (): void => void this.directory.load(feedsDirectory);

  load = (): void => {
    if (this.canFollow) void this.sources.load(feedsList);
  };

  isFollowed(offer: OfferView): boolean {
    return this.sources.view ? this.feeds.some(({ id }) => id === offer.source) : offer.is_followed;
  }

  countryOf(feed: Feed): string | undefined {
    return this.directory.view?.feeds.find(({ source }) => source === feed.id)?.country ?? undefined;
  }

  /** It is followed: how it answered is in the new list. */
  take(offer: OfferView, sources: SourceView[]): void {
    this.sources.replace(sources);
    const feed = sources.find(({ id }) => id === offer.source);
    const isSilent = feed?.as_of === null && feed.trouble !== null;
    this.done = { key: isSilent ? 'feeds-follows-silent' : 'feeds-follows', what: offer.name };
  }

  /** Whether it was done. */
  async unfollow({ id, name }: Feed): Promise<boolean> {
    this.done = undefined;
    const sources = await this.attempt.make(() => feedUnfollow(id));
    if (!sources) return false;
    this.sources.replace(sources);
    this.done = { key: 'feeds-unfollowed', what: name };
    return true;
  }

  async ask(): Promise<void> {
    this.done = undefined;
    const sources = await this.attempt.make(feedsRefresh);
    if (!sources) return;
    this.sources.replace(sources);
    const isWhole = sources.filter(isFeed).every(({ trouble }) => trouble === null);
    this.done = { key: isWhole ? 'feeds-asked' : 'feeds-asked-not-all', what: '' };
  }
}

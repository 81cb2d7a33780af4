/** Route: the place on screen, told by the hash of the address, and the ways to other places. */
import { untrack } from 'svelte';
import { ScrollMemory } from './route/scroll';
import {
  HOME,
  parentOf,
  pathTo,
  placeAt,
  type ParamsOf,
  type Place,
  type PlaceName,
} from './route/table';

export { pathTo };

export class Route {
  #current = $state.raw<Place>(HOME);
  /** The paths of this session's history, by their index in it. */
  readonly #trail: string[] = [];
  readonly #scroll = new ScrollMemory();
  #index = 0;
  #isArriving = false;

  get current(): Place {
    return this.#current;
  }

  /** Follows the address until the answer is called. */
  follow(): () => void {
    history.scrollRestoration = 'manual';
    addEventListener('popstate', this.#moved);
    addEventListener('hashchange', this.#moved);
    // Whoever follows within an effect does not begin again with every move.
    untrack(this.#moved);
    this.#isArriving = false;
    return () => {
      removeEventListener('popstate', this.#moved);
      removeEventListener('hashchange', this.#moved);
    };
  }

  /** The address of a place, for links: `href={route.to('document', { id })}`. */
  to<Name extends PlaceName>(
    name: Name,
    ...params: [keyof ParamsOf<Name>] extends [never] ? [] : [ParamsOf<Name>]
  ): string {
    return '#' + pathTo(name, ...params);
  }

  /** Goes to a path: `route.go('/documents')`, `route.go(pathTo('document', { id }))`. */
  go(path: string): void {
    if (path !== this.#current.path) location.hash = path;
  }

  /** Goes to a path, and the place that is left cannot be gone back to. */
  replace(path: string): void {
    history.replaceState({ index: this.#index }, '', '#' + path);
    this.#moved();
  }

  /** Where the person came from; without that, the place above. */
  back(): void {
    if (this.#index > 0) history.back();
    else this.replace(parentOf(this.#current.path));
  }

  /** The place above. When the person came from there, it is found as it was left. */
  up(path = parentOf(this.#current.path)): void {
    if (this.#trail[this.#index - 1] === path) history.back();
    else this.go(path);
  }

  /** A page is there: its title takes the focus, and it is scrolled to where it was left. */
  arrived(title: HTMLElement): void {
    const hasFocus = document.activeElement !== null && document.activeElement !== document.body;
    if (this.#isArriving || !hasFocus) title.focus({ preventScroll: true });
    if (this.#isArriving) this.#scroll.restore(this.#index);
    this.#isArriving = false;
  }

  #moved = (): void => {
    const path = location.hash.slice(1) || HOME.path;
    const place = placeAt(path);
    if (!place) return this.replace(HOME.path);
    const left = this.#index;
    const index = this.#indexOfEntry();
    this.#index = index;
    this.#trail[index] = path;
    if (path === this.#current.path) return;
    if (index !== left) this.#scroll.keep(left);
    this.#isArriving = true;
    this.#current = place;
  };

  /** Entries that a link made have no index yet: they follow the one that was on screen. */
  #indexOfEntry(): number {
    const state = history.state as { index?: unknown } | null;
    if (typeof state?.index === 'number') return state.index;
    const index = this.#trail.length === 0 ? 0 : this.#index + 1;
    this.#trail.length = index;
    this.#scroll.forgetAfter(index - 1);
    history.replaceState({ index }, '');
    return index;
  }
}

export const route = new Route();

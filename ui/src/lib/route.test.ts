import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from './route.svelte';
import { ADDRESSES, parentOf, pathTo, placeAt, type PlaceName } from './route/table';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

let route: Route;
let stop: () => void;

beforeEach(() => {
  history.replaceState(null, '', '#/');
  route = new Route();
  stop = route.follow();
});

afterEach(() => stop());

test('every address leads to its own place', () => {
  for (const name of Object.keys(ADDRESSES) as PlaceName[]) {
    expect(placeAt(ADDRESSES[name].replaceAll(':', 'some-'))?.name).toBe(name);
  }
});

test('a place that is spelled out wins over one with parameters', () => {
  expect(placeAt('/documents/add')?.name).toBe('documents-add');
  expect(placeAt('/documents/7')).toMatchObject({ name: 'document', params: { id: '7' } });
});

test('what stands in an address comes out as it went in', () => {
  const path = pathTo('renewal-task', { draft: 'a/b c', task: 'é' });
  expect(placeAt(path)?.params).toEqual({ draft: 'a/b c', task: 'é' });
  expect(placeAt('/documents/%E0%A4%A')).toBeUndefined();
});

test('the place above is the nearest that exists', () => {
  expect(parentOf('/requests/renew/d/photo')).toBe('/requests/renew/d');
  expect(parentOf('/requests/renew/d')).toBe('/requests');
  expect(parentOf('/consulates/add')).toBe('/settings');
  expect(parentOf('/documents')).toBe('/');
});

test('goes, and comes back to where the person came from', async () => {
  route.go('/documents');
  await settled();
  route.go(pathTo('document', { id: '7' }));
  await settled();
  expect(route.current).toMatchObject({ name: 'document', params: { id: '7' } });
  route.back();
  await settled();
  expect(route.current.name).toBe('documents');
});

test('without a past, back leads to the place above', async () => {
  stop();
  history.replaceState(null, '', '#/documents/7');
  route = new Route();
  stop = route.follow();
  route.back();
  await settled();
  expect(route.current.name).toBe('documents');
});

test('an unknown address leads home', async () => {
  route.go('/documents');
  await settled();
  location.hash = '/nowhere';
  await settled();
  expect(route.current.name).toBe('home');
  expect(location.hash).toBe('#/');
});

test('the title of the page takes the focus on arrival, not on the first page', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  const title = document.body.appendChild(document.createElement('h1'));
  title.tabIndex = -1;
  field.focus();
  route.arrived(title);
  expect(document.activeElement).toBe(field);
  route.go('/documents');
  await settled();
  route.arrived(title);
  expect(document.activeElement).toBe(title);
  field.remove();
  title.remove();
});

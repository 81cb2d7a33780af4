import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { access, alerts, directory, feeds, folderOffer, identity, ownOffer } from '../../testing/fixtures';
import { screenFor } from '../../screens';
import Feeds from './Feeds.svelte';
import { found, listed } from './finding';

vi.mock('../../lib/ipc');

const locked = { state: 'locked', watch: 'kept', try_again_at: null, has_keyring_lock: false } as const;
const [consulate, aemet, own] = feeds;
const austria = directory.feeds[1];
if (!consulate || !aemet || !own || !austria) throw new Error('the fixtures have them');
const told = (sources: ipc.SourceView[]): ipc.AlertsView => ({ ...alerts, sources });
const vienna = { ...aemet, id: austria.source, name: austria.name, country: 'AT', asked: austria.asked, sees: austria.sees };
const followed = told([...feeds, vienna]);
const refused = (field: string, key: string) => {
  const message = { key, args: {} };
  return { message: { key: 'error-form', args: {} }, fields: [{ field, message }] };
};

beforeEach(() => {
  vi.resetAllMocks();
  app.alerts.clear();
  app.access.replace(access);
  app.identity = identity;
});

async function open(sources = feeds) {
  vi.mocked(ipc.alertsList).mockResolvedValue(told(sources));
  vi.mocked(ipc.feedsDirectory).mockResolvedValue(directory);
  render(Feeds);
  await screen.findByRole('region', { name: 'Feeds of authorities' });
}

const dialog = async (role = 'dialog') => within(await screen.findByRole(role));
const rowsOf = (name: string) => within(screen.getByRole('group', { name })).queryAllByRole('listitem');

test('each feed says from which country it is, how it answered, and what it sees', async () => {
  await open();
  await waitFor(() => expect(rowsOf('What you follow')).toHaveLength(2));
  const [listedRow, ownRow] = rowsOf('What you follow').map(({ textContent }) => textContent);
  expect(listedRow).toMatch(/Agencia Estatal.*Spain.*not countersigned.*www\.aemet\.es.*is asked every few minutes.*As of .14:05/s);
  expect(ownRow).toMatch(/A feed of your own.*Has not answered yet.*cannot be reached now.*2 messages could not be taken in/s);
  expect(screen.queryByText(consulate.name)).toBeNull();
});

test('how a feed answers later is pushed, and nothing is asked again', async () => {
  await open();
  await app.take({ topic: 'alerts', view: told([consulate, { ...aemet, trouble: { key: 'feed-trouble-slow', args: {} } }]) });
  expect(await screen.findByText(/^This feed is slow to answer/)).toBeTruthy();
  expect(rowsOf('What you follow')).toHaveLength(1);
  expect(ipc.alertsList).toHaveBeenCalledTimes(1);
});

test('what a feed of the directory sees is said before it is asked, and cancelling asks nobody', async () => {
  await open();
  vi.mocked(ipc.feedFollow).mockResolvedValue(followed);
  const follow = await screen.findByRole('button', { name: /^Follow: .GeoSphere/ });
  await userEvent.click(follow);
  expect((await dialog()).getByText(/feeds\.meteoalarm\.org.*sees the network address of this device/)).toBeTruthy();
  await userEvent.click((await dialog()).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(ipc.feedFollow).not.toHaveBeenCalled();
  await userEvent.click(follow);
  await userEvent.click((await dialog()).getByRole('button', { name: 'Follow' }));
  expect(ipc.feedFollow).toHaveBeenCalledExactlyOnceWith('at-meteoalarm');
  const said = await screen.findByText(/^You follow .GeoSphere Austria. from now on\.$/);
  await waitFor(() => expect(document.activeElement).toBe(said));
  expect(rowsOf('What you follow')).toHaveLength(3);
  expect(screen.queryByRole('button', { name: /^Follow: / })).toBeNull();
  expect(screen.getAllByText('Followed')).toHaveLength(2);
});

test('what Rust refuses is said in the form, and the form stays', async () => {
  await open();
  vi.mocked(ipc.feedFollow).mockRejectedValue(refused('id', 'error-watched-too-many'));
  await userEvent.click(await screen.findByRole('button', { name: /^Follow: .GeoSphere/ }));
  await userEvent.click((await dialog()).getByRole('button', { name: 'Follow' }));
  expect(await (await dialog()).findAllByText(/^There is no room for one more/)).toHaveLength(2);
});

test('an address of one’s own is read first, then confirmed, and what it answered is not made up', async () => {
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'An address of your own' }));
  vi.mocked(ipc.feedInspect)
    .mockRejectedValueOnce(refused('address', 'error-feed-address'))
    .mockResolvedValueOnce(ownOffer);
  const address = (await dialog()).getByLabelText<HTMLInputElement>('Address of the feed');
  await userEvent.type(address, 'http://warnings.example/');
  await userEvent.click((await dialog()).getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(address.getAttribute('aria-invalid')).toBe('true'));
  expect(address.value).toBe('http://warnings.example/');
  await userEvent.clear(address);
  await userEvent.type(address, 'https://warnings.example/');
  await userEvent.click((await dialog()).getByRole('button', { name: 'Continue' }));
  expect(await (await dialog()).findByText(/warnings\.example.*everything in the address you typed/)).toBeTruthy();
  expect(ipc.feedFollowOwn).not.toHaveBeenCalled();
  vi.mocked(ipc.feedFollowOwn).mockResolvedValue(told([...feeds, { ...own, id: ownOffer.source, name: ownOffer.name }]));
  await userEvent.click((await dialog()).getByRole('button', { name: 'Follow' }));
  expect(ipc.feedFollowOwn).toHaveBeenCalledExactlyOnceWith('https://warnings.example/');
  expect(await screen.findByText(/^You follow .warnings\.example. from now on\. It has not answered yet/)).toBeTruthy();
});

test('a folder is chosen in the system’s dialog, and followed once its meaning was said', async () => {
  await open();
  vi.mocked(ipc.feedChooseFolder).mockResolvedValueOnce(null).mockResolvedValueOnce(folderOffer);
  const button = await screen.findByRole('button', { name: 'A folder of this device' });
  await userEvent.click(button);
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(button);
  expect((await dialog()).getByText('warnings')).toBeTruthy();
  expect((await dialog()).getByText(/^Nobody is asked: Amana reads the folder/)).toBeTruthy();
  expect(ipc.feedFollowFolder).not.toHaveBeenCalled();
  const folder = { ...own, id: folderOffer.source, kind: 'folder', name: folderOffer.name, asked: null, sees: folderOffer.sees, as_of: aemet.as_of, trouble: null } as const;
  vi.mocked(ipc.feedFollowFolder)
    .mockRejectedValueOnce(refused('path', 'error-feed-folder'))
    .mockResolvedValueOnce(told([...feeds, folder]));
  await userEvent.click((await dialog()).getByRole('button', { name: 'Follow' }));
  const [problem] = await (await dialog()).findAllByRole('link', { name: /^This folder cannot be read/ });
  if (!problem) throw new Error('it leads to the folder');
  await userEvent.click(problem);
  expect(document.activeElement?.textContent).toContain('warnings');
  await userEvent.click((await dialog()).getByRole('button', { name: 'Follow' }));
  expect(ipc.feedFollowFolder).toHaveBeenLastCalledWith(folderOffer.source);
  expect(await screen.findByText(/^You follow .warnings. from now on\.$/)).toBeTruthy();
  expect(rowsOf('What you follow')).toHaveLength(3);
});

test('a folder that cannot be followed is refused beside its button', async () => {
  await open();
  const message = { key: 'error-disk', args: {} };
  vi.mocked(ipc.feedChooseFolder)
    .mockRejectedValueOnce(refused('path', 'error-feed-folder'))
    .mockRejectedValueOnce({ message, fields: [] });
  await userEvent.click(await screen.findByRole('button', { name: 'A folder of this device' }));
  const list = screen.getByRole('region', { name: 'What you follow' });
  expect(await within(list).findByText(/^This folder cannot be read/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'A folder of this device' }));
  expect(await within(list).findByText(/^The disk could not be read/)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('where the system has no folders to choose from, none is offered', async () => {
  app.identity = { ...identity, has_folders: false };
  await open();
  expect(await screen.findByRole('button', { name: 'An address of your own' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'A folder of this device' })).toBeNull();
});

test('a feed is left with its consequence said, and its own address is needed to come back', async () => {
  await open();
  vi.mocked(ipc.feedUnfollow).mockResolvedValue(told([consulate, aemet]));
  await userEvent.click(await screen.findByRole('button', { name: /^Stop following: .alerts\.example/ }));
  const question = await dialog('alertdialog');
  expect(question.getByText(/what it said leaves this device.*you need its address/)).toBeTruthy();
  expect(ipc.feedUnfollow).not.toHaveBeenCalled();
  await userEvent.click(question.getByRole('button', { name: 'Stop following' }));
  expect(ipc.feedUnfollow).toHaveBeenCalledExactlyOnceWith(own.id);
  expect(await screen.findByText(/^No longer followed: .alerts\.example/)).toBeTruthy();
  expect(rowsOf('What you follow')).toHaveLength(1);
});

test('asking now says whether every feed answered', async () => {
  await open();
  vi.mocked(ipc.feedsRefresh).mockResolvedValueOnce(told(feeds)).mockResolvedValueOnce(told([consulate, aemet]));
  const ask = await screen.findByRole('button', { name: 'Ask now' });
  await userEvent.click(ask);
  expect(await screen.findByText(/^Not every feed has answered/)).toBeTruthy();
  await userEvent.click(ask);
  expect(await screen.findByText('Every feed has answered.')).toBeTruthy();
});

test('the directory is searched by country, authority and host, without accents', async () => {
  await open();
  const rows = () => rowsOf('Feeds of authorities').map(({ textContent }) => textContent);
  expect(rows().map((row) => /Austria|Spain/.exec(row)?.[0])).toEqual(['Austria', 'Spain']);
  await userEvent.type(screen.getByRole('searchbox'), 'METEOROLOGIA spa');
  expect(rows()).toHaveLength(1);
  await userEvent.clear(screen.getByRole('searchbox'));
  await userEvent.type(screen.getByRole('searchbox'), 'nowhere');
  expect(screen.getByText(/^No feed of this list fits/)).toBeTruthy();
  const rowsIn = listed(directory.feeds, 'fr');
  expect(found(rowsIn, 'autriche').map(({ offer }) => offer.listed)).toEqual(['at-meteoalarm']);
  expect(found(rowsIn, ' ')).toHaveLength(2);
});

test('behind the locked door feeds are followed too', async () => {
  app.access.replace(locked);
  await open();
  expect(screen.getByRole('link', { name: 'Back' }).getAttribute('href')).toBe('#/');
  expect(await screen.findByRole('button', { name: /^Stop following: .Agencia/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Follow: .GeoSphere/ })).toBeTruthy();
  expect(screenFor('locked', 'feeds', false)).toBe(screenFor('open', 'feeds', false));
  expect(screenFor('unreadable', 'feeds', false)).not.toBe(screenFor('open', 'feeds', false));
});

test('before there is a vault the list is read, and nothing is offered that could not be kept', async () => {
  app.access.replace({ state: 'no-vault' });
  await open();
  expect(screen.getByText(/^This list can be read now/)).toBeTruthy();
  expect(rowsOf('Feeds of authorities')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /Follow|An address of your own|A folder of this device|Ask now/ })).toBeNull();
  expect(ipc.alertsList).not.toHaveBeenCalled();
});

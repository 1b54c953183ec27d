// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LIBRARY } from '#domain/address';
import { createNavigation } from '../../src/state/navigation.ts';

/** The browser's own back button, which answers later. */
async function back(): Promise<void> {
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
}

beforeEach(() => history.pushState(null, '', '#/'));

describe('going about', () => {
  test('a pushed address is in the bar at once, and back leads to the one before', async () => {
    const navigation = createNavigation();
    navigation.go({ ...LIBRARY, text: 'sepsis' });
    expect(location.hash).toBe('#/?q=sepsis');
    navigation.go({ screen: 'settings', page: 'papers' });
    await back();
    expect(navigation.current()).toEqual({ ...LIBRARY, text: 'sepsis' });
  });

  test('typing changes the address at once and the bar at the latest when the page is left', () => {
    const navigation = createNavigation();
    const seen: string[] = [];
    navigation.subscribe(() => seen.push(navigation.lastLibrary().text));
    for (const text of ['s', 'se', 'sep']) navigation.go({ ...LIBRARY, text }, 'replace');
    expect(seen).toEqual(['s', 'se', 'sep']);
    dispatchEvent(new Event('pagehide'));
    expect(location.hash).toBe('#/?q=sep');
  });

  test('what was typed last is not lost to a link followed at once', async () => {
    const navigation = createNavigation();
    navigation.go({ ...LIBRARY, text: 'a' }, 'replace');
    navigation.go({ ...LIBRARY, text: 'a', paper: '0123456789ab' });
    await back();
    expect(navigation.lastLibrary()).toEqual({ ...LIBRARY, text: 'a' });
  });

  test('the library is remembered while the settings are open', () => {
    const navigation = createNavigation();
    navigation.go({ ...LIBRARY, years: [2024] });
    navigation.go({ screen: 'settings', page: 'reading' });
    expect(navigation.lastLibrary()).toEqual({ ...LIBRARY, years: [2024] });
  });

  test('an address typed by hand or followed as a link is seen', async () => {
    const navigation = createNavigation();
    const listener = vi.fn();
    navigation.subscribe(listener);
    location.hash = '#/settings/storage';
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    expect(navigation.current()).toEqual({ screen: 'settings', page: 'storage' });
  });
});

describe('opening the app', () => {
  const PAPER = '#/paper/0123456789ab?q=sepsis';
  const open = (hash: string, left = {}) => {
    history.pushState(null, '', hash || location.pathname);
    return createNavigation({ left }).current();
  };

  test('without an address it is where it was left; with one, there', () => {
    expect(open('', { address: '#/settings/storage' })).toEqual({
      screen: 'settings',
      page: 'storage',
    });
    expect(open('#/tags', { address: '#/settings/storage' })).toEqual({ screen: 'tags' });
    expect(open('')).toEqual(LIBRARY);
  });

  test('a step back from the next page leads to where it was left', () => {
    open('', { address: '#/settings/storage' });
    expect(location.hash).toBe('#/settings/storage');
  });

  test.each(['#/import', '#/nowhere', '#/launch/nowhere'])(
    'left at %s, where nothing is any more, it is the library',
    (address) => {
      expect(open('', { address })).toEqual(LIBRARY);
    },
  );

  test('the system opens it at its ways in while it stands open, and tells of its first one again', () => {
    history.pushState(null, '', '#/launch/continue');
    const onSearch = vi.fn();
    const navigation = createNavigation({ left: { paper: PAPER }, onSearch });
    const steps = history.length;
    navigation.launch('#/launch/continue');
    expect(navigation.current()).toMatchObject({ paper: '0123456789ab' });
    expect(history.length).toBe(steps);
    navigation.launch('#/launch/search');
    expect(navigation.current()).toEqual(LIBRARY);
    expect(onSearch).toHaveBeenCalledOnce();
    navigation.launch(`#/launch/link/${encodeURIComponent('web+carrel:tags')}`);
    expect(navigation.current()).toEqual({ screen: 'tags' });
    expect(location.hash).toBe('#/tags');
    navigation.launch('#/launch/continue');
    expect(location.hash).toBe(PAPER);
  });

  test('“Continue reading” leads to the paper that was open last', () => {
    const left = { address: '#/tags', paper: PAPER };
    expect(open('#/launch/continue', left)).toMatchObject({
      paper: '0123456789ab',
      text: 'sepsis',
    });
    expect(location.hash).toBe(PAPER);
    expect(open('#/launch/continue')).toEqual(LIBRARY);
  });

  test('“Search” leads to the search field', () => {
    history.pushState(null, '', '#/launch/search');
    const onSearch = vi.fn();
    expect(createNavigation({ onSearch }).current()).toEqual(LIBRARY);
    expect(onSearch).toHaveBeenCalledOnce();
    expect(location.hash).toBe('#/');
  });

  test.each([
    ['web+carrel:list/L1', { screen: 'list', list: 'L1' }],
    ['web+carrel://overview', { screen: 'overview', page: 'plots' }],
    ['web+carrel:import', LIBRARY],
    ['https://elsewhere.example/', LIBRARY],
    ['%', LIBRARY],
  ])('the link %s leads to a screen of ours and nowhere else', (link, address) => {
    expect(open(`#/launch/link/${encodeURIComponent(link)}`)).toEqual(address);
  });

  test('where it is left is told, with the paper that was open last', () => {
    const onLeave = vi.fn();
    const navigation = createNavigation({ onLeave });
    navigation.go({ ...LIBRARY, text: 'sepsis', paper: '0123456789ab' });
    navigation.go({ screen: 'tags' });
    dispatchEvent(new Event('pagehide'));
    expect(onLeave).toHaveBeenCalledWith({ address: '#/tags', paper: PAPER });
  });
});

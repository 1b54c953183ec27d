import { describe, expect, it } from 'vitest';
import { offeredVoices, voiceFor, type Voice } from '#domain/aloud/voices';

function voice(name: string, lang: string, more: Partial<Voice> = {}): Voice {
  return { voiceURI: name, name, lang, localService: true, default: false, ...more };
}

const kate = voice('Kate', 'en-GB');
const sam = voice('Samantha', 'en-US', { default: true });
const google = voice('Google UK English Female', 'en-GB', { localService: false });
const albert = voice('Albert', 'en-US');
const anna = voice('Anna', 'de-DE', { default: true });

function names(voices: readonly Voice[]): string[] {
  return voices.map(({ name }) => name);
}

describe('which voices are offered for an English paper', () => {
  it('those without a network first, jokes after them, and no other tongue', () => {
    expect(names(offeredVoices([google, albert, anna, kate], ['de-DE']))).toEqual([
      'Kate',
      'Albert',
      'Google UK English Female',
    ]);
  });

  it("the system's own choice before the reader's region, and better sold ones before both", () => {
    const natural = voice('Microsoft Sonia (Natural)', 'en_AU');
    const sonia = offeredVoices([kate, sam, natural], ['en-GB', 'en-US']);
    expect(names(sonia)).toEqual(['Microsoft Sonia (Natural)', 'Samantha', 'Kate']);
    expect(names(offeredVoices([albert, kate, voice('Fiona', 'en_ZA')], ['en-ZA']))).toEqual([
      'Fiona',
      'Kate',
      'Albert',
    ]);
  });

  it('all there are where none speaks English', () => {
    expect(names(offeredVoices([anna], ['de-DE']))).toEqual(['Anna']);
    expect(offeredVoices([], ['en'])).toEqual([]);
  });
});

describe('which voice speaks', () => {
  const offered = [kate, google];

  it('the chosen one, else the best', () => {
    expect(voiceFor(offered, google.voiceURI, true)).toBe(google);
    expect(voiceFor(offered, 'gone', true)).toBe(kate);
    expect(voiceFor([], undefined, true)).toBeUndefined();
  });

  it('without a network one of the device, as long as there is one', () => {
    expect(voiceFor(offered, google.voiceURI, false)).toBe(kate);
    expect(voiceFor([google], google.voiceURI, false)).toBe(google);
  });
});

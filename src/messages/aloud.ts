import { defineMessages } from '#messages/locale';

/** Reading a paper aloud. */
export const aloudMessages = defineMessages('aloud', {
  button: 'Read aloud',
  pauseCommand: 'Pause reading aloud',
  region: 'Read aloud',
  play: 'Play',
  pause: 'Pause',
  next: 'Next sentence',
  previous: 'Previous sentence',
  stop: 'Stop reading aloud',
  place: (at: number, of: number) => `Sentence ${at} of ${of}`,
  shortPlace: (at: number, of: number) => `${at} of ${of}`,
  rate: 'Speed',
  rateOf: (rate: string) => `${rate}×`,
  voice: 'Voice',
  bestVoice: 'Best voice',
  needsNetwork: (name: string) => `${name} (needs a network)`,
  loading: 'The voices are on their way.',
  problems: {
    voiceless:
      'No voice on this device. Add one in the system’s settings, under speech or text-to-speech, ' +
      'then open Carrel again.',
    silent: 'The voice does not answer. Choose another one, or press Play again.',
    network: 'This voice needs a network. Choose one that is on the device.',
    refused: 'The browser waits for a press. Press Play.',
  },
});

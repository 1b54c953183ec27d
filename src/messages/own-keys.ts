import { defineMessages } from '#messages/locale';

/** Single keys that are changed. */
export const ownKeyMessages = defineMessages('own-keys', {
  title: 'All keys',
  lead: 'Press one of the single keys here to choose another for it.',
  change: (key: string, does: string) => `Change ${key}: ${does}`,
  press: 'Press the new key. Esc leaves it as it is.',
  refused: {
    'not-single': 'Only a letter or a sign, without Ctrl or Alt. Press another key, or Esc.',
    digit: 'Digits mark and tag. Press another key, or Esc.',
    second: 'After another key it leads to a screen. Press another key, or Esc.',
    sign: 'It does more with Shift, so it must be a letter. Press another key, or Esc.',
  },
  taken: (key: string, does: string) =>
    `${key} is taken: ${does}. Press another key, or Esc and change that one first.`,
  done: (key: string, does: string) => `Now ${key}: ${does}`,
  left: 'It stays as it is.',
  reset: 'As they were',
  wereReset: 'All keys are as they were.',
});

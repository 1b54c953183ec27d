import type { aloudMessages } from '#messages/aloud';
import type { Translation } from '#messages/locale';

export const aloud: Translation<typeof aloudMessages> = {
  button: 'Vorlesen',
  pauseCommand: 'Vorlesen anhalten',
  region: 'Vorlesen',
  play: 'Abspielen',
  pause: 'Anhalten',
  next: 'Nächster Satz',
  previous: 'Voriger Satz',
  stop: 'Vorlesen beenden',
  place: (at, of) => `Satz ${at} von ${of}`,
  shortPlace: (at, of) => `${at} von ${of}`,
  rate: 'Tempo',
  rateOf: (rate) => `${rate}×`,
  voice: 'Stimme',
  bestVoice: 'Beste Stimme',
  needsNetwork: (name) => `${name} (braucht ein Netz)`,
  loading: 'Die Stimmen kommen gleich.',
  problems: {
    voiceless:
      'Keine Stimme auf diesem Gerät. Füge in den Einstellungen des Systems unter Sprachausgabe eine ' +
      'hinzu und öffne Carrel dann neu.',
    silent: 'Die Stimme antwortet nicht. Wähle eine andere oder drücke noch einmal auf Abspielen.',
    network: 'Diese Stimme braucht ein Netz. Wähle eine, die auf dem Gerät liegt.',
    refused: 'Der Browser wartet auf einen Druck. Drücke auf Abspielen.',
  },
};

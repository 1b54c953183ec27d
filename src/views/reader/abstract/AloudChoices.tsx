import { RATES } from '#domain/aloud/wishes';
import { formatDecimal } from '#domain/format';
import { aloudMessages } from '#messages/aloud';
import { useServices, useUi } from '../../../state/services.tsx';

/** How quickly the voice speaks. */
export function RateSelect() {
  const { ui } = useServices();
  const wishes = useUi((state) => state.preferences.aloud);
  return (
    <select
      className="aloud-rate"
      aria-label={aloudMessages.rate}
      value={wishes.rate}
      onChange={({ target }) => ui.prefer({ aloud: { ...wishes, rate: Number(target.value) } })}
    >
      {RATES.map((rate) => (
        <option key={rate} value={rate}>
          {aloudMessages.rateOf(formatDecimal(rate, 1))}
        </option>
      ))}
    </select>
  );
}

export interface VoiceSelectProps {
  /** The best first. */
  readonly voices: readonly SpeechSynthesisVoice[];
}

/** Whose voice it is, where there is a choice. */
export function VoiceSelect({ voices }: VoiceSelectProps) {
  const { ui } = useServices();
  const { rate, voice } = useUi((state) => state.preferences.aloud);
  if (voices.length < 2) return null;
  const isThere = voices.some(({ voiceURI }) => voiceURI === voice);
  return (
    <select
      className="aloud-voice"
      aria-label={aloudMessages.voice}
      value={isThere ? voice : ''}
      onChange={({ target }) =>
        ui.prefer({ aloud: { rate, ...(target.value !== '' && { voice: target.value }) } })
      }
    >
      <option value="">{aloudMessages.bestVoice}</option>
      {voices.map(({ voiceURI, name, localService }) => (
        <option key={voiceURI} value={voiceURI}>
          {localService ? name : aloudMessages.needsNetwork(name)}
        </option>
      ))}
    </select>
  );
}

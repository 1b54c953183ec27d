import { COMFORT_CHOICES, FIRST_COMFORT, type Comfort, type ComfortKey } from '#domain/comfort';
import { comfortMessages } from '#messages/comfort';
import { useServices, useUi } from './services.tsx';

/** Something about the text that can be chosen, in words. */
interface ComfortGroup {
  readonly key: ComfortKey;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

const ORDER = ['face', 'measure', 'lines', 'spacing', 'page'] as const;

function withChoice(comfort: Comfort, key: ComfortKey, value: string): Comfort {
  const choice = COMFORT_CHOICES[key].find((known) => known === value);
  return choice === undefined ? comfort : { ...comfort, [key]: choice };
}

/** How text is set, what else there is to choose, and the way back to how it was first. */
export function useComfort() {
  const { ui } = useServices();
  const { comfort, textSize } = useUi((state) => state.preferences);
  const groups: ComfortGroup[] = ORDER.map((key) => ({
    key,
    label: comfortMessages.groups[key],
    value: comfort[key],
    choices: COMFORT_CHOICES[key].map((value) => ({ value, label: labelOf(key, value) })),
    onChoose: (value) => ui.prefer({ comfort: withChoice(comfort, key, value) }),
  }));
  const isFirst =
    textSize === undefined && ORDER.every((key) => comfort[key] === FIRST_COMFORT[key]);
  return {
    groups,
    textSize,
    setTextSize: (size: number | undefined) => ui.prefer({ textSize: size }),
    isFirst,
    reset: () => ui.prefer({ comfort: FIRST_COMFORT, textSize: undefined }),
  };
}

function labelOf(key: ComfortKey, value: string): string {
  const labels: Readonly<Record<string, string>> = comfortMessages[key];
  return labels[value] ?? value;
}

const LOOKS = { theme: undefined, white: 'light', sepia: 'sepia', dark: 'dark' } as const;

/** The theme of what is read, for its `data-theme`; undefined: that of the screen. */
export function usePageTheme(): 'light' | 'sepia' | 'dark' | undefined {
  return LOOKS[useUi((state) => state.preferences.comfort.page)];
}

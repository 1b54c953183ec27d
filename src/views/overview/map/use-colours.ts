import { useSyncExternalStore } from 'react';
import { useMedia } from '../../../ui/use-media.ts';
import type { Colour, DotColours } from './dot-scene.ts';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** A word that is another whenever the page may be painted in other colours. */
export function useColouring(): string {
  const theme = useSyncExternalStore(subscribe, () => document.documentElement.dataset['theme']);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  const contrast = useMedia('(prefers-contrast: more)');
  const printed = useMedia('print');
  return [theme, dark, forced, contrast, printed].join(' ');
}

function parsed(colour: string): Colour {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red / 255, green / 255, blue / 255];
}

/** The colours of the dots, as the style sheet gives them to the canvas. */
export function coloursOf(canvas: HTMLCanvasElement): DotColours {
  const { color, outlineColor, borderTopColor } = getComputedStyle(canvas);
  return { accent: parsed(color), ring: parsed(borderTopColor), fill: parsed(outlineColor) };
}

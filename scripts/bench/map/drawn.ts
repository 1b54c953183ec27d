/** A map as a picture to look at. */
import { NO_GROUP, type TopicMap } from '../../../src/domain/topic-map.ts';

const SIZE = 1000;
const GOLDEN_ANGLE = 137.5;

function colourOf(group: number): string {
  return group === NO_GROUP ? 'white' : `hsl(${(group * GOLDEN_ANGLE) % 360} 55% 55%)`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** SVG: a dot for each paper, above each group its first words. */
export function drawn({ xs, ys, groups, names }: TopicMap): string {
  const dots = Array.from(xs, (x, at) => {
    const fill = colourOf(groups[at] ?? NO_GROUP);
    return `<circle cx="${SIZE * x}" cy="${SIZE * (ys[at] ?? 0)}" r="5" fill="${fill}" stroke="#243"/>`;
  });
  const titles = names.map(({ words, papers }, group) => {
    const members = [...groups.keys()].filter((at) => groups[at] === group);
    const x = members.reduce((sum, at) => sum + (xs[at] ?? 0), 0) / members.length;
    const y = Math.min(...members.map((at) => ys[at] ?? 0));
    const text = escaped(`${words.slice(0, 2).join(', ')} (${papers})`);
    return `<text x="${SIZE * x}" y="${SIZE * y - 10}" text-anchor="middle" font-family="serif" font-size="17">${text}</text>`;
  });
  const box = `viewBox="-60 -60 ${SIZE + 120} ${SIZE + 120}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><rect x="-60" y="-60" width="100%" height="100%" fill="white"/>${[...dots, ...titles].join('')}</svg>`;
}

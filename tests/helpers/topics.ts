import type { Paper } from '#domain/corpus';
import { inRestingOrder } from '#domain/resting-order';
import type { StoredPaper } from '#domain/stored-paper';
import { paper } from './papers.ts';

/** Words of three subjects that have none in common. */
const SUBJECTS = [
  'organ segmentation of tumors in scans with masks and contours of the liver',
  'named entity recognition in clinical notes with annotated mentions of drugs',
  'rehearsed dialogue between nurses and patients in wards about consultation',
] as const;

/** A paper of a subject: most of its words, and some that all have. */
export function paperAbout(subject: number, number: number): Paper {
  const words = (SUBJECTS[subject % SUBJECTS.length] ?? '').split(' ');
  const own = words.filter((_, at) => at < 3 || (at * 7 + number) % 4 > 0).join(' ');
  const title = `${own} ${subject}.${number}`;
  const rest = words.filter((_, at) => (at + number) % 3 > 0).join(' ');
  return paper({ title, abstract: `We study ${own}. Hospitals use ${rest}, number ${number}.` });
}

/** So many papers of each of the three subjects, one after the other in resting order. */
export function papersOfSubjects(...counts: readonly [number, number, number]): StoredPaper[] {
  const papers = counts.flatMap((length, subject) =>
    Array.from({ length }, (_none, number) => paperAbout(subject, number)),
  );
  return inRestingOrder(
    papers.map((one, at) => ({
      ...one,
      listings: [{ source: 'p.txt', line: 1, position: at + 1 }],
    })),
  );
}

/** Facts of the five pages in `seeds/`, checked by hand against the pages themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLinks } from '#domain/links';
import { compileCorpus } from '../../scripts/corpus/compile.ts';
import { openSeeds } from '../../scripts/corpus/read.ts';

const folder = openSeeds('seeds');
const compiled = 'problem' in folder ? undefined : compileCorpus(folder);
const corpus = compiled !== undefined && 'corpus' in compiled ? compiled.corpus : undefined;
const report = compiled !== undefined && 'report' in compiled ? compiled.report : undefined;
const papers = corpus?.papers ?? [];

function paper(start: string) {
  return papers.find(({ title }) => title.startsWith(start));
}

const [CORE, IMAGES, ACCURACY, DIALOGUE, CLINICAL] = [
  '000_49861c6cfca536e6.txt',
  '001_772663c5295cf464.txt',
  '002_6efc1b1e93ed8e3a.txt',
  '003_537ce4a461ef7528.txt',
  '004_530dab9026905103.txt',
];

describe('the seeds', () => {
  it('come to these counts', () => {
    expect(report).toMatchObject({
      sources: 5,
      listings: 533,
      papers: 434,
      onSeveralSources: 77,
      differing: [],
      dated: 66,
      inferredYears: 10,
      truncated: 1,
      withCode: 96,
      mirrors: 2,
    });
  });

  it('have every line accounted for', () => {
    const names = corpus?.sources.map(({ name }) => name) ?? [];
    const blankless = names.flatMap((name) =>
      readFileSync(`seeds/${name}`, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    );
    expect(blankless).toHaveLength(1285);
    expect(report?.lines).toBe(1285);
  });

  it('have sources with names, shapes and days', () => {
    expect(
      corpus?.sources.map(({ name, shape, pageDay, savedYear, listings }) => [
        name,
        shape,
        pageDay,
        savedYear,
        listings,
      ]),
    ).toEqual([
      [CORE, 'A', 'Aug 20', undefined, 88],
      [IMAGES, 'B', undefined, undefined, 119],
      [ACCURACY, 'A', 'Jul 9', undefined, 140],
      [DIALOGUE, 'C', 'May 12', 2026, 67],
      [CLINICAL, 'B', undefined, undefined, 119],
    ]);
    const titles = corpus?.sources.map(({ title }) => title) ?? [];
    expect(new Set(titles).size).toBe(5);
    for (const title of titles) expect(title).toMatch(/^[A-Z][A-Za-z& -]{3,23}$/);
  });

  it('hold MediConfusion on two pages, with what only one of them knows', () => {
    expect(paper('MediConfusion')).toMatchObject({
      title:
        'MediConfusion: Can you trust your AI radiologist? Probing the reliability of multimodal medical foundation models',
      authorCount: 4,
      publishedOn: '2024-09-23',
      listings: [
        { source: ACCURACY, line: 227, position: 55 },
        { source: DIALOGUE, line: 489, position: 61 },
      ],
    });
    expect(paper('MediConfusion')).not.toHaveProperty('yearInferred');
  });

  it('hold these papers, detail for detail', () => {
    expect(paper('Lingshu')).toMatchObject({
      organization: 'Alibaba-DAMO-Academy DAMO Academy',
      publishedOn: '2025-06-08',
      commentCount: 4,
      truncated: true,
    });
    expect(paper('Lingshu')).not.toHaveProperty('authorCount');
    expect(paper('LiveMedBench')).toMatchObject({
      authorCount: 7,
      publishedOn: '2026-02-10',
      yearInferred: true,
      commentCount: 2,
    });
    const imaging = paper('Project Imaging-X');
    expect(imaging?.listings).toEqual([{ source: DIALOGUE, line: 277, position: 34 }]);
    expect(imaging).not.toHaveProperty('publishedOn');
    expect(paper('Clinically-Inspired Multi-Agent')?.listings).toEqual([
      { source: IMAGES, line: 3, position: 1 },
    ]);
    expect(paper('DDM')?.title).toBe(
      'DDM²: Self-Supervised Diffusion MRI Denoising with Generative Diffusion Models',
    );
  });

  it('have these abstracts written out', () => {
    const ends = (start: string): string => paper(start)?.abstract.slice(-70) ?? '';
    expect(ends('MMXU')).toMatch(/released at https:\/\/github\.com\/linjiemu\/MMXU\.$/);
    expect(ends('Med-REFL')).toMatch(
      /found https:\/\/github\.com\/TianYin123\/Med-REFL \(here\)\.$/,
    );
    expect(ends('Clinical-Longformer')).toMatch(
      /\[https:\/\/huggingface\.co\/yikuan8\/Clinical-Longformer\]\.$/,
    );
    expect(ends('PersianMedQA')).toMatch(
      /at: https:\/\/huggingface\.co\/datasets\/MohammadJRanjbar\/PersianMedQA$/,
    );
    expect(paper('Med-REFL')?.abstract).toContain(
      'Med-REFL, a Medical Reasoning Enhancement via self-corrected Fine-grained refLection.',
    );
    expect(paper('GPT-4 passes')?.abstract).toContain('(Państwowy Egzamin Specjalizacyjny, PES)');
    expect(paper('Constructing Ophthalmic')?.abstract).toContain('(L propto N^0.068)');
    expect(paper('Towards Scalable SOAP')?.abstract).toContain('over $8 billion in annual');
    expect(paper('MedReason')?.abstract).toContain('or “thinking paths”, which trace');
    expect(paper('LSMS')?.abstract).toContain('(1) a Scale-aware Vision-Language Attention');
  });

  it('keep no TeX in any title or abstract, and everything in NFC', () => {
    for (const { title, abstract } of papers) {
      for (const text of [title, abstract]) {
        expect(text).not.toMatch(/[\\{}]|``/);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).toBe(text.trim().replace(/\s+/g, ' '));
      }
    }
  });

  it('have links that stand in their abstract and open over the web', () => {
    const links = papers.flatMap(({ abstract, links: of }) =>
      of.map((link) => ({ abstract, link })),
    );
    expect(links).toHaveLength(129);
    for (const { abstract, link } of links) {
      expect(abstract).toContain(link.url.replace(/^https:\/\/(?=github\.com)/, ''));
      expect(findLinks(abstract).map(({ url }) => url)).toContain(link.url);
      expect(new URL(link.url).hostname).not.toContain('pages.dev');
    }
  });
});

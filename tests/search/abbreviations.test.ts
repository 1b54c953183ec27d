import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Abbreviations, definitions } from '../../src/search/abbreviations.ts';
import { paper } from '../helpers/papers.ts';
import { anyText } from '../helpers/any-text.ts';
import { everyOf, find, library, titlesFor } from './libraries.ts';

describe('the definitions of a text', () => {
  test.each([
    ['An electronic health record (EHR) holds', 'EHR', 'electronic health record'],
    ['large language models (LLMs) can', 'LLM', 'large language models'],
    ['the EHR (electronic health record) of', 'EHR', 'electronic health record'],
    ['retrieval-augmented generation (RAG; see', 'RAG', 'retrieval-augmented generation'],
    ['area under the curve (AUC, higher)', 'AUC', 'area under the curve'],
    ['visual question answering (Med-VQA)', undefined, undefined],
    ['medical visual question answering (Med-VQA)', 'Med-VQA', 'medical visual question answering'],
    ['heat shock transcription factor (HSF)', 'HSF', 'heat shock transcription factor'],
    ['messenger RNA (mRNA)', 'mRNA', 'messenger RNA'],
    ['records of patients (see Table 2)', undefined, undefined],
    ['a curve (AUC)', undefined, undefined],
    ['in situ (IS)', undefined, undefined],
    ['ever higher recall (EHR', undefined, undefined],
    ['an electronic record. Health (EHR)', undefined, undefined],
  ])('%s', (text, short, long) => {
    expect(definitions(text)).toEqual(short === undefined ? [] : [{ short, long }]);
  });

  test('hold every letter of the abbreviation in order, and open with its first', () => {
    const word = fc.stringMatching(/^[a-z]{2,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 4, maxLength: 9 }), fc.nat(9), (words, first) => {
        const initials = words.slice(first % 3).map((one) => one.charAt(0).toUpperCase());
        const text = `${words.join(' ')} (${initials.join('')})`;
        for (const { short, long } of definitions(text)) {
          expect(` ${text}`).toContain(` ${long} (`);
          expect(long.charAt(0).toUpperCase()).toBe(short.charAt(0));
          let at = -1;
          for (const letter of short.toLowerCase()) {
            at = long.indexOf(letter, at + 1);
            expect(at).not.toBe(-1);
          }
        }
      }),
    );
  });

  test('are found in any text, or none are', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, inside) => {
        for (const { short, long } of definitions(`${before} (${inside})`)) {
          expect(long.length).toBeGreaterThan(short.length);
        }
      }),
    );
  });
});

describe('the abbreviations of a library', () => {
  test('mean what most papers define, however it is spelled', () => {
    const known = new Abbreviations();
    const abstracts = [
      'computer tomography (CT)',
      'A clinical trial (CT)',
      'Clinical trials (CTs)',
      'no parenthesis',
    ];
    const papers = abstracts.map((abstract) => paper({ title: '', abstract }));
    expect(known.read(3, (at) => papers[at])).toBe(3);
    expect(known.read(3, (at) => papers[at])).toBe(1);
    expect(known.read(3, (at) => papers[at])).toBe(0);
    expect(known.meaning('ct')?.long).toBe('clinical trial');
    expect(known.meaning('cts')?.long).toBe('clinical trial');
    expect(known.abbreviation('clinic trial')?.short).toBe('CT');
    expect(known.abbreviation('comput tomographi')).toBeUndefined();
    expect(known.meaning('mri')).toBeUndefined();
  });
});

describe('a search', () => {
  const index = library([
    { title: 'Defining', abstract: 'The electronic health record (EHR) and EHR data.' },
    { title: 'Abbreviating', abstract: 'Notes in the EHR.' },
    { title: 'Writing out', abstract: 'Notes in electronic health records.' },
    { title: 'Other', abstract: 'Health care and notes.' },
    { title: 'Caring', abstract: 'A customer assistance and response engine (CARE).' },
  ]);
  const found = (text: string) => everyOf(index, { text }).length;
  const also = (text: string) => find(index, { text }).widened.map((widened) => widened.also);

  test('for an abbreviation finds what it stands for, and says so', () => {
    expect(found('EHR')).toBe(3);
    expect(found('ehrs notes ')).toBe(2);
    expect(find(index, { text: 'notes ehr' }).widened).toEqual([
      { range: { start: 6, end: 9 }, also: 'electronic health record' },
    ]);
  });

  test('for words that have an abbreviation finds it, too', () => {
    expect(titlesFor(index, 'notes electronic health records')).toContain('Abbreviating');
    expect(found('notes electronic health records')).toBe(2);
    expect(also('the electronic health-record notes')).toEqual(['EHR']);
    expect(also('the electronic health record notes')).toEqual(['EHR']);
  });

  test('takes quoted words as they stand', () => {
    expect(found('"EHR"')).toBe(2);
    expect(also('"EHR"')).toEqual([]);
    expect(also('"electronic health record"')).toEqual([]);
  });

  test('adds nothing where the query says both, or other words between', () => {
    expect(also('electronic health record (EHR)')).toEqual([]);
    expect(also('electronic title:notes health record')).toEqual([]);
  });

  test('leaves a word alone that is mostly no abbreviation', () => {
    expect(also('care')).toEqual([]);
    expect(also('CARE')).toEqual([]);
    expect(also('customer assistance and response engine')).toEqual([]);
  });

  test('marks the long form where the abbreviation does not stand, if all of it does', () => {
    const { rows } = find(index, { text: 'EHR notes' });
    const marked = rows.map(({ title, snippet, snippetMatches }) => [
      title,
      snippetMatches.map(({ start, end }) => snippet.slice(start, end)),
    ]);
    expect(Object.fromEntries(marked)).toEqual({
      Defining: ['EHR', 'EHR'],
      Abbreviating: ['Notes', 'EHR'],
      Other: ['notes'],
      'Writing out': ['Notes', 'electronic', 'health', 'records'],
    });
  });
});

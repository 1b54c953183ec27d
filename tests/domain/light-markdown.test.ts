import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, notePlain, noteTags, parseNote, typedText } from '#domain/light-markdown';
import type { Inline } from '#domain/note-line';
import { anyText, hardTexts, megabyteOf } from '../helpers/any-text.ts';

/** Inlines with names around them, as short as can be read. */
function shown(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '⏎';
      if (inline.kind === 'tag') return `tag(${inline.name})`;
      if (!('children' in inline)) return inline.text;
      const leads = inline.kind === 'link' ? `→${inline.href} ` : '';
      return `${inline.kind}(${leads}${shown(inline.children)})`;
    })
    .join('');
}

function blocks(text: string): string[] {
  return parseNote(text).map((block: Block) =>
    block.kind === 'paragraph'
      ? shown(block.children)
      : block.items.map(({ number = '•', children }) => `${number} ${shown(children)}`).join(' | '),
  );
}

function linksOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return [];
    const inner = linksOf(inline.children);
    if (inline.kind === 'link') expect(inner).toEqual([]);
    return inline.kind === 'link' ? [inline.href] : inner;
  });
}

function allLinks(text: string): string[] {
  return parseNote(text).flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(({ children }) => linksOf(children))
      : linksOf(block.children),
  );
}

const PIECES = [
  ...Array.from('*_[]()#-1. \n\ta'),

  '**',
  '__',
  '***',
  '](',
  '](https://a.example/x)',
  '](javascript:alert(1))',
  '[a](',
  '- ',
  '2) ',

  'https://b.example/',
  'github.com/a/b',
  '#tag',
  'é',
  '重',
  '👩‍🔬',
  '\r\n',
  '\n\n',
  'doi:10.1/x',

  'data:text/html,x',
  'mailto:',
  'java\nscript:',
  '\u0000',
  '\u200b',
  '\ud800',
  'http:',
];
const anyNote = fc.oneof(
  anyText,
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
);

describe('a line of a note', () => {
  test.each([
    ['plain text, 5 * 3 and a_b_c', 'plain text, 5 * 3 and a_b_c'],
    ['**bold** and __bold__', 'bold(bold) and bold(bold)'],
    ['*it* and _it_.', 'italic(it) and italic(it).'],
    ['***both***', 'bold(italic(both))'],
    ['**a *b* c**', 'bold(a italic(b) c)'],
    ['*a **b** c*', 'italic(a bold(b) c)'],
    ['*see 2 *this* one', '*see 2 italic(this) one'],
    ['*a **b c*', 'italic(a **b c)'],
    ['a*b*c 2**3**4 snake_case_name', 'a*b*c 2**3**4 snake_case_name'],
    ['这是**重要**的', '这是bold(重要)的'],
    ['*p < .05, **p < .01', '*p < .05, **p < .01'],
    ['**** ____ ** __', '**** ____ ** __'],
    ['**open', '**open'],
    ['[paper](https://a.example/x_(y))!', 'link(→https://a.example/x_(y) paper)!'],
    ['[**b** #t](https://a.example)', 'link(→https://a.example/ bold(b) #t)'],
    ['[mail](mailto:a@b.example)', 'link(→mailto:a@b.example mail)'],
    ['[d](doi:10.1000/a#2)', 'link(→https://doi.org/10.1000/a%232 d)'],
    [
      '[x](/y) [x]() [](https://a.example/) [x](y',
      '[x](/y) [x]() [](link(→https://a.example/ https://a.example/)) [x](y',
    ],
    ['[1] and [a [b](https://a.example/) c]', '[1] and [a link(→https://a.example/ b) c]'],
    [
      'see https://a.example/b_c_d, **https://b.example**',
      'see link(→https://a.example/b_c_d https://a.example/b_c_d), bold(link(→https://b.example https://b.example))',
    ],
    ['[https://a.example](https://b.example)', 'link(→https://b.example/ https://a.example)'],
    ['#todo #1 #2nd a#b (#c) #α-β_γ- C#', 'tag(todo) #1 tag(2nd) a#b (#c) tag(α-β_γ)- C#'],
    ['# heading', '# heading'],
  ])('%j', (typed, tree) => {
    expect(blocks(typed)).toEqual([tree]);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\u0000script:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    '//a.example',
    'https://user:word@a.example/',
    'https:\\\\a.example',
    'mailto:',
    'doi:x',
  ])('is no link to %j', (address) => {
    expect(allLinks(`[x](${address})`)).toEqual([]);
    expect(allLinks(address)).toEqual([]);
  });
});

describe('a note', () => {
  test('has paragraphs, lists of both kinds, and line breaks as typed', () => {
    expect(blocks('\none\ntwo\r\n\r\n- a\n* b\n  more\n1. c\n3) d\nend')).toEqual([
      'one⏎two',
      '• a | • b⏎  more',
      '1 c | 3 d',
      'end',
    ]);
    expect(blocks('-\n- \n1.\n2.x')).toEqual(['-⏎- ⏎1.⏎2.x']);
    expect(blocks('**a\nb**')).toEqual(['**a⏎b**']);
    expect(blocks(' \n\n')).toEqual([]);
  });

  test('names tags, each once and in the form they are kept in', () => {
    expect(noteTags('#LLM in\n- #llm #x-ray,\n**#no** [#no](https://a.example) _a #Ünï_')).toEqual([
      'LLM',
      'x-ray',
      'Ünï',
    ]);
  });

  test('is searched without its marks', () => {
    expect(notePlain('**Bold** [paper](https://a.example/x)\n\n1. one\n2. #two')).toBe(
      'Bold paper\none\n#two',
    );
  });

  test('loses no sign, unless it is nothing but blanks', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        expect(typedText(parseNote(text))).toBe(text.trim() === '' ? '' : text);
        expect(notePlain(text).length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('never leads anywhere unsafe, and no link is inside another', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        for (const href of allLinks(text)) {
          expect(href).toMatch(/^(https?:\/\/|mailto:)[!-~]+$/i);
          expect(['http:', 'https:', 'mailto:']).toContain(new URL(href).protocol);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ...hardTexts,
    ...[
      '**[*_(`',
      '[',
      '](',
      '[a](https://a.example/',
      '*a',
      '**a ',
      '_ *',
      '#',
      '#-',
      ' #a',
      '- ',
    ].map(megabyteOf),
    ...[
      'https://a.b ',
      '\n',
      '\r',
      ' \n',
      '[a](https://a.example/) ',
      '***a*** ',
      '*a **b __c _d ',
    ].map(megabyteOf),
  ])('of a megabyte of $name is soon read', ({ text }) => {
    expect(typedText(parseNote(text))).toBe(text.trim() === '' ? '' : text);
    expect(noteTags(text).length).toBeLessThan(2);
  });
});

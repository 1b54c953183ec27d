import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteTags } from '#domain/light-markdown';
import { isTypeable, tagAtCaret } from '#domain/tag-at-caret';
import { anyText } from '../helpers/any-text.ts';

/** The name that is typed where `|` stands. */
function typedAt(marked: string): string | undefined {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const range = tagAtCaret(text, caret);
  return range && text.slice(range.start, range.end);
}

describe('the tag at the caret', () => {
  test.each([
    ['#|', ''],
    ['#to|', 'to'],
    ['see #to|', 'to'],
    ['see\n#to|', 'to'],
    ['#to|do later', 'todo'],
    ['#bias-audit|', 'bias-audit'],
    ['#größe|', 'größe'],
  ])('%s: %s', (marked, name) => expect(typedAt(marked)).toBe(name));

  test.each(['|#to', 'to|', '#to |', 'a#to|', 'https://a.example/x#to|', '# to|', '#to.|'])(
    '%s: none',
    (marked) => expect(typedAt(marked)).toBeUndefined(),
  );

  test('a name that is taken there is read as that tag', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const text = `${before} #${after}`;
        const range = tagAtCaret(text, before.length + 2);
        expect(range).toBeDefined();
        if (!range) return;
        const rest = text.slice(range.end);
        const next = `${text.slice(0, range.start)}todo${/^\s/.test(rest) ? '' : ' '}${rest}`;
        // Unless it stands inside a link, which holds no tags.
        if (!/[[\]]/.test(next)) expect(noteTags(next)).toContain('todo');
      }),
    );
  });
});

test.each([
  ['todo', true],
  ['bias-audit', true],
  ['2024-plan', true],
  ['journal club', false],
  ['todo!', false],
  ['2024', false],
])('%s can be typed as a tag: %s', (name, is) => expect(isTypeable(name)).toBe(is));

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '#domain/links';
import { cleanText } from '#domain/listing/normalise';

const tex = String.raw;

describe('TeX written out', () => {
  it.each([
    // The cases of the format's own table.
    [tex`up to 46.9\%, by 94\%`, 'up to 46.9%, by 94%'],
    [tex`Q\&A`, 'Q&A'],
    [tex`Pa\'nstwowy`, 'Państwowy'],
    [tex`Na\"ive`, 'Naïve'],
    [tex`\textbf{Med}ical ref\textbf{L}ection`, 'Medical refLection'],
    [tex`a {\em transformer}, deep`, 'a transformer, deep'],
    ['analyzing {Mammo-CLIP}, a', 'analyzing Mammo-CLIP, a'],
    ["``thinking paths'', which", '“thinking paths”, which'],
    ['agents -- a vision--language', 'agents – a vision–language'],
    ['DDM$^2$: Self', 'DDM²: Self'],
    ['(L propto N^{0.068})', '(L propto N^0.068)'],
    ['by ~5% of ~25,000 slices', 'by ~5% of ~25,000 slices'],
    ['(1)~a module', '(1) a module'],
    ['over $8 billion in', 'over $8 billion in'],
    ['paramount.Current', 'paramount.Current'],
    // Accents.
    [tex`Erd\H{o}s, \'{E}cole, fa\c cade, Ho\v{r}ava, {\'a}`, 'Erdős, École, façade, Hořava, á'],
    [tex`na\"{\i}ve, \'\i, S\o ren, Stra\ss{}e`, 'naïve, í, Søren, Straße'],
    [tex`Alzheimer\'s, don\'t, \"quoted\"`, `Alzheimer's, don't, "quoted"`],
    // Quotes.
    ['(``DeID-GPT")', '(“DeID-GPT”)'],
    ["the `PICO' elements", 'the ‘PICO’ elements'],
    ["don't use `code` or 5'' pipes", "don't use `code` or 5'' pipes"],
    ['``code``', '“code”'],
    // Dashes and ties.
    ['this---that, 2010--2020', 'this—that, 2010–2020'],
    ['see Table~A, ~$8 billion, about ~ 10', 'see Table A, ~$8 billion, about ~ 10'],
    // Money and formulas.
    ['US$5 and A$6, $5-$10, $7 (in $)', 'US$5 and A$6, $5-$10, $7 (in $)'],
    [tex`\$5 and \$6`, '$5 and $6'],
    [tex`$\alpha$-synuclein at $p < 0.05$`, 'α-synuclein at p < 0.05'],
    [tex`$\sim$5\%, $2\times$, $a\leq b$, $a \leq b$`, '~5%, 2×, a≤b, a ≤ b'],
    [tex`$10^{-5}$, 5$^{th}$, 25$^\circ$C, CO$_2$`, '10⁻⁵, 5th, 25°C, CO₂'],
    [tex`$\mathcal{O}(n \log n)$, $\frac{a+b}{c}$, $\sqrt{2}$`, 'O(n log n), (a+b)/c, √2'],
    [tex`$x_{max}$ and $e^{a+1}$`, 'x_max and e^(a+1)'],
    [tex`\(x^2\) and $$y_1$$`, 'x² and y₁'],
    ['R^2, F_1 and a_b stay', 'R^2, F_1 and a_b stay'],
    [tex`$\{0,1\}$`, '｛0,1｝'],
    // Other commands.
    [tex`\emph{a \textit{b}} \foo{bar} \foo`, 'a b bar foo'],
    [tex`shown~\cite{a,b}. Next`, 'shown. Next'],
    [tex`10{,}000\,kg\footnote{dry}`, '10,000 kg (dry)'],
    [tex`one\\two\nThree`, 'one two Three'],
    [tex`\left(a\right)`, '(a)'],
    // Addresses.
    [tex`at https://github.com/a/b\_c.`, 'at https://github.com/a/b_c.'],
    ['at https://x.org/~user/a--b.', 'at https://x.org/~user/a--b.'],
    [tex`at https://x.org/$\sim$user/`, 'at https://x.org/~user/'],
    ['at https://x.org/MMXU{https://x.org/MMXU}.', 'at https://x.org/MMXU.'],
    ['at https://x.org/OLAPH}{https://x.org/OLAPH.', 'at https://x.org/OLAPH.'],
    ['at https://x.org/Q](https://x.org/Q', 'at https://x.org/Q'],
    ['at [https://x.org/Q](https://x.org/Q).', 'at https://x.org/Q.'],
    ['found https://x.org/REFL{here}.', 'found https://x.org/REFL (here).'],
    [
      tex`\href{https://x.org/a}{here} and \url{https://x.org/b}.`,
      'here (https://x.org/a) and https://x.org/b.',
    ],
    ['in {https://x.org/a}and on', 'in https://x.org/a and on'],
  ])('%s', (written, clean) => {
    expect(cleanText(written)).toBe(clean);
  });

  it('composes to NFC and keeps one blank between words', () => {
    expect(cleanText('e\u0301t\u00E9  \u00A0x ')).toBe('été x');
  });
});

/** Pieces that mean something to TeX, in any order. */
const piece = fc.oneof(
  fc.constantFrom('\\', '{', '}', '$', '$$', '`', '``', "'", "''", '"', '^', '_', '~', '-', '--'),
  fc.constantFrom('\\textbf', '\\frac', "\\'", '\\"', '\\(', '\\)', '\\cite', '\\href', '\\left'),
  fc.constantFrom(
    'https://x.org/a',
    'github.com/a/b',
    '](',
    '[',
    ']',
    'a',
    'é',
    '5',
    ' ',
    '%',
    '😀',
  ),
  fc.string({ maxLength: 5 }),
);
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('whatever the text', () => {
  it('no backslash, brace or doubled back-quote is left, and nothing is thrown', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(cleanText(text)).not.toMatch(/[\\{}]|``/);
      }),
      { numRuns: 2000 },
    );
  });

  it('text without TeX stays as it is', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9 .,;:()%&#@!?+*/=<>'"^_[-]*$/);
    fc.assert(
      fc.property(plain, (text) => {
        fc.pre(!/--|\]\(/.test(text));
        expect(cleanText(text)).toBe(text.replace(/ +/g, ' ').trim());
      }),
    );
  });

  it('an address keeps its place among TeX', () => {
    const around = fc.constantFrom('{', '}', ' \\textbf{', ' ``', '$x$ ', ' \\url{', ' (', ' ');
    const after = fc.constantFrom('}', '{here}', '\\\\', "''", ' $x$', '}x', '.', '\\foo ');
    fc.assert(
      fc.property(around, after, fc.boolean(), (before, behind, twice) => {
        const address = 'https://github.com/a/b_c--d~e';
        const text = `see${before}${address}${twice ? `{${address}}` : ''}${behind}`;
        expect(findLinks(cleanText(text)).map(({ url }) => url)).toEqual([address]);
      }),
    );
  });

  it.each([
    '{',
    '\\',
    '$',
    '`',
    '\\frac{',
    "\\'",
    '[https://a.b/c](',
    'https://a.b/c{',
    '\\(',
    '"',
  ])('a text of 300,000 characters of %s takes no longer than its length asks for', (sign) => {
    const text = sign.repeat(Math.ceil(300_000 / sign.length));
    const started = performance.now();
    cleanText(text);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyLink, findLinks, isWebAddress, linkIdentity, rewriteMirrors } from '#domain/links';

function urls(text: string): string[] {
  return findLinks(text).map(({ url }) => url);
}

describe('findLinks', () => {
  it('says where an address stands, what it opens and what kind it is', () => {
    const text = 'Code: https://github.com/a/b.';
    expect(findLinks(text)).toEqual([
      { start: 6, end: 28, url: 'https://github.com/a/b', kind: 'code' },
    ]);
  });

  it.each([
    ['ends a sentence https://x.org/a.', 'https://x.org/a'],
    ['(https://x.org/a), and', 'https://x.org/a'],
    ['[https://x.org/a]', 'https://x.org/a'],
    ['“https://x.org/a”', 'https://x.org/a'],
    ['see https://x.org/a_(b), or', 'https://x.org/a_(b)'],
    ['keeps https://x.org/a/b/. Next', 'https://x.org/a/b/'],
    ['keeps https://x.org/a?b=c#d, too', 'https://x.org/a?b=c#d'],
    ['keeps https://x.org/~u/a--b_c', 'https://x.org/~u/a--b_c'],
    ['http too http://x.org', 'http://x.org'],
    ['HTTPS://X.org/A', 'HTTPS://X.org/A'],
    ['glued https://x.org/a.We show', 'https://x.org/a'],
    ['glued https://x.org/a。代码', 'https://x.org/a'],
    ['port https://x.org:8080/a', 'https://x.org:8080/a'],
    [
      'archive https://web.archive.org/web/https://x.org/a',
      'https://web.archive.org/web/https://x.org/a',
    ],
    ['at github.com/a/b .', 'https://github.com/a/b'],
    ['at GitHub.com/a/b.', 'https://GitHub.com/a/b'],
    ['at www.x.org.', 'https://www.x.org'],
    ['at name.github.io/x, and', 'https://name.github.io/x'],
    ['at huggingface.co/datasets/a/b', 'https://huggingface.co/datasets/a/b'],
  ])('%s', (text, url) => {
    expect(urls(text)).toEqual([url]);
  });

  it.each([
    'published through the bdsp.io. Our code',
    'e.g. a.b/c or and/or',
    'me@github.com/x',
    'notgithub.com/x',
    'x.github.com/y',
    'https:// and http://',
    'https://localhost/a',
    'https://user:word@x.org/a',
    'ftp://x.org/a javascript:alert(1) data:text/html,x',
    'https://',
    'WWW.',
    '.github.io',
  ])('finds no address in: %s', (text) => {
    expect(urls(text)).toEqual([]);
  });

  it('parts two addresses that are glued together', () => {
    expect(urls('https://x.org/ahttps://y.org/b')).toEqual(['https://x.org/a', 'https://y.org/b']);
    expect(urls('https://x.org/a{https://y.org/b}')).toEqual([
      'https://x.org/a',
      'https://y.org/b',
    ]);
  });

  it('every link opens over the web, stands in the text, and none overlap', () => {
    const part = fc.oneof(
      fc.constantFrom('https://', 'http://', 'www.', 'github.com/', '.github.io', 'x.org/a', '/'),
      fc.constantFrom('(', ')', '.', ' ', '@', ':', '#', '%', 'We', '{', '😀', 'hf-mirror.com/'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let floor = 0;
        for (const { start, end, url, kind } of findLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(floor);
          expect(end).toBeGreaterThan(start);
          expect(url.endsWith(text.slice(start, end))).toBe(true);
          expect(new URL(url).protocol).toMatch(/^https?:$/);
          expect(kind).toBe(classifyLink(url));
          floor = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds an address wherever it stands among words', () => {
    const path = fc.stringMatching(/^[A-Za-z0-9._~:/?#@!&'*+,;=%-]{0,30}$/);
    const address = path
      .map((rest) => `https://x.org/${rest}`)
      // What the sentence takes back (punctuation at the end, a glued sentence) is not asked for.
      .filter((url) => urls(url)[0] === url);
    fc.assert(
      fc.property(address, (url) => {
        expect(urls(`Our code is at ${url} (and ${url}).`)).toEqual([url, url]);
      }),
    );
  });

  it.each(['https://', 'www.', 'a', '.github.io', '(', 'https://a.b/c', 'x.y/', 'github.com/'])(
    'takes no longer than the length of the text asks for: %s',
    (sign) => {
      const text = sign.repeat(Math.ceil(1_000_000 / sign.length));
      const started = performance.now();
      findLinks(text);
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});

describe('classifyLink', () => {
  it.each([
    ['https://github.com/a/b', 'code'],
    ['https://gitlab.com/a/b', 'code'],
    ['https://anonymous.4open.science/r/X-6C52', 'code'],
    ['https://huggingface.co/datasets/a/b', 'dataset'],
    ['https://doi.org/10.5281/zenodo.6524162', 'dataset'],
    ['https://zenodo.org/record/5', 'dataset'],
    ['https://physionet.org/content/mimiciii', 'dataset'],
    ['https://www.kaggle.com/datasets/a/b', 'dataset'],
    ['https://tianchi.aliyun.com/dataset/95414', 'dataset'],
    ['https://ophai.hms.harvard.edu/datasets/harvard-fairseg10k', 'dataset'],
    ['https://huggingface.co/microsoft/maira-2-sae', 'model'],
    ['https://catalog.ngc.nvidia.com/orgs/nvidia/teams/clara/models/gatortron_og', 'model'],
    ['https://huggingface.co/spaces/a/b', 'demo'],
    ['https://huggingface.co/papers/2401.00001', 'paper'],
    ['https://name.github.io/page/', 'project'],
    ['https://arxiv.org/abs/2401.00001', 'paper'],
    ['https://doi.org/10.1000/182', 'paper'],
    ['https://x.org/paper.pdf', 'paper'],
    ['https://huggingface.co/BSC-TeMU', 'other'],
    ['https://aka.ms/biomedclip', 'other'],
    ['https://notgithub.com/a/b', 'other'],
    ['https://github.com.evil.org/a', 'other'],
    ['javascript:alert(1)', 'other'],
  ])('%s: %s', (url, kind) => {
    expect(classifyLink(url)).toBe(kind);
  });
});

describe('isWebAddress', () => {
  it.each([
    ['https://x.org', true],
    ['http://x.org/a?b', true],
    ['ftp://x.org', false],
    ['javascript:alert(1)', false],
    ['//x.org', false],
    ['x.org', false],
    ['https://u@x.org', false],
    ['', false],
  ])('%s: %s', (url, answer) => {
    expect(isWebAddress(url)).toBe(answer);
  });
});

describe('linkIdentity', () => {
  it('is one for two spellings of an address, and minds the case of the path', () => {
    expect(linkIdentity('http://www.X.org/a/')).toBe(linkIdentity('https://x.org/a'));
    expect(linkIdentity('https://x.org/A')).not.toBe(linkIdentity('https://x.org/a'));
  });
});

describe('rewriteMirrors', () => {
  it('writes mirror hosts as the host they copy', () => {
    const text =
      '[https://huggingface-bo5.pages.dev/a/b], huggingface-x1.pages.dev/c, http://hf-mirror.com/d. huggingface-bo5.pages.dev alone';
    expect(rewriteMirrors(text)).toEqual({
      text: '[https://huggingface.co/a/b], huggingface.co/c, http://huggingface.co/d. huggingface-bo5.pages.dev alone',
      count: 3,
    });
  });

  it('leaves other hosts alone', () => {
    const text = 'https://name.pages.dev/huggingface-bo5.pages.dev and https://huggingface.co/a';
    expect(rewriteMirrors(text)).toEqual({ text, count: 0 });
  });
});

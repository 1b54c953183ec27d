// @vitest-environment node
import { expect, it } from 'vitest';
import { lintPlanted } from './plant.ts';

/** Ways to make markup, a program or a pattern of a text, with the rule that knows each. */
const FORBIDDEN: readonly (readonly [rule: string, line: string])[] = [
  ['no-restricted-properties', 'element.innerHTML = text;'],
  ['no-restricted-properties', "element['innerHTML'] = text;"],
  ['no-restricted-properties', 'element.outerHTML = text;'],
  ['no-restricted-properties', "element.insertAdjacentHTML('beforeend', text);"],
  ['no-restricted-properties', 'element.setHTMLUnsafe(text);'],
  ['no-restricted-properties', 'frame.srcdoc = text;'],
  ['no-restricted-properties', 'document.write(text);'],
  ['no-restricted-properties', 'document.writeln(text);'],
  ['no-restricted-properties', "document.execCommand('insertHTML', false, text);"],
  ['no-restricted-properties', 'range.createContextualFragment(text);'],
  ['no-restricted-properties', "new DOMParser().parseFromString(text, 'text/html');"],
  ['no-restricted-properties', 'Document.parseHTMLUnsafe(text);'],
  ['no-danger', 'export const drawn = <p dangerouslySetInnerHTML={{ __html: text }} />;'],
  ['no-danger', "createElement('p', { dangerouslySetInnerHTML: { __html: text } });"],
  ['iframe-missing-sandbox', 'export const framed = <iframe title="x" srcDoc={text} />;'],
  ['no-eval', 'eval(text);'],
  ['no-eval', '(0, eval)(text);'],
  ['no-eval', 'globalThis.eval(text);'],
  ['no-new-func', 'new Function(text);'],
  ['no-new-func', 'Function(text);'],
  ['no-restricted-properties', 'globalThis.Function(text);'],
  ['no-implied-eval', "setTimeout('text()', 1);"],
  ['no-implied-eval', 'window.setInterval(`${text}()`, 1);'],
  ['no-script-url', "open('javascript:text');"],
  ['jsx-no-script-url', 'export const link = <a href="javascript:text">{text}</a>;'],
  ['no-restricted-globals', 'new RegExp(text);'],
  ['no-restricted-globals', 'RegExp(text);'],
  ['no-restricted-properties', 'new globalThis.RegExp(text);'],
  ['no-document-cookie', 'document.cookie = text;'],
];

const BEFORE = `import { createElement } from 'react';
declare const text: string, element: Element, frame: HTMLIFrameElement, range: Range;
`;

it('reports whatever would make markup, a program or a pattern of a text', () => {
  const lines = FORBIDDEN.map(([, line]) => line);
  const before = BEFORE.split('\n').length;
  const findings = lintPlanted({ 'src/app/Canary.tsx': BEFORE + lines.join('\n') }, true);
  const reported = FORBIDDEN.map(([rule, line], at) => {
    const here = findings.filter((finding) => finding.line === before + at);
    return [here.some((finding) => finding.rule.includes(`(${rule})`)) ? rule : 'nothing', line];
  });
  expect(reported).toEqual(FORBIDDEN);
});

/** Style and search of the page that holds a list: text of a page of its own, not of the app. */

export const PAGE_STYLE = `
:root{color-scheme:light dark;--page:#fdfdfb;--field:#fff;--ink:#1a1d19;--ink-2:#444a42;--ink-3:#5a6057;--line:#d3d7ce;--control:#7c8377;--accent:#1c5a46;
--key:#fbe7a1;--key-edge:#7a5a00;--method:#d2e8fa;--method-edge:#245a8c;--result:#d9edbf;--result-edge:#47680f;--doubt:#fbd6d2;--doubt-edge:#a2323f;--idea:#d6c6ef;--idea-edge:#543889;
--serif:Literata,Charter,'Iowan Old Style',Georgia,'Liberation Serif',serif;--sans:'Source Sans 3',system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--page:#1c1f1c;--field:#262a26;--ink:#e6e8e1;--ink-2:#bfc4b9;--ink-3:#a0a69a;--line:#333832;--control:#757c71;--accent:#8bc9ab;
--key:#54450f;--key-edge:#e5c65f;--method:#12324f;--method-edge:#8abdeb;--result:#2a4016;--result-edge:#adcf79;--doubt:#57252c;--doubt-edge:#f2a6ad;--idea:#4d3d78;--idea-edge:#cdbdf4}}
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0 auto;padding:32px 20px 64px;max-width:46rem;background:var(--page);color:var(--ink);font:1rem/1.6 var(--serif);overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 4px}h2{font-size:1.2rem;margin:36px 0 8px}h3{font-size:1.06rem;line-height:1.3;margin:0}p{margin:6px 0}
.meta,.note,.tags,label,output{font:.84rem/1.45 var(--sans)}.meta,.tags,output{color:var(--ink-3)}
.find{margin:18px 0 22px}.find input{display:block;width:100%;margin:4px 0;padding:9px 12px;min-height:44px;font:1rem var(--sans);color:var(--ink);background:var(--field);border:1px solid var(--control);border-radius:6px}
ol{list-style:none;margin:0;padding:0}.paper{position:relative;padding:14px 0 14px 36px;border-top:1px solid var(--line)}.n{position:absolute;left:0;font:600 1rem/1.4 var(--sans)}
.note{color:var(--ink);margin:6px 0}.note>*{margin:2px 0}.note ul,.note ol{list-style:disc;padding-left:20px}.note ol{list-style:decimal}.of-list{border-left:2px solid var(--accent);padding-left:10px}
.quote{margin:10px 0 0}.quote b{font:600 .8rem var(--sans);margin-left:6px;white-space:nowrap}.quote+.note{margin-left:16px}.abstract{margin:8px 0}
mark{padding:1px 0;color:var(--ink);border-radius:2px;text-decoration:underline 1.5px;text-underline-offset:4px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark[data-kind=key]{background:var(--key);text-decoration-color:var(--key-edge)}
mark[data-kind=method]{background:var(--method);text-decoration-color:var(--method-edge);text-decoration-style:dotted}
mark[data-kind=result]{background:var(--result);text-decoration-color:var(--result-edge);text-decoration-style:dashed}
mark[data-kind=doubt]{background:var(--doubt);text-decoration-color:var(--doubt-edge);text-decoration-style:wavy;text-decoration-thickness:1px}
mark[data-kind=idea]{background:var(--idea);text-decoration-color:var(--idea-edge);text-decoration-style:double;text-decoration-thickness:1px}
a{color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@page{margin:18mm 20mm}
@media print{:root{--page:#fff;--ink:#000;--ink-2:#333;--ink-3:#444;--line:#999;--accent:#000}body{max-width:none;padding:0;font-size:10.5pt}.find{display:none}.paper{break-inside:avoid}
mark{background:none!important;text-decoration-color:#000!important}a{color:#000;text-decoration:none}}
`;

/** Shows the papers that hold all the words that are typed, and says how many they are. */
export const PAGE_SCRIPT = `
(function () {
  var fold = function (text) {
    return text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase();
  };
  var papers = Array.from(document.querySelectorAll('.paper'), function (node) {
    return { node: node, text: fold(node.textContent) };
  });
  var find = document.querySelector('.find');
  var said = find.querySelector('output');
  find.hidden = false;
  find.querySelector('input').addEventListener('input', function (event) {
    var words = fold(event.target.value).split(/\\s+/);
    var shown = papers.filter(function (paper) {
      paper.node.hidden = !words.every(function (word) { return paper.text.includes(word); });
      return !paper.node.hidden;
    });
    said.textContent = said.dataset.shown.replace('#', shown.length);
  });
})();
`;

/** Base 64 of SHA-256 of each, for the policy of the page; a test holds them to it. */
export const STYLE_HASH = '9SCrWS2BpqhSRWfD46+wOqMZWZh3tmv3T34GzX1fsyE=';
export const SCRIPT_HASH = 'OO+HTpl6nlualtrVgCgJgaWvspZtQDAk6RO/M776L5I=';

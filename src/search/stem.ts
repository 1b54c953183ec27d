/**
 * Word families: two words with the same stem are one word to the search. The suffixes go as in
 * M. Porter, "An algorithm for suffix stripping", Program 14 (1980), 130-137, between two mendings of
 * our own: British spelling before it, and what it is known to tear apart or to throw together after.
 */
import { stemmer } from 'stemmer';

/** Applied in turn to the whole word; each also runs over words that have no other spelling, alike. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})is(e[sdr]?|ers|ing|ation|ations|able)$/, '$1iz$2'],
  [/^(.{3,})ys(e[sdr]?|ers|ing)$/, '$1yz$2'],
  [/^(.{2,}[^aeou])our(|s|ed|ing|al|ally|ite|ites|able)$/, '$1or$2'],
  [/^(.{2,}[bt])re(s?)$/, '$1er$2'],
  [/^(.{3,})ogue(s?)$/, '$1og$2'],
  [/^(programm)e(s?)$/, 'program$2'],
];

/** Latin digraphs: `haemorrhage`, `oedema`, `paediatric`; short words (`does`, `aero`) have others. */
const DIGRAPH = /[ao]e(?=[^s]|s.)/;
const DIGRAPH_SHORTEST = 6;

function american(word: string): string {
  let spelled = word;
  for (const [british, replacement] of SPELLINGS) spelled = spelled.replace(british, replacement);
  return spelled.length < DIGRAPH_SHORTEST ? spelled : spelled.replace(DIGRAPH, 'e');
}

/**
 * Families that Porter's rules merge with strangers: `general` and `generic` with `generation`,
 * `medication` with `medical`, `randomized` with `random`, `experience` with `experiment`.
 */
const APART = [
  /^(general|generic|medicat|randomiz|experien|internation|conversion|communic|integrit)/,
  /^(organi(?:z|sm)|universit|several|specificit)/,
  // The department, not what emerges.
  /^(emergenc)(?:y|ies)$/,
];

/** Families that they split, by the ending of the word, and what all of a family come to. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  // diagnosis with diagnose, diagnostic with both; stenosis with stenoses.
  [/(.{2,}os)is$/, '$1'],
  [/(gnos)(?:tic|tics|tically|tician|ticians)$/, '$1'],
  // analysis and analyses with analyze.
  [/(.{2,}l)ys(?:is|es)$/, '$1yz'],
  // identify, identified, identification.
  [/(.{2,}if)(?:y|ies|ied|ying|ier|iers|ication|ications|icatory)$/, '$1'],
  // accuracy with accurate.
  [/(.{3,}ur)acy$/, '$1'],
  // summary with summarize.
  [/(.{3,}ar)(?:y|ies)$/, '$1'],
  // certainty, uncertainties.
  [/(.{2,}ain)t(?:y|ies)$/, '$1'],
  // viruses with virus, focused with focus, biased with bias: this s is no plural.
  [/^(.{2,}[^o]us)(?:es|ed|ing)?$/, '$1'],
  [/^((?:un|de)?bias|lens|atlas)(?:es|ed|ing)?$/, '$1'],
  // hypothesis with hypotheses, metastasis with metastatic, ischemia with ischemic.
  [/(.{3,}thes)[ie]s$/, '$1'],
  [/(metasta)(?:s[ie]s|tic|siz(?:e|es|ed|ing))$/, '$1s'],
  [/(.{2,}em)i(?:a|as|c|cs)$/, '$1'],
  // surgery with surgical, psychiatry with psychiatric.
  [/(surg)(?:ery|eries|ical|ically)$/, '$1er'],
  [/(iatr)(?:y|ics?|ical)$/, '$1'],
  // treatment with treat, infectious with infection, explanation with explain, safety with safe.
  [/(treat)ments?$/, '$1'],
  [/^(infect)ious$/, '$1'],
  [/^(expla)nat(?:ions?|ory)$/, '$1in'],
  [/^(safe)(?:ty|r|st|ly)$/, '$1'],
];

function stemAnew(word: string): string {
  const base = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (!/^[a-z]{3,}$/.test(base)) return base.replace(/^([a-z]*\d*[a-z]{2,})s$/, '$1');
  const spelled = american(base);
  for (const kin of APART) {
    const [, family] = kin.exec(spelled) ?? [];
    if (family !== undefined) return family;
  }
  for (const [ending, replacement] of TOGETHER) {
    if (ending.test(spelled)) return spelled.replace(ending, replacement);
  }
  // Porter keeps a doubled l, which one of the two spellings of `labelled` has.
  return stemmer(spelled).replace(/(.{4,}l)l$/, '$1');
}

/** Stems found so far; marking asks for the same few thousand words again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The stem of a folded word: equal for words of one family, and mostly not a word itself. */
export function stem(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = stemAnew(word);
  known.set(word, made);
  return made;
}

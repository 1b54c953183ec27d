import { childrenOf, nameOf, nodeIn, nodesIn, parsed, type SyntaxNode } from './syntax.ts';

/** Words for people, where they stand. */
export interface ScreenWords {
  readonly line: number;
  readonly words: string;
}

/** Attributes of elements, and properties that our controls are given, which are shown or said. */
const SHOWN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** Properties that hold words or names of the program; words have a blank. */
const OFTEN_SHOWN = new Set(['detail', 'hint', 'name', 'note', 'says', 'sentence', 'text']);

/** Elements whose text is the same in every language: keys, and what can be typed into a search. */
const UNTRANSLATED = new Set(['code', 'kbd']);

/** What an error says is for who mends it: the screens know a problem by its name. */
const ERROR = /(?:Error|Exception)$/u;

const LETTER = /\p{L}/u;
/** A word with a capital and another, a stop after a word, or three words in a row. */
const SENTENCES = [
  /\p{Lu}[\p{Ll}’]*[,:;]? \S/u,
  /\p{Ll}[.…](?:\s|$)/u,
  /\p{Ll}{2},? \p{Ll}+,? \p{Ll}{2}/u,
];

/** Chords as `aria-keyshortcuts` and the screens write them. */
const KEYS = /^(?:(?:Alt|Control|Ctrl|Meta|Shift|⇧|⌘)[+ ]\S*\s?)+\S?$/u;

/** A single word with a capital, as buttons and places are named. */
const NAME = /^\p{Lu}\p{Ll}+…?$/u;

/** How surely a text is for people because of where it stands. */
type Place = 'shown' | 'often' | 'elsewhere';

/** The text of a string or of a template, its gaps as `0`; undefined for any other node. */
function textOf(node: SyntaxNode): string | undefined {
  const { type, value } = node;
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return undefined;
  return nodesIn(node, 'quasis')
    .map((piece) => {
      const { value: text } = piece;
      return typeof text === 'object' && text && 'cooked' in text ? String(text.cooked) : '';
    })
    .join('0');
}

function isForPeople(text: string, place: Place): boolean {
  if (!LETTER.test(text) || text.trim() === 'Carrel' || KEYS.test(text)) return false;
  if (place === 'shown') return true;
  if (place === 'often' && (text.trim().includes(' ') || NAME.test(text))) return true;
  return SENTENCES.some((sentence) => sentence.test(text));
}

/** Whether no text inside a node can be for people. */
function isPassedOver(node: SyntaxNode): boolean {
  const { type } = node;
  if (type.startsWith('TS')) return !/^TS(?:As|Satisfies)Expression$/u.test(type);
  if (type === 'ImportDeclaration' || type === 'ExportAllDeclaration') return true;
  if (type === 'JSXElement') {
    return UNTRANSLATED.has(nameOf(nodeIn(nodeIn(node, 'openingElement') ?? node, 'name')));
  }
  const callee = nodeIn(node, 'callee');
  if (!callee) return false;
  if (type === 'NewExpression') return ERROR.test(nameOf(callee));
  // A list of the program's own words, written in a row.
  const isSplit = nameOf(nodeIn(callee, 'property')) === 'split';
  return isSplit && nodeIn(callee, 'object')?.type === 'Literal';
}

function placeNamed(name: string): Place {
  if (SHOWN.has(name)) return 'shown';
  return OFTEN_SHOWN.has(name) ? 'often' : 'elsewhere';
}

/** The nodes below one, each with how surely its text is for people. */
function below(node: SyntaxNode, place: Place): (readonly [SyntaxNode, Place])[] {
  const { type } = node;
  const all = (at: Place) => childrenOf(node).map((child) => [child, at] as const);
  switch (type) {
    case 'JSXAttribute': {
      const value = nodeIn(node, 'value');
      const name = nameOf(nodeIn(node, 'name'));
      return value && name !== 'className' ? [[value, placeNamed(name)]] : [];
    }
    case 'Property': {
      const value = nodeIn(node, 'value');
      return value ? [[value, placeNamed(nameOf(nodeIn(node, 'key')))]] : [];
    }
    case 'JSXElement':
    case 'JSXFragment':
      // Directly in an element a value is shown.
      return all('shown');
    case 'JSXOpeningElement':
      return all('elsewhere');
    case 'ConditionalExpression':
      return childrenOf(node).map((child) => [child, child === node['test'] ? 'elsewhere' : place]);
    case 'LogicalExpression': {
      const isTest = node['operator'] === '&&';
      return childrenOf(node).map((child) => [
        child,
        isTest && child === node['left'] ? 'elsewhere' : place,
      ]);
    }
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return all(place);
    default:
      return all('elsewhere');
  }
}

/**
 * Finds words for people that are written in a file, where they would stay English.
 * @param path its name, by which the language is known
 */
export function screenWords(path: string, text: string): ScreenWords[] {
  const found: ScreenWords[] = [];
  const look = (node: SyntaxNode, place: Place): void => {
    if (isPassedOver(node)) return;
    const words = textOf(node);
    if (words !== undefined && isForPeople(words, place)) {
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ line, words: words.trim().replaceAll(/\s+/gu, ' ') });
    }
    for (const [child, at] of below(node, place)) look(child, at);
  };
  look(parsed(path, text), 'elsewhere');
  return found;
}

import { parseSync } from 'vite';

/** A node of a syntax tree, as ESTree has it, JSX and types included. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The tree of a file; its name tells the language. */
export function parsed(path: string, text: string): SyntaxNode {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0 || !isNode(program)) throw new Error(`${path} cannot be parsed.`);
  return program;
}

/** What stands in a property of a node, where that is another one. */
export function nodeIn(node: SyntaxNode, property: string): SyntaxNode | undefined {
  const value = node[property];
  return isNode(value) ? value : undefined;
}

/** What stands in a property of a node, where that may be several. */
export function nodesIn(node: SyntaxNode, property: string): SyntaxNode[] {
  const value = node[property];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** All nodes right below one, in the order of the text. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** The name of an identifier, of JSX too, or of a key in quotes; '' for anything else. */
export function nameOf(node: SyntaxNode | undefined): string {
  if (!node) return '';
  const { type, name, value } = node;
  if (type === 'Literal') return String(value);
  return typeof name === 'string' ? name : '';
}

import { childrenOf, nameOf, nodeIn, nodesIn, parsed, type SyntaxNode } from './syntax.ts';

/** `messages.group.key`, its parts. */
type Path = readonly string[];

/** What each name of a file stands for; of several with one name, all. */
type Names = Map<string, Path[]>;

const MESSAGES = /^#messages\//u;

/** `words.group.key` as its parts; none where a key is known only to the running program. */
function chain(node: SyntaxNode): Path {
  if (node.type === 'Identifier') return [nameOf(node)];
  const object = nodeIn(node, 'object');
  if (node.type !== 'MemberExpression' || !object || node['computed'] === true) return [];
  const before = chain(object);
  return before.length === 0 ? [] : [...before, nameOf(nodeIn(node, 'property'))];
}

/** The messages that an expression stands for. */
function meant(node: SyntaxNode, names: Names): Path[] {
  const [name = '', ...keys] = chain(node);
  return (names.get(name) ?? []).map((path) => [...path, ...keys]);
}

function imported(node: SyntaxNode): (readonly [string, Path])[] {
  if (!MESSAGES.test(nameOf(nodeIn(node, 'source')))) return [];
  return nodesIn(node, 'specifiers').map((specifier) => [
    nameOf(nodeIn(specifier, 'local')),
    [nameOf(nodeIn(specifier, 'imported'))],
  ]);
}

/** Names that a declaration gives to messages: `words = messages.group`, `{ title } = words`. */
function declared(node: SyntaxNode, names: Names): (readonly [string, Path])[] {
  const [id, init] = [nodeIn(node, 'id'), nodeIn(node, 'init')];
  if (node.type !== 'VariableDeclarator' || !id || !init) return [];
  return meant(init, names).flatMap((path) => {
    if (id.type === 'Identifier') return [[nameOf(id), path] as const];
    return nodesIn(id, 'properties').map((property) => {
      const key = nameOf(nodeIn(property, 'key'));
      const value = nodeIn(property, 'value') ?? nodeIn(property, 'argument');
      // The rest of a group is all of it.
      return [nameOf(value), key === '' ? path : [...path, key]] as const;
    });
  });
}

/** The nodes below one that may be a use: no name of a property, of an import or a declaration. */
function below(node: SyntaxNode): SyntaxNode[] {
  const { type } = node;
  const passed = {
    ImportDeclaration: childrenOf(node),
    MemberExpression: node['computed'] === true ? [] : [nodeIn(node, 'property')],
    Property: node['computed'] === true ? [] : [nodeIn(node, 'key')],
    VariableDeclarator: [nodeIn(node, 'id')],
  }[type];
  return childrenOf(node).filter((child) => !passed?.includes(child));
}

/**
 * The messages that a file reads, as `messages.group.key`; where one of the keys is known only to the
 * running program, or a group is given on, `messages.group` stands for all in it.
 */
export function messageUses(path: string, text: string): Set<string> {
  const names: Names = new Map();
  const uses = new Set<string>();
  const name = (node: SyntaxNode): boolean => {
    const given = node.type === 'ImportDeclaration' ? imported(node) : declared(node, names);
    for (const [local, to] of given) names.set(local, [...(names.get(local) ?? []), to]);
    return given.length > 0;
  };
  const look = (node: SyntaxNode): void => {
    if (name(node)) return;
    const used = meant(node, names);
    for (const keys of used) uses.add(keys.join('.'));
    if (used.length === 0) for (const child of below(node)) look(child);
  };
  look(parsed(path, text));
  return uses;
}

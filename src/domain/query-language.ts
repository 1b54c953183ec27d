/**
 * The query language: what a parsed query is made of. `parse-query.ts` reads it, `print-query.ts`
 * writes it, `complete-query.ts` helps to type it.
 *
 * ```ebnf
 * query   = { clause } ;                        (* a paper must match every clause *)
 * clause  = operand , { "OR" , operand } ;      (* OR binds tighter than standing side by side *)
 * operand = [ "-" | "NOT" ] , ( word | phrase | group | scoped ) ;
 * group   = "(" , { clause } , ")" ;            (* at most MAX_GROUP_DEPTH deep *)
 * word    = run , [ "*" ] ;                     (* the star: words that begin so *)
 * phrase  = quote , { any sign but a quote } , quote ;
 * scoped  = field , ":" , ( word | phrase | group )
 *         | ( "tag" | "list" | "source" ) , ":" , name
 *         | "year:" , ( year | year , ".." , [ year ] | ".." , year | "none" )
 *         | "is:" , status | "has:" , having | "by:" , "meaning" ;
 * field   = "title" | "abstract" | "note" ;
 * name    = run | phrase ;                      (* values of year, is, has, by may be quoted, too *)
 * year    = digit , digit , digit , digit ;
 * quote   = '"' | "“" | "”" | "„" ;             (* any of them opens, any of them closes *)
 * run     = sign , { sign } ;                   (* a sign: no blank, quote or parenthesis *)
 * ```
 *
 * Blanks may stand between operands, `OR`, `NOT` and parentheses, not after `-` and `:`. Names of
 * scopes and their values are read in any case, `OR`, `NOT` and `AND` only in capitals and only as a
 * whole run. `-` excludes at the start, after a blank and after `(`; elsewhere hyphens that begin a run
 * are passed over. `NOT` says the same as `-`, and `AND`, which stands between operands for readers used
 * to it, says nothing; right behind `-` or a field either is a word like any other. What stands before a colon and is no scope is part of its word. `by:meaning` turns the whole query
 * wherever it stands, unless excluded.
 *
 * A group or a choice with one thing in it is that thing, so equal questions have equal trees.
 */
import type { TextRange } from '#domain/text-range';

/** So much of a query is read, in UTF-16 units. */
export const MAX_PARSED_LENGTH = 4000;
/** Deepest nesting of groups. */
export const MAX_GROUP_DEPTH = 100;

/** Scopes over words: they say where a paper must have them. */
export const FIELDS = ['title', 'abstract', 'note'] as const;
export type Field = (typeof FIELDS)[number];

/** Scopes with a name that the reader or the library gave. */
export const NAMED_SCOPES = ['tag', 'list', 'source'] as const;
export type NamedScope = (typeof NAMED_SCOPES)[number];

/** Scopes with values of their own. */
const VALUE_SCOPES = ['year', 'is', 'has', 'by'] as const;
export type ValueScope = (typeof VALUE_SCOPES)[number];

export const SCOPES = [...FIELDS, ...NAMED_SCOPES, ...VALUE_SCOPES] as const;
export type Scope = (typeof SCOPES)[number];

/** What a reader has decided about a paper. */
export const STATUSES = ['unread', 'toread', 'reading', 'read', 'aside'] as const;
export type Status = (typeof STATUSES)[number];

/** What a paper can be asked to have. */
export const HAVINGS = ['code', 'dataset', 'model', 'note', 'highlight', 'tag', 'date'] as const;
export type Having = (typeof HAVINGS)[number];

/** What may follow the scopes with values of their own; for `year`, examples. */
export const SCOPE_VALUES: Record<ValueScope, readonly string[]> = {
  year: ['2023', '2022..2025', 'none'],
  is: STATUSES,
  has: HAVINGS,
  by: ['meaning'],
};

interface Placed {
  /** In UTF-16 units of the query; signs that belong to the node, such as quotes, are inside. */
  readonly range: TextRange;
}

interface WordNode extends Placed {
  readonly kind: 'word';
  /** As typed, without the star; `words` cuts it into terms. */
  readonly text: string;
  /** Also matches what merely begins so. */
  readonly prefix: boolean;
}

interface PhraseNode extends Placed {
  readonly kind: 'phrase';
  /** As typed between the quotes: it begins at `range.start + 1`. */
  readonly text: string;
}

interface FieldNode extends Placed {
  readonly kind: 'field';
  readonly field: Field;
  readonly node: QueryNode;
}

interface NamedNode extends Placed {
  readonly kind: NamedScope;
  /** As `nameInQuery` writes it, to be compared with names written so. */
  readonly name: string;
}

interface YearNode extends Placed {
  readonly kind: 'year';
  /** First and last year; without one the range is open on that side. Never without both. */
  readonly from?: number;
  readonly to?: number;
}

interface UndatedNode extends Placed {
  readonly kind: 'undated';
}

interface StatusNode extends Placed {
  readonly kind: 'is';
  readonly status: Status;
}

interface HavingNode extends Placed {
  readonly kind: 'has';
  readonly what: Having;
}

interface NotNode extends Placed {
  readonly kind: 'not';
  readonly node: QueryNode;
}

interface ManyNode extends Placed {
  /** Any of the nodes, or all of them; two at least. */
  readonly kind: 'or' | 'all';
  readonly nodes: readonly QueryNode[];
}

export type QueryNode =
  | WordNode
  | PhraseNode
  | FieldNode
  | NamedNode
  | YearNode
  | UndatedNode
  | StatusNode
  | HavingNode
  | NotNode
  | ManyNode;

/** What was not understood; what else the query says holds all the same. */
export type QueryProblem = Placed &
  (
    | {
        readonly name:
          | 'UnclosedQuote'
          | 'EmptyQuote'
          | 'UnclosedGroup'
          | 'EmptyGroup'
          | 'StrayParenthesis'
          | 'NothingToExclude'
          | 'NothingToChoose'
          | 'TooDeep'
          | 'TooLong';
      }
    /** A scope with nothing after it, or a group after one that takes none. */
    | { readonly name: 'EmptyScope' | 'GroupNotTaken'; readonly scope: Scope }
    | {
        readonly name:
          'UnknownYear' | 'UnknownStatus' | 'UnknownHas' | 'UnknownBy' | 'UnknownSource';
        readonly value: string;
        readonly expected: readonly string[];
      }
  );

/** A piece of the query that is not text to be found, so that the field can tint it. */
export interface QueryOperator extends TextRange {
  readonly kind: 'scope' | 'value' | 'not' | 'or' | 'and' | 'group' | 'quote' | 'prefix';
}

export interface ParsedQuery {
  /** In the order of the query; a paper must match all of them. */
  readonly clauses: readonly QueryNode[];
  /** Papers of a like meaning are asked for, too. */
  readonly byMeaning: boolean;
  /** In the order of the query. */
  readonly problems: readonly QueryProblem[];
  /** Ascending and without overlap. */
  readonly operators: readonly QueryOperator[];
}

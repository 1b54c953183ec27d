/** What the search field does with the query language; fetched when the field is first used. */
export { completions } from '#domain/complete-query';
export { addFilters, liftScopes, scopeFilters } from '#domain/lift-scopes';
export { parseQuery } from '#domain/parse-query';
export { queryPieces } from '#domain/query-pieces';
export { problemSentence } from '#domain/query-problems';
export { scopeOfFilter } from '#domain/scope-of-filter';
export { isUnfinished } from '#domain/unfinished-problem';
export { unknownSources } from '#domain/unknown-sources';
export { Completions } from './Completions.tsx';
export { LanguageDialog } from './LanguageDialog.tsx';
export { NothingFound } from './NothingFound.tsx';
export { SearchHints } from './SearchHints.tsx';
export { Tinted } from './Tinted.tsx';

import type { KeyboardEvent } from 'react';
import { MAX_QUERY_LENGTH } from '#domain/address';
import { parseQuery } from '#domain/parse-query';
import { problemSentence } from '#domain/query-problems';
import { highlightsMessages } from '#messages/highlights';
import { useServices } from '../../state/services.tsx';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { useChangeHighlights, useHighlightsAddress } from '../../state/use-highlights.ts';

/** What of the query was not understood. */
function Misread({ text }: { readonly text: string }) {
  const [problem] = parseQuery(text).problems;
  // A quote that is open, say, may only be half typed.
  if (!problem || problem.range.end === text.length) return null;
  return <p className="highlights-misread">{problemSentence(problem, text)}</p>;
}

/** Words looked for in quotes, notes and tags. */
export function SearchInside() {
  const { ui } = useServices();
  const { text } = useHighlightsAddress();
  const change = useChangeHighlights();
  const { shortcut } = useKeyHint('/');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') ui.setState({ cursor: { index: 0 } });
    else if (event.key === 'Escape' && text !== '') change({ text: '' }, 'replace');
    else return;
    event.preventDefault();
  };
  return (
    <search className="highlights-search">
      <input
        id="highlights-search"
        className="page-field"
        type="search"
        aria-label={highlightsMessages.search}
        aria-keyshortcuts={shortcut}
        placeholder={highlightsMessages.searchPlaceholder}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={MAX_QUERY_LENGTH}
        value={text}
        onChange={(event) => change({ text: event.target.value }, 'replace')}
        onKeyDown={onKeyDown}
      />
      <Misread text={text} />
    </search>
  );
}

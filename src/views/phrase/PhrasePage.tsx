import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { MAX_QUERY_LENGTH, printAddress } from '#domain/address';
import { wantedPhrase } from '#domain/phrase';
import { phraseMessages } from '#messages/phrase';
import { leavePhrase } from '../../state/find-phrase.ts';
import { useServices } from '../../state/services.tsx';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { useChangePhrase, useLines, usePhraseAddress } from '../../state/use-phrase.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useLate } from '../../ui/use-late.ts';
import { Lines } from './Lines.tsx';
import { NoPhrase, NoSentence } from './NoLines.tsx';
import { TooMuch } from './TooMuch.tsx';
import './phrase.css';

/** Every sentence of the library that holds a phrase, one below the other. */
export function PhrasePage() {
  const address = usePhraseAddress();
  const wanted = wantedPhrase(address.text);
  const [answered, need] = useLines(wanted.text);
  const waiting = useLate(wanted.text !== '' && answered?.question.query.phrase !== wanted.text);
  const shown = wanted.text === '' ? undefined : answered;
  return (
    <main className="phrase" aria-labelledby="phrase-title">
      <header className="phrase-head">
        <Heading />
        <Field />
        <TooMuch wanted={wanted} />
      </header>
      {wanted.text === '' && <NoPhrase />}
      {shown && shown.found.sentences > 0 && <Lines answered={shown} need={need} />}
      {shown?.found.sentences === 0 && <NoSentence phrase={shown.question.query.phrase} />}
      {waiting && !shown && <p className="phrase-waiting">{phraseMessages.waiting}</p>}
    </main>
  );
}

/** Where the screen begins; who comes back to a line finds the focus there instead. */
function Heading() {
  const services = useServices();
  const { ui, navigation } = services;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const address = navigation.current();
    const { sought } = ui.getState();
    if (sought?.line.key === printAddress(address)) {
      ui.setState({ cursor: { index: sought.line.index } });
    } else if (address.screen === 'phrase' && address.text === '') {
      document.getElementById('phrase')?.focus();
    } else heading.current?.focus();
  }, [ui, navigation]);
  return (
    <div className="phrase-top">
      <IconButton label={phraseMessages.back} keyHint="Esc" onClick={() => leavePhrase(services)}>
        <ArrowLeft className="icon" aria-hidden />
      </IconButton>
      <h1 id="phrase-title" ref={heading} tabIndex={-1}>
        {phraseMessages.title}
      </h1>
    </div>
  );
}

function Field() {
  const { ui } = useServices();
  const { text } = usePhraseAddress();
  const change = useChangePhrase();
  const { shortcut } = useKeyHint('p');
  return (
    <search className="phrase-field">
      <label htmlFor="phrase">{phraseMessages.field}</label>
      <input
        id="phrase"
        className="page-field"
        type="text"
        aria-keyshortcuts={shortcut}
        placeholder={phraseMessages.placeholder}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={MAX_QUERY_LENGTH}
        value={text}
        onChange={(event) => change({ text: event.target.value, years: [], sources: [] })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          ui.setState({ cursor: { index: 0 } });
        }}
      />
    </search>
  );
}

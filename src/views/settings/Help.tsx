import { useRef, type ReactNode } from 'react';
import { LIBRARY, printAddress } from '#domain/address';
import { keyMap } from '#domain/key-map';
import type { LibrarySummary } from '#domain/library-summary';
import { languageExamples } from '#domain/search-hints';
import { helpMessages } from '#messages/help';
import { useKnownValues } from '../../state/own-names.ts';
import { useLibrary, useUi } from '../../state/services.tsx';
import { importHref, settingsHref } from '../../state/use-address.ts';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { KeyList } from './KeyList.tsx';
import './help.css';

const SECTIONS = {
  searching: Searching,
  reading: Reading,
  lists: Lists,
  keys: Keys,
  formats: Formats,
  moving: Moving,
  privacy: Privacy,
  safety: Safety,
} as const satisfies Record<string, () => ReactNode>;

type Name = keyof typeof SECTIONS;

const NAMES: readonly Name[] = [
  'searching',
  'reading',
  'lists',
  'keys',
  'formats',
  'moving',
  'privacy',
  'safety',
];

/** What Carrel can do and what becomes of what is made in it. */
export function Help() {
  const headings = useRef(new Map<Name, HTMLHeadingElement>());
  const goTo = (name: Name): void => {
    const heading = headings.current.get(name);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className="help">
      <p className="lead">{helpMessages.lead}</p>
      <nav aria-label={helpMessages.onThisPage}>
        <ul>
          {NAMES.map((name) => (
            <li key={name}>
              <button type="button" className="link" onClick={() => goTo(name)}>
                {helpMessages[name].title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {NAMES.map((name) => {
        const Section = SECTIONS[name];
        return (
          <section key={name} className="card">
            <h2
              tabIndex={-1}
              ref={(heading) => {
                if (heading) headings.current.set(name, heading);
              }}
            >
              {helpMessages[name].title}
            </h2>
            <Section />
          </section>
        );
      })}
    </div>
  );
}

function Searching() {
  const summary = useLibrary((state) => state.summary);
  const { say, filters } = helpMessages.searching;
  return (
    <>
      <p>{say}</p>
      {summary && <Examples summary={summary} />}
      <p>{filters}</p>
    </>
  );
}

/** The query language, each example a way to what it finds. */
function Examples({ summary }: { readonly summary: LibrarySummary }) {
  const known = useKnownValues(summary);
  const { example: type, means: finds } = helpMessages.searching;
  return (
    <table className="facts-table help-examples">
      <thead>
        <tr>
          <th scope="col">{type}</th>
          <th scope="col">{finds}</th>
        </tr>
      </thead>
      <tbody>
        {languageExamples(known).map(({ example, means }) => (
          <tr key={example}>
            <th scope="row">
              <a href={printAddress({ ...LIBRARY, text: example })} translate="no">
                {example}
              </a>
            </th>
            <td>{means}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reading() {
  const { mark, sentence, status, undo } = helpMessages.reading;
  const [next, previous, note] = [useKeyHint('.'), useKeyHint(','), useKeyHint('n')];
  const step = useKeyHint('r');
  return (
    <>
      <p>{mark}</p>
      <p>{sentence(next.shown, previous.shown, note.shown)}</p>
      <p>{status(step.shown)}</p>
      <p>{undo}</p>
    </>
  );
}

function Lists() {
  const [list, tag] = [useKeyHint('l'), useKeyHint('t')];
  return (
    <>
      <p>{helpMessages.lists.lists(list.shown)}</p>
      <p>{helpMessages.lists.tags(tag.shown)}</p>
    </>
  );
}

function Keys() {
  const { say, settings } = helpMessages.keys;
  const own = useUi(({ preferences }) => preferences.ownKeys);
  return (
    <>
      <p>
        {say} <a href={settingsHref('keyboard')}>{settings}</a>
      </p>
      <KeyList keys={keyMap(own)} />
    </>
  );
}

function Formats() {
  const { say, open, format, leaves, comes, rows } = helpMessages.formats;
  return (
    <>
      <p>
        {say} <a href={importHref}>{open}</a>
      </p>
      <table className="facts-table help-formats">
        <thead>
          <tr>
            <th scope="col">{format}</th>
            <th scope="col">{leaves}</th>
            <th scope="col">{comes}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(rows).map(([key, row]) => (
            <tr key={key}>
              <th scope="row">{row.name}</th>
              <td>{row.leaves}</td>
              <td>{row.comes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Moving() {
  const { steps, folder, backup } = helpMessages.moving;
  return (
    <>
      <ol>
        <li>{steps.save}</li>
        <li>{steps.carry}</li>
        <li>{steps.open}</li>
        <li>{steps.again}</li>
      </ol>
      <p>
        {folder} <a href={settingsHref('storage')}>{backup}</a>
      </p>
    </>
  );
}

function Privacy() {
  const { nothing, links, storage } = helpMessages.privacy;
  return (
    <>
      <p>{nothing}</p>
      <p>{links}</p>
      <p>{storage}</p>
    </>
  );
}

function Safety() {
  const { crash, backup, repair, repairLink } = helpMessages.safety;
  return (
    <>
      <p>{crash}</p>
      <p>{backup}</p>
      <p>
        {repair} <a href="repair.html">{repairLink}</a>
      </p>
    </>
  );
}

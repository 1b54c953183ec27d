import { BookOpen } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { LIBRARY } from '#domain/address';
import { EMPTY_QUERY } from '#domain/library-query';
import { offered, readPaletteQuery, type PaletteGroup, type PaletteQuery } from '#domain/palette';
import { shortTitle } from '#domain/short-title';
import { controlMessages } from '#messages/controls';
import { paletteMessages } from '#messages/palette';
import { noteCommandUse, readCommandUse } from '../../data/command-use.ts';
import type { ResultRow } from '../../search/protocol.ts';
import {
  useReader,
  useSearches,
  useServices,
  useUi,
  type Services,
} from '../../state/services.tsx';
import { Combobox, type ComboboxOption } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { typeAhead } from '../../ui/type-ahead.ts';
import { commandsFor } from './commands.ts';
import { openPaper, type Command } from './paper-commands.ts';
import './palette.css';

/** Papers that are asked for: as many as are offered. */
const MOST_PAPERS = 5;
const LONGEST = 200;
/** What else fits is offered without papers when they take longer, in ms. */
const PATIENCE_MS = 300;
const NONE: readonly ResultRow[] = [];

/** Every command, paper, tag, list and search in one field. */
export function Palette() {
  const { ui } = useServices();
  const open = useUi((state) => state.paletteOpen);
  const close = (): void => ui.setState({ paletteOpen: false });
  return (
    <Dialog title={paletteMessages.title} look="palette" open={open} onClose={close}>
      <Field onClose={close} />
    </Dialog>
  );
}

/** What is typed, with the papers that are found for it. */
interface Asked {
  readonly query: PaletteQuery;
  readonly rows: readonly ResultRow[];
}

function wantsPapers({ of, text }: PaletteQuery): boolean {
  return of === 'all' && text !== '';
}

/** The papers that a search finds best; none where that takes too long. */
function papersFor({ search }: Services, { text }: PaletteQuery): Promise<readonly ResultRow[]> {
  const late = new Promise<readonly ResultRow[]>((resolve) => {
    setTimeout(() => resolve(NONE), PATIENCE_MS);
  });
  const found = search.find({ ...EMPTY_QUERY, text, sort: 'best' }, MOST_PAPERS).then(
    ({ rows }) => rows,
    // The worker died, which the library's store says; or the next letter overtook this one.
    () => NONE,
  );
  return Promise.race([found, late]);
}

/**
 * What was typed last of which the papers are known, too: what is offered does not change its order
 * under the hand that takes it.
 */
function useAsked(query: PaletteQuery): Asked & { readonly isBehind: boolean } {
  const services = useServices();
  const wants = wantsPapers(query);
  const [asked, setAsked] = useState<Asked>({ query, rows: NONE });
  useEffect(() => {
    if (!wantsPapers(query)) return undefined;
    let current = true;
    void papersFor(services, query).then((rows) => {
      if (current) setAsked({ query, rows });
    });
    return () => {
      current = false;
    };
  }, [services, query]);
  // What was asked before the field was emptied has nothing to do with what is typed now.
  const isNear = [query, asked.query].some((one, at, both) =>
    both[1 - at]?.text.startsWith(one.text),
  );
  const known = wants && isNear ? asked : { query, rows: NONE };
  return { ...known, isBehind: wants && asked.query !== query };
}

function paperCommand({ navigation }: Services, row: ResultRow): Command {
  const { id, title, titleMatches } = row;
  const { screen } = navigation.current();
  const beside = screen === 'library' ? navigation.lastLibrary() : LIBRARY;
  return {
    id: `paper ${id}`,
    group: 'paper',
    name: title,
    lang: 'en',
    found: titleMatches,
    icon: BookOpen,
    hint: controlMessages.open,
    run: () => navigation.go({ ...beside, paper: id, within: undefined }),
  };
}

interface Option extends ComboboxOption {
  readonly group: PaletteGroup;
  readonly run: Command['run'];
}

/** What is offered for what is typed, the best first. */
function useOptions(query: PaletteQuery) {
  const services = useServices();
  const { isBehind, ...asked } = useAsked(query);
  const summary = useReader((state) => state.summary);
  const desk = useReader((state) => state.desk);
  const saved = useSearches((state) => state.saved);
  const recent = useSearches((state) => state.recent);
  const [used] = useState(() => readCommandUse(Date.now()));
  const optionsFor = useCallback(
    ({ query: { of, text: typed }, rows }: Asked): readonly Option[] => {
      const commands = [
        ...rows.map((row) => paperCommand(services, row)),
        ...commandsFor(services, { summary, desk, saved, recent }, typed),
      ];
      const entries = commands.map((command) => ({ ...command, use: used.get(command.id) ?? 0 }));
      return offered({ of, text: typed }, entries).map(({ entry, ranges }) => {
        const { id, group, name: text, lang, icon: Icon, hint, keys, run } = entry;
        const icon = <Icon className="icon" aria-hidden />;
        const more = {
          ...(lang && { lang }),
          ...(hint !== undefined && { hint }),
          ...(keys && { keys }),
        };
        return { id, group, text, ranges, icon, run, ...more };
      });
    },
    [services, used, summary, desk, saved, recent],
  );
  const { query: of, rows } = asked;
  const options = useMemo(() => optionsFor({ query: of, rows }), [optionsFor, of, rows]);
  return { options, isBehind, optionsFor };
}

function Field({ onClose }: { readonly onClose: () => void }) {
  const services = useServices();
  const words = paletteMessages;
  const [typed, setTyped] = useState('');
  const query = useMemo(() => readPaletteQuery(typed), [typed]);
  const { options, isBehind, optionsFor } = useOptions(query);
  const take = ({ id, group, run }: Option): void => {
    // Searches come in their own order, and what is forgotten of them must not stay here.
    if (group !== 'search') noteCommandUse(id, Date.now());
    run();
  };
  /** Enter came before what was typed was answered: it means the best of that. */
  const takeBest = async (): Promise<void> => {
    const [best] = optionsFor({ query, rows: await papersFor(services, query) });
    if (best) take(best);
  };
  const onTake = (option: Option): void => {
    // Closed first: a command finds the focus where it was before the field opened.
    flushSync(onClose);
    if (isBehind) typeAhead(takeBest());
    else take(option);
  };
  const [paper] = useState(() => shortTitle(openPaper(services)?.title ?? ''));
  return (
    <div className="palette-field">
      <Combobox
        label={words.prompt}
        placeholder={words.prompt}
        isInFlow
        maxLength={LONGEST}
        text={typed}
        onText={setTyped}
        options={options}
        headingOf={({ group }) => (group === 'open' ? words.onPaper(paper) : words.groups[group])}
        says={words.offered(options.length)}
        note={words.noneFound}
        onTake={onTake}
        onClose={(by) => by === 'key' && onClose()}
      />
      <p className="palette-hints" aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {words.hints.choose}
        </span>
        <span>
          <kbd>&gt;</kbd> {words.hints.commandsOnly}
        </span>
        <span>
          <kbd>#</kbd> {words.hints.tagsOnly}
        </span>
      </p>
    </div>
  );
}

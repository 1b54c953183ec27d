/** One visit of the scripted reader, from starting the browser to killing it. */
import { setTimeout as wait } from 'node:timers/promises';
import { STATUSES, type Status } from '../../src/domain/query-language.ts';
import { startBrowser, type BrowserName, type Running } from './browser.ts';
import { contradictions } from './consistency.ts';
import { judge, type Expected, type Verdict } from './judge.ts';
import { factsOf, type Facts, type Stored } from './stored.ts';

/** What the app brings back late is not lost: so long it may take after the start, in ms. */
const SETTLING_MS = 5000;
const GLANCE_MS = 250;
/** A sentence may stand so long after the start before it is said, in ms. */
const SAYING_MS = 5000;

export interface Surroundings {
  readonly browser: BrowserName;
  readonly profile: string;
  readonly script: string;
  readonly url: string;
}

/** An app that is open. */
type Open = Pick<Running, 'page'>;

/** What a visit finds. */
export interface Found extends Verdict {
  readonly facts: Facts;
  /** The browser had thrown all databases of the site away. */
  readonly wiped: boolean;
}

/** Starts the browser and has it open the app, without waiting for anything that the app does. */
export async function open({ browser, profile, script, url }: Surroundings): Promise<Running> {
  const running = await startBrowser(browser, profile, script);
  // Killed meanwhile, there is nobody left to go there.
  void running.page.goto(url).catch(() => undefined);
  return running;
}

/** What the scripted reader answers, once the page has one. */
export async function ask<Answer>({ page }: Open, question: string): Promise<Answer> {
  await page.waitForFunction('typeof crashReader === "object"');
  return page.evaluate<Answer>(`crashReader.${question}`);
}

/** What the rail counts otherwise than the database does. */
function miscounts(counts: Readonly<Record<Status, number>> | undefined, facts: Facts): string[] {
  if (!counts) return ['the rail counts nothing'];
  const stored = { ...counts, toread: 0, reading: 0, read: 0, aside: 0 };
  for (const [fact, value] of facts) {
    const status = STATUSES.find((each) => each === value);
    if (fact.startsWith('status|') && status) stored[status] += 1;
  }
  return STATUSES.filter((each) => each !== 'unread' && stored[each] !== counts[each]).map(
    (each) => `the rail counts ${counts[each]} ${each}, the database ${stored[each]}`,
  );
}

async function look(running: Open, expected: Expected) {
  const stored: Stored = JSON.parse(await ask<string>(running, 'stored()'));
  const counts = await ask<Record<Status, number> | undefined>(running, 'counts()');
  const facts = factsOf(stored);
  const verdict = judge(expected, facts);
  const torn = [...verdict.torn, ...contradictions(stored), ...miscounts(counts, facts)];
  return { ...verdict, torn, facts };
}

/** Waits until the app has started, and compares what it holds with what was expected. */
export async function inspect(running: Open, expected: Expected): Promise<Found> {
  await ask(running, 'started()');
  const end = Date.now() + SETTLING_MS;
  let found = await look(running, expected);
  while (found.lost.length + found.torn.length > 0 && Date.now() < end) {
    await wait(GLANCE_MS);
    found = await look(running, expected);
  }
  return { ...found, wiped: await ask<boolean>(running, 'wiped()') };
}

/** The sentence in which the app says that it restored something, as soon as it says it. */
export async function saying(running: Running): Promise<string> {
  const end = Date.now() + SAYING_MS;
  let said = await ask<string>(running, 'restored()');
  while (said === '' && Date.now() < end) {
    await wait(GLANCE_MS);
    said = await ask<string>(running, 'restored()');
  }
  return said;
}

/** Has the reader begin; resolves at once, as the browser is to be killed under its hands. */
export function begin({ page }: Running, round: number, tasks: readonly unknown[]): void {
  void page.evaluate(`crashReader.work(${round}, ${JSON.stringify(tasks)})`).catch(() => undefined);
}

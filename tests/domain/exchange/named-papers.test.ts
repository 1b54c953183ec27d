import { describe, expect, test } from 'vitest';
import type { Incoming } from '#domain/exchange/incoming';
import { Player } from '../reader/play.ts';
import { dumpOf, fileOfReader, incoming, incomingPaper as paper, plan, takeIn } from './files.ts';

const at = (url: string) => [{ kind: 'paper' as const, url }];

describe('a library of the reader’s own on a device with an older corpus', () => {
  const named = [paper({ id: 'newer', title: 'Listed since', links: at('https://x.org/1') })];

  function fileOfLaptop(): Incoming {
    const laptop = new Player('laptop');
    laptop.play({ kind: 'new-list', id: 'club', name: 'Club', papers: ['newer'] });
    return { ...fileOfReader(laptop), papers: named };
  }

  test('names the papers that are not here, and calls none otherwise', () => {
    const phone = new Player('phone');
    const here = { papers: [{ id: 'alike', title: 'Else', links: at('https://arxiv.org/abs/1') }] };
    takeIn(phone, fileOfLaptop(), [], here);
    expect(phone.library.get('ownPapers', 'newer')?.title).toBe('Listed since');
    expect(phone.library.get('entries', 'club newer')).toBeDefined();
    expect(plan(phone, fileOfLaptop(), [], here).doing).toBeUndefined();
    phone.play({ kind: 'undo' });
    expect(phone.records().size).toBe(0);
  });

  test('makes no paper of its own where the corpus has it', () => {
    const phone = new Player('phone');
    takeIn(phone, fileOfLaptop(), [], { papers: [{ id: 'newer', title: 'Listed', links: [] }] });
    expect(phone.library.count('ownPapers')).toBe(0);
  });

  test('brings in no paper of which nothing was made, and tells of none', () => {
    const [laptop, phone] = [new Player('laptop'), new Player('phone')];
    laptop.play({ kind: 'opened', paper: 'newer' });
    takeIn(phone, { ...fileOfReader(laptop), papers: named });
    expect(phone.library.count('ownPapers')).toBe(0);
    const { added, named: titles } = plan(phone, fileOfLaptop());
    expect(added.map(({ table }) => table)).toEqual(['lists', 'entries']);
    expect(titles.map(({ row }) => row.id)).toEqual(['newer']);
  });

  test('leaves a paper away that was removed here, whatever another device knows by then', () => {
    const [phone, tablet] = [new Player('phone'), new Player('tablet')];
    takeIn(phone, fileOfLaptop());
    takeIn(tablet, fileOfLaptop());
    phone.play({ kind: 'remove-own-paper', paper: 'newer' });
    expect(plan(phone, fileOfLaptop()).doing).toBeUndefined();
    tablet.play({ kind: 'note-paper', paper: 'newer', text: 'Good.', session: 's', left: true });
    takeIn(phone, { ...fileOfReader(tablet), papers: named });
    expect(phone.library.get('ownPapers', 'newer')).toBeUndefined();
    expect(phone.library.get('notes', 'newer')?.text).toBe('Good.');
    takeIn(tablet, fileOfReader(phone));
    expect(tablet.library.get('ownPapers', 'newer')).toBeUndefined();
  });

  test('makes the same paper on every device, and no news of it', () => {
    const [phone, tablet] = [new Player('phone'), new Player('tablet')];
    takeIn(phone, { ...fileOfLaptop(), file: 'one.json' });
    tablet.ahead = 50_000;
    takeIn(tablet, { ...fileOfLaptop(), file: 'other.json' });
    expect(dumpOf(phone)).toBe(dumpOf(tablet));
    const laptop = new Player('laptop');
    takeIn(laptop, fileOfLaptop(), [], { papers: [{ id: 'newer', title: 'Listed', links: [] }] });
    expect(plan(laptop, fileOfReader(phone))).toMatchObject({ added: [], updated: [] });
  });

  test('has a paper that was brought in win over one that was named, unasked', () => {
    const [phone, tablet] = [new Player('phone'), new Player('tablet')];
    takeIn(phone, fileOfLaptop());
    const brought = paper({ id: 'newer', title: 'Listed long since', abstract: 'Words.' });
    takeIn(tablet, incoming({ kind: 'annotations', papers: [brought] }));
    for (const [reader, file] of [
      [phone, fileOfReader(tablet)],
      [tablet, fileOfReader(phone)],
    ] as const) {
      expect(plan(reader, file).conflicts).toEqual([]);
      takeIn(reader, file);
      expect(reader.library.get('ownPapers', 'newer')?.title).toBe('Listed long since');
    }
    expect(dumpOf(phone)).toBe(dumpOf(tablet));
  });
});

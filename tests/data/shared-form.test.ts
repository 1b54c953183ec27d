import { expect, test } from 'vitest';
import { formOf, isFromOutside } from '../../src/data/shared-form.ts';

const SITE = 'https://carrel.example';

function shared(bytes: number, origin?: string): Request {
  const body = new FormData();
  body.append('files', new File(['x'.repeat(bytes)], 'a.bib'));
  const headers: HeadersInit = origin === undefined ? {} : { Origin: origin };
  return new Request(`${SITE}/share-target`, { method: 'POST', body, headers });
}

test('what the system hands over, or the site itself, may come in; what another site posts may not', () => {
  expect(isFromOutside(shared(1), SITE)).toBe(true);
  expect(isFromOutside(shared(1, 'null'), SITE)).toBe(true);
  expect(isFromOutside(shared(1, SITE), SITE)).toBe(true);
  expect(isFromOutside(shared(1, 'https://elsewhere.example'), SITE)).toBe(false);
});

test('a form is read as far as there is room', async () => {
  const form = await formOf(shared(5000), 6000);
  const [file] = form.getAll('files');
  expect(file).toMatchObject({ name: 'a.bib', size: 5000 });
  await expect(formOf(shared(7000), 6000)).rejects.toThrow();
});

test('one that would never end is given up', async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => stream.enqueue(new Uint8Array(1000)),
  });
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const init = { method: 'POST', body: endless, headers, duplex: 'half' };
  const request = new Request(`${SITE}/share-target`, init);
  await expect(formOf(request, 100_000)).rejects.toThrow();
});

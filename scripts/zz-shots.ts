import { chromium } from '@playwright/test';
import { startStaticServer } from '../tests/helpers/static-server.ts';
const [,, root='dist', out='/tmp/shots4', ...names] = process.argv;
const server = await startStaticServer({ root });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const sizes: Record<string,[number,number]> = { l: [1440,900], m:[1024,768], t: [820,1180], p: [390,844] };
for (const [s,[width,height]] of Object.entries(sizes)) for (const theme of ['light','dark'] as const) {
  if (names.length && !names.includes(`${s}-${theme}`)) continue;
  const ctx = await browser.newContext({ viewport:{width:1440,height:900}, colorScheme: theme });
  const page = await ctx.newPage();
  await page.goto(server.url); await page.waitForTimeout(2500);
  const key = async (k: string) => { await page.keyboard.press(k); await page.waitForTimeout(180); };
  await page.locator('.row a').first().click(); await page.waitForTimeout(500);
  for (const k of ['.','1','.','.','2']) await key(k);
  await key('n'); await page.waitForTimeout(300); await page.keyboard.type('Same gap as Mask of truth, from the other side. #gap'); await key('Escape');
  for (const k of ['.','3','.','4','.','5']) await key(k);
  await key('n'); await page.waitForTimeout(300); await page.keyboard.type('Could we run the patterns on **our own** triage set?'); await key('Escape');
  await key('r'); await key('r');
  await key('j'); await key('r'); await key('.'); await key('2');
  await key('j'); await key('r'); await key('r'); await key('r');
  await key('k'); await key('k');
  await page.waitForTimeout(1500);
  await page.setViewportSize({ width, height }); await page.waitForTimeout(700);
  await page.screenshot({ path: `${out}/paper-${s}-${theme}.png` });
  const url = page.url();
  await page.goto(server.url + '#/'); await page.waitForTimeout(500);
  await page.screenshot({ path: `${out}/list-${s}-${theme}.png` });
  for (const h of ['highlights','tags','settings/reading','settings/keyboard']) {
    await page.goto(server.url + '#/' + h); await page.waitForTimeout(700);
    await page.screenshot({ path: `${out}/${h.replace('/','-')}-${s}-${theme}.png` });
  }
  if (s==='l') { await page.goto(url); await page.waitForTimeout(600); await page.keyboard.press('f'); await page.waitForTimeout(400); await page.screenshot({ path: `${out}/focus-${s}-${theme}.png` }); }
  await ctx.close();
}
await browser.close(); await server.close();

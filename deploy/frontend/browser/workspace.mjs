// The workspace as a person uses it, in a browser of its own.
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const URL_OF_SUITE = process.env.LEADWISE_URL ?? 'http://localhost:8080';
const SCREENSHOTS = process.env.SCREENSHOTS;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const DESKTOP = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };

/** Root may not use Chromium's sandbox; the pages are our own. */
export function startBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Opens the workspace for a person of the demo, who signs in. */
export async function enter(browser, person) {
  const context = await browser.newContext({
    viewport: DESKTOP,
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => {
    // A refusal that the page handles is logged by the browser itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      page.faults.push(message.text());
    }
  });
  await page.goto(URL_OF_SUITE);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: person }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page;
}

/** What axe finds against WCAG 2.2 AA, one line for each element. */
export async function barriers(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), RULES);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? ''})`),
  );
}

/** The page must not be wider than its window: nobody scrolls in two directions (WCAG 1.4.10). */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Pictures for the documentation; only taken where a folder is named. */
export async function picture(page, name, { fullPage = false } = {}) {
  if (SCREENSHOTS !== undefined) {
    await mkdir(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage });
  }
}

/** With reduced motion, what changes has changed after two frames. */
function painted(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Looks at a page in all its forms: light and dark, wide and narrow. Answers what is wrong. */
export async function lookAt(page, name) {
  const found = [];
  for (const [form, viewport, colorScheme] of [
    ['light', DESKTOP, 'light'],
    ['dark', DESKTOP, 'dark'],
    ['phone', PHONE, 'light'],
  ]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await painted(page);
    found.push(...(await barriers(page)).map((barrier) => `${name}, ${form}: ${barrier}`));
    if ((await overflow(page)) > 0) {
      found.push(`${name}, ${form}: wider than the window`);
    }
    await picture(page, `${name}-${form}`);
  }
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return found;
}

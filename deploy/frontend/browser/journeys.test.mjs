// Two days in the workspace, against the running local suite: a seller's first one, and an admin's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enter, lookAt, picture, startBrowser } from './workspace.mjs';

const SOON = 30_000;
let browser;
let ada;
let nora;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

async function cardNames(page) {
  await page.getByRole('region', { name: 'Up next' }).getByRole('article').first().waitFor();
  return page.getByRole('region', { name: 'Up next' }).getByRole('heading', { level: 3 }).allInnerTexts();
}

async function until(check, what) {
  const end = Date.now() + SOON;
  while (!(await check())) {
    assert.ok(Date.now() < end, `did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

test('on the first visit a seller is asked for consent, and may decide later', async () => {
  nora = await enter(browser, /Nora Newman/);

  const dialog = nora.getByRole('dialog', { name: 'May Leadwise work with your emails and leads?' });
  await dialog.getByText('I have read this').waitFor();
  assert.ok(await dialog.getByRole('button', { name: 'Give consent' }).isDisabled());
  assert.deepEqual(await lookAt(nora, 'consent'), []);

  await nora.keyboard.press('Escape');
  await nora.getByRole('heading', { name: 'Your leads in the order that pays' }).waitFor();
  // Research and email checks need no consent: the grid is there.
  await nora.getByRole('link', { name: 'Peder Nyström' }).waitFor();
});

test('with consent the leads appear in order, each with its reason', async () => {
  await nora.getByRole('button', { name: 'Read and decide' }).click();
  await nora.getByRole('checkbox').check();
  await nora.getByRole('button', { name: 'Give consent' }).click();

  const names = await cardNames(nora);
  assert.equal(names[0], 'Daniela Rossi');
  assert.ok(names.length >= 5, names.join());
  const why = nora.getByRole('button', { name: /Why is Daniela Rossi at rank 1/ });
  await why.focus();
  await nora.getByRole('tooltip').first().waitFor();
  assert.match(await nora.getByRole('tooltip').first().innerText(), /Score \d/);
  await nora.keyboard.press('Escape');
  await nora.getByRole('tooltip').first().waitFor({ state: 'hidden' });
  await why.blur();
  await nora.getByText('Thank you.').waitFor({ state: 'hidden' });
  assert.deepEqual(await lookAt(nora, 'leads'), []);
});

test('the keyboard alone leads to a lead', async () => {
  await nora.goto(nora.url());
  await cardNames(nora);
  await nora.keyboard.press('Tab');
  assert.equal(await nora.evaluate(() => document.activeElement.textContent), 'Skip to the content');
  await nora.keyboard.press('Enter');
  assert.equal(await nora.evaluate(() => document.activeElement.id), 'content');
  for (let press = 0; press < 20; press += 1) {
    await nora.keyboard.press('Tab');
    if (await nora.evaluate(() => document.activeElement.textContent === 'Daniela Rossi')) {
      break;
    }
  }
  await nora.keyboard.press('Enter');

  await nora.getByRole('heading', { level: 1, name: 'Daniela Rossi' }).waitFor();
  assert.equal(await nora.evaluate(() => document.activeElement.id), 'content');
});

test('the insight names a source for every fact', async () => {
  const overview = nora.getByRole('region', { name: 'Business overview' });
  await overview.getByText('up to date').waitFor({ timeout: SOON });
  await overview.getByRole('button', { name: /All \d+ facts/ }).click();
  const facts = overview.locator('.fact');
  assert.ok((await facts.count()) > 0);
  for (const fact of await facts.all()) {
    assert.match(await fact.getByRole('link').first().getAttribute('href'), /^https?:/);
  }
  await nora.reload();
  await overview.locator('.fact').first().waitFor();
  assert.deepEqual(await lookAt(nora, 'insight'), []);
  await picture(nora, 'insight-whole', { fullPage: true });
});

test('a bad address is mended on the page, and the next step follows', async () => {
  await nora.getByRole('link', { name: '← My open leads' }).click();
  await nora.getByRole('link', { name: 'Peder Nyström' }).first().click();
  await nora.getByRole('heading', { name: 'Update the email address' }).waitFor();
  const email = nora.getByRole('region', { name: 'Email', exact: true });
  await email.getByText('invalid', { exact: true }).waitFor();
  await nora.getByRole('link', { name: 'Enter the right address' }).click();
  await picture(nora, 'email-invalid');

  await email.getByLabel('New address').fill('peder.nystrom@ikea.com');
  await email.getByRole('button', { name: 'Save the address' }).click();

  await email.getByText('valid', { exact: true }).waitFor({ timeout: SOON });
  await nora.getByRole('heading', { name: 'Write the first email' }).waitFor({ timeout: SOON });
});

test('the draft cites what it says, and is copied', async () => {
  await nora.getByRole('button', { name: 'Draft the email' }).click();
  const dialog = nora.getByRole('dialog');
  await dialog.getByLabel('Text of the email').waitFor();
  const subject = await dialog.getByRole('heading').innerText();
  assert.deepEqual(await lookAt(nora, 'draft'), []);

  await dialog.getByRole('button', { name: 'Copy' }).click();

  await nora.getByText('Copied.').waitFor();
  const copied = await nora.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.startsWith(subject), copied);
});

test('a qualified lead leaves the list', async () => {
  await nora.getByRole('button', { name: 'Qualify', exact: true }).click();
  const dialog = nora.getByRole('dialog', { name: 'Qualify this lead' });
  assert.deepEqual(await lookAt(nora, 'qualify'), []);
  await dialog.getByRole('button', { name: 'Qualify' }).click();

  await nora.getByRole('heading', { name: 'My open leads' }).waitFor();
  await until(async () => !(await cardNames(nora)).includes('Peder Nyström'), 'the card is gone');
  await until(async () => (await nora.getByRole('link', { name: 'Peder Nyström' }).count()) === 0, 'the row is gone');
});

test('an admin sees the numbers', async () => {
  ada = await enter(browser, /Ada Admin/);
  await ada.getByText('Leads picked').waitFor();
  assert.deepEqual(await lookAt(ada, 'dashboard'), []);
});

test('an admin starts a run and sees it live', async () => {
  await ada.getByRole('link', { name: 'Runs' }).click();
  await ada.getByRole('button', { name: 'Start a run now' }).click();
  await ada.getByRole('progressbar').waitFor();
  await picture(ada, 'run-live');
  await ada.getByRole('progressbar').waitFor({ state: 'hidden', timeout: 2 * SOON });
  await ada.getByText('completed').first().waitFor();
  assert.deepEqual(await lookAt(ada, 'runs'), []);
});

test('an admin sets the agent up', async () => {
  await ada.getByRole('link', { name: 'Agent' }).click();
  await ada.getByLabel('Competitors').fill('Contoso\nFabrikam');
  await ada.getByRole('button', { name: 'Save' }).click();
  await ada.getByText('Saved. The agent is on.').waitFor();
  assert.equal(await ada.getByLabel('Competitors').inputValue(), 'Contoso\nFabrikam');
  assert.deepEqual(await lookAt(ada, 'agent'), []);
});

test('an admin sees who would move, publishes, and the order of an open list changes', async () => {
  const orderBefore = await cardNames(nora);
  await ada.getByRole('link', { name: 'Target customers' }).click();
  await ada.getByLabel('Countries').fill('GB');
  await ada.getByLabel('Industries').fill('');
  await ada.getByLabel('Job titles that decide').fill('Buyer\nCustomer Lead');
  assert.ok(await ada.getByRole('button', { name: 'Publish' }).isDisabled());
  await ada.getByRole('button', { name: 'Preview who moves' }).click();
  await ada.getByText(/open leads tried/).waitFor();
  assert.deepEqual(await lookAt(ada, 'profile'), []);
  await ada.getByRole('heading', { name: 'Who would move' }).evaluate((heading) => heading.scrollIntoView());
  await picture(ada, 'moves');

  await ada.getByRole('button', { name: 'Publish' }).click();
  await ada.getByText(/is published/).waitFor();

  // She has the list open: the new order comes by itself.
  await until(async () => (await cardNames(nora)).join() !== orderBefore.join(), 'the order changes');
});

test('an address that nobody knows says so', async () => {
  await nora.goto(new URL('/leads/00000000-0000-4000-8000-000000000000', nora.url()).href);
  await nora.getByRole('heading', { name: 'There is no such lead' }).waitFor();
  assert.deepEqual(await lookAt(nora, 'no-lead'), []);
});

test('no page had an error that nobody handled', () => {
  assert.deepEqual([...ada.faults, ...nora.faults], []);
});

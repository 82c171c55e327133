// Looks at a running dashboard as a tablet would: node page.mjs <address> <chromium>. Says what is wrong and exits with 1.
import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const [address, executablePath] = process.argv.slice(2);
const LOOKS = [
  {
    width: 1280,
    height: 800,
    colorScheme: 'light',
    locale: 'en-GB',
    words: ['Team', 'Players', 'Possession'],
  },
  {
    width: 1024,
    height: 768,
    colorScheme: 'dark',
    locale: 'fr-FR',
    words: ['Équipe', 'Joueurs', 'Possession'],
  },
];

async function look(page, { width, height, words }) {
  await page.goto(address);
  await page.waitForFunction(() => window.__touchline?.firstMovingPlayerAt, null, { timeout: 60_000 });
  const { frames, people, age } = await page.evaluate(() => ({
    ...window.__touchline,
    age: window.__touchline.age(),
  }));
  assert.ok(frames > 0 && people >= 22, `drew ${people} people in ${frames} frames, expected at least 22`);
  assert.ok(age !== null && age < 5, `the picture is ${age} s old, expected a live one`);
  await page.locator('[data-testid=age][data-state=live]').waitFor();

  const text = await page.locator('body').innerText();
  for (const word of words) assert.ok(text.includes(word), `'${word}' is not on the page`);
  const size = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  assert.deepEqual(size, [width, height], 'the page scrolls');
  for (const button of await page.locator('button').all()) {
    const box = await button.boundingBox();
    const label = await button.innerText();
    assert.ok(
      box.width >= 64 && box.height >= 64,
      `button '${label}' is ${box.width} × ${box.height}, expected 64 × 64`,
    );
    assert.ok(
      box.x + box.width <= width && box.y + box.height <= height,
      `button '${label}' is off the screen`,
    );
  }
  assert.ok(await isPainted(page), 'nothing is painted on the pitch');
  await accessible(page, 'team');

  await page.locator('.buttons button').nth(1).click();
  assert.ok(
    (await page.locator('[data-testid=pitch-table] tbody tr').count()) >= 23,
    'the table twin lacks people',
  );
  await accessible(page, 'table');
  await page.locator('#tab-players').click();
  assert.ok(
    (await page.locator('[data-testid=players-HOME] tbody tr').count()) >= 11,
    'the players’ table lacks rows',
  );
  await accessible(page, 'players');
}

/** The canvas shows more than a few colours. */
async function isPainted(page) {
  return page.evaluate(() => {
    const canvas = document.querySelector('.pitch-canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let i = 0; i < data.length; i += 40) colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    return colours.size > 20;
  });
}

async function accessible(page, where) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  const found = violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`);
  assert.deepEqual(found, [], `accessibility of ${where}`);
}

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const one of LOOKS) {
    const { width, height, colorScheme, locale } = one;
    // An arriving call fades in, and halfway its contrast is too low: the page is judged as it comes to rest.
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await look(page, one);
    assert.deepEqual(errors, [], 'the console');
    console.log(`${width} × ${height}, ${colorScheme}, ${locale}: good`);
    await context.close();
  }
} finally {
  await browser.close();
}

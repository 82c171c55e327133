// Waits for a live match on a running dashboard: node live.mjs <address> <chromium> [screenshot.png [width height [fr|en [dark|light]]]].
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [
  address,
  executablePath,
  picture,
  width = '1280',
  height = '800',
  locale = 'en',
  colorScheme = 'light',
] = process.argv.slice(2);
const PATIENCE = 90_000;
const PEOPLE = 15;

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const viewport = { width: Number(width), height: Number(height) };
  const page = await browser.newPage({ viewport, locale, colorScheme });
  await page.goto(address);
  const moving = (people) => window.__touchline?.firstMovingPlayerAt && window.__touchline.people >= people;
  await page.waitForFunction(moving, PEOPLE, { timeout: PATIENCE });
  await page.locator('[data-testid=age][data-state=live]').waitFor({ timeout: PATIENCE });
  const seen = await page.evaluate(() => ({ ...window.__touchline, age: window.__touchline.age() }));
  assert.ok(seen.age < 10, `the picture is ${seen.age} s old, expected a live one`);
  if (picture) await page.screenshot({ path: picture });
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}

// Looks at a dashboard as it goes from nothing known to a live match, loses a camera and then the line:
// node states.mjs <address> <chromium> [folder for pictures]. It prints what it wants to happen next, one wish a line.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [address, executablePath, pictures] = process.argv.slice(2);
const LOOKS = [
  [1280, 800, 'light', 'en-GB'],
  [1024, 768, 'dark', 'fr-FR'],
  [1280, 800, 'dark', 'en-GB'],
  [1024, 768, 'light', 'fr-FR'],
];
const PATIENCE = 60_000;

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const pages = [];
  for (const [width, height, colorScheme, locale] of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale });
    pages.push({ page: await context.newPage(), name: `${width}-${colorScheme}`, width, height });
  }

  const each = async (state, check) => {
    for (const { page, name, width, height } of pages) {
      await page.bringToFront(); // one that is behind draws nothing
      await check(page);
      if (pictures) await page.screenshot({ path: `${pictures}/${state}-${name}.png` });
      await fits(page, width, height, state);
    }
  };
  const text = (page, selector) => page.locator(selector).innerText();

  await each('waiting', async (page) => {
    await page.goto(address);
    await page.locator('[data-testid=age][data-state=waiting]').waitFor({ timeout: PATIENCE });
    await page
      .locator('[data-testid=notice]')
      .filter({ hasText: /Waiting|attente/ })
      .waitFor({ timeout: PATIENCE });
  });

  for (const { page } of pages) {
    assert.doesNotMatch(await text(page, '.goals'), /\d/, 'a score nobody knows');
    assert.equal(await page.locator('.of-home').count(), 0, 'possession nobody knows');
  }
  console.log('play');
  await each('live', async (page) => {
    await page.locator('[data-testid=age][data-state=live]').waitFor({ timeout: PATIENCE });
    await page.locator('[data-testid=notice]').waitFor({ state: 'detached', timeout: PATIENCE });
    await page.waitForFunction(() => window.__touchline.people >= 22, null, { timeout: PATIENCE });
  });

  console.log('lose a camera');
  await each('one-camera', async (page) => {
    await page.locator('.camera.idle').waitFor({ timeout: PATIENCE });
    await page.locator('[data-testid=age][data-state=live]').waitFor({ timeout: PATIENCE });
    assert.match(await text(page, '.camera.idle'), /(silent|muette) \d/, 'for how long the camera is away');
    assert.equal(await page.locator('[data-testid=notice]').count(), 0, 'one camera is enough to go on');
  });

  console.log('close');
  await each('lost', async (page) => {
    await page.locator('[data-testid=age][data-state=stale]').waitFor({ timeout: PATIENCE });
    await page
      .locator('[data-testid=notice]')
      .filter({ hasText: /lost|perdue/ })
      .waitFor({ timeout: PATIENCE });
    assert.equal(await page.locator('.camera.idle').count(), 0, 'a camera nobody hears of is not silent');
  });
} finally {
  await browser.close();
}

/** Nothing scrolls, and no words of ours are cut. */
async function fits(page, width, height, state) {
  const size = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  assert.deepEqual(size, [width, height], `the page scrolls while ${state}`);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('.pitch-key, .notice, .age, .call-what, .call-who, .cameras')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map((one) => `${one.className}: ${one.textContent}`),
  );
  assert.deepEqual(cut, [], `cut at ${width} × ${height} while ${state}`);
}

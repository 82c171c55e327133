// Looks at a dashboard by a link whose audience the policy shows nothing, and then by the operator's:
// node withheld.mjs <the audience's link> <chromium> <the operator's link> [folder for pictures]
import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const [link, executablePath, operators, pictures] = process.argv.slice(2);
const LOOKS = [
  [1280, 800, 'light', 'en-GB', 'The competition’s rules do not let this link show live match data.'],
  [
    1024,
    768,
    'dark',
    'fr-FR',
    'Le règlement de la compétition ne permet pas à ce lien de montrer les données du match en direct.',
  ],
];
const PATIENCE = 60_000;

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const [width, height, colorScheme, locale, sentence] of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale });
    const page = await context.newPage();
    await page.goto(link);
    const told = page.locator('[data-testid=withheld]');
    await told.waitFor({ timeout: PATIENCE });
    assert.equal(await told.innerText(), sentence);
    const text = await page.locator('body').innerText();
    assert.doesNotMatch(text, /Harbour|HAR|Vale|VAL|west|east/, 'something of the match is on the page');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
      .analyze();
    assert.deepEqual(
      violations.map((one) => one.id),
      [],
    );
    if (pictures) await page.screenshot({ path: `${pictures}/withheld-${width}-${colorScheme}.png` });

    // the operator's link shows the match; once the browser holds the other one and the line breaks, it goes
    let line;
    await page.routeWebSocket(/live/, (socket) => {
      line = socket;
      socket.connectToServer();
    });
    await page.goto(operators);
    await page.waitForFunction(() => window.__touchline.people >= 22, null, { timeout: PATIENCE });
    const other = await context.newPage();
    await other.goto(link);
    await other.close();
    await line.close();
    await told.waitFor({ timeout: PATIENCE });
  }
} finally {
  await browser.close();
}

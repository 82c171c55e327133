import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
/** What English and French screens print; a name with another letter falls back to the system's font for that letter. */
const PRINTED =
  ' !"#%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|~' +
  '\u00a0\u00b0\u00b1\u00b2\u00b7\u00c0\u00c2\u00c7\u00c8\u00c9\u00ca\u00ce\u00d4\u00d6\u00dc' +
  '\u00e0\u00e1\u00e2\u00e4\u00e7\u00e8\u00e9\u00ea\u00eb\u00ed\u00ee\u00ef\u00f1\u00f3\u00f4\u00f6' +
  '\u00f9\u00fa\u00fb\u00fc\u0152\u0153\u2009\u2013\u2014\u2019\u2026\u202f\u2192\u2212';

/** Serves `virtual-font:<weight>` as Barlow Semi Condensed cut down to the letters printed, half the size. */
function printedFont(): Plugin {
  return {
    name: 'printed-font',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('virtual-font:') ? `\0${id}.js` : null),
    async load(id) {
      const weight = /^\0virtual-font:(\d+)\.js$/.exec(id)?.[1];
      if (!weight) return null;
      const file = require.resolve(
        `@fontsource/barlow-semi-condensed/files/barlow-semi-condensed-latin-${weight}-normal.woff2`,
      );
      const source = await subsetFont(await readFile(file), PRINTED, { targetFormat: 'woff2' });
      this.emitFile({
        type: 'asset',
        fileName: 'assets/barlow-OFL.txt',
        source: await readFile(require.resolve('@fontsource/barlow-semi-condensed/LICENSE')),
      });
      const reference = this.emitFile({ type: 'asset', name: `barlow-${weight}.woff2`, source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}

/** Contracts in YAML are parsed here and not in the browser. */
function contracts(): Plugin {
  return {
    name: 'contracts',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('.yaml')
        ? { code: `export default ${JSON.stringify(parse(code))};`, map: null, moduleType: 'js' }
        : null,
  };
}

export default defineConfig({
  plugins: [printedFont(), contracts()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../target/classes/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: 'index.html', docs: 'docs.html' } },
  },
});

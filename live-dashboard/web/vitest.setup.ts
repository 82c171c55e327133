/** The few things of a browser that pure modules ask for when they are loaded. */
const stored = new Map<string, string>();
const browser = {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  localStorage: {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  },
  navigator: { languages: ['en-GB'] },
  document: { documentElement: { dataset: {} }, querySelector: () => null },
};
for (const [name, value] of Object.entries(browser)) {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}

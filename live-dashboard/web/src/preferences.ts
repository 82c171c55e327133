import { effect, signal } from '@preact/signals';

export type Theme = 'sun' | 'night';
export type Language = 'en' | 'fr';

/** What somebody chose on this device stays; a browser that keeps nothing just asks its settings again. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(`touchline.${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`touchline.${name}`, value);
  } catch {
    // private browsing: the choice lasts as long as the page
  }
}

export function languageOf(preferred: readonly string[]): Language {
  const first = preferred
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'en' || tag === 'fr');
  return (first as Language | undefined) ?? 'en';
}

const dark = matchMedia('(prefers-color-scheme: dark)');
export const theme = signal<Theme>((kept('theme') as Theme | null) ?? (dark.matches ? 'night' : 'sun'));
export const language = signal<Language>(
  (kept('language') as Language | null) ?? languageOf(navigator.languages),
);
export const shapesShown = signal(kept('shapes') !== 'off');
export const tableShown = signal(false);

const motion = matchMedia('(prefers-reduced-motion: reduce)');
export const reducedMotion = signal(motion.matches);
motion.addEventListener('change', () => {
  reducedMotion.value = motion.matches;
});

export function toggleTheme(): void {
  theme.value = theme.value === 'sun' ? 'night' : 'sun';
  keep('theme', theme.value);
}

export function toggleLanguage(): void {
  language.value = language.value === 'en' ? 'fr' : 'en';
  keep('language', language.value);
}

export function toggleShapes(): void {
  shapesShown.value = !shapesShown.value;
  keep('shapes', shapesShown.value ? 'on' : 'off');
}

effect(() => {
  document.documentElement.dataset.theme = theme.value;
  document.documentElement.lang = language.value;
  const chrome = document.querySelector('meta[name=theme-color]');
  chrome?.setAttribute('content', theme.value === 'sun' ? '#f5f4ef' : '#0b100e');
});

export type Tab = 'team' | 'players';
export const tab = signal<Tab>('team');

import { language } from '../preferences';
import { en, type Words } from './en';
import { fr } from './fr';

const LANGUAGES = { en, fr };

/** The words in the chosen language, with {@code {name}} filled in. */
export function t(key: keyof Words, values: Record<string, string | number> = {}): string {
  return fill(LANGUAGES[language.value][key], values);
}

export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The words for a code that came over the wire, or the code itself in small letters when nobody has words for it yet. */
export function tCode(group: 'event' | 'word', code: string): string {
  const key = `${group}.${code}`;
  return key in en ? t(key as keyof Words) : code.toLowerCase().replaceAll('_', ' ');
}

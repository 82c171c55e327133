import { afterEach, describe, expect, it } from 'vitest';
import { ageSeconds, decimal, percent } from '../src/format';
import { fill, t, tCode } from '../src/i18n';
import { en } from '../src/i18n/en';
import { fr } from '../src/i18n/fr';
import { language, languageOf } from '../src/preferences';

afterEach(() => {
  language.value = 'en';
});

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('words', () => {
  it('are all there in both languages, with the same places to fill in', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(fr[key].trim()).not.toBe('');
      expect(places(fr[key]), key).toEqual(places(en[key]));
    }
  });

  it('follow the language chosen', () => {
    expect(t('tab.players')).toBe('Players');
    language.value = 'fr';
    expect(t('tab.players')).toBe('Joueurs');
    expect(tCode('event', 'SHOT')).toBe('Tir');
  });

  it('show a code nobody has words for in small letters', () => {
    expect(tCode('event', 'LONG_BALL')).toBe('long ball');
  });

  it('leave a place without a value as it is', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });

  it('take the first language of the browser that there are words for', () => {
    expect(languageOf(['de-CH', 'fr-CH', 'en'])).toBe('fr');
    expect(languageOf(['ja'])).toBe('en');
  });
});

describe('numbers', () => {
  it('are written as the language writes them', () => {
    expect(decimal(12.34, 1)).toBe('12.3');
    expect(percent(0.456)).toBe('46%');
    language.value = 'fr';
    expect(decimal(12.34, 1)).toBe('12,3');
    expect(percent(0.456)).toBe('46\u202f%');
  });

  it('show tenths of a second only while they matter', () => {
    expect(ageSeconds(0.42)).toBe('0.4');
    expect(ageSeconds(12.4)).toBe('12');
  });
});

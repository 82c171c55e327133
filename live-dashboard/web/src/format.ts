import { language } from './preferences';

const formats = new Map<string, Intl.NumberFormat>();

/** A number with that many decimals, as the chosen language writes it. */
export function decimal(value: number, digits: number): string {
  const key = `${language.value}${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language.value, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format.format(value);
}

export function percent(share: number): string {
  return language.value === 'fr' ? `${Math.round(share * 100)}\u202f%` : `${Math.round(share * 100)}%`;
}

/** Seconds as somebody glancing reads them: tenths while they matter. */
export function ageSeconds(seconds: number): string {
  return seconds < 9.95 ? decimal(seconds, 1) : decimal(Math.round(seconds), 0);
}

const PERIOD_STARTS = [0, 0, 45, 90, 105];
const PERIOD_MINUTES = [0, 45, 45, 15, 15];

/** The match clock as broadcast shows it: 63:12, and 45:00 +1:07 in added time. */
export function matchClock(period: number, seconds: number): string {
  const length = (PERIOD_MINUTES[period] ?? 0) * 60;
  const start = (PERIOD_STARTS[period] ?? 0) * 60;
  if (length > 0 && seconds >= length) return `${minutes(start + length)} +${minutes(seconds - length)}`;
  return minutes(start + Math.max(0, seconds));
}

function minutes(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Shares of the time the ball was in play; null before it ever was. */
export function possessionShares(
  home: number,
  contest: number,
  away: number,
): { home: number; contest: number; away: number } | null {
  const all = home + contest + away;
  return all > 0 ? { home: home / all, contest: contest / all, away: away / all } : null;
}

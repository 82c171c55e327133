import { describe, expect, it } from 'vitest';
import { matchClock, possessionShares } from '../src/format';

describe('the match clock', () => {
  it('counts on through the second half', () => {
    expect(matchClock(2, 18 * 60 + 12)).toBe('63:12');
  });
  it('shows added time apart', () => {
    expect(matchClock(1, 45 * 60 + 67)).toBe('45:00 +1:07');
  });
  it('is nought before kick-off', () => {
    expect(matchClock(0, -3)).toBe('0:00');
  });
});

describe('possession', () => {
  it('leaves out of play aside and sums to one', () => {
    const shares = possessionShares(30, 10, 60);
    expect(shares).toEqual({ home: 0.3, contest: 0.1, away: 0.6 });
  });
  it('is unknown before the ball was ever in play', () => {
    expect(possessionShares(0, 0, 0)).toBeNull();
  });
});

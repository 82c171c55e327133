import { describe, expect, it } from 'vitest';
import { contrast, INK, luminance, PAPER, readableOn } from '../src/pitch/colour';
import { convexHull, type Point } from '../src/pitch/hull';
import { viewOf } from '../src/pitch/view';

describe('the hull', () => {
  it('keeps the corners and drops what is inside or on an edge', () => {
    const corners: Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const hull = convexHull([...corners, [5, 5], [5, 0], [3, 9]]);
    expect(hull).toHaveLength(4);
    for (const corner of corners) expect(hull).toContainEqual(corner);
  });

  it('of two people is the line between them', () => {
    expect(
      convexHull([
        [1, 1],
        [2, 2],
      ]),
    ).toHaveLength(2);
  });
});

describe('colours', () => {
  it('get the ink that reads best on them', () => {
    expect(luminance('#ffffff')).toBeCloseTo(1, 6);
    expect(readableOn('#f4f6f8')).toBe(INK);
    expect(readableOn('#15181a')).toBe(PAPER);
    for (const shirt of ['#d8232a', '#f4f6f8', '#7d3fbf', '#f2c230', '#1d4ed8', '#16a34a']) {
      expect(contrast(shirt, readableOn(shirt)), shirt).toBeGreaterThan(4.5);
    }
  });
});

describe('the view', () => {
  it('shows the whole field of play whatever the canvas', () => {
    for (const [width, height] of [
      [880, 580],
      [680, 466],
      [400, 800],
    ] as const) {
      const view = viewOf(width, height, 105, 68);
      expect(view.x(-52.5)).toBeGreaterThan(0);
      expect(view.x(52.5)).toBeLessThan(width);
      expect(view.y(34)).toBeGreaterThan(0);
      expect(view.y(-34)).toBeLessThan(height);
      expect(view.y(34)).toBeLessThan(view.y(-34));
    }
  });
});

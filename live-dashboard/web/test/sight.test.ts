import { describe, expect, it } from 'vitest';
import { Playout } from '../src/live/playout';
import type { Frame, PersonRow } from '../src/live/protocol';
import { Sight } from '../src/live/sight';

function frameAt(millis: number, seen: 0 | 1, id = 7): Frame {
  const person: PersonRow = [id, 'H', 'O', 10, 0, 0, 0, 0, seen, 1];
  return {
    number: millis / 40,
    timeMicros: millis * 1000,
    newestCaptureTimeMicros: millis * 1000,
    period: 1,
    clock: millis / 1000,
    people: [person],
    ball: null,
    cameras: [],
    stamps: {},
  };
}

describe('who counts as seen', () => {
  it('does not flicker when a camera skips pictures', () => {
    const sight = new Sight();
    const drawn = [];
    for (let millis = 0; millis < 4000; millis += 40) {
      drawn.push(sight.steady(frameAt(millis, millis % 400 < 120 ? 1 : 0))[0]?.[8]);
    }
    expect(new Set(drawn)).toEqual(new Set([1]));
  });

  it('is lost after half a second out of sight', () => {
    const sight = new Sight();
    sight.steady(frameAt(0, 1));
    expect(sight.steady(frameAt(480, 0))[0]?.[8]).toBe(1);
    expect(sight.steady(frameAt(520, 0))[0]?.[8]).toBe(0);
  });

  it('begins unseen for somebody no camera has seen, and for whoever comes back under an old number', () => {
    const sight = new Sight();
    expect(sight.steady(frameAt(0, 0))[0]?.[8]).toBe(0);
    sight.steady(frameAt(40, 1));
    sight.steady(frameAt(80, 1, 8));
    expect(sight.steady(frameAt(120, 0))[0]?.[8]).toBe(0);
  });

  it('is what the screen draws', () => {
    const playout = new Playout();
    playout.push(frameAt(0, 1), 100);
    playout.push(frameAt(200, 0), 300);
    expect(playout.at(2000)?.people[0]?.[8]).toBe(1);
    playout.push(frameAt(600, 0), 700);
    expect(playout.at(4000)?.people[0]?.[8]).toBe(0);
  });
});

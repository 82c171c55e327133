import { describe, expect, it } from 'vitest';
import { Playout } from '../src/live/playout';
import type { Frame, PersonRow } from '../src/live/protocol';

const STEP_MS = 40;

function frameAt(index: number, x: number, vx = 0): Frame {
  const person: PersonRow = [7, 'H', 'O', 10, x, 0, vx, 0, 1, 1];
  return {
    number: index,
    timeMicros: index * STEP_MS * 1000,
    newestCaptureTimeMicros: index * STEP_MS * 1000,
    period: 1,
    clock: index * 0.04,
    people: [person],
    ball: null,
    cameras: [],
    stamps: {},
  };
}

/** Plays ten seconds of frames that arrive with the lag given, and returns what the screen showed at 60 Hz. */
function shown(lagMs: (index: number) => number): { at: number; x: number }[] {
  const playout = new Playout();
  const frames = Array.from({ length: 250 }, (_, i) => ({
    frame: frameAt(i, i * 0.2, 5),
    at: i * STEP_MS + lagMs(i),
  }));
  frames.sort((a, b) => a.at - b.at);
  const drawn: { at: number; x: number }[] = [];
  for (let nowMs = 1000; nowMs < 10_000; nowMs += 1000 / 60) {
    while (frames[0] && frames[0].at <= nowMs) {
      const next = frames.shift();
      if (next) playout.push(next.frame, next.at);
    }
    const x = playout.at(nowMs)?.people[0]?.[4];
    if (x !== undefined) drawn.push({ at: nowMs, x });
  }
  return drawn;
}

function steps(drawn: { x: number }[]): number[] {
  return drawn.slice(1).map((one, i) => one.x - (drawn[i]?.x ?? 0));
}

describe('play-out', () => {
  it('draws a steady run steadily, a tenth of a second behind its arrival', () => {
    const drawn = shown(() => 300);
    for (const step of steps(drawn.slice(60))) expect(step).toBeCloseTo(5 / 60, 2);
    const last = drawn.at(-1);
    const behind = (last?.at ?? 0) - 300 - ((last?.x ?? 0) / 5) * 1000;
    expect(behind).toBeGreaterThan(40);
    expect(behind).toBeLessThan(120);
  });

  it('never runs back when arrival jitters, and holds back longer', () => {
    const drawn = shown((i) => 300 + ((i * 37) % 11) * 12);
    const settled = steps(drawn.slice(150));
    expect(Math.min(...settled)).toBeGreaterThan(0);
    expect(Math.max(...settled)).toBeLessThan(0.16);
  });

  it('goes on by velocity for a moment when frames stop, and then stands', () => {
    const playout = new Playout();
    for (let i = 0; i < 20; i++) playout.push(frameAt(i, i * 0.2, 5), i * STEP_MS);
    const last = 19 * 0.2;
    playout.at(20 * STEP_MS);
    const x = playout.at(10_000)?.people[0]?.[4] ?? 0;
    expect(x).toBeGreaterThan(last);
    expect(x).toBeLessThanOrEqual(last + 5 * 0.25);
  });

  it('puts a corrected person at once where it was corrected to', () => {
    const playout = new Playout();
    playout.push(frameAt(0, 0), 0);
    playout.push(frameAt(1, 30), 40);
    const seen = [60, 80, 100, 120, 140, 160].map((at) => playout.at(at)?.people[0]?.[4]);
    expect(seen.every((x) => x === 0 || x === 30)).toBe(true);
  });

  it('ignores frames that come late or twice', () => {
    const playout = new Playout();
    playout.push(frameAt(5, 5), 200);
    playout.push(frameAt(4, 99), 210);
    playout.push(frameAt(5, 99), 220);
    expect(playout.at(500)?.people[0]?.[4]).toBe(5);
  });
});

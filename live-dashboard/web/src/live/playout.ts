import type { BallRow, Frame, PersonRow } from './protocol';
import { Sight } from './sight';

/** Where everybody is drawn at one instant of the screen. */
export interface Scene {
  timeMicros: number;
  period: number;
  people: PersonRow[];
  ball: BallRow | null;
}

const KEPT_MS = 1500;
const WINDOW_MS = 8000;
const LEAST_DELAY_MS = 70;
const MOST_DELAY_MS = 500;
/** Longest that people are moved on by their last velocity when frames stop coming. */
const EXTRAPOLATED_MS = 240;
/** A jump longer than this between frames is a correction, not a run. */
const JUMP_METRES = 2.5;
/** The play-out may run this much faster or slower than the match while it finds its delay. */
const SLEW = 0.06;

/**
 * Plays 25 Hz frames out at the screen's rate: holds them back by just as much as their arrival jitters, draws between two of
 * them, and goes on by velocity for a moment when none comes. Pure: times are given in milliseconds.
 */
export class Playout {
  private readonly frames: Frame[] = [];
  private readonly sight = new Sight();
  private readonly lags: { at: number; lag: number }[] = [];
  private offset: number | null = null;
  private lastMs = 0;

  push(frame: Frame, arrivalMs: number): void {
    const last = this.frames.at(-1);
    if (last && frame.timeMicros <= last.timeMicros) {
      if (last.timeMicros - frame.timeMicros < 60_000_000) return;
      this.frames.length = 0; // another run of the match
      this.lags.length = 0;
      this.sight.forget();
      this.offset = null;
    }
    this.frames.push({ ...frame, people: this.sight.steady(frame) });
    this.lags.push({ at: arrivalMs, lag: arrivalMs - frame.timeMicros / 1000 });
    while ((this.lags[0]?.at ?? arrivalMs) < arrivalMs - WINDOW_MS) this.lags.shift();
    while ((this.frames[1]?.timeMicros ?? frame.timeMicros) < frame.timeMicros - KEPT_MS * 1000) {
      this.frames.shift();
    }
  }

  /** How far behind the frames' own time the screen is right now, in milliseconds. */
  target(): number {
    const sorted = this.lags.map((sample) => sample.lag).sort((a, b) => a - b);
    const least = sorted[0] ?? 0;
    const late = sorted[Math.floor(sorted.length * 0.95)] ?? least;
    return least + Math.min(MOST_DELAY_MS, Math.max(LEAST_DELAY_MS, late - least + 45));
  }

  at(nowMs: number): Scene | null {
    const newest = this.frames.at(-1);
    if (!newest) return null;
    const target = this.target();
    const elapsed = Math.max(0, nowMs - this.lastMs);
    this.lastMs = nowMs;
    if (this.offset === null || Math.abs(target - this.offset) > 1000) {
      this.offset = target;
    } else {
      const step = Math.min(Math.abs(target - this.offset), elapsed * SLEW);
      this.offset += Math.sign(target - this.offset) * step;
    }
    return this.sceneAt((nowMs - this.offset) * 1000);
  }

  private sceneAt(micros: number): Scene {
    let index = this.frames.length - 1;
    while (index > 0 && (this.frames[index]?.timeMicros ?? 0) > micros) index--;
    const before = this.frames[index] as Frame;
    const after = this.frames[index + 1];
    if (after && micros > before.timeMicros) return between(before, after, micros);
    return ahead(before, Math.min(Math.max(0, micros - before.timeMicros), EXTRAPOLATED_MS * 1000));
  }
}

/** Everybody of both frames who is in the later one, on the straight line between the two. */
export function between(before: Frame, after: Frame, micros: number): Scene {
  const share = (micros - before.timeMicros) / (after.timeMicros - before.timeMicros);
  const earlier = new Map(before.people.map((person) => [person[0], person]));
  const people = after.people.map((person) => {
    const from = earlier.get(person[0]);
    if (!from || Math.hypot(person[4] - from[4], person[5] - from[5]) > JUMP_METRES) return person;
    const drawn: PersonRow = [...person];
    drawn[4] = from[4] + (person[4] - from[4]) * share;
    drawn[5] = from[5] + (person[5] - from[5]) * share;
    return drawn;
  });
  return {
    timeMicros: micros,
    period: after.period,
    people,
    ball: ballBetween(before.ball, after.ball, share),
  };
}

function ballBetween(from: BallRow | null, to: BallRow | null, share: number): BallRow | null {
  if (!from || !to || Math.hypot(to[0] - from[0], to[1] - from[1]) > 2 * JUMP_METRES) return to;
  const drawn: BallRow = [...to];
  for (const axis of [0, 1, 2] as const) drawn[axis] = from[axis] + (to[axis] - from[axis]) * share;
  return drawn;
}

function ahead(frame: Frame, micros: number): Scene {
  const seconds = micros / 1_000_000;
  const people = frame.people.map((person) => {
    const drawn: PersonRow = [...person];
    drawn[4] += person[6] * seconds;
    drawn[5] += person[7] * seconds;
    return drawn;
  });
  let ball: BallRow | null = null;
  if (frame.ball) {
    ball = [...frame.ball];
    ball[0] += ball[3] * seconds;
    ball[1] += ball[4] * seconds;
    ball[2] = Math.max(0, ball[2] + ball[5] * seconds);
  }
  return { timeMicros: frame.timeMicros + micros, period: frame.period, people, ball };
}

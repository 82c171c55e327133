import { describe, expect, it } from 'vitest';
import { ServerClock } from '../src/live/clock';
import type { EventStatus, StampedEvent } from '../src/live/protocol';
import { latency, withEvent } from '../src/live/store';

function call(
  id: string,
  revision: number,
  timeMicros: number,
  status: EventStatus,
  pushed: number,
): StampedEvent {
  return {
    event: {
      id: `${id}.${revision}`,
      type: 'dev.touchline.event.pass',
      time: '',
      data: {
        id,
        revision,
        status,
        period: 1,
        clockSeconds: 0,
        timeMicros,
        type: 'PASS',
        team: 'HOME',
        confidence: 1,
      },
    },
    stamps: { pushed },
  };
}

describe('calls', () => {
  it('stand newest first, each with its highest revision', () => {
    let list = withEvent([], call('a', 1, 1_000_000, 'PROVISIONAL', 1_400_000));
    list = withEvent(list, call('b', 1, 2_000_000, 'PROVISIONAL', 2_400_000));
    list = withEvent(list, call('a', 2, 1_000_000, 'RETRACTED', 5_000_000));
    list = withEvent(list, call('a', 1, 1_000_000, 'PROVISIONAL', 6_000_000));
    expect(list.map((one) => one.event.id)).toEqual(['b.1', 'a.2']);
  });

  it('keep the latency of their first revision', () => {
    let list = withEvent([], call('a', 1, 1_000_000, 'PROVISIONAL', 1_400_000));
    list = withEvent(list, call('a', 2, 1_000_000, 'CONFIRMED', 5_000_000));
    expect(list.map(latency)).toEqual([0.4]);
  });
});

describe("the server's clock", () => {
  it('is known from the stamps, however wrong this device is', () => {
    const clock = new ServerClock();
    const skew = 3_600_000;
    for (let i = 0; i < 10; i++) clock.heard(skew + i * 100 + (i % 3) * 7, i * 100_000);
    expect(clock.secondsSince(skew + 2000, 1_500_000)).toBeCloseTo(0.5, 3);
  });

  it('never shows an age below nought', () => {
    const clock = new ServerClock();
    clock.heard(1000, 1_000_000);
    expect(clock.secondsSince(1000, 9_000_000)).toBe(0);
  });
});

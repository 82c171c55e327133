import { describe, expect, it } from 'vitest';
import type { Scene } from '../src/live/playout';
import type { Match } from '../src/live/protocol';
import { Painter } from '../src/pitch/painter';

/** A canvas whose pen only writes down what it was told. */
function canvasNoting(told: string[]): HTMLCanvasElement {
  const pen = new Proxy({}, { get: (_, name) => () => told.push(String(name)), set: () => true });
  return { clientWidth: 680, clientHeight: 466, getContext: () => pen } as unknown as HTMLCanvasElement;
}

describe('the painter', () => {
  it('draws the ball above whoever has it', () => {
    const browser = globalThis as unknown as Record<string, unknown>;
    Object.assign(browser.document as object, { createElement: () => canvasNoting([]) });
    browser.window = { devicePixelRatio: 1 };
    browser.getComputedStyle = () => ({ getPropertyValue: () => '#ffffff' });
    const told: string[] = [];
    const kit = { shirt: '#d8232a', shorts: '#ffffff', socks: '#d8232a' };
    const side = { name: 'Side', shortName: 'SID', kit, keeperKit: kit, players: [] };
    const match = {
      pitch: { length: 105, width: 68 },
      home: side,
      away: side,
      officials: kit,
      periods: [],
    } as unknown as Match;
    const scene: Scene = {
      timeMicros: 0,
      period: 1,
      people: [[1, 'H', 'O', 8, 0, 0, 0, 0, 1, 1]],
      ball: [0, 0, 0.1, 0, 0, 0, 1, 1],
    };
    new Painter(canvasNoting(told), match).paint(scene, { shapes: true, trail: true });
    expect(told.lastIndexOf('arc')).toBeGreaterThan(told.lastIndexOf('drawImage'));
    expect(told.slice(told.lastIndexOf('arc'))).toContain('fill');
  });
});

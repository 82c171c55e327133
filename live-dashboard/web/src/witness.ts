import type { Scene } from './live/playout';

/** What a test outside can see of the drawing: {@code window.__touchline}. */
export interface Witness {
  /** Scenes drawn so far. */
  frames: number;
  people: number;
  /** Wall clock in milliseconds when a player was first drawn in another place than before, by half a metre. */
  firstMovingPlayerAt: number | null;
  /** Seconds since the newest picture behind what is drawn. */
  age: () => number | null;
}

declare global {
  interface Window {
    __touchline: Witness;
  }
}

const first = new Map<number, [number, number]>();

export function witness(scene: Scene | null): void {
  if (!scene) return;
  const seen = window.__touchline;
  seen.frames++;
  seen.people = scene.people.length;
  if (seen.firstMovingPlayerAt !== null) return;
  for (const [id, team, , , x, y] of scene.people) {
    if (team !== 'H' && team !== 'A') continue;
    const from = first.get(id);
    if (!from) first.set(id, [x, y]);
    else if (Math.hypot(x - from[0], y - from[1]) > 0.5) seen.firstMovingPlayerAt = Date.now();
  }
}

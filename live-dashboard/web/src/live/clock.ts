/**
 * How far this device's clock is from the server's, from the stamps of messages: the smallest difference seen in the last
 * minute, which is the skew plus the shortest way over the network. Milliseconds.
 */
export class ServerClock {
  private readonly seen: { at: number; difference: number }[] = [];

  heard(nowMs: number, pushedMicros: number | undefined): void {
    if (pushedMicros === undefined) return;
    const difference = nowMs - pushedMicros / 1000;
    while (this.seen.length > 0 && (this.seen.at(-1)?.difference ?? 0) >= difference) this.seen.pop();
    this.seen.push({ at: nowMs, difference });
    while (this.seen.length > 1 && nowMs - (this.seen[0]?.at ?? nowMs) > 60_000) this.seen.shift();
  }

  /** Seconds since that instant of the server's clock, never less than none. */
  secondsSince(nowMs: number, micros: number): number {
    return Math.max(0, (nowMs - (this.seen[0]?.difference ?? 0) - micros / 1000) / 1000);
  }
}

/** This device's wall clock in milliseconds, that neither jumps nor runs back. */
export const wallClockMs = (): number => performance.timeOrigin + performance.now();

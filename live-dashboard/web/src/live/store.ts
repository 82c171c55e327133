import { computed, signal } from '@preact/signals';
import { ServerClock, wallClockMs } from './clock';
import { Playout } from './playout';
import type {
  CameraRow,
  Frame,
  Match,
  Message,
  PlayerState,
  StampedEvent,
  Stamps,
  TeamState,
} from './protocol';

const KEPT_EVENTS = 120;

/** The last values of everything on the screen; they stay when the connection goes. */
export const match = signal<Match | null>(null);
export const frame = signal<Frame | null>(null);
export const players = signal<PlayerState[]>([]);
export const teams = signal<TeamState[]>([]);
/** Newest revision of each call, newest call first. */
export const events = signal<StampedEvent[]>([]);
export const connected = signal(false);
/** Whether the competition's policy shows the holder of this link nothing. */
export const withheld = signal(false);
/** Ticks four times a second for everything that shows an age. */
export const now = signal(wallClockMs());

export const playout = new Playout();
export const serverClock = new ServerClock();

/** Seconds since the newest picture that the newest frame was made from; null before the first frame. */
export const frameAge = computed(() =>
  frame.value ? serverClock.secondsSince(now.value, frame.value.newestCaptureTimeMicros) : null,
);
export const STALE_SECONDS = 3;
export const stale = computed(() => frameAge.value === null || frameAge.value > STALE_SECONDS);

/** Cameras as of the newest frame; before it, those of the setup. */
export const cameras = computed<CameraRow[]>(
  () => frame.value?.cameras ?? (match.value?.cameras ?? []).map((name) => [name, 'IDLE', 0, 0]),
);

/** Takes one message; returns the resume token's part it brings, if any. */
export function take(message: Message): string | null {
  const at = wallClockMs();
  if ('stamps' in message) serverClock.heard(at, (message.stamps as Stamps).pushed);
  switch (message.type) {
    case 'snapshot':
      match.value = message.match;
      players.value = message.players;
      teams.value = message.teams;
      events.value = message.events.toSorted(newestFirst);
      if (message.frame) takeFrame(message.frame, at);
      return message.seq;
    case 'frame':
      takeFrame(message, at);
      return message.seq;
    case 'players':
      players.value = message.players;
      return message.seq;
    case 'teams':
      teams.value = message.teams;
      return message.seq;
    case 'event':
      events.value = withEvent(events.value, message);
      return message.seq;
    default:
      return null;
  }
}

function takeFrame(next: Frame, at: number): void {
  playout.push(next, at);
  frame.value = next;
}

/** The list with this revision in it: in the place of an older one of the same call, or by its time. */
export function withEvent(list: StampedEvent[], next: StampedEvent): StampedEvent[] {
  const known = list.find((old) => old.event.data.id === next.event.data.id);
  if (known && known.event.data.revision >= next.event.data.revision) return list;
  const firstLatency = known ? latency(known) : null;
  return [{ ...next, firstLatency }, ...list.filter((old) => old !== known)]
    .sort(newestFirst)
    .slice(0, KEPT_EVENTS);
}

/** Seconds from the instant of a call on the grass to its first push; null for one that is only known from storage. */
export function latency(call: StampedEvent): number | null {
  if (call.firstLatency != null) return call.firstLatency;
  const pushed = call.stamps.pushed ?? call.stamps.called;
  return pushed === undefined ? null : Math.max(0, (pushed - call.event.data.timeMicros) / 1_000_000);
}

function newestFirst(a: StampedEvent, b: StampedEvent): number {
  return b.event.data.timeMicros - a.event.data.timeMicros;
}

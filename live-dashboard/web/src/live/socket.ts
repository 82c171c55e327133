import type { Message } from './protocol';
import { connected, match, take, withheld } from './store';

/** Nothing for this long, though the server beats every two seconds: the line is dead whatever the browser says. */
const DEAD_MS = 6000;
const LONGEST_WAIT_MS = 5000;
/** What HTTP answers, and a socket closes with, when the policy shows the holder of this link nothing. */
const WITHHELD = 403;
const WITHHELD_CLOSE = 4403;

/** Keeps one live socket open: comes back by itself, with the token of the last message, so that nothing is missed twice. */
export class LiveSocket {
  private token: string | null = null;
  private failures = 0;
  private socket: WebSocket | null = null;
  private watchdog = 0;

  constructor(private readonly matchId: string) {}

  open(): void {
    const address = new URL(`/v1/matches/${encodeURIComponent(this.matchId)}/live`, location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    if (this.token) address.searchParams.set('after', this.token);
    const socket = new WebSocket(address, 'touchline.v1');
    this.socket = socket;
    socket.onopen = () => {
      this.failures = 0;
      connected.value = true;
    };
    socket.onmessage = (message) => {
      this.watch();
      const seq = take(JSON.parse(message.data as string) as Message);
      if (seq) this.token = `${this.matchId}:${seq}`;
    };
    socket.onclose = (end) => {
      if (end.code === WITHHELD_CLOSE)
        location.reload(); // nothing that was shown may stay
      else this.lost();
    };
    this.watch();
  }

  private watch(): void {
    clearTimeout(this.watchdog);
    this.watchdog = window.setTimeout(() => {
      const dead = this.socket;
      if (dead) {
        dead.onclose = null; // a browser may wait half a minute for the other side to agree
        dead.onmessage = null;
        dead.close();
      }
      this.lost();
    }, DEAD_MS);
  }

  private lost(): void {
    clearTimeout(this.watchdog);
    connected.value = false;
    const wait = Math.min(LONGEST_WAIT_MS, 250 * 2 ** this.failures++) * (0.5 + Math.random() / 2);
    window.setTimeout(() => this.open(), wait);
  }
}

/** Opens the match the address names, or the first there is; asks again until the server answers. */
export async function openMatch(): Promise<void> {
  const named = new URLSearchParams(location.search).get('match');
  for (let failures = 0; ; failures++) {
    try {
      const answer = await fetch('/v1/matches');
      withheld.value = answer.status === WITHHELD;
      const list = ((await answer.json()) as { matches?: NonNullable<typeof match.value>[] }).matches;
      const chosen = list?.find((one) => one.id === named) ?? list?.[0];
      if (chosen) {
        match.value = chosen;
        new LiveSocket(chosen.id).open();
        return;
      }
    } catch {
      // not there yet: the page says so by its age
    }
    await new Promise((again) => window.setTimeout(again, Math.min(LONGEST_WAIT_MS, 300 * 2 ** failures)));
  }
}

/** The messages of a match's live socket; docs/asyncapi.yaml is the contract. Metres, m/s, microseconds UTC. */

/** Home, away, officials, unknown. */
export type TeamCode = 'H' | 'A' | 'O' | 'U';
/** Goalkeeper, outfield, referee, assistant referee, unknown. */
export type RoleCode = 'G' | 'O' | 'R' | 'A' | 'U';
export type Side = 'HOME' | 'AWAY';

export type PersonRow = [
  id: number,
  team: TeamCode,
  role: RoleCode,
  number: number | null,
  x: number,
  y: number,
  vx: number,
  vy: number,
  seen: 0 | 1,
  identity: number,
];
export type BallRow = [
  x: number,
  y: number,
  z: number,
  vx: number,
  vy: number,
  vz: number,
  seen: 0 | 1,
  confidence: number,
];
export type CameraState = 'LIVE' | 'SHEDDING' | 'IDLE';
export type CameraRow = [name: string, state: CameraState, sequence: number, captureTimeMicros: number];

/** When each stage let the record go, wall clock. */
export interface Stamps {
  ingested?: number;
  perceived?: number;
  fused?: number;
  called?: number;
  pushed?: number;
}

export interface Frame {
  number: number;
  timeMicros: number;
  newestCaptureTimeMicros: number;
  period: number;
  clock: number;
  people: PersonRow[];
  ball: BallRow | null;
  cameras: CameraRow[];
  stamps: Stamps;
}

export interface PlayerState {
  playerId: number;
  team: 'HOME' | 'AWAY' | 'OFFICIALS' | 'UNKNOWN';
  role: string;
  number?: number;
  speed: number;
  topSpeed: number;
  distance: number;
  zoneDistances: number[];
  sprints: number;
  seenShare: number;
}

export interface TeamState {
  team: Side;
  goals: number;
  lineHeight: number;
  length: number;
  width: number;
  hullArea: number;
  stretchIndex: number;
  possessionSeconds: number;
  contestSeconds: number;
  outOfPlaySeconds: number;
}

export type EventStatus = 'PROVISIONAL' | 'CONFIRMED' | 'RETRACTED';

export interface PlayerRef {
  id: number;
  team: string;
  number?: number;
}

export interface MatchEvent {
  id: string;
  revision: number;
  status: EventStatus;
  period: number;
  clockSeconds: number;
  timeMicros: number;
  type: string;
  subtype?: string;
  team: string;
  player?: PlayerRef;
  receiver?: PlayerRef;
  outcome?: string;
  confidence: number;
}

/** A structured CloudEvent with its stage stamps beside it. */
export interface StampedEvent {
  event: { id: string; type: string; time: string; data: MatchEvent };
  stamps: Stamps;
  /** Seconds from the grass to the first call's push, kept when a correction comes; not on the wire. */
  firstLatency?: number | null;
}

export interface Kit {
  shirt: string;
  shorts: string;
  socks: string;
}

export interface TeamSheet {
  name: string;
  shortName: string;
  kit: Kit;
  keeperKit: Kit;
  players: { number: number; name: string; role: string }[];
}

export interface Match {
  id: string;
  pitch: { length: number; width: number };
  home: TeamSheet;
  away: TeamSheet;
  officials: Kit;
  periods: { number: number; startMicros: number; endMicros?: number; attacksRight: Side }[];
  cameras: string[];
}

export type Message =
  | {
      type: 'snapshot';
      seq: string;
      match: Match;
      frame: Frame | null;
      players: PlayerState[];
      teams: TeamState[];
      events: StampedEvent[];
      stamps: Stamps;
    }
  | ({ type: 'frame'; seq: string } & Frame)
  | { type: 'players'; seq: string; players: PlayerState[]; stamps: Stamps }
  | { type: 'teams'; seq: string; teams: TeamState[]; stamps: Stamps }
  | ({ type: 'event'; seq: string } & StampedEvent)
  | { type: 'resumed'; missed: number }
  | { type: 'expired'; token: string; snapshot: string }
  | { type: 'beat'; stamps: Stamps };

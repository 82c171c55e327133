import type { Frame, PersonRow } from './protocol';

/** Somebody out of every camera's sight for less than this is still drawn as seen; cameras that skip pictures would make them flicker. */
const GRACE_MICROS = 500_000;

/** Remembers when each person was last seen, in the frames' own time. */
export class Sight {
  private readonly seenAt = new Map<number, number>();

  /** The people of a frame, with those seen a moment ago as seen. */
  steady(frame: Frame): PersonRow[] {
    const here = new Set<number>();
    const people = frame.people.map((person) => {
      here.add(person[0]);
      if (person[8]) this.seenAt.set(person[0], frame.timeMicros);
      const last = this.seenAt.get(person[0]);
      if (person[8] || last === undefined || frame.timeMicros - last >= GRACE_MICROS) return person;
      const drawn: PersonRow = [...person];
      drawn[8] = 1;
      return drawn;
    });
    for (const id of this.seenAt.keys()) if (!here.has(id)) this.seenAt.delete(id);
    return people;
  }

  forget(): void {
    this.seenAt.clear();
  }
}

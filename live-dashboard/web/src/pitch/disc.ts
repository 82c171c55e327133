import type { Match, PersonRow } from '../live/protocol';
import { readableOn } from './colour';
import { hatch } from './hatch';
import type { Palette } from './palette';

const UNKNOWN_SHIRT = '#8b938e';

/** The colour somebody is drawn in: that of the shirt, the goalkeeper's own included. */
export function shirtOf(match: Match, person: PersonRow): string {
  const [, team, role] = person;
  if (team === 'O') return match.officials.shirt;
  if (team === 'U') return UNKNOWN_SHIRT;
  const sheet = team === 'H' ? match.home : match.away;
  return role === 'G' ? sheet.keeperKit.shirt : sheet.kit.shirt;
}

/** Drawings of people, made once for each look and stamped from then on. */
export class Discs {
  private readonly made = new Map<string, HTMLCanvasElement>();

  constructor(
    private readonly match: Match,
    private readonly palette: Palette,
    private readonly radius: number,
    private readonly density: number,
  ) {}

  stamp(pen: CanvasRenderingContext2D, person: PersonRow, x: number, y: number): void {
    const [id, team, role, number, , , , , seen] = person;
    const key = `${team}${role === 'G'}${number ?? `i${id}`}${seen}`;
    let disc = this.made.get(key);
    if (!disc) {
      disc = this.draw(person);
      this.made.set(key, disc);
    }
    const size = disc.width / this.density;
    pen.drawImage(disc, x - size / 2, y - size / 2, size, size);
  }

  private draw(person: PersonRow): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    const half = this.radius + 5;
    canvas.width = canvas.height = Math.ceil(2 * half * this.density);
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.scale(this.density, this.density);
    pen.translate(half, half);
    if (person[1] === 'O') this.drawOfficial(pen, person);
    else this.drawPlayer(pen, person);
    return canvas;
  }

  private drawPlayer(pen: CanvasRenderingContext2D, person: PersonRow): void {
    const [id, team, role, number, , , , , seen] = person;
    const shirt = shirtOf(this.match, person);
    const text = readableOn(shirt);
    const radius = this.radius;
    pen.globalAlpha = seen ? 1 : 0.6;
    pen.shadowColor = this.palette.shadow;
    pen.shadowBlur = 4;
    pen.shadowOffsetY = 1.5;
    pen.fillStyle = shirt;
    circle(pen, radius);
    pen.fill();
    pen.shadowColor = 'transparent';
    if (team === 'A') {
      pen.save();
      pen.clip();
      pen.strokeStyle = text;
      pen.globalAlpha *= 0.5;
      pen.lineWidth = 1.3;
      hatch(pen, -radius, -radius, 2 * radius, 2 * radius, 4);
      pen.restore();
    }
    pen.lineWidth = role === 'G' ? 3 : 1.8;
    pen.strokeStyle = team === 'A' ? text : this.palette.ring;
    if (!seen) pen.setLineDash([3, 3]);
    circle(pen, radius);
    pen.stroke();
    pen.setLineDash([]);
    this.drawLabel(pen, number === null ? `(${id})` : `${number}`, number !== null, shirt, text);
  }

  /** The shirt number; where it is not known the track's id, smaller and in plain weight. */
  private drawLabel(
    pen: CanvasRenderingContext2D,
    label: string,
    known: boolean,
    shirt: string,
    text: string,
  ): void {
    const size = this.radius * (known ? 1.3 : 0.88);
    pen.globalAlpha = 1;
    pen.font = `${known ? 600 : 500} ${size}px Barlow, system-ui, sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'alphabetic';
    pen.lineJoin = 'round';
    pen.lineWidth = 3.6;
    pen.strokeStyle = shirt;
    pen.strokeText(label, 0, size * 0.36);
    pen.fillStyle = text;
    pen.fillText(label, 0, size * 0.36);
  }

  private drawOfficial(pen: CanvasRenderingContext2D, person: PersonRow): void {
    const half = this.radius * 0.62;
    const shirt = shirtOf(this.match, person);
    pen.globalAlpha = person[8] ? 0.95 : 0.5;
    pen.rotate(Math.PI / 4);
    pen.fillStyle = shirt;
    pen.fillRect(-half, -half, 2 * half, 2 * half);
    pen.lineWidth = 1.4;
    pen.strokeStyle = readableOn(shirt);
    pen.strokeRect(-half, -half, 2 * half, 2 * half);
  }
}

function circle(pen: CanvasRenderingContext2D, radius: number): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
}

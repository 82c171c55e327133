import type { Scene } from '../live/playout';
import type { Match, PersonRow } from '../live/protocol';
import { BallDrawing } from './ball';
import { drawDirections } from './directions';
import { Discs } from './disc';
import { drawMarkings } from './markings';
import { type Palette, paletteNow } from './palette';
import { drawShapes } from './shape';
import { type View, viewOf } from './view';

/** What of the match is drawn. */
export interface Layers {
  shapes: boolean;
  trail: boolean;
}

/** Paints scenes on one canvas: the pitch from a picture made once per size and theme, people and ball on top. */
export class Painter {
  private readonly pen: CanvasRenderingContext2D;
  private readonly turf = document.createElement('canvas');
  private readonly ball = new BallDrawing();
  private view: View;
  private palette: Palette;
  private discs: Discs;
  private density = 1;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly match: Match,
  ) {
    this.pen = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
    this.palette = paletteNow();
    this.view = viewOf(1, 1, match.pitch.length, match.pitch.width);
    this.discs = this.newDiscs();
    this.fit();
  }

  /** Takes the canvas' size and the theme as they are now. */
  fit(): void {
    const { clientWidth, clientHeight } = this.canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.density = Math.min(2, window.devicePixelRatio || 1);
    for (const canvas of [this.canvas, this.turf]) {
      canvas.width = Math.round(clientWidth * this.density);
      canvas.height = Math.round(clientHeight * this.density);
    }
    this.palette = paletteNow();
    this.view = viewOf(clientWidth, clientHeight, this.match.pitch.length, this.match.pitch.width);
    this.discs = this.newDiscs();
    const pen = this.turf.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
    pen.setTransform(this.density, 0, 0, this.density, 0, 0);
    drawMarkings(pen, this.view, this.palette);
  }

  paint(scene: Scene | null, layers: Layers): void {
    const { pen, view } = this;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.drawImage(this.turf, 0, 0);
    if (!scene) return;
    pen.setTransform(this.density, 0, 0, this.density, 0, 0);
    if (layers.shapes) drawShapes(pen, view, this.match, scene.people, this.palette.turf);
    drawDirections(pen, view, this.palette, this.match, scene.period);
    for (const person of scene.people) this.drawHeading(person);
    for (const team of ['O', 'U', 'A', 'H']) {
      for (const person of scene.people) {
        if (person[1] === team) this.discs.stamp(pen, person, view.x(person[4]), view.y(person[5]));
      }
    }
    this.ball.draw(pen, view, this.palette, scene.ball, scene.timeMicros, layers.trail);
  }

  /** Where somebody will be in 0.7 s at this speed. */
  private drawHeading(person: PersonRow): void {
    const speed = Math.hypot(person[6], person[7]);
    if (speed < 1 || person[1] === 'O') return;
    const { pen, view } = this;
    pen.strokeStyle = this.palette.ring;
    pen.globalAlpha = 0.55;
    pen.lineWidth = 2.4;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(view.x(person[4]), view.y(person[5]));
    const reach = 1 + 1.2 / speed;
    pen.lineTo(view.x(person[4] + person[6] * 0.7 * reach), view.y(person[5] + person[7] * 0.7 * reach));
    pen.stroke();
    pen.globalAlpha = 1;
  }

  private newDiscs(): Discs {
    const radius = Math.max(10.5, Math.min(18, this.view.scale * 1.55));
    return new Discs(this.match, this.palette, radius, this.density);
  }
}

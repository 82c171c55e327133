import type { BallRow } from '../live/protocol';
import type { Palette } from './palette';
import type { View } from './view';

const TRAIL_MICROS = 1_400_000;

interface Place {
  timeMicros: number;
  x: number;
  y: number;
  z: number;
}

/** The ball with where it was in the last moments; its height shows as distance from its shadow, and as size. */
export class BallDrawing {
  private trail: Place[] = [];

  draw(
    pen: CanvasRenderingContext2D,
    view: View,
    palette: Palette,
    ball: BallRow | null,
    timeMicros: number,
    withTrail: boolean,
  ): void {
    if (!ball) {
      this.trail = [];
      return;
    }
    this.remember(ball, timeMicros);
    if (withTrail) this.drawTrail(pen, view, palette, timeMicros);
    const x = view.x(ball[0]);
    const ground = view.y(ball[1]);
    const height = lift(view, ball[2]);
    drawShadow(pen, palette, x, ground, height);
    const radius = Math.min(9, 4.8 + ball[2] * 0.45);
    pen.globalAlpha = ball[6] ? 1 : 0.55;
    pen.fillStyle = palette.ball;
    pen.strokeStyle = palette.ballEdge;
    pen.lineWidth = 1.8;
    if (!ball[6]) pen.setLineDash([2.5, 2]);
    pen.beginPath();
    pen.arc(x, ground - height, radius, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
    pen.setLineDash([]);
    pen.globalAlpha = 1;
  }

  private remember(ball: BallRow, timeMicros: number): void {
    const last = this.trail.at(-1);
    if (last && (timeMicros < last.timeMicros || Math.hypot(ball[0] - last.x, ball[1] - last.y) > 6)) {
      this.trail = [];
    }
    this.trail.push({ timeMicros, x: ball[0], y: ball[1], z: ball[2] });
    while ((this.trail[0]?.timeMicros ?? timeMicros) < timeMicros - TRAIL_MICROS) this.trail.shift();
  }

  private drawTrail(pen: CanvasRenderingContext2D, view: View, palette: Palette, timeMicros: number): void {
    pen.strokeStyle = palette.trail;
    pen.lineCap = 'round';
    for (let i = 1; i < this.trail.length; i++) {
      const from = this.trail[i - 1] as Place;
      const to = this.trail[i] as Place;
      const fresh = 1 - (timeMicros - to.timeMicros) / TRAIL_MICROS;
      pen.globalAlpha = 0.75 * fresh ** 1.5;
      pen.lineWidth = 0.8 + 3.2 * fresh;
      pen.beginPath();
      pen.moveTo(view.x(from.x), view.y(from.y) - lift(view, from.z));
      pen.lineTo(view.x(to.x), view.y(to.y) - lift(view, to.z));
      pen.stroke();
    }
    pen.globalAlpha = 1;
  }
}

/** How far above its shadow a ball is drawn, in CSS pixels: as if seen from 55° above the horizon. */
function lift(view: View, z: number): number {
  return Math.max(0, z - 0.15) * view.scale * 0.9;
}

function drawShadow(
  pen: CanvasRenderingContext2D,
  palette: Palette,
  x: number,
  ground: number,
  height: number,
): void {
  pen.fillStyle = palette.shadow;
  pen.beginPath();
  pen.ellipse(x, ground + 1.5, 4.6, 2.8, 0, 0, 2 * Math.PI);
  pen.fill();
  if (height > 4) {
    pen.strokeStyle = palette.shadow;
    pen.lineWidth = 1.4;
    pen.setLineDash([2, 3]);
    pen.beginPath();
    pen.moveTo(x, ground);
    pen.lineTo(x, ground - height);
    pen.stroke();
    pen.setLineDash([]);
  }
}

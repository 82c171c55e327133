import type { Match, PersonRow } from '../live/protocol';
import { contrast, readableOn } from './colour';
import { hatch } from './hatch';
import { convexHull, type Point } from './hull';
import type { View } from './view';

/** Both sides' hulls of outfield players: ours filled and solid, theirs hatched and dashed. */
export function drawShapes(
  pen: CanvasRenderingContext2D,
  view: View,
  match: Match,
  people: PersonRow[],
  turf: string,
): void {
  for (const team of ['H', 'A'] as const) {
    const hull = convexHull(
      people
        .filter((person) => person[1] === team && person[2] !== 'G')
        .map((person): Point => [view.x(person[4]), view.y(person[5])]),
    );
    if (hull.length < 3) continue;
    const shirt = (team === 'H' ? match.home : match.away).kit.shirt;
    const colour = contrast(shirt, turf) >= 1.7 ? shirt : readableOn(turf);
    pen.save();
    outline(pen, hull);
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    if (team === 'H') {
      pen.globalAlpha = 0.17;
      pen.fill();
    } else {
      pen.save();
      pen.clip();
      pen.globalAlpha = 0.3;
      pen.lineWidth = 1.4;
      hatch(pen, 0, 0, view.width, view.height, 9);
      pen.restore();
      outline(pen, hull);
      pen.setLineDash([7, 5]);
    }
    pen.globalAlpha = 0.75;
    pen.lineWidth = 2;
    pen.lineJoin = 'round';
    pen.stroke();
    pen.restore();
  }
}

function outline(pen: CanvasRenderingContext2D, hull: Point[]): void {
  pen.beginPath();
  for (const [x, y] of hull) pen.lineTo(x, y);
  pen.closePath();
}

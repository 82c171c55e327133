import type { Palette } from './palette';
import type { View } from './view';

const STRIPES = 18;
const CIRCLE = 9.15;
const SPOT = 11;
const GOAL = 7.32;
const NET_DEPTH = 2;
const BOXES = [
  { depth: 16.5, breadth: 40.32 },
  { depth: 5.5, breadth: 18.32 },
];

/** The field of play with its markings (Law 1) and the mower's stripes. */
export function drawMarkings(pen: CanvasRenderingContext2D, view: View, palette: Palette): void {
  const { x, y, scale, length, breadth } = view;
  drawTurf(pen, view, palette);
  pen.strokeStyle = palette.line;
  pen.fillStyle = palette.line;
  pen.lineWidth = Math.max(1.6, 0.14 * scale);
  pen.lineJoin = 'miter';
  pen.strokeRect(x(-length / 2), y(breadth / 2), length * scale, breadth * scale);
  stroke(pen, [x(0), y(breadth / 2)], [x(0), y(-breadth / 2)]);
  pen.beginPath();
  pen.arc(x(0), y(0), CIRCLE * scale, 0, 2 * Math.PI);
  pen.stroke();
  dot(pen, x(0), y(0), 0.28 * scale);
  for (const side of [-1, 1] as const) drawEnd(pen, view, palette, side);
}

/** Grass to the edges, mown in stripes; darker where no line encloses it. */
function drawTurf(pen: CanvasRenderingContext2D, view: View, palette: Palette): void {
  const { x, y, scale, length, breadth } = view;
  const stripe = length / STRIPES;
  pen.fillStyle = palette.turf;
  pen.fillRect(0, 0, view.width, view.height);
  pen.fillStyle = palette.mown;
  const beyond = Math.ceil(view.width / scale / stripe / 2);
  for (let i = STRIPES / 2 - 2 * beyond; i < STRIPES / 2 + 2 * beyond; i += 2) {
    const from = x(-length / 2 + i * stripe);
    pen.fillRect(from, 0, x(-length / 2 + (i + 1) * stripe) - from, view.height);
  }
  pen.save();
  pen.globalAlpha = 0.55;
  pen.fillStyle = palette.surround;
  pen.beginPath();
  pen.rect(0, 0, view.width, view.height);
  pen.rect(x(-length / 2), y(breadth / 2), length * scale, breadth * scale);
  pen.fill('evenodd');
  pen.restore();
}

function drawEnd(pen: CanvasRenderingContext2D, view: View, palette: Palette, side: -1 | 1): void {
  const { x, y, scale, length, breadth } = view;
  const goalLine = (side * length) / 2;
  for (const box of BOXES) {
    const inner = goalLine - side * box.depth;
    pen.strokeRect(x(Math.min(goalLine, inner)), y(box.breadth / 2), box.depth * scale, box.breadth * scale);
  }
  const spot = goalLine - side * SPOT;
  dot(pen, x(spot), y(0), 0.24 * scale);
  const half = Math.acos((16.5 - SPOT) / CIRCLE);
  const middle = side === 1 ? Math.PI : 0;
  pen.beginPath();
  pen.arc(x(spot), y(0), CIRCLE * scale, middle - half, middle + half);
  pen.stroke();
  for (const corner of [-1, 1] as const) {
    const from = side === 1 ? (corner === 1 ? Math.PI / 2 : Math.PI) : corner === 1 ? 0 : -Math.PI / 2;
    pen.beginPath();
    pen.arc(x(goalLine), y((corner * breadth) / 2), scale, from, from + Math.PI / 2);
    pen.stroke();
  }
  drawNet(pen, view, palette, side);
}

function drawNet(pen: CanvasRenderingContext2D, view: View, palette: Palette, side: -1 | 1): void {
  const { x, y, scale, length } = view;
  const left = x(side === 1 ? length / 2 : -length / 2 - NET_DEPTH);
  const top = y(GOAL / 2);
  pen.save();
  pen.lineWidth = 0.8;
  pen.strokeStyle = palette.net;
  pen.beginPath();
  pen.rect(left, top, NET_DEPTH * scale, GOAL * scale);
  pen.clip();
  for (let at = -GOAL; at < GOAL * 2; at += 0.62) {
    const down = at * scale;
    pen.moveTo(left, top + down);
    pen.lineTo(left + GOAL * scale, top + down + GOAL * scale);
    pen.moveTo(left, top + down);
    pen.lineTo(left + GOAL * scale, top + down - GOAL * scale);
  }
  pen.stroke();
  pen.restore();
  pen.strokeRect(left, top, NET_DEPTH * scale, GOAL * scale);
}

function stroke(pen: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
}

function dot(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, Math.max(2, radius), 0, 2 * Math.PI);
  pen.fill();
}

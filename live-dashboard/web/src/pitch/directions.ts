import type { Match } from '../live/protocol';
import type { Palette } from './palette';
import type { View } from './view';

/** Which way each side plays in this period, above the far touchline: our name at our own end. */
export function drawDirections(
  pen: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  match: Match,
  period: number,
): void {
  const attacksRight = match.periods.find((one) => one.number === period)?.attacksRight;
  if (!attacksRight) return;
  const [left, right] = attacksRight === 'HOME' ? [match.home, match.away] : [match.away, match.home];
  pen.font = `600 ${Math.max(12, Math.round(view.scale * 1.9))}px Barlow, system-ui, sans-serif`;
  pen.fillStyle = palette.caption;
  pen.textBaseline = 'alphabetic';
  const above = view.y(view.breadth / 2) - 0.75 * view.scale;
  pen.textAlign = 'left';
  pen.fillText(`${left.shortName} →`, view.x(-view.length / 2) + 1, above);
  pen.textAlign = 'right';
  pen.fillText(`← ${right.shortName}`, view.x(view.length / 2) - 1, above);
}

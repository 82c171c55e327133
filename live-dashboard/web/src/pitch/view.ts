/** Where the pitch lies on a canvas, in CSS pixels: the whole field of play with a margin, upright as the main camera sees it. */
export interface View {
  width: number;
  height: number;
  length: number;
  breadth: number;
  /** CSS pixels per metre. */
  scale: number;
  x(metres: number): number;
  y(metres: number): number;
}

const SIDE_METRES = 4.6;
const END_METRES = 3.6;

export function viewOf(width: number, height: number, length: number, breadth: number): View {
  const scale = Math.min(width / (length + 2 * SIDE_METRES), height / (breadth + 2 * END_METRES));
  return {
    width,
    height,
    length,
    breadth,
    scale,
    x: (metres) => width / 2 + metres * scale,
    y: (metres) => height / 2 - metres * scale,
  };
}

/** Strokes of a diagonal hatch over a box, for whoever cannot go by the hue. */
export function hatch(
  pen: CanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
  gap: number,
): void {
  pen.beginPath();
  const step = gap * Math.SQRT2;
  const first = Math.floor((left - top - height) / step) * step;
  for (let at = first; at < left + width - top + step; at += step) {
    pen.moveTo(at + top, top);
    pen.lineTo(at + top + height, top + height);
  }
  pen.stroke();
}

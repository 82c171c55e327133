/** The pitch's colours in the theme that is on, read from the style sheet so that they are said once. */
export interface Palette {
  surround: string;
  turf: string;
  mown: string;
  line: string;
  net: string;
  ball: string;
  trail: string;
  ballEdge: string;
  shadow: string;
  ring: string;
  caption: string;
}

export function paletteNow(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--pitch-${name}`).trim();
  return {
    surround: colour('surround'),
    turf: colour('turf'),
    mown: colour('mown'),
    line: colour('line'),
    net: colour('net'),
    ball: colour('ball'),
    trail: colour('trail'),
    ballEdge: colour('ball-edge'),
    shadow: colour('shadow'),
    ring: colour('ring'),
    caption: colour('caption'),
  };
}

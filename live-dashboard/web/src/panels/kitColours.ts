import type { Match } from '../live/protocol';
import { readableOn } from '../pitch/colour';

/** Both sides' shirts for the style sheet, and the ink that the hatch over theirs is drawn with. */
export function kitColours(match: Match | null): Record<string, string> {
  const home = match?.home.kit.shirt ?? '#888888';
  const away = match?.away.kit.shirt ?? '#888888';
  return { '--home': home, '--away': away, '--away-ink': readableOn(away) };
}

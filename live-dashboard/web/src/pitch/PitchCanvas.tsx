import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { wallClockMs } from '../live/clock';
import type { Match } from '../live/protocol';
import { playout } from '../live/store';
import { reducedMotion, shapesShown, theme } from '../preferences';
import { witness } from '../witness';
import { Painter } from './painter';

const CALM_MS = 250;

/** The pitch at the screen's own rate; four times a second and without trails for whoever asked for less motion. */
export function PitchCanvas({ match }: { match: Match }) {
  const element = useRef<HTMLCanvasElement>(null);
  const chosenTheme = theme.value;
  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const painter = new Painter(canvas, match);
    const sized = new ResizeObserver(() => painter.fit());
    sized.observe(canvas);
    document.fonts.ready.then(() => painter.fit());
    let next = 0;
    let lastMs = 0;
    const draw = () => {
      next = requestAnimationFrame(draw);
      const nowMs = wallClockMs();
      if (reducedMotion.value && nowMs - lastMs < CALM_MS) return;
      lastMs = nowMs;
      const scene = playout.at(nowMs);
      painter.paint(scene, { shapes: shapesShown.value, trail: !reducedMotion.value });
      witness(scene);
    };
    draw();
    return () => {
      cancelAnimationFrame(next);
      sized.disconnect();
    };
  }, [match, chosenTheme]);
  return (
    <canvas ref={element} class="pitch-canvas" role="img" aria-label={t('pitch.label')} data-testid="pitch" />
  );
}

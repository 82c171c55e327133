import { useEffect, useState } from 'preact/hooks';
import { ageSeconds, matchClock } from './format';
import { t, tCode } from './i18n';
import { events, frame, frameAge, match, stale, teams } from './live/store';

const EVERY_MS = 5000;

/** What a screen reader says, at most once in five seconds: the newest call and the score, or that the picture is old. */
export function Announcer() {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = window.setInterval(() => setText(spoken()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="unseen" role="status" aria-live="polite">
      {text}
    </div>
  );
}

function spoken(): string {
  if (stale.value) {
    return frameAge.value === null
      ? t('age.waiting')
      : t('spoken.stale', { seconds: ageSeconds(frameAge.value) });
  }
  const newest = events.value[0]?.event.data;
  const goals = (side: string) => teams.value.find((team) => team.team === side)?.goals ?? 0;
  const score = t('spoken.score', {
    home: match.value?.home.name ?? '',
    homeGoals: goals('HOME'),
    away: match.value?.away.name ?? '',
    awayGoals: goals('AWAY'),
    clock: frame.value ? matchClock(frame.value.period, frame.value.clock) : '',
  });
  return newest ? `${score} ${tCode('event', newest.type)}.` : score;
}

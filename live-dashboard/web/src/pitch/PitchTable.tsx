import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { decimal } from '../format';
import { t } from '../i18n';
import type { Frame, Match, PersonRow } from '../live/protocol';
import { frame } from '../live/store';

/** The pitch as numbers, for whoever cannot or does not want to see the drawing; once a second, so that it can be read. */
export function PitchTable({ match }: { match: Match }) {
  const shown = useSignal<Frame | null>(frame.peek());
  useEffect(() => {
    const timer = window.setInterval(() => {
      shown.value = frame.peek();
    }, 1000);
    return () => clearInterval(timer);
  }, [shown]);
  const people = [...(shown.value?.people ?? [])].sort(bySideAndNumber);
  const half = Math.ceil((people.length + 1) / 2);
  return (
    <div class="pitch-table" data-testid="pitch-table">
      <Half match={match} people={people.slice(0, half)} ball={null} caption={t('pitch.table')} />
      <Half
        match={match}
        people={people.slice(half)}
        ball={shown.value?.ball ?? null}
        caption={t('pitch.table')}
      />
    </div>
  );
}

interface HalfProps {
  match: Match;
  people: PersonRow[];
  ball: Frame['ball'];
  caption: string;
}

function Half({ match, people, ball, caption }: HalfProps) {
  return (
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="wide">
            {t('column.team')}
          </th>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.x')}</th>
          <th scope="col">{t('column.y')}</th>
          <th scope="col">{t('column.kmh')}</th>
        </tr>
      </thead>
      <tbody>
        {ball && (
          <Row
            name={t('person.ball')}
            label=""
            x={ball[0]}
            y={ball[1]}
            speed={Math.hypot(ball[3], ball[4])}
          />
        )}
        {people.map(([id, team, , number, x, y, vx, vy]) => (
          <Row
            key={id}
            name={nameOf(match, team)}
            label={number === null ? `(${id})` : `${number}`}
            x={x}
            y={y}
            speed={Math.hypot(vx, vy)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  name,
  label,
  x,
  y,
  speed,
}: {
  name: string;
  label: string;
  x: number;
  y: number;
  speed: number;
}) {
  return (
    <tr>
      <th scope="row" class="wide">
        {name}
      </th>
      <td class="figure">{label}</td>
      <td class="figure">{decimal(x, 1)}</td>
      <td class="figure">{decimal(y, 1)}</td>
      <td class="figure">{decimal(speed * 3.6, 0)}</td>
    </tr>
  );
}

function nameOf(match: Match, team: PersonRow[1]): string {
  if (team === 'H') return match.home.shortName;
  if (team === 'A') return match.away.shortName;
  return team === 'O' ? t('person.official') : t('person.unknown');
}

function bySideAndNumber(a: PersonRow, b: PersonRow): number {
  const order = 'HAOU';
  return order.indexOf(a[1]) - order.indexOf(b[1]) || (a[3] ?? 1000 + a[0]) - (b[3] ?? 1000 + b[0]);
}

import type { JSX } from 'preact';
import { t } from '../i18n';
import type { Match } from '../live/protocol';
import { Swatch } from '../panels/Swatch';
import { readableOn } from './colour';

/** What each mark on the pitch stands for, in the match's own colours. */
export function PitchKey({ match }: { match: Match }) {
  const official = match.officials.shirt;
  return (
    <ul class="pitch-key" aria-label={t('key.title')} data-testid="pitch-key">
      <li>
        <Swatch colour={match.home.kit.shirt} hatched={false} />
        {match.home.shortName}
      </li>
      <li>
        <Swatch colour={match.away.kit.shirt} hatched={true} />
        {match.away.shortName}
      </li>
      <li>
        <Swatch colour={match.home.keeperKit.shirt} hatched={false} />
        <Swatch colour={match.away.keeperKit.shirt} hatched={true} />
        {t('key.keeper')}
      </li>
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 2l8 8-8 8-8-8z" fill={official} stroke={readableOn(official)} stroke-width="1.4" />
        </svg>
        {t('key.official')}
      </li>
      <li>
        <Disc r="5.5" fill="var(--pitch-ball)" stroke="var(--pitch-ball-edge)" stroke-width="2" />
        {t('key.ball')}
      </li>
      <li>
        <Disc r="8" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="3 3" />
        {t('key.unseen')}
      </li>
    </ul>
  );
}

/** A circle in the middle of a mark's square. */
function Disc(props: JSX.IntrinsicElements['circle']) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" {...props} />
    </svg>
  );
}

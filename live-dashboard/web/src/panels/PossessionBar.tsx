import { decimal, percent, possessionShares } from '../format';
import { t } from '../i18n';
import { match, teams } from '../live/store';
import { kitColours } from './kitColours';

/** Whose ball it was so far: ours, contested, theirs; out of play does not count. */
export function PossessionBar() {
  const home = teams.value.find((team) => team.team === 'HOME');
  const away = teams.value.find((team) => team.team === 'AWAY');
  const shares = possessionShares(
    home?.possessionSeconds ?? 0,
    home?.contestSeconds ?? 0,
    away?.possessionSeconds ?? 0,
  );
  const shown = match.value;
  const colours = kitColours(shown);
  return (
    <section class="possession" aria-label={t('possession')} data-testid="possession" style={colours}>
      <div class="possession-figures">
        <strong class="figure">{shares ? percent(shares.home) : '–'}</strong>
        <span class="possession-title">
          <h2>{t('possession')}</h2>
          <span class="muted">
            {shares ? `${t('possession.contest')} ${percent(shares.contest)}` : ''}
            {shares && home
              ? ` · ${inPlay(home.outOfPlaySeconds, home.possessionSeconds, home.contestSeconds, away?.possessionSeconds ?? 0)}`
              : ''}
          </span>
        </span>
        <strong class="figure">{shares ? percent(shares.away) : '–'}</strong>
      </div>
      <div class="possession-bar" aria-hidden="true">
        {shares ? (
          <>
            <span class="of-home" style={{ flexGrow: shares.home }} />
            <span class="of-contest" style={{ flexGrow: shares.contest }} />
            <span class="of-away" style={{ flexGrow: shares.away }} />
          </>
        ) : (
          <span class="of-nobody" style={{ flexGrow: 1 }} />
        )}
      </div>
    </section>
  );
}

function inPlay(out: number, ...alive: number[]): string {
  const playing = alive.reduce((sum, seconds) => sum + seconds, 0);
  const share = playing / Math.max(1e-9, playing + out);
  return t('possession.inPlay', { share: Number.isFinite(share) ? percent(share) : decimal(0, 0) });
}

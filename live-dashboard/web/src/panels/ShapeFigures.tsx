import { decimal } from '../format';
import { t } from '../i18n';
import type { Words } from '../i18n/en';
import type { TeamState } from '../live/protocol';
import { match, teams } from '../live/store';
import { kitColours } from './kitColours';
import { Swatch } from './Swatch';

interface Figure {
  key: 'lineHeight' | 'length' | 'width' | 'hullArea';
  unit: string;
  /** The longest bar stands for this much. */
  full: number;
}

const FIGURES: Figure[] = [
  { key: 'lineHeight', unit: 'm', full: 60 },
  { key: 'length', unit: 'm', full: 65 },
  { key: 'width', unit: 'm', full: 65 },
  { key: 'hullArea', unit: 'm²', full: 2400 },
];

/** The four figures of both sides' shape, ours on the left, each with a bar from the middle. */
export function ShapeFigures() {
  const home = teams.value.find((team) => team.team === 'HOME');
  const away = teams.value.find((team) => team.team === 'AWAY');
  const shown = match.value;
  return (
    <section class="card shape" aria-labelledby="shape-title" data-testid="shape">
      <header class="card-head">
        {shown && <Swatch colour={shown.home.kit.shirt} hatched={false} />}
        <h2 id="shape-title">{t('shape')}</h2>
        {shown && <Swatch colour={shown.away.kit.shirt} hatched={true} />}
      </header>
      <dl class="figures" style={kitColours(shown)}>
        {FIGURES.map((figure) => (
          <Row key={figure.key} figure={figure} home={home} away={away} />
        ))}
      </dl>
    </section>
  );
}

function Row({
  figure,
  home,
  away,
}: {
  figure: Figure;
  home: TeamState | undefined;
  away: TeamState | undefined;
}) {
  const share = (team: TeamState | undefined) =>
    `${Math.min(100, ((team?.[figure.key] ?? 0) / figure.full) * 100)}%`;
  const note =
    figure.key === 'hullArea' && home && away
      ? t('shape.stretch', { home: decimal(home.stretchIndex, 1), away: decimal(away.stretchIndex, 1) })
      : null;
  return (
    <div class="figure-row">
      <dt>
        {t(`shape.${figure.key}` as keyof Words)} <span class="unit">{figure.unit}</span>
        {note && <span class="figure-note">{note}</span>}
      </dt>
      <dd class="figure">{home ? decimal(home[figure.key], 0) : '–'}</dd>
      <dd class="figure away-figure">{away ? decimal(away[figure.key], 0) : '–'}</dd>
      <div class="bars" aria-hidden="true">
        <span class="bar-home">
          <i style={{ width: share(home) }} />
        </span>
        <span class="bar-away">
          <i style={{ width: share(away) }} />
        </span>
      </div>
    </div>
  );
}

import { decimal } from '../format';
import { t } from '../i18n';
import type { Match, PlayerState, Side, TeamSheet } from '../live/protocol';
import { match, players } from '../live/store';
import { Swatch } from './Swatch';

const ROWS = 12;
const ZONES = ['0–7', '7–15', '15–20', '20–25', '25+'];

/** Both sides' running so far, one row a player. */
export function PlayersView() {
  const shown = match.value;
  if (!shown) return null;
  return (
    <>
      <div class="two-tables">
        <SideTable match={shown} side="HOME" />
        <SideTable match={shown} side="AWAY" />
      </div>
      <p class="zones-legend" aria-hidden="true">
        <span>{t('zones.legend')}</span>
        {ZONES.map((zone, index) => (
          <span key={zone} class="zone-key">
            <i class={`zone zone-${index}`} />
            {zone}
          </span>
        ))}
      </p>
    </>
  );
}

function SideTable({ match: shown, side }: { match: Match; side: Side }) {
  const sheet = side === 'HOME' ? shown.home : shown.away;
  const rows = players.value
    .filter((player) => player.team === side)
    .sort((a, b) => b.distance - a.distance)
    .slice(0, ROWS)
    .sort((a, b) => (a.number ?? 1000 + a.playerId) - (b.number ?? 1000 + b.playerId));
  return (
    <section class="card side-table" data-testid={`players-${side}`}>
      <h2>
        <Swatch colour={sheet.kit.shirt} hatched={side === 'AWAY'} />
        {sheet.name}
      </h2>
      <div class="table-room">
        <table>
          <caption class="unseen">{t('players.of', { team: sheet.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.number')}</th>
              <th scope="col" class="wide">
                {t('column.name')}
              </th>
              <th scope="col">
                {t('column.distance')} <span class="unit">{t('unit.km')}</span>
              </th>
              <th scope="col">
                {t('column.speed')} <span class="unit">{t('unit.kmh')}</span>
              </th>
              <th scope="col">
                {t('column.topSpeed')} <span class="unit">{t('unit.kmh')}</span>
              </th>
              <th scope="col">{t('column.sprints')}</th>
              <th scope="col" class="zones-column">
                {t('column.zones')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((player) => (
              <PlayerRow key={player.playerId} player={player} sheet={sheet} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p class="muted empty">{t('players.empty')}</p>}
    </section>
  );
}

function PlayerRow({ player, sheet }: { player: PlayerState; sheet: TeamSheet }) {
  const name = sheet.players.find((one) => one.number === player.number)?.name;
  return (
    <tr>
      <td class="figure">{player.number ?? '–'}</td>
      <th scope="row" class="wide">
        {name ?? t('player.unknown', { id: player.playerId })}
      </th>
      <td class="figure">{decimal(player.distance / 1000, 2)}</td>
      <td class="figure">{decimal(player.speed * 3.6, 0)}</td>
      <td class="figure">{decimal(player.topSpeed * 3.6, 1)}</td>
      <td class="figure">{decimal(player.sprints, 0)}</td>
      <td class="zones-column">
        <Zones metres={player.zoneDistances} />
      </td>
    </tr>
  );
}

function Zones({ metres }: { metres: number[] }) {
  const spoken = metres.map((length, index) => `${ZONES[index]}: ${decimal(length, 0)} m`).join(', ');
  return (
    <span class="zones">
      <span class="unseen">{spoken}</span>
      {metres.map((length, index) => (
        <i key={ZONES[index]} class={`zone zone-${index}`} style={{ flexGrow: length }} aria-hidden="true" />
      ))}
    </span>
  );
}

import { computed } from '@preact/signals';
import { matchClock } from '../format';
import { t } from '../i18n';
import type { Words } from '../i18n/en';
import { frame, match, teams } from '../live/store';
import { type Tab, tab } from '../preferences';
import { Swatch } from './Swatch';

const clock = computed(() => (frame.value ? matchClock(frame.value.period, frame.value.clock) : '–:––'));
const period = computed(() => frame.value?.period ?? 0);
/** None is known before a side's first state, and then nought would be a claim. */
const goals = (side: string) => teams.value.find((team) => team.team === side)?.goals ?? '';

export function Header() {
  return (
    <header class="bar top">
      <Clock />
      <Score />
      <div class="tabs" role="tablist" aria-label={t('tabs')}>
        <TabButton name="team" />
        <TabButton name="players" />
      </div>
    </header>
  );
}

function Clock() {
  const key = `period.${period.value}`;
  return (
    <div class="clock">
      <span class="clock-time" role="timer" aria-label={t('clock')} data-testid="clock">
        {clock}
      </span>
      <span class="clock-period">
        {period.value >= 1 && period.value <= 4 ? t(key as keyof Words) : t('period.none')}
      </span>
    </div>
  );
}

function Score() {
  const shown = match.value;
  if (!shown) return <h1 class="score">{t('title')}</h1>;
  return (
    <h1 class="score" data-testid="score">
      <span class="side-name home">
        <span class="long">{shown.home.name}</span>
        <span class="short">{shown.home.shortName}</span>
      </span>
      <Swatch colour={shown.home.kit.shirt} hatched={false} />
      <span class="goals">
        {goals('HOME')}
        <span class="dash">–</span>
        {goals('AWAY')}
      </span>
      <Swatch colour={shown.away.kit.shirt} hatched={true} />
      <span class="side-name away">
        <span class="long">{shown.away.name}</span>
        <span class="short">{shown.away.shortName}</span>
      </span>
    </h1>
  );
}

function TabButton({ name }: { name: Tab }) {
  const chosen = tab.value === name;
  return (
    <button
      type="button"
      class="tab"
      role="tab"
      id={`tab-${name}`}
      aria-selected={chosen}
      aria-controls={`panel-${name}`}
      onClick={() => {
        tab.value = name;
      }}
    >
      {t(`tab.${name}`)}
    </button>
  );
}

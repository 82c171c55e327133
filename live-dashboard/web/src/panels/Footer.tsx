import { computed } from '@preact/signals';
import { ageSeconds } from '../format';
import { t } from '../i18n';
import type { CameraState } from '../live/protocol';
import { cameras, connected, frameAge, now, serverClock, stale } from '../live/store';
import {
  language,
  shapesShown,
  tab,
  tableShown,
  theme,
  toggleLanguage,
  toggleShapes,
  toggleTheme,
} from '../preferences';

const age = computed(() => (frameAge.value === null ? null : ageSeconds(frameAge.value)));

export function Footer() {
  return (
    <footer class="bar bottom">
      <Age />
      <ul class="cameras" aria-label={t('cameras')} data-testid="cameras">
        {cameras.value.map(([name, state, , capturedMicros]) => (
          <Camera key={name} name={name} state={state} capturedMicros={capturedMicros} />
        ))}
      </ul>
      <div class="buttons">
        {tab.value === 'team' && (
          <>
            <button type="button" aria-pressed={shapesShown.value} onClick={toggleShapes}>
              {t('button.shapes')}
            </button>
            <button
              type="button"
              aria-pressed={tableShown.value}
              onClick={() => {
                tableShown.value = !tableShown.value;
              }}
            >
              {t('button.table')}
            </button>
          </>
        )}
        <button type="button" onClick={toggleTheme}>
          {theme.value === 'sun' ? t('button.night') : t('button.sun')}
        </button>
        <button type="button" onClick={toggleLanguage} lang={language.value === 'en' ? 'fr' : 'en'}>
          {t('button.language')}
        </button>
      </div>
    </footer>
  );
}

/** How old the picture is that all of this is made from: always on the screen. */
function Age() {
  const state = age.value === null ? 'waiting' : stale.value ? 'stale' : 'live';
  return (
    <div class={`age ${state}`} data-testid="age" data-state={state}>
      <span class="age-mark" aria-hidden="true" />
      <span class="age-word">{t(`age.${state}`)}</span>
      {age.value !== null && (
        <span class="age-figure" title={t('age.label')}>
          {t('age.seconds', { seconds: age.value })}
        </span>
      )}
      {!connected.value && <span class="age-link">{t('link.lost')}</span>}
    </div>
  );
}

function Camera({
  name,
  state,
  capturedMicros,
}: {
  name: string;
  state: CameraState;
  capturedMicros: number;
}) {
  const seconds = capturedMicros > 0 ? serverClock.secondsSince(now.value, capturedMicros) : null;
  const shown: CameraState = seconds !== null && seconds > 3 ? 'IDLE' : state;
  return (
    <li class={`camera ${shown.toLowerCase()}`}>
      <span class="camera-mark" aria-hidden="true" />
      <span class="camera-name">{name}</span>
      <span class="camera-state">
        {seconds !== null && shown === 'LIVE'
          ? t('age.seconds', { seconds: ageSeconds(seconds) })
          : t(`camera.${shown}`)}
      </span>
    </li>
  );
}

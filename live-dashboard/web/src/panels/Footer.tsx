import { computed } from '@preact/signals';
import { ageSeconds } from '../format';
import { t } from '../i18n';
import type { CameraState } from '../live/protocol';
import { cameras, connected, frameAge, now, STALE_SECONDS, serverClock, stale } from '../live/store';
import { shapesShown, tab, tableShown, toggleShapes } from '../preferences';
import { Switches } from './Switches';

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
        <Switches />
      </div>
    </footer>
  );
}

/** How old the picture is that all of this is made from: always on the screen. */
function Age() {
  const state = age.value === null ? 'waiting' : stale.value ? 'stale' : 'live';
  const word = state === 'waiting' && !connected.value ? 'connecting' : state;
  return (
    <div class={`age ${state}`} data-testid="age" data-state={state}>
      <span class="age-mark" aria-hidden="true" />
      <span class="age-word">{t(`age.${word}`)}</span>
      {age.value !== null && (
        <span class="age-figure" title={t('age.label')}>
          {t('age.seconds', { seconds: age.value })}
        </span>
      )}
      {!connected.value && age.value !== null && <span class="age-link">{t('link.lost')}</span>}
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
  const silent = state === 'IDLE' || (seconds !== null && seconds > STALE_SECONDS);
  const shown = silent && !connected.value ? 'UNHEARD' : silent ? 'IDLE' : state;
  return (
    <li class={`camera ${shown.toLowerCase()}`}>
      <span class="camera-mark" aria-hidden="true" />
      <span class="camera-name">{name}</span>
      <span class="camera-state">{cameraWord(shown, seconds)}</span>
    </li>
  );
}

/** A camera that falls silent is told from one that we cannot hear of, because the line to the server is down. */
function cameraWord(shown: CameraState | 'UNHEARD', seconds: number | null): string {
  if (shown === 'UNHEARD') return t('camera.unheard');
  if (seconds !== null && shown === 'LIVE') return t('age.seconds', { seconds: ageSeconds(seconds) });
  if (seconds !== null && shown === 'IDLE') return t('camera.silent', { seconds: ageSeconds(seconds) });
  return t(`camera.${shown}`);
}

import { ageSeconds } from '../format';
import { t } from '../i18n';
import { connected, frameAge, match, stale } from '../live/store';

/** Why the pitch is empty or old, above it; nothing while all is well. */
export function Notice() {
  if (!stale.value) return null;
  const age = frameAge.value;
  if (age === null) {
    const known = match.value !== null && connected.value;
    return (
      <p class="notice" data-testid="notice">
        {t(known ? 'notice.waiting' : 'notice.connecting')}
      </p>
    );
  }
  const seconds = ageSeconds(age);
  return (
    <p class="notice bad" data-testid="notice">
      {t(connected.value ? 'notice.stale' : 'notice.lost', { seconds })}
    </p>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { decimal, matchClock } from '../format';
import { t, tCode } from '../i18n';
import type { MatchEvent, PlayerRef, StampedEvent } from '../live/protocol';
import { events, latency, match } from '../live/store';
import { Swatch } from './Swatch';

/** The least height of a row; one whose words need a second line takes more, and then the oldest has no room. */
const ROW_PIXELS = 40;
const STATUSES = ['PROVISIONAL', 'CONFIRMED', 'RETRACTED'] as const;
const MARKS = { PROVISIONAL: '○', CONFIRMED: '✓', RETRACTED: '×' };

/** The newest calls, each with its status and how long it took from the grass to this server's door. */
export function EventFeed() {
  const list = useRef<HTMLOListElement>(null);
  const [rows, setRows] = useState(6);
  const any = events.value.length > 0;
  useEffect(() => {
    if (!any || !list.current) return;
    const sized = new ResizeObserver(([entry]) => {
      setRows(Math.max(1, Math.floor((entry?.contentRect.height ?? 0) / ROW_PIXELS)));
    });
    sized.observe(list.current);
    return () => sized.disconnect();
  }, [any]);
  return (
    <section class="card feed" aria-labelledby="feed-title" data-testid="feed">
      <header class="card-head">
        <h2 id="feed-title">{t('feed')}</h2>
        <span class="feed-key" aria-hidden="true">
          {STATUSES.map((status) => (
            <span key={status}>
              {MARKS[status]} {t(`status.${status}`)}
            </span>
          ))}
        </span>
      </header>
      {!any ? (
        <p class="muted empty">{t('feed.empty')}</p>
      ) : (
        <ol class="calls" ref={list}>
          {events.value.slice(0, rows).map((call) => (
            <Call key={call.event.data.id} call={call} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Call({ call }: { call: StampedEvent }) {
  const event = call.event.data;
  const sheet =
    event.team === 'HOME' ? match.value?.home : event.team === 'AWAY' ? match.value?.away : undefined;
  const seconds = latency(call);
  return (
    <li class={`call ${event.status.toLowerCase()} ${event.type === 'GOAL' ? 'is-goal' : ''}`}>
      <span class="call-clock">{matchClock(event.period, event.clockSeconds)}</span>
      {sheet ? <Swatch colour={sheet.kit.shirt} hatched={event.team === 'AWAY'} /> : <span class="swatch" />}
      <span class="call-what">
        <span class="call-name">{tCode('event', event.type)}</span>
        <span class="call-who">{detail(event)}</span>
      </span>
      <span class="call-status" title={t(`status.${event.status}`)}>
        <span aria-hidden="true">{MARKS[event.status]}</span>
        <span class="unseen">{t(`status.${event.status}`)}</span>
      </span>
      <span
        class="call-latency"
        title={seconds === null ? '' : t('feed.latency', { seconds: decimal(seconds, 1) })}
      >
        {seconds === null ? '' : `${decimal(seconds, 1)} s`}
      </span>
    </li>
  );
}

function detail(event: MatchEvent): string {
  const people = [event.player, event.receiver]
    .filter((one) => one !== undefined)
    .map(shirt)
    .join(' → ');
  const words = [event.subtype, event.outcome]
    .filter((word): word is string => word !== undefined && word !== 'completed')
    .map((word) => tCode('word', word.toUpperCase()));
  return [people, words[0]].filter(Boolean).join(' · ');
}

function shirt(player: PlayerRef): string {
  return player.number === undefined ? `(${player.id})` : `${player.number}`;
}

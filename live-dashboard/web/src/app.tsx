import { Announcer } from './announcer';
import { match, stale, withheld } from './live/store';
import { EventFeed } from './panels/EventFeed';
import { Footer } from './panels/Footer';
import { Header } from './panels/Header';
import { Notice } from './panels/Notice';
import { PlayersView } from './panels/PlayersView';
import { PossessionBar } from './panels/PossessionBar';
import { ShapeFigures } from './panels/ShapeFigures';
import { Withheld } from './panels/Withheld';
import { PitchCanvas } from './pitch/PitchCanvas';
import { PitchKey } from './pitch/PitchKey';
import { PitchTable } from './pitch/PitchTable';
import { tab, tableShown } from './preferences';

export function App() {
  if (withheld.value) return <Withheld />;
  const shown = match.value;
  return (
    <>
      <Header />
      <main class={stale.value ? 'is-stale' : ''}>
        {tab.value === 'team' ? (
          <div class="team" id="panel-team" role="tabpanel" aria-labelledby="tab-team">
            <section class="ground">
              <Notice />
              {shown &&
                (tableShown.value ? (
                  <PitchTable match={shown} />
                ) : (
                  <>
                    <div class="pitch-room">
                      <PitchCanvas match={shown} />
                    </div>
                    <PitchKey match={shown} />
                  </>
                ))}
            </section>
            <PossessionBar />
            <aside class="side">
              <ShapeFigures />
              <EventFeed />
            </aside>
          </div>
        ) : (
          <div class="players" id="panel-players" role="tabpanel" aria-labelledby="tab-players">
            <PlayersView />
          </div>
        )}
      </main>
      <Footer />
      <Announcer />
    </>
  );
}

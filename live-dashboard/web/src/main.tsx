import barlowMedium from 'virtual-font:500';
import barlowSemiBold from 'virtual-font:600';
import { render } from 'preact';
import { App } from './app';
import { wallClockMs } from './live/clock';
import { openMatch } from './live/socket';
import { frameAge, now } from './live/store';
import './style/base.css';
import './style/layout.css';
import './style/panels.css';

for (const [url, weight] of [
  [barlowMedium, '500'],
  [barlowSemiBold, '600'],
] as const) {
  const face = new FontFace('Barlow', `url(${url})`, { weight });
  document.fonts.add(face);
  face.load().catch(() => undefined); // the system's font will do
}

window.__touchline = { frames: 0, people: 0, firstMovingPlayerAt: null, age: () => frameAge.value };
window.setInterval(() => {
  now.value = wallClockMs();
}, 250);
render(<App />, document.getElementById('app') as HTMLElement);
void openMatch();

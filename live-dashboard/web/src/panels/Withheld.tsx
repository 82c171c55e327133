import { t } from '../i18n';
import { Switches } from './Switches';

/** All there is for somebody whom the competition's policy shows nothing: that it is so. */
export function Withheld() {
  return (
    <>
      <header class="bar">
        <h1>{t('title')}</h1>
      </header>
      <main>
        <p class="notice" role="alert" data-testid="withheld">
          {t('notice.withheld')}
        </p>
      </main>
      <footer class="bar bottom">
        <div class="buttons">
          <Switches />
        </div>
      </footer>
    </>
  );
}

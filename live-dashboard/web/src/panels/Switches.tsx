import { t } from '../i18n';
import { language, theme, toggleLanguage, toggleTheme } from '../preferences';

/** For the reader's eyes and language, whatever is shown. */
export function Switches() {
  return (
    <>
      <button type="button" onClick={toggleTheme}>
        {theme.value === 'sun' ? t('button.night') : t('button.sun')}
      </button>
      <button type="button" onClick={toggleLanguage} lang={language.value === 'en' ? 'fr' : 'en'}>
        {t('button.language')}
      </button>
    </>
  );
}

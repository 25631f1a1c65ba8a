import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import './lib/i18n/areas/core.client';
import { pageLanguage, pageTexts } from './lib/i18n/texts.client';
import { Translation } from './lib/i18n/translation';

/**
 * Remix decodes the page's data on its first rendering, which it suspends meanwhile. React cannot take
 * a click or a key in that moment (its error 345; it then builds the page anew and drops what was
 * typed), so the data is decoded before: called as a function, the component throws what it waits for.
 */
async function decodeData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waitsFor) {
    await waitsFor;
  }
}

void decodeData().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Translation language={pageLanguage} messages={pageTexts}>
          <RemixBrowser />
        </Translation>
      </StrictMode>,
    );
  }),
);

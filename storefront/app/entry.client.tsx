import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import './lib/i18n/areas/core.client';
import { pageLanguage, pageTexts } from './lib/i18n/texts.client';
import { Translation } from './lib/i18n/translation';

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Translation language={pageLanguage} messages={pageTexts}>
        <RemixBrowser />
      </Translation>
    </StrictMode>,
  );
});

import { useTranslate } from '~/lib/i18n/translation';
import { useBrowserPush } from './use-browser-push';

/** Tells this browser while no page is open; nothing where it cannot be. */
export function BrowserPush() {
  const t = useTranslate();
  const { state, change } = useBrowserPush();
  if (state === 'none') return null;
  return (
    <section className="border-t border-hairline pt-6">
      <h2 className="text-20 font-semibold">{t('push.title')}</h2>
      <p className="mt-1 text-15 text-muted" role="status">
        {t(`push.state.${state}`)}
      </p>
      {state !== 'denied' && (
        <button
          type="button"
          className="button button-quiet mt-4"
          aria-disabled={state === 'asking'}
          onClick={state === 'asking' ? undefined : change}
        >
          {t(state === 'on' ? 'push.end' : 'push.begin')}
        </button>
      )}
    </section>
  );
}

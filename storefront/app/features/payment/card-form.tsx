import { useNavigate } from '@remix-run/react';
import { CircleAlert } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { useAwake } from '~/features/forms/use-awake';
import { Notice } from '~/features/layout/notice';
import { useTranslate } from '~/lib/i18n/translation';
import type { PayView } from './pay-page.server';
import { useCardForm } from './use-card-form';

/** Card and button. What was typed stays after a refusal; a second press while it works does nothing. */
export function CardForm({ view }: { view: PayView }) {
  const t = useTranslate();
  const awake = useAwake();
  const navigate = useNavigate();
  const { state, place, confirm } = useCardForm(view);
  const problem = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState(view.refused ? t('pay.refused') : undefined);

  const pay = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || state !== 'ready') return;
    setBusy(true);
    const message = await confirm().catch(() => t('pay.away'));
    if (message === undefined) return navigate(view.returnPath, { replace: true });
    setBusy(false);
    setRefusal(message);
    problem.current?.focus();
  };

  if (!awake) return <NeedsScripts />;
  return (
    <form onSubmit={(event) => void pay(event)} noValidate className="space-y-6">
      <div ref={problem} tabIndex={-1} role="alert">
        {refusal && (
          <p className="flex items-start gap-3 rounded-control border border-danger px-4 py-3 text-15">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-5 flex-none text-danger" />
            <span>
              <span className="font-semibold">{t('pay.notPaid')}</span> {refusal}
            </span>
          </p>
        )}
      </div>
      {state === 'absent' ? (
        <Notice tone="danger">{t('pay.formAbsent')}</Notice>
      ) : (
        <div ref={place} className="min-h-56" aria-busy={state === 'loading'}>
          <p className="text-15 text-muted">{t('pay.formLoading')}</p>
        </div>
      )}
      <button
        type="submit"
        className="button button-primary w-full"
        aria-disabled={busy || state !== 'ready'}
      >
        {busy ? t('pay.busy') : t(`pay.submit.${view.purpose}`, { amount: view.amount })}
      </button>
    </form>
  );
}

/** Until scripts run, and where they never do. */
function NeedsScripts() {
  const t = useTranslate();
  return <p className="min-h-56 text-15 text-muted">{t('pay.needsScripts')}</p>;
}

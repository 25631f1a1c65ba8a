import { Link } from '@remix-run/react';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { useTranslate } from '~/lib/i18n/translation';
import { AccountCard } from './account-card';
import { EmailForm } from './email-form';

type State = FormState<'email'> | undefined;

/** What the link in the mail shows. */
export function ConfirmLink({ token }: { token: string }) {
  const t = useTranslate();
  return (
    <AccountCard title={t('confirm.title')} lead={t('confirm.text')}>
      <SecureForm>
        <input type="hidden" name="token" value={token} />
        <SubmitButton className="w-full">{t('confirm.submit')}</SubmitButton>
      </SecureForm>
    </AccountCard>
  );
}

/** After a link that was refused, or without one: another way to the same end. */
export function DeadLink({ state, token }: { state: State; token: string }) {
  const t = useTranslate();
  const used = token !== '';
  return (
    <AccountCard title={t(used ? 'confirm.invalid.title' : 'confirm.again.title')}>
      {used && <ErrorSummary form="confirm" state={state} />}
      <p>
        <Link className="link inline-flex min-h-11 items-center" to="/sign-in">
          {t('layout.signIn')}
        </Link>
      </p>
      <AgainForm state={used ? undefined : state} />
    </AccountCard>
  );
}

interface SentProps {
  email: string;
  /** Asked for another time. */
  again: boolean;
  /** Of development. */
  mailbox: string | undefined;
  state: State;
}

export function ConfirmationSent({ email, again, mailbox, state }: SentProps) {
  const t = useTranslate();
  return (
    <AccountCard
      title={t('signUp.sent.title')}
      lead={t(again ? 'confirm.again.sent' : 'signUp.sent.text', { email })}
    >
      {mailbox && (
        <p>
          <a className="button button-quiet w-full" href={mailbox}>
            {t('signUp.sent.mailbox')}
          </a>
        </p>
      )}
      <div className="space-y-4 border-t border-hairline pt-6">
        <p className="text-15 text-muted">{t('signUp.sent.advice')}</p>
        <AgainForm state={state} email={email} />
      </div>
    </AccountCard>
  );
}

/** Leads to the page without the token: a dead one must not be tried again. */
function AgainForm({ state, email }: { state: State; email?: string }) {
  const t = useTranslate();
  return (
    <EmailForm
      form="again"
      action="/confirm"
      state={state}
      submit={t(email ? 'signUp.sent.again' : 'confirm.again.submit')}
      defaultValue={email}
    />
  );
}

import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslate } from '~/lib/i18n/translation';
import { fieldId, type FormState } from './form-state';

interface ErrorSummaryProps<Field extends string> {
  form: string;
  state: FormState<Field> | undefined;
  /** A way out, beside the words of `failure`. */
  children?: ReactNode;
}

/** What to mend, with a link to each entry. It takes the focus, so that it is heard and seen first. */
export function ErrorSummary<Field extends string>({
  form,
  state,
  children,
}: ErrorSummaryProps<Field>) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) box.current?.focus();
  }, [state]);
  const errors = Object.entries<string | undefined>(state?.errors ?? {});
  if (!state || (errors.length === 0 && !state.failure)) return null;
  const title = state.failure ? t('form.failed') : t('form.summary', { count: errors.length });
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={`${form}-summary`}
      className="flex items-start gap-3 rounded-control border border-danger px-4 py-3 text-15"
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-5 flex-none text-danger" />
      <div>
        <h2 id={`${form}-summary`} className="font-semibold">
          {title}
        </h2>
        {state.failure && <p className="mt-1">{state.failure}</p>}
        {children}
        {errors.length > 0 && (
          <ul role="list" className="mt-1">
            {errors.map(([field, sentence]) => (
              <li key={field}>
                <a
                  className="link inline-flex min-h-11 items-center"
                  href={`#${fieldId(form, field)}`}
                >
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

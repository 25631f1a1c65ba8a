import { useTranslate } from '~/lib/i18n/translation';

const STEPS = [1, 2, 3] as const;

export function HowItWorks() {
  const t = useTranslate();
  return (
    <ol className="grid gap-10 md:grid-cols-3 md:gap-6" role="list">
      {STEPS.map((step) => (
        <li key={step} className="border-t-2 border-ink pt-4">
          <span aria-hidden="true" className="display block text-44 text-accent">
            {step}
          </span>
          <h3 className="mt-2 text-20">{t(`home.step${step}.title`)}</h3>
          <p className="mt-2 max-w-sm text-muted">{t(`home.step${step}.text`)}</p>
        </li>
      ))}
    </ol>
  );
}

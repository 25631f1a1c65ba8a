import { Link } from '@remix-run/react';
import { HandCoins, LifeBuoy, ShieldCheck, Undo2 } from 'lucide-react';
import { QuoteLines } from '~/features/quote/quote-lines';
import { useTranslate } from '~/lib/i18n/translation';
import type { ExampleRental } from './example-rental.server';

const POINTS = [
  { key: 'hold', Icon: ShieldCheck },
  { key: 'return', Icon: HandCoins },
  { key: 'cancel', Icon: Undo2 },
  { key: 'dispute', Icon: LifeBuoy },
] as const;

/** Deposit and guarantee in four sentences, beside a real rental with its real sum. */
export function DepositExplained({ example }: { example: ExampleRental | undefined }) {
  const t = useTranslate();
  return (
    <div className="grid gap-10 lg:grid-cols-[1.25fr_1fr] lg:items-start lg:gap-16">
      <div>
        <h2 className="display text-32">{t('home.deposit.title')}</h2>
        <p className="mt-3 max-w-xl text-muted">{t('home.deposit.lead')}</p>
        <dl className="mt-8 grid gap-x-10 gap-y-8 sm:grid-cols-2">
          {POINTS.map(({ key, Icon }) => (
            <div key={key}>
              <dt className="flex items-center gap-3 font-semibold">
                <Icon aria-hidden="true" strokeWidth={1.6} className="size-6 text-accent" />
                {t(`home.deposit.${key}.title`)}
              </dt>
              <dd className="mt-1 ps-9 text-15 text-muted">{t(`home.deposit.${key}.text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {example && <ExampleTicket example={example} />}
    </div>
  );
}

function ExampleTicket({ example }: { example: ExampleRental }) {
  const t = useTranslate();
  return (
    <section aria-labelledby="example-rental" className="ticket ticket-on-sunk">
      <h3 id="example-rental" className="text-13 font-semibold text-muted">
        {t('home.example.title')}
      </h3>
      <p className="mt-1 text-20 leading-snug font-semibold">
        <Link className="underline decoration-1 underline-offset-4" to={example.href}>
          {example.title}
        </Link>
      </p>
      <p className="mb-4 text-15 text-muted">{example.dates}</p>
      <QuoteLines quote={example.quote} />
    </section>
  );
}

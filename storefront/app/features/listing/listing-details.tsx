import type { ReactNode } from 'react';
import { useTranslate } from '~/lib/i18n/translation';
import type { ListingPageView } from './listing-page.server';
import { OwnerPanel } from './owner-panel';

/** What it is, whose it is, where it is, and on which terms. */
export function ListingDetails({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  return (
    <div className="mt-10 divide-y divide-hairline border-t border-hairline lg:mt-8">
      {view.facts.length > 0 && (
        <Section title={t('listing.facts')}>
          <dl className="grid gap-x-10 sm:grid-cols-2">
            {view.facts.map((fact) => (
              <div
                key={fact.label}
                className="flex justify-between gap-6 border-b border-dashed border-hairline py-2.5 text-15"
              >
                <dt className="text-muted">{fact.label}</dt>
                <dd className="text-end font-semibold">{fact.text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title={t('listing.description')}>
        <div className="max-w-2xl space-y-4">
          {view.description.map((block, index) =>
            block.kind === 'paragraph' ? (
              <p key={index}>{block.text}</p>
            ) : (
              <ul key={index} className="list-disc space-y-1 ps-5 marker:text-muted">
                {block.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            ),
          )}
        </div>
      </Section>
      <Section title={t('owner.title', { name: view.owner.firstName })}>
        <OwnerPanel owner={view.owner} />
      </Section>
      <Section title={t('listing.where')}>
        <p className="font-semibold">{view.place}</p>
        <p className="mt-1 max-w-2xl text-muted">{view.area}</p>
      </Section>
      <Section title={t('listing.rules')}>
        <ul className="max-w-2xl list-disc space-y-1 ps-5 marker:text-muted">
          {view.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      {view.policy && (
        <Section title={t('policy.title', { name: view.policy.name })}>
          <p className="max-w-2xl">{view.policy.summary}</p>
          <ul className="mt-3 max-w-2xl list-disc space-y-1 ps-5 text-15 text-muted">
            {view.policy.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="py-8">
      <h2 className="mb-4 text-20">{title}</h2>
      {children}
    </section>
  );
}

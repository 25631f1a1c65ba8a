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
          <Facts facts={view.facts} />
        </Section>
      )}
      <Section title={t('listing.description')}>
        <Description blocks={view.description} />
      </Section>
      <Section title={t('owner.title', { name: view.owner.firstName })}>
        <OwnerPanel owner={view.owner} askHref={view.askHref} />
      </Section>
      <Section title={t('listing.where')}>
        <p className="font-semibold">{view.place}</p>
        <p className="mt-1 max-w-2xl text-muted">{view.area}</p>
      </Section>
      <Section title={t('listing.rules')}>
        <Bullets items={view.limits} />
      </Section>
      {view.policy && (
        <Section title={t('policy.title', { name: view.policy.name })}>
          <Bullets items={view.policy.terms} />
        </Section>
      )}
    </div>
  );
}

function Facts({ facts }: Pick<ListingPageView, 'facts'>) {
  return (
    <dl className="grid gap-x-10 sm:grid-cols-2">
      {facts.map((fact) => (
        <div
          key={fact.label}
          className="flex justify-between gap-6 border-b border-dashed border-hairline py-2.5 text-15"
        >
          <dt className="text-muted">{fact.label}</dt>
          <dd className="text-end font-semibold">{fact.text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Description({ blocks }: { blocks: ListingPageView['description'] }) {
  return (
    <div className="max-w-2xl space-y-4">
      {blocks.map((block, index) =>
        block.kind === 'paragraph' ? (
          <p key={index}>{block.text}</p>
        ) : (
          <Bullets key={index} items={block.items} />
        ),
      )}
    </div>
  );
}

function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul className="max-w-2xl list-disc space-y-1 ps-5 marker:text-muted">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
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

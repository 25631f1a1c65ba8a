import { Link } from '@remix-run/react';
import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';
import type { FacetLink, FacetViews } from './facet-views.server';
import { FieldFilterGroup } from './field-filter-group';

/** The id of the form above the list, which the fields here belong to. */
export const SEARCH_FORM = 'search';

interface FilterPanelProps {
  facets: FacetViews;
  activeCount: number;
}

/** Beside the list on wide screens, folded above it on small ones. */
export function FilterPanel({ facets, activeCount }: FilterPanelProps) {
  const t = useTranslate();
  return (
    <details className="disclosure disclosure-beside">
      <summary className="button button-quiet w-full">
        <SlidersHorizontal aria-hidden="true" className="size-4" />
        {activeCount > 0 ? t('search.filtersActive', { count: activeCount }) : t('search.filters')}
        <ChevronDown aria-hidden="true" className="disclosure-mark ms-auto size-4" />
      </summary>
      <div className="divide-y divide-hairline max-lg:mt-4">
        {facets.kept.map(({ name, value }) => (
          <input key={name} type="hidden" form={SEARCH_FORM} name={name} value={value} />
        ))}
        <FilterGroup title={t('facet.categories')}>
          <FacetLinks links={facets.categories} />
        </FilterGroup>
        {facets.times && <TimesGroup times={facets.times} />}
        <PriceGroup facets={facets} />
        <BookingGroup facets={facets} />
        {facets.fields.map((field) => (
          <FieldFilterGroup key={field.name} field={field} form={SEARCH_FORM} />
        ))}
        <div className="sticky bottom-0 bg-paper py-4">
          <button type="submit" form={SEARCH_FORM} className="button button-primary w-full">
            {t('search.apply')}
          </button>
        </div>
      </div>
    </details>
  );
}

function FilterGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="py-4 first:pt-0">
      <h2 className="mb-1 text-15 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function FacetLinks({ links }: { links: readonly FacetLink[] }) {
  return (
    <ul className="text-15" role="list">
      {links.map((link) => (
        <li key={link.key}>
          <Link
            to={link.href}
            aria-current={link.current ? 'true' : undefined}
            className={`flex min-h-11 items-center justify-between gap-3 rounded-control underline-offset-4 hover:underline ${
              link.depth > 0 ? 'ps-4' : ''
            } ${link.current ? 'font-semibold text-accent' : ''}`}
          >
            {link.label}
            <span className="money font-normal text-muted">{link.count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function TimesGroup({ times }: { times: NonNullable<FacetViews['times']> }) {
  const t = useTranslate();
  const fields = [
    { name: 'startTime', label: t('facet.timeFrom'), value: times.start },
    { name: 'endTime', label: t('facet.timeTo'), value: times.end },
  ];
  return (
    <FilterGroup title={t('facet.byTheHour')}>
      <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3">
        {fields.map(({ name, label, value }) => (
          <div key={`${name} ${value}`}>
            <label className="label" htmlFor={`filter-${name}`}>
              {label}
            </label>
            <input
              id={`filter-${name}`}
              form={SEARCH_FORM}
              className="field"
              type="time"
              name={name}
              defaultValue={value}
              aria-describedby="filter-times-help"
            />
          </div>
        ))}
      </div>
      <p id="filter-times-help" className="mt-2 text-13 text-muted">
        {t('facet.byTheHourHelp')}
      </p>
    </FilterGroup>
  );
}

function PriceGroup({ facets }: { facets: FacetViews }) {
  const t = useTranslate();
  const bounds = [
    { name: 'priceMin', label: t('facet.priceFrom'), value: facets.priceMin },
    { name: 'priceMax', label: t('facet.priceTo'), value: facets.priceMax },
  ];
  return (
    <FilterGroup title={t('facet.price', { currency: facets.currency })}>
      <div className="mt-2 grid grid-cols-2 gap-3">
        {bounds.map(({ name, label, value }) => (
          <div key={name}>
            <label className="label" htmlFor={`filter-${name}`}>
              {label}
            </label>
            <input
              id={`filter-${name}`}
              form={SEARCH_FORM}
              className="field"
              type="number"
              inputMode="decimal"
              min={0}
              step="any"
              name={name}
              defaultValue={value}
            />
          </div>
        ))}
      </div>
      <div className="mt-2">
        <FacetLinks links={facets.prices} />
      </div>
    </FilterGroup>
  );
}

function BookingGroup({ facets }: { facets: FacetViews }) {
  const t = useTranslate();
  const flags = [
    { name: 'instantBook', label: t('filter.instantBook'), ...facets.instantBook },
    { name: 'verifiedOwner', label: t('filter.verifiedOwner'), ...facets.verifiedOwner },
  ];
  return (
    <FilterGroup title={t('facet.booking')}>
      {flags.map(({ name, label, checked, count }) => (
        <label key={name} className="check text-15">
          <input
            type="checkbox"
            form={SEARCH_FORM}
            name={name}
            value="true"
            defaultChecked={checked}
          />
          <span className="flex-1">{label}</span>
          <span className="money text-muted">{count}</span>
        </label>
      ))}
    </FilterGroup>
  );
}

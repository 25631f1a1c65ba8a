/** What an owner asks for, in sentences. */
import type { ListingPage } from '@rental/search/contracts/listing-page';
import type { Page } from '~/lib/page.server';

type Words = Pick<Page, 't' | 'format'>;

export interface PolicyView {
  name: string;
  /** One sentence a step, in the page's language. */
  terms: string[];
}

export function limitSentences(listing: ListingPage, { t, format }: Words): string[] {
  const { limits, price, quantity, timeZone } = listing;
  const units = (count: number): string => t(`unit.count.${price.unit}`, { count });
  const closedDays = limits.closedWeekdays.map((day) => format.weekday(day, 'long'));
  const sentences = [
    t('limits.handover', {
      pickup: format.time(limits.pickupTime),
      return: format.time(limits.returnTime),
      zone: timeZone.replaceAll('_', ' '),
    }),
    limits.minUnits > 1 && t('limits.shortest', { units: units(limits.minUnits) }),
    limits.maxUnits && t('limits.longest', { units: units(limits.maxUnits) }),
    limits.noticeHours > 0 &&
      t('limits.notice', { hours: t('unit.count.HOUR', { count: limits.noticeHours }) }),
    t('limits.window', { days: t('unit.count.DAY', { count: limits.windowDays }) }),
    closedDays.length > 0 && t('limits.closed', { days: format.list(closedDays) }),
    quantity > 1 && t('limits.quantity', { count: quantity }),
  ];
  return sentences.filter((sentence) => typeof sentence === 'string');
}

/** `10% off for 7 days or more`. */
export function discountSentences({ price }: ListingPage, { t, format }: Words): string[] {
  return price.tiers.map(({ minUnits, percentOff }) =>
    t('price.discount', {
      percent: format.percent(percentOff),
      units: t(`unit.count.${price.unit}`, { count: minUnits }),
    }),
  );
}

/** The terms in hours or days before the start; the quote has the actual dates. */
export function policyView({ policy }: ListingPage, { t, format }: Words): PolicyView | undefined {
  if (!policy) return undefined;
  const before = (hours: number): string =>
    hours >= 48 && hours % 24 === 0
      ? t('unit.count.DAY', { count: hours / 24 })
      : t('unit.count.HOUR', { count: hours });
  const steps = policy.tiers.map(({ hoursBefore, refundPercent }) =>
    hoursBefore > 0
      ? t('policy.step', { before: before(hoursBefore), percent: format.percent(refundPercent) })
      : t('policy.untilStart', { percent: format.percent(refundPercent) }),
  );
  const last = policy.tiers.at(-1);
  const rest = last && last.hoursBefore > 0 ? [t('policy.afterwards')] : [];
  const terms = steps.length > 0 ? [...steps, ...rest] : [policy.summary];
  return { name: policy.name, terms };
}

/** How soon an owner answers, in the unit that people say it in. */
export function responseTime(minutes: number | null, t: Page['t']): string | undefined {
  if (minutes === null) return undefined;
  if (minutes < 60) return t('owner.answersMinutes', { count: Math.max(1, minutes) });
  return t('owner.answersHours', { count: Math.round(minutes / 60) });
}

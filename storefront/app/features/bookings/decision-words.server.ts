/** Why amounts of a booking are what they are, in plain words. */
import type { DecisionView } from '@rental/bookings/contracts/decisions';
import type { BookingView } from '@rental/bookings/contracts/dto';
import type { Page } from '~/lib/page.server';

export interface ReasonView {
  what: string;
  amount: string;
  because: string;
  version: string | undefined;
  when: string;
}

/** Inputs in minor units; the others are numbers and words as they are. */
const AMOUNTS = [
  'rental',
  'renterFee',
  'tax',
  'commission',
  'toRenter',
  'captured',
  'depositToOwner',
  'depositToRenter',
  'unitPrice',
  'feePerUnit',
  'lateFee',
  'chargedBack',
  'owed',
] as const;

/** Newest first, like what happened. */
export function reasonViews(
  { decisions, role, timeZone }: Pick<BookingView, 'decisions' | 'role' | 'timeZone'>,
  { t, format }: Pick<Page, 't' | 'format'>,
): ReasonView[] {
  return decisions
    .map((decision) => {
      const { rule, version, currency, amount } = decision;
      const values = valuesOf(decision, (minor) => format.money(minor, currency));
      return {
        what: titleOf(decision, t),
        amount: format.money(amount, currency),
        because:
          rule === 'fee_schedule'
            ? t(`booking.why.fee_schedule.${role}`, values)
            : t(`booking.why.${rule}`, values),
        version: version === null ? undefined : t('booking.why.version', { version }),
        when: format.instant(decision.at, timeZone),
      };
    })
    .reverse();
}

/** What no step of the booking brought is called by its reason. */
function titleOf({ rule, event }: DecisionView, t: Page['t']): string {
  if (rule.startsWith('late_fee')) return t('booking.why.late');
  return rule.startsWith('chargeback') ? t('booking.why.chargeback') : t(`booking.event.${event}`);
}

/** What the sentences have a place for. */
const PLACES = [
  ...AMOUNTS,
  'days',
  'daysNotBegun',
  'percent',
  'hoursBeforeStart',
  'tierHours',
  'renterFeePercent',
  'commissionPercent',
  'penaltyPercent',
  'minutes',
  'lateUnits',
  'feePercent',
] as const;

type Values = Record<(typeof PLACES)[number], string | number>;

/** A place that the inputs say nothing for stays empty. */
function valuesOf({ inputs }: DecisionView, money: (minor: number) => string): Values {
  const valueOf = (place: (typeof PLACES)[number]): string | number => {
    const basisPoints = place.endsWith('Percent') && inputs[`${place.slice(0, -7)}Bps`];
    if (typeof basisPoints === 'number') return basisPoints / 100;
    const value = inputs[place];
    if (typeof value !== 'number') return String(value ?? '');
    return isAmount(place) ? money(value) : Math.floor(value);
  };
  return Object.fromEntries(PLACES.map((place) => [place, valueOf(place)])) as Values;
}

const isAmount = (place: string): boolean => (AMOUNTS as readonly string[]).includes(place);

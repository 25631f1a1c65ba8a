/** What a receipt says, in words and formatted amounts; drawing it is another matter. Pure. */
import type { QuoteLine } from '../../../contracts/pricing';
import type { ReceiptLanguage } from '../../../contracts/receipt-languages';
import { dayIn, instantIn, moneyIn } from '@rental/shared/document-formats';

export interface ReceiptFacts {
  number: string;
  listingTitle: string;
  quantity: number;
  startAt: Date;
  endAt: Date;
  timeZone: string;
  renterName: string;
  ownerName: string;
  currency: string;
  lines: readonly QuoteLine[];
  total: number;
  deposit: number;
  /** Of the ledger, in order: what the renter paid is positive, what came back negative. */
  movements: readonly { at: Date; amount: number }[];
}

export interface Receipt {
  title: string;
  facts: readonly (readonly [label: string, value: string])[];
  lines: readonly (readonly [label: string, amount: string])[];
  total: readonly [label: string, amount: string];
  movements: readonly (readonly [label: string, amount: string])[];
  /** Paid less given back; absent when nothing came back. */
  balance: readonly [label: string, amount: string] | undefined;
  notes: readonly string[];
}

const TEXTS = {
  en: {
    title: 'Receipt',
    number: 'Booking',
    item: 'Item',
    period: 'Rental',
    renter: 'Rented by',
    owner: 'Rented from',
    total: 'Total',
    paid: 'Paid on',
    refunded: 'Refunded on',
    balance: 'Paid after refunds',
    deposit:
      'The deposit of {amount} is held on the card, not charged, and no part of this receipt.',
  },
  de: {
    title: 'Beleg',
    number: 'Buchung',
    item: 'Gegenstand',
    period: 'Mietzeit',
    renter: 'Gemietet von',
    owner: 'Vermietet von',
    total: 'Summe',
    paid: 'Bezahlt am',
    refunded: 'Erstattet am',
    balance: 'Bezahlt nach Erstattungen',
    deposit:
      'Die Kaution von {amount} wird auf der Karte vorgemerkt, nicht abgebucht, und ist nicht Teil dieses Belegs.',
  },
} as const;

export function receiptOf(facts: ReceiptFacts, language: ReceiptLanguage): Receipt {
  const texts = TEXTS[language];
  const money = moneyIn(language, facts.currency);
  const instant = instantIn(language, facts.timeZone);
  const day = dayIn(language, facts.timeZone);
  const items = facts.quantity > 1 ? `${facts.quantity} × ` : '';
  const left = facts.movements.reduce((sum, { amount }) => sum + amount, 0);
  const refunded = facts.movements.some(({ amount }) => amount < 0);
  return {
    title: texts.title,
    facts: [
      [texts.number, facts.number],
      [texts.item, `${items}${facts.listingTitle}`],
      [texts.period, `${instant(facts.startAt)} – ${instant(facts.endAt)} (${facts.timeZone})`],
      [texts.renter, facts.renterName],
      [texts.owner, facts.ownerName],
    ],
    lines: facts.lines.map(({ label, amount }) => [label, money(amount)]),
    total: [texts.total, money(facts.total)],
    movements: facts.movements.map(({ at, amount }) => [
      `${amount < 0 ? texts.refunded : texts.paid} ${day(at)}`,
      money(amount),
    ]),
    balance: refunded ? [texts.balance, money(left)] : undefined,
    notes: facts.deposit > 0 ? [texts.deposit.replace('{amount}', money(facts.deposit))] : [],
  };
}

/** What a document says, in words and formatted amounts; drawing it is another matter. Pure. */
import { dayIn, instantIn, moneyIn } from '@rental/shared/document-formats';
import type { DocumentLanguage } from '@rental/shared/document-language';
import type {
  DocumentContent,
  DocumentKind,
  DocumentLine,
  Issuer,
} from '../../../contracts/documents';

type Row = readonly [label: string, value: string];

export interface DocumentWords {
  readonly issuer: Issuer;
  readonly title: string;
  readonly facts: readonly Row[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly Row[] }[];
  readonly total: Row;
  readonly notes: readonly string[];
}

const TEXTS = {
  en: {
    number: 'Number',
    issued: 'Date of issue',
    moved: 'Date of payment',
    returned: 'Date of refund',
    settled: 'Date of settlement',
    to: 'To',
    booking: 'Booking',
    item: 'Item',
    period: 'Rental',
    refersTo: 'Refers to',
    taxNumber: 'Tax number',
    rental: 'Rental, on behalf of {name}',
    service: 'Service of {name}',
    taxes: 'Tax',
    tax: '{label} {rate} on {base}',
    total: 'Total',
    hash: 'Unchanged since its issue: SHA-256 {hash}',
    deposit: 'A deposit is held apart and no part of this document.',
  },
  de: {
    number: 'Nummer',
    issued: 'Ausstellungsdatum',
    moved: 'Zahlungsdatum',
    returned: 'Datum der Erstattung',
    settled: 'Datum der Abrechnung',
    to: 'An',
    booking: 'Buchung',
    item: 'Gegenstand',
    period: 'Mietzeit',
    refersTo: 'Bezieht sich auf',
    taxNumber: 'Steuernummer',
    rental: 'Miete, im Namen von {name}',
    service: 'Leistung von {name}',
    taxes: 'Steuer',
    tax: '{label} {rate} auf {base}',
    total: 'Summe',
    hash: 'Seit der Ausstellung unverändert: SHA-256 {hash}',
    deposit: 'Eine Kaution wird getrennt vorgemerkt und ist nicht Teil dieses Dokuments.',
  },
} as const;

const TITLES: Readonly<Record<DocumentLanguage, Readonly<Record<DocumentKind, string>>>> = {
  en: {
    invoice: 'Invoice',
    credit_note: 'Credit note',
    correction: 'Correction',
    commission_invoice: 'Commission invoice',
    commission_credit_note: 'Commission credit note',
  },
  de: {
    invoice: 'Rechnung',
    credit_note: 'Rechnungskorrektur',
    correction: 'Berichtigung',
    commission_invoice: 'Provisionsrechnung',
    commission_credit_note: 'Korrektur der Provisionsrechnung',
  },
};

/** Lines whose words are ours; others keep the label that they were sold under. */
const LABELS: Readonly<Record<string, Readonly<Record<DocumentLanguage, string>>>> = {
  extension: { en: 'Extension', de: 'Verlängerung' },
  change: { en: 'Other dates', de: 'Andere Daten' },
  service_fee: { en: 'Service fee', de: 'Servicegebühr' },
  late_fee: { en: 'Late return', de: 'Verspätete Rückgabe' },
  commission: { en: 'Commission', de: 'Provision' },
  late_commission: { en: 'Commission on the late fee', de: 'Provision auf die Verspätung' },
};
const RENTAL_BACK = { en: 'Rental', de: 'Miete' } as const;

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const movedLabel = { invoice: 'moved', credit_note: 'returned', correction: 'returned' } as const;

export function wordsOf(
  { content, hash }: { content: DocumentContent; hash: string },
  language: DocumentLanguage,
): DocumentWords {
  const t = TEXTS[language];
  const { issuer, booking, kind } = content;
  const money = moneyIn(language, content.currency);
  const instant = instantIn(language, booking.timeZone);
  const day = dayIn(language, 'UTC');
  const moved = kind in movedLabel ? movedLabel[kind as keyof typeof movedLabel] : 'settled';
  const items = booking.quantity > 1 ? `${booking.quantity} × ` : '';
  const from = instant(new Date(booking.startAt));
  const until = instant(new Date(booking.endAt));
  return {
    issuer,
    title: TITLES[language][kind],
    facts: [
      [t.number, content.number],
      ...(content.refersTo ? [[t.refersTo, content.refersTo] as const] : []),
      [t.issued, day(new Date(content.issuedAt))],
      [t[moved], day(new Date(content.occurredAt))],
      [t.to, content.recipient.name],
      [t.booking, booking.number],
      [t.item, `${items}${booking.title}`],
      [t.period, `${from} – ${until} (${booking.timeZone})`],
    ],
    sections: sectionsOf(content, language, money),
    total: [t.total, money(content.total)],
    notes: [
      ...(kind === 'invoice' ? [t.deposit] : []),
      ...(issuer.taxNumber ? [`${issuer.name} · ${t.taxNumber} ${issuer.taxNumber}`] : []),
      filled(t.hash, { hash }),
    ],
  };
}

function sectionsOf(
  { lines, taxes, onBehalfOf, issuer }: DocumentContent,
  language: DocumentLanguage,
  money: (amount: number) => string,
): DocumentWords['sections'] {
  const t = TEXTS[language];
  const rate = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const of = (by: DocumentLine['by']): Row[] =>
    lines
      .filter((line) => line.by === by)
      .map((line) => [labelOf(line, language), money(line.amount)]);
  return [
    { title: filled(t.rental, { name: onBehalfOf ?? '' }), lines: of('owner') },
    { title: filled(t.service, { name: issuer.name }), lines: of('platform') },
    {
      title: t.taxes,
      lines: taxes.map(({ label, rateBps, base, amount }): Row => [
        filled(t.tax, { label, rate: rate.format(rateBps / 10_000), base: money(base) }),
        money(amount),
      ]),
    },
  ].filter((section) => section.lines.length > 0);
}

const labelOf = ({ code, label }: DocumentLine, language: DocumentLanguage): string =>
  label === RENTAL_BACK.en ? RENTAL_BACK[language] : (LABELS[code]?.[language] ?? label);

/** What an agreement says, in words and formatted amounts; drawing it is another matter. Pure. */
import type { AgreementContent, AgreementView } from '../../../contracts/agreement';
import type { ReceiptLanguage } from '../../../contracts/receipt-languages';
import { dayIn, instantIn, moneyIn } from './document-formats';

type Row = readonly [label: string, value: string];

export interface DocumentSection {
  title?: string;
  facts?: readonly Row[];
  amounts?: readonly Row[];
  total?: Row;
  paragraphs?: readonly string[];
  notes?: readonly string[];
}

export interface AgreementDocument {
  title: string;
  sections: readonly DocumentSection[];
}

const EN = {
  title: 'Rental agreement',
  number: 'Booking',
  agreed: 'Agreed on',
  renter: 'Rented by',
  owner: 'Rented from',
  item: 'The item',
  what: 'Item',
  place: 'Place',
  description: 'Description',
  checklist: 'Checked at handover and return',
  period: 'The rental',
  from: 'From',
  until: 'Until',
  zone: 'Time zone',
  price: 'The price',
  total: 'Total',
  deposit: 'A deposit of {amount} is held on the renter’s card and let go after the return.',
  cancelling: 'Cancelling',
  policy: 'Policy',
  tier: 'Until {hours} hours before the start: {percent} % of the rental comes back.',
  later: 'Later than that nothing comes back.',
  fee: 'The service fee comes back in the same proportion.',
  noFee: 'The service fee does not come back.',
  inProgress: 'During the rental, days that have not begun come back.',
  byOwner: 'If the owner cancels, everything comes back.',
  terms: 'Terms',
  termsOf: '“{title}” as published on {date}',
  wording: 'Hash of the wording',
  message: 'What the renter wrote',
  addenda: 'Added since',
  CHECK_IN: 'Condition at the handover',
  CHECK_OUT: 'Condition at the return',
  CHANGE: 'Other dates',
  condition: 'Condition',
  faults: 'Not in order',
  notes: 'Notes',
  photos: 'Photos',
  hash: 'SHA-256',
  EXCELLENT: 'excellent',
  GOOD: 'good',
  FAIR: 'fair',
  DAMAGED: 'damaged',
  yes: 'yes',
  no: 'no',
  sealed:
    'The hash is the SHA-256 of the agreement as canonical JSON (sorted keys, no spaces, UTF-8), which each party can download. What is added carries the hash of what it is added to.',
} as const;

type Texts = Readonly<Record<keyof typeof EN, string>>;

const DE: Texts = {
  title: 'Mietvereinbarung',
  number: 'Buchung',
  agreed: 'Vereinbart am',
  renter: 'Gemietet von',
  owner: 'Vermietet von',
  item: 'Der Gegenstand',
  what: 'Gegenstand',
  place: 'Ort',
  description: 'Beschreibung',
  checklist: 'Bei Übergabe und Rückgabe geprüft',
  period: 'Die Mietzeit',
  from: 'Von',
  until: 'Bis',
  zone: 'Zeitzone',
  price: 'Der Preis',
  total: 'Summe',
  deposit:
    'Eine Kaution von {amount} wird auf der Karte der Mieterin oder des Mieters vorgemerkt und nach der Rückgabe freigegeben.',
  cancelling: 'Stornieren',
  policy: 'Regeln',
  tier: 'Bis {hours} Stunden vor Beginn: {percent} % der Miete kommen zurück.',
  later: 'Danach kommt nichts zurück.',
  fee: 'Die Servicegebühr kommt im gleichen Verhältnis zurück.',
  noFee: 'Die Servicegebühr kommt nicht zurück.',
  inProgress: 'Während der Miete kommen Tage zurück, die noch nicht begonnen haben.',
  byOwner: 'Storniert die vermietende Seite, kommt alles zurück.',
  terms: 'Bedingungen',
  termsOf: '„{title}“ in der Fassung vom {date}',
  wording: 'Hash des Wortlauts',
  message: 'Nachricht zur Buchung',
  addenda: 'Seither hinzugefügt',
  CHECK_IN: 'Zustand bei der Übergabe',
  CHECK_OUT: 'Zustand bei der Rückgabe',
  CHANGE: 'Andere Daten',
  condition: 'Zustand',
  faults: 'Nicht in Ordnung',
  notes: 'Anmerkungen',
  photos: 'Fotos',
  hash: 'SHA-256',
  EXCELLENT: 'ausgezeichnet',
  GOOD: 'gut',
  FAIR: 'gebraucht',
  DAMAGED: 'beschädigt',
  yes: 'ja',
  no: 'nein',
  sealed:
    'Der Hash ist der SHA-256 der Vereinbarung als kanonisches JSON (sortierte Schlüssel, keine Leerzeichen, UTF-8), das beide Seiten herunterladen können. Was hinzukommt, trägt den Hash dessen, woran es anschließt.',
};

const TEXTS: Readonly<Record<ReceiptLanguage, Texts>> = { en: EN, de: DE };

/** How one document says things. */
interface Saying {
  texts: Texts;
  money: (amount: number) => string;
  instant: (at: string) => string;
  day: (at: string) => string;
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

export function agreementDocument(
  view: AgreementView,
  language: ReceiptLanguage,
): AgreementDocument {
  const { content } = view;
  const { timeZone } = content.period;
  const instant = instantIn(language, timeZone);
  const day = dayIn(language, timeZone);
  const saying: Saying = {
    texts: TEXTS[language],
    money: moneyIn(language, content.price.currency),
    instant: (at) => instant(new Date(at)),
    day: (at) => day(new Date(at)),
  };
  const { texts } = saying;
  return {
    title: texts.title,
    sections: [
      headOf(view, saying),
      itemOf(content, saying),
      periodOf(content, saying),
      priceOf(content, saying),
      cancellingOf(content, saying),
      ...termsOf(content, saying),
      ...(content.message ? [{ title: texts.message, paragraphs: [content.message] }] : []),
      ...view.addenda.map((addendum) => addendumOf(addendum, saying)),
      { title: ' ', notes: [texts.sealed] },
    ],
  };
}

const headOf = ({ content, hash }: AgreementView, { texts, instant }: Saying): DocumentSection => ({
  facts: [
    [texts.number, content.number],
    [texts.agreed, instant(content.agreedAt)],
    [texts.renter, content.renter.name],
    [texts.owner, content.owner.name],
    [texts.hash, hash],
  ],
});

function itemOf({ item }: AgreementContent, { texts }: Saying): DocumentSection {
  const times = item.quantity > 1 ? `${item.quantity} × ` : '';
  return {
    title: texts.item,
    facts: [
      [texts.what, `${times}${item.title}`],
      ...(item.place ? ([[texts.place, item.place]] as Row[]) : []),
      ...item.properties.map(({ label, value }): Row => [label, asText(value, texts)]),
      ...(item.checklist.length > 0
        ? ([[texts.checklist, item.checklist.join(' · ')]] as Row[])
        : []),
      ...(item.description ? ([[texts.description, item.description]] as Row[]) : []),
    ],
  };
}

function asText(value: unknown, texts: Texts): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (Array.isArray(value)) return value.map((each) => asText(each, texts)).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const periodOf = ({ period }: AgreementContent, { texts, instant }: Saying): DocumentSection => ({
  title: texts.period,
  facts: [
    [texts.from, instant(period.startAt)],
    [texts.until, instant(period.endAt)],
    [texts.zone, period.timeZone],
  ],
});

const priceOf = ({ price }: AgreementContent, { texts, money }: Saying): DocumentSection => ({
  title: texts.price,
  amounts: price.lines.map(({ label, amount }): Row => [label, money(amount)]),
  total: [texts.total, money(price.total)],
  notes: price.deposit > 0 ? [filled(texts.deposit, { amount: money(price.deposit) })] : [],
});

function cancellingOf({ cancellation }: AgreementContent, { texts }: Saying): DocumentSection {
  const { policy, version, tiers, inProgressRefund, serviceFeeRefundable } = cancellation;
  return {
    title: texts.cancelling,
    facts: [[texts.policy, `${policy} (${version})`]],
    paragraphs: [
      ...tiers.map(({ hoursBefore, refundPercent }) =>
        filled(texts.tier, { hours: String(hoursBefore), percent: String(refundPercent) }),
      ),
      texts.later,
      serviceFeeRefundable ? texts.fee : texts.noFee,
      ...(inProgressRefund ? [texts.inProgress] : []),
      texts.byOwner,
    ],
  };
}

function termsOf({ terms }: AgreementContent, { texts, day }: Saying): DocumentSection[] {
  if (!terms) return [];
  const title = filled(texts.termsOf, { title: terms.title, date: day(terms.publishedAt) });
  return [
    {
      title: texts.terms,
      facts: [
        [texts.terms, title],
        [texts.wording, terms.hash],
      ],
    },
  ];
}

function addendumOf(
  { kind, hash, content }: AgreementView['addenda'][number],
  saying: Saying,
): DocumentSection {
  const { texts, instant } = saying;
  return {
    title: `${texts[kind]} (${instant(content.at)})`,
    facts: [
      ...(content.report ? reportRows(content.report, texts) : []),
      ...(content.change ? changeRows(content.change, saying) : []),
      [texts.hash, hash],
    ],
  };
}

function reportRows(
  report: NonNullable<AgreementView['addenda'][number]['content']['report']>,
  texts: Texts,
): Row[] {
  const condition = texts[report.condition as keyof Texts] ?? report.condition;
  const faults = [
    ...report.checklist.filter(({ ok }) => !ok).map(({ item }) => item),
    ...report.issues,
  ];
  return [
    [texts.condition, condition],
    ...(faults.length > 0 ? ([[texts.faults, faults.join(' · ')]] as Row[]) : []),
    ...(report.notes ? ([[texts.notes, report.notes]] as Row[]) : []),
    ...(report.photos.length > 0 ? ([[texts.photos, String(report.photos.length)]] as Row[]) : []),
  ];
}

const changeRows = (
  { startAt, endAt, total }: NonNullable<AgreementView['addenda'][number]['content']['change']>,
  { texts, instant, money }: Saying,
): Row[] => [
  [texts.from, instant(startAt)],
  [texts.until, instant(endAt)],
  [texts.total, money(total)],
];

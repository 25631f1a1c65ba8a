/** What an agreement says, in words and formatted amounts; drawing it is another matter. Pure. */
import type { AgreementContent, AgreementView } from '../../../contracts/agreement';
import type { ReceiptLanguage } from '../../../contracts/receipt-languages';
import { AGREEMENT_TEXTS, type AgreementTexts as Texts } from './agreement-texts';
import { dayIn, instantIn, moneyIn } from '@rental/shared/document-formats';

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
    texts: AGREEMENT_TEXTS[language],
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
      ...lateOf(content, saying),
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

function lateOf({ lateReturn }: AgreementContent, { texts, money }: Saying): DocumentSection[] {
  if (!lateReturn) return [];
  const { graceMinutes, unit, feePerUnit, capUnits } = lateReturn;
  const words = unit === 'HOUR' ? texts.lateHOUR : texts.lateDAY;
  const values = {
    grace: String(graceMinutes),
    fee: money(feePerUnit),
    cap: String(capUnits),
  };
  return [{ title: texts.late, paragraphs: [filled(words, values)] }];
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

/** Contents of versions in words. */
import type {
  FeesContent,
  PolicyContent,
  TermsContents,
  TermsKind,
} from '../../../contracts/terms/contents';
import { promoFields, promoSummary } from './describe-promo';
import { windowsFields, windowsSummary } from './describe-windows';
import { shareWords, type FieldWords, type Words } from './field-words';
import type { TaxRule } from '../../../contracts/taxes';

export { shareWords, type FieldWords, type Words } from './field-words';

export const hoursWords = (hours: number, { text }: Words): string =>
  hours >= 48 && hours % 24 === 0
    ? text('value.days', { count: hours / 24 })
    : text('value.hours', { count: hours });

export const tierWords = (
  { hoursBefore, refundPercent }: PolicyContent['tiers'][number],
  words: Words,
): string =>
  words.text('value.tier', {
    percent: shareWords(refundPercent * 100, words.locale),
    hours: hoursWords(hoursBefore, words),
  });

interface Description<Content> {
  readonly fields: (content: Content, words: Words) => FieldWords[];
  readonly summary: (content: Content, words: Words) => string;
}

const DESCRIBED: { readonly [K in TermsKind]: Description<TermsContents[K]> } = {
  'cancellation-policies': { fields: policyFields, summary: ({ summary }) => summary },
  'fee-schedules': { fields: feesFields, summary: feesSummary },
  'promo-codes': { fields: promoFields, summary: promoSummary },
  'deadline-windows': { fields: windowsFields, summary: windowsSummary },
};

/** The fields of a version with their values as people read them. */
export function fieldsOf<K extends TermsKind>(
  kind: K,
  content: TermsContents[K],
  words: Words,
): FieldWords[] {
  return DESCRIBED[kind].fields(content, words);
}

function policyFields(policy: PolicyContent, words: Words): FieldWords[] {
  const { text } = words;
  const answer = (is: boolean): string[] => [text(is ? 'value.yes' : 'value.no')];
  return [
    { key: 'summary', label: text('field.summary'), lines: [policy.summary] },
    {
      key: 'tiers',
      label: text('field.tiers'),
      lines: policy.tiers.map((tier) => tierWords(tier, words)),
    },
    {
      key: 'inProgressRefund',
      label: text('field.inProgressRefund'),
      lines: answer(policy.inProgressRefund),
    },
    {
      key: 'serviceFeeRefundable',
      label: text('field.serviceFeeRefundable'),
      lines: answer(policy.serviceFeeRefundable),
    },
  ];
}

function taxWords({ country, taxClass, label, bps, inclusive }: TaxRule, { text, locale }: Words) {
  return text(inclusive ? 'value.tax_included' : 'value.tax_added', {
    where: country || text('taxes.everywhere'),
    what: taxClass || text('taxes.everything'),
    tax: [shareWords(bps, locale), label].filter(Boolean).join(' '),
  });
}

function feesFields(fees: FeesContent, words: Words): FieldWords[] {
  const { text, locale } = words;
  const shares = (['renterFeeBps', 'commissionBps', 'ownerPenaltyBps', 'taxBps'] as const).map(
    (key) => ({ key, label: text(`field.${key}`), lines: [shareWords(fees[key], locale)] }),
  );
  return [
    ...shares,
    {
      key: 'taxLabel',
      label: text('field.taxLabel'),
      lines: [fees.taxLabel || text('value.none')],
    },
    {
      key: 'taxes',
      label: text('taxes'),
      lines:
        fees.taxes.length > 0
          ? fees.taxes.map((rule) => taxWords(rule, words))
          : [text('value.none')],
    },
    {
      key: 'taxRequired',
      label: text('field.taxRequired'),
      lines: [text(fees.taxRequired ? 'value.yes' : 'value.no')],
    },
    {
      key: 'lateFeeBps',
      label: text('field.late'),
      lines:
        fees.lateFeeBps > 0
          ? [
              text('value.late', {
                share: shareWords(fees.lateFeeBps, locale),
                grace: fees.lateGraceMinutes,
                cap: fees.lateFeeCapUnits,
              }),
            ]
          : [text('value.none')],
    },
  ];
}

/** One line about a version. */
export function summaryOf<K extends TermsKind>(
  kind: K,
  content: TermsContents[K],
  words: Words,
): string {
  return DESCRIBED[kind].summary(content, words);
}

function feesSummary(
  { renterFeeBps, commissionBps, taxBps, taxLabel }: FeesContent,
  { text, locale }: Words,
): string {
  const fees = text('value.fees', {
    fee: shareWords(renterFeeBps, locale),
    commission: shareWords(commissionBps, locale),
  });
  const tax = text('value.tax', { share: shareWords(taxBps, locale), label: taxLabel });
  return taxBps > 0 ? `${fees}, ${tax}` : fees;
}

/**
 * Which documents a journal asks for and what stands on them: pure. A document says in words what
 * its journal says in accounts, so that its total is those postings' sum, to the cent.
 */
import type {
  DocumentedJournal,
  DocumentKind,
  DocumentLine,
  RecipientRole,
  TaxLine,
} from '../../../contracts/documents';
import type { Posting } from '../../../contracts/journals';

export interface DocumentedEntry {
  readonly sourceType: DocumentedJournal;
  readonly sourceId: string;
  readonly postings: readonly Posting[];
}

/** What a charge was made of. `lines` only where it was quoted line by line. */
export interface ChargePrice {
  readonly rental: number;
  readonly renterFee: number;
  readonly tax: number;
  readonly promo?: number;
  /** Name of the tax that `lines` have in them. */
  readonly includedTax?: string;
  readonly lines?: readonly { readonly code: string; readonly label: string; amount: number }[];
}

/** How a refund was divided when it was promised. */
export interface RefundParts {
  readonly ownerPart: number;
  readonly platformPart: number;
  readonly commissionReturned: number;
  readonly taxReturned: number;
  readonly promoReturned: number;
  /** The charge that it comes out of, as Stripe calls it. */
  readonly intentId: string;
}

export interface JournalFacts {
  readonly entry: DocumentedEntry;
  readonly charge: { readonly kind: 'first' | 'extension' | 'dates'; price: ChargePrice } | null;
  readonly refund: RefundParts | null;
  readonly tax: { readonly label: string; readonly rateBps: number };
}

export interface DocumentDraft {
  readonly kind: DocumentKind;
  readonly recipient: RecipientRole;
  readonly lines: readonly DocumentLine[];
  readonly taxes: readonly TaxLine[];
  readonly total: number;
  /** Found among the booking's documents to this recipient by the journal that they are about. */
  readonly refersTo: ReferredJournal | null;
}

export interface ReferredJournal {
  readonly sourceType: DocumentedJournal;
  /** Null: there is one such journal about a booking. */
  readonly sourceId: string | null;
}

type Asked = Omit<DocumentDraft, 'total'>;

/**
 * Those to the renter first; none for a journal that moves nobody's due.
 * @throws RangeError when a document would not say what its journal says
 */
export function draftsOf(facts: JournalFacts): DocumentDraft[] {
  const { postings } = facts.entry;
  const drafts = [...toRenter(facts), ...toOwner(facts.entry)];
  return drafts.map((draft) => {
    const total = totalOf(draft.recipient, postings);
    const said = [...draft.lines, ...draft.taxes].reduce((sum, { amount }) => sum + amount, 0);
    if (said !== total)
      throw new RangeError(`${draft.kind} says ${said}, its journal says ${total}`);
    return { ...draft, total };
  });
}

/** What the renter paid moved on the accounts at Stripe; what the owner pays is the platform's income. */
export const totalOf = (recipient: RecipientRole, postings: readonly Posting[]): number =>
  recipient === 'renter'
    ? sumOf(postings, (account) => account.startsWith('stripe:'))
    : -sumOf(postings, isCommission) || 0;

const isCommission = (account: string): boolean =>
  account === 'commission' || account === 'late_fee';

const sumOf = (postings: readonly Posting[], counts: (account: string) => boolean): number =>
  postings.filter(({ account }) => counts(account)).reduce((sum, { amount }) => sum + amount, 0);

function toRenter(facts: JournalFacts): Asked[] {
  const { entry } = facts;
  if (entry.sourceType === 'booking.paid') return [invoiceOf(facts)];
  if (entry.sourceType === 'late_fee.paid') return [lateInvoice(entry)];
  // What is given back of a deposit was never invoiced, and a bank that takes money back is no supply.
  if (!facts.refund) return [];
  const isBack = entry.sourceType === 'refund';
  const draft = refundDraft(facts, facts.refund, isBack ? -1 : 1);
  return isBack
    ? [{ ...draft, refersTo: { sourceType: 'booking.paid', sourceId: facts.refund.intentId } }]
    : [
        {
          ...draft,
          kind: 'correction',
          refersTo: { sourceType: 'refund', sourceId: entry.sourceId },
        },
      ];
}

const PLATFORM_LINES = new Set(['service_fee', 'promo']);
const by = (code: string): DocumentLine['by'] => (PLATFORM_LINES.has(code) ? 'platform' : 'owner');

function invoiceOf({ charge, tax: terms }: JournalFacts): Asked {
  if (!charge) throw new RangeError('a payment without the price that it was for');
  const { price, kind } = charge;
  const { lines, includedTax } = price;
  // Amounts without tax, and the tax below them: also where renters were shown prices that have it in them.
  const shown = includedTax === undefined ? lines : undefined;
  const quoted = shown?.filter(({ code }) => code !== 'tax') ?? linesOf(price, kind);
  const label = includedTax ?? lines?.find(({ code }) => code === 'tax')?.label ?? terms.label;
  return {
    kind: 'invoice',
    recipient: 'renter',
    lines: quoted.map(({ code, label, amount }) => ({ code, label, amount, by: by(code) })),
    taxes: taxesOf({ ...terms, label }, price.rental + price.renterFee, price.tax),
    refersTo: null,
  };
}

const CHARGED_FOR = {
  first: { code: 'rental', label: 'Rental' },
  extension: { code: 'extension', label: 'Extension' },
  dates: { code: 'change', label: 'Other dates' },
} as const;

const linesOf = (
  { rental, renterFee, promo = 0 }: ChargePrice,
  kind: 'first' | 'extension' | 'dates',
): Omit<DocumentLine, 'by'>[] =>
  withoutNothing([
    { ...CHARGED_FOR[kind], amount: rental },
    { code: 'promo', label: 'Promo code', amount: -promo },
    { code: 'service_fee', label: 'Service fee', amount: renterFee },
  ]);

const lateInvoice = ({ postings }: DocumentedEntry): Asked => ({
  kind: 'invoice',
  recipient: 'renter',
  lines: [
    { code: 'late_fee', label: 'Late return', amount: totalOf('renter', postings), by: 'owner' },
  ],
  taxes: [],
  refersTo: null,
});

/** Rental, fee and tax as they were promised back. @param sign −1 for a credit note */
function refundDraft({ tax }: JournalFacts, refund: RefundParts, sign: 1 | -1): Asked {
  const { ownerPart, platformPart, commissionReturned, taxReturned, promoReturned } = refund;
  const rental = ownerPart + commissionReturned;
  const fee = platformPart + promoReturned - commissionReturned - taxReturned;
  return {
    kind: 'credit_note',
    recipient: 'renter',
    lines: withoutNothing([
      { code: 'rental', label: 'Rental', amount: sign * rental },
      { code: 'promo', label: 'Promo code', amount: -sign * promoReturned },
      { code: 'service_fee', label: 'Service fee', amount: sign * fee },
    ]).map((line) => ({ ...line, by: by(line.code) })),
    taxes: taxesOf(tax, sign * (rental + fee), sign * taxReturned),
    refersTo: null,
  };
}

const taxesOf = (
  { label, rateBps }: JournalFacts['tax'],
  base: number,
  amount: number,
): TaxLine[] => withoutNothing([{ label: label || 'Tax', rateBps, base, amount }]);

function toOwner(entry: DocumentedEntry): Asked[] {
  const earned = totalOf('owner', entry.postings);
  if (earned === 0) return [];
  const back = earned < 0;
  const ofLateFee = entry.postings.some(({ account }) => account === 'late_fee');
  const label = ofLateFee ? 'Commission on the late fee' : 'Commission';
  const code = ofLateFee ? 'late_commission' : 'commission';
  return [
    {
      kind: back ? 'commission_credit_note' : 'commission_invoice',
      recipient: 'owner',
      lines: [{ code, label, amount: earned, by: 'platform' }],
      taxes: [],
      refersTo: back
        ? { sourceType: ofLateFee ? 'late_fee.paid' : 'booking.settled', sourceId: null }
        : null,
    },
  ];
}

const withoutNothing = <L extends { readonly amount: number }>(lines: readonly L[]): L[] =>
  lines.filter(({ amount }) => amount !== 0);

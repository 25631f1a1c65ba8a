/** Amounts are integers in minor units of an ISO 4217 currency. No floats leave this file. */
export interface Money {
  amount: number;
  currency: string;
}

/** Currencies whose minor unit is not a hundredth (ISO 4217, as Stripe charges them). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  MGA: 0,
  PYG: 0,
  RWF: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  JOD: 3,
  KWD: 3,
  OMR: 3,
  TND: 3,
};

/** Decimal places of a currency: 0 for JPY, 3 for KWD, else 2. */
export function currencyExponent(currency: string): number {
  return EXPONENTS[currency.toUpperCase()] ?? 2;
}

/**
 * `amount × numerator ÷ denominator`, exact inside (BigInt), rounded half away from zero: the one
 * place where money is rounded.
 */
export function mulDiv(amount: number, numerator: number, denominator: number): number {
  assertInteger(amount);
  assertInteger(numerator);
  assertInteger(denominator);
  if (denominator === 0) throw new RangeError('mulDiv: the denominator is zero');
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const negative = product < 0n !== divisor < 0n;
  const top = product < 0n ? -product : product;
  const bottom = divisor < 0n ? -divisor : divisor;
  const rounded = Number((top * 2n + bottom) / (bottom * 2n));
  return negative && rounded !== 0 ? -rounded : rounded;
}

/** A share in basis points (1500 = 15 %), rounded half away from zero. */
export function percentOf(amount: number, basisPoints: number): number {
  return mulDiv(amount, basisPoints, 10_000);
}

/**
 * Splits `total` in proportion to `weights` (non-negative integers, not all zero) so that the parts
 * sum exactly; the remainder goes to the largest weight (the first of equals).
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  assertInteger(total);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.length === 0 || sum <= 0 || weights.some((w) => w < 0 || !Number.isSafeInteger(w)))
    throw new RangeError('allocate: weights must be non-negative integers and not all zero');
  const parts = weights.map((weight) => Number((BigInt(total) * BigInt(weight)) / BigInt(sum)));
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const largest = weights.indexOf(Math.max(...weights));
  return parts.map((part, i) => (i === largest ? part + rest : part));
}

/** Minor → major units, for the seed's search shapes and for display: 1050 USD → 10.5. */
export function toMajor(amount: number, currency: string): number {
  return Number(toDecimal(amount, currency));
}

/** Minor units as an exact decimal string: 5 KWD → "0.005". */
export function toDecimal(amount: number, currency: string): string {
  assertInteger(amount);
  const exponent = currencyExponent(currency);
  if (exponent === 0) return String(amount);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const cut = digits.length - exponent;
  return `${amount < 0 ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** Major → minor units, rounded half away from zero: 10.5 USD → 1050. */
export function toMinor(major: number, currency: string): number {
  return roundHalfAway(Number((major * 10 ** currencyExponent(currency)).toFixed(4)));
}

/** Rounds half away from zero. For what was never exact (a typed price filter); amounts use mulDiv. */
export function roundHalfAway(x: number): number {
  const rounded = Math.sign(x) * Math.floor(Math.abs(x) + 0.5);
  return rounded === 0 ? 0 : rounded;
}

function assertInteger(x: number): void {
  if (!Number.isSafeInteger(x)) throw new RangeError(`not an amount in minor units: ${x}`);
}

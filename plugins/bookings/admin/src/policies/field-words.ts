import type { Translate } from '../texts';

/** What every description of a version needs. */
export interface Words {
  readonly text: Translate;
  readonly locale: string;
}

/** A field of a version as people read it. */
export interface FieldWords {
  readonly key: string;
  readonly label: string;
  /** A line each. */
  readonly lines: readonly string[];
}

/** 1500 → `15 %` */
export const shareWords = (bps: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    bps / 10_000,
  );

/** What is said of each kind to each side, by language. */
import type { Kind, Side } from '../../../../contracts/kinds';

/**
 * `{name}` is a fact. A paragraph is left out when a fact that it names is not known, or when it
 * begins with `[name]` and that fact is not true.
 */
export interface Words {
  readonly title: string;
  readonly said: readonly string[];
}

/** A side that is missing is not told. */
export type KindTexts = Readonly<Partial<Record<Side, Words>>>;
export type Texts = Readonly<Record<Kind, KindTexts>>;

/** Everything that staff should look at closer, the gravest first. */
import type { ListingContent } from '../../../../contracts/listing-edit';
import type { ModerationFlag } from '../../../../contracts/moderation';
import { findContactFlags } from './find-contact-flags';
import { findProhibitedWords, type ProhibitedWord } from './find-prohibited-words';
import { judgeOwner, type OwnerFacts } from './judge-owner';
import { judgePrice, type PriceStatistics } from './judge-price';

export interface FlagFacts {
  readonly words: readonly ProhibitedWord[];
  readonly prices: PriceStatistics;
  readonly owner: OwnerFacts;
  readonly now: Date;
}

export const findFlags = (
  content: ListingContent,
  { words, prices, owner, now }: FlagFacts,
): ModerationFlag[] => [
  ...findProhibitedWords(content, words),
  ...findContactFlags(content),
  ...judgePrice(content, prices),
  ...judgeOwner(owner, now),
];

/** Contact data in the texts that renters read before they have booked. */
import { findContactData, type ContactKind } from '@rental/shared/contact-data';
import type { ListingContent } from '../../../../contracts/listing-edit';
import type { ModerationFlag } from '../../../../contracts/moderation';
import { textsOf, withNames } from './listing-texts';

const WHAT: Readonly<Record<ContactKind, string>> = {
  email: 'a mail address',
  phone: 'a phone number',
  link: 'a link',
  handle: 'a way to get in touch elsewhere',
  payment: 'an account to pay to elsewhere',
};

/** One flag for each kind and text, with what was found. */
export function findContactFlags(content: ListingContent): ModerationFlag[] {
  return textsOf(content).flatMap(({ field, text }) => {
    const byKind = new Map<ContactKind, string[]>();
    for (const { kind, excerpt } of findContactData(text))
      byKind.set(kind, [...(byKind.get(kind) ?? []), excerpt]);
    return [...byKind].map(([kind, excerpts]): ModerationFlag => {
      const excerpt = excerpts.join(', ');
      return {
        code: 'contact_data',
        variant: kind,
        field,
        reason: `${withNames(field)} has what looks like ${WHAT[kind]}: “${excerpt}”.`,
        values: { excerpt },
      };
    });
  });
}

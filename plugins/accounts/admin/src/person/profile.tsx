import type { Person } from '../../../contracts/people';
import { formatDate } from '../format';
import { useTexts } from '../texts';
import { Card } from './card';
import { Facts } from './facts';

/** Who it is, as far as the reader may know. */
export function Profile({ person }: { person: Person }) {
  const { text, locale } = useTexts();
  const { contact, rating } = person;
  const yesNo = (value: boolean): string => text(value ? 'verified.yes' : 'verified.no');
  return (
    <Card title={text('profile.title')}>
      <Facts
        facts={[
          [text('profile.email'), contact && `${contact.email} (${yesNo(person.emailVerified)})`],
          [
            text('profile.phone'),
            contact?.phone ? `${contact.phone} (${yesNo(person.phoneVerified)})` : null,
          ],
          [text('profile.identity'), yesNo(person.identityVerified)],
          [text('profile.first_name'), person.firstName],
          [text('profile.since'), formatDate(person.memberSince, locale)],
          [text('profile.language'), person.language],
          [text('profile.zone'), person.timeZone],
          [
            text('profile.rating'),
            rating.average === null
              ? text('profile.rating.none')
              : text('profile.rating.some', { average: rating.average, count: rating.count }),
          ],
          [text('profile.bio'), person.bio],
          [text('profile.id'), person.id],
        ]}
      />
    </Card>
  );
}

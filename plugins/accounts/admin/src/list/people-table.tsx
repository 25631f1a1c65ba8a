import { Badge, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { PersonEntry } from '../../../contracts/people';
import { formatDate } from '../format';
import { QuietLink } from '../quiet-link';
import { useTexts } from '../texts';

const HEADS = ['name', 'roles', 'standing', 'since'] as const;

interface TableProps {
  people: readonly PersonEntry[];
  withContact: boolean;
}

/** One row a person; the name leads to the page. */
export function PeopleTable({ people, withContact }: TableProps) {
  const { text } = useTexts();
  return (
    <Table colCount={HEADS.length} rowCount={people.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`people.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} withContact={withContact} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ person, withContact }: { person: PersonEntry; withContact: boolean }) {
  const { text, locale } = useTexts();
  const roles = [
    ...(person.isOwner ? [text('role.owner')] : []),
    ...(person.isRenter ? [text('role.renter')] : []),
  ];
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <QuietLink to={person.id}>{person.name}</QuietLink>
          <Typography variant="pi" textColor="neutral600">
            {withContact ? person.email : person.id}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">{roles.join(', ') || text('role.none')}</Typography>
      </Td>
      <Td>
        <Standing person={person} />
      </Td>
      <Td>
        <Typography textColor="neutral800">{formatDate(person.memberSince, locale)}</Typography>
      </Td>
    </Tr>
  );
}

type Marks = Pick<PersonEntry, 'isSuspended' | 'isWaiting' | 'isVerified'>;

/** What sets a person apart, in words. */
export function Standing({ person }: { person: Marks }) {
  const { text } = useTexts();
  return (
    <Flex gap={2} wrap="wrap">
      {person.isSuspended && (
        <Badge backgroundColor="danger100" textColor="danger700">
          {text('standing.suspended')}
        </Badge>
      )}
      {person.isWaiting && (
        <Badge backgroundColor="warning100" textColor="warning700">
          {text('standing.waiting')}
        </Badge>
      )}
      {person.isVerified && (
        <Badge backgroundColor="success100" textColor="success700">
          {text('standing.verified')}
        </Badge>
      )}
      {!person.isSuspended && !person.isWaiting && !person.isVerified && (
        <Typography textColor="neutral600">{text('standing.usual')}</Typography>
      )}
    </Flex>
  );
}

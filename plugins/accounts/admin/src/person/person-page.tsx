import { useAnswer } from '@rental/shared/admin/use-answer';
import { Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Person } from '../../../contracts/people';
import { useRights } from '../access';
import { Standing } from '../list/people-table';
import { SuspensionCard } from '../suspension/suspension-card';
import { useTexts } from '../texts';
import { Audit } from './audit';
import { Bookings, Disputes } from './bookings';
import { Identity } from './identity';
import { Flags, Listings } from './listings';
import { Money } from './money';
import { Profile } from './profile';
import { Reports } from './reports';
import { Sessions } from './sessions';

/** What the person does on the left, who it is and what staff did on the right. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
`;

/** One person: who it is, what they do here, and what staff can do about it. */
export function PersonPage() {
  const { text } = useTexts();
  const { personId = '' } = useParams();
  const { answer, reload } = useAnswer<{ data: Person }>(`/accounts/people/${personId}`);
  if (answer.status === 'ready') return <Found person={answer.body.data} onChanged={reload} />;
  return (
    <Page.Main>
      <Page.Title>{text('people.title')}</Page.Title>
      <Layouts.Header
        title={text('people.title')}
        navigationAction={<BackButton fallback=".." />}
      />
      <Layouts.Content>
        {answer.status === 'loading' ? (
          <Loader>{text('people.loading')}</Loader>
        ) : (
          <Flex direction="column" alignItems="flex-start" gap={4}>
            <Typography role="alert" textColor="danger700">
              {text(answer.code === 404 ? 'person.gone' : 'people.failed')}
            </Typography>
            <LinkButton tag={Link} to=".." startIcon={<ArrowLeft />} variant="tertiary">
              {text('person.all')}
            </LinkButton>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ person, onChanged }: { person: Person; onChanged: () => void }) {
  const { text } = useTexts();
  const may = useRights();
  // Counts what was done here: sections that it concerns read again.
  const [round, setRound] = useState(0);
  const changed = (): void => {
    setRound((last) => last + 1);
    onChanged();
  };
  const { id } = person;
  return (
    <Page.Main>
      <Page.Title>{`${person.name} · ${text('people.title')}`}</Page.Title>
      <Layouts.Header
        title={person.name}
        subtitle={person.contact?.email ?? id}
        navigationAction={<BackButton fallback=".." />}
        secondaryAction={<Standing person={{ ...person, isVerified: person.identityVerified }} />}
      />
      <Layouts.Content>
        <Columns>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {may('bookings') && <Bookings personId={id} />}
            {may('listings') && <Listings personId={id} />}
            {may('money') && <Money personId={id} />}
            {may('disputes') && <Disputes personId={id} />}
            {may('flags') && <Flags personId={id} />}
            {may('reports') && <Reports personId={id} />}
          </Flex>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <SuspensionCard person={person} onChanged={changed} />
            <Profile person={person} />
            {may('identity') && <Identity personId={id} />}
            {may('sessions') && <Sessions key={`sessions-${round}`} personId={id} />}
            {may('audit') && <Audit key={`audit-${round}`} personId={id} />}
          </Flex>
        </Columns>
      </Layouts.Content>
    </Page.Main>
  );
}

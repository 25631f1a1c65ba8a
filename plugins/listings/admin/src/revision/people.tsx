import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { EarlierDecision, RevisionDetail } from '../../../contracts/moderation';
import { useTexts } from '../texts';
import { formatInstant } from '../time/duration';
import { Section } from './section';

const Facts = styled.dl`
  display: grid;
  gap: 0.8rem 2.4rem;
  grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr));
`;

/** What is known of the owner. */
export function OwnerFacts({ owner }: { owner: RevisionDetail['owner'] }) {
  const { text, locale } = useTexts();
  const since = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <Section title={text('owner.title', { name: owner.name })}>
      <Facts>
        <Fact name={text('owner.since')}>{since.format(new Date(owner.memberSince))}</Fact>
        <Fact name={text('owner.rentals')}>{owner.completedRentals}</Fact>
        <Fact name={text('owner.live')}>{owner.liveListings}</Fact>
        <Fact name={text('owner.rejected')}>{owner.rejectedBefore}</Fact>
      </Facts>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" fontWeight="bold">
        {children}
      </Typography>
    </div>
  );
}

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

/** What staff said about earlier revisions, newest first. */
export function EarlierDecisions({ decisions }: { decisions: readonly EarlierDecision[] }) {
  const { text, locale } = useTexts();
  if (decisions.length === 0) return null;
  return (
    <Section title={text('earlier.title')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {decisions.map(({ revision, status, by, decidedAt, submittedAt, reason }) => (
          <Box tag="li" key={revision} background="neutral100" hasRadius padding={3}>
            <Flex gap={2} wrap="wrap">
              <Badge>{text(`review.${status}`)}</Badge>
              <Typography variant="pi" textColor="neutral600">
                {text('earlier.when', {
                  revision,
                  by: by ?? text('earlier.owner'),
                  at: formatInstant(decidedAt ?? submittedAt, locale),
                })}
              </Typography>
            </Flex>
            {reason && <Words tag="p">{reason}</Words>}
          </Box>
        ))}
      </Flex>
    </Section>
  );
}

import { Answered } from '@rental/shared/admin/parts/answered';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { IdentityCase } from '../../../contracts/identity-review';
import { formatDate, formatInstant } from '../format';
import { Card } from '../person/card';
import { Facts } from '../person/facts';
import { useTexts } from '../texts';
import { CheckBadge } from './check-badge';
import { CheckRows } from './check-rows';
import { DecisionForm } from './decision-form';
import { Pictures } from './pictures';

/** The document on the left, what it is held against and the decision on the right. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 40rem;
  }
`;

/** One document: the pictures, who sent it, and the decision. */
export function CheckPage() {
  const { text } = useTexts();
  const { checkId = '' } = useParams();
  const { answer, reload } = useAnswer<{ data: IdentityCase }>(`/accounts/identity/${checkId}`);
  const found = answer.status === 'ready' ? answer.body.data : undefined;
  const title = found ? text('identity.of', { name: found.person.name }) : text('identity.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={found && text(`document.${found.documentKind}`)}
        navigationAction={<BackButton fallback=".." />}
        secondaryAction={found && <CheckBadge state={found.state} />}
        primaryAction={
          found && (
            <LinkButton
              tag={Link}
              to={`/plugins/accounts/people/${found.person.id}`}
              variant="tertiary"
            >
              {text('identity.person')}
            </LinkButton>
          )
        }
      />
      <Layouts.Content>
        <Answered answer={answer} loading={text('section.loading')} failed={text('identity.gone')}>
          {({ data }) => (
            <Columns>
              <Pictures key={data.id} check={data} />
              <Flex direction="column" alignItems="stretch" gap={5}>
                {data.state === 'waiting' && <DecisionForm check={data} onDecided={reload} />}
                <Claims check={data} />
                {data.earlier.length > 0 && (
                  <Card title={text('identity.earlier')}>
                    <CheckRows checks={data.earlier} />
                  </Card>
                )}
              </Flex>
            </Columns>
          )}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

function Claims({ check }: { check: IdentityCase }) {
  const { text, locale } = useTexts();
  const { claims, documentsGoneAt, refusal, words } = check;
  return (
    <Card title={text('identity.claims')}>
      <Facts
        facts={[
          [text('identity.display_name'), claims.displayName],
          [text('profile.first_name'), claims.firstName],
          [text('profile.since'), formatDate(claims.memberSince, locale)],
          [text('identity.sent'), formatInstant(check.submittedAt, locale)],
          [
            text('identity.decided'),
            check.decidedAt &&
              text('identity.decided.by', {
                at: formatInstant(check.decidedAt, locale),
                by: check.decidedBy ?? text('staff.gone'),
              }),
          ],
          [text('identity.refusal'), refusal && text(`refusal.${refusal}`)],
          [text('identity.words'), words],
          [text('identity.deleted'), documentsGoneAt && formatInstant(documentsGoneAt, locale)],
        ]}
      />
      {!claims.firstName && !claims.displayName && (
        <Typography textColor="neutral600">{text('identity.nameless')}</Typography>
      )}
    </Card>
  );
}

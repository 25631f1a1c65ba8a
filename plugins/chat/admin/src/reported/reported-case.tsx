import { Answered } from '@rental/shared/admin/parts/answered';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { CHAT_ACTIONS, type OpenedConversation } from '../../../contracts/staff';
import { Card } from '../card';
import { formatInstant } from '../format';
import { useTexts } from '../texts';
import { Dismissal } from './dismissal';
import { MessageLog } from './message-log';

const DECIDE = [{ action: CHAT_ACTIONS.decide, subject: null }];

/** What was written, with its reports and the decision beside it where there is room. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 38rem;
  }
`;

const PersonLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

/** One reported conversation, read by whoever decides about it. */
export function ReportedCase() {
  const { text } = useTexts();
  const { conversationId = '' } = useParams();
  const { answer } = useAnswer<{ data: OpenedConversation }>(`/chat/reported/${conversationId}`);
  const found = answer.status === 'ready' ? answer.body.data : undefined;
  const isGone = answer.status === 'failed' && answer.code === 404;
  return (
    <Page.Main>
      <Page.Title>{text('case.title')}</Page.Title>
      <Layouts.Header
        title={found?.title ?? text('case.title')}
        subtitle={text('case.logged')}
        navigationAction={<BackButton fallback=".." />}
      />
      <Layouts.Content>
        <Answered
          answer={answer}
          loading={text('reported.loading')}
          failed={text(isGone ? 'case.gone' : 'reported.failed')}
        >
          {({ data }) => <Found conversation={data} />}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ conversation }: { readonly conversation: OpenedConversation }) {
  const { text } = useTexts();
  const { allowedActions } = useRBAC(DECIDE);
  return (
    <Columns>
      <MessageLog conversation={conversation} />
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Reports conversation={conversation} />
        {allowedActions.canDecide && <Dismissal id={conversation.id} />}
        <Card title={text('case.people')}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            {(['renter', 'owner'] as const).map((side) => (
              <PersonLink key={side} to={`/plugins/people/${conversation[side].id}`}>
                {text(`case.${side}`, { name: conversation[side].name })}
              </PersonLink>
            ))}
            <Typography variant="pi" textColor="neutral600">
              {text('case.people.hint')}
            </Typography>
          </Flex>
        </Card>
      </Flex>
    </Columns>
  );
}

function Reports({
  conversation: { reports, renter },
}: {
  readonly conversation: OpenedConversation;
}) {
  const { text, locale } = useTexts();
  return (
    <Card title={text('case.reports')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {reports.map(({ id, reason, reporterId, words, createdAt }) => (
          <Box tag="li" key={id} background="neutral100" hasRadius padding={3}>
            <Flex gap={2} wrap="wrap">
              <Badge backgroundColor="warning100" textColor="warning700">
                {text(`reason.${reason}`)}
              </Badge>
              <Typography variant="pi" textColor="neutral600">
                {text(reporterId === renter.id ? 'case.by.renter' : 'case.by.owner')}
                {' · '}
                {formatInstant(createdAt, locale)}
              </Typography>
            </Flex>
            {words && (
              <Words tag="p" paddingTop={2}>
                {words}
              </Words>
            )}
          </Box>
        ))}
      </Flex>
    </Card>
  );
}

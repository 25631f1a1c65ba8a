import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { PageTurner } from '@rental/shared/admin/parts/page-turner';
import { useAddressFilters } from '@rental/shared/admin/use-address-filters';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Badge, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ReportedConversation } from '../../../contracts/staff';
import { formatInstant } from '../format';
import { useTexts } from '../texts';

interface ListPage {
  readonly data: readonly ReportedConversation[];
  readonly meta: Pick<ComponentProps<typeof PageTurner>, 'pagination'>;
}

const CaseLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
`;

const HEADS = ['listing', 'people', 'reasons', 'since'] as const;

/** Without a word of what was written: that is read one by one. */
export function ReportedList() {
  const { text } = useTexts();
  const { params } = useAddressFilters();
  const { answer } = useAnswer<ListPage>(`/chat/reported?${params.toString()}`);
  return (
    <Page.Main>
      <Page.Title>{text('reported.title')}</Page.Title>
      <Layouts.Header title={text('reported.title')} subtitle={text('reported.subtitle')} />
      <Layouts.Content>
        <Answered
          answer={answer}
          loading={text('reported.loading')}
          failed={text('reported.failed')}
        >
          {({ data, meta }) =>
            data.length === 0 ? (
              <NothingFound>{text('reported.none')}</NothingFound>
            ) : (
              <>
                <ReportedTable conversations={data} />
                <PageTurner pagination={meta.pagination} />
              </>
            )
          }
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

function ReportedTable({
  conversations,
}: {
  readonly conversations: readonly ReportedConversation[];
}) {
  const { text } = useTexts();
  return (
    <Table colCount={HEADS.length} rowCount={conversations.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`reported.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {conversations.map((conversation) => (
          <Row key={conversation.id} conversation={conversation} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ conversation }: { readonly conversation: ReportedConversation }) {
  const { text, locale } = useTexts();
  const { id, title, renter, owner, messages, reports } = conversation;
  const [first] = reports;
  return (
    <Tr>
      <Td>
        <CaseLink to={id}>{title || text('reported.listing.gone')}</CaseLink>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {text('reported.messages', { count: messages })}
        </Typography>
      </Td>
      <Td>
        <Typography>
          {text('reported.people', { renter: renter.name, owner: owner.name })}
        </Typography>
      </Td>
      <Td>
        <Flex gap={1} wrap="wrap">
          {[...new Set(reports.map(({ reason }) => reason))].map((reason) => (
            <Badge key={reason} backgroundColor="warning100" textColor="warning700">
              {text(`reason.${reason}`)}
            </Badge>
          ))}
        </Flex>
      </Td>
      <Td>
        {first && (
          <Typography tag="time" dateTime={first.createdAt}>
            {formatInstant(first.createdAt, locale)}
          </Typography>
        )}
      </Td>
    </Tr>
  );
}

import { useAnswer } from '@rental/shared/admin/use-answer';
import { Answered } from '@rental/shared/admin/parts/answered';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, Route, Routes } from 'react-router-dom';
import { styled } from 'styled-components';
import { OPERATIONS_ACTIONS } from '../../../contracts/audit';
import type { QueuesView } from '../../../contracts/queues';
import { useTexts } from '../texts';
import { BullTable } from './bull-table';
import { ConsumerTable } from './consumer-table';
import { DeadEvents } from './dead-events';
import { JobsPage } from './jobs-page';

const READ = [{ action: OPERATIONS_ACTIONS.readQueues, subject: null }];

const PageLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

/** What waits between the parts of the platform, and what was given up. */
export default function QueuesPage() {
  return (
    <Page.Protect permissions={READ}>
      <Routes>
        <Route index element={<Queues />} />
        <Route path="jobs/:queue" element={<JobsPage />} />
      </Routes>
    </Page.Protect>
  );
}

function Queues() {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: QueuesView }>('/operations/queues');
  return (
    <Page.Main>
      <Page.Title>{text('queues.title')}</Page.Title>
      <Layouts.Header
        title={text('queues.title')}
        subtitle={text('queues.subtitle')}
        primaryAction={
          <Button variant="tertiary" onClick={reload}>
            {text('queues.reload')}
          </Button>
        }
      />
      <Layouts.Content>
        <Answered answer={answer} loading={text('queues.loading')} failed={text('queues.failed')}>
          {({ data }) => (
            <Flex direction="column" alignItems="stretch" gap={8}>
              <section>
                <Heading>{text('queues.events')}</Heading>
                <ConsumerTable consumers={data.consumers} />
              </section>
              <section>
                <Heading>{text('queues.dead')}</Heading>
                <DeadEvents consumers={data.consumers} view={data} onRetried={reload} />
              </section>
              <section>
                <Heading>{text('queues.operations')}</Heading>
                <PageLink to="/plugins/payments">{text('queues.operations.link')}</PageLink>
              </section>
              <section>
                <Heading>{text('queues.bull')}</Heading>
                <BullTable redis={data.redis} queues={data.bull} />
              </section>
            </Flex>
          )}
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

const Heading = ({ children }: { readonly children: string }) => (
  <Box paddingBottom={3}>
    <Typography tag="h2" variant="delta">
      {children}
    </Typography>
  </Box>
);

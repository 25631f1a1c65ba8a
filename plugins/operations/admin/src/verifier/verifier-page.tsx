import { Answered } from '@rental/shared/admin/parts/answered';
import { NothingFound } from '@rental/shared/admin/parts/nothing-found';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { OPERATIONS_ACTIONS } from '../../../contracts/audit';
import {
  VERIFIED_EVERY_MINUTES,
  type Verification,
  type VerificationSummary,
} from '../../../contracts/verifier';
import { useTexts } from '../texts';
import { FindingTable } from './finding-table';
import { useVerifier } from './use-verifier';
import { Verdict } from './verdict';

const READ = [{ action: OPERATIONS_ACTIONS.readVerifier, subject: null }];
const RUN = [{ action: OPERATIONS_ACTIONS.runVerifier, subject: null }];

const List = styled.ol`
  display: grid;
  gap: 1.6rem;
  list-style: none;
  margin: 0;
  padding: 1.6rem 0 0;
`;

/** Whether every promise about dates, deadlines and money holds. */
export default function VerifierPage() {
  return (
    <Page.Protect permissions={READ}>
      <Verifier />
    </Page.Protect>
  );
}

function Verifier() {
  const { text } = useTexts();
  const { answer, isRunning, run } = useVerifier();
  const { allowedActions } = useRBAC(RUN);
  return (
    <Page.Main>
      <Page.Title>{text('verifier.title')}</Page.Title>
      <Layouts.Header
        title={text('verifier.title')}
        subtitle={text('verifier.subtitle', { minutes: VERIFIED_EVERY_MINUTES })}
        primaryAction={
          allowedActions.canRun && (
            <Button loading={isRunning} onClick={() => void run()}>
              {text('verifier.run')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Answered
          answer={answer}
          loading={text('verifier.loading')}
          failed={text('verifier.failed')}
        >
          {({ data: { last, earlier } }) =>
            last ? (
              <Outcome last={last} earlier={earlier} />
            ) : (
              <NothingFound>{text('verifier.never')}</NothingFound>
            )
          }
        </Answered>
      </Layouts.Content>
    </Page.Main>
  );
}

interface OutcomeProps {
  readonly last: Verification;
  readonly earlier: readonly VerificationSummary[];
}

function Outcome({ last, earlier }: OutcomeProps) {
  const { text } = useTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} aria-live="polite">
        <Verdict run={last} />
      </Box>
      {last.findings.length > 0 && <FindingTable findings={last.findings} />}
      {earlier.length > 0 && (
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
          <Typography tag="h2" variant="delta">
            {text('verifier.earlier')}
          </Typography>
          <List>
            {earlier.map((run) => (
              <li key={run.id}>
                <Verdict run={run} />
              </li>
            ))}
          </List>
        </Box>
      )}
    </Flex>
  );
}

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PaymentsHealth, VerificationEntry } from '../../../contracts/admin-payments';
import { formatInstant } from '../format';
import { useTexts } from '../texts';
import { useHealth } from './use-health';

const Facts = styled.ul`
  display: grid;
  gap: 0.8rem;
  list-style: none;
  margin: 0;
  overflow-wrap: anywhere;
  padding-block: 0.8rem 0;
  padding-inline: 0;
`;

const More = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

/** Whether ledger and Stripe agree, and whether Stripe's messages are worked off. */
export function Health() {
  const { text } = useTexts();
  const { health, isChecking, hasFailed, check } = useHealth();
  return (
    <Flex
      tag="aside"
      direction="column"
      alignItems="stretch"
      gap={4}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <Typography tag="h2" variant="delta">
        {text('health.title')}
      </Typography>
      <div aria-live="polite">
        {health && <Verification verification={health.verification} />}
        {hasFailed && (
          <Typography tag="p" textColor="danger700">
            {text('health.failed')}
          </Typography>
        )}
      </div>
      <Button variant="secondary" loading={isChecking} onClick={check}>
        {text(isChecking ? 'health.checking' : 'health.check')}
      </Button>
      {health && <Differences count={health.openDifferences} />}
      {health && <Deliveries health={health} />}
    </Flex>
  );
}

function Verdict({ isRight, children }: { isRight: boolean; children: string }) {
  const Icon = isRight ? CheckCircle : WarningCircle;
  const colour = isRight ? 'success700' : 'danger700';
  return (
    <Flex gap={2} alignItems="flex-start">
      <Box color={colour} paddingTop={1}>
        <Icon aria-hidden fill="currentColor" />
      </Box>
      <Typography fontWeight="bold" textColor={colour}>
        {children}
      </Typography>
    </Flex>
  );
}

function Verification({ verification }: { verification: VerificationEntry | null }) {
  const { text, locale } = useTexts();
  if (!verification) return <Typography textColor="neutral600">{text('health.never')}</Typography>;
  const { findings, by, at } = verification;
  return (
    <>
      <Verdict isRight={findings.length === 0}>
        {findings.length === 0
          ? text('health.right')
          : text('health.wrong', { count: findings.length })}
      </Verdict>
      <Typography variant="pi" textColor="neutral600">
        {text('health.checked', { by, at: formatInstant(at, locale) })}
      </Typography>
      {findings.length > 0 && (
        <Facts>
          {findings.map(({ code, message }) => (
            <li key={message}>
              <Typography tag="p">{message}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {code}
              </Typography>
            </li>
          ))}
        </Facts>
      )}
    </>
  );
}

function Differences({ count }: { count: number }) {
  const { text } = useTexts();
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {text('differences.title')}
      </Typography>
      <Box paddingTop={2}>
        <Verdict isRight={count === 0}>
          {count === 0 ? text('differences.none.open') : text('health.differences', { count })}
        </Verdict>
      </Box>
      <Box paddingTop={2}>
        <More to="differences">{text('health.differences.list')}</More>
      </Box>
      <Box paddingTop={2}>
        <More to="chargebacks">{text('chargebacks.all')}</More>
      </Box>
    </Box>
  );
}

function Deliveries({ health }: { health: PaymentsHealth }) {
  const { text, locale } = useTexts();
  const { total, oldest } = health.deliveries;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {text('health.deliveries.title')}
      </Typography>
      <Box paddingTop={2}>
        <Verdict isRight={total === 0}>
          {total === 0
            ? text('health.deliveries.none')
            : text('health.deliveries.some', { count: total })}
        </Verdict>
      </Box>
      <Facts>
        {oldest.map(({ id, type, attempts, error, receivedAt }) => (
          <li key={id}>
            <Typography tag="p" fontWeight="bold">
              {type}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {text('health.deliveries.attempts', {
                count: attempts,
                at: formatInstant(receivedAt, locale),
              })}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {error}
            </Typography>
          </li>
        ))}
      </Facts>
      {health.lastReconciledAt && (
        <Typography variant="pi" textColor="neutral600">
          {text('health.reconciled', { at: formatInstant(health.lastReconciledAt, locale) })}
        </Typography>
      )}
    </Box>
  );
}

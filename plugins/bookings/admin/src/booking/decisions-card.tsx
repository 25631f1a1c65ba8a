import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { StaffDecision } from '../../../contracts/decisions';
import { Card } from '../card';
import { formatMoney } from '../format';
import { keyFor, useTexts } from '../texts';
import { Instant } from '../timeline/instant';

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** Each fee, refund and penalty: the rule, its version, what it was given, and whom it gave what. */
export function DecisionsCard({
  decisions,
  timeZone,
}: {
  decisions: readonly StaffDecision[];
  timeZone: string;
}) {
  const { text } = useTexts();
  return (
    <Card title={text('why.title')}>
      {decisions.length === 0 ? (
        <Typography textColor="neutral600">{text('why.none')}</Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={5}>
          {decisions
            .map((decision, index) => (
              <Decision key={`${decision.at} ${index}`} decision={decision} timeZone={timeZone} />
            ))
            .reverse()}
        </Flex>
      )}
    </Card>
  );
}

const SIDES = ['renter', 'owner', 'platform'] as const;

function Decision({ decision, timeZone }: { decision: StaffDecision; timeZone: string }) {
  const { text, locale } = useTexts();
  const key = keyFor('rule', decision.rule);
  const inputs = Object.entries(decision.inputs)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(' · ');
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" alignItems="baseline" gap={3} wrap="wrap">
        <Typography fontWeight="bold" textColor="neutral800">
          {key ? text(key) : decision.rule}
        </Typography>
        <Instant at={decision.at} timeZone={timeZone} />
      </Flex>
      {decision.version && (
        <Typography variant="pi" textColor="neutral600">
          {decision.version}
        </Typography>
      )}
      <Box tag="dl">
        {SIDES.filter((side) => decision[side] !== 0).map((side) => (
          <Flex key={side} justifyContent="space-between" gap={3}>
            <Typography tag="dt" textColor="neutral700">
              {text(`why.${side}`)}
            </Typography>
            <Amount tag="dd" textColor="neutral800">
              {formatMoney(decision[side], decision.currency, locale)}
            </Amount>
          </Flex>
        ))}
      </Box>
      {inputs !== '' && (
        <Typography variant="pi" textColor="neutral600">
          {text('why.from', { inputs })}
        </Typography>
      )}
    </Flex>
  );
}

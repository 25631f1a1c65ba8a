import { Flex, Typography } from '@strapi/design-system';
import type { AdminTimeline } from '../../../contracts/admin-timeline';
import { Card } from '../card';
import { useTexts } from '../texts';
import { wordsOfFinding } from './finding-words';

/** Which rules asked for a look, and what they saw; nothing when none did. */
export function RiskCard({ booking: { risk, state } }: { booking: AdminTimeline }) {
  const { text, locale } = useTexts();
  if (risk.length === 0) return null;
  return (
    <Card title={text(state === 'UNDER_REVIEW' ? 'risk.card' : 'risk.card.past')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {risk.map((finding) => (
          <Flex key={finding.ruleId} direction="column" alignItems="flex-start" gap={1}>
            <Typography fontWeight="bold" textColor="neutral800">
              {finding.name}
            </Typography>
            <Typography textColor="neutral800">{wordsOfFinding(finding, text, locale)}</Typography>
            {finding.version !== undefined && (
              <Typography variant="pi" textColor="neutral600">
                {text('risk.version', { version: finding.version })}
              </Typography>
            )}
          </Flex>
        ))}
        <Typography variant="pi" textColor="neutral600">
          {text('risk.card.hint')}
        </Typography>
      </Flex>
    </Card>
  );
}

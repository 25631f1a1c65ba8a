import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ReportEntry } from '../../../contracts/reports';
import { Section } from '../revision/section';
import { useTexts } from '../texts';
import { formatDuration, formatInstant } from '../time/duration';

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

interface EntriesProps {
  readonly reports: readonly ReportEntry[];
  readonly now: string;
}

/** Every report of the listing, open ones first. */
export function ReportEntries({ reports, now }: EntriesProps) {
  const { text } = useTexts();
  return (
    <Section title={text('reports.title')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {reports.map((report) => (
          <Box tag="li" key={report.id} background="neutral100" hasRadius padding={3}>
            <Entry report={report} now={now} />
          </Box>
        ))}
      </Flex>
    </Section>
  );
}

function Entry({ report, now }: { report: ReportEntry; now: string }) {
  const { text, locale } = useTexts();
  const { reporter, closed } = report;
  const age = formatDuration(Date.parse(now) - Date.parse(report.createdAt), locale);
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Badge
          backgroundColor={closed ? 'neutral150' : 'warning100'}
          textColor={closed ? 'neutral700' : 'warning700'}
        >
          {text(`report.${report.reason}`)}
        </Badge>
        <Typography variant="pi" textColor="neutral600">
          {text('reports.ago', { age })}
        </Typography>
      </Flex>
      {report.words && (
        <Box paddingTop={2}>
          <Words tag="p">{report.words}</Words>
        </Box>
      )}
      <Box paddingTop={2}>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('reports.by', {
            name: reporter.name ?? text('reports.person.gone'),
            sent: reporter.sent,
            dismissed: reporter.dismissed,
          })}
        </Typography>
      </Box>
      {closed && (
        <Box paddingTop={2}>
          <Typography tag="p" variant="pi" fontWeight="bold">
            {text(`outcome.${closed.outcome}`, {
              by: closed.by ?? text('reports.person.gone'),
              at: formatInstant(closed.at, locale),
            })}
          </Typography>
          {closed.note && (
            <Words tag="p" variant="pi">
              {closed.note}
            </Words>
          )}
        </Box>
      )}
    </>
  );
}

import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { AdminDispute } from '../../../contracts/admin-disputes';
import { formatInstant } from '../format';
import { keyFor, useTexts } from '../texts';
import { Card } from '../card';
import { Photos } from './photos';

type Report = AdminDispute['inspections'][number];

/** Before on the left and after on the right, where there is room. */
const Sides = styled.div`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
`;

const KINDS = ['CHECK_IN', 'CHECK_OUT'] as const;

/** The condition at handover beside the condition at return. */
export function Reports({
  inspections,
  timeZone,
}: {
  inspections: AdminDispute['inspections'];
  timeZone: string;
}) {
  const { text } = useTexts();
  return (
    <Card title={text('reports.title')}>
      <Sides>
        {KINDS.map((kind) => {
          const found = inspections.filter((one) => one.kind === kind);
          return (
            <Box key={kind}>
              <Typography tag="h3" variant="sigma" textColor="neutral600">
                {text(`reports.${kind}`)}
              </Typography>
              {found.length === 0 && <Typography tag="p">{text('reports.none')}</Typography>}
              {found.map((report) => (
                <ReportOf key={report.id} report={report} timeZone={timeZone} />
              ))}
            </Box>
          );
        })}
      </Sides>
    </Card>
  );
}

function ReportOf({ report, timeZone }: { report: Report; timeZone: string }) {
  const { text, locale } = useTexts();
  const condition = keyFor('condition', report.condition);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      <Typography fontWeight="bold">{condition ? text(condition) : report.condition}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {formatInstant(report.recordedAt, timeZone, locale)}
      </Typography>
      <Photos photos={report.photos} label={text(`reports.${report.kind}`)} />
      {report.checklist.map(({ item, ok }) => (
        <Typography key={item} textColor={ok ? 'neutral800' : 'danger700'}>
          {`${ok ? '✓' : '✗'} ${item}`}
        </Typography>
      ))}
      {report.notes && <Typography>{`“${report.notes}”`}</Typography>}
    </Flex>
  );
}

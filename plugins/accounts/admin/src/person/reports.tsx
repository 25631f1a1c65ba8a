import { useAnswer } from '@rental/shared/admin/use-answer';
import type { ReportSummary, ReportTally } from '@rental/listings/contracts/person-reports';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { PersonReports } from '../../../contracts/people';
import { formatDate } from '../format';
import { reportsOf } from '../links';
import { QuietLink } from '../quiet-link';
import { useTexts } from '../texts';
import { useWordsOf } from '../words-of';
import { Row, Rows } from './rows';
import { None, Section } from './section';

const countOf = ({ open, dismissed, upheld }: ReportTally): number => open + dismissed + upheld;

/** What was reported about the person and what is theirs, and what they reported of others. */
export function Reports({ personId }: { personId: string }) {
  const { text } = useTexts();
  const { answer } = useAnswer<{ data: PersonReports }>(`/accounts/people/${personId}/reports`);
  return (
    <Section title={text('reports.title')} answer={answer}>
      {({ about, by }) =>
        countOf(about) + countOf(by) === 0 ? (
          <None>{text('reports.none')}</None>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Tally title={text('reports.about')} tally={about} />
            <Tally title={text('reports.by')} tally={by} />
          </Flex>
        )
      }
    </Section>
  );
}

function Tally({ title, tally }: { title: string; tally: ReportTally }) {
  const { text } = useTexts();
  if (countOf(tally) === 0) return null;
  const { open, dismissed, upheld } = tally;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {text('reports.tally', { open, dismissed, upheld })}
      </Typography>
      <Rows>
        {tally.last.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </Rows>
    </Box>
  );
}

function Report({ report }: { report: ReportSummary }) {
  const { text, locale } = useTexts();
  const words = useWordsOf();
  const { subject, reason, outcome } = report;
  const name = subject.title ?? text('reports.gone');
  const detail = [words('listings', `report.${reason}`), formatDate(report.createdAt, locale)];
  return (
    <Row
      title={
        subject.kind === 'listing' ? (
          <QuietLink to={reportsOf(subject.id)}>{name}</QuietLink>
        ) : (
          <Typography fontWeight="semiBold">{subject.id}</Typography>
        )
      }
      detail={[...detail, ...(report.words ? [`“${report.words}”`] : [])].join(' · ')}
    >
      <Badge>{text(outcome ? `reports.outcome.${outcome}` : 'reports.open')}</Badge>
    </Row>
  );
}

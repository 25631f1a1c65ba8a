import { Badge, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ReportedListing, ReportedListings } from '../../../contracts/reports';
import { useTexts } from '../texts';
import { formatDuration, formatInstant } from '../time/duration';

const CaseLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
`;

const HEADS = ['listing', 'reasons', 'reports', 'age', 'status'] as const;

/** One row a listing; its title leads to its reports. */
export function ReportTable({ page: { data, meta } }: { page: ReportedListings }) {
  const { text } = useTexts();
  return (
    <Table colCount={HEADS.length} rowCount={data.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`reports.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {data.map((item) => (
          <Row key={item.listingId} item={item} now={meta.now} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ item, now }: { item: ReportedListing; now: string }) {
  const { text, locale } = useTexts();
  const age = Date.parse(now) - Date.parse(item.firstAt);
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <CaseLink to={item.listingId}>{item.title ?? text('reports.gone')}</CaseLink>
          <Typography variant="pi" textColor="neutral600">
            {item.owner.name ?? text('reports.person.gone')}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Flex gap={1} wrap="wrap">
          {item.reasons.map(({ reason, count }) => (
            <Badge key={reason} backgroundColor="warning100" textColor="warning700">
              {text('filter.counted', { name: text(`report.${reason}`), count })}
            </Badge>
          ))}
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">{item.reports}</Typography>
      </Td>
      <Td>
        <Typography textColor="neutral800">
          {item.closedAt ? formatInstant(item.closedAt, locale) : formatDuration(age, locale)}
        </Typography>
      </Td>
      <Td>{item.status && <Badge>{text(`status.${item.status}`)}</Badge>}</Td>
    </Tr>
  );
}

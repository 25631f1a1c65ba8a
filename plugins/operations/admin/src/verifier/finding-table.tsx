import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { VerifierFinding } from '../../../contracts/verifier';
import { bookingPage } from '../home/links';
import { useTexts } from '../texts';

const HEADS = ['what', 'booking', 'facts'] as const;

const BookingLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
`;

const Facts = styled(Typography)`
  display: block;
  max-inline-size: 48rem;
  overflow-wrap: anywhere;
  white-space: normal;
`;

/** One row a broken promise. */
export function FindingTable({ findings }: { readonly findings: readonly VerifierFinding[] }) {
  const { text } = useTexts();
  return (
    <Table colCount={HEADS.length} rowCount={findings.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`verifier.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {findings.map(({ code, message, booking, facts }) => (
          <Tr key={`${code} ${booking?.documentId ?? ''} ${facts.join(' ')}`}>
            <Td>
              <Facts textColor="neutral800">{message}</Facts>
              <Typography variant="pi" textColor="neutral600">
                {code}
              </Typography>
            </Td>
            <Td>
              {booking ? (
                <BookingLink to={bookingPage(booking.documentId)}>
                  {booking.number ?? text('verifier.booking')}
                </BookingLink>
              ) : (
                <Typography textColor="neutral600">–</Typography>
              )}
            </Td>
            <Td>
              <Facts variant="pi" textColor="neutral600">
                {facts.join(' · ')}
              </Facts>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

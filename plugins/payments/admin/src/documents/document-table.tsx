import { formatMoney } from '@rental/shared/format-money';
import {
  Button,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DocumentEntry } from '../../../contracts/admin-documents';
import { formatInstant } from '../format';
import { useTexts } from '../texts';
import { useFile } from '../use-file';

const HEADS = ['number', 'recipient', 'total', 'issued', 'booking'] as const;

const PlaceLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
`;

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** One row a document. */
export function DocumentTable({ documents }: { readonly documents: readonly DocumentEntry[] }) {
  const { text } = useTexts();
  const { fetching, fetchFile } = useFile();
  return (
    <Table colCount={HEADS.length + 1} rowCount={documents.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`documents.head.${head}`)}
              </Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{text('documents.head.actions')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {documents.map((document) => (
          <Row key={document.number} document={document} fetching={fetching} onFetch={fetchFile} />
        ))}
      </Tbody>
    </Table>
  );
}

interface RowProps {
  readonly document: DocumentEntry;
  readonly fetching: string | undefined;
  readonly onFetch: (path: string, name: string) => Promise<void>;
}

function Row({ document, fetching, onFetch }: RowProps) {
  const { text, locale } = useTexts();
  const { number, kind, recipient, total, currency, issuedAt, booking, refersTo } = document;
  const file = `${number}.pdf`;
  const path = `/payments/documents/${number}?language=${locale.startsWith('de') ? 'de' : 'en'}`;
  return (
    <Tr>
      <Td>
        <Typography tag="div" fontWeight="semiBold">
          {number}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {refersTo
            ? text('documents.refers', { kind: text(`documents.kind.${kind}`), number: refersTo })
            : text(`documents.kind.${kind}`)}
        </Typography>
      </Td>
      <Td>
        <PlaceLink to={`/plugins/people/${recipient.documentId}`}>{recipient.name}</PlaceLink>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {text(`documents.role.${recipient.role}`)}
        </Typography>
      </Td>
      <Td>
        <Amount>{formatMoney(total, currency, locale)}</Amount>
      </Td>
      <Td>
        <Typography tag="time" dateTime={issuedAt}>
          {formatInstant(issuedAt, locale)}
        </Typography>
      </Td>
      <Td>
        <PlaceLink to={`/plugins/bookings/${booking.documentId}`}>{booking.number}</PlaceLink>
      </Td>
      <Td>
        <Button
          variant="tertiary"
          startIcon={<Download />}
          loading={fetching === file}
          aria-label={text('documents.open', { number })}
          onClick={() => void onFetch(path, file)}
        >
          {text('documents.pdf')}
        </Button>
      </Td>
    </Tr>
  );
}

import {
  IconButton,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { styled } from 'styled-components';
import type { AuditEntry } from '../../../contracts/audit';
import { useTexts, type Translate } from '../texts';
import { formatInstant } from './format';

const COLUMNS = ['at', 'actor', 'action', 'subject', 'reason'] as const;

const Clipped = styled(Typography)`
  display: block;
  max-inline-size: 32rem;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

/** Who it was, in words. */
export function actorName({ actor }: AuditEntry, text: Translate): string {
  if (actor.kind === 'system') return text('actor.system');
  return actor.name ?? text('actor.gone');
}

interface TableProps {
  entries: readonly AuditEntry[];
  onOpen: (entry: AuditEntry) => void;
}

export function EntryTable({ entries, onOpen }: TableProps) {
  const { text } = useTexts();
  return (
    <Table colCount={COLUMNS.length + 1} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`column.${column}`)}
              </Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{text('column.details')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} onOpen={onOpen} />
        ))}
      </Tbody>
    </Table>
  );
}

function Line({ entry, onOpen }: { entry: AuditEntry; onOpen: TableProps['onOpen'] }) {
  const { text, locale } = useTexts();
  const { subject } = entry;
  return (
    <Tr>
      <Td>
        <Typography tag="time" dateTime={entry.at} textColor="neutral800">
          {formatInstant(entry.at, locale)}
        </Typography>
      </Td>
      <Td>
        <Typography textColor="neutral800" fontWeight="semiBold">
          {actorName(entry, text)}
        </Typography>
      </Td>
      <Td>
        <Typography textColor="neutral800">{text(`action.${entry.action}`)}</Typography>
      </Td>
      <Td>
        <Clipped textColor="neutral800">
          {[text(`subject.${subject.kind}`), subject.label].filter(Boolean).join(': ')}
        </Clipped>
      </Td>
      <Td>
        <Clipped textColor="neutral600">{entry.reason ?? '–'}</Clipped>
      </Td>
      <Td>
        <IconButton label={text('entry.open')} variant="ghost" onClick={() => onOpen(entry)}>
          <Eye />
        </IconButton>
      </Td>
    </Tr>
  );
}

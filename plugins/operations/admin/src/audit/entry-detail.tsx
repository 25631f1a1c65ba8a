import {
  Box,
  Button,
  Modal,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { styled } from 'styled-components';
import { REDACTED, type AuditEntry } from '../../../contracts/audit';
import { useTexts } from '../texts';
import { actorName } from './entry-table';
import { formatInstant, formatValue } from './format';

const Facts = styled.dl`
  display: grid;
  gap: 0.8rem 1.6rem;
  grid-template-columns: max-content minmax(0, 1fr);
  margin-block-end: 2.4rem;
  overflow-wrap: anywhere;
`;

const Value = styled(Typography)`
  display: block;
  font-family: ui-monospace, monospace;
  max-inline-size: 32rem;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

interface DetailProps {
  entry: AuditEntry;
  onClose: () => void;
}

/** Everything about one line, with the fields that changed side by side. */
export function EntryDetail({ entry, onClose }: DetailProps) {
  const { text } = useTexts();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text(`action.${entry.action}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <FactList entry={entry} />
          <Changes entry={entry} />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('detail.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function FactList({ entry }: { entry: AuditEntry }) {
  const { text, locale } = useTexts();
  const { actor, subject } = entry;
  const by = [actorName(entry, text), actor.email].filter(Boolean).join(' · ');
  const about = [text(`subject.${subject.kind}`), subject.label].filter(Boolean).join(': ');
  const facts = [
    [text('detail.by'), by],
    [text('detail.roles'), actor.roles.join(', ')],
    [text('detail.at'), formatInstant(entry.at, locale)],
    [text('detail.about'), about],
    [text('detail.id'), subject.id],
    [text('detail.reason'), entry.reason],
    [text('detail.request'), entry.requestId],
  ].filter(([, value]) => value);
  return (
    <Facts>
      {facts.map(([name, value]) => (
        <Fact key={name} name={name ?? ''} value={value ?? ''} />
      ))}
    </Facts>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <Typography tag="dt" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" textColor="neutral800">
        {value}
      </Typography>
    </>
  );
}

function Changes({ entry: { before, after } }: { entry: AuditEntry }) {
  const { text } = useTexts();
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (names.length === 0)
    return <Typography textColor="neutral600">{text('detail.nothing')}</Typography>;
  return (
    <Box>
      <Table colCount={3} rowCount={names.length + 1}>
        <Thead>
          <Tr>
            {(['field', 'before', 'after'] as const).map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {text(`detail.${column}`)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {names.map((name) => (
            <Tr key={name}>
              <Td>
                <Typography fontWeight="semiBold">{name}</Typography>
              </Td>
              <Td>
                <Side value={before?.[name]} tone="danger700" />
              </Td>
              <Td>
                <Side value={after?.[name]} tone="success700" />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

function Side({ value, tone }: { value: unknown; tone: 'danger700' | 'success700' }) {
  const { text } = useTexts();
  const words = formatValue(value);
  if (words === undefined || words === REDACTED)
    return (
      <Typography textColor="neutral600">
        {text(words === REDACTED ? 'detail.private' : 'detail.empty')}
      </Typography>
    );
  return <Value textColor={tone}>{words}</Value>;
}

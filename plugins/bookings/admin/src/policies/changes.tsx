import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { TermsVersion } from '../../../contracts/terms/admin-terms';
import type { TermsContents, TermsKind } from '../../../contracts/terms/contents';
import { Card } from '../card';
import { useTexts } from '../texts';
import { fieldsOf, type FieldWords } from './describe-terms';

const Before = styled.del`
  color: ${({ theme }) => theme.colors.danger700};
  display: block;
  font-size: 1.4rem;
`;

const After = styled.ins`
  color: ${({ theme }) => theme.colors.success700};
  display: block;
  font-size: 1.4rem;
  text-decoration: none;
`;

interface ChangesProps {
  kind: TermsKind;
  content: TermsContents[TermsKind];
  compared: TermsVersion | null;
}

/** What is different from the version that it is compared with. */
export function Changes({ kind, content, compared }: ChangesProps) {
  const words = useTexts();
  const { text } = words;
  if (!compared)
    return (
      <Card title={text('changes.title')}>
        <Typography textColor="neutral600">{text('changes.first')}</Typography>
      </Card>
    );
  const before = fieldsOf(kind, compared.content, words);
  const changed = fieldsOf(kind, content, words).flatMap((field, index) => {
    const old = before[index];
    return old && old.lines.join('\n') !== field.lines.join('\n') ? [{ old, field }] : [];
  });
  return (
    <Card title={text('changes.title')}>
      <Typography variant="pi" textColor="neutral600">
        {text('changes.against', { version: compared.version })}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={3}>
        {changed.length === 0 && <Typography>{text('changes.none')}</Typography>}
        {changed.map(({ old, field }) => (
          <Change key={field.key} old={old} field={field} />
        ))}
      </Flex>
    </Card>
  );
}

function Change({ old, field }: { old: FieldWords; field: FieldWords }) {
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold">
        {field.label}
      </Typography>
      {old.lines
        .filter((line) => !field.lines.includes(line))
        .map((line, index) => (
          <Before key={index}>{line}</Before>
        ))}
      {field.lines
        .filter((line) => !old.lines.includes(line))
        .map((line, index) => (
          <After key={index}>{line}</After>
        ))}
    </Box>
  );
}

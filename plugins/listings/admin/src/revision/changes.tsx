import { Badge, Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { RevisionDetail, RevisionField } from '../../../contracts/moderation';
import { useTexts } from '../texts';
import { Section } from './section';
import { nameOf, showValue, type Language } from './show-value';
import { diffWords } from './word-diff';

const Table = styled.table`
  border-collapse: collapse;
  inline-size: 100%;
  table-layout: fixed;

  th,
  td {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
    padding: 1.2rem 1.2rem 1.2rem 0;
    text-align: start;
    vertical-align: top;
    white-space: pre-line;
  }

  thead th {
    border: 0;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    padding-block: 0 0.8rem;
  }

  th:first-child {
    inline-size: 22%;
  }

  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }

  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
  }
`;

const Summary = styled.summary`
  color: ${({ theme }) => theme.colors.primary600};
  cursor: pointer;
  font-size: 1.4rem;
  padding-block: 1.2rem;
`;

/** The revision beside the version before it; changed parts first, named so. */
export function Changes({ detail }: { detail: RevisionDetail }) {
  const { text } = useTexts();
  const { comparedWith, fields } = detail;
  if (comparedWith === null)
    return (
      <Section title={text('changes.new')}>
        <Fields detail={detail} fields={fields} />
      </Section>
    );
  const changed = fields.filter(({ isChanged }) => isChanged);
  const same = fields.filter(({ isChanged }) => !isChanged);
  return (
    <Section title={text('changes.title', { count: changed.length })}>
      {changed.length > 0 ? (
        <Fields detail={detail} fields={changed} />
      ) : (
        <Typography textColor="neutral600">{text('changes.photos_only')}</Typography>
      )}
      <details>
        <Summary>{text('changes.same', { count: same.length })}</Summary>
        <Fields detail={{ ...detail, comparedWith: null }} fields={same} />
      </details>
    </Section>
  );
}

interface FieldsProps {
  readonly detail: RevisionDetail;
  readonly fields: readonly RevisionField[];
}

function Fields({ detail, fields }: FieldsProps) {
  const { text } = useTexts();
  const { comparedWith } = detail;
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">{text('changes.field')}</th>
          {comparedWith && <th scope="col">{text(`changes.${comparedWith}`)}</th>}
          <th scope="col">{text('changes.submitted')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <FieldRow key={field.path} field={field} detail={detail} />
        ))}
      </tbody>
    </Table>
  );
}

function FieldRow({ field, detail }: { field: RevisionField; detail: RevisionDetail }) {
  const { text, locale } = useTexts();
  const { path, label, before, after, isChanged } = field;
  const money = detail.fields.find((each) => each.path === 'price');
  const words = (value: unknown, version: unknown): string => {
    const { currency = '' } = (version ?? {}) as { currency?: string };
    const language: Language = { text, locale, currency };
    return showValue(path, value, language);
  };
  const submitted = words(after, money?.after);
  const shown = detail.comparedWith && isChanged;
  return (
    <tr>
      <th scope="row">
        {nameOf(path, label, text)}
        {shown && (
          <Box paddingTop={1}>
            <Badge backgroundColor="warning100" textColor="warning700">
              {text('changes.changed')}
            </Badge>
          </Box>
        )}
      </th>
      {shown ? (
        <Versions before={words(before, money?.before)} after={submitted} />
      ) : (
        <td>{submitted || text('value.none')}</td>
      )}
    </tr>
  );
}

function Versions({ before, after }: { before: string; after: string }) {
  const { text } = useTexts();
  const parts = diffWords(before, after);
  return (
    <>
      <td>
        {before === '' && text('value.none')}
        {parts.map((part, place) =>
          part.change === 'added' ? null : part.change === 'removed' ? (
            <del key={place}>{part.text}</del>
          ) : (
            part.text
          ),
        )}
      </td>
      <td>
        {after === '' && text('value.none')}
        {parts.map((part, place) =>
          part.change === 'removed' ? null : part.change === 'added' ? (
            <ins key={place}>{part.text}</ins>
          ) : (
            part.text
          ),
        )}
      </td>
    </>
  );
}

import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import { FINANCE_FILES } from '../../../contracts/admin-documents';
import { FilterRow } from '../filter-row';
import { useTexts } from '../texts';
import { useFile } from '../use-file';

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** The month before the running one: what is usually asked for. */
function lastMonth(now: Date): { from: string; to: string } {
  const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  const end = new Date(first - 1);
  return { from: `${day(end).slice(0, 7)}-01`, to: day(end) };
}

/** Journals and documents of some days as CSV. */
export function Books() {
  const { text } = useTexts();
  const { fetching, fetchFile } = useFile();
  const [days, setDays] = useState(() => lastMonth(new Date()));
  const isReversed = days.from > days.to;
  const isReady = days.from !== '' && days.to !== '' && !isReversed;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} marginTop={8}>
      <Typography tag="h2" variant="beta">
        {text('books.title')}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={2} paddingBottom={4}>
        {text('books.note')}
      </Typography>
      <FilterRow>
        {(['from', 'to'] as const).map((name) => (
          <Field.Root
            key={name}
            error={name === 'to' && isReversed ? text('books.reversed') : undefined}
          >
            <Field.Label>{text(`books.${name}`)}</Field.Label>
            <TextInput
              type="date"
              value={days[name]}
              onChange={(event: { target: { value: string } }) =>
                setDays({ ...days, [name]: event.target.value })
              }
            />
            <Field.Error />
          </Field.Root>
        ))}
      </FilterRow>
      <Flex gap={2} wrap="wrap">
        {FINANCE_FILES.map((file) => {
          const name = `${file}-${days.from}-${days.to}.csv`;
          const path = `/payments/books?file=${file}&from=${days.from}&to=${days.to}`;
          return (
            <Button
              key={file}
              variant="secondary"
              startIcon={<Download />}
              disabled={!isReady}
              loading={fetching === name}
              onClick={() => void fetchFile(path, name)}
            >
              {text(`books.${file}`)}
            </Button>
          );
        })}
      </Flex>
    </Box>
  );
}

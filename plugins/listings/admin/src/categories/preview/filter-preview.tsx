import { Box, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { CategoryField } from '@rental/search/contracts/catalogue';
import { useTexts } from '../../texts';
import { Grid, Group } from '../grid';

/** What renters can narrow a search in the category by. */
export function FilterPreview({ fields }: { fields: readonly CategoryField[] }) {
  const { text } = useTexts();
  const facets = fields.filter(({ facet }) => facet);
  if (facets.length === 0)
    return (
      <Typography textColor="neutral600">{text('categories.preview.filters.none')}</Typography>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {facets.map((field, index) => (
        <Group key={`${index} ${field.key} ${field.type}`}>
          <Typography tag="legend" variant="pi" fontWeight="bold">
            {field.unit ? `${field.label} (${field.unit})` : field.label}
          </Typography>
          <Box paddingTop={2}>
            <Choices field={field} />
          </Box>
        </Group>
      ))}
    </Flex>
  );
}

function Choices({ field }: { field: CategoryField }) {
  const { text } = useTexts();
  if (field.type === 'number')
    return (
      <Grid $least="10rem">
        <Bound label={text('categories.preview.least')} />
        <Bound label={text('categories.preview.most')} />
      </Grid>
    );
  if (field.type === 'text' || field.type === 'date')
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('categories.preview.values')}
      </Typography>
    );
  const options =
    field.type === 'boolean'
      ? [
          { value: 'true', label: text('categories.yes') },
          { value: 'false', label: text('categories.no') },
        ]
      : field.options;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {options.map(({ value, label }) => (
        <Checkbox key={value}>{label}</Checkbox>
      ))}
    </Flex>
  );
}

function Bound({ label }: { label: string }) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <TextInput inputMode="decimal" />
    </Field.Root>
  );
}

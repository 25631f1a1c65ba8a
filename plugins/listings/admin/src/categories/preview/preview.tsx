import { Box, Tabs, Typography } from '@strapi/design-system';
import type { CategoryField } from '@rental/search/contracts/catalogue';
import { inheritFields } from '@rental/search/contracts/category-fields';
import { useTexts } from '../../texts';
import type { EditedDraft } from '../edited-draft';
import { FilterPreview } from './filter-preview';
import { FormPreview } from './form-preview';

interface PreviewProps {
  readonly fields: EditedDraft['fields'];
  readonly inherited: readonly CategoryField[];
}

const plain = (field: EditedDraft['fields'][number]): CategoryField => ({
  ...field,
  unit: field.unit ?? null,
  help: field.help ?? null,
});

/** The form and the filters as they will look, as is being typed. */
export function Preview({ fields, inherited }: PreviewProps) {
  const { text } = useTexts();
  const named = fields.filter(({ label }) => label.trim() !== '').map(plain);
  const shown = inheritFields(inherited, named);
  return (
    <Box tag="section" aria-label={text('categories.preview')}>
      <Box paddingBottom={3}>
        <Typography tag="h3" variant="delta">
          {text('categories.preview')}
        </Typography>
      </Box>
      <Tabs.Root variant="simple" defaultValue="form">
        <Tabs.List aria-label={text('categories.preview')}>
          <Tabs.Trigger value="form">{text('categories.preview.form')}</Tabs.Trigger>
          <Tabs.Trigger value="filters">{text('categories.preview.filters')}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="form">
          <Box paddingTop={4}>
            <FormPreview fields={shown} />
          </Box>
        </Tabs.Content>
        <Tabs.Content value="filters">
          <Box paddingTop={4}>
            <FilterPreview fields={shown} />
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </Box>
  );
}

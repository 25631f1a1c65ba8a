import {
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import type { CategoryField } from '@rental/search/contracts/catalogue';
import { useTexts } from '../../texts';
import { Group } from '../grid';

/** What owners are asked for, as the listing form asks it. Nothing that is typed here goes anywhere. */
export function FormPreview({ fields }: { fields: readonly CategoryField[] }) {
  const { text } = useTexts();
  if (fields.length === 0)
    return <Typography textColor="neutral600">{text('categories.preview.form.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {fields.map((field, index) => (
        <FieldPreview key={`${index} ${field.key} ${field.type}`} field={field} />
      ))}
    </Flex>
  );
}

function FieldPreview({ field }: { field: CategoryField }) {
  const { text } = useTexts();
  const label = field.unit ? `${field.label} (${field.unit})` : field.label;
  const shown = field.required ? label : text('categories.preview.optional', { label });
  if (field.type === 'multiselect')
    return (
      <Group>
        <Typography tag="legend" variant="pi" fontWeight="bold">
          {shown}
        </Typography>
        <Flex wrap="wrap" gap={3} paddingTop={2}>
          {field.options.map(({ value, label: name }) => (
            <Checkbox key={value}>{name}</Checkbox>
          ))}
        </Flex>
      </Group>
    );
  return (
    <Field.Root hint={field.help ?? undefined}>
      <Field.Label>{shown}</Field.Label>
      <InputPreview field={field} />
      <Field.Hint />
    </Field.Root>
  );
}

function InputPreview({ field }: { field: CategoryField }) {
  const { text } = useTexts();
  const yesNo = [
    { value: 'true', label: text('categories.yes') },
    { value: 'false', label: text('categories.no') },
  ];
  if (field.type === 'select' || field.type === 'boolean') {
    const options = (field.type === 'boolean' ? yesNo : field.options).filter(
      ({ value }) => value !== '',
    );
    return (
      <SingleSelect placeholder={text('categories.preview.choose')}>
        {options.map(({ value, label }) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    );
  }
  const type = field.type === 'date' ? 'date' : 'text';
  return <TextInput type={type} {...(field.type === 'number' ? { inputMode: 'decimal' } : {})} />;
}

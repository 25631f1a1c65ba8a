import { Checkbox, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { FIELD_TYPES, type FieldType } from '@rental/search/contracts/catalogue';
import { useTexts } from '../../texts';
import { keyFrom, type EditedField } from '../edited-draft';
import { Grid } from '../grid';
import { useProblem } from '../problems';
import { TextPart } from '../text-part';
import { OptionList } from './option-list';

interface FieldFormProps {
  readonly field: EditedField;
  readonly index: number;
  readonly isDisabled: boolean;
  readonly onChange: (field: EditedField) => void;
}

const hasOptions = (type: FieldType): boolean => type === 'select' || type === 'multiselect';

/** The parts of one field. */
export function FieldForm({ field, index, isDisabled, onChange }: FieldFormProps) {
  const { text } = useTexts();
  const at = `fields.${index}`;
  const edit = (change: Partial<EditedField>): void => onChange({ ...field, ...change });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Naming {...{ field, at, isDisabled }} onEdit={edit} />
      {hasOptions(field.type) && (
        <OptionList
          options={field.options}
          path={`${at}.options`}
          isDisabled={isDisabled}
          onChange={(options) => edit({ options })}
        />
      )}
      <TextPart
        label={text('categories.field.help')}
        path={`${at}.help`}
        value={field.help ?? ''}
        hint={text('categories.field.help.hint')}
        isDisabled={isDisabled}
        onChange={(help) => edit({ help: help || null })}
      />
      <Uses {...{ field, isDisabled }} onEdit={edit} />
    </Flex>
  );
}

interface PartProps {
  readonly field: EditedField;
  readonly isDisabled: boolean;
  readonly onEdit: (change: Partial<EditedField>) => void;
}

/** Until it is stored, a field's key follows its label. */
function Naming({ field, at, isDisabled, onEdit }: PartProps & { readonly at: string }) {
  const { text } = useTexts();
  const rename = (label: string): void => {
    const follows = field.was === null && field.key === keyFrom(field.label);
    onEdit({ label, ...(follows ? { key: keyFrom(label) } : {}) });
  };
  const choose = (type: FieldType): void =>
    onEdit({ type, ...(hasOptions(type) ? {} : { options: [] }) });
  return (
    <Grid $least="20rem">
      <TextPart
        label={text('categories.field.label')}
        path={`${at}.label`}
        value={field.label}
        isRequired
        isDisabled={isDisabled}
        onChange={rename}
      />
      <TextPart
        label={text('categories.field.key')}
        path={`${at}.key`}
        value={field.key}
        hint={
          field.was !== null && field.was !== field.key
            ? text('categories.field.key.was', { was: field.was })
            : text('categories.field.key.hint')
        }
        isRequired
        isDisabled={isDisabled}
        onChange={(key) => onEdit({ key })}
      />
      <TypeField value={field.type} path={`${at}.type`} isDisabled={isDisabled} onChange={choose} />
      <TextPart
        label={text('categories.field.unit')}
        path={`${at}.unit`}
        value={field.unit ?? ''}
        hint={text('categories.field.unit.hint')}
        isDisabled={isDisabled}
        onChange={(unit) => onEdit({ unit: unit || null })}
      />
    </Grid>
  );
}

function Uses({ field, isDisabled, onEdit }: PartProps) {
  const { text } = useTexts();
  return (
    <Flex wrap="wrap" gap={5}>
      <Checkbox
        checked={field.required}
        disabled={isDisabled}
        onCheckedChange={(checked) => onEdit({ required: checked === true })}
      >
        {text('categories.field.required')}
      </Checkbox>
      <Checkbox
        checked={field.facet}
        disabled={isDisabled}
        onCheckedChange={(checked) => onEdit({ facet: checked === true })}
      >
        {text('categories.field.facet')}
      </Checkbox>
    </Flex>
  );
}

interface TypeProps {
  readonly value: FieldType;
  readonly path: string;
  readonly isDisabled: boolean;
  readonly onChange: (type: FieldType) => void;
}

function TypeField({ value, path, isDisabled, onChange }: TypeProps) {
  const { text } = useTexts();
  return (
    <Field.Root name={path} error={useProblem(path)}>
      <Field.Label>{text('categories.field.type')}</Field.Label>
      <SingleSelect
        value={value}
        disabled={isDisabled}
        onChange={(next: string | number) => {
          const type = FIELD_TYPES.find((each) => each === next);
          if (type) onChange(type);
        }}
      >
        {FIELD_TYPES.map((type) => (
          <SingleSelectOption key={type} value={type}>
            {text(`categories.type.${type}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
}

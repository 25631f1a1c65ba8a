import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { InheritedField } from '../../../../contracts/category-editor';
import { useTexts } from '../../texts';
import { moved, newField, type EditedDraft, type EditedField } from '../edited-draft';
import { FieldCard } from './field-card';

interface FieldListProps {
  readonly fields: EditedDraft['fields'];
  readonly inherited: readonly InheritedField[];
  readonly isDisabled: boolean;
  readonly onChange: (fields: readonly EditedField[]) => void;
}

/** The category's own fields in their order, below those that it inherits. */
export function FieldList({ fields, inherited, isDisabled, onChange }: FieldListProps) {
  const { text } = useTexts();
  const [open, setOpen] = useState<string | null>(null);
  const replace = (index: number, field: EditedField): void =>
    onChange(fields.map((each, at) => (at === index ? field : each)));
  const add = (): void => {
    const field = newField();
    onChange([...fields, field]);
    setOpen(field.id);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {inherited.map((field) => (
        <Box key={field.key} background="neutral100" hasRadius padding={3}>
          <Typography tag="p" fontWeight="bold">
            {field.label}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('categories.inherited', {
              type: text(`categories.type.${field.type}`),
              from: field.from,
            })}
          </Typography>
        </Box>
      ))}
      {fields.map((field, index) => (
        <FieldCard
          key={field.id}
          field={field}
          index={index}
          isLast={index === fields.length - 1}
          isOpen={open === field.id}
          isDisabled={isDisabled}
          onToggle={() => setOpen(open === field.id ? null : field.id)}
          onChange={(next) => replace(index, next)}
          onMove={(by) => onChange(moved(fields, index, by))}
          onRemove={() => onChange(fields.filter((_, at) => at !== index))}
        />
      ))}
      {fields.length + inherited.length === 0 && (
        <Typography textColor="neutral600">{text('categories.fields.none')}</Typography>
      )}
      {!isDisabled && (
        <Box>
          <Button variant="secondary" startIcon={<Plus />} onClick={add}>
            {text('categories.field.add')}
          </Button>
        </Box>
      )}
    </Flex>
  );
}

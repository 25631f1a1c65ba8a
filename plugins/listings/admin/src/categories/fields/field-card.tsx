import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';
import { useTexts } from '../../texts';
import type { EditedField } from '../edited-draft';
import { useProblem } from '../problems';
import { FieldForm } from './field-form';
import { PlaceButtons } from './place-buttons';

interface FieldCardProps {
  readonly field: EditedField;
  readonly index: number;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly isDisabled: boolean;
  readonly onToggle: () => void;
  readonly onChange: (field: EditedField) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const Head = styled.button`
  align-items: center;
  background: none;
  border: 0;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: pointer;
  display: flex;
  flex: 1 1 16rem;
  font: inherit;
  gap: 1.2rem;
  min-inline-size: 0;
  padding: 1.2rem;
  text-align: start;

  svg {
    flex: none;
  }
`;

/** One field: a line that opens to its form. */
export function FieldCard(props: FieldCardProps) {
  const { field, index, isOpen, isDisabled, onToggle } = props;
  const { text } = useTexts();
  const problem = useProblem(`fields.${index}`);
  const name = field.label || text('categories.field.unnamed');
  return (
    <Box
      tag="section"
      aria-label={name}
      borderColor={problem ? 'danger600' : 'neutral200'}
      hasRadius
      style={{ overflow: 'hidden' }}
    >
      <Flex wrap="wrap" justifyContent="flex-end" paddingRight={2}>
        <Head type="button" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? <CaretUp aria-hidden /> : <CaretDown aria-hidden />}
          <span>
            <Typography tag="span" display="block" fontWeight="bold" textColor="neutral800">
              {name}
            </Typography>
            <Typography tag="span" display="block" variant="pi" textColor="neutral600">
              {[field.key, text(`categories.type.${field.type}`), field.unit]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </span>
        </Head>
        <Flex gap={2}>
          {field.required && <Badge>{text('categories.field.required.short')}</Badge>}
          {field.facet && <Badge>{text('categories.field.facet.short')}</Badge>}
          {!isDisabled && (
            <PlaceButtons
              name={name}
              isFirst={props.index === 0}
              isLast={props.isLast}
              onMove={props.onMove}
              onRemove={props.onRemove}
            />
          )}
        </Flex>
      </Flex>
      {isOpen && (
        <Box padding={4} background="neutral100">
          <FieldForm
            field={field}
            index={index}
            isDisabled={isDisabled}
            onChange={props.onChange}
          />
        </Box>
      )}
    </Box>
  );
}

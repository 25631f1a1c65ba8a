import { Badge, Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, CaretDown, CaretUp, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { useTexts } from '../../texts';
import type { EditedField } from '../edited-draft';
import { useProblem } from '../problems';
import { FieldForm } from './field-form';

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
          {!isDisabled && <FieldButtons {...props} name={name} />}
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

type ButtonsProps = Pick<FieldCardProps, 'index' | 'isLast' | 'onMove' | 'onRemove'> & {
  readonly name: string;
};

function FieldButtons({ index, isLast, name, onMove, onRemove }: ButtonsProps) {
  const { text } = useTexts();
  return (
    <Flex gap={1}>
      <IconButton
        label={text('categories.up', { name })}
        variant="ghost"
        disabled={index === 0}
        onClick={() => onMove(-1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        label={text('categories.down', { name })}
        variant="ghost"
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <ArrowDown />
      </IconButton>
      <IconButton
        label={text('categories.field.remove', { name })}
        variant="ghost"
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
}

import { Box, Button, TextInput, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { useTexts } from '../../texts';
import { moved, slugFrom, type EditedField } from '../edited-draft';
import { useProblem } from '../problems';
import { PlaceButtons } from './place-buttons';

type Options = EditedField['options'];
type Option = Options[number];

interface OptionListProps {
  readonly options: Options;
  readonly path: string;
  readonly isDisabled: boolean;
  readonly onChange: (options: Options) => void;
}

const Line = styled.li`
  align-items: center;
  display: grid;
  gap: 0.8rem;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);

  & > :nth-child(3) {
    grid-column: 1 / -1;
    justify-content: flex-end;
  }

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;

    & > :nth-child(3) {
      grid-column: auto;
    }
  }
`;

const Lines = styled.ul`
  display: grid;
  gap: 0.8rem;
`;

/** What can be chosen. Until it is stored, an option's value follows its label. */
export function OptionList({ options, path, isDisabled, onChange }: OptionListProps) {
  const { text } = useTexts();
  const problem = useProblem(path);
  const replace = (index: number, option: Option): void =>
    onChange(options.map((each, at) => (at === index ? option : each)));
  return (
    <Box>
      <Box paddingBottom={2}>
        <Typography tag="p" variant="pi" fontWeight="bold">
          {text('categories.options')}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('categories.options.hint')}
        </Typography>
      </Box>
      <Lines aria-label={text('categories.options')}>
        {options.map((option, index) => (
          <OptionLine
            key={option.was ?? `new ${index}`}
            option={option}
            place={index + 1}
            isLast={index === options.length - 1}
            isDisabled={isDisabled}
            onChange={(next) => replace(index, next)}
            onMove={(by) => onChange(moved(options, index, by))}
            onRemove={() => onChange(options.filter((_, at) => at !== index))}
          />
        ))}
      </Lines>
      {problem && (
        <Box paddingTop={2}>
          <Typography variant="pi" textColor="danger600">
            {problem}
          </Typography>
        </Box>
      )}
      {!isDisabled && (
        <Box paddingTop={2}>
          <Button
            variant="tertiary"
            startIcon={<Plus />}
            onClick={() => onChange([...options, { value: '', label: '', was: null }])}
          >
            {text('categories.option.add')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

interface LineProps {
  readonly option: Option;
  /** From 1. */
  readonly place: number;
  readonly isLast: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (option: Option) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function OptionLine({ option, place, isLast, isDisabled, onChange, onMove, onRemove }: LineProps) {
  const { text } = useTexts();
  const name = option.label || text('categories.option.unnamed', { place });
  const rename = (label: string): void => {
    const follows = option.was === null && option.value === slugFrom(option.label);
    onChange({ ...option, label, ...(follows ? { value: slugFrom(label) } : {}) });
  };
  return (
    <Line>
      <TextInput
        aria-label={text('categories.option.label', { place })}
        placeholder={text('categories.option.label.placeholder')}
        value={option.label}
        disabled={isDisabled}
        onChange={(event) => rename(event.target.value)}
      />
      <TextInput
        aria-label={text('categories.option.value', { place })}
        placeholder={text('categories.option.value.placeholder')}
        value={option.value}
        disabled={isDisabled}
        onChange={(event) => onChange({ ...option, value: event.target.value })}
      />
      {!isDisabled && (
        <PlaceButtons
          name={name}
          isFirst={place === 1}
          isLast={isLast}
          onMove={onMove}
          onRemove={onRemove}
        />
      )}
    </Line>
  );
}

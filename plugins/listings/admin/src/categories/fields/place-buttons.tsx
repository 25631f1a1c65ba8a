import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { useTexts } from '../../texts';

interface PlaceButtonsProps {
  /** Of what they move, for who listens. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Moves an entry of a list up or down, or takes it off. */
export function PlaceButtons({ name, isFirst, isLast, onMove, onRemove }: PlaceButtonsProps) {
  const { text } = useTexts();
  return (
    <Flex gap={1}>
      <IconButton
        label={text('categories.up', { name })}
        variant="ghost"
        disabled={isFirst}
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

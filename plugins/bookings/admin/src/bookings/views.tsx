import {
  Box,
  Button,
  Flex,
  IconButton,
  SimpleMenu,
  MenuItem,
  Typography,
} from '@strapi/design-system';
import { More, Plus } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { BOOKING_PRESETS, filterQuery, type SavedFilter } from '../../../contracts/admin-bookings';
import { useTexts } from '../texts';
import { DeleteFilterDialog } from './delete-filter-dialog';
import { SaveFilterDialog } from './save-filter-dialog';
import { useSavedFilters } from './use-saved-filters';

const Chip = styled(Link)`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  line-height: 1.4;
  padding: 0.6rem 1.2rem;
  text-decoration: none;
  white-space: nowrap;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[aria-current='page'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary200};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
`;

const Row = styled.ul`
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  list-style: none;
  margin: 0;
  padding: 0;
`;

/** What of an address makes a view, whatever the order of its parts. */
const viewOf = (query: string): string => {
  const params = new URLSearchParams(filterQuery(new URLSearchParams(query)));
  params.sort();
  return params.toString();
};

interface ChipsProps {
  views: readonly { id: string; name: string; query: string; filter?: SavedFilter }[];
  current: string;
  onChange: (filter: SavedFilter, what: 'rename' | 'delete') => void;
}

function Chips({ views, current, onChange }: ChipsProps) {
  return (
    <Row>
      {views.map(({ id, name, query, filter }) => (
        <Flex key={id} tag="li" gap={1}>
          <Chip
            to={{ search: query }}
            aria-current={viewOf(query) === current ? 'page' : undefined}
          >
            {name}
          </Chip>
          {filter && <OwnMenu filter={filter} onChange={onChange} />}
        </Flex>
      ))}
    </Row>
  );
}

function OwnMenu({ filter, onChange }: { filter: SavedFilter } & Pick<ChipsProps, 'onChange'>) {
  const { text } = useTexts();
  return (
    <SimpleMenu
      tag={IconButton}
      icon={<More />}
      variant="ghost"
      size="S"
      label={text('views.menu', { name: filter.name })}
    >
      <MenuItem onSelect={() => onChange(filter, 'rename')}>{text('views.rename')}</MenuItem>
      <MenuItem onSelect={() => onChange(filter, 'delete')} variant="danger">
        {text('views.delete')}
      </MenuItem>
    </SimpleMenu>
  );
}

/** Everybody's filters and one's own; the one that the address shows is marked. */
export function Views({ params }: { params: URLSearchParams }) {
  const { text } = useTexts();
  const { filters, save, remove } = useSavedFilters();
  const [asked, setAsked] = useState<{
    what: 'save' | 'rename' | 'delete';
    filter?: SavedFilter;
  }>();
  const query = filterQuery(params);
  const current = viewOf(query);
  const presets = Object.entries(BOOKING_PRESETS).map(([id, preset]) => ({
    id,
    name: text(`preset.${id as keyof typeof BOOKING_PRESETS}`),
    query: preset,
  }));
  const close = (): void => setAsked(undefined);
  const shared = {
    current,
    onChange: (filter: SavedFilter, what: 'rename' | 'delete') => setAsked({ filter, what }),
  };
  return (
    <Box tag="nav" aria-label={text('views.title')} paddingBottom={5}>
      <Chips {...shared} views={[{ id: 'all', name: text('views.all'), query: '' }, ...presets]} />
      <Flex gap={3} paddingTop={3} wrap="wrap" alignItems="center">
        {filters.length > 0 && (
          <>
            <Typography variant="sigma" textColor="neutral600">
              {text('views.own')}
            </Typography>
            <Chips {...shared} views={filters.map((filter) => ({ ...filter, filter }))} />
          </>
        )}
        {query !== '' && (
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Plus />}
            onClick={() => setAsked({ what: 'save' })}
          >
            {text('views.save')}
          </Button>
        )}
      </Flex>
      {asked?.what === 'delete' && asked.filter && (
        <DeleteFilterDialog filter={asked.filter} onDelete={remove} onClose={close} />
      )}
      {asked && asked.what !== 'delete' && (
        <SaveFilterDialog
          renamed={asked.filter}
          existing={filters}
          query={query}
          onSave={save}
          onClose={close}
        />
      )}
    </Box>
  );
}

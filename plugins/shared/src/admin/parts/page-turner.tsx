import { Box } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

const PAGE_SIZES = ['20', '50', '100'] as const;
const FEWEST = Number(PAGE_SIZES[0]);

/** Strapi's row of pages is wider than a phone. */
const Wrapping = styled(Box)`
  & > div,
  nav > ol {
    flex-wrap: wrap;
    row-gap: 0.8rem;
  }
`;

interface PageTurnerProps {
  readonly pagination: {
    readonly page: number;
    readonly pageSize: number;
    readonly pageCount: number;
    readonly total: number;
  };
}

/** Pages of a list, kept in the address. Absent where the shortest page holds everything. */
export function PageTurner({ pagination }: PageTurnerProps) {
  if (pagination.total <= FEWEST) return null;
  return (
    <Wrapping paddingTop={4}>
      <Pagination.Root {...pagination} defaultPageSize={FEWEST}>
        <Pagination.PageSize options={[...PAGE_SIZES]} />
        <Pagination.Links />
      </Pagination.Root>
    </Wrapping>
  );
}

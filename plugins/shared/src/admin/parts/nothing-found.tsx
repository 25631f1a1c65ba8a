import { Box, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

/** Stands where a list would, and says why there is none. */
export function NothingFound({ children }: { readonly children: string }) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <EmptyStateLayout icon={<EmptyDocuments width="160px" />} content={children} />
    </Box>
  );
}

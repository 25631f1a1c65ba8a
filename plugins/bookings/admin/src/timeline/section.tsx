import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A titled part of the panel. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" width="100%" paddingTop={4}>
      <Box paddingBottom={2}>
        <Typography tag="h3" variant="pi" fontWeight="semiBold" textColor="neutral800">
          {title}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}

import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of the page on a surface of its own. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Box paddingBottom={3}>
        <Typography tag="h3" variant="delta">
          {title}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}

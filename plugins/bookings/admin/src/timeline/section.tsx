import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A titled part of the timeline. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" width="100%">
      <Box paddingBottom={2}>
        <Typography tag="h2" variant="sigma" textColor="neutral600">
          {title}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}

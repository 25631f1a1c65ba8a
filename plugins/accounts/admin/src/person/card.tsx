import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface CardProps {
  title: string;
  /** Stands beside the title: a link to all, a button. */
  action?: ReactNode;
  children: ReactNode;
}

/** A titled part of the page. */
export function Card({ title, action, children }: CardProps) {
  const id = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography tag="h2" variant="delta" id={id}>
          {title}
        </Typography>
        {action}
      </Flex>
      <Box paddingTop={3}>{children}</Box>
    </Box>
  );
}

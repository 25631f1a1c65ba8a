import type { Answer } from '@rental/shared/admin/use-answer';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useTexts } from '../texts';

interface BodyProps<T> {
  readonly answer: Answer<T>;
  readonly reload: () => void;
  readonly children: (body: T) => ReactNode;
}

/** A widget's content once the server has answered; until then, or instead, why it is not there. */
export function WidgetBody<T>({ answer, reload, children }: BodyProps<T>) {
  const { text } = useTexts();
  if (answer.status === 'loading') return <Widget.Loading>{text('home.loading')}</Widget.Loading>;
  if (answer.status === 'ready') return <>{children(answer.body)}</>;
  return (
    <Centred>
      <Box color="danger600">
        <WarningCircle aria-hidden width="2.4rem" height="2.4rem" fill="currentColor" />
      </Box>
      <Typography role="alert" textColor="danger700" textAlign="center">
        {text('home.failed')}
      </Typography>
      <Button variant="tertiary" size="S" onClick={reload}>
        {text('home.again')}
      </Button>
    </Centred>
  );
}

/** Nothing needs anybody. */
export function Calm({ children }: { readonly children: string }) {
  return (
    <Centred>
      <Box color="success600">
        <CheckCircle aria-hidden width="2.4rem" height="2.4rem" fill="currentColor" />
      </Box>
      <Typography textColor="neutral600" textAlign="center">
        {children}
      </Typography>
    </Centred>
  );
}

const Centred = ({ children }: { readonly children: ReactNode }) => (
  <Flex height="100%" direction="column" justifyContent="center" alignItems="center" gap={3}>
    {children}
  </Flex>
);

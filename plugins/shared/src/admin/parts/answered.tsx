import { Loader, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Answer } from '../use-answer';

interface AnsweredProps<T> {
  readonly answer: Answer<T>;
  /** What is said while there is no answer yet, and when there will be none. */
  readonly loading: string;
  readonly failed: string;
  readonly children: (body: T) => ReactNode;
}

/** The page's content once the server has answered; until then, or instead, why it is not there. */
export function Answered<T>({ answer, loading, failed, children }: AnsweredProps<T>) {
  if (answer.status === 'loading') return <Loader>{loading}</Loader>;
  if (answer.status === 'ready') return <>{children(answer.body)}</>;
  return (
    <Typography role="alert" textColor="danger700">
      {failed}
    </Typography>
  );
}

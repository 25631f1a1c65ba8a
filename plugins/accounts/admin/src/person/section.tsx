import { Answered } from '@rental/shared/admin/parts/answered';
import type { Answer } from '@rental/shared/admin/use-answer';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import { Card } from './card';

interface SectionProps<T> {
  title: string;
  answer: Answer<{ data: T }>;
  action?: (body: T) => ReactNode;
  children: (body: T) => ReactNode;
}

/** A part of the page that is read by itself: the others stand whatever becomes of it. */
export function Section<T>({ title, answer, action, children }: SectionProps<T>) {
  const { text } = useTexts();
  return (
    <Card title={title} action={answer.status === 'ready' && action?.(answer.body.data)}>
      <Answered answer={answer} loading={text('section.loading')} failed={text('section.failed')}>
        {({ data }) => children(data)}
      </Answered>
    </Card>
  );
}

/** Says that a list is empty. */
export function None({ children }: { children: string }) {
  return <Typography textColor="neutral600">{children}</Typography>;
}

/** Other words for what people are told, as staff write them. Browser-safe. */
import { z } from 'zod';
import { KINDS, SIDES, type Kind } from './kinds';

export const TEMPLATE_TYPE = 'api::notification-template.notification-template';

export const templateText = z.strictObject({
  kind: z.enum(KINDS as readonly [Kind, ...Kind[]]),
  side: z.enum(SIDES),
  language: z.enum(['en', 'de']),
  title: z.string().trim().min(1, 'Give a title.').max(120),
  body: z.string().trim().min(1, 'Give a text.').max(4000),
});
export type TemplateText = z.output<typeof templateText>;

export interface TemplateProblem {
  readonly field: 'kind' | 'side' | 'title' | 'body';
  readonly message: string;
}

/** With example facts. */
export interface TemplatePreview {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly problems: readonly TemplateProblem[];
  /** What can be filled in. */
  readonly names: readonly string[];
}

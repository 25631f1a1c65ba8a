import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { TEMPLATE_TYPE, type TemplateText } from '../../../contracts/templates';
import { useTexts } from '../texts';
import { TemplatePreviewCard } from './template-preview-card';

const FIELDS = ['kind', 'side', 'language', 'title', 'body'] as const;

/** Undefined before all of it was written. */
function textOf(document: object | undefined): TemplateText | undefined {
  const fields = (document ?? {}) as Record<string, unknown>;
  if (!FIELDS.every((name) => typeof fields[name] === 'string' && fields[name] !== ''))
    return undefined;
  return Object.fromEntries(FIELDS.map((name) => [name, fields[name]])) as unknown as TemplateText;
}

/** Beside the form of a notification template: what people will read. */
export const TemplatePanel: PanelComponent = ({ model, document }) => {
  const { text } = useTexts();
  const template = model === TEMPLATE_TYPE ? textOf(document) : undefined;
  if (!template) return null;
  return { title: text('template.panel'), content: <TemplatePreviewCard template={template} /> };
};

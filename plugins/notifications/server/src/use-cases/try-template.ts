/** Staff look at a template before others do: on the screen, or as a mail to themselves. */
import { rowsOf } from '@rental/shared/database';
import { notFound, validationError } from '@rental/shared/errors';
import type { TemplatePreview, TemplateText } from '../../../contracts/templates';
import { EXAMPLE_FACTS } from '../domain/example-facts';
import { render } from '../domain/render';
import { namesFor, problemsOf, wordsOf } from '../domain/template-rules';
import { writeMail } from '../domain/write-mail';
import type { NotificationsContext } from '../services/context';

export function previewTemplate(template: TemplateText): TemplatePreview {
  return {
    ...render(wordsOf(template), EXAMPLE_FACTS, template.language),
    problems: problemsOf(template),
    names: namesFor(template.kind),
  };
}

const STAFF = 'select email from admin_users where document_id = ?';

/** @throws 400 for a template with problems, 404 when whoever asks has no address */
export async function sendTemplateToOneself(
  { strapi, knex, config }: NotificationsContext,
  template: TemplateText,
  staffId: string,
): Promise<string> {
  const { problems, title, paragraphs } = previewTemplate(template);
  const [first] = problems;
  if (first) throw validationError(first.message, { [first.field]: first.message });
  const [staff] = await rowsOf<{ email: string | null }>(knex, STAFF, [staffId]);
  if (!staff?.email) throw notFound('Your mail address');
  const mail = writeMail(
    { title: `[Test] ${title}`, paragraphs },
    { url: config.storefrontUrl, endUrl: undefined, language: template.language },
  );
  await strapi
    .plugin('email')
    .service('email')
    .send({ to: staff.email, ...mail });
  return staff.email;
}

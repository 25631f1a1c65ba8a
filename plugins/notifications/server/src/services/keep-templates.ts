/** A template is looked at whenever it is saved: what could not be filled in is not kept. */
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TEMPLATE_TYPE, templateText } from '../../../contracts/templates';
import { problemsOf } from '../domain/template-rules';

type Fields = Readonly<Record<string, unknown>>;

const FIELDS = ['kind', 'side', 'language', 'title', 'body'] as const;

function refuse(problems: readonly { field: string; message: string }[]): never {
  throw new errors.ValidationError(problems.map(({ message }) => message).join(' '), {
    errors: problems.map(({ field, message }) => ({
      path: [field],
      name: 'ValidationError',
      message,
    })),
  });
}

function assertSound(fields: Fields): void {
  const parsed = templateText.safeParse(
    Object.fromEntries(FIELDS.map((name) => [name, fields[name]])),
  );
  // What is missing or too long is Strapi's part.
  if (!parsed.success) return;
  const problems = problemsOf(parsed.data);
  if (problems.length > 0) refuse(problems);
}

/** Call in `register`. */
export function keepTemplates(strapi: Core.Strapi): void {
  const uid = TEMPLATE_TYPE as UID.ContentType;
  const query = () => strapi.db.query(uid);
  strapi.documents.use(async (context, next) => {
    if (context.uid !== uid) return next();
    if (context.action !== 'create' && context.action !== 'update') return next();
    const params = context.params as { documentId?: string; data?: Fields };
    const { documentId } = params;
    const before =
      context.action === 'update'
        ? ((await query().findOne({ where: { documentId, publishedAt: null } })) as Fields | null)
        : null;
    const after = { ...before, ...params.data };
    assertSound(after);
    const { kind, side, language } = after;
    const others = (await query().findMany({
      where: { kind, side, language, ...(documentId ? { documentId: { $ne: documentId } } : {}) },
    })) as unknown[];
    if (others.length > 0)
      refuse([
        { field: 'kind', message: 'There is a template for this kind, side and language already.' },
      ]);
    return next();
  });
}

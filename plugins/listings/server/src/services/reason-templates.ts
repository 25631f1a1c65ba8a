/** Reasons that editors keep ready, as they are published. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { validationError } from '@rental/shared/errors';
import type { Knex } from 'knex';
import type { ReasonTemplate, ReviewDecision } from '../../../contracts/moderation';

const LIST = `select document_id as id, name, decision, text from moderation_reasons
  where published_at is not null order by position, name`;

export const readTemplates = (knex: Knex): Promise<ReasonTemplate[]> =>
  rowsOf<ReasonTemplate>(knex, LIST);

/** In the owner's language, where it is there. */
const TEXT = `select case when u.locale_code like 'de%' then coalesce(nullif(r.text_de, ''), r.text)
    else r.text end as text
  from moderation_reasons r left join up_users u on u.document_id = :ownerId
  where r.document_id = :id and r.published_at is not null and r.decision = :decision limit 1`;

export interface GivenReason {
  readonly decision: ReviewDecision;
  readonly templateId?: string | undefined;
  /** The moderator's own words. */
  readonly reason: string;
}

/**
 * What the owner is told: the template's text, then the moderator's words; null without either.
 * @throws 400 for a template that is not published, or for another decision
 */
export async function composeReason(
  trx: Trx,
  ownerId: string,
  { decision, templateId, reason }: GivenReason,
): Promise<string | null> {
  if (templateId === undefined) return reason || null;
  const [row] = await rowsOf<{ text: string }>(trx, TEXT, { ownerId, id: templateId, decision });
  if (!row)
    throw validationError('This reason is not in use for this decision. Choose another one.', {
      templateId: 'This reason is not in use for this decision.',
    });
  return [row.text, reason].filter(Boolean).join('\n\n');
}

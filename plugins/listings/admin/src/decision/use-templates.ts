import { useAnswer } from '@rental/shared/admin/use-answer';
import type { ReasonTemplate } from '../../../contracts/moderation';

const NONE: readonly ReasonTemplate[] = [];

/** The reasons that editors have published; none until they are read: own words are always possible. */
export function useTemplates(): readonly ReasonTemplate[] {
  const { answer } = useAnswer<{ data: ReasonTemplate[] }>('/listings/reviews/reasons');
  return answer.status === 'ready' ? answer.body.data : NONE;
}

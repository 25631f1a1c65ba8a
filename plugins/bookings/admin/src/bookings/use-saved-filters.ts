import { useAnswer } from '@rental/shared/admin/use-answer';
import { useFetchClient } from '@strapi/strapi/admin';
import type { SavedFilter } from '../../../contracts/admin-bookings';

const PATH = '/bookings/filters';

/** With an id it changes that filter, without it makes one. */
export interface FilterDraft {
  readonly id?: string;
  readonly name: string;
  /** Undefined: as it is. */
  readonly query?: string;
}

/** The filters that the member of staff keeps; `save` and `remove` fail with the server's words. */
export function useSavedFilters() {
  const { post, put, del } = useFetchClient();
  const { answer, reload } = useAnswer<{ data: SavedFilter[] }>(PATH);
  return {
    filters: answer.status === 'ready' ? answer.body.data : [],
    async save({ id, ...draft }: FilterDraft): Promise<void> {
      await (id === undefined ? post(PATH, draft) : put(`${PATH}/${id}`, draft));
      reload();
    },
    async remove(id: string): Promise<void> {
      await del(`${PATH}/${id}`);
      reload();
    },
  };
}

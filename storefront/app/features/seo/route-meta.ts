import { failureMeta, type FailureTitles } from '~/features/failure/failure-kind';
import { jsonLd, type Statement } from './json-ld';
import { pageMeta, type PageMeta } from './page-meta';

/** What a page's loader returns for its head. */
export interface HeadData {
  head: PageMeta;
  statements: Statement[];
}

interface MetaArguments {
  data: HeadData | undefined;
  error?: unknown;
  matches: readonly { id: string; data: unknown }[];
}

/** The `meta` of a page: from its loader, or of its failure. */
export function routeMeta({ data, error, matches }: MetaArguments) {
  if (data) return [...pageMeta(data.head), jsonLd(...data.statements)];
  const root = matches.find(({ id }) => id === 'root')?.data as
    { titles?: FailureTitles } | undefined;
  return failureMeta(root?.titles, error);
}

/** Why the server did not take a category. */
import type { CategoryEffect } from '../../../contracts/category-editor';

export interface Refused {
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** A sentence for each part, by its path in the draft. */
  readonly fields: Readonly<Record<string, string>>;
}

interface Failure {
  readonly message?: string;
  readonly response?: {
    readonly data?: {
      readonly error?: {
        readonly message?: string;
        readonly details?: {
          readonly code?: string;
          readonly fields?: Readonly<Record<string, string>>;
          readonly effect?: CategoryEffect;
        };
      };
    };
  };
}

export function refusalOf(error: unknown): Refused {
  const { message, response } = error as Failure;
  const told = response?.data?.error;
  const fields = Object.entries(told?.details?.fields ?? {});
  return {
    code: told?.details?.code,
    message: told?.message ?? message,
    fields: Object.fromEntries(fields.map(([path, why]) => [path.replace(/^draft\./, ''), why])),
  };
}

/**
 * What somebody entered must outlast an absent CMS, even where the page around the form cannot be
 * shown: the failure page offers to send it once more.
 */
import type { AppLoadContext } from '@remix-run/node';
import { data } from '@remix-run/node';
import { FORM_TOKEN } from './form-token.server';

export interface KeptEntries {
  /** Names and values in the form's order; never a password. */
  fields: [name: string, value: string][];
  /** Files cannot be kept: the form is to be filled in again. */
  hasFiles: boolean;
}

const PASSES: readonly unknown[] = [429, 503];
const NEVER_KEPT = /^(password|currentPassword|newPassword)$/;

/** Of the answer that is being made. */
const kept = new WeakMap<AppLoadContext, KeptEntries>();

interface Answer {
  type: 'DataWithResponseInit';
  data: object;
  init: ResponseInit | null;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'DataWithResponseInit';

/** Whether an answer says that the same may be sent again later. */
export const isPassing = (value: unknown): value is Answer =>
  isAnswer(value) && PASSES.includes(value.init?.status);

function entriesOf(form: FormData): KeptEntries {
  const fields: KeptEntries['fields'] = [];
  let hasFiles = false;
  for (const [name, value] of form) {
    if (typeof value !== 'string') hasFiles ||= value.size > 0;
    else if (name !== FORM_TOKEN && !NEVER_KEPT.test(name)) fields.push([name, value]);
  }
  return { fields, hasFiles };
}

/** For the loaders of a page that is made after its form was refused: they may fail as well. */
export function keepEntries(context: AppLoadContext, form: FormData): void {
  kept.set(context, entriesOf(form));
}

export const keptEntries = (context: AppLoadContext): KeptEntries | undefined => kept.get(context);

/** What an action throws, with the entries where they may be sent again. */
export function withEntries(thrown: unknown, form: FormData): unknown {
  if (!isPassing(thrown)) return thrown;
  return data({ ...thrown.data, entries: entriesOf(form) }, thrown.init ?? undefined);
}

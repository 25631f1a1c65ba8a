/** What forms of a conversation send: words and pictures, a block, and its end. */
import { randomUUID } from 'node:crypto';
import { CHAT_ERRORS } from '@rental/chat/contracts/error-codes';
import { MAX_MESSAGE_LENGTH } from '@rental/chat/contracts/message-limits';
import { blockOther, sendMessage } from '@rental/chat/contracts/routes';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import type { FormState } from '~/features/forms/form-state';
import { uploadPhotos } from '~/features/uploads/upload-photos.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export type ComposeField = 'text' | 'photos' | 'uploads';

const CLIENT_ID = /^[\w-]{1,64}$/;
const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

export async function actOnThread({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  const act = form.get('act');
  if (act !== 'block' && act !== 'unblock') return sendWords(page, id, form);
  try {
    await page.api.call(blockOther, { params: { id }, body: { blocked: act === 'block' } });
    return redirect(`/messages/${id}`);
  } catch (error) {
    return refuseForm<ComposeField>(error, page.t, {});
  }
}

/** Pictures go first: what is taken stays taken while the words are mended. */
async function sendWords(page: UserPage, id: string, form: FormData) {
  const value = (name: string) => String(form.get(name) ?? '').trim();
  const given = value('clientId');
  const values = {
    text: value('text').replaceAll('\r\n', '\n'),
    photos: '',
    uploads: value('uploads'),
  };
  try {
    const { ids, problem } = await uploadPhotos(page, form, 'photos', 'message');
    const attachments = [...linesOf(values.uploads), ...ids];
    values.uploads = attachments.join('\n');
    const errors = faultsOf(page, values, problem);
    if (Object.keys(errors).length > 0) return refuseEntries<ComposeField>(values, errors);
    await page.api.call(sendMessage, {
      params: { id },
      body: {
        text: values.text,
        clientId: CLIENT_ID.test(given) ? given : randomUUID(),
        attachments,
      },
    });
    return redirect(`/messages/${id}`);
  } catch (error) {
    return refuseForm<ComposeField>(error, page.t, values, {
      [CHAT_ERRORS.CONVERSATION_BLOCKED]: page.t('messages.closedText'),
      [CHAT_ERRORS.ATTACHMENTS_NOT_YET]: page.t('messages.notYet'),
    });
  }
}

function faultsOf(
  { t }: UserPage,
  { text, uploads }: { text: string; uploads: string },
  problem: string | undefined,
): FormState<ComposeField>['errors'] {
  if (problem) return { photos: problem };
  if (text === '' && uploads === '') return { text: t('messages.write') };
  if (text.length > MAX_MESSAGE_LENGTH)
    return { text: t('messages.tooLong', { count: MAX_MESSAGE_LENGTH }) };
  return {};
}

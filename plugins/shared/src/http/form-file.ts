/** The file of a form, as the body parser left it in a temporary folder. */
import type { Context } from 'koa';
import { validationError } from '../errors';

export interface FormFile {
  /** Where its bytes are until the request is answered. */
  readonly path: string;
  readonly bytes: number;
}

interface ParsedFile {
  readonly filepath: string;
  readonly size: number;
}

type ParsedFiles = Readonly<Record<string, ParsedFile | readonly ParsedFile[]>>;

/** Every file of the form, by any name. */
export function filesOf(ctx: Context): { field: string; file: FormFile }[] {
  const { files } = ctx.request as { files?: ParsedFiles | null };
  return Object.entries(files ?? {}).flatMap(([field, given]) =>
    [given].flat().map(({ filepath, size }) => ({ field, file: { path: filepath, bytes: size } })),
  );
}

/** @throws 400 unless there is exactly one file, and in this field */
export function formFileOf(ctx: Context, field: string): FormFile {
  const files = filesOf(ctx);
  const [only] = files;
  if (only && files.length === 1 && only.field === field && only.file.bytes > 0) return only.file;
  const wanted = `Send one file, in the field "${field}" of a form (multipart/form-data).`;
  throw validationError(wanted, { [field]: wanted });
}

/** The file of a route that declares one. */
export function sentFile(file: FormFile | undefined): FormFile {
  if (!file) throw new Error('the route does not declare a file');
  return file;
}

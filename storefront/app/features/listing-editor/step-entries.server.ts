/** The entries of a step's form, read one by one. */
import type { Translate } from '~/lib/i18n/translator';

type Refusal =
  'editor.tiers.tooFew' | 'editor.tiers.range' | 'editor.extras.noLabel' | 'editor.extras.noAmount';

/** Reads entries one by one and remembers those that are no number, or refused. */
export class StepEntries {
  readonly errors: Record<string, string> = {};

  constructor(
    private readonly form: FormData,
    private readonly t: Translate,
  ) {}

  /** The first sentence about an entry stays. */
  refuse(name: string, why: Refusal): void {
    this.errors[name] ??= this.t(why);
  }

  text(name: string): string {
    return String(this.form.get(name) ?? '').trim();
  }

  all(name: string): string[] {
    return this.form.getAll(name).map(String).filter(Boolean);
  }

  /** Undefined where nothing, or no number, is written; both decimal signs are taken. */
  number(name: string): number | undefined {
    const text = this.text(name).replace(',', '.');
    if (text === '') return undefined;
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    this.errors[name] = this.t('editor.notANumber');
    return undefined;
  }

  whole(name: string): number | undefined {
    const value = this.number(name);
    if (value === undefined || Number.isInteger(value)) return value;
    this.errors[name] = this.t('editor.notWhole');
    return undefined;
  }
}

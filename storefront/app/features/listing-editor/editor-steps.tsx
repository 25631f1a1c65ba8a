import { NavLink } from '@remix-run/react';
import { useEffect } from 'react';
import { ErrorSummary } from '~/features/forms/error-summary';
import { fieldId } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { useTranslate } from '~/lib/i18n/translation';
import { Autosave } from './autosave';
import { CategoryChoice } from './category-choice';
import { DetailsStep } from './details-step';
import type { EditorView } from './editor-page.server';
import { valueOf } from './field-of';
import { LocationStep } from './location-step';
import { PhotosStep } from './photos-step';
import { PriceStep } from './price-step';
import { RulesStep } from './rules-step';
import type { StepProps } from './step-props';
import { FORM, STEPS, type Step } from './steps';

/** All steps, whatever is filled in: each is saved on its own. */
export function StepNavigation({ view }: { view: EditorView }) {
  const t = useTranslate();
  return (
    <nav aria-label={t('editor.steps')}>
      <ol
        role="list"
        className="flex flex-wrap gap-x-5 text-15 max-lg:border-b max-lg:border-hairline lg:flex-col"
      >
        {STEPS.map((step, index) => (
          <li key={step} className="flex-none">
            <NavLink
              to={`/owner/listings/${view.id}/${step}`}
              className={({ isActive }) =>
                `inline-flex min-h-11 items-center gap-2 underline-offset-4 hover:underline ${isActive ? 'font-semibold' : 'text-muted'}`
              }
            >
              <span className="money">{index + 1}</span>
              {t(`editor.step.${step}`)}
            </NavLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function CategoryStep({ view, state }: StepProps) {
  const t = useTranslate();
  return (
    <>
      <p className="text-15 text-muted">{t('editor.categoryChange')}</p>
      <CategoryChoice
        groups={view.categories}
        chosen={valueOf({ values: view.values, state }, 'categoryId')}
      />
    </>
  );
}

const FIELDS: Readonly<Record<Exclude<Step, 'preview'>, (props: StepProps) => JSX.Element>> = {
  category: CategoryStep,
  photos: PhotosStep,
  details: DetailsStep,
  price: PriceStep,
  location: LocationStep,
  rules: RulesStep,
};

/** Steps that are stored while they are typed; another category changes the fields of the others. */
const TYPED: ReadonlySet<Step> = new Set(['details', 'price', 'location', 'rules']);

/** A row that was just added is filled in next. */
function useFocusOf(field: string | undefined): void {
  useEffect(() => {
    if (field) document.getElementById(fieldId(FORM, field))?.focus();
  }, [field]);
}

/** The form of a step; what was refused stays in it. */
export function StepForm({ view, state, step }: StepProps & { step: Exclude<Step, 'preview'> }) {
  const t = useTranslate();
  const Fields = FIELDS[step];
  useFocusOf(state?.values.focus);
  return (
    <div className="space-y-6">
      <ErrorSummary form={FORM} state={state} />
      <SecureForm
        key={step}
        noValidate
        className="space-y-6"
        encType={step === 'photos' ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      >
        {/* What Enter presses, before the buttons of rows and photos. */}
        {step === 'price' && <button type="submit" tabIndex={-1} aria-hidden="true" hidden />}
        <Fields view={view} state={state} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-hairline pt-6">
          <button type="submit" name="act" value="next" className="button button-primary">
            {t(step === 'photos' ? 'editor.photos.next' : 'editor.next')}
          </button>
          {view.autosaves && TYPED.has(step) && <Autosave key={view.version} view={view} />}
        </div>
      </SecureForm>
    </div>
  );
}

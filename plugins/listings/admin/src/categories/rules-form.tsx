import {
  Checkbox,
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { PRICE_UNITS } from '@rental/search/contracts/catalogue';
import type { CategoryRules } from '../../../contracts/category-editor';
import { VERIFICATIONS } from '../../../contracts/category-parts';
import { useTexts } from '../texts';
import { Grid, Group } from './grid';
import { useProblem } from './problems';
import { TextPart } from './text-part';

interface RulesProps {
  readonly rules: CategoryRules;
  readonly isDisabled: boolean;
  readonly onChange: (rules: CategoryRules) => void;
}

const CENTS = 100;

/** What the platform asks of listings in the category, and of those who rent them. */
export function RulesForm({ rules, isDisabled, onChange }: RulesProps) {
  const { text } = useTexts();
  const edit = (change: Partial<CategoryRules>): void => onChange({ ...rules, ...change });
  const shared = { isDisabled };
  return (
    <Grid $least="100%">
      <Units rules={rules} isDisabled={isDisabled} onEdit={edit} />
      <Numbers rules={rules} isDisabled={isDisabled} onEdit={edit} />
      <TextPart
        {...shared}
        label={text('categories.rules.tax')}
        hint={text('categories.rules.tax.hint')}
        path="rules.taxClass"
        value={rules.taxClass ?? ''}
        onChange={(taxClass) => edit({ taxClass: taxClass || null })}
      />
      <TextPart
        {...shared}
        label={text('categories.rules.checklist')}
        hint={text('categories.rules.checklist.hint')}
        path="rules.checklist"
        value={(rules.checklist ?? []).join('\n')}
        isLong
        onChange={(lines) => edit({ checklist: lines === '' ? [] : lines.split('\n') })}
      />
      <TextPart
        {...shared}
        label={text('categories.rules.protection')}
        path="rules.protection"
        value={rules.protection ?? ''}
        isLong
        onChange={(protection) => edit({ protection: protection || null })}
      />
    </Grid>
  );
}

interface PartProps {
  readonly rules: CategoryRules;
  readonly isDisabled: boolean;
  readonly onEdit: (change: Partial<CategoryRules>) => void;
}

function Numbers({ rules, isDisabled, onEdit }: PartProps) {
  const { text } = useTexts();
  return (
    <Grid $least="20rem">
      <NumberPart
        isDisabled={isDisabled}
        label={text('categories.rules.deposit')}
        hint={text('categories.rules.deposit.hint')}
        path="rules.depositMinimum"
        value={rules.depositMinimum === undefined ? undefined : rules.depositMinimum / CENTS}
        onChange={(dollars) => onEdit({ depositMinimum: Math.round((dollars ?? 0) * CENTS) })}
      />
      <NumberPart
        isDisabled={isDisabled}
        label={text('categories.rules.buffer')}
        hint={text('categories.rules.buffer.hint')}
        path="rules.bufferMinutes"
        value={rules.bufferMinutes}
        onChange={(bufferMinutes) => onEdit({ bufferMinutes: bufferMinutes ?? 0 })}
      />
      <NumberPart
        isDisabled={isDisabled}
        label={text('categories.rules.age')}
        hint={text('categories.rules.age.hint')}
        path="rules.minimumAge"
        value={rules.minimumAge ?? undefined}
        onChange={(minimumAge) => onEdit({ minimumAge: minimumAge ?? null })}
      />
      <Verification rules={rules} isDisabled={isDisabled} onEdit={onEdit} />
    </Grid>
  );
}

function Units({ rules, isDisabled, onEdit }: PartProps) {
  const { text } = useTexts();
  const chosen = rules.pricingUnits ?? [...PRICE_UNITS];
  const problem = useProblem('rules.pricingUnits');
  return (
    <Group>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {text('categories.rules.units')}
      </Typography>
      <Flex wrap="wrap" gap={5} paddingTop={2}>
        {PRICE_UNITS.map((unit) => (
          <Checkbox
            key={unit}
            checked={chosen.includes(unit)}
            disabled={isDisabled}
            onCheckedChange={(checked) =>
              onEdit({
                pricingUnits: PRICE_UNITS.filter((each) =>
                  each === unit ? checked === true : chosen.includes(each),
                ),
              })
            }
          >
            {text(`categories.unit.${unit}`)}
          </Checkbox>
        ))}
      </Flex>
      {problem && (
        <Typography variant="pi" textColor="danger600">
          {problem}
        </Typography>
      )}
    </Group>
  );
}

function Verification({ rules, isDisabled, onEdit }: PartProps) {
  const { text } = useTexts();
  return (
    <Field.Root hint={text('categories.rules.verification.hint')}>
      <Field.Label>{text('categories.rules.verification')}</Field.Label>
      <SingleSelect
        value={rules.verification ?? 'none'}
        disabled={isDisabled}
        onChange={(next: string | number) => {
          const verification = VERIFICATIONS.find((each) => each === next);
          if (verification) onEdit({ verification });
        }}
      >
        {VERIFICATIONS.map((each) => (
          <SingleSelectOption key={each} value={each}>
            {text(`categories.verification.${each}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

interface NumberProps {
  readonly label: string;
  readonly hint: string;
  readonly path: string;
  readonly value: number | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (value: number | undefined) => void;
}

function NumberPart({ label, hint, path, value, isDisabled, onChange }: NumberProps) {
  return (
    <Field.Root name={path} hint={hint} error={useProblem(path)}>
      <Field.Label>{label}</Field.Label>
      <NumberInput
        {...(value === undefined ? {} : { value })}
        disabled={isDisabled}
        onValueChange={onChange}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

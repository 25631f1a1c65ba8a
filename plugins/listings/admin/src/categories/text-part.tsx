import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useProblem } from './problems';

interface TextPartProps {
  readonly label: string;
  readonly value: string;
  /** Where the server finds it. */
  readonly path: string;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (value: string) => void;
}

/** A text of the category with what the server says about it. */
export function TextPart(props: TextPartProps) {
  const { label, value, path, hint, isLong, isRequired = false, isDisabled = false } = props;
  const problem = useProblem(path);
  const shared = {
    value,
    disabled: isDisabled,
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
  };
  return (
    <Field.Root name={path} hint={hint} error={problem} required={isRequired}>
      <Field.Label>{label}</Field.Label>
      {isLong ? <Textarea {...shared} /> : <TextInput {...shared} />}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

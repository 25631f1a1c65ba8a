import { Form, useRouteLoaderData, type FormProps } from '@remix-run/react';
import type { loader as rootLoader } from '~/root';

/** A form that changes something: carries the token that `mutation` asks for. */
export function SecureForm({ children, ...form }: Omit<FormProps, 'method'>) {
  const token = useRouteLoaderData<typeof rootLoader>('root')?.formToken ?? '';
  return (
    <Form method="post" {...form}>
      <input type="hidden" name="formToken" value={token} />
      {children}
    </Form>
  );
}

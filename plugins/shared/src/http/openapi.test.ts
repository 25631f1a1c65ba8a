import { z } from 'zod';
import { toOpenApi } from './openapi';
import { defineRoute } from './route';
import { toQueryString } from './client';
import { fieldErrors } from './handle';

const route = defineRoute({
  id: 'things.create',
  method: 'POST',
  path: '/api/things/:id',
  access: 'user',
  summary: 'Makes a thing',
  idempotent: true,
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ page: z.coerce.number().default(1) }),
  body: z.strictObject({ name: z.string() }),
  answers: { 201: z.object({ id: z.string() }) },
});

test('a declaration becomes an operation', () => {
  const document = toOpenApi([route], 'http://x') as {
    openapi: string;
    paths: Record<
      string,
      Record<
        string,
        {
          operationId: string;
          security: unknown;
          parameters: { name: string; in: string; required: boolean }[];
          responses: object;
        }
      >
    >;
  };
  const operation = document.paths['/api/things/{id}']!.post!;
  expect(document.openapi).toBe('3.1.0');
  expect(operation.operationId).toBe('things.create');
  expect(operation.security).toEqual([{ bearer: [] }]);
  expect(operation.parameters.map((p) => [p.in, p.name, p.required])).toEqual([
    ['path', 'id', true],
    ['query', 'page', false],
    ['header', 'Idempotency-Key', true],
  ]);
  expect(Object.keys(operation.responses)).toEqual(['201', 'default']);
});

test('queries are written as Strapi reads them', () => {
  expect(toQueryString({ a: 1, b: { c: 'x y', d: undefined }, e: ['f'], g: '' })).toBe(
    '?a=1&b%5Bc%5D=x%20y&e%5B0%5D=f',
  );
});

test('an unknown field is named itself', () => {
  const parsed = z
    .strictObject({ inner: z.strictObject({}) })
    .safeParse({ inner: { status: 1 }, total: 2 });
  expect(Object.keys(fieldErrors(parsed.error!))).toEqual(['inner.status', 'total']);
});

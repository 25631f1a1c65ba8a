/** The OpenAPI 3.1 document of all declared routes. */
import { z } from 'zod';
import type { Route } from './route';

interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, unknown>;
  required?: string[];
}

const toSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest as JsonSchema;
};

export function toOpenApi(routes: readonly Route[], serverUrl: string): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of [...routes].sort((a, b) => a.path.localeCompare(b.path))) {
    const path = route.path.replace(/:(\w+)/g, '{$1}') + selectionOf(route);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: toOperation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Rental Portal', version: '1' },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Error: ERROR_SCHEMA },
    },
  };
}

/** OpenAPI knows one operation for a method and path: a variant is told apart in the path. */
const selectionOf = ({ selectedBy }: Route): string =>
  selectedBy ? `?${new URLSearchParams(selectedBy)}` : '';

function toOperation(route: Route): object {
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.id.split('.')[0]],
    'x-access': route.access,
    ...(route.access === 'user' || route.access === 'party' ? { security: [{ bearer: [] }] } : {}),
    parameters: [
      ...toParameters(route.params, 'path'),
      ...toParameters(route.query, 'query'),
      ...(route.idempotent ? [IDEMPOTENCY_HEADER] : []),
    ],
    ...(route.body
      ? { requestBody: { required: true, content: toContent(route, route.body) } }
      : {}),
    responses: { ...toAnswers(route), default: ERROR_ANSWER },
  };
}

function toContent({ file }: Route, body: z.ZodType): object {
  const schema = toSchema(body, 'input');
  if (file === undefined) return { 'application/json': { schema } };
  const properties = { ...schema.properties, [file]: BINARY };
  const required = [...(schema.required ?? []), file];
  return { 'multipart/form-data': { schema: { ...schema, properties, required } } };
}

function toAnswers(route: Route): object {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, schema]) => [
      status,
      {
        description: route.summary,
        content: { [route.produces ?? 'application/json']: { schema: toSchema(schema, 'output') } },
      },
    ]),
  );
}

function toParameters(schema: z.ZodType | undefined, where: 'path' | 'query'): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = toSchema(schema, 'input');
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: inner,
    ...((inner as JsonSchema).properties ? { style: 'deepObject', explode: true } : {}),
  }));
}

const BINARY = { type: 'string', format: 'binary' };

const IDEMPOTENCY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 255 },
  description: 'Same key and body: the stored answer again. Same key, other body: 422.',
};

const ERROR_ANSWER = {
  description: 'Refused; details.code is stable.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

const ERROR_SCHEMA = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message', 'details'],
      properties: {
        status: { type: 'integer' },
        name: { type: 'string' },
        message: { type: 'string' },
        details: {
          type: 'object',
          required: ['code'],
          properties: {
            code: { type: 'string' },
            fields: { type: 'object', additionalProperties: { type: 'string' } },
          },
        },
      },
    },
  },
};

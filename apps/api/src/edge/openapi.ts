import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract, problem } from '@veche/contracts';
import { z } from 'zod';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The reference of the API, OpenAPI 3.1, from the contract alone. */
export const openApiDocument = async (version: string) => {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    info: {
      title: 'Veche',
      version,
      description:
        'An open, event-sourced platform for regional cluster development centres. Amounts are decimal strings of whole ' +
        'kopecks, days are YYYY-MM-DD in Europe/Moscow, positions of the log are decimal strings.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  });
  const schemas = { ...document.components?.schemas, Problem: z.toJSONSchema(problem) as object };
  const refused = {
    description: 'A refusal, as RFC 9457 has it',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const item of Object.values(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item?.[method];
      if (operation) operation.responses = { ...operation.responses, default: refused };
    }
  }
  return { ...document, components: { ...document.components, schemas } };
};

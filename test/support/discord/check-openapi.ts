import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import type { Json } from './world.ts';

const shared = process.env['WEATHERVANE_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const file = join(shared, 'discord/openapi.json');

/** Whether Discord's own description of its interface is at hand; the project carries no copy of it. */
export const hasOpenApi = existsSync(file);

export type FindFlaws = (method: string, route: string, body: unknown) => readonly string[];

const names: Readonly<Record<string, string>> = {
  ':channel': '{channel_id}',
  ':message': '{message_id}',
  ':app': '{application_id}',
  ':guild': '{guild_id}',
  ':interaction': '{interaction_id}',
  ':user': '{user_id}',
};

function pathInFile(route: string): string {
  const token = route.startsWith('/webhooks/') ? '{webhook_token}' : '{interaction_token}';
  const first = route.startsWith('/webhooks/') ? route.replace(':app', '{webhook_id}') : route;
  return first.replace(/:\w+/g, (name) => (name === ':token' ? token : (names[name] ?? name)));
}

function loadSchemas(): Ajv2020 {
  const document = JSON.parse(readFileSync(file, 'utf8')) as {
    components: { schemas: Record<string, { properties?: Json }> };
  };
  // The one known flaw of the file: in reality these permissions are a string of digits.
  for (const { properties } of Object.values(document.components.schemas))
    if (properties?.['default_member_permissions'] !== undefined)
      properties['default_member_permissions'] = { type: ['string', 'integer', 'null'] };
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false, logger: false });
  ajv.addSchema(document, 'discord');
  return ajv;
}

const pointer = (part: string): string =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Compares request bodies with Discord's OpenAPI file; finds nothing where the file is not at hand. */
export function createOpenApiCheck(): FindFlaws {
  if (!hasOpenApi) return () => [];
  const ajv = loadSchemas();
  const compiled = new Map<string, ValidateFunction>();
  return (method, route, body) => {
    if (body === undefined) return [];
    const path = pathInFile(route);
    const key = `${method} ${path}`;
    const validate =
      compiled.get(key) ??
      ajv.compile({
        $ref: `discord#/paths/${pointer(path)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`,
      });
    compiled.set(key, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${key} ${instancePath} ${message ?? ''}`,
    );
  };
}

import { z } from 'zod';

const cidr = z.union([z.cidrv4(), z.cidrv6()], { error: 'is not an address range such as 10.0.0.0/8' });

/** `config/weathervane.yaml`: how this installation runs. Every field has a default. */
export const settingsSchema = z.strictObject({
  store: z
    .string()
    .trim()
    .min(1)
    .default('data/weathervane.sqlite')
    .describe('The one file to back up; relative to the working folder'),
  schedule: z
    .string()
    .trim()
    .min(1)
    .default('*/5 * * * *')
    .describe('When a pass begins: a cron expression, in UTC'),
  contact: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('An address or page that publishers may turn to; it is part of the User-Agent'),
  preset: z
    .enum(['sure', 'balanced', 'wide'])
    .default('balanced')
    .describe('How sure a shift must be to be told'),
  expireAfterDays: z
    .number()
    .int()
    .positive()
    .default(60)
    .describe('A signal that nothing confirmed expires'),
  retentionDays: z
    .number()
    .int()
    .positive()
    .default(400)
    .describe('Items without an alert are removed after this'),
  allowedPrivateRanges: z
    .array(cidr)
    .default([])
    .describe('Address ranges of your own network that configured sources may use'),
  health: z
    .strictObject({
      port: z.number().int().min(1).max(65_535).describe('/healthz and /metrics on 127.0.0.1'),
    })
    .optional(),
  log: z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']).default('info') }).prefault({}),
  discord: z
    .strictObject({
      apiUrl: z
        .url()
        .default('https://discord.com/api')
        .describe('Also DISCORD_API_URL; for proxies and tests'),
      operatorChannel: z
        .string()
        .regex(/^\d{17,20}$/, 'is not the id of a channel: 17 to 20 digits')
        .optional()
        .describe('Where notices about sources and deliveries go'),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

import pino from 'pino';
import type { Logger } from 'pino';

export type Log = Logger;

/** Fields that may hold a secret never reach a line, whoever logs them. */
const secretFields = ['token', 'authorization', 'password', 'secret'];

/** JSON lines on standard error: standard output is for alerts and for what a command prints. */
export function openLog(level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): Log {
  const paths = secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `headers.${field}`]);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: '(secret, not shown)' },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

import { readEnvironment } from '../config/environment.ts';
import { readConfig } from '../config/read-config.ts';

/** Where the store lies: the environment's word before the configuration's. */
export function storePath(configFolder: string): string {
  return readEnvironment(process.env).environment.store ?? readConfig(configFolder).config.settings.store;
}

import type { Target } from '../../../desk/subscribe.ts';
import type { Trouble } from '../../../desk/trouble.ts';
import type { Asked, Options } from './command.ts';

/**
 * Where alerts shall go: to the person alone, to the channel that was picked, or to this one. A channel belongs to the
 * guild: setting it up needs the right to manage it. In a direct message there is only the person.
 */
export function pickTarget(asked: Asked, options: Options): Target | Trouble {
  const direct = options.getBoolean('direct') ?? false;
  if (direct || asked.who.guildId === undefined) return { userId: asked.who.userId };
  if (!asked.mayConfigure) return { trouble: 'not-allowed' };
  return { channelId: options.getChannel('channel')?.id ?? asked.channelId };
}

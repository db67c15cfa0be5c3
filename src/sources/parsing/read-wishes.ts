import type { FeedWishes } from './parsed-feed.ts';
import { childOf, childText, childrenOf, textOf } from './xml-node.ts';
import type { XmlNode } from './xml-node.ts';

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** `ttl`, `skipHours` and `skipDays` of RSS, where they make sense. */
export function readWishes(channel: XmlNode): FeedWishes {
  const ttl = Number(childText(channel, 'ttl') || Number.NaN);
  const skipHours = texts(childOf(channel, 'skipHours'), 'hour')
    .map(Number)
    // RSS 0.91 counted hours from 1 to 24.
    .map((hour) => (hour === 24 ? 0 : hour))
    .filter((hour) => Number.isInteger(hour) && hour >= 0 && hour < 24);
  const skipDays = texts(childOf(channel, 'skipDays'), 'day')
    .map((day) => days.indexOf(day.slice(0, 3).toLowerCase()))
    .filter((day) => day !== -1);
  return {
    ...(ttl > 0 && Number.isFinite(ttl) ? { ttlMinutes: ttl } : {}),
    ...(skipHours.length > 0 ? { skipHours: [...new Set(skipHours)] } : {}),
    ...(skipDays.length > 0 ? { skipDays: [...new Set(skipDays)] } : {}),
  };
}

function texts(node: XmlNode, name: string): string[] {
  return childrenOf(node, name)
    .map((child) => textOf(child).trim())
    .filter((text) => text !== '');
}

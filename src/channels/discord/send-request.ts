import { DefaultRestOptions } from 'discord.js';
import type { RESTOptions } from 'discord.js';

/**
 * A request of discord.js, with a form written out as bytes. discord.js and the fetcher each bring an undici of their
 * own, the one that was loaded first sends for both, and it refuses the forms of the other.
 */
export const sendRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const form = new Response(init.body);
  const headers = {
    ...(init.headers as Record<string, string>),
    'content-type': form.headers.get('content-type') ?? '',
  };
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body: await form.bytes() });
};

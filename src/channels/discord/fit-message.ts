import type { APIEmbed, APIEmbedField } from 'discord.js';
import { clampMarkdown, clampText } from './clamp-text.ts';
import { limits } from './limits.ts';

/** The parts of a message whose size Discord limits. */
export interface Fitting {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
}

/** Takes words from what is left for the whole message; nothing where too little is left to say anything. */
type Take = (text: string | undefined, limit: number, clamp: typeof clampText) => string | undefined;

const leastWords = 20;

function takeFrom(total: number): Take {
  let left = total;
  return (text, limit, clamp) => {
    if (text === undefined || text.trim() === '') return undefined;
    if (left < Math.min(leastWords, text.length)) return undefined;
    const taken = clamp(text, Math.min(limit, left));
    left -= taken.length;
    return taken.trim() === '' ? undefined : taken;
  };
}

const address = (url: string | undefined): string | undefined =>
  url !== undefined && url.length <= limits.url && /^(?:https?|attachment):\/\/\S+$/.test(url)
    ? url
    : undefined;

function fitField(take: Take, { name, value, inline }: APIEmbedField): readonly APIEmbedField[] {
  const fitName = take(name, limits.fieldName, clampText);
  const fitValue = fitName === undefined ? undefined : take(value, limits.fieldValue, clampMarkdown);
  if (fitName === undefined || fitValue === undefined) return [];
  return [{ name: fitName, value: fitValue, ...(inline === undefined ? {} : { inline }) }];
}

/** Leaves a key out where it has no value: Discord tells `undefined` from absent in some places. */
const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });

/** What names and frames comes before what explains: the last fields are the first to go. */
function fitEmbed(take: Take, embed: APIEmbed): APIEmbed {
  const title = take(embed.title, limits.embedTitle, clampText);
  const author = take(embed.author?.name, limits.author, clampText);
  const footer = take(embed.footer?.text, limits.footer, clampText);
  const description = take(embed.description, limits.embedDescription, clampMarkdown);
  const fields = (embed.fields ?? []).slice(0, limits.embedFields).flatMap((field) => fitField(take, field));
  return {
    ...given('title', title),
    ...given('url', title === undefined ? undefined : address(embed.url)),
    ...given(
      'author',
      author === undefined ? undefined : { name: author, ...given('url', address(embed.author?.url)) },
    ),
    ...given('description', description),
    ...given('fields', fields.length === 0 ? undefined : fields),
    ...given('footer', footer === undefined ? undefined : { text: footer }),
    ...given('color', embed.color),
    ...given('timestamp', embed.timestamp),
    ...given('image', address(embed.image?.url) === undefined ? undefined : embed.image),
  };
}

const hasWords = ({ title, description, fields, author, footer, image }: APIEmbed): boolean =>
  [title, description, fields, author, footer, image].some((part) => part !== undefined);

/**
 * The one place where a message is cut to Discord's limits, just before it leaves. What is missing shows as an
 * ellipsis; an embed that would be left without words is left out.
 */
export function fitMessage<M extends Fitting>(message: M): M {
  const take = takeFrom(limits.embedText);
  return {
    ...message,
    ...(message.content === undefined ? {} : { content: clampMarkdown(message.content, limits.content) }),
    ...(message.embeds === undefined
      ? {}
      : {
          embeds: message.embeds
            .slice(0, limits.embeds)
            .map((embed) => fitEmbed(take, embed))
            .filter(hasWords),
        }),
  };
}

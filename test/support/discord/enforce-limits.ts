import { ComponentType, MessageFlags } from 'discord.js';
import { asArray, asObject, asText, Refusal } from './answer.ts';
import { hasFlag } from './message-flag.ts';
import type { Json } from './world.ts';

/**
 * Discord's limits, from its own side: written from its reference and independent of the limits that the project
 * keeps, so that a mistake in one shows in the other. Lengths count UTF-16 units, the stricter reading.
 */
type Flaws = string[];

function length(flaws: Flaws, path: string, value: unknown, atLeast: number, atMost: number): void {
  if (value === undefined || value === null) {
    if (atLeast > 0) flaws.push(`${path}: required`);
    return;
  }
  const size = asText(value).length;
  const filled = asText(value).trim().length;
  if (size > atMost || filled < atLeast)
    flaws.push(`${path}: must be between ${atLeast} and ${atMost} in length, is ${size}`);
}

function count(flaws: Flaws, path: string, value: unknown, atMost: number): void {
  if (asArray(value).length > atMost) flaws.push(`${path}: at most ${atMost}, has ${asArray(value).length}`);
}

function address(flaws: Flaws, path: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (!/^(https?|attachment):\/\/[^\s]+$/.test(asText(value)) || asText(value).length > 2048)
    flaws.push(`${path}: not a well formed URL`);
}

function embedText(embed: Json): number {
  const fields = asArray(embed['fields']).map(asObject);
  const parts = [
    embed['title'],
    embed['description'],
    asObject(embed['footer'])['text'],
    asObject(embed['author'])['name'],
  ];
  return [...parts, ...fields.flatMap((field) => [field['name'], field['value']])]
    .map((text) => asText(text).length)
    .reduce((sum, size) => sum + size, 0);
}

function checkEmbed(flaws: Flaws, path: string, embed: Json): void {
  if (embed['title'] !== undefined) length(flaws, `${path}.title`, embed['title'], 0, 256);
  length(flaws, `${path}.description`, embed['description'], 0, 4096);
  length(flaws, `${path}.footer.text`, asObject(embed['footer'])['text'], 0, 2048);
  length(flaws, `${path}.author.name`, asObject(embed['author'])['name'], 0, 256);
  count(flaws, `${path}.fields`, embed['fields'], 25);
  for (const [at, field] of asArray(embed['fields']).map(asObject).entries()) {
    length(flaws, `${path}.fields.${at}.name`, field['name'], 1, 256);
    length(flaws, `${path}.fields.${at}.value`, field['value'], 1, 1024);
  }
  for (const key of ['url']) address(flaws, `${path}.${key}`, embed[key]);
  for (const key of ['image', 'thumbnail']) address(flaws, `${path}.${key}.url`, asObject(embed[key])['url']);
  address(flaws, `${path}.author.url`, asObject(embed['author'])['url']);
  if (embed['timestamp'] !== undefined && Number.isNaN(Date.parse(asText(embed['timestamp']))))
    flaws.push(`${path}.timestamp: not a time`);
  if (embedText(embed) === 0 && embed['image'] === undefined) flaws.push(`${path}: empty`);
}

function checkSelect(flaws: Flaws, path: string, select: Json): void {
  length(flaws, `${path}.placeholder`, select['placeholder'], 0, 150);
  if (select['type'] !== ComponentType.StringSelect) return;
  const options = asArray(select['options']).map(asObject);
  if (options.length === 0) flaws.push(`${path}.options: required`);
  count(flaws, `${path}.options`, options, 25);
  for (const [at, option] of options.entries()) {
    length(flaws, `${path}.options.${at}.label`, option['label'], 1, 100);
    length(flaws, `${path}.options.${at}.value`, option['value'], 1, 100);
    length(flaws, `${path}.options.${at}.description`, option['description'], 0, 100);
  }
  if (new Set(options.map((option) => option['value'])).size < options.length)
    flaws.push(`${path}.options: values must be unique`);
}

function checkLeaf(flaws: Flaws, path: string, component: Json, seen: Set<unknown>): void {
  const id = component['custom_id'];
  if (id !== undefined) {
    length(flaws, `${path}.custom_id`, id, 1, 100);
    if (seen.has(id)) flaws.push(`${path}.custom_id: duplicated`);
    seen.add(id);
  }
  switch (component['type']) {
    case ComponentType.Button:
      length(flaws, `${path}.label`, component['label'], component['emoji'] === undefined ? 1 : 0, 80);
      address(flaws, `${path}.url`, component['url']);
      break;
    case ComponentType.TextInput:
      if (component['label'] !== undefined) length(flaws, `${path}.label`, component['label'], 1, 45);
      length(flaws, `${path}.placeholder`, component['placeholder'], 0, 100);
      length(flaws, `${path}.value`, component['value'], 0, 4000);
      break;
    case ComponentType.TextDisplay:
      length(flaws, `${path}.content`, component['content'], 1, 4000);
      break;
    default:
      checkSelect(flaws, path, component);
  }
}

/** Every component, with the place where it stands. */
export function* everyComponent(list: unknown, path = 'components'): Generator<readonly [string, Json]> {
  for (const [at, component] of asArray(list).map(asObject).entries()) {
    const here = `${path}.${at}`;
    yield [here, component];
    yield* everyComponent(component['components'], `${here}.components`);
    if (component['accessory'] !== undefined)
      yield* everyComponent([component['accessory']], `${here}.accessory`);
    if (component['component'] !== undefined)
      yield* everyComponent([component['component']], `${here}.component`);
  }
}

function checkComponents(flaws: Flaws, list: unknown, isV2: boolean): void {
  const seen = new Set<unknown>();
  const all = [...everyComponent(list)];
  if (!isV2) count(flaws, 'components', list, 5);
  if (all.length > 40) flaws.push(`components: at most 40 in all, has ${all.length}`);
  for (const [path, component] of all) {
    const inside = asArray(component['components']).map(asObject);
    if (component['type'] === ComponentType.ActionRow) {
      const most = inside[0]?.['type'] === ComponentType.Button ? 5 : 1;
      if (inside.length === 0) flaws.push(`${path}.components: required`);
      count(flaws, `${path}.components`, inside, most);
    }
    checkLeaf(flaws, path, component, seen);
  }
  const text = all.map(([, { type, content }]) =>
    type === ComponentType.TextDisplay ? asText(content).length : 0,
  );
  if (text.reduce((sum, size) => sum + size, 0) > 4000) flaws.push('components: text over 4000 in all');
}

function checkMentions(flaws: Flaws, value: unknown): void {
  const allowed = asObject(value);
  const parse = asArray(allowed['parse']);
  for (const kind of ['users', 'roles']) {
    count(flaws, `allowed_mentions.${kind}`, allowed[kind], 100);
    if (parse.includes(kind) && asArray(allowed[kind]).length > 0)
      flaws.push(`allowed_mentions: parse ${kind} and a list of ${kind} exclude each other`);
  }
}

const isEmpty = (body: Json): boolean =>
  asText(body['content']).trim() === '' &&
  ['embeds', 'components', 'attachments', 'sticker_ids'].every((key) => asArray(body[key]).length === 0) &&
  body['poll'] === undefined;

/** Throws 50035 with every place, or 50006, where Discord would. `creates`: an edit may leave things out. */
export function enforceMessageLimits(body: Json, files: number, creates: boolean): void {
  const flaws: Flaws = [];
  const isV2 = hasFlag(Number(body['flags'] ?? 0), MessageFlags.IsComponentsV2);
  if (isV2 && (asText(body['content']) !== '' || asArray(body['embeds']).length > 0))
    flaws.push('flags: content and embeds cannot be used with IS_COMPONENTS_V2');
  length(flaws, 'content', body['content'], 0, 2000);
  length(flaws, 'nonce', body['nonce'], 0, 25);
  count(flaws, 'embeds', body['embeds'], 10);
  if (files > 10) flaws.push('files: at most 10');
  const embeds = asArray(body['embeds']).map(asObject);
  for (const [at, embed] of embeds.entries()) checkEmbed(flaws, `embeds.${at}`, embed);
  if (embeds.map(embedText).reduce((sum, size) => sum + size, 0) > 6000)
    flaws.push('embeds: over 6000 in all');
  checkComponents(flaws, body['components'], isV2);
  checkMentions(flaws, body['allowed_mentions']);
  if (flaws.length > 0) throw invalidForm(flaws);
  if (creates && files === 0 && isEmpty(body)) throw new Refusal(400, 50006, 'Cannot send an empty message');
}

export function enforceModalLimits(modal: Json): void {
  const flaws: Flaws = [];
  length(flaws, 'title', modal['title'], 1, 45);
  length(flaws, 'custom_id', modal['custom_id'], 1, 100);
  count(flaws, 'components', modal['components'], 5);
  checkComponents(flaws, modal['components'], false);
  for (const [path, component] of everyComponent(modal['components'])) {
    if (component['type'] !== ComponentType.Label) continue;
    length(flaws, `${path}.label`, component['label'], 1, 45);
    length(flaws, `${path}.description`, component['description'], 0, 100);
  }
  if (flaws.length > 0) throw invalidForm(flaws);
}

export function enforceChoiceLimits(choices: unknown): void {
  const flaws: Flaws = [];
  count(flaws, 'choices', choices, 25);
  for (const [at, choice] of asArray(choices).map(asObject).entries()) {
    length(flaws, `choices.${at}.name`, choice['name'], 1, 100);
    for (const name of Object.values(asObject(choice['name_localizations'])))
      length(flaws, `choices.${at}.name_localizations`, name, 1, 100);
    if (typeof choice['value'] === 'string') length(flaws, `choices.${at}.value`, choice['value'], 1, 100);
  }
  if (flaws.length > 0) throw invalidForm(flaws);
}

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function checkNamed(flaws: Flaws, path: string, command: Json): number {
  const names = [command['name'], ...Object.values(asObject(command['name_localizations']))].map(asText);
  const texts = [
    command['description'],
    ...Object.values(asObject(command['description_localizations'])),
  ].map(asText);
  for (const name of names)
    if (!namePattern.test(name) || name !== name.toLowerCase())
      flaws.push(`${path}.name: "${name}" is not a command name`);
  for (const text of texts) length(flaws, `${path}.description`, text, 1, 100);
  const choices = asArray(command['choices']);
  if (choices.length > 0) enforceChoiceLimits(choices);
  const options = asArray(command['options']).map(asObject);
  count(flaws, `${path}.options`, options, 25);
  const firstOptional = options.findIndex((option) => option['required'] !== true);
  if (firstOptional >= 0 && options.slice(firstOptional).some((option) => option['required'] === true))
    flaws.push(`${path}.options: required options come first`);
  if (new Set(options.map((option) => option['name'])).size < options.length)
    flaws.push(`${path}.options: a name twice`);
  const longest = (all: readonly string[]): number => Math.max(...all.map((text) => text.length));
  const own =
    longest(names) +
    longest(texts) +
    choices
      .map(asObject)
      .reduce((sum, choice) => sum + asText(choice['name']).length + String(choice['value']).length, 0);
  return (
    own + options.reduce((sum, option, at) => sum + checkNamed(flaws, `${path}.options.${at}`, option), 0)
  );
}

/** The commands of an application, or of a guild: 100 of them, 8,000 characters each. */
export function enforceCommandLimits(commands: readonly Json[]): void {
  const flaws: Flaws = [];
  if (commands.length > 100) flaws.push('at most 100 commands');
  if (new Set(commands.map(({ name }) => name)).size < commands.length) flaws.push('a command name twice');
  for (const [at, command] of commands.entries()) {
    const size = checkNamed(flaws, String(at), command);
    if (size > 8000) flaws.push(`${at}: ${size} characters, 8000 at most`);
  }
  if (flaws.length > 0) throw invalidForm(flaws);
}

function invalidForm(flaws: readonly string[]): Refusal {
  return new Refusal(400, 50035, `Invalid Form Body: ${flaws.join('; ')}`, {
    _errors: flaws.map((message) => ({ code: 'BASE_TYPE_BAD', message })),
  });
}

import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  InteractionEditReplyOptions,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Desk } from '../../../desk/desk.ts';
import { readAlertButton } from '../alert-button.ts';
import { fitMessage } from '../fit-message.ts';
import { limits } from '../limits.ts';
import { askedBy } from './asked-by.ts';
import { isForm } from './command.ts';
import type { Answer, Asked } from './command.ts';
import { commands, formAnswers, presses } from './commands.ts';
import { readCustomId } from './custom-id.ts';
import { explainTrouble, note } from './explain-trouble.ts';

/** What the log is told of an interaction: never what was typed. */
export interface InteractionReport {
  readonly kind: 'answered' | 'too-late' | 'unknown' | 'failed';
  /** The command, button or form. */
  readonly name: string;
  readonly ms: number;
  readonly reference: string;
  readonly error?: unknown;
}

type Reporter = (report: InteractionReport) => void;
type Answerable = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/**
 * Answers whatever a person does. Everything is deferred before the desk is asked, except a form, which must be the
 * first answer; a failure is told to the person with a reference to the log, and never ends the client.
 */
export async function handleInteraction(
  desk: Desk,
  interaction: Interaction,
  report: Reporter,
): Promise<void> {
  const begun = performance.now();
  const reference = interaction.id;
  const done = (kind: InteractionReport['kind'], error?: unknown): void => {
    const ms = Math.round(performance.now() - begun);
    report({ kind, name: nameOf(interaction), ms, reference, ...(error === undefined ? {} : { error }) });
  };
  try {
    done((await answer(desk, interaction)) ? 'answered' : 'unknown');
  } catch (error) {
    if (isTooLate(error)) {
      done('too-late', error);
      return;
    }
    done('failed', error);
    if (interaction.isRepliable()) await tellFailure(desk, interaction as Answerable, reference, done);
  }
}

async function answer(desk: Desk, interaction: Interaction): Promise<boolean> {
  if (interaction.isAutocomplete()) return complete(desk, interaction);
  if (interaction.isChatInputCommand()) return runCommand(desk, interaction);
  if (interaction.isMessageComponent()) return runPress(desk, interaction);
  if (interaction.isModalSubmit()) return runForm(desk, interaction);
  return false;
}

async function complete(desk: Desk, interaction: AutocompleteInteraction): Promise<boolean> {
  const command = commands.find(({ definition }) => definition.name === interaction.commandName);
  if (command?.complete === undefined) return false;
  const asked = await askedBy(desk, interaction);
  const { name, value } = interaction.options.getFocused(true);
  const choices = await command.complete(asked, { name, value }, interaction.options);
  await interaction.respond(choices.slice(0, limits.choices));
  return true;
}

async function runCommand(desk: Desk, interaction: ChatInputCommandInteraction): Promise<boolean> {
  const command = commands.find(({ definition }) => definition.name === interaction.commandName);
  if (command === undefined) return false;
  if (command.form !== undefined) {
    const asked = await askedBy(desk, interaction);
    const opened = isBarred(
      asked,
      command.definition.default_member_permissions != null ? 'configure' : undefined,
    )
      ? explainTrouble(asked, { trouble: 'not-allowed' })
      : await command.form(asked, interaction.options);
    if (opened !== undefined) {
      if (isForm(opened)) await interaction.showModal(opened);
      else await interaction.reply({ ...bodyOf(opened), flags: MessageFlags.Ephemeral });
      return true;
    }
  }
  const isPrivate =
    typeof command.isPrivate === 'boolean' ? command.isPrivate : command.isPrivate(interaction.options);
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const asked = await askedBy(desk, interaction);
  const barred = isBarred(
    asked,
    command.definition.default_member_permissions != null ? 'configure' : undefined,
  );
  await interaction.editReply(
    bodyOf(
      barred
        ? explainTrouble(asked, { trouble: 'not-allowed' })
        : await command.answer(asked, interaction.options),
    ),
  );
  return true;
}

async function runPress(desk: Desk, interaction: MessageComponentInteraction): Promise<boolean> {
  const { name, args } = pressOf(interaction.customId);
  const press = presses.find((each) => each.name === name);
  if (press === undefined) return false;
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  if (press.shows === 'reply') await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const asked = await askedBy(desk, interaction);
  if (isBarred(asked, press.needs)) {
    // A refusal is for the one who pressed; the message stays as it is.
    const trouble = asked.who.guildId === undefined ? 'needs-guild' : 'not-allowed';
    const refusal = bodyOf(explainTrouble(asked, { trouble }));
    if (press.shows === 'reply') await interaction.editReply(refusal);
    else await interaction.reply({ ...refusal, flags: MessageFlags.Ephemeral });
    return true;
  }
  if (press.shows === 'update') await interaction.deferUpdate();
  await interaction.editReply(bodyOf(await press.answer(asked, args, values)));
  return true;
}

async function runForm(desk: Desk, interaction: ModalSubmitInteraction): Promise<boolean> {
  const { name, args } = readCustomId(interaction.customId);
  const form = formAnswers.find((each) => each.name === name);
  if (form === undefined) return false;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const asked = await askedBy(desk, interaction);
  const field = (id: string): string => interaction.fields.getTextInputValue(id);
  const given = isBarred(asked, form.needs)
    ? explainTrouble(asked, { trouble: 'not-allowed' })
    : await form.answer(asked, args, field);
  await interaction.editReply(bodyOf(given));
  return true;
}

/** A button of an alert carries the alert's own form of id. */
function pressOf(customId: string): { readonly name: string; readonly args: readonly string[] } {
  const alert = readAlertButton(customId);
  return alert === undefined
    ? readCustomId(customId)
    : { name: `alert-${alert.action}`, args: [alert.alert] };
}

function isBarred(asked: Asked, needs: 'review' | 'configure' | undefined): boolean {
  if (needs === undefined) return false;
  if (asked.who.guildId === undefined) return true;
  return needs === 'configure' ? !asked.mayConfigure : !asked.mayReview;
}

/** Within Discord's limits, and nothing in it rings. */
function bodyOf({ content, embeds, components, files }: Answer) {
  const fitted = fitMessage({
    ...(content === undefined ? {} : { content }),
    ...(embeds === undefined ? {} : { embeds }),
  });
  return {
    ...fitted,
    ...(components === undefined ? {} : { components: components.slice(0, limits.rows) }),
    ...(files === undefined ? {} : { files: [...files] }),
    allowedMentions: { parse: [] },
  } satisfies InteractionEditReplyOptions;
}

/** The person has gone on, or Discord has given up waiting: nobody is left to be told. */
function isTooLate(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InvalidWebhookToken)
  );
}

async function tellFailure(
  desk: Desk,
  interaction: Answerable,
  reference: string,
  done: (kind: 'failed', error: unknown) => void,
): Promise<void> {
  try {
    const { words } = await askedBy(desk, interaction);
    const body = bodyOf(note(words.failed(reference)));
    if (interaction.deferred || interaction.replied)
      await interaction.followUp({ ...body, flags: MessageFlags.Ephemeral });
    else await interaction.reply({ ...body, flags: MessageFlags.Ephemeral });
  } catch (error) {
    done('failed', error);
  }
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  if (interaction.isMessageComponent()) return pressOf(interaction.customId).name;
  return interaction.isModalSubmit() ? readCustomId(interaction.customId).name : 'unknown';
}

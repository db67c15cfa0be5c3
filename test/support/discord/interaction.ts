import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { InteractionResponseType } from 'discord.js';
import type { KeptMessage } from './world.ts';

/** Something a person did, and everything the bot answered. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channelId: string;
  readonly firedAt: number;
  /** The bot's own time since then. */
  readonly botTime: () => number;
  /** The message that a button or a menu stands on. */
  readonly source?: KeptMessage;
  /** Milliseconds from the event to the callback. */
  acknowledgedMs?: number;
  responseType?: InteractionResponseType;
  original?: KeptMessage;
  readonly followups: KeptMessage[];
  choices?: readonly APIApplicationCommandOptionChoice[];
  modal?: APIModalInteractionResponseCallbackData;
  /** Nothing is shown any more: the bot deleted its answer. */
  deleted: boolean;
  /** Counts what the person would see change. */
  shown: number;
  readonly listeners: Set<() => void>;
}

export function notify(interaction: Interaction, shows: boolean): void {
  if (shows) interaction.shown += 1;
  for (const listener of [...interaction.listeners]) listener();
}

/** Waits until the person has seen at least `changes` changes; a deferral alone shows nothing. */
export async function waitUntilShown(
  interaction: Interaction,
  changes: number,
  withinMs: number,
): Promise<void> {
  await waitFor(interaction, () => interaction.shown >= changes, withinMs);
}

export async function waitUntilAcknowledged(interaction: Interaction, withinMs: number): Promise<void> {
  await waitFor(interaction, () => interaction.responseType !== undefined, withinMs);
}

async function waitFor(interaction: Interaction, isDone: () => boolean, withinMs: number): Promise<void> {
  if (isDone()) return;
  await new Promise<void>((resolve, reject) => {
    const listener = (): void => {
      if (isDone()) finish(resolve);
    };
    const timer = setTimeout(() => {
      finish(() =>
        reject(
          new Error(`no answer within ${withinMs} ms (acknowledged: ${String(interaction.acknowledgedMs)})`),
        ),
      );
    }, withinMs);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      interaction.listeners.delete(listener);
      settle();
    };
    interaction.listeners.add(listener);
  });
}

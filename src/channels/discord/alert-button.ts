/** What a desk can do on an alert; `commands/` answers these, by the alert's id in the button. */
export const alertActions = ['confirm', 'correct', 'dismiss', 'why', 'mute'] as const;
export type AlertAction = (typeof alertActions)[number];

const button = /^alert:([a-z]+):(.+)$/;

/** The `custom_id` of a button on an alert: `alert:confirm:ID`. */
export const alertButtonId = (action: AlertAction, alert: string): string => `alert:${action}:${alert}`;

/** Reads a `custom_id`; undefined where it is none of an alert's. */
export function readAlertButton(customId: string): { action: AlertAction; alert: string } | undefined {
  const [, name, alert] = button.exec(customId) ?? [];
  const action = alertActions.find((each) => each === name);
  return action === undefined || alert === undefined ? undefined : { action, alert };
}

import { ButtonStyle, ComponentType, TextInputStyle } from 'discord.js';
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIModalInteractionResponseCallbackComponent,
  APISelectMenuOption,
} from 'discord.js';
import { clampText } from '../clamp-text.ts';
import { limits } from '../limits.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Style = 'plain' | 'good' | 'bad' | 'main';

const styles = {
  plain: ButtonStyle.Secondary,
  good: ButtonStyle.Success,
  bad: ButtonStyle.Danger,
  main: ButtonStyle.Primary,
} as const satisfies Record<Style, ButtonStyle>;

/** A button, or none where its id does not fit: what it would do can still be typed as a command. */
export function button(
  label: string,
  id: string | undefined,
  style: Style = 'plain',
  disabled = false,
): readonly APIButtonComponent[] {
  if (id === undefined) return [];
  return [
    {
      type: ComponentType.Button,
      custom_id: id,
      label: clampText(label, limits.buttonLabel),
      style: styles[style],
      disabled,
    },
  ];
}

/** No row at all where there is nothing to put into it. */
export function row(...buttons: readonly (readonly APIButtonComponent[])[]): readonly Row[] {
  const components = buttons.flat().slice(0, limits.buttonsInRow);
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}

export interface MenuOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

export function menu(
  id: string | undefined,
  placeholder: string,
  options: readonly MenuOption[],
): readonly Row[] {
  if (id === undefined || options.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: id,
          placeholder: clampText(placeholder, limits.placeholder),
          options: options.slice(0, limits.selectOptions).map(menuOption),
        },
      ],
    },
  ];
}

function menuOption({ label, value, description }: MenuOption): APISelectMenuOption {
  return {
    label: clampText(label, limits.optionLabel),
    value,
    ...(description === undefined || description === ''
      ? {}
      : { description: clampText(description, limits.optionDescription) }),
  };
}

/** One input of a form under its label. */
export function input(field: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly isLong?: boolean;
  readonly required?: boolean;
  readonly atMost?: number;
}): APIModalInteractionResponseCallbackComponent {
  return {
    type: ComponentType.Label,
    label: clampText(field.label, limits.inputLabel),
    component: {
      type: ComponentType.TextInput,
      custom_id: field.id,
      style: field.isLong === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: field.required ?? true,
      max_length: field.atMost ?? limits.inputValue,
      ...(field.hint === undefined ? {} : { placeholder: clampText(field.hint, limits.inputPlaceholder) }),
      ...(field.value === undefined || field.value === ''
        ? {}
        : { value: clampText(field.value, field.atMost ?? limits.inputValue) }),
    },
  };
}

/** Back and forth through pages; none where there is one page only. `idOf` makes the id of a page. */
export function pager(
  place: { readonly page: number; readonly hasMore: boolean },
  labels: { readonly back: string; readonly on: string },
  idOf: (page: number) => string | undefined,
): readonly Row[] {
  if (place.page === 0 && !place.hasMore) return [];
  return row(
    button(labels.back, idOf(place.page - 1), 'plain', place.page === 0),
    button(labels.on, idOf(place.page + 1), 'plain', !place.hasMore),
  );
}

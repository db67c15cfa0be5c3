import type { AlertView } from '../../alerts/alert-view.ts';

type Look = { readonly colour: number; readonly mark: string };

/** Colours that stay apart for the colour-blind (Okabe and Ito), each with a shape of its own. */
const signalLooks: Readonly<Record<AlertView['signal'], Look>> = {
  announced: { colour: 0xd55e00, mark: '◆' },
  considered: { colour: 0xe69f00, mark: '◇' },
  reported: { colour: 0x56b4e9, mark: '○' },
};

const settledColours: Readonly<Partial<Record<AlertView['life'], number>>> = {
  confirmed: 0x009e73,
  denied: 0x80848e,
  expired: 0x80848e,
};

/** How a shift looks: by its signal while it is open, by its end when it is settled. */
export function lookOf({ signal, life }: Pick<AlertView, 'signal' | 'life'>): Look {
  const look = signalLooks[signal];
  return { ...look, colour: settledColours[life] ?? look.colour };
}

import type { Signal } from '../../../readings/reading.ts';

export const themes = ['dark', 'light'] as const;
export type Theme = (typeof themes)[number];

/** The colours of a picture. Discord's own surface lies behind it, so that it sits in the message without a frame. */
export interface Palette {
  readonly surface: string;
  readonly band: string;
  readonly line: string;
  readonly ink: string;
  readonly muted: string;
  readonly held: string;
  readonly signal: Readonly<Record<Signal, string>>;
}

/** Signals are told apart by shape too (solid, dashed, hollow); the hues also differ for colour-blind eyes. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  dark: {
    surface: '#313338',
    band: '#383a40',
    line: '#4e5058',
    ink: '#f2f3f5',
    muted: '#b5bac1',
    held: '#8fb8ff',
    signal: { announced: '#ff8266', considered: '#ffc857', reported: '#7fd6c2' },
  },
  light: {
    surface: '#ffffff',
    band: '#f2f3f5',
    line: '#d4d7dc',
    ink: '#1e1f22',
    muted: '#5c5e66',
    held: '#2d62c4',
    signal: { announced: '#c8341a', considered: '#9a6700', reported: '#12796a' },
  },
};

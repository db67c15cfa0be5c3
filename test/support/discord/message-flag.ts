import type { MessageFlags } from 'discord.js';

const bitOf = (flag: MessageFlags): number => flag;

export const hasFlag = (flags: number, flag: MessageFlags): boolean => (flags & bitOf(flag)) !== 0;
export const withFlag = (flags: number, flag: MessageFlags): number => flags | bitOf(flag);
export const withoutFlag = (flags: number, flag: MessageFlags): number => flags & ~bitOf(flag);

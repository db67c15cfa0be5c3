import { describe, expect, it } from 'vitest';
import { nextLife } from '../../src/shifts/life.ts';
import type { Life, LifeEvent } from '../../src/shifts/life.ts';

const repeat = (publishers: number): LifeEvent => ({ kind: 'repeat', publishers });
const followed = (sameDirection: boolean, announced: boolean): LifeEvent => ({
  kind: 'followed',
  sameDirection,
  announced,
});

describe('nextLife', () => {
  it.each<[Life, LifeEvent, Life]>([
    ['signal', repeat(1), 'signal'],
    ['signal', repeat(2), 'corroborated'],
    ['corroborated', repeat(5), 'corroborated'],
    ['expired', repeat(3), 'expired'],
    ['signal', followed(true, true), 'confirmed'],
    ['signal', followed(true, false), 'signal'],
    ['corroborated', followed(false, true), 'denied'],
    ['signal', { kind: 'denied-by-government' }, 'denied'],
    ['confirmed', { kind: 'denied-by-government' }, 'confirmed'],
    ['confirmed', { kind: 'time-ran-out' }, 'confirmed'],
    ['corroborated', { kind: 'time-ran-out' }, 'expired'],
    ['denied', { kind: 'person', says: 'confirm' }, 'confirmed'],
    ['expired', { kind: 'person', says: 'dismiss' }, 'denied'],
  ])('%s, then %o: %s', (before, event, after) => {
    expect(nextLife(before, event)).toBe(after);
  });
});

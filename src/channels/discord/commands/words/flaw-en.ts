import type { WatchFlaw } from '../../../../desk/watch-flaw.ts';
import type { CommandWords } from './command-words.ts';

const fields: Readonly<Record<WatchFlaw['field'], string>> = {
  government: 'Government',
  name: 'Name',
  keywords: 'Keywords',
  baseline: 'The policy now',
  positions: 'Positions',
  since: 'Since when',
};

const shortest = {
  government: '',
  name: 'a character',
  keywords: 'one keyword',
  baseline: 'a sentence',
  positions: 'two lines',
  since: '',
};

/** What is wrong in the form of a watch, field by field. */
export const flawEn: CommandWords['watch']['flaw'] = {
  'too-little': ({ field }) => `${fields[field]}: needs at least ${shortest[field]}`,
  'too-much': ({ field, most = 0 }) =>
    `${fields[field]}: too much; at most ${most} ${field === 'name' ? 'characters' : field === 'keywords' ? 'keywords' : 'lines'}`,
  unreadable: ({ field }) =>
    field === 'since'
      ? `${fields.since}: write a day like 2024-10-01, and after a space an address with https://`
      : `${fields[field]}: needs letters or digits that a short name can be made from`,
  star: () => `${fields.positions}: mark the one position held now with a star (*)`,
  twice: () => `${fields.positions}: two lines have the same short name`,
};

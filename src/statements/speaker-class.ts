export const speakerClasses = [
  'head',
  'minister',
  'spokesperson',
  'institution',
  'unnamed-official',
  'sources',
  'foreign',
  'opposition',
  'domestic',
  'commentator',
  'outlet',
] as const;
export type SpeakerClass = (typeof speakerClasses)[number];

/** Those whose word is their government's, named or not. */
export const officialClasses: ReadonlySet<SpeakerClass> = new Set<SpeakerClass>([
  'head',
  'minister',
  'spokesperson',
  'institution',
  'unnamed-official',
]);

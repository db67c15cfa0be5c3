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

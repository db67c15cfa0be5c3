import type { AlertView } from '../../src/alerts/alert-view.ts';

const at = Date.UTC(2024, 9, 22, 9, 10);

/** The case the project was made for, as an alert shows it. */
export const seoulView: AlertView = {
  id: 'alert-kor-arms-1',
  watch: 'kor-arms-for-ukraine',
  government: { id: 'KOR', name: 'South Korea' },
  topic: { id: 'arms-for-ukraine', name: 'Arms for Ukraine' },
  ladder: [
    { id: 'none', says: 'South Korea gives Ukraine no military assistance of any kind' },
    { id: 'non-lethal-only', says: 'South Korea gives only humanitarian and non-lethal support' },
    { id: 'considering-weapons', says: 'South Korea is considering or preparing to supply weapons' },
    { id: 'lethal', says: 'South Korea supplies weapons to Ukraine' },
  ],
  kind: 'shift',
  from: { id: 'non-lethal-only', says: 'South Korea gives only humanitarian and non-lethal support' },
  to: { id: 'considering-weapons', says: 'South Korea is considering or preparing to supply weapons' },
  direction: 'up',
  signal: 'considered',
  confidence: 0.83,
  quote: {
    text: 'We would consider supplying weapons for defensive purposes as part of the step-by-step scenarios, and if it seems they are going too far, we might also consider offensive use.',
    at,
    speaker: { class: 'unnamed-official', name: 'a senior presidential official' },
    source: {
      name: 'The Han River Brief',
      publisher: 'Han River Media',
      link: 'https://hanriver.example/arms',
    },
  },
  baseline: {
    text: 'There is no difference in our position that lethal weapons are not provided.',
    since: Date.UTC(2023, 6, 15),
    source: { name: 'Ministry of Foreign Affairs', link: 'https://mofa.example/briefing' },
  },
  trigger: 'after an emergency meeting on North Korean troops sent to Russia',
  condition: 'depending on how far Moscow and Pyongyang go',
  evidence: [
    {
      kind: 'first',
      title: 'Seoul raises the prospect of weapons for Ukraine',
      publisher: 'Han River Media',
      link: 'https://hanriver.example/arms',
      at,
    },
    {
      kind: 'repeat',
      title: 'Yongsan keeps arms for Kyiv on the table',
      publisher: 'Pacific Press Service',
      link: 'https://pacific.example/yongsan',
      at: at + 16_000_000,
    },
  ],
  publishers: 2,
  life: 'corroborated',
  caveats: [],
};

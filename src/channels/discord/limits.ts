/**
 * Every number that Discord imposes on what leaves here (Discord's reference, August 2026). Lengths are UTF-16 units,
 * the stricter way to count.
 */
export const limits = {
  content: 2000,
  nonce: 25,
  embeds: 10,
  /** All words of all embeds of a message together. */
  embedText: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  url: 2048,
  files: 10,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  placeholder: 150,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  modalTitle: 45,
  modalComponents: 5,
  inputLabel: 45,
  inputValue: 4000,
  inputPlaceholder: 100,
  threadName: 100,
  appliedTags: 5,
} as const;

/** An interaction is answered within 3 s, and may be answered further for 15 minutes. */
export const interactionTimes = { acknowledgeMs: 3000, lifeMs: 900_000 } as const;

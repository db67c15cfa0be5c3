/** What a look at one thing found: `bad` needs mending, `note` is worth knowing. */
export interface Finding {
  readonly level: 'good' | 'note' | 'bad';
  readonly text: string;
}

import { dismissReasons } from '../../../desk/review-shift.ts';
import type { DismissReason } from '../../../desk/review-shift.ts';
import type { Asked } from './command.ts';
import { menu } from './components.ts';
import type { Row } from './components.ts';

/** Asks why something is no shift: without a reason the decision could not be learnt from. */
export function reasonMenu({ words }: Pick<Asked, 'words'>, id: string | undefined): readonly Row[] {
  return menu(
    id,
    words.decided.whyNot,
    dismissReasons.map((reason) => ({ label: words.reason[reason], value: reason })),
  );
}

export function readReason(typed: string | undefined): DismissReason | undefined {
  return dismissReasons.find((each) => each === typed);
}

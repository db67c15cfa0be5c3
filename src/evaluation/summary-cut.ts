/** Characters that a feed's summary usually carries: the control runs on bodies cut to this. */
export const summaryCut = 400;

/** A sentence or two: the reader is trained on these as well, so that it does not lean on what comes late. */
export const briefCut = 160;

/** Characters that a feed's summary usually carries: the control runs on bodies cut to this. */
export const summaryCut = 400;

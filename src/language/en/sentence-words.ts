/** A point behind these belongs to the word. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sen gen col lt capt sgt rep gov st jr sr no nos art sec vol pp vs etc inc ltd co corp ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec approx est dept min fig hon rev mt al ' +
    'ft para paras rs pct adm maj brig cmdr cf viz'
  ).split(' '),
);

/** Behind a word with a point ("9 p.m. The vote", "etc. They") these begin a sentence: no name does. */
export const beginners: ReadonlySet<string> = new Set(
  'the it he she they we this that these those there his her their its but nor neither however'.split(' '),
);

/** Words that end in -ise on both sides of the Atlantic. */
const alwaysIse =
  /^(adv|ar|app|chast|compr|comprom|conc|cr|cru|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|improv|merchand|no|otherw|likew|pra|prec|prem|prom|ra|rev|r|superv|surpr|telev|treat|w)is(e|ed|es|ing|ion|ions)$/;

const rewrites: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/iz(e|ed|es|er|ers|ing|ation|ations)$/, 'is$1'],
  [/^(anal|paral|catal)ys(e|ed|es|ing)$/, '$1yz$2'],
  [/^(anal|paral|catal)yz(e|ed|es|ing)$/, '$1ys$2'],
  [/^(.*)(lab|fav|harb|neighb|hon|col|behavi|endeav|arm|rum|hum|vig|rig|cand|demean)our/, '$1$2or'],
  [/^(fav|harb|neighb|endeav)or(?!our)/, '$1our'],
  [/^(.*)(lab|hon|col|behavi|arm|rum)or(s|ed|ing|y|)$/, '$1$2our$3'],
  [/^(.*)(cent|met|lit|calib|theat|fib|spect)re(s|d|)$/, '$1$2er$3'],
  [/^(.*)(cent|calib|theat|fib)er(s|)$/, '$1$2re$3'],
  [/^(.*)(def|off|pret)ence(s|)$/, '$1$2ense$3'],
  [/^(.*)(def|off|pret)ense(s|)$/, '$1$2ence$3'],
  [/^(.*)licence(s|d|)$/, '$1license$2'],
  [/^(.*)license(s|d|)$/, '$1licence$2'],
  [/^programme(s|)$/, 'program$1'],
  [/^program(s|)$/, 'programme$1'],
  [/^(judg|acknowledg|abridg)ement(s|)$/, '$1ment$2'],
  [/^(judg|acknowledg|abridg)ment(s|)$/, '$1ement$2'],
  [/^sceptic/, 'skeptic'],
  [/^skeptic/, 'sceptic'],
  [/^aluminium$/, 'aluminum'],
  [/^manoeuv(re|red|res|ring)$/, 'maneuver'],
  [/^(fulfi|enro|insta|disti)l(s|)$/, '$1ll$2'],
  [/^(fulfi|enro|insta|disti)ll(s|)$/, '$1l$2'],
  [/^ageing$/, 'aging'],
  [/^grey$/, 'gray'],
  [/^(cata|dia|ana)logue(s|)$/, '$1log$2'],
  [/^plough/, 'plow'],
  [/^towards$/, 'toward'],
  [/^whilst$/, 'while'],
];

const known = new Map<string, readonly string[]>();

function variantsOf(word: string): readonly string[] {
  if (word.length < 4 || alwaysIse.test(word)) return [word];
  const others = rewrites
    .filter(([pattern]) => pattern.test(word))
    .map(([pattern, by]) => word.replace(pattern, by));
  return [...new Set([word, ...others])];
}

/**
 * The word itself, then its spelling on the other side of the Atlantic, if it has another. Remembered: a thesaurus
 * asks for the same few thousand words again and again. For phrases of the configuration, not for foreign text.
 */
export function spellingVariants(word: string): readonly string[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const variants = variantsOf(word);
  known.set(word, variants);
  return variants;
}

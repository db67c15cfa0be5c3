/** Base form, then every form that the rules would not make. The regular -s and -ing forms are made by rule. */
const verbs = `
arise arose arisen|awake awoke awoken|backslide backslid|be is are was were been being am 's|bear bore borne|beat beat beaten
become became|begin began begun|bend bent|bid bid bidding|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|broadcast broadcast|build built|burn burnt|burst burst|buy bought
cast cast|catch caught|choose chose chosen|cling clung|come came|cost cost|creep crept|cut cut|deal dealt|dig dug
do does did done|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
find found|flee fled|fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forego forewent foregone
forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground
grow grew grown|hang hung|have has had|hear heard|hide hid hidden|hit hit|hold held|keep kept|know knew known
lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|let let|lie lay lain|light lit|lose lost
make made|mean meant|meet met|mislead misled|mistake mistook mistaken|offset offset|outdo outdid outdone|outgrow outgrew outgrown
overcome overcame|overdo overdid overdone|override overrode overridden|overrun overran|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid|prove proven
put put|quit quit|read read|rebuild rebuilt|recast recast|redo redid redone|redraw redrew redrawn|remake remade
repay repaid|rerun reran|resell resold|reset reset|rethink rethought|rewrite rewrote rewritten|rid rid
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
set set|shake shook shaken|shed shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut shut|sing sang sung
sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt
spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung
strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swing swung
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden
unbind unbound|unfreeze unfroze unfrozen|unwind unwound|undercut undercut|undergo underwent undergone|understand understood|undertake undertook undertaken
underwrite underwrote underwritten|undo undid undone|uphold upheld|upset upset|wake woke woken
wear wore worn|weave wove woven|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|write wrote written|wring wrung
`;

/** Verbs of two and more syllables that are stressed on the last, and so double its consonant. */
const doubling = `
abet abhor abut acquit admit allot annul commit compel concur confer control debar defer demur deter dispel emit enrol
equip excel expel forget fulfil incur impel inter manumit occur omit outbid overlap overrun patrol permit prefer
program propel rebut recommit recur refer refit regret remit repel resubmit submit transfer transmit unban uncap unplug unwrap
upset worship kidnap backpedal readmit
`;

const nouns = `
man men|woman women|child children|person people|foot feet|tooth teeth|half halves|shelf shelves|wife wives
life lives|knife knives|leaf leaves|wolf wolves|thief thieves|crisis crises|basis bases|thesis theses|axis axes
analysis analyses|hypothesis hypotheses|emphasis emphases|synthesis syntheses|referendum referendums referenda
memorandum memorandums memoranda|moratorium moratoriums moratoria|quorum quorums|datum data|medium media
criterion criteria|phenomenon phenomena|bacterium bacteria|stratum strata|forum forums fora|formula formulas formulae
index indexes indices|appendix appendices|bureau bureaus bureaux|plateau plateaus plateaux|chateau chateaux
veto vetoes|embargo embargoes|tomato tomatoes|potato potatoes|hero heroes|cargo cargoes cargos|volcano volcanoes
tornado tornadoes|torpedo torpedoes|mosquito mosquitoes|echo echoes|ox oxen|mouse mice|goose geese|sheep sheep
aircraft aircraft|spacecraft spacecraft|rotorcraft rotorcraft|hovercraft hovercraft|series series|species species
means means|headquarters headquarters|barracks barracks|corps corps|fish fish|deer deer|cattle cattle
offspring offspring|staff staff|hike hikes|policeman policemen|alumnus alumni|nucleus nuclei|stimulus stimuli
fungus fungi|radius radii|locus loci|serviceman servicemen|servicewoman servicewomen|spokesman spokesmen
spokeswoman spokeswomen|spokesperson spokespeople spokespersons|ombudsman ombudsmen|fisherman fishermen
`;

function tableOf(rows: string): ReadonlyMap<string, readonly string[]> {
  const entries = rows
    .split(/[\n|]/)
    .map((row) => row.trim().split(' '))
    .filter(([base]) => base !== '');
  return new Map(entries.map(([base = '', ...forms]) => [base, forms]));
}

/** The forms beside base, -s and -ing; for "be", all of them. */
export const irregularVerbs = tableOf(verbs);
export const irregularNouns = tableOf(nouns);
export const doublingVerbs: ReadonlySet<string> = new Set(doubling.trim().split(/\s+/));

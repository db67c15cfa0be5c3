import { describe, expect, it } from 'vitest';
import { inflect, nounForms, verbForms } from '../../../src/language/en/inflect.ts';

const joined = (surfaces: string[][]) => surfaces.map((words) => words.join(' '));

describe('verbForms', () => {
  it.each([
    ['scrap', 'scrap scraps scrapped scrapping'],
    ['ban', 'ban bans banned banning'],
    ['lift', 'lift lifts lifted lifting'],
    ['veto', 'veto vetoes vetoed vetoing'],
    ['ratify', 'ratify ratifies ratified ratifying'],
    ['delay', 'delay delays delayed delaying'],
    ['agree', 'agree agrees agreed agreeing'],
    ['free', 'free frees freed freeing'],
    ['untie', 'untie unties untied untying'],
    ['quit', 'quit quits quitting'],
    ['axe', 'axe axes axed axing'],
    ['weigh', 'weigh weighs weighed weighing'],
    ['permit', 'permit permits permitted permitting'],
    ['edit', 'edit edits edited editing'],
    ['traffic', 'traffic traffics trafficked trafficking'],
    ['relax', 'relax relaxes relaxed relaxing'],
    ['water', 'water waters watered watering'],
    ['offer', 'offer offers offered offering'],
    ['repeal', 'repeal repeals repealed repealing'],
    ['curtail', 'curtail curtails curtailed curtailing'],
    ['cancel', 'cancel cancels canceled cancelled canceling cancelling'],
    ['trial', 'trial trials trialed trialled trialing trialling'],
    ['fuel', 'fuel fuels fueled fuelled fueling fuelling'],
    ['rule', 'rule rules ruled ruling'],
    ['withdraw', 'withdraw withdraws withdrew withdrawn withdrawing'],
    ['have', 'have has had having'],
    ['do', 'do does did done doing'],
    ['cut', 'cut cuts cutting'],
    ['legalise', 'legalise legalize legalises legalizes legalised legalized legalising legalizing'],
    ['raise', 'raise raises raised raising'],
    ['promise', 'promise promises promised promising'],
    ['fulfil', 'fulfil fulfill fulfils fulfills fulfilled fulfilling'],
    ['favour', 'favour favor favours favors favoured favored favouring favoring'],
  ])('%s', (base, forms) => {
    expect(verbForms(base)).toEqual(forms.split(' '));
  });

  it('knows every form of "be", contracted ones too', () => {
    expect(verbForms('be')).toEqual(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s"]);
  });
});

describe('nounForms', () => {
  it.each([
    ['policy', 'policy policies'],
    ['ban', 'ban bans'],
    ['tax', 'tax taxes'],
    ['crisis', 'crisis crises'],
    ['embargo', 'embargo embargoes'],
    ['moratorium', 'moratorium moratoriums moratoria'],
    ['licence', 'licence license licences licenses'],
    ['defence', 'defence defense defences defenses'],
    ['programme', 'programme program programmes programs'],
    ['aircraft', 'aircraft'],
  ])('%s', (noun, forms) => {
    expect(nounForms(noun)).toEqual(forms.split(' '));
  });
});

describe('inflect', () => {
  it('inflects the first word of a verb phrase and lets articles go', () => {
    const surfaces = joined(inflect('pull the plug on', 'verb'));
    expect(surfaces).toContain('pulls plug on');
    expect(surfaces).toContain('pulled the plug on');
    expect(surfaces).toHaveLength(16);
  });

  it('inflects the last part of a hyphened verb', () => {
    expect(joined(inflect('slow-walk', 'verb'))).toEqual([
      'slow walk',
      'slow walks',
      'slow walked',
      'slow walking',
    ]);
  });

  it('gives the plural to the head of a noun phrase', () => {
    expect(joined(inflect('change of heart', 'noun'))).toEqual(['change of heart', 'changes of heart']);
    expect(joined(inflect('policy reversal', 'noun'))).toEqual(['policy reversal', 'policy reversals']);
  });

  it('fills placeholders and keeps gaps', () => {
    expect(joined(inflect("change one's mind", 'fixed'))).toContain('change its mind');
    expect(joined(inflect('distance oneself from', 'verb'))).toContain('distanced itself from');
    expect(joined(inflect('put … on hold', 'verb'))).toEqual([
      'put … on hold',
      'puts … on hold',
      'putting … on hold',
    ]);
  });

  it('splits a phrase as text is split', () => {
    expect(joined(inflect("won't U-turn", 'fixed'))).toEqual(['will not u turn']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type ApplicantFacts, type EligibilityRequest, eligibilityAnswer } from '@veche/contracts';
import { editionInForce } from '../centres.ts';
import { eligible, facts, krasnoyarskFacts, ON, signingFacts } from './applicant.fixture.ts';
import { eligibility } from './eligibility.ts';

const OREL = editionInForce('orel', ON);
const KRASNOYARSK = editionInForce('krasnoyarsk', ON);

const judge = (request: Partial<EligibilityRequest>) => eligibility(OREL, { ...eligible, ...request });

const withFacts = (changed: ApplicantFacts) => judge({ facts: { ...facts, ...changed } });

const said = (value: never) => ({ value, source: 'проверка', date: ON });
const fact = <Value>(value: Value) => said(value as never);

describe('an applicant for co-financing', () => {
  it('whose facts are all established and good is eligible', () => {
    expect(judge({})).toMatchObject({ verdict: 'eligible', refusedBy: [], notEstablished: [] });
  });

  it('of whom nothing is known is never eligible: each rule is not established', () => {
    const answer = judge({ facts: {} });
    expect(answer.verdict).toBe('not-established');
    expect(answer.notEstablished).toEqual(
      expect.arrayContaining(['E01', 'E02', 'E05', 'refusal-1', 'refusal-13', 'D6']),
    );
    expect(answer.trace.steps.some(({ outcome }) => outcome.result === 'passed')).toBe(false);
  });

  it.each(Object.keys(facts).filter((name) => name !== 'taxDebtSentToBailiff'))(
    'of whom %s is not known is not eligible',
    (name) => {
      const { [name as keyof ApplicantFacts]: _, ...known } = facts;
      expect(judge({ facts: known }).verdict).toBe('not-established');
    },
  );

  it('has an outcome for each of the 11 rules, the 13 reasons and the declaration, once', () => {
    const rules = judge({}).trace.steps.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
    for (let number = 1; number <= 11; number += 1) expect(rules).toContain(`E${String(number).padStart(2, '0')}`);
    for (let number = 1; number <= 13; number += 1) expect(rules).toContain(`refusal-${number}`);
    expect(rules).toContain('D6');
  });
});

describe('each reason for refusal', () => {
  it.each<[string, ApplicantFacts]>([
    ['refusal-1', { inSmeRegister: fact(false) }],
    ['refusal-2', { underReorganisation: fact(true) }],
    ['refusal-2', { underLiquidation: fact(true) }],
    ['refusal-2', { underBankruptcy: fact(true) }],
    ['refusal-2', { activitySuspended: fact(true) }],
    ['refusal-3', { sameGroupAsFund: fact(true) }],
    ['refusal-4', { taxDebtKopecks: fact('5000001'), taxDebtSentToBailiff: fact(true) }],
    ['refusal-5', { lastBreach: fact('2024-01-15') }],
    ['refusal-6', { financialInstitution: fact(true), consumerCooperative: fact(false) }],
    ['refusal-7', { productionSharing: fact(true) }],
    ['refusal-8', { gambling: fact(true) }],
    ['refusal-9', { nonResident: fact(true), treatyAllowsNonResident: fact(false) }],
    ['refusal-10', { onMspPlatform: fact(false) }],
    ['refusal-11', { moneyLeftForServiceKopecks: fact('0') }],
    ['refusal-12', { requestedInformationMissing: fact(true) }],
    ['refusal-13', { sameSupportActive: fact(true) }],
  ])('%s refuses', (reason, changed) => {
    const answer = withFacts(changed);
    expect(answer.verdict).toBe('refused');
    expect(answer.refusedBy).toEqual(expect.arrayContaining([reason, 'E07']));
  });
});

describe('the rules of eligibility', () => {
  it.each<[string, ApplicantFacts]>([
    ['E01', { inSmeRegister: fact(false) }],
    ['E02', { registeredInRegion: fact('78') }],
    ['E04', { clusterMember: fact(false) }],
    ['E05', { taxRegistrationDate: fact('2026-01-01') }],
    ['E06', { meetsArticle4: fact(false) }],
    ['E08', { scoringPassed: fact(false) }],
    ['E09', { onMspPlatform: fact(false) }],
    ['D6', { lastInsolvencyOrLicenceSanction: fact('2025-01-01') }],
  ])('%s refuses', (rule, changed) => {
    expect(withFacts(changed).refusedBy).toContain(rule);
  });

  it('want a tax registration of more than a year: the anniversary itself is too early', () => {
    expect(withFacts({ taxRegistrationDate: fact('2025-06-01') }).refusedBy).toEqual(['E05']);
    expect(withFacts({ taxRegistrationDate: fact('2025-05-31') }).verdict).toBe('eligible');
  });

  it('look three years back for a breach: on the third anniversary it still counts', () => {
    expect(withFacts({ lastBreach: fact('2023-06-01') }).refusedBy).toContain('refusal-5');
    expect(withFacts({ lastBreach: fact('2023-05-31') }).verdict).toBe('eligible');
  });

  it('refuse for a debt only above 50,000 roubles and sent to a bailiff', () => {
    expect(withFacts({ taxDebtKopecks: fact('5000000'), taxDebtSentToBailiff: fact(true) }).verdict).toBe('eligible');
    expect(withFacts({ taxDebtKopecks: fact('5000001'), taxDebtSentToBailiff: fact(false) }).verdict).toBe('eligible');
    expect(withFacts({ taxDebtKopecks: fact('5000001'), taxDebtSentToBailiff: fact(true) }).verdict).toBe('refused');
  });

  it('leave a debt above 50,000 roubles open while nobody knows of a bailiff', () => {
    const { taxDebtSentToBailiff: _, ...known } = facts;
    const answer = judge({ facts: { ...known, taxDebtKopecks: fact('5000001') } });
    expect(answer.notEstablished).toContain('refusal-4');
  });

  it('excuse a consumer cooperative and a non-resident under a treaty', () => {
    expect(withFacts({ financialInstitution: fact(true), consumerCooperative: fact(true) }).verdict).toBe('eligible');
    expect(withFacts({ nonResident: fact(true), treatyAllowsNonResident: fact(true) }).verdict).toBe('eligible');
  });
});

describe('an applicant of the Central Federal District', () => {
  const moscow: ApplicantFacts = {
    registeredInRegion: fact('77'),
    separateUnitInRegion: fact(true),
    activeInRegion: fact(true),
    taxesPaidInRegion: fact(true),
  };

  it('is eligible when all four conditions hold', () => {
    expect(withFacts(moscow).verdict).toBe('eligible');
  });

  it.each<keyof ApplicantFacts>(['separateUnitInRegion', 'activeInRegion', 'taxesPaidInRegion', 'inSmeRegister'])(
    'is refused when %s alone does not hold',
    (name) => {
      expect(withFacts({ ...moscow, [name]: fact(false) }).refusedBy).toContain('E03');
    },
  );

  it('pays the usual 10% even as a family of the special operation', () => {
    const share = (changed: ApplicantFacts) =>
      withFacts({ specialOperationFamily: fact(true), ...changed }).trace.steps.find(({ rule }) => rule === 'L06')
        ?.outcome;
    expect(share(moscow)).toMatchObject({ result: 'finds', value: '10' });
    expect(share({})).toMatchObject({ result: 'finds', value: '5' });
  });
});

describe('signing', () => {
  const signing = { on: '2026-07-01', facts: signingFacts };

  it('checks once more what the regulation says to check twice', () => {
    expect(judge({ signing }).verdict).toBe('eligible');
    const gone = { ...signing, facts: { ...signingFacts, inSmeRegister: { ...fact(false), date: '2026-07-01' } } };
    expect(judge({ signing: gone }).refusedBy).toEqual(expect.arrayContaining(['E01', 'refusal-1']));
  });

  it('does not take the facts of the filing for those of the day', () => {
    const stale = { ...signing, facts: { ...signingFacts, inSmeRegister: { ...fact(true), date: '2026-05-01' } } };
    expect(judge({ signing: stale }).notEstablished).toContain('refusal-1');
  });

  it('asks for the executor, who is chosen by then, and for the selection', () => {
    const { sameGroupAsExecutor: _, selectionPassed: __, ...known } = signingFacts;
    expect(judge({ signing: { ...signing, facts: known } }).notEstablished).toEqual(
      expect.arrayContaining(['refusal-3', 'E10']),
    );
  });

  it('before the filing is a question that cannot be put', () => {
    expect(() => judge({ signing: { ...signing, on: '2026-05-01' } })).toThrow(
      expect.objectContaining({ code: 'invalid-date', field: 'signing.on' }),
    );
  });
});

describe('other purposes', () => {
  it('a free service asks only where the SME is registered and whether it is in the register', () => {
    const { inSmeRegister, registeredInRegion } = facts;
    const known = { inSmeRegister, registeredInRegion } as ApplicantFacts;
    expect(judge({ purpose: 'free', facts: known }).verdict).toBe('eligible');
  });

  it('joining a cluster asks for one matching activity code', () => {
    const joining = { ...facts, profileFitsCluster: fact(true), matchingOkvedCodes: fact(1) };
    expect(judge({ purpose: 'membership', facts: joining }).verdict).toBe('eligible');
    const none = { ...joining, matchingOkvedCodes: fact(0) };
    const answer = judge({ purpose: 'membership', facts: none });
    expect(answer.refusedBy).toEqual(['E11']);
    expect(answer.trace.steps.find(({ rule }) => rule === 'E11')?.explanation.ru).toBe(
      'Число подходящих кодов ОКВЭД: 0, нужно не меньше 1.',
    );
  });
});

describe('the edition of Krasnoyarsk', () => {
  const ofKrasnoyarsk = (changed: ApplicantFacts) =>
    eligibility(KRASNOYARSK, { filedOn: ON, facts: { ...krasnoyarskFacts, ...changed } });

  it('is judged by the same judge', () => {
    expect(ofKrasnoyarsk({}).verdict).toBe('eligible');
  });

  it('has a tax rule of its own: no unfulfilled duty on the first day of the month of filing', () => {
    expect(ofKrasnoyarsk({ taxDutyUnfulfilled: fact(true) }).refusedBy).toEqual(['K9']);
    const ofAnotherDay = { value: false, source: 'справка', date: '2026-05-20' };
    expect(ofKrasnoyarsk({ taxDutyUnfulfilled: ofAnotherDay }).notEstablished).toEqual(['K9']);
  });

  it('wants activity in the krai besides the registration', () => {
    expect(ofKrasnoyarsk({ activeInRegion: fact(false) }).refusedBy).toEqual(['K0']);
  });
});

describe('the answer', () => {
  it('fits the published format, and tells source and day of each fact', () => {
    const answer = judge({});
    expect(eligibilityAnswer.parse(answer)).toEqual(answer);
    const used = answer.trace.steps.find(({ rule }) => rule === 'refusal-1')?.facts[0];
    expect(used).toMatchObject({ value: true, source: { ru: 'выписка из реестра' }, date: ON });
  });

  it.each([
    ['filedOn', { filedOn: '2026-02-30' }, 'invalid-date'],
    ['facts.lastBreach.value', { facts: { lastBreach: fact('0000-00-00') } }, 'invalid-date'],
    ['facts.taxDebtKopecks.value', { facts: { taxDebtKopecks: fact('-1') } }, 'invalid-amount'],
    ['facts.clusterMember.value', { facts: { clusterMember: fact('yes') } }, 'invalid-value'],
  ])('to a wrong %s names the field', (field, wrong, code) => {
    expect(() => judge(wrong as never)).toThrow(expect.objectContaining({ code, field }));
  });
});

import { expect, it } from '@jest/globals';
import { checkedRules, signingRules } from './checked-rules.ts';
import { facts } from './judge/applicant.fixture.ts';
import { OREL_2026 } from './orel-2026/edition.ts';

const rules = checkedRules(OREL_2026, false);
const namesOf = (id: string) => rules.find(({ rule }) => rule === id)?.facts.map(({ name }) => name);

it('the thirteen reasons come first, in the order of the document', () => {
  expect(rules.slice(0, 13).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(rules.slice(13).every(({ number }) => number === null)).toBe(true);
});

it('what can be known only after the sitting is not asked for', () => {
  expect(rules.map(({ rule }) => rule)).not.toContain('E10');
  expect(rules.map(({ rule }) => rule)).not.toContain('E07');
  expect(namesOf('refusal-3')).toEqual(['sameGroupAsFund']);
});

it('a fact that only excuses or only sharpens another is asked for with it', () => {
  expect(namesOf('refusal-6')).toEqual(['financialInstitution', 'consumerCooperative']);
  expect(namesOf('refusal-4')).toEqual(['taxDebtKopecks', 'taxDebtSentToBailiff']);
});

it('every fact that decides about an applicant without faults is asked for', () => {
  const asked = rules.flatMap((rule) => rule.facts.map(({ name }) => name));
  expect(Object.keys(facts).filter((name) => !asked.includes(name as never))).toEqual([]);
});

it('the terms of families of participants of the operation are asked for where they are wanted', () => {
  const wanted = checkedRules(OREL_2026, true).at(-1);
  expect(wanted?.facts.map(({ name }) => name)).toContain('specialOperationFamily');
});

it('on the day of signing those rules ask again that are checked twice, and the group of the executor', () => {
  const again = signingRules(OREL_2026).flatMap((rule) => rule.facts.map(({ name }) => name));
  expect(new Set(again)).toEqual(
    new Set([
      'inSmeRegister',
      ...['underReorganisation', 'underLiquidation', 'underBankruptcy', 'activitySuspended'],
      ...['sameGroupAsFund', 'sameGroupAsExecutor', 'requestedInformationMissing', 'selectionPassed'],
    ]),
  );
});

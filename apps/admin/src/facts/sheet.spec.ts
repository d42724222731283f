import { describe, expect, it } from '@jest/globals';
import type { ApplicationPage } from '@veche/contracts';
import { type AskedFact, factsOf, renew, sheetOf, withoutRepetition } from './sheet.ts';

const TODAY = '2026-05-04';
const fact = (name: string, kind: AskedFact['kind']) => ({ name, kind, title: { ru: name, en: name } }) as AskedFact;
const asking = (source: string, ...facts: AskedFact[]) => ({ facts, source: { ru: source } });

const rules = [
  asking('реестр МСП', fact('inSmeRegister', 'yes-or-no')),
  asking(
    'ФНС',
    fact('taxDebtKopecks', 'kopecks'),
    fact('lastBreach', 'day-or-none'),
    fact('registeredInRegion', 'region'),
  ),
];
const known = (value: string | boolean | null) => ({ value, source: 'выписка', date: '2026-05-01' });
const typed = (value: string) => ({ value, source: 'ФНС', date: TODAY });

describe('a sheet of facts', () => {
  it('begins empty, with who is likely to know each of them and with the day', () => {
    expect(sheetOf(rules, null, TODAY)).toEqual({
      inSmeRegister: { value: '', source: 'реестр МСП', date: TODAY },
      taxDebtKopecks: typed(''),
      lastBreach: typed(''),
      registeredInRegion: typed(''),
    });
  });

  it('shows what is known as one would type it, with its own source and day', () => {
    const sheet = sheetOf(
      rules,
      {
        ...{ inSmeRegister: known(false), taxDebtKopecks: known('1250000'), lastBreach: known(null) },
        registeredInRegion: known('57'),
      } as never,
      TODAY,
    );
    expect(Object.values(sheet).map(({ value }) => value.replaceAll('\u00A0', ' '))).toEqual([
      ...['no', '12 500,00', 'none', '57'],
    ]);
    expect(sheet['lastBreach']).toMatchObject({ source: 'выписка', date: '2026-05-01' });
  });

  it('comes back as it was known, whatever kind each fact is of', () => {
    const facts = {
      ...{ inSmeRegister: known(true), taxDebtKopecks: known('0'), lastBreach: known(null) },
      registeredInRegion: known('57'),
    };
    expect(factsOf(rules, sheetOf(rules, facts as never, TODAY))).toEqual(facts);
  });

  it('leaves out what is not established, and sends what is no amount as it was typed, for the server to name it', () => {
    const sheet = { ...sheetOf(rules, null, TODAY), taxDebtKopecks: typed('много') };
    expect(factsOf(rules, sheet)).toEqual({ taxDebtKopecks: typed('много') });
  });

  it('takes a day and «не было» apart', () => {
    const days = [asking('суд', fact('lastBreach', 'day-or-none'), fact('taxRegistrationDate', 'day'))];
    const sheet = { lastBreach: typed('none'), taxRegistrationDate: typed('2020-03-01') };
    expect(factsOf(days, sheet)).toEqual({
      lastBreach: { ...typed(''), value: null },
      taxRegistrationDate: typed('2020-03-01'),
    });
  });
});

it('what is known by now comes into a sheet where nobody has typed over what was known before', () => {
  const before = { a: typed('yes'), b: typed('yes') };
  const sheet = { a: typed('yes'), b: typed('no') };
  renew(sheet, before, { a: typed('no'), b: typed('yes'), c: typed('yes') });
  expect(sheet).toEqual({ a: typed('no'), b: typed('no'), c: typed('yes') });
});

it('a fact is asked for once, under the first rule that needs it', () => {
  const rule = (rule: string, ...names: string[]) =>
    ({ rule, facts: names.map((name) => fact(name, 'yes-or-no')) }) as unknown as ApplicationPage['rules'][number];
  const told = withoutRepetition([rule('1', 'a', 'b'), rule('2', 'b', 'c'), rule('3', 'a')]);
  expect(told.map(({ facts }) => facts.map(({ name }) => name))).toEqual([['a', 'b'], ['c'], []]);
});

import { describe, expect, it } from '@jest/globals';
import { applicationLook, moneyLooks } from './states.ts';

describe('how an application stands', () => {
  it('is what the commission has made of it, once it has', () => {
    const admitted = { status: 'admitted', outcome: null, award: null } as const;
    expect(applicationLook(admitted).title).toBe('допущена к заседанию');
    expect(applicationLook({ ...admitted, outcome: 'postponed' }).title).toBe('отложена');
    expect(applicationLook({ ...admitted, status: 'concluded', outcome: 'partly' })).toEqual({
      title: 'поддержана частично',
      tone: 'good',
    });
  });

  it('tells where its money stands, and does not stay good once that is released', () => {
    const awarded = { status: 'concluded', outcome: 'awarded' } as const;
    expect(moneyLooks({ ...awarded, award: null })).toEqual([]);
    expect(moneyLooks({ ...awarded, award: 'paid' })).toEqual([{ title: 'деньги: выплачено', tone: 'good' }]);
    const released = { ...awarded, award: 'released' } as const;
    expect(moneyLooks(released)).toEqual([{ title: 'деньги: освобождено', tone: 'quiet' }]);
    expect(applicationLook(released)).toEqual({ title: 'поддержана', tone: 'quiet' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { proposalAllows, readProposal } from './proposal.ts';

const estimate = [{ fundShareKopecks: '10000000' }, { fundShareKopecks: '5000000' }];
const open = { allowed: true, reason: 'Разрешено' };
const said = (typed: readonly string[], reason = '', permission = open) => {
  const { allowed, reason: why } = proposalAllows(readProposal(estimate, typed), reason, permission);
  return allowed || why;
};

describe('what is put to the vote', () => {
  it('is all that is asked for, or less with a reason', () => {
    expect(said(['100 000', '50 000,00'])).toBe(true);
    expect(said(['60 000', '50 000'])).toMatch(/^Назовите причину: даёте меньше/);
    expect(said(['60 000', ''], ' ')).toMatch(/^Назовите причину: даёте меньше/);
    expect(said(['60 000', ''], 'Половины достаточно')).toBe(true);
  });

  it('is never more, and more is not told as less', () => {
    expect(said(['100 000,01', '50 000'], 'Нужнее')).toBe('Больше, чем просит заявитель, дать нельзя');
    expect(readProposal(estimate, ['150 000', '50 000'])).toMatchObject({ less: false, more: true, sum: 20_000_000n });
  });

  it('is an amount, and not nothing', () => {
    expect(said(['шесть', '50 000'])).toBe('Напишите суммы цифрами');
    expect(readProposal(estimate, ['шесть', '50 000']).less).toBe(false);
    expect(said(['', '0'], 'Не нужно')).toMatch(/^Назовите хотя бы одну сумму/);
  });

  it('waits for what the platform says', () => {
    expect(said(['100 000', '50 000'], '', { allowed: false, reason: 'Идёт другое голосование' })).toBe(
      'Идёт другое голосование',
    );
  });
});

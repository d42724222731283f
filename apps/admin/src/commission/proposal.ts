import type { Permission, SittingItem } from '@veche/contracts';
import { parseMoney } from '@veche/ui';

type Estimate = readonly Pick<SittingItem['estimate'][number], 'fundShareKopecks'>[];

/** Amounts to be put to the vote as they are typed, row by row; a row left empty gets nothing. */
export const readProposal = (estimate: Estimate, typed: readonly string[]) => {
  const kopecks = estimate.map((_, row) => parseMoney(typed[row] || '0', 'ru'));
  const askedIn = (row: number): bigint => BigInt(estimate[row]?.fundShareKopecks ?? 0);
  return {
    kopecks,
    sum: kopecks.reduce<bigint>((total, share) => total + (share ?? 0n), 0n),
    /** Somewhere less than is asked for: it needs a reason. */
    less: kopecks.some((share, row) => share !== undefined && share < askedIn(row)),
    more: kopecks.some((share, row) => share !== undefined && share > askedIn(row)),
  };
};

/** Why what is typed cannot be put to the vote, as far as that can be told before it is sent. */
export const proposalAllows = (
  { kopecks, less, more }: ReturnType<typeof readProposal>,
  reason: string,
  permission: Permission,
): Permission => {
  const no = (why: string): Permission => ({ allowed: false, reason: why });
  if (kopecks.includes(undefined)) return no('Напишите суммы цифрами');
  if (more) return no('Больше, чем просит заявитель, дать нельзя');
  if (kopecks.every((share) => share === 0n)) return no('Назовите хотя бы одну сумму: об отказе решают голоса');
  return less && reason.trim() === '' ? no('Назовите причину: даёте меньше, чем просят') : permission;
};

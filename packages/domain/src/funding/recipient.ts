import type { Reason, RecipientFacts } from '@veche/contracts';
import { type Edition, type EligibilityRule, editionNamed } from '@veche/regulations';
import { Refusal } from '../decision.ts';
import { date } from '../words.ts';
import type { Award } from './ledger.ts';

const membershipRule = ({ eligibility }: Edition): EligibilityRule | undefined =>
  eligibility.find(
    ({ purposes, conditions }) =>
      purposes.includes('co-financed') && conditions.some(({ fact }) => fact === 'clusterMember'),
  );

/**
 * Why nothing can be given to an organisation that is in the cluster no more; undefined while it is, and where the edition asks for no
 * membership. Checked at filing, it must still hold when money is reserved and when the contract is signed [002 §5.2, §6.2, §8.3]; a signed
 * contract goes on (H31). Decisions of the time when this was not looked up have no facts, and stay as they are.
 */
export const notMember = (edition: string, facts: RecipientFacts | null): Reason | undefined => {
  const rule = membershipRule(editionNamed(edition));
  const member = facts?.member;
  if (rule === undefined || !member || member.value) return undefined;
  const { id, clause, title } = rule;
  return { rule: id, clause, text: `${title.ru}: нет. Источник: ${member.source}, ${date(member.date)}.` };
};

/** @throws {Refusal} `recipient-not-member` */
export const demandMember = ({ reserved }: Award, facts: RecipientFacts): void => {
  const reason = notMember(reserved.edition, facts);
  if (reason !== undefined) {
    throw new Refusal('recipient-not-member', `Договор подписывают с участником кластера. ${reason.text}`, 'award');
  }
};

import type { EstimateRow, FundingEvent, FundShareAnswer, Reason, RecipientFacts } from '@veche/contracts';
import { editionNamed } from '@veche/regulations';
import { dayOf } from '../day.ts';
import { Refusal, type Situation } from '../decision.ts';
import { sumOf } from '../kopecks.ts';
import { demand } from '../permission.ts';
import { roubles } from '../words.ts';
import { sharesWithin } from './caps.ts';
import type { Ledger } from './ledger.ts';
import { notMember } from './recipient.ts';
import type { Command } from './situation.ts';

const reasonsOf = (row: EstimateRow, { boundBy, fundShareKopecks, trace }: FundShareAnswer): readonly Reason[] => {
  const told = `${row.service}: просят ${roubles(row.fundShareKopecks)}, можно не больше ${roubles(fundShareKopecks)}.`;
  return boundBy.map((rule) => {
    const step = trace.steps.find((one) => one.rule === rule);
    return { rule, clause: step?.clause ?? '', text: `${told} ${step?.explanation.ru ?? ''}`.trim().slice(0, 2_000) };
  });
};

/** A top-up of an advertising account is measured by the share that is awarded, which may be less than what the caps allow. */
const topUpReasons = (edition: string, row: EstimateRow): readonly Reason[] => {
  const { adTopUpKopecks, fundShareKopecks, service } = row;
  if (adTopUpKopecks === undefined) return [];
  return editionNamed(edition).limits.flatMap(({ id, clause, ...rule }) =>
    rule.kind === 'ad-top-up' &&
    rule.services.includes(service) &&
    BigInt(adTopUpKopecks) * 100n > BigInt(fundShareKopecks) * BigInt(rule.percent)
      ? [
          {
            rule: id,
            clause,
            text: `${service}: пополнение рекламного кабинета ${roubles(adTopUpKopecks)} больше ${rule.percent}\u00A0% доли Фонда ${roubles(fundShareKopecks)}.`,
          },
        ]
      : [],
  );
};

/** Two sittings that heard the same application at the same moment: one award is enough. */
const ALREADY_HELD: Reason = {
  rule: 'one-award',
  clause: '002 §7.3(4)',
  text: 'По этой заявке деньги уже зарезервированы по решению другого заседания.',
};

/** What stands against any award, whatever the money. */
const standingAgainst = (
  { award, edition }: Command<'ReserveFunds'>['data'],
  { awards }: Ledger,
  facts: RecipientFacts | null,
): readonly Reason[] => {
  const held = Object.hasOwn(awards, award) ? awards[award] : undefined;
  if (held !== undefined && held.stage !== 'released') return [ALREADY_HELD];
  const reason = notMember(edition, facts);
  return reason === undefined ? [] : [reason];
};

/**
 * All rows or nothing: each must ask for no more than all caps leave after what is held and what the rows before it ask for.
 * That the money does not suffice, is held already, or may not go to this organisation any more, is an outcome and an event: a sitting
 * waits for an answer.
 */
export const reserveFunds = (
  { data }: Command<'ReserveFunds'>,
  ledger: Ledger,
  { actor, at, facts }: Situation<RecipientFacts | null>,
): readonly FundingEvent[] => {
  demand('ReserveFunds', actor, data);
  const on = dayOf(at);
  const against = standingAgainst(data, ledger, facts);
  if (against.length > 0) {
    return [{ type: 'ReservationRefused', data: { ...data, reasons: [...against], traces: [], on } }];
  }
  const fundShare = sumOf(data.rows.map(({ fundShareKopecks }) => fundShareKopecks));
  if (fundShare === 0n) throw new Refusal('amount-empty', 'Резервируют сумму больше нуля', 'rows');
  const answers = sharesWithin(ledger, data);
  const traces = answers.map(({ trace }) => trace);
  const reasons = data.rows.flatMap((row, index) => {
    const answer = answers[index];
    if (answer === undefined) return [];
    const fits = BigInt(row.fundShareKopecks) <= BigInt(answer.fundShareKopecks);
    return fits ? topUpReasons(data.edition, row) : reasonsOf(row, answer);
  });
  if (reasons.length > 0) return [{ type: 'ReservationRefused', data: { ...data, reasons, traces, on } }];
  return [{ type: 'FundsReserved', data: { ...data, fundShareKopecks: String(fundShare), traces, on } }];
};

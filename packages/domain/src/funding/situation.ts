import type { AwardStage, FundingCommand, FundingErrorCode } from '@veche/contracts';
import { Refusal } from '../decision.ts';
import type { Award, Ledger } from './ledger.ts';

export type Command<Type extends FundingCommand['type']> = Extract<FundingCommand, { type: Type }>;

const NOT_AT: Readonly<Record<'reserved' | 'committed' | 'accepted', readonly [FundingErrorCode, string]>> = {
  reserved: ['award-not-reserved', 'Деньги по этой заявке не в резерве: договор готовят между резервом и подписанием'],
  committed: ['award-not-committed', 'Договор должен быть подписан тремя сторонами, а акт ещё не подтверждён'],
  accepted: ['award-not-accepted', 'Платят по подтверждённому акту, пока доля Фонда не выплачена целиком'],
};

/** @throws {Refusal} `award-unknown` */
export const knownAward = ({ awards }: Ledger, id: string): Award => {
  const award = Object.hasOwn(awards, id) ? awards[id] : undefined;
  if (award === undefined)
    throw new Refusal('award-unknown', 'Денег по такой заявке в этом году не резервировали', 'award');
  return award;
};

/** @throws {Refusal} `award-unknown`, and the code of the stage that the award is not at */
export const awardAt = (ledger: Ledger, id: string, stage: keyof typeof NOT_AT & AwardStage): Award => {
  const award = knownAward(ledger, id);
  if (award.stage !== stage) throw new Refusal(...NOT_AT[stage]);
  return award;
};

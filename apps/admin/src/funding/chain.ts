import type { AwardPage } from '@veche/contracts';
import type { TimelineStep } from '@veche/ui';

const KEYS = ['reserve', 'contract', 'signatures', 'act', 'own', 'payment'] as const;
export type ChainKey = (typeof KEYS)[number];

export interface ChainStep extends TimelineStep {
  readonly key: ChainKey;
}

const TITLES: Readonly<Record<ChainKey, string>> = {
  reserve: 'Деньги зарезервированы',
  contract: 'Трёхсторонний договор',
  signatures: 'Подписи трёх сторон',
  act: 'Акт оказанных услуг',
  own: 'Собственная доля заявителя',
  payment: 'Платёж Фонда',
};

/** Which steps are over. The own share may be paid before the act, and is then over before it. */
const isOver = (page: AwardPage): Readonly<Record<ChainKey, boolean>> => ({
  reserve: true,
  contract: page.contract !== null,
  signatures: page.contract !== null && page.contract.missing.length === 0,
  act: page.accepted !== null,
  own: page.stage !== 'reserved' && BigInt(page.ownPaidKopecks) >= BigInt(page.ownShareKopecks),
  payment: page.stage === 'paid',
});

const whenOver = (page: AwardPage): Readonly<Record<ChainKey, string | undefined>> => ({
  reserve: page.reservedOn,
  contract: page.contract?.on,
  signatures: page.contract?.signatures.at(-1)?.on,
  act: page.accepted?.on,
  own: page.ownPayments.at(-1)?.on,
  payment: page.payments.at(-1)?.on,
});

/** Whether a step may be worked at although an earlier one is not over: the own share, from the signed contract on. */
const goesBeside = (page: AwardPage, key: ChainKey): boolean => key === 'own' && page.stage === 'committed';

/** The way of the money, with what is over, what goes on and what is ahead; released money goes nowhere. */
export const chainSteps = (page: AwardPage): ChainStep[] => {
  const over = isOver(page);
  const when = whenOver(page);
  const first = page.stage === 'released' ? undefined : KEYS.find((key) => !over[key]);
  return KEYS.filter((key) => page.stage !== 'released' || over[key]).map((key) => {
    if (over[key]) return { key, title: TITLES[key], stage: 'past', when: when[key] };
    const now = key === first || goesBeside(page, key);
    return { key, title: TITLES[key], stage: now ? 'now' : 'ahead' };
  });
};

const mayAct: Readonly<Record<ChainKey, (page: AwardPage) => boolean>> = {
  reserve: () => false,
  contract: ({ can }) => can.prepareContract.allowed,
  signatures: ({ can, turn }) =>
    turn?.who === 'executor' ? can.signForExecutor.allowed : turn?.who === 'centre' && can.signForFund.allowed,
  act: ({ can, act }) => act !== null && can.confirmAct.allowed,
  own: () => false,
  payment: ({ can, ordered }) => (ordered === null ? can.orderPayment : can.approvePayment).allowed,
};

/** Whether the reader is the one whose turn it is. Whoever only records what others do is not. */
export const isMine = (page: AwardPage): boolean => {
  const now = chainSteps(page).find(({ stage }) => stage === 'now');
  return now !== undefined && mayAct[now.key](page);
};

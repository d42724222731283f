import type { ApplicantFacts } from '@veche/contracts';
import type { Award } from '@veche/domain';
import { dataHash } from '@veche/regulations';

interface OfAward {
  readonly centre: string;
  readonly year: number;
  readonly award: string;
}

/** Everything that is asked on the day of signing, answered well: so that asking whether a contract may be prepared is about the rest. */
const wellAnswered = (date: string): ApplicantFacts => {
  const known = <Value>(value: Value) => ({ value, source: 'вопрос', date });
  return {
    inSmeRegister: known(true),
    underReorganisation: known(false),
    underLiquidation: known(false),
    underBankruptcy: known(false),
    activitySuspended: known(false),
    sameGroupAsFund: known(false),
    sameGroupAsExecutor: known(false),
    requestedInformationMissing: known(false),
  };
};

const NOBODY = { inn: '0000000000', name: 'Исполнитель' };

/** No paper has this hash. */
const NO_HASH = '0'.repeat(64);
const hashOf = (paper: object | null): string => (paper === null ? NO_HASH : dataHash(paper));

/**
 * A command for each step of an award, to ask what would become of it: amounts are the least that can be sent, papers those that are
 * shown.
 */
export const questionsAbout = (of: OfAward, { contract, act, ordered }: Award, today: string) => {
  const signing = { ...of, sha256: hashOf(contract) };
  const order = { ...of, sha256: hashOf(ordered) };
  return {
    release: { type: 'ReleaseFunds', data: { ...of, reason: 'Вопрос' } },
    prepareContract: {
      type: 'PrepareContract',
      data: {
        ...of,
        number: '1',
        executor: NOBODY,
        subject: 'Вопрос',
        deliverUntil: today,
        facts: wellAnswered(today),
      },
    },
    signForApplicant: { type: 'SignContract', data: { ...signing, party: 'applicant' } },
    signForExecutor: { type: 'SignContract', data: { ...signing, party: 'executor', document: 'Вопрос' } },
    signForFund: { type: 'SignContract', data: { ...signing, party: 'fund' } },
    recordAct: {
      type: 'RecordAct',
      data: { ...of, number: '1', costKopecks: contract?.costKopecks ?? '1', evidence: 'Вопрос' },
    },
    confirmAct: { type: 'ConfirmAct', data: { ...of, sha256: hashOf(act) } },
    recordOwnPayment: { type: 'RecordOwnPayment', data: { ...of, kopecks: '1', document: 'Вопрос' } },
    orderPayment: { type: 'OrderPayment', data: { ...of, kopecks: '1', document: 'Вопрос' } },
    approvePayment: { type: 'ApprovePayment', data: order },
    rejectPayment: { type: 'RejectPayment', data: { ...order, reason: 'Вопрос' } },
  } as const;
};

import type { ApplicantFacts } from '@veche/contracts';
import type { Award } from '@veche/domain';

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

/** A command for each step of an award, to ask what would become of it: amounts are the least that can be sent. */
export const questionsAbout = (of: OfAward, { contract }: Award, today: string) =>
  ({
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
    signForApplicant: { type: 'SignContract', data: { ...of, party: 'applicant' } },
    signForExecutor: { type: 'SignContract', data: { ...of, party: 'executor', document: 'Вопрос' } },
    signForFund: { type: 'SignContract', data: { ...of, party: 'fund' } },
    recordAct: {
      type: 'RecordAct',
      data: { ...of, number: '1', costKopecks: contract?.costKopecks ?? '1', evidence: 'Вопрос' },
    },
    confirmAct: { type: 'ConfirmAct', data: of },
    recordOwnPayment: { type: 'RecordOwnPayment', data: { ...of, kopecks: '1', document: 'Вопрос' } },
    orderPayment: { type: 'OrderPayment', data: { ...of, kopecks: '1', document: 'Вопрос' } },
    approvePayment: { type: 'ApprovePayment', data: of },
  }) as const;

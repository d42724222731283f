import type { MembershipEvent } from '@veche/contracts';
import { persons } from './sample.ts';
import { emptyTrace } from './selection.ts';

interface Whose {
  readonly centre: string;
  readonly cluster: string;
  readonly inn: string;
}

const person = persons.member;

/** How an organisation came into a cluster in April. */
export const joined = ({ centre, cluster, inn }: Whose): readonly MembershipEvent[] => {
  const of = { centre, cluster, inn, name: 'ООО «Пример»' };
  return [
    {
      type: 'MembershipApplied',
      data: {
        ...{ ...of, okved: ['26.5'], representative: person, appliedOn: '2026-04-21', due: '2026-04-30' },
        questionnaire: { products: 'Датчики', competences: 'Точная механика', headcount: 12 },
        statements: { notInLiquidation: true, notInReorganisation: true, notBankrupt: true, acceptsAgreement: true },
        edition: emptyTrace.edition.id,
      },
    },
    { type: 'MembershipAdmitted', data: { ...of, on: '2026-04-22', trace: emptyTrace } },
  ];
};

import type { MembershipCommand, MembershipEvent } from '@veche/contracts';
import { actor, at, given } from '@veche/testing';
import { type MembershipFacts, memberships } from './decisions.ts';

/** An invented organisation that joins an invented cluster. */

const person = (digit: string): string => `00000000-0000-4000-8000-00000000000${digit}`;
export const REPRESENTATIVE = person('a');
export const CURATOR = person('b');
export const [FIRST, SECOND, THIRD] = [person('1'), person('2'), person('3')] as const;

export const of = { centre: 'orel', cluster: 'instruments', inn: '5753000005' };
const NAME = 'ООО «Пример-Прибор»';
const questionnaire = { products: 'Датчики', competences: 'Точная механика', headcount: 12 };
const statements = {
  notInLiquidation: true,
  notInReorganisation: true,
  notBankrupt: true,
  acceptsAgreement: true,
} as const;
export const consent = { version: '1', sha256: 'a'.repeat(64) };

export const apply: MembershipCommand = {
  type: 'ApplyForMembership',
  data: { ...of, questionnaire, statements, consent },
};
const said = (value: boolean) => ({ value, source: 'ЕГРЮЛ', date: '2026-05-04' });
export const facts = (more: object = {}) => ({
  underLiquidation: said(false),
  underReorganisation: said(false),
  underBankruptcy: said(false),
  profileFitsCluster: said(true),
  ...more,
});
export const check = (more: object = {}): MembershipCommand => ({
  type: 'CheckMembership',
  data: { ...of, facts: facts(more) },
});
export const bankrupt = { underBankruptcy: said(true) };
export const unknown = { underBankruptcy: undefined };
export const vote = (choice: 'for' | 'against' = 'for'): MembershipCommand => ({
  type: 'VoteInCouncil',
  data: { ...of, vote: choice },
});
export const close: MembershipCommand = { type: 'CloseCouncilVote', data: of };
export const leave: MembershipCommand = { type: 'RequestLeaving', data: { ...of, statement: 'Просим исключить' } };
export const exclude: MembershipCommand = {
  type: 'ProposeExclusion',
  data: { ...of, ground: 'agreement-breach', statement: 'Взнос не внесён два года' },
};

const looked: MembershipFacts = {
  cluster: { centre: 'orel' },
  organisation: { centre: 'orel', name: NAME, okved: ['26.51.4', '62.01'], representative: REPRESENTATIVE },
  consentKnown: true,
  okved: ['26.5'],
  council: [FIRST, SECOND, THIRD],
};

export const by = (role: Parameters<typeof actor>[0], who: string, more: Partial<MembershipFacts> = {}, on = at) => ({
  actor: actor(role, 'orel', who),
  at: on,
  facts: { ...looked, ...more },
});
export const applicant = by('applicant', REPRESENTATIVE);
export const curator = by('curator', CURATOR);
export const councilMember = (who: string, more: Partial<MembershipFacts> = {}, on = at) =>
  by('council-member', who, more, on);

export type Step = readonly [MembershipCommand, ReturnType<typeof by>];

/** The history that comes of these commands, each decided on what came before. */
export const after = (...steps: readonly Step[]): MembershipEvent[] =>
  steps.reduce<MembershipEvent[]>(
    (history, [command, situation]) => [
      ...history,
      ...given(memberships, ...history)
        .when(command, situation)
        .events(),
    ],
    [],
  );

export const APPLIED: readonly Step[] = [[apply, applicant]];
export const BEFORE_COUNCIL: readonly Step[] = [...APPLIED, [check(), curator]];
export const ADMITTED: readonly Step[] = [
  ...BEFORE_COUNCIL,
  [vote(), councilMember(FIRST)],
  [vote(), councilMember(SECOND)],
  [vote('against'), councilMember(THIRD)],
];

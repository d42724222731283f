import type { ProtocolView, SittingRoom } from '@veche/contracts';
import { derivedId } from '@veche/event-store';
import { chairs, director, type Example, members, secretary } from './people.ts';
import type { Teller } from './teller.ts';

interface ExampleCommission {
  readonly commission: string;
  readonly rule: string;
  readonly title: { readonly ru: string; readonly en: string };
  readonly chair: Example;
  readonly members: readonly Example[];
}

const [one, two, three, four, five, six, seven] = members;

/** Three commissions of seven: a chair, the secretary and five members each. */
export const commissions = {
  tourism: {
    commission: 'orel-tourism',
    rule: 'commission-tourism',
    title: { ru: 'Комиссия туристского кластера', en: 'Commission of the tourist cluster' },
    chair: chairs[0],
    members: [one, two, three, four, five],
  },
  technology: {
    commission: 'orel-it',
    rule: 'commission-information-technology',
    title: {
      ru: 'Комиссия кластера информационных технологий',
      en: 'Commission of the information technology cluster',
    },
    chair: chairs[1],
    members: [three, four, five, six, seven],
  },
  others: {
    commission: 'orel-others',
    rule: 'commission-others',
    title: { ru: 'Комиссия остальных территориальных кластеров', en: 'Commission of the other territorial clusters' },
    chair: chairs[2],
    members: [one, two, five, six, seven],
  },
} as const satisfies Readonly<Record<string, ExampleCommission>>;

/** The seven of a commission, the chair first. */
export const seatsOf = ({ chair, members }: ExampleCommission): readonly Example[] => [chair, secretary, ...members];

const seatKind = (example: Example): 'chair' | 'secretary' | 'member' => {
  if (example === secretary) return 'secretary';
  return example.roles.some(({ role }) => role === 'chair') ? 'chair' : 'member';
};

const SENT_BY = [
  'НО «ФППОО»',
  'НО МКК «ФМОО»',
  'Департамент экономического развития (пример)',
  'Союз предпринимателей (пример)',
];

export const tellCommissions = async ({ command }: Teller, at: string): Promise<void> => {
  for (const example of Object.values(commissions)) {
    const { commission, rule, title } = example;
    const path = '/api/centres/orel/commissions';
    const approvedBy = 'протокол Правления от 19.03.2026 № 7';
    await command(director, at, path, { commission, rule, title, approvedBy });
    for (const [index, seat] of seatsOf(example).entries()) {
      await command(director, at, `${path}/${commission}/seats`, {
        person: seat.person,
        name: seat.fullName,
        seat: seatKind(seat),
        organisation: SENT_BY[index % SENT_BY.length],
        from: '2026-04-22',
      });
    }
  }
};

const PATIENCE = 20_000;
const LOOK_AGAIN = 50;

/** What the secretary and the members do in one sitting, each step at the next tick of the clock. */
export const openSitting = (
  { command, request }: Teller,
  example: ExampleCommission,
  {
    name,
    number,
    on,
    tick,
  }: { readonly name: string; readonly number: number; readonly on: string; readonly tick: () => string },
) => {
  const sitting = derivedId('demonstration sitting', name);
  const path = `/api/centres/orel/sittings/${sitting}`;
  const item = (application: string, step: string) => `${path}/items/${application}/${step}`;
  const by = (who: Example, step: string, body: object = {}) => command(who, tick(), `${path}/${step}`, body);

  const room = () => request<SittingRoom>(secretary, 'GET', path);

  /** Until the ledger has answered what was voted. */
  const settled = async (application: string): Promise<void> => {
    const until = Date.now() + PATIENCE;
    const stage = async () => (await room()).items.find((one) => one.application === application)?.stage;
    while ((await stage()) === 'awaiting-ledger') {
      if (Date.now() > until) throw new Error(`The ledger has not answered for ${application}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
  };

  return {
    path,
    call: (agenda: readonly string[]) =>
      command(secretary, tick(), '/api/centres/orel/sittings', {
        sitting,
        commission: example.commission,
        number,
        on,
        form: 'in-person',
        agenda,
      }),
    open: async (present: readonly Example[]) => {
      for (const { person } of present) await by(secretary, 'presence', { member: person, present: true });
      await by(secretary, 'opening');
    },
    conflict: (who: Example, application: string, ground: string) =>
      command(who, tick(), item(application, 'conflicts'), { ground }),
    score: (who: Example, application: string, scores: readonly number[], justification: string) =>
      command(who, tick(), item(application, 'sheets'), { scores, justification }),
    closeScoring: () => by(secretary, 'scoring/closing'),
    openVote: (application: string, fundSharesKopecks: readonly string[], reason?: string) =>
      command(secretary, tick(), item(application, 'vote'), { fundSharesKopecks, ...(reason && { reason }) }),
    vote: (who: Example, application: string, vote: 'for' | 'against') =>
      command(who, tick(), item(application, 'vote/ballots'), { vote }),
    closeVote: async (application: string) => {
      await command(secretary, tick(), item(application, 'vote/closing'), {});
      await settled(application);
    },
    close: () => by(secretary, 'closing'),
    sign: async (present: readonly Example[]) => {
      const { sha256 } = await request<ProtocolView>(secretary, 'GET', `${path}/protocol`);
      for (const who of present) await by(who, 'protocol/signatures', { sha256 });
    },
  };
};

export type ExampleSitting = ReturnType<typeof openSitting>;

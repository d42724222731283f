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

export const tellCommissions = async (teller: Teller, at: string): Promise<void> => {
  for (const example of Object.values(commissions)) {
    const { commission, rule, title } = example;
    const path = '/api/centres/orel/commissions';
    const approvedBy = 'протокол Правления от 19.03.2026 № 7';
    await teller.command(director, at, path, { commission, rule, title, approvedBy });
    for (const [index, seat] of seatsOf(example).entries()) {
      await teller.command(director, at, `${path}/${commission}/seats`, {
        person: seat.person,
        name: seat.fullName,
        seat: seatKind(seat),
        organisation: SENT_BY[index % SENT_BY.length],
        from: '2026-04-22',
      });
    }
  }
};

interface Session {
  readonly name: string;
  readonly number: number;
  readonly on: string;
  /** The instant of the next step. */
  readonly tick: () => string;
}

/** What the secretary and the members do in one sitting, each step at the next tick of the clock. */
export class ExampleSitting {
  readonly #sitting: string;
  readonly #path: string;
  /** What was put to the vote last: a ballot names the sums it is for. */
  readonly #proposed = new Map<string, readonly string[]>();

  constructor(
    private readonly teller: Teller,
    private readonly commission: ExampleCommission,
    private readonly session: Session,
  ) {
    this.#sitting = derivedId('demonstration sitting', session.name);
    this.#path = `/api/centres/orel/sittings/${this.#sitting}`;
  }

  call(agenda: readonly string[]) {
    const { number, on, tick } = this.session;
    const called = { sitting: this.#sitting, commission: this.commission.commission, number, on, form: 'in-person' };
    return this.teller.command(secretary, tick(), '/api/centres/orel/sittings', { ...called, agenda });
  }

  async open(present: readonly Example[]): Promise<void> {
    for (const { person } of present) await this.#step(secretary, 'presence', { member: person, present: true });
    await this.#step(secretary, 'opening');
  }

  conflict(who: Example, application: string, ground: string) {
    return this.#item(who, application, 'conflicts', { ground });
  }

  score(who: Example, application: string, scores: readonly number[], justification: string) {
    return this.#item(who, application, 'sheets', { scores, justification });
  }

  closeScoring() {
    return this.#step(secretary, 'scoring/closing');
  }

  openVote(application: string, fundSharesKopecks: readonly string[], reason?: string) {
    this.#proposed.set(application, fundSharesKopecks);
    return this.#item(secretary, application, 'vote', { fundSharesKopecks, ...(reason && { reason }) });
  }

  vote(who: Example, application: string, vote: 'for' | 'against') {
    return this.#item(who, application, 'vote/ballots', { vote, fundSharesKopecks: this.#proposed.get(application) });
  }

  /** Counts the votes and waits until the ledger has answered what was voted. */
  async closeVote(application: string): Promise<void> {
    const { position } = await this.#item(secretary, application, 'vote/closing', {});
    const answered = async () => (await this.#stage(application, position)) !== 'awaiting-ledger';
    await this.teller.until(answered, `The answer of the ledger for ${application}`);
  }

  /** Closes the sitting; everybody who was there signs the protocol. */
  async close(present: readonly Example[]): Promise<void> {
    const { position } = await this.#step(secretary, 'closing');
    const path = `${this.#path}/protocol?after=${position}`;
    const { sha256 } = await this.teller.request<ProtocolView>(secretary, 'GET', path);
    for (const who of present) await this.#step(who, 'protocol/signatures', { sha256 });
  }

  /** Where the item stands in a room that has seen the log up to a position. */
  async #stage(application: string, position: string) {
    const { items } = await this.teller.request<SittingRoom>(secretary, 'GET', `${this.#path}?after=${position}`);
    return items.find((one) => one.application === application)?.stage;
  }

  #step(who: Example, step: string, body: object = {}) {
    return this.teller.command(who, this.session.tick(), `${this.#path}/${step}`, body);
  }

  #item(who: Example, application: string, step: string, body: object) {
    return this.#step(who, `items/${application}/${step}`, body);
  }
}

import type { BudgetLine, BudgetPage, SittingItem } from '@veche/contracts';
import { type Cast, type Company, heardBy } from './cast.ts';
import type { Players } from './player.ts';
import { Selection } from './selection.ts';

const AWARD = 1_000;
const SERVICE = 'R-5.3';

/** What became of the two awards of one round. */
export interface Round {
  readonly items: readonly SittingItem[];
  /** What the line holds after it, and what it may. */
  readonly heldKopecks: bigint;
  readonly approvedKopecks: bigint;
}

const linesOf = ({ approved }: BudgetPage): readonly BudgetLine[] => approved?.lines ?? [];

/** Two commissions that hear as many applications each, for money of one line of the same budget. */
export class Race {
  readonly #players: Players;
  readonly #cast: Cast;
  readonly #sides: readonly { readonly selection: Selection; readonly companies: readonly Company[] }[];
  #agendas: readonly (readonly string[])[] = [];

  constructor(players: Players, cast: Cast, commissions: readonly [string, string]) {
    this.#players = players;
    this.#cast = cast;
    this.#sides = commissions.map((commission) => ({
      selection: new Selection(players, cast, commission, `race of ${commission}`),
      companies: heardBy(cast, commission),
    }));
  }

  get #budget(): string {
    return `/api/centres/${this.#cast.centre}/budgets/2026`;
  }

  #read(): Promise<BudgetPage> {
    return this.#players.read<BudgetPage>(this.#cast.accountant, this.#budget);
  }

  /** Everything up to the vote, while there is money enough. @returns how many rounds there can be */
  async prepare(atMost: number): Promise<number> {
    const rounds = Math.min(atMost, ...this.#sides.map(({ companies }) => companies.length));
    this.#agendas = await Promise.all(
      this.#sides.map(async ({ selection, companies }) => {
        await selection.announce([SERVICE]);
        const agenda: string[] = [];
        for (const company of companies.slice(0, rounds)) agenda.push(await selection.admit(company, AWARD));
        await selection.call(agenda);
        await selection.open();
        await selection.score(agenda);
        return agenda;
      }),
    );
    return rounds;
  }

  /** The accountant proposes, the director approves: of the line there is left what one award needs, and a kopeck less than two. */
  async #leaveMoneyForOne(round: number): Promise<void> {
    const before = await this.#read();
    const line = before.lines.find(({ service }) => service === SERVICE);
    if (line === undefined) throw new Error(`The budget has no line for ${SERVICE}`);
    const held = BigInt(line.approvedKopecks) - BigInt(line.leftKopecks);
    const lines = linesOf(before).map((one) =>
      one.service === SERVICE ? { ...one, kopecks: String(held + BigInt(AWARD) * 200n - 1n) } : one,
    );
    const document = `Уточнение плана № ${round + 1}`;
    const { accountant, director } = this.#cast;
    const { position } = await this.#players.command(accountant, `${this.#budget}/proposal`, { lines, document });
    const { proposed } = await this.#players.read<BudgetPage>(director, `${this.#budget}?after=${position}`);
    await this.#players.command(director, `${this.#budget}/approval`, { sha256: proposed?.sha256 });
  }

  /** Both votes are counted at the same moment. */
  async run(round: number): Promise<Round> {
    await this.#leaveMoneyForOne(round);
    const items = this.#sides.map(({ selection }, side) => ({
      selection,
      application: this.#agendas[side]?.[round] ?? '',
    }));
    for (const { selection, application } of items) {
      await selection.openVote(application, AWARD);
      await selection.vote(application);
    }
    await Promise.all(items.map(({ selection, application }) => selection.count(application)));
    await Promise.all(items.map(({ selection, application }) => selection.settled(application)));
    const rooms = await Promise.all(items.map(({ selection }) => selection.room()));
    const after = (await this.#read()).lines.find(({ service }) => service === SERVICE);
    const approvedKopecks = BigInt(after?.approvedKopecks ?? 0);
    return {
      items: rooms.flatMap((room, side) =>
        room.items.filter(({ application }) => application === items[side]?.application),
      ),
      heldKopecks: approvedKopecks - BigInt(after?.leftKopecks ?? 0) + BigInt(after?.overKopecks ?? 0),
      approvedKopecks,
    };
  }
}

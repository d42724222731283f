import { setTimeout as sleep } from 'node:timers/promises';
import { findings, signingFacts } from '@veche/api/papers';
import {
  type Accepted,
  type AwardPage,
  clockOf,
  type ItemStageName,
  applicationOf as nameOf,
  type ProtocolView,
  type SittingRoom,
} from '@veche/contracts';
import { dayOf, daysAfter } from '@veche/domain';
import { derivedId } from '@veche/event-store';
import type { Cast, Company, Member } from './cast.ts';
import { applicationOf, marketing } from './papers.ts';
import type { Players } from './player.ts';

/** The day in Moscow, in a demonstration that was begun just now. */
export const today = (): string => dayOf(clockOf(new Date().toISOString())());
const dayFrom = (days: number): string => daysAfter(today(), days);
const YEAR = 2026;

/** One selection from its announcement on, as the people of one commission live it. */
export class Selection {
  readonly #players: Players;
  readonly #cast: Cast;
  readonly #at: string;
  readonly campaign: string;
  readonly sitting: string;
  readonly seats: readonly Member[];
  readonly commission: string;
  readonly #proposed = new Map<string, readonly string[]>();

  constructor(players: Players, cast: Cast, commission: string, name: string) {
    this.#players = players;
    this.#cast = cast;
    this.#at = `/api/centres/${cast.centre}`;
    this.commission = commission;
    this.campaign = derivedId('campaign', name);
    this.sitting = derivedId('sitting', name);
    this.seats = cast.commissions.get(commission) ?? [];
  }

  get #sittingPath(): string {
    return `${this.#at}/sittings/${this.sitting}`;
  }

  #item(application: string, step: string): string {
    return `${this.#sittingPath}/items/${application}/${step}`;
  }

  #award(application: string): string {
    return `${this.#at}/budgets/${YEAR}/awards/${application}`;
  }

  announce(services: readonly string[] = ['R-5.3']) {
    return this.#players.command(this.#cast.director, `${this.#at}/campaigns`, {
      campaign: this.campaign,
      title: `Отбор ${this.campaign.slice(0, 8)}`,
      year: YEAR,
      filingUntil: dayFrom(5),
      services,
    });
  }

  /** Files the application of a company and checks it. @returns its id */
  async admit(company: Company, roubles: number): Promise<string> {
    const application = nameOf(this.campaign, company.inn);
    const project = `Проект ${application.slice(0, 8)} ${company.inn}`;
    const papers = await applicationOf(this.#players, company, {
      year: YEAR,
      project,
      estimate: [marketing(roubles, project)],
    });
    await this.#players.command(company.representative, `${this.#at}/campaigns/${this.campaign}/applications`, papers);
    const facts = findings(today());
    await this.#players.command(this.#cast.curator, `${this.#at}/applications/${application}/checks`, { facts });
    return application;
  }

  async call(agenda: readonly string[]): Promise<void> {
    const path = `${this.#at}/commissions/${this.commission}`;
    const { nextNumber } = await this.#players.read<{ nextNumber: number }>(this.#cast.secretary, path);
    await this.#players.command(this.#cast.secretary, `${this.#at}/sittings`, {
      sitting: this.sitting,
      commission: this.commission,
      number: nextNumber,
      on: today(),
      form: 'in-person',
      agenda,
    });
  }

  /** Everybody comes, each says so on their own screen, and the secretary opens. */
  async open(): Promise<void> {
    await Promise.all(
      this.seats.map(({ person }) =>
        this.#players.command(person, `${this.#sittingPath}/presence`, { member: person, present: true }),
      ),
    );
    await this.#players.command(this.#cast.secretary, `${this.#sittingPath}/opening`);
  }

  /** All hand in their sheets at once, item by item, and the secretary closes the scoring. */
  async score(agenda: readonly string[]): Promise<void> {
    for (const [place, application] of agenda.entries()) {
      await Promise.all(
        this.seats.map(({ person }, index) =>
          this.#players.command(person, this.#item(application, 'sheets'), {
            scores: [5 - (place % 3), 4, 4 - (index % 2), 4, 3],
            justification: 'Смета обоснована, рынок понятен.',
          }),
        ),
      );
    }
    await this.#players.command(this.#cast.secretary, `${this.#sittingPath}/scoring/closing`);
  }

  openVote(application: string, roubles: number) {
    const fundSharesKopecks = [`${roubles}00`];
    this.#proposed.set(application, fundSharesKopecks);
    return this.#players.command(this.#cast.secretary, this.#item(application, 'vote'), { fundSharesKopecks });
  }

  /** A ballot names the sums it is for. */
  ballot(person: string, application: string, vote: 'for' | 'against') {
    const fundSharesKopecks = this.#proposed.get(application);
    return this.#players.command(person, this.#item(application, 'vote/ballots'), { vote, fundSharesKopecks });
  }

  /** All vote at once; the votes are not counted yet. */
  async vote(application: string): Promise<void> {
    await Promise.all(this.seats.map(({ person }) => this.ballot(person, application, 'for')));
  }

  count(application: string) {
    return this.#players.command(this.#cast.secretary, this.#item(application, 'vote/closing'));
  }

  room(): Promise<SittingRoom> {
    return this.#players.read<SittingRoom>(this.#cast.secretary, this.#sittingPath);
  }

  /** Where the item stands once the ledger has answered. */
  async settled(application: string): Promise<ItemStageName> {
    for (;;) {
      const stage = (await this.room()).items.find((item) => item.application === application)?.stage;
      if (stage !== undefined && stage !== 'awaiting-ledger' && stage !== 'voting') return stage;
      await sleep(20);
    }
  }

  /** The sitting ends, everybody signs the same bytes. */
  async close(): Promise<void> {
    await this.#players.command(this.#cast.secretary, `${this.#sittingPath}/closing`);
    const { sha256 } = await this.#players.read<ProtocolView>(this.#cast.secretary, `${this.#sittingPath}/protocol`);
    await Promise.all(
      this.seats.map(({ person }) =>
        this.#players.command(person, `${this.#sittingPath}/protocol/signatures`, { sha256 }),
      ),
    );
  }

  /** From the contract to the last payment: what is approved is named by the hash that is shown. */
  async pay(company: Company, application: string, roubles: number): Promise<void> {
    const { director, curator, accountant } = this.#cast;
    const by = (person: string, step: string, body: object) =>
      this.#players.command(person, `${this.#award(application)}/${step}`, body);
    const seen = ({ position }: Accepted): Promise<AwardPage> =>
      this.#players.read<AwardPage>(director, `${this.#award(application)}?after=${position}`);
    const prepared = await by(curator, 'contract', {
      number: `Д-${application.slice(0, 8)}`,
      executor: { inn: this.#otherInn(company), name: 'ООО «Исполнитель-Пример»' },
      subject: 'Услуги по смете заявки',
      deliverUntil: dayFrom(5),
      facts: signingFacts(today()),
    });
    const { contract } = await seen(prepared);
    const sign = (person: string, party: string, document?: string) =>
      by(person, 'contract/signatures', { party, sha256: contract?.sha256, ...(document && { document }) });
    await sign(company.representative, 'applicant');
    await sign(curator, 'executor', 'вх. № 17');
    await sign(director, 'fund');
    const done = { number: 'А-1', costKopecks: `${roubles * 2}00`, evidence: 'Отчёт о рекламе' };
    const { act } = await seen(await by(curator, 'act', done));
    await by(director, 'act/confirmation', { sha256: act?.sha256 });
    await by(accountant, 'own-payments', { kopecks: `${roubles}00`, document: 'поручение заявителя' });
    const { ordered } = await seen(
      await by(accountant, 'payments', { kopecks: `${roubles}00`, document: 'распоряжение' }),
    );
    await by(director, 'payments/approval', { sha256: ordered?.sha256 });
  }

  #otherInn({ inn }: Company): string {
    return this.#cast.companies.find((company) => company.inn !== inn)?.inn ?? '';
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { type Cast, type Company, castOf, commissionsWithMoney, heardBy } from '../../story/cast.ts';
import { Players } from '../../story/player.ts';
import { Selection } from '../../story/selection.ts';
import { type Random, random } from '../random.ts';
import { type Target, Victim } from './victim.ts';
import { differing, type Examined, examine, viewRows } from './witness.ts';

export interface JourneyDrill {
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** In turns, so that what the product starts again by itself does not fall too often in a minute. */
const TURNS: readonly Target[] = ['the api', 'everything', 'the database', 'everything while it starts'];
const LONGEST_LIFE = 1_500;
const AWARD = 1_000;

interface Field {
  readonly victim: Victim;
  readonly players: Players;
  readonly cast: Cast;
  readonly seed: number;
  readonly chance: Random;
  /** Where the examples end. */
  readonly told: bigint;
  rounds: number;
}

/** From the announcement to the payment: two companies apply, seven people sit, two awards are paid. */
const round = async (field: Field): Promise<void> => {
  const { cast, players, seed, rounds } = field;
  field.rounds += 1;
  const commission = commissionsWithMoney[rounds % commissionsWithMoney.length] ?? '';
  const companies = heardBy(cast, commission);
  const two = [0, 1].map((index) => companies[(rounds * 2 + index) % companies.length]) as [Company, Company];
  const selection = new Selection(players, cast, commission, `drill ${seed} ${rounds}`);
  await selection.announce();
  const agenda = await Promise.all(two.map((company) => selection.admit(company, AWARD)));
  await selection.call(agenda);
  await selection.open();
  await selection.score(agenda);
  for (const application of agenda) {
    await selection.openVote(application, AWARD);
    await selection.vote(application);
    await selection.count(application);
    const stage = await selection.settled(application);
    if (stage !== 'awarded') throw new Error(`${application} is ${stage}, not awarded`);
  }
  await selection.close();
  // Both are paid to the end, or their companies could not apply again.
  await Promise.all(agenda.map((application, index) => selection.pay(two[index] as Company, application, AWARD)));
};

const report = (say: JourneyDrill['say'], what: string, { wrong, events, acknowledged }: Examined): boolean => {
  say(`${what}: ${wrong.length === 0 ? 'ok' : 'FAILED'}, ${events} events, ${acknowledged} acknowledgements`);
  for (const line of wrong.slice(0, 10)) say(`    ${line}`);
  return wrong.length === 0;
};

const strike = async (field: Field, kill: number, say: JourneyDrill['say']): Promise<boolean> => {
  const { victim, players, chance, told } = field;
  const target = TURNS[kill % TURNS.length] ?? 'everything';
  const after = chance.next(LONGEST_LIFE);
  await sleep(after);
  await victim.kill(target, (most) => sleep(chance.next(most)));
  await victim.caughtUp();
  const examined = await examine(victim.databaseUrl(), players.acknowledged, told);
  return report(say, `kill ${kill + 1}: ${target}, after ${after} ms`, examined);
};

/** Everything that was acknowledged is sent once more, and the views are made anew. */
const settle = async ({ victim, players, told }: Field, say: JourneyDrill['say']): Promise<boolean> => {
  const { eventStore } = await victim.caughtUp();
  const repeated: string[] = [];
  for (const acknowledged of [...players.acknowledged]) repeated.push(...(await players.again(acknowledged)));
  const { eventStore: after } = await victim.caughtUp();
  if (after.head !== eventStore.head) repeated.push(`again: the log went from ${eventStore.head} to ${after.head}`);
  const grown = await viewRows(victim.databaseUrl());
  await victim.rebuild();
  await victim.caughtUp();
  const folded = await viewRows(victim.databaseUrl());
  const rows = [...folded.values()].reduce((sum, { length }) => sum + length, 0);
  const examined = await examine(victim.databaseUrl(), players.acknowledged, told);
  const wrong = [...examined.wrong, ...repeated, ...differing(grown, folded)];
  return report(say, `settled: all sent again, ${folded.size} views of ${rows} rows made anew`, { ...examined, wrong });
};

/** People go on with their work while it is killed under them; they only know that an answer is late. */
const live = async (field: Field, { kills, say, signal }: JourneyDrill): Promise<boolean> => {
  let over = false;
  const working = (async () => {
    do await round(field);
    while (!over);
  })();
  const failed = working.then(() => new Promise<never>(() => undefined));
  for (let kill = 0; kill < kills && !signal?.aborted; kill += 1) {
    if (!(await Promise.race([strike(field, kill, say), failed]))) return false;
  }
  over = true;
  await working;
  if (!(await settle(field, say))) return false;
  await round(field);
  say(`${field.rounds} selections went from the announcement to the payment, the last one after it all`);
  return true;
};

/** The whole product under people at work, killed again and again. The same seed gives the same work and the same kills. */
export const journeyDrill = async (options: JourneyDrill): Promise<boolean> => {
  const { kills, seed, say } = options;
  say(`Crash drill of the whole product, ${kills} kills, seed ${seed}`);
  const victim = await Victim.start();
  const over = new AbortController();
  let good = false;
  try {
    const players = new Players(victim.address, over.signal);
    const { eventStore } = await victim.caughtUp();
    const cast = await castOf(players, victim.address);
    const told = BigInt(eventStore.head);
    good = await live({ victim, players, cast, seed, chance: random(seed), told, rounds: 0 }, options);
  } catch (error) {
    say(`FAILED: ${error instanceof Error ? error.stack : error}`);
  } finally {
    over.abort();
    await victim.end({ keep: !good });
    if (!good)
      say(
        `The data are kept in ${victim.folder}; to repeat: npm run chaos -- --journey --kills ${kills} --seed ${seed}`,
      );
  }
  return good;
};

import type { SittingRoom } from '@veche/contracts';
import { commissionsWithMoney, heardBy } from '../../story/cast.ts';
import { Selection } from '../../story/selection.ts';
import { percentile, spread, timesOf } from '../measure.ts';
import { type Product } from '../product.ts';
import { below, type Row } from '../row.ts';
import { watchRoom } from '../screens.ts';

const AWARD = 1_000;
/** Sittings of two items give fourteen votes each. */
const sittingsFor = { full: 8, quick: 2 } as const;

/** Two companies of one commission, heard in one sitting up to the vote. */
const upToTheVote = async ({ players, cast }: Product, name: string): Promise<[Selection, readonly string[]]> => {
  const [commission] = commissionsWithMoney;
  const companies = heardBy(cast, commission).slice(0, 2);
  const selection = new Selection(players, cast, commission, name);
  await selection.announce();
  const agenda: string[] = [];
  for (const company of companies) agenda.push(await selection.admit(company, AWARD));
  await selection.call(agenda);
  await selection.open();
  await selection.score(agenda);
  return [selection, agenda];
};

const commanding: Row = {
  name: 'command answered over HTTP',
  unit: 'ms, p99',
  against: 'a limit of 50 ms',
  goal: 1,
  measure: async (bench) => {
    const product = await bench.product();
    const { players, cast } = product;
    const [selection] = await upToTheVote(product, 'bench of commands');
    const path = `/api/centres/${cast.centre}/sittings/${selection.sitting}/presence`;
    const [member] = selection.seats;
    if (member === undefined) throw new Error('Nobody sits in the commission');
    const toggle = (index: number) =>
      players.ask(member.person, 'POST', path, { body: { member: member.person, present: index % 2 === 1 } });
    await timesOf(20, toggle);
    const times = await timesOf(bench.scale.mode === 'full' ? 400 : 100, toggle);
    return below(50, percentile(times, 0.99), spread(times));
  },
};

const voteOn = ({ items }: SittingRoom, application: string) =>
  items.find((item) => item.application === application)?.vote;

/**
 * Milliseconds from each click of the seven, once all screens show the vote open, to the moment when all of them show that vote. All
 * vote against: an award would keep its company from the next sitting.
 */
const timesOfVotes = async (product: Product, selection: Selection, agenda: readonly string[]): Promise<number[]> => {
  const { cast } = product;
  const people = [...selection.seats.map(({ person }) => person), cast.director, cast.controller];
  const room = `/api/centres/${cast.centre}/sittings/${selection.sitting}`;
  const screens = await Promise.all(people.map((person) => watchRoom(product, person, room)));
  const times: number[] = [];
  for (const application of agenda) {
    const opened = screens.map((screen) => screen.until((shown) => voteOn(shown, application)?.open === true));
    await selection.openVote(application, AWARD);
    await Promise.all(opened);
    const votes = await timesOf(selection.seats.length, async (index) => {
      const person = selection.seats[index]?.person ?? '';
      const seen = screens.map((screen) =>
        screen.until((shown) => voteOn(shown, application)?.ballots.some(({ member }) => member === person) === true),
      );
      await selection.ballot(person, application, 'against');
      await Promise.all(seen);
    });
    times.push(...votes);
    await selection.count(application);
    await selection.settled(application);
  }
  for (const screen of screens) screen.leave();
  return times;
};

/** Nine look on: the seven of the commission, the director and the controller. */
const voting: Row = {
  name: 'vote seen on nine screens',
  unit: 'ms, p99',
  against: 'a limit of 100 ms, from the click to the last of nine that have read the room anew',
  goal: 1,
  measure: async (bench) => {
    const product = await bench.product();
    const times: number[] = [];
    for (let number = 0; number <= sittingsFor[bench.scale.mode]; number += 1) {
      const timed = await timesOfVotes(product, ...(await upToTheVote(product, `bench of votes ${number}`)));
      // The first sitting warms up.
      if (number > 0) times.push(...timed);
    }
    return below(100, percentile(times, 0.99), spread(times));
  },
};

export const serving: readonly Row[] = [commanding, voting];

import { createHash } from 'node:crypto';
import type { DecidedAgain, DecisionCase } from '@veche/contracts';
import {
  type AuditedEvent,
  type DecisionEntry,
  dayOf,
  personStream,
  replay,
  sharesUnder,
  streamsOf,
  tellCase,
  tellDifference,
} from '@veche/domain';
import { ERASED, type EventStore, type RecordedEvent } from '@veche/event-store';
import { centres, type Edition, editionView } from '@veche/regulations';

/** Reading a decision back, for the routes and for the command line alike: nothing here writes. */

const audited = (event: RecordedEvent): AuditedEvent => ({
  ...event,
  sha256: createHash('sha256').update(event.body).digest('hex'),
});

const readStreams = (log: EventStore, entry: DecisionEntry): Promise<readonly (readonly AuditedEvent[])[]> =>
  Promise.all(streamsOf(entry).map(async (stream) => (await log.readStream(stream)).map(audited)));

type Streams = Awaited<ReturnType<typeof readStreams>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whoever acts or is spoken of in these events. */
const peopleIn = (streams: Streams): readonly string[] => {
  const people = streams.flat().flatMap(({ metadata, data }) => {
    const { actor } = metadata as { readonly actor?: { readonly person: string } };
    return [actor?.person, data['member'], data['representative']];
  });
  return [...new Set(people)].filter((person): person is string => typeof person === 'string' && UUID.test(person));
};

/** What people are called today; those who are erased are not called anything. */
const namesIn = async (log: EventStore, streams: Streams): Promise<ReadonlyMap<string, string>> => {
  const names = await Promise.all(
    peopleIn(streams).map(async (person): Promise<readonly [string, unknown]> => {
      const [registered] = await log.readStream(personStream(person), { limit: 1 });
      return [person, registered?.data['fullName']];
    }),
  );
  return new Map(
    names.flatMap(([person, name]) =>
      typeof name === 'string' ? [[person, name === ERASED ? 'имя стёрто' : name] as const] : [],
    ),
  );
};

const editionsOf = (centre: string): readonly Edition[] => centres.find(({ id }) => id === centre)?.editions ?? [];

const shown = (edition: Edition | undefined) => {
  if (edition === undefined) return null;
  const { id, inForceFrom, sha256 } = editionView(edition);
  return { id, inForceFrom, sha256 };
};

interface InForce {
  readonly recorded: Edition | undefined;
  /** The edition of today, when it is another one. */
  readonly later: Edition | undefined;
}

const editionsFor = ({ centre, edition }: DecisionEntry, today: string): InForce => {
  const editions = editionsOf(centre);
  const recorded = editions.find(({ id }) => id === edition);
  const current = editions.filter(({ inForceFrom }) => inForceFrom <= today).at(-1);
  return { recorded, later: current?.id === edition ? undefined : current };
};

/** A decision told whole. `at` is the clock by which something is overdue, ISO 8601 in UTC. */
export const readCase = async (log: EventStore, entry: DecisionEntry, at: string): Promise<DecisionCase> => {
  const head = await log.head();
  const streams = await readStreams(log, entry);
  const today = dayOf(at);
  const { recorded, later } = editionsFor(entry, today);
  const { decision, kind, cluster, inn, name, outcome, share, sittings } = entry;
  return {
    ...{ decision, kind, cluster, inn, name, outcome, fundShareKopecks: share, sitting: sittings.at(-1) ?? null },
    ...tellCase({ entry, streams, edition: recorded, names: await namesIn(log, streams), today }),
    edition: shown(recorded),
    laterEdition: shown(later),
    head: String(head),
  };
};

async function* eachWhole(streams: Streams) {
  for (const stream of streams) if (stream.length > 0) yield stream;
}

const SHOWN_DIFFERENCES = 100;

const todays = (entry: DecisionEntry, streams: Streams, at: string): DecidedAgain['today'] => {
  const { recorded, later } = editionsFor(entry, dayOf(at));
  if (later === undefined) {
    const sentence = recorded
      ? 'Сегодня действует та же редакция: сегодняшние правила говорят то же.'
      : 'Редакции, по которой решали, в этой установке нет: сравнить не с чем.';
    return { edition: shown(recorded), same: recorded !== undefined, sentence, changes: [] };
  }
  const changes = [...sharesUnder(later.id, entry, streams)];
  const sentence =
    changes.length === 0
      ? 'Действует более поздняя редакция; по ней суммы были бы те же.'
      : 'Действует более поздняя редакция; по ней суммы были бы другими. Решение остаётся по правилам своего дня.';
  return { edition: shown(later), same: changes.length === 0, sentence, changes };
};

/** Decides every command of the decision's streams again, and compares; nothing is written. */
export const decideAgain = async (log: EventStore, entry: DecisionEntry, at: string): Promise<DecidedAgain> => {
  const began = performance.now();
  const streams = await readStreams(log, entry);
  const run = replay(eachWhole(streams));
  const differences: DecidedAgain['differences'] = [];
  let step = await run.next();
  for (; !step.done; step = await run.next()) {
    const { position, stream, revision, command } = step.value;
    const told = { position: String(position), stream, revision, command, ...tellDifference(step.value) };
    if (differences.length < SHOWN_DIFFERENCES) differences.push(told);
  }
  const { commands, events, undecided } = step.value;
  return {
    ...{ commands, events, undecided, differences },
    milliseconds: performance.now() - began,
    streams: streams.flatMap(([first]) => (first === undefined ? [] : [first.stream])),
    today: todays(entry, streams, at),
  };
};

import { randomUUID } from 'node:crypto';
import type { GrantingFacts, GrantRole, MessageOf, RegisterPerson, WithdrawRole } from '@veche/contracts';
import { type EventMetadata, identity, personStream, type Situation } from '@veche/domain';
import type { EventStore, JsonObject, NewEvent } from '@veche/event-store';
import { openLog } from './open.ts';
import type { Bench, History } from './row.ts';

type Command = MessageOf<typeof RegisterPerson> | MessageOf<typeof GrantRole> | MessageOf<typeof WithdrawRole>;
type Person = typeof identity.initial;

/** Events of one person: registered once, then given a role and relieved of it in turn. */
const EVENTS_OF_A_PERSON = 20;
/** Streams that are written at the same time. */
const PEOPLE_AT_ONCE = 1_000;
const ROLES = ['curator', 'secretary', 'commission-member', 'accountant', 'director'] as const;
const CENTRES = ['orel', 'krasnoyarsk', 'smolensk'] as const;
const ADMINISTRATOR = { person: '00000000-0000-4000-8000-000000000001', role: 'administrator' } as const;
const FIRST_DAY = Date.UTC(2026, 4, 4, 9);
const A_DAY = 86_400_000;

const pick = <Value>(values: readonly [Value, ...Value[]], index: number): Value =>
  values[index % values.length] ?? values[0];

const commandOf = (person: string, number: number, step: number, at: string): Command => {
  const fullName = `Берёзкин-${number} Пример Вымышленович`;
  if (step === 0) return { type: 'RegisterPerson', data: { person, fullName, email: `berezkin-${number}@example.ru` } };
  const turn = number + ((step - 1) >> 1);
  const office = { person, role: pick(ROLES, turn), centre: pick(CENTRES, turn) };
  if (step % 2 === 1) return { type: 'GrantRole', data: { ...office, from: at.slice(0, 10) } };
  return { type: 'WithdrawRole', data: { ...office, reason: 'Приказ о переводе на другую должность' } };
};

const recorded = (
  event: { type: string; data: object },
  command: Command,
  { actor, at, facts }: Situation,
): NewEvent => {
  const known = facts !== null && { facts };
  const metadata: EventMetadata = { command, actor, at, correlationId: randomUUID(), ...known };
  return {
    eventId: randomUUID(),
    type: event.type,
    schemaVersion: 1,
    data: event.data as JsonObject,
    metadata: metadata as unknown as JsonObject,
  };
};

interface Story {
  readonly person: string;
  readonly number: number;
  state: Person;
}

const step = async (log: EventStore, story: Story, number: number): Promise<void> => {
  const at = new Date(FIRST_DAY + number * A_DAY).toISOString();
  const command = commandOf(story.person, story.number, number, at);
  const facts: GrantingFacts | null = command.type === 'GrantRole' ? { centreKnown: true } : null;
  const situation: Situation = { actor: ADMINISTRATOR, at, facts };
  const decided = identity.decide(command, story.state, situation);
  story.state = decided.reduce(identity.evolve, story.state);
  await log.append({
    stream: personStream(story.person),
    expected: number === 0 ? 'no-stream' : number - 1,
    commandId: randomUUID(),
    events: decided.map((event) => recorded(event, command, situation)),
  });
};

/** Fills an empty log with commands of the platform, each decided, sealed and appended by itself, many at a time. */
const fill = async (log: EventStore, people: number): Promise<void> => {
  for (let first = 0; first < people; first += PEOPLE_AT_ONCE) {
    const stories = Array.from({ length: Math.min(PEOPLE_AT_ONCE, people - first) }, (_, index): Story => {
      return { person: randomUUID(), number: first + index, state: identity.initial };
    });
    for (let number = 0; number < EVENTS_OF_A_PERSON; number += 1) {
      await Promise.all(stories.map((story) => step(log, story, number)));
    }
  }
};

export const makeHistory = async ({ scale, database, say }: Bench): Promise<History> => {
  await using closing = new AsyncDisposableStack();
  const url = await database();
  const log = await openLog(url, closing);
  const start = performance.now();
  await fill(log, scale.events / EVENTS_OF_A_PERSON);
  const seconds = (performance.now() - start) / 1_000;
  const events = Number(await log.head());
  say(`  a history of ${events} events, appended one command each in ${seconds.toFixed(1)} s`);
  return { url, events };
};

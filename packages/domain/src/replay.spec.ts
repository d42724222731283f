import { expect, it } from '@jest/globals';
import {
  acting,
  at,
  centreRegistered,
  earlierEdition,
  editionAdopted,
  laterEdition,
  personRegistered,
  persons,
} from '@veche/testing';
import { type Difference, type LoggedEvent, type Replayed, replay } from './replay.ts';

const system = acting('system').actor;
const knowing = (installed: typeof earlierEdition) => ({ actor: system, facts: { installed } });

const logged = (
  position: number,
  stream: string,
  event: { type: string; data: object },
  metadata: object,
): LoggedEvent => ({
  position: BigInt(position),
  stream,
  revision: position,
  commandId: `command-${position}`,
  type: event.type,
  data: event.data as LoggedEvent['data'],
  metadata: { at, correlationId: 'c', ...metadata },
});

const adoption = (position: number, edition: typeof earlierEdition, known = edition) =>
  logged(position, 'centre-testovo', editionAdopted(edition), {
    command: { type: 'AdoptEdition', data: { centre: 'testovo', edition: edition.id, sha256: edition.sha256 } },
    ...knowing(known),
  });

const history = [
  logged(1, 'centre-testovo', centreRegistered, {
    command: { type: 'RegisterCentre', data: centreRegistered.data },
    ...knowing(earlierEdition),
  }),
  adoption(2, earlierEdition),
  adoption(3, laterEdition),
];

const replayed = async (...events: LoggedEvent[]) => {
  const batches = async function* () {
    yield events.slice(0, 1);
    yield events.slice(1);
  };
  const differences: Difference[] = [];
  const run = replay(batches());
  let step = await run.next();
  for (; !step.done; step = await run.next()) differences.push(step.value);
  return { differences, totals: step.value satisfies Replayed };
};

it('decides every command again and finds the same events', async () => {
  expect(await replayed(...history)).toEqual({
    differences: [],
    totals: { commands: 3, events: 3, differences: 0, undecided: 0 },
  });
});

it('names the command whose event says something else, and goes on from what is recorded', async () => {
  const altered = {
    ...adoption(2, earlierEdition),
    data: { ...editionAdopted(earlierEdition).data, inForceFrom: '2020-01-01' },
  };
  const { differences, totals } = await replayed(history[0] as LoggedEvent, altered, adoption(3, laterEdition));
  expect(differences).toMatchObject([
    { position: 2n, command: 'AdoptEdition', decided: [editionAdopted(earlierEdition)] },
  ]);
  expect(totals.differences).toBe(1);
});

it('names the command that would be refused today', async () => {
  const { differences } = await replayed(
    history[0] as LoggedEvent,
    adoption(2, laterEdition),
    adoption(3, earlierEdition),
  );
  expect(differences).toMatchObject([{ position: 3n, decided: 'edition-not-later' }]);
});

it('takes an erased value for equal to itself', async () => {
  const person = persons.member;
  const sealed = { person, fullName: 'ERASED', email: 'ERASED' };
  const event = logged(
    1,
    `person-${person}`,
    { ...personRegistered(person), data: sealed },
    {
      command: { type: 'RegisterPerson', data: sealed },
      actor: acting('administrator').actor,
    },
  );
  expect((await replayed(event)).totals).toMatchObject({ commands: 1, differences: 0 });
});

it('decides without facts what was decided without them', async () => {
  const person = persons.member;
  const grant = { person, role: 'curator', centre: 'testovo', from: '2026-05-04' };
  const by = acting('administrator').actor;
  const registered = personRegistered(person);
  const { totals } = await replayed(
    logged(1, `person-${person}`, registered, {
      command: { type: 'RegisterPerson', data: registered.data },
      actor: by,
    }),
    logged(
      2,
      `person-${person}`,
      { type: 'RoleGranted', data: grant },
      { command: { type: 'GrantRole', data: grant }, actor: by },
    ),
  );
  expect(totals).toMatchObject({ commands: 2, differences: 0 });
});

it('counts what it could not decide: events without a known command', async () => {
  const foreign = logged(4, 'elsewhere', { type: 'Strange', data: {} }, { command: { type: 'BeStrange', data: {} } });
  const bare = { ...logged(5, 'elsewhere', { type: 'Strange', data: {} }, {}), commandId: undefined };
  expect((await replayed(...history, foreign, bare)).totals).toEqual({
    commands: 3,
    events: 5,
    differences: 0,
    undecided: 2,
  });
});

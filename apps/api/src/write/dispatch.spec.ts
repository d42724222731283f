import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { centreStream } from '@veche/domain';
import { createMemoryStore, type IssuedCommand } from '@veche/event-store';
import { centres, centreView } from '@veche/regulations';
import { at } from '@veche/testing';
import type { Ground } from '../installation.ts';
import { dispatchOn } from './dispatch.ts';
import { createStates } from './states.ts';

const [orel] = centres.filter(({ id }) => id === 'orel').map(centreView);
if (orel === undefined) throw new Error('There is no such centre');
const { id: centre, title, region, editions } = orel;

const cause = randomUUID();

const setting = async () => {
  const log = createMemoryStore();
  await log.append({
    stream: 'elsewhere',
    expected: 'no-stream',
    events: [{ eventId: cause, type: 'Cause', schemaVersion: 1, data: {}, metadata: { correlationId: 'correlation' } }],
  });
  const [event] = await log.readStream('elsewhere');
  const dispatch = dispatchOn({ log, states: createStates(log), now: () => at } as unknown as Ground);
  const issue = (type: string, data: object) =>
    dispatch({
      type,
      data,
      commandId: `${type} of ${cause}`,
      process: 'adopt-when-told',
      cause: event,
    } as IssuedCommand);
  return { log, issue };
};

it('commands of processes are decided like any other: as the system, with their facts, causes and one outcome', async () => {
  const { log, issue } = await setting();
  await issue('RegisterCentre', { centre, title, region });
  const adoption = { centre, edition: editions[0]?.id, sha256: editions[0]?.sha256 };
  await issue('AdoptEdition', adoption);
  await issue('AdoptEdition', adoption);
  const [, adopted, ...others] = await log.readStream(centreStream(centre));
  expect(others).toEqual([]);
  expect(adopted).toMatchObject({
    type: 'EditionAdopted',
    commandId: `AdoptEdition of ${cause}`,
    metadata: {
      actor: { person: 'system', role: 'system', centre },
      at,
      correlationId: 'correlation',
      causationId: cause,
      facts: { installed: { id: adoption.edition } },
    },
  });
});

it('a refusal is thrown, so that the process stops unless it expected it', async () => {
  const { issue } = await setting();
  await expect(issue('AdoptEdition', { centre, edition: 'x', sha256: '' })).rejects.toMatchObject({
    code: 'unknown-centre',
  });
  await expect(issue('Strange', {})).rejects.toThrow('Nobody decides Strange');
});

import { describe, expect, it } from '@jest/globals';
import type { ApplicationEvent } from '@veche/contracts';
import { applicationStream, sittingStream } from '@veche/domain';
import {
  APPLICATION,
  applicationAdmitted,
  applicationConcluded,
  applicationFiled,
  itemOutcome,
  SITTING,
  sittingClosed,
} from '@veche/testing';
import { reactingTo } from '../testing/process.ts';
import { concludeApplicationWhenSittingCloses as process } from './conclude-application-when-sitting-closes.process.ts';

const OTHER = '11111111-1111-4111-8111-111111111111.5753000023';
const ADMITTED = ['ApplicationFiled', 'ApplicationAdmitted'];

const admitted = (application: string): ApplicationEvent[] => [
  { ...applicationFiled, data: { ...applicationFiled.data, application, inn: application.slice(-10) } },
  { ...applicationAdmitted, data: { ...applicationAdmitted.data, application } },
];

/** A sitting of two applications that is closed; what has happened to the first one before. */
const closed = (outcomes: ReturnType<typeof itemOutcome>[], ...before: readonly ApplicationEvent[]) =>
  reactingTo({
    [applicationStream(APPLICATION)]: [...admitted(APPLICATION), ...before],
    [applicationStream(OTHER)]: admitted(OTHER),
    [sittingStream(SITTING)]: [sittingClosed(...outcomes)],
  });
const both = [itemOutcome('awarded'), itemOutcome('refused', OTHER)];

describe('the close of a sitting is brought to each application of its agenda', () => {
  it('with its own outcome, amount and reasons', async () => {
    const { run, log } = await closed(both);
    expect(await run(process)).toMatchObject([
      { type: 'ConcludeApplication', data: { ...itemOutcome('awarded'), sitting: SITTING } },
      { type: 'ConcludeApplication', data: { ...itemOutcome('refused', OTHER), sitting: SITTING } },
    ]);
    for (const outcome of both) {
      const [concluded] = (await log.readStream(applicationStream(outcome.application))).slice(-1);
      expect(concluded).toMatchObject({ type: 'ApplicationConcluded', data: outcome });
    }
  });

  it('run twice, concludes each once', async () => {
    const { run, types } = await closed(both);
    const once = await run(process);
    expect(await run(process)).toEqual(once);
    for (const application of [APPLICATION, OTHER]) {
      expect(await types(applicationStream(application))).toEqual([...ADMITTED, 'ApplicationConcluded']);
    }
  });

  it('what another sitting has concluded before stays so, and the others are concluded all the same', async () => {
    const { run, types } = await closed(both, applicationConcluded('awarded'));
    await run(process);
    expect(await types(applicationStream(APPLICATION))).toEqual([...ADMITTED, 'ApplicationConcluded']);
    expect(await types(applicationStream(OTHER))).toEqual([...ADMITTED, 'ApplicationConcluded']);
  });

  it('any other refusal stops it', async () => {
    const { run } = await closed([itemOutcome('awarded', `${SITTING}.5753000016`)]);
    await expect(run(process)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

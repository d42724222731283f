import type { SittingEvent } from '@veche/contracts';
import { Refusal } from '@veche/domain';
import type { Process, RecordedEvent } from '@veche/event-store';

type Closed = RecordedEvent & Extract<SittingEvent, { type: 'SittingClosed' }>;

/** Two sittings that were called at the same moment may have heard one application: what was concluded first stands. */
const unlessConcluded = (error: unknown): void => {
  if (!(error instanceof Refusal) || error.code !== 'application-not-admitted') throw error;
};

/** What the commission decided is brought to each application of its agenda. */
export const concludeApplicationWhenSittingCloses: Process = {
  name: 'conclude-application-when-sitting-closes',
  handles: ({ type }) => type === 'SittingClosed',
  react: async (event, send) => {
    const { centre, sitting, outcomes } = (event as Closed).data;
    for (const { application, outcome, fundShareKopecks, reasons } of outcomes) {
      const data = { centre, sitting, application, outcome, fundShareKopecks, reasons };
      await send({ type: 'ConcludeApplication', data }, application).catch(unlessConcluded);
    }
  },
};

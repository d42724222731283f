import type { ProtocolFacts } from '@veche/contracts';
import { signaturesMissing, sittingDecider, sittingStream } from '@veche/domain';
import type { StateOf } from '../write/states.ts';
import type { ReadAward } from './awards.view.ts';

type Protocol = ProtocolFacts['protocol'];

/** By the sitting's own stream, whether it is closed and how many signatures its protocol still needs; null of one that is not there. */
export const protocolFact = async (state: StateOf, sitting: string): Promise<Protocol> => {
  const known = await state(sittingDecider, sittingStream(sitting));
  if (known.status === 'unknown') return null;
  return { closed: known.status === 'closed', unsigned: signaturesMissing(known).length };
};

export type Protocols = (sitting: string) => Protocol;

/** How far the sittings have come whose awards have no contract yet: of the others nobody waits for it. */
export const protocolsOf = async (state: StateOf, awards: readonly Pick<ReadAward, 'state'>[]): Promise<Protocols> => {
  const waiting = awards.flatMap(({ state: award }) => (award?.contract === null ? [award.reserved.sitting] : []));
  const found = [...new Set(waiting)].map(async (sitting) => [sitting, await protocolFact(state, sitting)] as const);
  const protocols = new Map(await Promise.all(found));
  return (sitting) => protocols.get(sitting) ?? null;
};

import type { Actor } from '@veche/contracts';
import type { Command } from '@veche/domain';
import type { IssuedCommand } from '@veche/event-store';
import type { Ground } from '../installation.ts';
import { writeOn } from './write.ts';

const systemIn = (centre: unknown): Actor => ({
  person: 'system',
  role: 'system',
  ...(typeof centre === 'string' && { centre }),
});

/**
 * Sends the commands of processes as the product itself, in the centre that the command is about. A reaction is decided by the
 * clock of what it reacts to: coming late, or again, it moves no day. What refuses them stops the
 * process and raises an alarm; a process that has been told what to expect catches the `Refusal` itself.
 */
export const dispatchOn =
  (ground: Ground) =>
  async ({ type, data, commandId, cause }: IssuedCommand): Promise<void> => {
    const { correlationId, at } = cause.metadata;
    await writeOn(ground, {
      command: { type, data } as Command,
      actor: systemIn(data['centre']),
      commandId,
      correlationId: typeof correlationId === 'string' ? correlationId : cause.eventId,
      causationId: cause.eventId,
      ...(typeof at === 'string' && { at }),
    });
  };

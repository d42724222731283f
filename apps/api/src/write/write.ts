import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted, Actor, AdoptionFacts, CommandHeaders } from '@veche/contracts';
import type { Command as DomainCommand } from '@veche/domain';
import type { Appended } from '@veche/event-store';
import { derivedId } from '@veche/event-store';
import { centres, centreView } from '@veche/regulations';
import { Installation } from '../installation.ts';
import { handle, type Order } from './handle.ts';

/** A command as it enters the api, in somebody's name. The clock and the outside facts are added here, nowhere else. */
export class Write extends Command<Appended> {
  readonly order: Omit<Order, 'situation'>;
  readonly actor: Actor;

  constructor(actor: Actor, order: Omit<Order, 'situation'>) {
    super();
    this.actor = actor;
    this.order = order;
  }
}

/** What decisions need to know from outside the log, by command; recorded with the events. */
const factsFor = (command: DomainCommand): AdoptionFacts | null => {
  if (command.type !== 'AdoptEdition') return null;
  const centre = centres.find(({ id }) => id === command.data.centre);
  const editions = centre === undefined ? [] : centreView(centre).editions;
  return { installed: editions.find(({ id }) => id === command.data.edition) ?? null };
};

@CommandHandler(Write)
export class WriteHandler implements ICommandHandler<Write> {
  constructor(private readonly installation: Installation) {}

  execute({ order, actor }: Write): Promise<Appended> {
    const situation = { actor, at: this.installation.now(), facts: factsFor(order.command) };
    return handle(this.installation.log, { ...order, situation });
  }
}

/** The command of a request. The same key from the same person is the same command. */
export const writeOf = (
  actor: Actor,
  command: DomainCommand,
  request: { readonly id: string },
  headers: CommandHeaders,
): Write => {
  const { 'idempotency-key': key, 'if-match': version } = headers;
  return new Write(actor, {
    command,
    commandId: key === undefined ? request.id : derivedId('request', actor.person, key),
    correlationId: request.id,
    ...(version !== undefined && { seen: Number(version.slice(1, -1)) }),
  });
};

export const accepted = ({ position, revision }: Appended): Accepted => ({ position: position.toString(), revision });

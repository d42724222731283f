import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Appended } from '@veche/event-store';
import { type Ground, Installation } from '../installation.ts';
import { situationOf } from './facts.ts';
import { handle, type Order } from './handle.ts';
import { openReading } from './reading.ts';

/** A command as it enters the api, in somebody's name. */
export class Write extends Command<Appended> {
  readonly order: Order;

  constructor(order: Order) {
    super();
    this.order = order;
  }
}

/** The write path of an installation. The clock and the outside facts are added here, nowhere else, and anew at each attempt. */
export const writeOn = (ground: Ground, order: Order): Promise<Appended> =>
  handle(ground.log, order, ({ command, actor, at }) => situationOf(command, openReading(ground, actor, at)));

@CommandHandler(Write)
export class WriteHandler implements ICommandHandler<Write> {
  constructor(private readonly installation: Installation) {}

  execute({ order }: Write): Promise<Appended> {
    return writeOn(this.installation, order);
  }
}

import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Accepted, CommandHeaders, Permission } from '@veche/contracts';
import { type Command, deciderOf, permit, Refusal } from '@veche/domain';
import { derivedId } from '@veche/event-store';
import { RegulationError } from '@veche/regulations';
import type { FastifyRequest } from 'fastify';
import { toldMoment } from '../demonstration/clock.ts';
import { Access, capacityFor } from '../identity/access.ts';
import { Installation } from '../installation.ts';
import { situationOf } from './facts.ts';
import { openReading, type Reading } from './reading.ts';
import { Write } from './write.ts';

const SIGN_IN: Permission = { allowed: false, reason: 'Войдите, чтобы это сделать' };

/** What the rule that was not kept says; undefined when something else went wrong. */
const refusalIn = (error: unknown): string | undefined => {
  if (error instanceof Refusal) return error.message;
  return error instanceof RegulationError ? error.says.ru : undefined;
};

/** Takes the decision without writing it down. */
const rehearse = async (command: Command, reading: Reading): Promise<Permission> => {
  const decider = deciderOf(command.type);
  if (decider === undefined) throw new Error(`Nobody decides ${command.type}`);
  try {
    const state = await reading.state(decider, decider.streamOf(command));
    decider.decide(command, state, await situationOf(command, reading));
    return permit(command.type, reading.actor, command.data);
  } catch (error) {
    const reason = refusalIn(error);
    if (reason === undefined) throw error;
    return { allowed: false, reason };
  }
};

/** Where requests hand in their commands, and ask beforehand what would become of them. */
@Injectable()
export class Desk {
  constructor(
    private readonly installation: Installation,
    private readonly commands: CommandBus,
    private readonly access: Access,
  ) {}

  /**
   * Sends a command in the first of the caller's roles that may. The same key from the same person is the same command.
   * @throws {Refused} `sign-in-required`, `stale-version`, `command-id-reused`
   * @throws {Refusal} of the decision
   */
  async take(request: FastifyRequest, headers: CommandHeaders, command: Command): Promise<Accepted> {
    const actor = await this.access.acting(request, command.type, command.data);
    const { 'idempotency-key': key, 'if-match': version } = headers;
    const at = toldMoment(this.installation, request);
    const order = {
      command,
      actor,
      commandId: key === undefined ? request.id : derivedId('request', actor.person, key),
      correlationId: request.id,
      ...(at !== undefined && { at }),
      ...(version !== undefined && { seen: Number(version.slice(1, -1)) }),
    };
    const { position, revision } = await this.commands.execute(new Write(order));
    return { position: position.toString(), revision };
  }

  /** What would become of each command if the caller sent it now, and why: the same decisions, and nothing is written. */
  async could<Name extends string>(
    request: FastifyRequest,
    commands: Readonly<Record<Name, Command>>,
  ): Promise<Record<Name, Permission>> {
    const [first, ...others] = await this.access.actors(request);
    const reading = first && openReading(this.installation, first);
    const ask = async (command: Command): Promise<Permission> => {
      if (reading === undefined) return SIGN_IN;
      const actor = capacityFor([reading.actor, ...others], command.type, command.data) ?? reading.actor;
      return rehearse(command, { ...reading, actor });
    };
    const answers = Object.entries<Command>(commands).map(async ([name, command]) => [name, await ask(command)]);
    return Object.fromEntries(await Promise.all(answers)) as Record<Name, Permission>;
  }
}

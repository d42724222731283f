import type { CommandBus } from '@nestjs/cqrs';
import type { Actor } from '@veche/contracts';
import { type Command, Refusal } from '@veche/domain';
import { derivedId } from '@veche/event-store';
import { centres, centreView } from '@veche/regulations';
import { correlationId } from '../edge/door.ts';
import { Write } from '../write/write.ts';

const SYSTEM: Actor = { person: 'system', role: 'system' };

const commandsOf = (centre: (typeof centres)[number]): readonly Command[] => {
  const { id, title, region, editions } = centreView(centre);
  return [
    { type: 'RegisterCentre', data: { centre: id, title, region } },
    ...editions.map(
      (edition): Command => ({
        type: 'AdoptEdition',
        data: { centre: id, edition: edition.id, sha256: edition.sha256 },
      }),
    ),
  ];
};

/**
 * The centres that come with the product enter the log like any other: by commands. Each start sends the same ones
 * again, under the same ids, so only the first is written. `differs` hears of what the log already says otherwise.
 */
export const registerShippedCentres = async (
  commands: CommandBus,
  differs: (command: Command, refusal: Refusal) => void,
): Promise<void> => {
  const start = correlationId();
  for (const command of centres.flatMap(commandsOf)) {
    const commandId = derivedId('shipped', JSON.stringify(command));
    try {
      await commands.execute(new Write({ command, actor: SYSTEM, commandId, correlationId: start }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      differs(command, error);
    }
  }
};

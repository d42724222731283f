import { randomUUID } from 'node:crypto';
import type { Ground } from '../installation.ts';
import { writeOn } from '../write/write.ts';

interface Awarded {
  readonly award: string;
  readonly inn: string;
  readonly fundShareKopecks: string;
  readonly centre?: string;
  readonly cluster?: string;
  readonly sitting?: string;
}

export const CLUSTER = 'pribor';

/** What a process sends when a commission has awarded: legal services for 50,000 roubles. */
export const reserveOn = (
  ground: Ground,
  { award, inn, fundShareKopecks, centre = 'orel', cluster = CLUSTER, sitting = randomUUID() }: Awarded,
) => {
  const rows = [{ service: 'R-6.1', description: 'Договоры поставки', costKopecks: '5000000', fundShareKopecks }];
  const whose = { award, sitting, cluster, inn, name: 'ООО «Пример»' };
  const commandId = randomUUID();
  return writeOn(ground, {
    actor: { person: 'system', role: 'system', centre },
    command: {
      type: 'ReserveFunds',
      data: { centre, year: 2026, ...whose, edition: 'orel-2026-04-21', specialOperationFamily: false, rows },
    },
    commandId,
    correlationId: commandId,
  });
};

import type { Words } from '@veche/contracts';
import { day } from '@veche/contracts';
import { z } from 'zod';
import type { Budget, Edition } from './edition.ts';
import { RegulationError, read } from './error.ts';
import { KRASNOYARSK_2021 } from './krasnoyarsk-2021/edition.ts';
import { OREL_2026 } from './orel-2026/edition.ts';
import { OREL_BUDGET_2025 } from './orel-2026/plan-2025.ts';
import { date } from './wording.ts';

export interface Centre {
  readonly id: string;
  readonly title: Words;
  readonly region: Words;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  /** The approved budgets that are known, oldest first. */
  readonly budgets: readonly Budget[];
}

export const centres: readonly Centre[] = [
  {
    id: 'orel',
    title: {
      ru: 'Центр кластерного и инновационного развития Орловской области',
      en: 'Cluster and innovation development centre of Orel region',
    },
    region: { ru: 'Орловская область', en: 'Orel region' },
    editions: [OREL_2026],
    budgets: [OREL_BUDGET_2025],
  },
  {
    id: 'krasnoyarsk',
    title: {
      ru: 'Центр кластерного развития Красноярского края',
      en: 'Cluster development centre of Krasnoyarsk Krai',
    },
    region: { ru: 'Красноярский край', en: 'Krasnoyarsk Krai' },
    editions: [KRASNOYARSK_2021],
    budgets: [],
  },
  {
    id: 'smolensk',
    title: { ru: 'Центр кластерного развития Смоленской области', en: 'Cluster development centre of Smolensk region' },
    region: { ru: 'Смоленская область', en: 'Smolensk region' },
    editions: [],
    budgets: [],
  },
];

/** @throws {RegulationError} `unknown-centre` */
export const centre = (id: string): Centre => {
  const found = centres.find((candidate) => candidate.id === id);
  if (found) return found;
  throw new RegulationError('unknown-centre', 'centre', {
    ru: `Центра «${id}» здесь нет`,
    en: `There is no centre ${id} here`,
  });
};

/**
 * The edition in force at a centre on a day (ISO, Europe/Moscow).
 * @throws {RegulationError} `no-edition-in-force` before the first edition, and for a centre without any
 */
export const editionInForce = (centreId: string, on: string): Edition => {
  const { on: asked } = read(z.object({ on: day }), { on });
  const { editions } = centre(centreId);
  const found = editions.filter(({ inForceFrom }) => inForceFrom <= asked).at(-1);
  if (found) return found;
  const first = editions[0];
  throw new RegulationError('no-edition-in-force', 'on', {
    ru: first
      ? `На ${date(asked).ru} редакции ещё нет: первая известная действует с ${date(first.inForceFrom).ru}`
      : 'У этого центра нет регламента: известны только его показатели',
    en: first
      ? `No edition is in force on ${date(asked).en}: the first one known is of ${date(first.inForceFrom).en}`
      : 'This centre has no regulation here, only figures',
  });
};

/** The edition in force at a centre on a day (ISO, Europe/Moscow); undefined where there is none, or no such centre. */
export const editionIfAny = (centreId: string, on: string): Edition | undefined =>
  centres.find(({ id }) => id === centreId)?.editions.findLast(({ inForceFrom }) => inForceFrom <= on);

/**
 * The edition of this id, in force or not.
 * @throws {RegulationError} `no-edition-in-force` when none is known by it
 */
export const editionNamed = (id: string): Edition => {
  const found = centres.flatMap(({ editions }) => editions).find((edition) => edition.id === id);
  if (found) return found;
  throw new RegulationError('no-edition-in-force', 'edition', {
    ru: `Редакции «${id}» здесь нет`,
    en: `There is no edition ${id} here`,
  });
};

/** The approved budget of the latest year that is known of a centre; undefined when none is. */
export const latestBudget = (centreId: string): Budget | undefined => centre(centreId).budgets.at(-1);

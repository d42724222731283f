import type { Actor, EditionView, IdentityEvent, RegulationEvent } from '@veche/contracts';

/** Invented people and histories that tests of many levels begin with. */

export const persons = {
  administrator: '00000000-0000-4000-8000-000000000001',
  director: '00000000-0000-4000-8000-000000000002',
  member: '00000000-0000-4000-8000-000000000003',
} as const;

export const at = '2026-05-04T09:00:00.000Z';

export const actor = (role: Actor['role'], centre?: string, person: string = persons.administrator): Actor =>
  centre === undefined ? { person, role } : { person, role, centre };

/** Somebody acting in a role, at the sample's hour, with nothing looked up outside. */
export const acting = (role: Actor['role'], centre?: string) => ({ actor: actor(role, centre), at, facts: null });

export const personRegistered = (person: string): IdentityEvent => ({
  type: 'PersonRegistered',
  data: { person, fullName: 'Берёзкин Пример Вымышленович', email: 'berezkin@example.ru' },
});

export const centreRegistered: Extract<RegulationEvent, { type: 'CentreRegistered' }> = {
  type: 'CentreRegistered',
  data: {
    centre: 'testovo',
    title: { ru: 'Центр кластерного развития Тестовской области', en: 'Cluster Development Centre of Testovo region' },
    region: { ru: 'Тестовская область', en: 'Testovo region' },
  },
};

const edition = (inForceFrom: string, digit: string): EditionView => ({
  id: `testovo-${inForceFrom}`,
  title: { ru: `Регламент от ${inForceFrom}`, en: `Regulation of ${inForceFrom}` },
  inForceFrom,
  approvedBy: { ru: 'Приказ директора', en: 'Order of the director' },
  sha256: digit.repeat(64),
});

export const earlierEdition = edition('2025-03-01', 'a');
export const laterEdition = edition('2026-04-21', 'b');

export const editionAdopted = ({ id, ...rest }: EditionView): RegulationEvent => ({
  type: 'EditionAdopted',
  data: { centre: 'testovo', edition: id, ...rest },
});

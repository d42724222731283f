import type { AdoptEdition, EditionView, MessageOf } from '@veche/contracts';
import type { Policy } from '../decision.ts';
import type { Centre } from './centre.ts';

type Registered = Extract<Centre, { status: 'registered' }>;
type Adopt = MessageOf<typeof AdoptEdition>;

export const adoptionPolicies: readonly Policy<Adopt, Registered, EditionView>[] = [
  {
    name: 'Хеш редакции совпадает с хешем установленных правил',
    code: 'edition-hash-differs',
    field: 'sha256',
    holds: ({ sha256 }, _, { facts }) => facts.sha256 === sha256,
  },
  {
    name: 'Редакцию принимают один раз',
    code: 'edition-already-adopted',
    field: 'edition',
    holds: ({ edition }, { editions }) => !editions.some((adopted) => adopted.edition === edition),
  },
  {
    name: 'Новая редакция вступает в силу позже принятых',
    code: 'edition-not-later',
    field: 'edition',
    holds: (_, { editions }, { facts }) => editions.every((adopted) => adopted.inForceFrom < facts.inForceFrom),
  },
];

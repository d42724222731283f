import type { Role } from '@veche/contracts';
import type { RouteLocationRaw, Router } from 'vue-router';
import { session } from './session.ts';

/** A section of the working place: where it stands, what it is called, and in which offices one may read or act there. */
export interface Desk {
  readonly to: string;
  readonly title: string;
  readonly roles: readonly Role[] | 'all';
}

const desks: readonly Desk[] = [
  { to: '/', title: 'Ждёт меня', roles: 'all' },
  { to: '/clusters', title: 'Кластеры', roles: 'all' },
  {
    to: '/memberships',
    title: 'Заявки на вступление',
    roles: ['curator', 'secretary', 'council-member', 'director', 'financial-controller', 'administrator'],
  },
  {
    to: '/campaigns',
    title: 'Отборы',
    roles: ['curator', 'secretary', 'director', 'financial-controller'],
  },
  {
    to: '/applications',
    title: 'Заявки',
    roles: ['curator', 'secretary', 'commission-member', 'chair', 'director', 'accountant', 'financial-controller'],
  },
  {
    to: '/sittings',
    title: 'Заседания',
    roles: ['secretary', 'commission-member', 'chair', 'curator', 'accountant', 'director', 'financial-controller'],
  },
  {
    to: '/money',
    title: 'Деньги',
    roles: ['accountant', 'director', 'curator', 'secretary', 'commission-member', 'chair', 'financial-controller'],
  },
  { to: '/decisions', title: 'Решения и повтор', roles: ['financial-controller', 'director', 'administrator'] },
  { to: '/roles', title: 'Мои роли', roles: 'all' },
  { to: '/system', title: 'Состояние системы', roles: 'all' },
];

/** The desks of whoever holds these offices, of those whose page is built. What may be done there, the server says. */
export const desksOf = (held: readonly Role[], router: Router): readonly Desk[] =>
  desks.filter(({ to, roles }) => {
    const open = roles === 'all' || roles.some((role) => held.includes(role));
    return open && router.resolve(to).name !== 'missing';
  });

/** A way from one page to another that is about the same thing. */
export interface Way {
  readonly title: string;
  readonly to: RouteLocationRaw;
}

/** Of these ways those that lead into a section which whoever is signed in has. */
export const waysOpen = (router: Router, ways: readonly (Way | false)[]): readonly Way[] => {
  const open = desksOf(
    session.roles.value.map(({ role }) => role),
    router,
  );
  return ways
    .filter((way) => way !== false)
    .filter(({ to }) => open.some((desk) => desk.to !== '/' && router.resolve(to).path.startsWith(`${desk.to}/`)));
};

import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { contract, type HeldRole, type Task } from '@veche/contracts';
import { asTask, dayOf, heldOn, type Looking } from '@veche/domain';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { ListPeople } from '../identity/people.view.ts';
import { Installation } from '../installation.ts';
import { FindMatters } from './matters.view.ts';
import { tasksIn } from './tasks.ts';
import { trialsIn } from './trials.ts';

const { desk } = contract;

/** In these roles nothing of a centre is done, or only what one has brought oneself. */
const IDLE: readonly HeldRole['role'][] = ['applicant', 'financial-controller', 'administrator'];

const centresOf = (roles: readonly HeldRole[]): readonly string[] | 'all' => {
  const working = roles.filter(({ role }) => !IDLE.includes(role));
  const centres = working.flatMap(({ centre }) => centre ?? []);
  return centres.length === working.length ? [...new Set(centres)] : 'all';
};

@Controller()
export class DeskController {
  constructor(
    private readonly installation: Installation,
    private readonly access: Access,
    private readonly queries: QueryBus,
  ) {}

  @Implement(desk.tasks)
  tasks(@Req() request: FastifyRequest) {
    return implement(desk.tasks).handler(async ({ input }) => {
      const { person } = await this.access.signedIn(request);
      const roles = (await this.access.rolesOf(person)) ?? [];
      const looking = { person, roles, today: dayOf(this.installation.now()) };
      const wanted = { ...input.query, centres: centresOf(roles), person };
      const matters = await this.queries.execute(new FindMatters(wanted));
      return [...(await this.#stopped(looking)), ...tasksIn(matters, looking)];
    });
  }

  @Implement(desk.trials)
  trials() {
    return implement(desk.trials).handler(async ({ input }) => {
      if (!this.installation.settings.VECHE_DEMO) throw new Refused('demonstration-only');
      const people = await this.queries.execute(new ListPeople({}));
      const today = dayOf(this.installation.now());
      const matters = await this.queries.execute(new FindMatters({ ...input.query, centres: 'all', person: '' }));
      return trialsIn(
        matters,
        people.map(({ person, roles }) => ({ person, roles: heldOn(roles, today), today })),
      );
    });
  }

  /** Views and processes that stand still wait for whoever administers the installation. */
  async #stopped(looking: Looking): Promise<Task[]> {
    if (!looking.roles.some(({ role }) => role === 'administrator')) return [];
    const { views, processes } = this.installation;
    const [following, reacting] = await Promise.all([views.status(), processes.status()]);
    const names = [...following, ...reacting]
      .filter(({ state }) => state === 'stopped' || state === 'failing')
      .map(({ name }) => name);
    return names.map((name) =>
      asTask(
        {
          kind: 'stopped-follower',
          title: 'Разобраться, почему остановилось чтение журнала',
          about: name,
          within: '',
          role: 'administrator',
          since: looking.today,
          follows: 'экраны показывают прежнее, новые записи на них не попадают',
        },
        { centre: null, href: '/admin/system', today: looking.today },
      ),
    );
  }
}

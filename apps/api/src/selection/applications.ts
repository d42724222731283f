import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor, ApplicationPage, ApplicationRow } from '@veche/contracts';
import {
  type Application,
  applicationStream,
  type Command,
  dayOf,
  evolveApplication,
  factsToBeginWith,
  identity,
  type KnownApplication,
  noApplication,
  permit,
  personStream,
} from '@veche/domain';
import type { RecordedEvent } from '@veche/event-store';
import type { FastifyRequest } from 'fastify';
import { titlesOf } from '../clusters/titles.ts';
import { deedOf } from '../deed.ts';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { namesOf } from '../identity/names.ts';
import { Installation } from '../installation.ts';
import { Desk } from '../write/desk.ts';
import { openReading } from '../write/reading.ts';
import { papersOf } from './application-page.ts';
import { listApplications, type WantedApplications } from './applications.view.ts';
import { ListCampaigns } from './campaigns.view.ts';
import { knownOf } from './facts.ts';
import { timelineOf } from './timeline.ts';
import { shownRow } from './turns.ts';

const SOMETHING = '—';

/** Commands as they would be sent, to ask beforehand what would become of them. */
const beforehand = ({ filed }: KnownApplication) => {
  const { centre, application, name: _, year: __, edition: ___, filedAt: ____, ...sent } = filed;
  const of = { centre, application };
  return {
    check: { type: 'CheckApplication', data: { ...of, facts: {} } },
    requestInformation: { type: 'RequestInformation', data: { ...of, questions: SOMETHING } },
    provideInformation: { type: 'ProvideInformation', data: { ...of, answer: SOMETHING, files: [] } },
    withdraw: { type: 'WithdrawApplication', data: { ...of, reason: SOMETHING } },
    notify: { type: 'NotifyApplicant', data: { ...of, text: SOMETHING } },
    fileAgain: { type: 'FileApplication', data: { ...of, ...sent } },
  } satisfies Record<string, Command>;
};

/** Applications as they are shown. */
@Injectable()
export class Applications {
  constructor(
    private readonly installation: Installation,
    private readonly queries: QueryBus,
    private readonly access: Access,
    private readonly desk: Desk,
  ) {}

  async rows(wanted: WantedApplications): Promise<ApplicationRow[]> {
    const entries = await listApplications(this.installation, wanted);
    const campaigns = await this.queries.execute(new ListCampaigns({ centre: wanted.centre, after: wanted.after }));
    const titles = await titlesOf(
      this.installation,
      entries.map(({ cluster }) => cluster),
    );
    const today = dayOf(this.installation.now());
    return entries.map((entry) => {
      const campaign = campaigns.find((one) => one.campaign === entry.campaign);
      const unnamed = { ru: entry.cluster, en: entry.cluster };
      return shownRow(entry, { today, campaign, clusterTitle: titles.get(entry.cluster) ?? unnamed });
    });
  }

  /**
   * One application for whoever may read it: its representative, the staff and commissions of its centre, the controller.
   * @throws {Refused} `sign-in-required`, `not-found`
   */
  async page(
    request: FastifyRequest,
    centre: string,
    id: string,
  ): Promise<Omit<ApplicationPage, keyof ApplicationRow>> {
    const events = await this.installation.log.readStream(applicationStream(id));
    const application = events.reduce<Application>(
      (state, event) => evolveApplication(state, event as never),
      noApplication,
    );
    const actors = await this.access.actors(request);
    if (actors.length === 0) throw new Refused('sign-in-required');
    if (application.status === 'none' || application.filed.centre !== centre) throw new Refused('not-found');
    const { filed } = application;
    const reads = (actor: Actor) =>
      actor.person === filed.representative || permit('read-applications', actor, { centre }).allowed;
    if (!actors.some(reads)) throw new Refused('not-found');
    return {
      ...papersOf(filed, events, await this.#erased(filed.representative)),
      known: await this.#known(application, actors),
      timeline: await this.#timeline(events),
      can: await this.desk.could(request, beforehand(application)),
    };
  }

  /** From the person's own stream: the key that reveals their data goes a moment after the erasure. */
  async #erased(person: string): Promise<boolean> {
    return (await this.installation.states.of(identity, personStream(person))).status === 'erased';
  }

  async #timeline(events: readonly RecordedEvent[]) {
    const people = events.map((event) => deedOf(event).person);
    return timelineOf(events, await namesOf(this.installation, people));
  }

  /** What a check would begin with, for those who check. */
  async #known(application: KnownApplication, actors: readonly Actor[]): Promise<ApplicationPage['known']> {
    const { centre } = application.filed;
    const checker = actors.find((actor) => permit('CheckApplication', actor, { centre }).allowed);
    if (checker === undefined) return null;
    const reading = openReading(this.installation, checker);
    const facts = await knownOf(reading, application.filed);
    return factsToBeginWith(application, { facts, at: reading.at });
  }
}

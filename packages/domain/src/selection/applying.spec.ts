import { describe, expect, it } from '@jest/globals';
import type { ApplicationCommand, ApplicationEvent } from '@veche/contracts';
import {
  APPLICANT,
  APPLICATION,
  acting,
  actor,
  applicationAdmitted,
  applicationChecked,
  applicationConcluded,
  applicationFiled,
  given,
  informationProvided,
  informationRequested,
  persons,
} from '@veche/testing';
import { applying } from './applying.ts';

const ofApplication = { centre: 'orel', application: APPLICATION };
const at = '2026-05-07T09:00:00.000Z';
const by = (role: Parameters<typeof actor>[0], person: string = persons.director, day = at) =>
  ({ actor: actor(role, 'orel', person), at: day, facts: null }) as never;
const applicant = by('applicant', APPLICANT);

const request: ApplicationCommand = {
  type: 'RequestInformation',
  data: { ...ofApplication, questions: 'Пришлите справку' },
};
const { on: _, ...answered } = informationProvided.data;
const provide: ApplicationCommand = { type: 'ProvideInformation', data: answered };
const withdraw: ApplicationCommand = { type: 'WithdrawApplication', data: { ...ofApplication, reason: 'Передумали' } };
const notify: ApplicationCommand = { type: 'NotifyApplicant', data: { ...ofApplication, text: 'Поддержка одобрена' } };
const conclude = (outcome: 'awarded' | 'refused' | 'postponed'): ApplicationCommand => {
  const { on: _, noticeDue: __, ...data } = applicationConcluded(outcome).data;
  return { type: 'ConcludeApplication', data };
};

const admitted: readonly ApplicationEvent[] = [applicationFiled, applicationChecked('eligible'), applicationAdmitted];
const after = (...history: readonly ApplicationEvent[]) => given(applying, ...history);

describe('requesting information', () => {
  it('gives the applicant three working days', () => {
    expect(after(applicationFiled).when(request, by('curator')).events()).toEqual([informationRequested()]);
  });

  it('before the calendar of the year is known the term has no day', () => {
    const [event] = after(applicationFiled)
      .when(request, by('curator', undefined, '2026-12-31T09:00:00.000Z'))
      .events();
    expect(event?.data).toMatchObject({ due: null });
  });

  it('one request at a time, and none once it is decided', () => {
    expect(after(applicationFiled, informationRequested()).when(request, by('curator')).refusal()).toBe(
      'application-awaits-answer',
    );
    expect(
      after(...admitted)
        .when(request, by('secretary'))
        .refusal(),
    ).toBe('application-not-open');
    expect(
      after(applicationFiled, informationRequested(), informationProvided).when(request, by('secretary')).refusal(),
    ).toBeUndefined();
  });

  it('is for the staff of the centre, about an application of that centre', () => {
    expect(after(applicationFiled).when(request, applicant).refusal()).toBe('forbidden');
    expect(after().when(request, by('curator')).refusal()).toBe('forbidden');
    const elsewhere = { ...acting('curator', 'krasnoyarsk') } as never;
    const asked: ApplicationCommand = {
      ...request,
      data: { ...request.data, centre: 'krasnoyarsk' },
    } as ApplicationCommand;
    expect(after(applicationFiled).when(asked, elsewhere).refusal()).toBe('forbidden');
  });
});

describe('providing information', () => {
  it('a file of the answer is one that this person has sent', () => {
    const answering = (filesKnown: boolean) => ({
      actor: actor('applicant', 'orel', APPLICANT),
      at,
      facts: { filesKnown },
    });
    const asked = after(applicationFiled, informationRequested());
    expect(asked.when(provide, answering(false) as never).refusal()).toBe('application-file-unknown');
    expect(asked.when(provide, answering(true) as never).refusal()).toBeUndefined();
  });

  it('the representative answers, late too: what comes of it the check says', () => {
    const asked = after(applicationFiled, informationRequested());
    const late = by('applicant', APPLICANT, '2026-05-20T09:00:00.000Z');
    expect(asked.when(provide, applicant).events()).toEqual([
      { ...informationProvided, data: { ...informationProvided.data, on: '2026-05-07' } },
    ]);
    expect(asked.when(provide, late).refusal()).toBeUndefined();
  });

  it('not another applicant, and not without having been asked', () => {
    expect(after(applicationFiled, informationRequested()).when(provide, by('applicant')).refusal()).toBe('forbidden');
    expect(after(applicationFiled).when(provide, applicant).refusal()).toBe('application-not-asked');
  });
});

describe('withdrawing', () => {
  it('the representative withdraws, with a reason, until the centre has decided', () => {
    expect(after(applicationFiled).when(withdraw, applicant).events()).toEqual([
      { type: 'ApplicationWithdrawn', data: { ...ofApplication, reason: 'Передумали', on: '2026-05-07' } },
    ]);
    expect(after(applicationFiled, informationRequested()).when(withdraw, applicant).refusal()).toBeUndefined();
    expect(
      after(...admitted)
        .when(withdraw, applicant)
        .refusal(),
    ).toBe('application-not-open');
  });

  it('not another applicant, nor the centre', () => {
    expect(after(applicationFiled).when(withdraw, by('applicant')).refusal()).toBe('forbidden');
    expect(after(applicationFiled).when(withdraw, by('curator')).refusal()).toBe('forbidden');
  });
});

describe('what the commission decided', () => {
  const system = by('system', 'system', '2026-05-20T09:00:00.000Z');

  it('comes to the application with the day by which the applicant is told: ten working days', () => {
    for (const outcome of ['awarded', 'refused'] as const) {
      expect(
        after(...admitted)
          .when(conclude(outcome), system)
          .events(),
      ).toEqual([applicationConcluded(outcome)]);
    }
  });

  it('nobody brings it but the platform itself', () => {
    for (const role of ['chair', 'secretary', 'director', 'administrator'] as const) {
      expect(
        after(...admitted)
          .when(conclude('awarded'), by(role))
          .refusal(),
      ).toBe('forbidden');
    }
  });

  it('comes once, to what was admitted; after a postponement the application waits for the next sitting', () => {
    expect(after(applicationFiled).when(conclude('awarded'), system).refusal()).toBe('application-not-admitted');
    const decided = after(...admitted, applicationConcluded('awarded'));
    expect(decided.when(conclude('refused'), system).refusal()).toBe('application-not-admitted');
    const postponed = after(...admitted, applicationConcluded('postponed'));
    expect(postponed.when(conclude('awarded'), system).refusal()).toBeUndefined();
    expect(postponed.when(notify, by('secretary')).refusal()).toBe('application-not-concluded');
  });

  it('when the calendar is not known, the notice has no day', () => {
    const [event] = after(...admitted)
      .when(conclude('awarded'), by('system', 'system', '2026-12-25T09:00:00.000Z'))
      .events();
    expect(event?.data).toMatchObject({ noticeDue: null });
  });
});

describe('telling the applicant', () => {
  it('the secretary does, once, when the commission has decided', () => {
    const decided = [...admitted, applicationConcluded('awarded')];
    const told: ApplicationEvent = {
      type: 'ApplicantNotified',
      data: { ...ofApplication, text: 'Поддержка одобрена', on: '2026-05-07' },
    };
    expect(
      after(...decided)
        .when(notify, by('secretary'))
        .events(),
    ).toEqual([told]);
    expect(
      after(...decided, told)
        .when(notify, by('secretary'))
        .refusal(),
    ).toBe('application-already-notified');
    expect(
      after(...admitted)
        .when(notify, by('secretary'))
        .refusal(),
    ).toBe('application-not-concluded');
    expect(
      after(...decided)
        .when(notify, by('curator'))
        .refusal(),
    ).toBe('forbidden');
  });
});

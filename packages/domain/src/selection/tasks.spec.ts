import { describe, expect, it } from '@jest/globals';
import type { ApplicationEvent, Role } from '@veche/contracts';
import type { Ground } from '../desk/ground.ts';
import type { Looking } from '../desk/task.ts';
import { type ApplicationMatter, applicationTasks, evolveApplicationMatter } from './tasks.ts';

const ofApplication = { centre: 'orel', application: '22222222-0000-4000-8000-000000000001.7707083893' };
const ground: Ground = {
  cluster: () => ({ title: 'ИТ-кластер', curator: 'curator', council: [] }),
  campaign: () => ({ title: 'Осенний отбор', resultsDue: '2026-11-20' }),
  isUnderWay: () => true,
};

const happened = (type: ApplicationEvent['type'], data: object): ApplicationEvent =>
  ({ type, data: { ...ofApplication, ...data } }) as ApplicationEvent;
const filed = happened('ApplicationFiled', {
  name: 'ООО «Пример»',
  passport: { project: 'Выход на рынок' },
  cluster: 'it',
  campaign: '22222222-0000-4000-8000-000000000001',
  representative: 'owner',
  filedAt: '2026-11-02T09:00:00.000Z',
});
const checked = happened('ApplicationChecked', { verdict: 'not-established' });
const asked = happened('InformationRequested', { questions: '…', on: '2026-11-05', due: '2026-11-10' });
const answered = happened('InformationProvided', { answer: '…', on: '2026-11-09' });
const admitted = happened('ApplicationAdmitted', { commission: 'c', on: '2026-11-10' });
const refused = happened('ApplicationRefused', { reasons: [], on: '2026-11-10' });
const withdrawn = happened('ApplicationWithdrawn', { reason: '…', on: '2026-11-04' });
const concluded = (outcome: string) =>
  happened('ApplicationConcluded', { outcome, on: '2026-11-16', noticeDue: '2026-11-30' });
const notified = happened('ApplicantNotified', { text: '…', on: '2026-11-18' });

const who = (person: string, role: Role, today: string): Looking => ({
  person,
  roles: [{ role, centre: 'orel' }],
  today,
});
const titles = (today: string, looking: 'owner' | 'curator' | 'secretary', ...events: ApplicationEvent[]): string[] => {
  const matter = events.reduce<ApplicationMatter | undefined>(evolveApplicationMatter, undefined);
  const role = looking === 'owner' ? 'applicant' : looking;
  return matter === undefined
    ? []
    : applicationTasks(matter, ground, who(looking, role, today)).map(({ title }) => title);
};

describe('what an application asks for', () => {
  it('a filed one is to be checked, by the day on which the selection has to be over', () => {
    const matter = evolveApplicationMatter(undefined, filed) as ApplicationMatter;
    expect(applicationTasks(matter, ground, who('curator', 'curator', '2026-11-03'))).toMatchObject([
      { kind: 'application-check', role: 'curator', within: 'Осенний отбор', since: '2026-11-02', due: '2026-11-20' },
    ]);
    expect(applicationTasks(matter, ground, who('anyone', 'secretary', '2026-11-03'))).toMatchObject([
      { role: 'secretary' },
    ]);
    expect(applicationTasks(matter, ground, who('anyone', 'curator', '2026-11-03'))).toEqual([]);
  });

  it('what a check could not establish is to be asked for', () => {
    expect(titles('2026-11-03', 'curator', filed, checked)).toEqual(['Завершить проверку или запросить недостающее']);
  });

  it('while information is asked for, the applicant has the turn, and the centre waits', () => {
    expect(titles('2026-11-10', 'owner', filed, asked)).toEqual(['Ответить на запрос сведений']);
    expect(titles('2026-11-10', 'curator', filed, asked)).toEqual([]);
  });

  it('an answer is to be checked again, and so is silence after the term', () => {
    expect(titles('2026-11-10', 'curator', filed, asked, answered)).toEqual([
      'Проверить заявку снова: сведения получены',
    ]);
    expect(titles('2026-11-11', 'curator', filed, asked)).toEqual(['Завершить проверку: срок ответа прошёл']);
    expect(titles('2026-11-11', 'owner', filed, asked, answered)).toEqual([]);
  });

  it('nobody has a turn in an admitted one: it waits for a sitting', () => {
    for (const looking of ['owner', 'curator', 'secretary'] as const) {
      expect(titles('2026-11-12', looking, filed, admitted)).toEqual([]);
      expect(titles('2026-11-12', looking, filed, admitted, concluded('postponed'))).toEqual([]);
      expect(titles('2026-11-12', looking, filed, withdrawn)).toEqual([]);
    }
  });

  it('of the outcome the secretary sends notice, and the applicant then has it to read', () => {
    const decided = [filed, admitted, concluded('awarded')];
    expect(titles('2026-11-17', 'secretary', ...decided)).toEqual(['Уведомить об итогах отбора']);
    expect(titles('2026-11-17', 'owner', ...decided)).toEqual([]);
    expect(titles('2026-11-18', 'secretary', ...decided, notified)).toEqual([]);
    expect(titles('2026-11-18', 'owner', ...decided, notified)).toEqual(['Прочитать решение: поддержка назначена']);
  });

  it('a refusal is news for ten days', () => {
    expect(titles('2026-11-20', 'owner', filed, refused)).toEqual(['Прочитать решение: отказ и его причины']);
    expect(titles('2026-11-21', 'owner', filed, refused)).toEqual([]);
  });

  it('filed anew it begins anew', () => {
    expect(titles('2026-11-09', 'curator', filed, checked, filed)).toEqual(['Проверить заявку']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { personRegistered, persons } from '@veche/testing';
import { runView } from '../testing/view.ts';
import { peopleView } from './people.view.ts';

const person = persons.member;
const registered = personRegistered(person);
const office = { role: 'curator', centre: 'orel' };
const granted = (more: object) => ({ type: 'RoleGranted', data: { person, ...office, ...more } });
const withdrawn = { type: 'RoleWithdrawn', data: { person, ...office, on: '2026-05-04', reason: 'Перевод' } };
const erased = { type: 'SubjectErased', data: { subject: person, legalBasis: 'Отзыв согласия' } };

const row = {
  person,
  full_name: 'Берёзкин Пример Вымышленович',
  email: 'berezkin@example.ru',
  erased: false,
  roles: [],
  revision: 0,
};

describe('the view of people', () => {
  it.each([
    { event: 'PersonRegistered', events: [registered], rows: [row] },
    {
      event: 'RoleGranted',
      events: [registered, granted({ from: '2026-01-01', to: '2026-02-01' }), granted({ from: '2026-03-01' })],
      rows: [
        {
          ...row,
          roles: [
            { ...office, from: '2026-01-01', to: '2026-02-01' },
            { ...office, from: '2026-03-01' },
          ],
          revision: 2,
        },
      ],
    },
    {
      event: 'RoleWithdrawn',
      events: [registered, granted({ from: '2026-03-01' }), withdrawn],
      rows: [{ ...row, roles: [{ ...office, from: '2026-03-01', to: '2026-05-03' }], revision: 2 }],
    },
    {
      event: 'SubjectErased',
      events: [registered, granted({ from: '2026-01-01', to: '2026-02-01' }), erased],
      rows: [{ ...row, full_name: 'ERASED', email: 'ERASED', erased: true, revision: 2 }],
    },
    { event: 'RoleGranted to nobody known', events: [granted({ from: '2026-01-01' })], rows: [] },
  ])(
    '$event: the effect, and the effect if run twice',
    async ({ events, rows }) => {
      expect(await runView(peopleView, ...events)).toEqual({ once: rows, twice: rows });
    },
    60_000,
  );
});

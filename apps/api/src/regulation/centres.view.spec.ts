import { describe, expect, it } from '@jest/globals';
import {
  centreRegistered,
  earlierEdition,
  editionAdopted,
  laterEdition,
  personRegistered,
  persons,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { centresView } from './centres.view.ts';

const centre = { ...centreRegistered.data, editions: [], revision: 0 };

describe('the view of centres', () => {
  it.each([
    { event: 'CentreRegistered', events: [centreRegistered], rows: [centre] },
    {
      event: 'EditionAdopted',
      events: [centreRegistered, editionAdopted(earlierEdition), editionAdopted(laterEdition)],
      rows: [{ ...centre, editions: [earlierEdition, laterEdition], revision: 2 }],
    },
    { event: 'EditionAdopted by nobody known', events: [editionAdopted(earlierEdition)], rows: [] },
    { event: 'anything else', events: [personRegistered(persons.member)], rows: [] },
  ])(
    '$event: the effect, and the effect if run twice',
    async ({ events, rows }) => {
      expect(await runView(centresView, ...events)).toEqual({ once: rows, twice: rows });
    },
    60_000,
  );
});

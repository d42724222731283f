import type { Trace } from '@veche/contracts';
import type { Edition } from '../edition.ts';
import { RegulationError } from '../error.ts';
import { FROM_REQUEST, PASSED, REFUSED, step, traceOf } from '../trace.ts';
import { fill } from '../wording.ts';
import { serviceOf } from './support-case.ts';

/**
 * Whether so many commercial offers are enough for a service. A service whose executor is not found by offers has an
 * empty trace and needs none.
 * @throws {RegulationError} `unknown-service`, `invalid-value`
 */
export const offersSuffice = (
  edition: Edition,
  service: string,
  offers: number,
  soleOrganiser: boolean,
): { readonly enough: boolean; readonly trace: Trace } => {
  serviceOf(edition, service);
  if (!Number.isInteger(offers) || offers < 0) {
    throw new RegulationError('invalid-value', 'offers', {
      ru: 'Число предложений — целое и не меньше нуля',
      en: 'The number of offers is whole and not negative',
    });
  }
  const steps = edition.offers
    .filter(({ services }) => services.includes(service))
    .map((rule) => {
      const needed = soleOrganiser ? rule.soleOrganiser : rule.atLeast;
      const template = soleOrganiser
        ? {
            ru: 'Организатор один: нужно от {needed} до {most} предложений, представлено {offers}.',
            en: 'There is a sole organiser: {needed} to {most} offers are needed, {offers} given.',
          }
        : {
            ru: 'Нужно от {needed} до {most} предложений, представлено {offers}. Одного хватает, только если организатор единственный.',
            en: '{needed} to {most} offers are needed, {offers} given. One is enough only with a sole organiser.',
          };
      return step(rule, {
        facts: [
          { name: 'offers', title: rule.title, value: offers, unit: 'none', ...FROM_REQUEST },
          {
            name: 'soleOrganiser',
            title: { ru: 'Единственный организатор', en: 'Sole organiser' },
            value: soleOrganiser,
            unit: 'none',
            ...FROM_REQUEST,
          },
        ],
        outcome: offers >= needed && offers <= rule.atMost ? PASSED : REFUSED,
        explanation: fill(template, { needed, most: rule.atMost, offers }),
      });
    });
  return {
    enough: steps.every(({ outcome }) => outcome.result === 'passed'),
    trace: traceOf(edition, steps),
  };
};

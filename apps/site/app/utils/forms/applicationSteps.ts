import { plural } from '@veche/ui/format';
import type { FieldError } from './checked';

/** A step of the application: `minutes` are what it takes of whoever has the papers at hand. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Beginnings of the fields that stand on it. */
  readonly fields: readonly string[];
}

export const steps: readonly Step[] = [
  { id: 'company', title: 'Организация и контакты', minutes: 3, fields: ['member', 'contact'] },
  {
    id: 'project',
    title: 'Проект и цели',
    minutes: 15,
    fields: ['passport.project', 'passport.website', 'passport.description', 'passport.goals'],
  },
  { id: 'estimate', title: 'Смета', minutes: 10, fields: ['estimate', 'specialOperationFamily'] },
  { id: 'figures', title: 'Показатели по годам', minutes: 10, fields: ['passport.figures'] },
  { id: 'support', title: 'Прежняя поддержка', minutes: 3, fields: ['earlier', 'passport.earlier'] },
  { id: 'people', title: 'Люди', minutes: 10, fields: ['head', 'specialists', 'passport.additional'] },
  { id: 'presentation', title: 'Презентация', minutes: 5, fields: ['presentation'] },
  { id: 'declarations', title: 'Заверения и согласие', minutes: 2, fields: ['declarations', 'consent'] },
];

export const errorsOfStep = ({ fields }: Step, errors: readonly FieldError[]): readonly FieldError[] =>
  errors.filter(({ field }) => fields.some((beginning) => field.startsWith(beginning)));

/** The step on which a field stands. */
export const stepOf = (field: string): Step | undefined =>
  steps.find((step) => errorsOfStep(step, [{ field, text: '' }]).length > 0);

/** Minutes of the steps that still lack something. */
export const minutesLeft = (errors: readonly FieldError[]): number =>
  steps.reduce((sum, step) => sum + (errorsOfStep(step, errors).length > 0 ? step.minutes : 0), 0);

export const aboutMinutes = (count: number): string =>
  `около ${count} ${plural(count, 'ru', { one: 'минуты', other: 'минут' })}`;

/** The step after this one; nothing after the last. */
export const nextStep = (id: string): Step | undefined => steps[steps.findIndex((step) => step.id === id) + 1];

export const DECLARATIONS = [
  { value: 'isSme', text: 'Организация является субъектом малого и среднего предпринимательства' },
  { value: 'noProductionSharing', text: 'Не участвует в соглашениях о разделе продукции' },
  { value: 'noGambling', text: 'Не ведёт деятельность в сфере игорного бизнеса' },
  { value: 'noFinancialInstitution', text: 'Не является финансовой организацией' },
  { value: 'noNonResident', text: 'Не является нерезидентом Российской Федерации' },
  {
    value: 'noInsolvencyInTwoYears',
    text: 'В течение двух лет к ней не применялись процедуры банкротства и санкции по лицензии',
  },
  { value: 'regulationRead', text: 'С регламентом центра ознакомлены' },
  { value: 'noObjectionToRegister', text: 'Не возражаем против включения в реестр получателей поддержки' },
] as const;

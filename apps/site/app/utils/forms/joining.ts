import { ApplyForMembership } from '@veche/contracts';
import { errorsOf, type FieldWords, wholeNumber } from './checked';

/** An application to join as it is typed in, which is also its draft. */
export interface TypedJoining {
  inn: string;
  products: string;
  competences: string;
  headcount: string;
  statements: string[];
  consent: string[];
}

export const noJoining = (): TypedJoining => ({
  inn: '',
  products: '',
  competences: '',
  headcount: '',
  statements: [],
  consent: [],
});

const words: FieldWords = {
  inn: 'Выберите организацию',
  'questionnaire.products': 'Напишите, что организация производит: до 2000 знаков',
  'questionnaire.competences': 'Напишите, что она умеет и что даст кластеру: до 2000 знаков',
  'questionnaire.headcount': 'Напишите число работников цифрами',
  statements: 'Подтвердите каждое заявление: без них вступить нельзя',
  consent: 'Без согласия заявление принять нельзя',
};

interface Known {
  readonly consent: { readonly version: string; readonly sha256: string };
}

/** The body of the command; consent is to the text that was shown. */
export const joiningBody = (form: TypedJoining, { consent }: Known) => ({
  questionnaire: {
    products: form.products,
    competences: form.competences,
    headcount: wholeNumber(form.headcount),
  },
  statements: Object.fromEntries(form.statements.map((name) => [name, true])),
  consent: form.consent.length > 0 ? { version: consent.version, sha256: consent.sha256 } : undefined,
});

const schema = ApplyForMembership.schema.omit({ centre: true, cluster: true });

export const joiningErrors = (form: TypedJoining, known: Known) =>
  errorsOf(schema, { ...joiningBody(form, known), inn: form.inn }, words).map((error) =>
    error.field === 'consent' ? { ...error, field: 'consent.given' } : error,
  );

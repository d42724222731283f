import type { Role } from '@veche/contracts';
import { derivedId } from '@veche/event-store';

/** Somebody invented. Whoever has a name of this kind does not exist. */
export interface Example {
  /** The person's id in the log. */
  readonly person: string;
  readonly name: string;
  readonly fullName: string;
  readonly roles: readonly { readonly role: Role; readonly centre?: string }[];
}

const example = (name: string, fullName: string, ...roles: Example['roles']): Example => ({
  person: derivedId('demonstration person', name),
  name,
  fullName,
  roles,
});

const at = (centre: string) => (role: Role) => ({ role, centre });
const orel = at('orel');

export const administrator = example('administrator', 'Примерова Аделаида Демонстрационовна', {
  role: 'administrator',
});
export const director = example('director', 'Вымыслов Добрыня Показович', orel('director'));
export const curator = example('curator', 'Нарочнова Забава Учебновна', orel('curator'));
export const accountant = example('accountant', 'Копейкина Любава Счётовна', orel('accountant'));
export const secretary = example('secretary', 'Протоколова Василиса Образцовна', orel('secretary'));
export const controller = example('controller', 'Проверкин Ратибор Сверович', { role: 'financial-controller' });

/** One chair for each of the three commissions: tourism, information technology, the others. */
export const chairs = [
  example('chair-tourism', 'Дорогин Емельян Путевич', orel('chair')),
  example('chair-technology', 'Вечевой Садко Примерович', orel('chair')),
  example('chair-others', 'Решалова Злата Итоговна', orel('chair')),
] as const;

export const members = [
  example('member-1', 'Голосова Алёна Пробновна', orel('commission-member')),
  example('member-2', 'Баллов Илья Макетович', orel('commission-member')),
  example('member-3', 'Оценкин Никита Листович', orel('commission-member')),
  example('member-4', 'Кворумов Прохор Составович', orel('commission-member')),
  example('member-5', 'Мнениева Ульяна Особовна', orel('commission-member')),
  example('member-6', 'Критериев Фома Шкалович', orel('commission-member')),
  example('member-7', 'Доводова Пелагея Обоснововна', orel('commission-member')),
] as const;

export const council = [
  example('council-1', 'Советова Марфа Условновна', orel('council-member')),
  example('council-2', 'Соглашев Тит Договорович', orel('council-member')),
  example('council-3', 'Уставов Лука Положеньевич', orel('council-member')),
  example('council-4', 'Отраслева Дарья Кластеровна', orel('council-member')),
] as const;

export const applicants = [
  example('applicant-1', 'Заявкин Микула Небылицын', orel('applicant')),
  example('applicant-2', 'Сметин Остап Расходович', orel('applicant')),
  example('applicant-3', 'Паспортова Акулина Анкетовна', orel('applicant')),
  example('applicant-4', 'Обозов Кузьма Турович', orel('applicant')),
  example('applicant-5', 'Ремеслова Фёкла Ткачовна', orel('applicant')),
  example('applicant-6', 'Новиков Савелий Первоходович', orel('applicant')),
] as const;

/** Elsewhere only clusters and figures are shown: a curator for each. */
export const krasnoyarsk = {
  director: example('krasnoyarsk-director', 'Енисеев Ермак Сибирович', at('krasnoyarsk')('director')),
  curator: example('krasnoyarsk-curator', 'Таёжная Варвара Кедровна', at('krasnoyarsk')('curator')),
};
export const smolensk = {
  director: example('smolensk-director', 'Крепостнов Фёдор Зубчатович', at('smolensk')('director')),
  curator: example('smolensk-curator', 'Льнова Агафья Прядиловна', at('smolensk')('curator')),
};

export const everybody: readonly Example[] = [
  director,
  curator,
  accountant,
  secretary,
  controller,
  ...chairs,
  ...members,
  ...council,
  ...applicants,
  ...Object.values(krasnoyarsk),
  ...Object.values(smolensk),
];

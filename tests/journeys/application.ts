import type { Locator, Page } from 'playwright-core';
import { PDF } from '../story/papers.ts';

/** An application for support as somebody types it in, step by step; everything in it is invented. */

const at = (page: Page, heading: string) => page.getByRole('heading', { level: 1, name: heading }).waitFor();

export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Сохранить и дальше' }).click();

/** Whatever a step refuses leads to its field. @returns the id of the field that has the focus then */
export const follow = async (page: Page, refusal: string | RegExp): Promise<string | null> => {
  await page.getByRole('alert').getByRole('link', { name: refusal }).click();
  return page.locator(':focus').getAttribute('id');
};

export const typeCompany = async (page: Page): Promise<void> => {
  await at(page, 'Организация и контакты');
  await page.getByLabel('Контактное лицо').fill('Паспортова Акулина Анкетовна');
  await page.getByLabel('Должность').fill('директор');
  await page.getByLabel('Телефон').fill('8 (4862) 00-00-00');
  await page.getByLabel('Электронная почта').fill('a@veche.example');
};

export const typeProject = async (page: Page): Promise<void> => {
  await at(page, 'Проект и цели');
  await page.getByLabel('Проект или марка').fill('Сырная тропа');
  await page.getByLabel('Что делает организация').fill('Сыры и творог для области и соседей');
  await page.getByLabel('Зачем нужно софинансирование').fill('Выйти в сети Тулы: 200 точек');
};

export const typeEstimate = async (page: Page, share: string): Promise<void> => {
  await at(page, 'Смета');
  await page.getByLabel('Услуга', { exact: true }).selectOption('R-5.3');
  await page.getByLabel('Что нужно сделать').fill('Сайт и новая упаковка');
  await page.getByLabel('Предмет услуги').fill('предприятие');
  await page.getByLabel('Стоимость, ₽').fill('250 000');
  await page.getByLabel('Просите у фонда, ₽').fill(share);
  await page.getByText('Фонд может оплатить вместе').waitFor();
};

/** From the figures to the people of the project; `plan` is the revenue of the selection's own year. */
export const typeRest = async (page: Page, plan: string): Promise<void> => {
  await at(page, 'Показатели по годам');
  await page
    .getByRole('group', { name: /, план/ })
    .first()
    .getByLabel('Выручка')
    .fill(plan);
  await goOn(page);
  await at(page, 'Прежняя поддержка');
  await page.getByLabel('Нет', { exact: true }).check({ force: true });
  await goOn(page);
  await at(page, 'Люди');
  await page.getByLabel('Руководитель проекта').fill('Главнов Пример Руководович, директор');
  await page.getByLabel('Его опыт').fill('Двенадцать лет в отрасли');
  await page.getByLabel('Ключевые специалисты').fill('Делова Проба Специалистовна, технолог');
  await goOn(page);
};

/** Chooses a document of that name in a field for files. */
export const handInFile = (field: Locator, name: string): Promise<void> =>
  field.setInputFiles({ name, mimeType: 'application/pdf', buffer: PDF });

export const handInPresentation = async (page: Page): Promise<void> => {
  await at(page, 'Презентация');
  const file = { name: 'Сырная тропа.pdf', mimeType: 'application/pdf' };
  await page.getByLabel('Презентация проекта').setInputFiles({ ...file, buffer: Buffer.from('не документ') });
  await page.getByText('Сохраните документ в формате PDF').waitFor();
  await page.getByLabel('Презентация проекта').setInputFiles({ ...file, buffer: PDF });
  await page.getByRole('link', { name: 'Сырная тропа.pdf' }).waitFor();
  await goOn(page);
};

export const declareAll = async (page: Page): Promise<void> => {
  await at(page, 'Заверения и согласие');
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await goOn(page);
  await at(page, 'Проверьте ответы');
};

import type { Page } from 'playwright-core';
import type { Member } from '../story/cast.ts';
import type { Players } from '../story/player.ts';
import type { Visitor } from './browser.ts';

/** A member of a commission before the screen of a sitting. */
export interface Voter extends Member {
  readonly page: Page;
}

/** Everybody opens the sitting on a screen of their own. */
export const openScreens = (
  visitor: Visitor,
  players: Players,
  seats: readonly Member[],
  sitting: string,
): Promise<readonly Voter[]> =>
  Promise.all(
    seats.map(async (seat) => {
      const cookie = await players.session(seat.person);
      const page = await visitor.open(`/admin/sittings/orel/${sitting}`, { cookie });
      await page.getByRole('heading', { name: /Заседание №/ }).waitFor();
      return { ...seat, page };
    }),
  );

/** Everybody's screen shows these words, without anybody having loaded it anew. */
export const allSee = async (voters: readonly Voter[], words: string | RegExp): Promise<void> => {
  await Promise.all(voters.map(({ page }) => page.getByText(words).first().waitFor()));
};

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/** Marks every criterion and hands the sheet in. */
export const handIn = async ({ page }: Voter, mark: number, justification: string): Promise<void> => {
  const criteria = page.getByRole('radio', { name: new RegExp(`^${mark}\\b`) });
  await criteria.first().waitFor({ state: 'attached' });
  for (const criterion of await criteria.all()) await criterion.check({ force: true });
  await page.getByRole('textbox', { name: 'Обоснование' }).fill(justification);
  await press(page, /Сдать лист/);
};

/** Everybody opens the protocol and signs it on a screen of their own; each signature is on every screen at once. */
export const signProtocol = async (voters: readonly Voter[]): Promise<void> => {
  await Promise.all(voters.map(({ page }) => page.getByRole('link', { name: 'Протокол', exact: true }).click()));
  const signatures = voters.map(({ page }) => page.getByRole('complementary', { name: 'Подписи' }));
  for (const [index, { page }] of voters.entries()) {
    await press(page, 'Подписать протокол');
    await Promise.all(signatures.map((list) => list.getByText(`${index + 1} из ${voters.length}`).waitFor()));
  }
};

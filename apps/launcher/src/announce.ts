import { say } from '../bootstrap/terminal.mjs';
import type { DataFolder } from './data-folder.ts';
import { askHealth } from './health.ts';
import type { Options } from './options.ts';
import { localAddress, publicAddress } from './programs.ts';

interface DemonstrationPerson {
  readonly fullName: string | null;
  readonly titles: readonly string[];
}

const describe = ({ fullName, titles }: DemonstrationPerson): string => `    ${fullName ?? '—'} — ${titles.join(', ')}`;

const whoCanSignIn = async (options: Options): Promise<readonly string[]> => {
  const answer = await fetch(`${localAddress(options)}/api/demonstration/people`);
  if (!answer.ok) throw new Error(`The list of demonstration people was answered with ${answer.status}`);
  const people = (await answer.json()) as readonly DemonstrationPerson[];
  return ['  Войти без пароля, для показа, можно как:', ...people.map(describe)];
};

const ways: Readonly<Record<DataFolder['mode'], (options: Options) => Promise<readonly string[]>>> = {
  demonstration: whoCanSignIn,
  empty: async () => ['  Примеров нет, журнал пуст; вход показательных лиц выключен.'],
  production: async () => ['  Рабочий режим (production): показательных лиц нет.'],
};

/** Tells the person at the terminal that everything runs, where it is, who can sign in and how to stop it. */
export const announce = async (options: Options, folder: DataFolder): Promise<void> => {
  const address = publicAddress(options);
  const failing = (await askHealth(localAddress(options))) === 'failing';
  const lines = [
    '',
    ...(failing
      ? ['  ! Одно из представлений или процессов стоит на месте: подробности — в состоянии и в журналах.']
      : []),
    `  Готово: ${address}`,
    `    рабочие места — ${address}/admin, состояние — ${address}/api/health`,
    '',
    ...(await ways[folder.mode](options)),
    '',
    `  Данные и журналы работы: ${folder.path}`,
    '  Остановить: Ctrl-C',
  ];
  say(lines.join('\n'));
};

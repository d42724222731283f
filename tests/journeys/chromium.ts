import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const packaging = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const { version } = JSON.parse(readFileSync(join(packaging, 'package.json'), 'utf8'));

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The package unpacks into the system's folder for temporary files; only a process of its own has another one. */
const unpackInto = (folder: string): void => {
  const env = { ...process.env, TMPDIR: folder };
  execFileSync(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], { env });
};

/** Unpacked once per version; whoever unpacks at the same time keeps the copy that was there first. */
const unpacked = (): string => {
  const home = join(root, '.cache', `chromium-${version}`);
  if (existsSync(join(home, 'chromium'))) return home;
  mkdirSync(dirname(home), { recursive: true });
  const folder = mkdtempSync(`${home}-`);
  unpackInto(folder);
  try {
    renameSync(folder, home);
  } catch {
    rmSync(folder, { recursive: true });
  }
  return home;
};

interface Found {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

const ofPackage = (): Found => {
  const home = unpacked();
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: join(home, 'al2023/lib'),
    ...(!existsSync('/etc/fonts') && { FONTCONFIG_PATH: join(home, 'fonts') }),
  };
  return { executablePath: join(home, 'chromium'), env };
};

const find = (): Found => {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executablePath: named };
  if (process.platform === 'linux' && process.arch === 'x64') return ofPackage();
  const executablePath = installed.find((path) => existsSync(path));
  if (executablePath) return { executablePath };
  throw new Error('No Chromium here: install one, or name it in CHROMIUM_PATH');
};

/** A browser with a profile of its own: the one from the npm package, or where that has none, one of this machine. */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({
    ...find(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import packaged, { inflate } from '@sparticuz/chromium';
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

/** The package unpacks into the folder for temporary files, whichever that is just then, and never twice. */
const unpackInto = async (folder: string): Promise<void> => {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await packaged.executablePath();
    await inflate(join(packaging, 'bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
};

/** Unpacked once per version; whoever unpacks at the same time keeps the copy that was there first. */
const unpacked = async (): Promise<string> => {
  const home = join(root, '.cache', `chromium-${version}`);
  if (existsSync(home)) return home;
  const folder = mkdtempSync(`${home}-`);
  await unpackInto(folder);
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

const ofPackage = async (): Promise<Found> => {
  const home = await unpacked();
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: join(home, 'al2023/lib'),
    ...(!existsSync('/etc/fonts') && { FONTCONFIG_PATH: join(home, 'fonts') }),
  };
  return { executablePath: join(home, 'chromium'), env };
};

const find = async (): Promise<Found> => {
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
    ...(await find()),
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

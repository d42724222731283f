import packageJson from '../package.json' with { type: 'json' };
import { createApp } from './app.ts';
import { readSettings } from './settings.ts';
import { openInstallation } from './stores.ts';

const start = async (): Promise<() => Promise<void>> => {
  const settings = readSettings(process.env);
  const installation = await openInstallation(settings, packageJson.version);
  try {
    const app = await createApp(installation);
    await app.listen(settings.PORT, settings.HOST);
    return async () => {
      await app.close();
      await installation.close();
    };
  } catch (error) {
    await installation.close();
    throw error;
  }
};

/** The code is for the launcher, which tells it in the words of its own terminal. */
const say = (error: unknown): void => {
  const code = error instanceof Error && 'code' in error ? ` [${error.code}]` : '';
  const sentence = error instanceof Error ? error.message : String(error);
  const stack = process.env.LOG_LEVEL === 'debug' && error instanceof Error ? `\n${error.stack}` : '';
  process.stderr.write(`Veche cannot go on${code}: ${sentence}${stack}\n`);
};

/** Requests under way are answered, views and processes keep what they have done, connections are closed. */
const stopOnSignals = (stop: () => Promise<void>): void => {
  let stopping = false;
  const onSignal = async () => {
    if (stopping) return;
    stopping = true;
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      say(error);
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => void onSignal());
  process.on('SIGINT', () => void onSignal());
};

try {
  stopOnSignals(await start());
} catch (error) {
  say(error);
  process.exit(1);
}

/**
 * What the terminal shows while Veche gets ready. Plain JavaScript, because it runs before anything is installed.
 */

/** A reason not to go on: one plain sentence for the person at the terminal. */
export class Refusal extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.name = 'Refusal';
  }
}

/** @param {number} since milliseconds of `performance.now()` */
const seconds = (since) => {
  const passed = (performance.now() - since) / 1000;
  if (passed < 60) return `${passed.toFixed(1).replace('.', ',')} с`;
  return `${Math.floor(passed / 60)} мин ${Math.round(passed % 60)} с`;
};

/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`);

/**
 * Shows that a step is under way, and then how long it took. In a terminal the line is rewritten every second;
 * in a file a line is added every fifteen.
 * @template T
 * @param {string} title
 * @param {(tell: (detail: string) => void) => Promise<T>} work may tell how far it is
 * @returns {Promise<T>}
 */
export const step = async (title, work) => {
  const since = performance.now();
  const live = process.stdout.isTTY;
  let detail = '';
  const show = () => {
    const line = `  … ${title}${detail && `: ${detail}`} · ${seconds(since)}`;
    process.stdout.write(live ? `\r\x1b[2K${line}` : `${line}\n`);
  };
  if (live) show();
  const clock = setInterval(show, live ? 1_000 : 15_000);
  try {
    const result = await work((told) => {
      detail = told;
    });
    process.stdout.write(`${live ? '\r\x1b[2K' : ''}  ✓ ${title} · ${seconds(since)}\n`);
    return result;
  } catch (error) {
    if (live) process.stdout.write('\r\x1b[2K');
    throw error;
  } finally {
    clearInterval(clock);
  }
};

/**
 * Ends the process with the sentence of a refusal, or with the whole error when it is none of ours.
 * @param {unknown} error
 * @returns {void}
 */
export const refuse = (error) => {
  const text = error instanceof Refusal ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
};

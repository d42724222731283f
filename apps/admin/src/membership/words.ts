export const VERDICTS = {
  eligible: { title: 'требования соблюдены', tone: 'good' },
  refused: { title: 'требования не соблюдены', tone: 'bad' },
  'not-established': { title: 'не всё установлено', tone: 'wait' },
} as const;

export const VERDICTS = {
  eligible: { title: 'причин отказа нет', tone: 'good' },
  refused: { title: 'есть причины отказа', tone: 'bad' },
  'not-established': { title: 'не всё установлено', tone: 'wait' },
} as const;

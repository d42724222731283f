import type { DraftErrorCode } from '@veche/contracts';
import { type Meaning, meaning } from '../edge/meaning.ts';

export const draftMeanings: Readonly<Record<DraftErrorCode, Meaning>> = {
  'too-many-drafts': meaning(409, 'Черновиков слишком много', 'Отправьте или удалите начатое раньше.'),
};

import type { FileErrorCode } from '@veche/contracts';
import { type Meaning, meaning } from '../edge/meaning.ts';

export const fileMeanings: Readonly<Record<FileErrorCode, Meaning>> = {
  'file-not-pdf': meaning(422, 'Это не PDF', 'Сохраните документ в формате PDF целиком и приложите снова.'),
  'file-quota-exhausted': meaning(
    429,
    'Файлов за сутки слишком много',
    'За сутки принимаем до 50 МБ: продолжите завтра.',
  ),
};

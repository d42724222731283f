import { clockOf } from '@veche/contracts';
import { keepTimeWith } from '@veche/ui';

/** Public pages tell the day by which the platform decides; that of a demonstration may lie behind. */
export default defineNuxtPlugin(() => keepTimeWith(clockOf(process.env['VECHE_DEMO_SINCE'])()));

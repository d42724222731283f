import type { Rule } from '../edition.ts';

/** A bound on the training of a cluster's people, by the federal recommendations. */
export interface TrainingRule extends Rule {
  readonly bound: 'at-least' | 'at-most';
  readonly value: number;
  readonly unit: 'percent-of-money' | 'percent-of-persons' | 'persons';
}

/** How the money and the places of training are to be shared [004 App §8-9]; of the plan and of the fact (U52, H70). */
export const TRAINING_RULES: readonly TrainingRule[] = [
  {
    id: 'TR1',
    clause: '004 App 8(1)',
    title: {
      ru: 'Общий менеджмент и управление региональным инновационным развитием',
      en: 'General management and regional innovation management',
    },
    bound: 'at-least',
    value: 50,
    unit: 'percent-of-money',
    reading: ['U52', 'H70'],
  },
  {
    id: 'TR2',
    clause: '004 App 8(2)',
    title: { ru: 'Предпринимательство, в том числе технологическое', en: 'Entrepreneurship, technological included' },
    bound: 'at-least',
    value: 20,
    unit: 'percent-of-money',
    reading: ['U52', 'H70'],
  },
  {
    id: 'TR3',
    clause: '004 App 8(3)',
    title: { ru: 'Научно-технические и инженерные программы', en: 'Scientific and engineering programmes' },
    bound: 'at-most',
    value: 30,
    unit: 'percent-of-money',
    reading: ['U52', 'H70'],
  },
  {
    id: 'TR4',
    clause: '004 App 8(4)',
    title: {
      ru: 'Стажировки в ведущих организациях и кластерах',
      en: 'Internships at leading organisations and clusters',
    },
    bound: 'at-least',
    value: 30,
    unit: 'percent-of-money',
    reading: ['U52', 'H70'],
  },
  {
    id: 'TR5',
    clause: '004 App 9',
    title: {
      ru: 'Обученные сотрудники специализированной организации',
      en: 'Trained staff of the specialised organisation',
    },
    bound: 'at-least',
    value: 5,
    unit: 'persons',
    reading: ['U51'],
  },
  {
    id: 'TR6',
    clause: '004 App 9',
    title: { ru: 'Доля государственных и муниципальных служащих', en: 'Share of civil servants' },
    bound: 'at-most',
    value: 20,
    unit: 'percent-of-persons',
  },
  {
    id: 'TR7',
    clause: '004 App 9',
    title: { ru: 'Переподготовка и стажировки мирового уровня', en: 'World-level retraining and internships' },
    bound: 'at-least',
    value: 75,
    unit: 'percent-of-money',
    reading: ['U52', 'H70'],
  },
];

import type { Words } from '@veche/contracts';

/** What the price of an event may consist of [002 s.3 r.7.1-7.3, s.4 r.7-9]. */

export const ROUND_TABLE_COSTS: readonly Words[] = [
  { ru: 'аренда помещения', en: 'rent of premises' },
  { ru: 'техническое оснащение', en: 'technical equipment' },
  {
    ru: 'дизайн и брендинг мобильных рекламных конструкций',
    en: 'design and branding of mobile advertising structures',
  },
  { ru: 'дизайн афиш, заставок, плакатов', en: 'design of posters and screens' },
  { ru: 'брендинг полиграфической и сувенирной продукции', en: 'branded print and souvenirs' },
  { ru: 'программа мероприятия и его организационное сопровождение', en: 'programme and organisational support' },
  { ru: 'работа спикеров, ведущего и модераторов', en: 'speakers, host and moderators' },
  { ru: 'фото- и видеосопровождение', en: 'photo and video' },
  { ru: 'продвижение в СМИ и социальных сетях', en: 'promotion in mass media and social networks' },
  { ru: 'зона экспонирования товаров (работ, услуг)', en: 'zone to show goods (works, services)' },
];

export const MISSION_COSTS: readonly Words[] = [
  { ru: 'разработка деловой программы', en: 'business programme' },
  { ru: 'организация и сопровождение деловых встреч', en: 'organising and accompanying meetings' },
  { ru: 'аренда помещения и оборудования для встреч', en: 'rent of premises and equipment for meetings' },
  { ru: 'техническое сопровождение оборудования', en: 'technical support of the equipment' },
  { ru: 'презентационные материалы', en: 'presentation materials' },
  {
    ru: 'входной билет или организационный взнос мероприятий программы',
    en: "entry ticket or fee of the programme's events",
  },
  { ru: 'трансфер на месте', en: 'transfer on site' },
];

export const EXHIBITION_COSTS: readonly Words[] = [
  { ru: 'организационный взнос', en: 'participation fee' },
  { ru: 'аренда выставочной площади и оборудования', en: 'rent of exhibition space and equipment' },
  { ru: 'застройка стенда', en: 'building of the stand' },
];

export const REGISTRATION_FEE: Words = { ru: 'регистрационный сбор', en: 'registration fee' };

export const LODGING_AND_FOOD: Words = { ru: 'проживание и питание', en: 'lodging and food' };

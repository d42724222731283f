import type { LimitRule } from '../edition.ts';

/** Whether a cost has been paid from the other subsidy is seen in the contracts, not in the amounts. */
export const NO_DOUBLE_FINANCING: LimitRule = {
  id: 'L21',
  kind: 'stated',
  clause: '004 §6',
  title: {
    ru: 'Одни и те же расходы не оплачиваются из субсидий по постановлениям № 188 и № 178',
    en: 'One cost is never paid from the subsidies of both Decree 188 and Decree 178',
  },
};

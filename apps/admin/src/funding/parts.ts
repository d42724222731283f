import type { CapView, MoneyStanding } from '@veche/contracts';
import type { BarPart } from '@veche/ui';

const parts = (used: bigint, reserved: bigint): BarPart[] => [
  { name: 'По договорам', kopecks: used, look: 'solid' },
  { name: 'В резерве', kopecks: reserved, look: 'hatched' },
];

/** What is used of a line from the signed contract on, and what is reserved before it. */
export const usedOf = (money: MoneyStanding): BarPart[] =>
  parts(
    BigInt(money.committedKopecks) + BigInt(money.acceptedKopecks) + BigInt(money.paidKopecks),
    BigInt(money.reservedKopecks),
  );

/** The same of a cap. */
export const usedOfCap = ({ usedKopecks, reservedKopecks }: CapView): BarPart[] =>
  parts(BigInt(usedKopecks), BigInt(reservedKopecks));

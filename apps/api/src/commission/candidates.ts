import type { CommissionView, PersonView, Role, SeatCandidate, SeatKind } from '@veche/contracts';
import { heldOn, officeOfSeat } from '@veche/domain';

const kinds = Object.entries(officeOfSeat) as [SeatKind, Role][];

/** Who could be given a seat of the commission on a day: known by name, in a fitting office of its centre, without a seat. */
export const candidatesFor = (
  { centre, seats }: Pick<CommissionView, 'centre' | 'seats'>,
  people: readonly PersonView[],
  today: string,
): SeatCandidate[] => {
  const seated = new Set(seats.filter(({ to }) => to === undefined || to >= today).map(({ person }) => person));
  return people.flatMap(({ person, fullName, roles }) => {
    if (fullName === null || seated.has(person)) return [];
    const offices = heldOn(roles, today).filter((held) => held.centre === centre);
    const fitting = kinds.filter(([, office]) => offices.some(({ role }) => role === office)).map(([kind]) => kind);
    return fitting.length === 0 ? [] : [{ person, name: fullName, seats: fitting }];
  });
};

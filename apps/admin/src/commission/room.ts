import type { Accepted, SittingItem, SittingRoom } from '@veche/contracts';
import type { PlatformClient } from '@veche/contracts/client';
import { computed, type InjectionKey, inject, provide, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { type KeyHeader, useAnswer, useCommand } from '../platform.ts';

type Params = { readonly centre: string; readonly sitting: string };
export interface Room {
  readonly params: Params;
  readonly again: (after?: string) => Promise<void>;
  readonly nameOf: (person: string) => string;
}
const key: InjectionKey<Room> = Symbol('room');

/** The sitting that the address names, put anew whenever the view of sittings has moved. */
export const useSitting = () => {
  const route = useRoute();
  const params: Params = { centre: String(route.params['centre']), sitting: String(route.params['sitting']) };
  const {
    value: room,
    again,
    ...asked
  } = useAnswer((platform, after) => platform.sittings.room({ params, query: { after } }), ['sittings']);
  const nameOf = (person: string) =>
    room.value?.seats.find((seat) => seat.person === person)?.name ?? 'Не член комиссии';
  provide(key, { params, again, nameOf });
  return { ...asked, again, room };
};

/** Of the sitting around. */
export const useRoom = (): Room => {
  const room = inject(key);
  if (room === undefined) throw new Error('There is no sitting around');
  return room;
};

/** A command to the sitting around; the room is read again as it is after it. */
export const useRoomAction = <Input extends readonly unknown[]>(
  send: (platform: PlatformClient, headers: KeyHeader, ...input: Input) => Promise<Accepted>,
) => {
  const { again } = useRoom();
  return useCommand(send, again);
};

const OPEN: readonly SittingItem['stage'][] = [
  'voting',
  'awaiting-ledger',
  'no-quorum',
  'scoring',
  'waiting',
  'scored',
];

/** The item to begin with: what is voted on, what the reader has not scored, what is not settled. */
const firstOf = ({ items, you }: SittingRoom): SittingItem | undefined =>
  items.find(({ stage }) => stage === 'voting') ??
  items.find(({ sheetsMissing, can }) => can.score.allowed && sheetsMissing.includes(you?.person ?? '')) ??
  items.find(({ stage }) => OPEN.includes(stage)) ??
  items[0];

/** Which item is looked at; the address keeps it. */
export const useChosenItem = (room: Ref<SittingRoom | undefined>) => {
  const route = useRoute();
  const router = useRouter();
  const chosen = computed(() => {
    const asked = route.query['item'];
    return room.value?.items.find(({ application }) => application === asked) ?? (room.value && firstOf(room.value));
  });
  const choose = (application: string) => router.replace({ query: { ...route.query, item: application } });
  /** The item that stands so many places further; none past the ends. */
  const step = async (by: number) => {
    const items = room.value?.items ?? [];
    const next = items[items.findIndex(({ application }) => application === chosen.value?.application) + by];
    if (next !== undefined) await choose(next.application);
  };
  return { chosen, choose, step };
};

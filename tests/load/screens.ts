import { LIVE_PATH, type SittingRoom, type ViewMove } from '@veche/contracts';
import type { Product } from './product.ts';

/** A screen with a sitting room on it, as the desk keeps it: told that a view has moved, it reads the room anew. */
export interface Screen {
  /** Fulfilled when the room is such on this screen. */
  until(such: (room: SittingRoom) => boolean): Promise<void>;
  leave(): void;
}

interface Waiting {
  readonly such: (room: SittingRoom) => boolean;
  readonly done: () => void;
}

/** The views that a room is made from, as the desk follows them. */
const VIEWS = 'sittings';

/** Messages of a stream of server-sent events, each with its data. */
const messages = async function* (body: ReadableStream<Uint8Array>): AsyncGenerator<ViewMove> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) yield JSON.parse(part.slice(6)) as ViewMove;
  }
};

export const watchRoom = async ({ address, players }: Product, person: string, room: string): Promise<Screen> => {
  const cookie = await players.session(person);
  const leaving = new AbortController();
  const stream = await fetch(`${address}${LIVE_PATH}?views=${VIEWS}`, { headers: { cookie }, signal: leaving.signal });
  if (!stream.ok || stream.body === null) throw new Error(`${LIVE_PATH}: ${stream.status} ${await stream.text()}`);
  const waiting = new Set<Waiting>();
  let [reading, told] = [false, '0'];

  /** One reading at a time; what is told meanwhile is one more reading, as at the desk. */
  const read = async (): Promise<void> => {
    reading = true;
    let position = '';
    while (position !== told) {
      position = told;
      const answer = await fetch(`${address}${room}?after=${position}`, { headers: { cookie } });
      const shown = (await answer.json()) as SittingRoom;
      for (const one of [...waiting].filter(({ such }) => such(shown))) {
        waiting.delete(one);
        one.done();
      }
    }
    reading = false;
  };

  const follow = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    for await (const { position } of messages(body)) {
      if (BigInt(position) > BigInt(told)) told = position;
      if (!reading) void read();
    }
  };
  void follow(stream.body).catch(() => undefined);
  return {
    until: (such) =>
      new Promise((done) => {
        waiting.add({ such, done });
      }),
    leave: () => leaving.abort(),
  };
};

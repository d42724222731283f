import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { coalesced, Live } from './live.ts';

class FakeSource {
  static opened: FakeSource[] = [];
  readyState = 1;
  onopen: EventSource['onopen'] = null;
  onerror: EventSource['onerror'] = null;
  onmessage: EventSource['onmessage'] = null;
  readonly url: string;

  constructor(url: string) {
    this.url = url;
    FakeSource.opened.push(this);
  }

  close() {
    this.readyState = 2;
  }

  says(view: string, position: string) {
    const event = { data: JSON.stringify({ view, position }) } as MessageEvent;
    this.onmessage?.call(this as unknown as EventSource, event);
  }

  breaks(readyState: number) {
    this.readyState = readyState;
    this.onerror?.call(this as unknown as EventSource, {} as Event);
  }

  opens() {
    this.onopen?.call(this as unknown as EventSource, {} as Event);
  }
}

const settled = () => jest.advanceTimersByTimeAsync(0);
const last = (): FakeSource => {
  const source = FakeSource.opened.at(-1);
  if (!source) throw new Error('No stream was opened');
  return source;
};
const listenerOf = () => jest.fn<(position?: string) => Promise<void>>().mockResolvedValue();

beforeEach(() => {
  FakeSource.opened = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const start = () => new Live((url) => new FakeSource(url) as unknown as EventSource);

it('opens one stream for all that listen, and closes it after the last', async () => {
  const live = start();
  const [one, other] = [listenerOf(), listenerOf()];
  const ends = [live.listen(['votes'], one), live.listen(['people', 'votes'], other)];
  await settled();
  expect(FakeSource.opened.map(({ url }) => url)).toEqual(['/api/live?views=people,votes']);

  last().says('people', '7');
  await settled();
  expect(one).not.toHaveBeenCalled();
  expect(other).toHaveBeenCalledWith('7');

  for (const end of ends) end();
  await settled();
  expect(last().readyState).toBe(2);
});

it('asks every five seconds while there is no stream, and once more when there is one again', async () => {
  const again = listenerOf();
  start().listen(['votes'], again);
  await settled();
  last().breaks(0);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(again).toHaveBeenCalledTimes(2);

  last().opens();
  await jest.advanceTimersByTimeAsync(20_000);
  expect(again).toHaveBeenCalledTimes(3);
});

it('asks anew whenever a stream opens, for what moved while none was there', async () => {
  const again = listenerOf();
  const live = start();
  live.listen(['votes'], again);
  await settled();
  last().opens();
  live.listen(['people'], listenerOf());
  await settled();
  last().opens();
  await settled();
  expect(again.mock.calls).toEqual([[undefined], [undefined]]);
});

it('opens another stream after a refusal', async () => {
  start().listen(['votes'], listenerOf());
  await settled();
  last().breaks(2);
  await jest.advanceTimersByTimeAsync(30_000);
  expect(FakeSource.opened).toHaveLength(2);
});

it('makes one question of what is told while another is under way, up to the last position', async () => {
  let free = () => {};
  const again = jest.fn((_position?: string) => new Promise<void>((resolve) => (free = resolve)));
  const tell = coalesced(again);
  for (const position of ['9', '11', '10']) tell(position);
  expect(again).toHaveBeenCalledTimes(1);
  free();
  await settled();
  expect(again.mock.calls).toEqual([['9'], ['11']]);
});

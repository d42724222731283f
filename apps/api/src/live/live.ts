import { PassThrough, type Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ViewMove } from '@veche/contracts';
import { Refused } from '../edge/refused.ts';
import { Installation } from '../installation.ts';

const CONNECTIONS = 500;
/** Milliseconds; proxies close what is silent for a minute. */
const HEARTBEAT = 15_000;

/** Screens that wait to hear that a view has moved. */
@Injectable()
export class Live implements OnModuleDestroy {
  readonly #open = new Set<PassThrough>();

  constructor(private readonly installation: Installation) {}

  /**
   * Moves of these views as server-sent events, until the moment given, the end of the program, or the reader's: whoever does not
   * read is let go, and finds everything by asking anew.
   * @throws {Refused} `unavailable` when too many listen
   */
  listen(views: readonly string[], until: string): Readable {
    if (this.#open.size >= CONNECTIONS) throw new Refused('unavailable', { headers: { 'retry-after': '30' } });
    const stream = new PassThrough();
    const say = (words: string): void => {
      if (!stream.writableEnded && !stream.write(`${words}\n\n`)) stream.destroy();
    };
    const silence = this.installation.moves.listen((moved, position) => {
      for (const view of moved.filter((name) => views.includes(name))) {
        const move: ViewMove = { view, position: position.toString() };
        say(`data: ${JSON.stringify(move)}`);
      }
    });
    const heartbeat = setInterval(() => {
      if (this.installation.now() < until) say(':');
      else stream.end();
    }, HEARTBEAT);
    this.#open.add(stream);
    stream.on('close', () => {
      silence();
      clearInterval(heartbeat);
      this.#open.delete(stream);
    });
    // Said at once, so that the browser knows that it is connected.
    say(':');
    return stream;
  }

  onModuleDestroy(): void {
    for (const stream of this.#open) stream.end();
  }
}

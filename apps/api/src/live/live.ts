import { PassThrough, type Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ViewMove } from '@veche/contracts';
import { Refused } from '../edge/refused.ts';
import type { LiveSession } from '../identity/sessions.ts';
import { Installation } from '../installation.ts';

const CONNECTIONS = 500;
/** Of one person, who has a screen or two with some pages on each; nobody takes the places of the others. */
const CONNECTIONS_OF_A_PERSON = 30;
/** Milliseconds; proxies close what is silent for a minute. */
const HEARTBEAT = 15_000;

/** Screens that wait to hear that a view has moved. */
@Injectable()
export class Live implements OnModuleDestroy {
  /** Whose each connection is. */
  readonly #open = new Map<PassThrough, string>();

  constructor(private readonly installation: Installation) {}

  /**
   * Moves of these views as server-sent events, until the moment given, the end of the program, or the reader's: whoever does not
   * read is let go, and finds everything by asking anew.
   * @throws {Refused} `unavailable` when too many listen, or too many screens of one person
   */
  listen(views: readonly string[], { person, expiresAt: until }: LiveSession): Readable {
    const own = [...this.#open.values()].filter((one) => one === person).length;
    if (this.#open.size >= CONNECTIONS || own >= CONNECTIONS_OF_A_PERSON) {
      throw new Refused('unavailable', { headers: { 'retry-after': '30' } });
    }
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
    this.#open.set(stream, person);
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
    for (const stream of this.#open.keys()) stream.end();
  }
}

import { currentVersion } from './messages.ts';

type Upcast = (data: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * How events of earlier versions are read, in one place: by type, one step from each version to the next.
 * A new optional field needs none; a changed meaning is a new type of event.
 */
const upcasters: Readonly<Record<string, Readonly<Record<number, Upcast>>>> = {
  ApplicationFiled: {
    // What the caps left was said twice: it stands in the facts of the decision.
    1: ({ shares: _, ...data }) => data,
  },
};

interface Stored {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The event in today's shape. A type nobody knows comes back as it is.
 * @throws when a step is missing, or when the event was written by a newer version of the product
 */
export const upcast = <Event extends Stored>(event: Event, steps = upcasters, current = currentVersion): Event => {
  const target = current(event.type);
  if (event.schemaVersion === target) return event;
  const own = steps[event.type] ?? {};
  let data = event.data;
  for (let version = event.schemaVersion; version < target; version += 1) {
    const step = own[version];
    if (step === undefined) throw new Error(`No upcaster for ${event.type} from version ${version}`);
    data = step(data);
  }
  if (event.schemaVersion > target) {
    throw new Error(`${event.type} has version ${event.schemaVersion}; this product knows ${target}`);
  }
  return { ...event, schemaVersion: target, data };
};

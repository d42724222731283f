/** How a running api is: `failing` serves, but one of its views or processes stands still. */
export type Health = 'unreachable' | 'ok' | 'failing';

/** Asks the api at this address; a store that is down makes it as good as not there. */
export const askHealth = async (address: string): Promise<Health> => {
  try {
    const answer = await fetch(`${address}/api/health`);
    const body: object = JSON.parse(await answer.text());
    if (answer.ok) return 'ok';
    return 'health' in body ? 'failing' : 'unreachable';
  } catch {
    return 'unreachable';
  }
};

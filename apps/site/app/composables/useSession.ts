import type { Session } from '@veche/contracts';

/** Who is signed in, on the pages of the account. */
export const useSession = () => useState<Session | undefined>('session', () => undefined);

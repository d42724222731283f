import { dataHash } from '@veche/regulations';
import type { Ledger } from './ledger.ts';

/** A rule of everybody who approves: the paper may have been made anew while they were reading. */
export const asSeen = {
  name: 'Утверждают то, что прочитали: за это время бумагу внесли заново, откройте страницу ещё раз',
  code: 'paper-differs',
} as const;

/**
 * Whether the hash is that of the paper as it stands, with who made it and when. Decisions of the time when nobody named what they
 * approve stay as they are.
 */
export const isSeen = (sha256: string | undefined, paper: object): boolean =>
  sha256 === undefined || sha256 === dataHash(paper);

/** The hash by which a proposed budget is named when it is approved. */
export const proposalHash = ({
  lines,
  document,
  proposedBy,
}: Pick<NonNullable<Ledger['proposed']>, 'lines' | 'document' | 'proposedBy'>): string =>
  dataHash({ lines, document, proposedBy });

/**
 * Within what two units of one name are the same: a product is its enterprise's, a cluster project its cluster's, a round
 * table or a mission the centre's. How the words «на 1 …» of the catalogue are read; the ledger counts by it.
 */
export type UnitScope = 'sme' | 'cluster' | 'centre';

export const UNIT_SCOPES: Readonly<Record<string, UnitScope>> = {
  'R-5.1.1': 'sme',
  'R-5.1.2': 'sme',
  'R-5.2': 'sme',
  'R-5.3': 'sme',
  'R-6.1': 'sme',
  'R-6.2': 'cluster',
  'R-7.1': 'centre',
  'R-7.2': 'centre',
  'R-7.3': 'sme',
  'F-6.1': 'centre',
  'F-6.2': 'sme',
  'F-6.3': 'sme',
  'F-6.4': 'sme',
  'F-6.5': 'cluster',
  'F-6.6': 'sme',
  'F-6.7': 'sme',
  'F-7': 'centre',
  'F-8': 'centre',
  'F-9': 'sme',
};

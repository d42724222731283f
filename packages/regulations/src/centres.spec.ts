import { describe, expect, it } from '@jest/globals';
import { centreView as centreSchema, serviceView as serviceSchema } from '@veche/contracts';
import { centre, centres, editionInForce, latestBudget } from './centres.ts';
import { compareEditions } from './compare.ts';
import { editionHash } from './hash.ts';
import { centreView, serviceViews } from './views.ts';

const OREL = editionInForce('orel', '2026-06-01');
const KRASNOYARSK = editionInForce('krasnoyarsk', '2022-06-01');

describe('the edition in force', () => {
  it('is found from its first day on', () => {
    expect(editionInForce('orel', '2026-04-21').id).toBe('orel-2026-04-21');
    expect(editionInForce('krasnoyarsk', '2021-04-16').id).toBe('krasnoyarsk-2021-04-16');
  });

  it('is refused before the first edition', () => {
    expect(() => editionInForce('orel', '2026-04-20')).toThrow(
      expect.objectContaining({ code: 'no-edition-in-force', field: 'on' }),
    );
  });

  it('is refused for a centre of which only figures are known', () => {
    expect(() => editionInForce('smolensk', '2018-06-01')).toThrow(
      expect.objectContaining({ code: 'no-edition-in-force', field: 'on' }),
    );
  });

  it.each(['2026-02-30', '0000-01-01', 'today'])('on the absurd day %s is a question that names its field', (on) => {
    expect(() => editionInForce('orel', on)).toThrow(expect.objectContaining({ code: 'invalid-date', field: 'on' }));
  });

  it('of an unknown centre is a question that names its field', () => {
    expect(() => centre('kursk')).toThrow(expect.objectContaining({ code: 'unknown-centre', field: 'centre' }));
  });
});

describe('the hash of an edition', () => {
  it('does not depend on the order of its fields', () => {
    const reordered = Object.fromEntries(Object.entries(OREL).toReversed()) as unknown as typeof OREL;
    expect(editionHash(reordered)).toBe(editionHash(OREL));
  });

  it('changes with a kopeck of a limit', () => {
    const limits = OREL.limits.map((rule) =>
      rule.kind === 'general-limit' ? { ...rule, kopecks: rule.kopecks + 1n } : rule,
    );
    expect(editionHash({ ...OREL, limits })).not.toBe(editionHash(OREL));
  });

  it.each([
    ['orel', '2026-06-01', '1625f5365682a593f3cf183dc9ebaaa1b4ee27f67d9c4a5e23748a75b24f3c60'],
    ['krasnoyarsk', '2022-06-01', '1ba904948a0326f1ff568078bb371634d5f5780884e60fc80055a7ac6ce59b59'],
  ])('of %s on %s is the one that was adopted: an edition in force is never edited', (id, on, adopted) => {
    expect(editionHash(editionInForce(id, on))).toBe(adopted);
  });

  it('differs between editions', () => {
    expect(editionHash(OREL)).not.toBe(editionHash(KRASNOYARSK));
  });
});

describe('the comparison of two editions', () => {
  it('of an edition with itself is empty', () => {
    expect(compareEditions(OREL, OREL)).toEqual([]);
  });

  it('tells a changed number with its clause, before and after', () => {
    const services = OREL.services.map((service) =>
      service.code === 'R-5.1.1' && service.unitLimit
        ? { ...service, unitLimit: { ...service.unitLimit, kopecks: 60_000_00n } }
        : service,
    );
    expect(compareEditions(OREL, { ...OREL, services })).toEqual([
      {
        change: 'changed',
        path: 'services/R-5.1.1/unitLimit/kopecks',
        clause: '002 s.3 r.5.1.1',
        before: '5000000',
        after: '6000000',
      },
    ]);
  });

  it('tells an added and a removed service', () => {
    const without = { ...OREL, services: OREL.services.filter(({ code }) => code !== 'F-11') };
    expect(compareEditions(OREL, without)).toMatchObject([{ change: 'removed', path: 'services/F-11', after: null }]);
    expect(compareEditions(without, OREL)).toMatchObject([{ change: 'added', path: 'services/F-11', before: null }]);
  });

  it('takes a changed order of rules for no change', () => {
    expect(compareEditions(OREL, { ...OREL, limits: OREL.limits.toReversed() })).toEqual([]);
  });

  it('works between two centres', () => {
    const changes = compareEditions(OREL, KRASNOYARSK);
    expect(changes).toContainEqual(expect.objectContaining({ change: 'removed', path: 'services/R-5.3' }));
    expect(changes).toContainEqual(
      expect.objectContaining({ change: 'added', path: 'eligibility/K9', clause: '003 s.5' }),
    );
    expect(changes).not.toContainEqual(expect.objectContaining({ path: 'terms/T20' }));
  });
});

describe('the centres', () => {
  it('are three, in the published format', () => {
    expect(centres.map(({ id }) => id)).toEqual(['orel', 'krasnoyarsk', 'smolensk']);
    for (const known of centres) expect(centreSchema.parse(centreView(known))).toEqual(centreView(known));
  });

  it('have catalogues in the published format', () => {
    for (const edition of [OREL, KRASNOYARSK]) {
      for (const view of serviceViews(edition)) expect(serviceSchema.parse(view)).toEqual(view);
    }
  });

  it('have a known budget or none: 7,150,000 roubles of Orel in 2025', () => {
    expect(latestBudget('orel')).toMatchObject({ year: 2025, kopecks: 7_150_000_00n });
    expect(latestBudget('krasnoyarsk')).toBeUndefined();
  });
});

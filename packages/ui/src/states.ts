import {
  type ApplicationRow,
  applicationTitles,
  awardTitles,
  campaignTitles,
  decisionTitles,
  membershipTitles,
  outcomeTitles,
} from '@veche/contracts';

/** How a state is felt: in order, being waited for, broken, what decided, of no consequence. */
export type Tone = 'good' | 'wait' | 'bad' | 'bound' | 'quiet';

/** A state in a word or two, with its tone: what `State` draws. */
export interface Look {
  readonly title: string;
  readonly tone: Tone;
}

const looks = <Name extends string>(
  titles: Readonly<Record<Name, string>>,
  tones: Readonly<Record<Name, Tone>>,
): Readonly<Record<Name, Look>> => {
  const names = Object.keys(titles) as Name[];
  return Object.fromEntries(names.map((name) => [name, { title: titles[name], tone: tones[name] }])) as Record<
    Name,
    Look
  >;
};

export const membershipLooks = looks(membershipTitles, {
  applied: 'wait',
  'before-council': 'wait',
  refused: 'bad',
  member: 'good',
  leaving: 'wait',
  exclusion: 'wait',
  left: 'quiet',
  excluded: 'bad',
});

export const campaignLooks = looks(campaignTitles, { filing: 'good', deciding: 'wait', over: 'quiet' });

export const awardLooks = looks(awardTitles, {
  reserved: 'wait',
  committed: 'wait',
  accepted: 'wait',
  paid: 'good',
  released: 'quiet',
});

export const decisionLooks = looks(decisionTitles, {
  'under-way': 'wait',
  awarded: 'good',
  partly: 'good',
  refused: 'bad',
  postponed: 'wait',
  withdrawn: 'quiet',
  admitted: 'good',
  left: 'quiet',
  excluded: 'bad',
});

const applicationLooks = looks(applicationTitles, {
  filed: 'wait',
  'information-requested': 'wait',
  admitted: 'good',
  refused: 'bad',
  withdrawn: 'quiet',
  concluded: 'quiet',
});

const outcomeLooks = looks(outcomeTitles, { awarded: 'good', partly: 'good', refused: 'bad', postponed: 'wait' });

type Decided = Pick<ApplicationRow, 'status' | 'outcome' | 'award'>;

/** How an application stands: what the commission has made of it, once it has. */
export const applicationLook = ({ status, outcome, award }: Decided): Look => {
  const look = outcome === null ? applicationLooks[status] : outcomeLooks[outcome];
  // The decision stands, but nothing comes of it.
  return award === 'released' ? { ...look, tone: 'quiet' } : look;
};

/** Where the money of its award stands; none before there is one. */
export const moneyLooks = ({ award }: Decided): readonly Look[] =>
  award === null ? [] : [{ ...awardLooks[award], title: `деньги: ${awardLooks[award].title}` }];

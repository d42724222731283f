import type { Messages } from '../ru';

export const campaigns: Messages['campaigns'] = {
  title: 'Selections',
  heading: 'Selections for support',
  lead: 'A centre announces a selection, members of clusters apply, a commission scores the applications and distributes the money. Here you see which selections are open, until when, and what can be had.',
  open: 'Open to applications',
  openNote: 'A member of a cluster of this centre may apply. An application can be changed until filing ends.',
  deciding: 'Being decided',
  decidingNote: 'Filing has ended, the commission considers the applications.',
  over: 'Over',
  overNote: 'The results are known.',
  none: 'No selection is open now',
  noneAdvice:
    'A centre tells all members of its clusters of a new selection. Meanwhile you can calculate what the fund would pay.',
  calculate: 'Calculate the fund’s share',
  filing: 'Filing',
  results: 'Results',
  resultsBy: 'by',
  resultsUnknown: 'the day cannot be named yet: the production calendar of that year is not known',
  year: (year) => `Budget of ${year}`,
  services: 'Services',
  apply: 'Apply (in Russian)',
  signIn: 'You will be asked to sign in',
};

import { plural } from '@veche/ui';
import { campaigns } from './en/campaigns';
import { centre } from './en/centre';
import { cluster, clusters } from './en/clusters';
import { problems } from './en/problems';
import type { Messages } from './ru';

export const en: Messages = {
  campaigns,
  centre,
  cluster,
  clusters,
  site: {
    title: 'Veche — funding decisions that can be checked',
    name: 'Veche',
    home: 'Veche, home page',
    skip: 'Skip to content',
    clusters: 'Clusters',
    campaigns: 'Selections',
    account: 'My matter',
    staff: 'Staff desk',
    otherLanguage: 'Русский',
    footer: 'Open platform of cluster development centres. Apache 2.0 licence.',
  },
  intro: {
    heading: 'Funding decisions that can be checked',
    lead: 'Veche is an open platform on which a regional cluster development centre runs its clusters, selections, commissions and money, so that any decision can be replayed step by step to see which rule settled it.',
  },
  doors: {
    label: 'Where to begin',
    cluster: { title: 'Find a cluster', text: 'Who is in it, how to join, and who decides that.' },
    share: { title: 'What can I get', text: 'How much of a service the fund would pay, and why so much.' },
    matter: {
      title: 'My matter',
      text: 'My organisations and applications: whose turn it is and until when. In Russian.',
    },
  },
  open: {
    heading: 'Open now',
    note: 'Selections to which a member of a cluster may apply today.',
    none: 'No selection is open to applications now.',
    all: 'All selections',
  },
  figures: {
    clusters: 'Clusters',
    members: 'Members',
    on: 'on',
  },
  fundShare: {
    heading: 'What the fund would pay',
    note: 'By the regulation of the Orel centre. Applications are decided by the same rules. Nothing you enter is stored.',
    service: 'Service',
    chooseService: 'Choose a service',
    cost: 'Price of the service, ₽',
    costHint: 'VAT included. For example, 250,000 or 99,999.50',
    family: 'The applicant took part in the special military operation, or is a spouse or close relative',
    participants: 'Number of participants',
    participantsHint: (least) => `This service is for a group: at least ${least} are needed`,
    submit: 'Calculate the fund’s share',
    funding: { regional: 'Regional budget', federal: 'Federal budget', 'not-stated': 'Source not stated' },
    errors: 'The share was not calculated. Please correct:',
    invalid: {
      service: 'Choose a service from the list',
      participants: 'Write the number of participants as a whole number',
      cost: 'Write the price as a number above zero: 250,000 or 99,999.50',
    },
    exampleFund: 'Example: the fund pays',
    fund: 'The fund pays',
    free: 'Free of charge',
    own: 'You pay',
    ofCost: 'of the price',
    assumption: 'If the fund has paid nothing for you yet this year.',
    why: 'Why',
    edition: 'Edition of the regulation in force since',
    noServices: 'Services appear here once the Orel centre has adopted an edition of its regulation.',
  },
  centres: {
    heading: 'Centres and their rules',
    note: 'Put together from the events of the log. The hash shows that nobody has swapped an edition.',
    region: 'Centre',
    edition: 'Edition in force',
    since: 'In force since',
    none: 'No edition adopted, only figures are published',
    empty: 'No centres yet',
    emptyAdvice: 'An administrator registers the first centre through the API.',
  },
  log: {
    heading: 'Event log',
    note: 'Everything on the screens is put together from the log. Its entries are never changed or deleted.',
    entries: (count) => plural(count, 'en', { one: 'entry', other: 'entries' }),
    length: 'Recorded',
    views: 'Views',
    allCurrent: 'have read the log to its end',
    of: 'of',
    behind: (count) => `behind: ${count}`,
    store: 'Store',
    health: 'State of the system',
    openapi: 'Description of the API',
  },
  next: {
    heading: 'Try it in five minutes',
    note: 'This is a demonstration: the people are invented, there is no password, nothing can be broken. What lies behind the door is in Russian.',
    today: (day: string) => ` Its today is ${day}.`,
    steps: {
      register: {
        title: 'Find a cluster and open its register',
        advice: 'Choose a day in the past: the register shows who was a member then.',
      },
      sitting: {
        title: 'Vote in the open sitting',
        advice: 'Sign in as a member of the commission: one agenda, five scores, one vote.',
      },
      council: {
        title: 'Decide whether to admit a new member',
        advice: 'Sign in as a member of a cluster’s council: an application awaits votes.',
      },
      application: {
        title: 'Apply for support as an enterprise',
        advice: 'Sign in as an applicant: the caps are counted while you fill in the estimate.',
      },
      replay: {
        title: 'Replay a decision step by step',
        advice: 'Sign in as the financial controller: the rules decide once more, and you see whether it agrees.',
      },
    },
  },
  failure: {
    missing: {
      title: 'There is no such page',
      advice: 'Check the address. The page may have been renamed or the link cut short.',
    },
    broken: {
      title: 'The page could not be opened',
      advice: 'The error is on our side and has been recorded. Reload the page in a minute.',
    },
    toHome: 'To the home page',
    retry: 'Reload the page',
  },
  problems,
};

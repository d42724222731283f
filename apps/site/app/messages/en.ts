import { plural } from '@veche/ui';
import type { Messages } from './ru';

export const en: Messages = {
  site: {
    title: 'Veche — funding decisions that can be checked',
    name: 'Veche',
    home: 'Veche, home page',
    skip: 'Skip to content',
    contents: 'Sections',
    staff: 'Staff desk',
    otherLanguage: 'Русский',
    footer: 'Open platform of cluster development centres. Apache 2.0 licence.',
  },
  intro: {
    heading: 'Funding decisions that can be checked',
    lead: 'Veche is an open platform on which a regional cluster development centre runs its clusters, selections, commissions and money, so that any decision can be replayed step by step to see which rule settled it.',
    calculate: 'Calculate what the fund would pay',
    signIn: 'Sign in to the staff desk',
  },
  fundShare: {
    heading: 'What the fund would pay',
    note: 'By the regulation of the Orel centre. Applications are decided by the same rules. Nothing you enter is stored.',
    service: 'Service',
    chooseService: 'Choose a service',
    cost: 'Price of the service, ₽',
    costHint: 'VAT included. For example, 250,000 or 99,999.50',
    family: 'The applicant took part in the special military operation, or is a spouse or close relative',
    submit: 'Calculate the fund’s share',
    funding: { regional: 'Regional budget', federal: 'Federal budget', 'not-stated': 'Source not stated' },
    errors: 'The share was not calculated. Please correct:',
    invalid: {
      service: 'Choose a service from the list',
      cost: 'Write the price as a number above zero: 250,000 or 99,999.50',
    },
    exampleFund: 'Example: the fund pays',
    fund: 'The fund pays',
    own: 'You pay',
    ofCost: 'of the price',
    assumption: 'If the fund has paid nothing for you yet this year.',
    why: 'Why this much',
    edition: 'Edition of the regulation in force since',
    noServices: 'Services appear here once the Orel centre has adopted an edition of its regulation.',
  },
  centres: {
    heading: 'Centres and their rules',
    note: 'Put together from the events of the log. The hash shows that nobody has swapped an edition.',
    region: 'Centre',
    edition: 'Edition in force',
    since: 'In force since',
    hash: 'SHA-256 hash',
    none: 'No edition adopted, only figures are published',
    empty: 'No centres yet',
    emptyAdvice:
      'This installation was started without examples. An administrator registers the first centre through the API.',
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
    heading: 'What to try',
    note: 'This is a demonstration: the people are invented and nothing can be broken.',
    noteWork: 'This installation is in real use.',
    steps: {
      calculate: {
        title: 'Calculate the fund’s share',
        advice: 'Unfold any rule to see its clause and the facts it used.',
      },
      signIn: {
        title: 'Sign in to the staff desk',
        advice: 'Choose anyone from the list. No password is needed. The desk is in Russian.',
      },
      judge: { title: 'Ask the rules yourself', advice: 'Each address of the API is described and open to read.' },
    },
    signInWork: {
      title: 'Sign in to the staff desk',
      advice: 'For the staff of the centre and members of commissions.',
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
};

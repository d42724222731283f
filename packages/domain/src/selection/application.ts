import type { ApplicationEvent, ApplicationOutcome, ShownOutcome } from '@veche/contracts';
import { evolveBy } from '../evolution.ts';

type Filed = Extract<ApplicationEvent, { type: 'ApplicationFiled' }>['data'];
type Checked = Extract<ApplicationEvent, { type: 'ApplicationChecked' }>['data'];

/** What the centre has asked for; `answeredOn` is null until it is given. */
export interface InformationRequest {
  readonly on: string;
  readonly due: string | null;
  readonly answeredOn: string | null;
}

/** What was filed, the last request for information and the facts of the last check; kept through all that follows. */
interface Papers {
  readonly filed: Filed;
  readonly request: InformationRequest | null;
  readonly checked: Pick<Checked, 'facts' | 'verdict' | 'notEstablished'> | null;
}

/** An application of an organisation in a campaign. */
export type Application =
  | { readonly status: 'none' }
  | ({ readonly status: 'filed' } & Papers)
  /** The applicant has the turn, until `due`. */
  | ({ readonly status: 'information-requested'; readonly due: string | null } & Papers)
  /** Admitted to the commission that the edition names so, and after a postponement again. */
  | ({ readonly status: 'admitted'; readonly commission: string } & Papers)
  | ({ readonly status: 'refused' } & Papers)
  | ({ readonly status: 'withdrawn' } & Papers)
  | ({
      readonly status: 'concluded';
      readonly outcome: 'awarded' | 'refused';
      readonly notified: boolean;
    } & Papers);

export const noApplication: Application = { status: 'none' };

export type KnownApplication = Exclude<Application, { status: 'none' }>;

const papersOf = ({ filed, request, checked }: KnownApplication): Papers => ({ filed, request, checked });

const asFiled = (filed: Filed): Application => ({ status: 'filed', filed, request: null, checked: null });

const evolveKnown = evolveBy<Application, ApplicationEvent, KnownApplication>({
  ApplicationFiled: (_, filed) => asFiled(filed),
  ApplicationChecked: (application, { facts, verdict, notEstablished }) => ({
    ...application,
    checked: { facts, verdict, notEstablished },
  }),
  ApplicationAdmitted: (application, { commission }) => ({ status: 'admitted', commission, ...papersOf(application) }),
  ApplicationRefused: (application) => ({ status: 'refused', ...papersOf(application) }),
  InformationRequested: (application, { on, due }) => ({
    ...papersOf(application),
    status: 'information-requested',
    due,
    request: { on, due, answeredOn: null },
  }),
  InformationProvided: (application, { on }) => {
    const { request, ...papers } = papersOf(application);
    return { ...papers, status: 'filed', request: request && { ...request, answeredOn: on } };
  },
  ApplicationWithdrawn: (application) => ({ status: 'withdrawn', ...papersOf(application) }),
  // Nothing is decided by a postponement: the application waits for the next sitting.
  ApplicationConcluded: (application, { outcome }) =>
    outcome === 'postponed' ? application : { status: 'concluded', outcome, notified: false, ...papersOf(application) },
  ApplicantNotified: (application) =>
    application.status === 'concluded' ? { ...application, notified: true } : application,
});

export const evolveApplication = (application: Application, event: ApplicationEvent): Application => {
  if (application.status !== 'none') return evolveKnown(application, event);
  return event.type === 'ApplicationFiled' ? asFiled(event.data) : application;
};

/** What a commission has made of an application, told by what was asked for and what was awarded (kopecks). */
export const outcomeShown = (outcome: ApplicationOutcome, awarded: string, asked: string): ShownOutcome =>
  outcome === 'awarded' && BigInt(awarded) < BigInt(asked) ? 'partly' : outcome;

/** The stream of an application. */
export const applicationStream = (application: string): string => `application-${application}`;

import type { ApplicationEvent } from '@veche/contracts';
import { evolveBy } from '../evolution.ts';

type Filed = Extract<ApplicationEvent, { type: 'ApplicationFiled' }>['data'];
type Checked = Extract<ApplicationEvent, { type: 'ApplicationChecked' }>['data'];

/** What was filed, and the facts of the last check; kept through all that follows. */
interface Papers {
  readonly filed: Filed;
  readonly checked: Pick<Checked, 'facts' | 'verdict' | 'notEstablished'> | null;
}

/** An application of an organisation in a campaign. */
export type Application =
  | { readonly status: 'none' }
  | ({ readonly status: 'filed' } & Papers)
  /** The applicant has the turn, until `due`. */
  | ({ readonly status: 'information-requested'; readonly due: string | null } & Papers)
  /** Admitted to the commission that the edition names so. */
  | ({ readonly status: 'admitted'; readonly commission: string } & Papers)
  | ({ readonly status: 'refused' } & Papers)
  | ({ readonly status: 'withdrawn' } & Papers)
  | ({
      readonly status: 'concluded';
      readonly outcome: 'awarded' | 'refused' | 'postponed';
      readonly notified: boolean;
    } & Papers);

export const noApplication: Application = { status: 'none' };

type Known = Exclude<Application, { status: 'none' }>;

const papersOf = ({ filed, checked }: Known): Papers => ({ filed, checked });

const evolveKnown = evolveBy<Application, ApplicationEvent, Known>({
  ApplicationFiled: (_, filed) => ({ status: 'filed', filed, checked: null }),
  ApplicationChecked: (application, { facts, verdict, notEstablished }) => ({
    ...application,
    checked: { facts, verdict, notEstablished },
  }),
  ApplicationAdmitted: (application, { commission }) => ({ status: 'admitted', commission, ...papersOf(application) }),
  ApplicationRefused: (application) => ({ status: 'refused', ...papersOf(application) }),
  InformationRequested: (application, { due }) => ({
    status: 'information-requested',
    due,
    ...papersOf(application),
  }),
  InformationProvided: (application) => ({ status: 'filed', ...papersOf(application) }),
  ApplicationWithdrawn: (application) => ({ status: 'withdrawn', ...papersOf(application) }),
  ApplicationConcluded: (application, { outcome }) => ({
    status: 'concluded',
    outcome,
    notified: false,
    ...papersOf(application),
  }),
  ApplicantNotified: (application) =>
    application.status === 'concluded' ? { ...application, notified: true } : application,
});

export const evolveApplication = (application: Application, event: ApplicationEvent): Application => {
  if (application.status !== 'none') return evolveKnown(application, event);
  return event.type === 'ApplicationFiled' ? { status: 'filed', filed: event.data, checked: null } : application;
};

/** The stream of an application. */
export const applicationStream = (application: string): string => `application-${application}`;

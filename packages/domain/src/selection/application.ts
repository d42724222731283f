import type { ApplicationEvent } from '@veche/contracts';

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

const evolveKnown = (application: Known, event: ApplicationEvent): Application => {
  const papers = papersOf(application);
  switch (event.type) {
    case 'ApplicationFiled':
      return { status: 'filed', filed: event.data, checked: null };
    case 'ApplicationChecked': {
      const { facts, verdict, notEstablished } = event.data;
      return { ...application, checked: { facts, verdict, notEstablished } };
    }
    case 'ApplicationAdmitted':
      return { status: 'admitted', commission: event.data.commission, ...papers };
    case 'ApplicationRefused':
      return { status: 'refused', ...papers };
    case 'InformationRequested':
      return { status: 'information-requested', due: event.data.due, ...papers };
    case 'InformationProvided':
      return { status: 'filed', ...papers };
    case 'ApplicationWithdrawn':
      return { status: 'withdrawn', ...papers };
    case 'ApplicationConcluded':
      return { status: 'concluded', outcome: event.data.outcome, notified: false, ...papers };
    case 'ApplicantNotified':
      return application.status === 'concluded' ? { ...application, notified: true } : application;
  }
};

export const evolveApplication = (application: Application, event: ApplicationEvent): Application => {
  if (application.status !== 'none') return evolveKnown(application, event);
  return event.type === 'ApplicationFiled' ? { status: 'filed', filed: event.data, checked: null } : application;
};

/** The stream of an application. */
export const applicationStream = (application: string): string => `application-${application}`;

import type {
  AgendaFacts,
  AppointmentFacts,
  CallingFacts,
  ParticipatingFacts,
  SigningFacts,
  SittingEvent,
} from '@veche/contracts';
import {
  type Application,
  applicationStream,
  applying,
  commissionDecider,
  commissionStream,
  heldOn,
  identity,
  personStream,
  protocolOf,
  seatsOn,
  sittingDecider,
  sittingStream,
} from '@veche/domain';
import { representativeOf } from '../funding/representative.ts';
import type { FactSources, Reading } from '../write/reading.ts';
import { type AgendaRow, agendaRows } from './agenda.view.ts';
import { protocolDocument } from './protocol-page.ts';

const officesOf = async (reading: Reading, person: string, centre: string, on: string): Promise<readonly string[]> => {
  const state = await reading.state(identity, personStream(person));
  const roles = state.status === 'registered' ? heldOn(state.roles, on) : [];
  return roles.filter((role) => role.centre === undefined || role.centre === centre).map(({ role }) => role);
};

const commissionFor = async (reading: Reading, id: string, on: string): Promise<CallingFacts['commission']> => {
  const commission = await reading.state(commissionDecider, commissionStream(id));
  if (commission.status === 'unknown') return null;
  const { centre, title, rule, composition } = commission;
  const seats = seatsOn(commission, on).map(({ person, name, seat }) => ({ person, name, seat }));
  return { centre, title, rule, composition, seats };
};

const heardAs = (application: Application, row: AgendaRow): CallingFacts['applications'][number][] => {
  if (application.status === 'none') return [];
  const { filed } = application;
  const { application: id, cluster, inn, name, presentation, filedAt, specialOperationFamily, estimate, year } = filed;
  const item = { application: id, cluster, inn, name, presentation, filedAt, specialOperationFamily, estimate };
  return [{ ...item, project: filed.passport.project, commission: row.rule, year, heardAt: row.sitting }];
};

/** By the view where many streams would have to be looked through, and after the whole log has come there. */
const rowsOf = async ({ installation }: Reading, centre: string, applications: readonly string[]) => {
  const after = (await installation.log.head()).toString();
  return agendaRows(installation, { centre, applications, after });
};

const applicationsFor = async (reading: Reading, centre: string, agenda: readonly string[]) => {
  const rows = await rowsOf(reading, centre, agenda);
  const heard = rows.map(async (row) =>
    heardAs(await reading.state(applying, applicationStream(row.application)), row),
  );
  return (await Promise.all(heard)).flat();
};

interface AboutSitting {
  readonly data: { readonly centre: string; readonly sitting: string };
}

/**
 * The view has an application at the sitting that was called with it first, in the order of the log: whatever is called later comes after
 * it, so what is read here cannot be overtaken. Asked before a sitting begins; what one hears that is open is its own.
 */
const agendaOf = async ({ data }: AboutSitting, reading: Reading): Promise<AgendaFacts> => {
  const sitting = await reading.state(sittingDecider, sittingStream(data.sitting));
  if (sitting.status !== 'called') return { elsewhere: [] };
  const applications = sitting.items.map(({ application }) => application);
  const rows = await rowsOf(reading, data.centre, applications);
  const heardAt = new Map(rows.map((row) => [row.application, row.sitting]));
  return {
    elsewhere: applications
      .filter((application) => heardAt.get(application) !== data.sitting)
      .map((application) => ({ application, heardAt: heardAt.get(application) ?? null })),
  };
};

/** The hash of the page that is signed; null while there is none. */
const protocolHash = async ({ installation }: Reading, sitting: string): Promise<string | null> => {
  const events = (await installation.log.readStream(sittingStream(sitting))) as unknown as readonly SittingEvent[];
  const protocol = protocolOf(events);
  return protocol === null ? null : protocolDocument(protocol).sha256;
};

interface AboutApplication {
  readonly data: { readonly application: string };
}

const participating = async ({ data }: AboutApplication, reading: Reading): Promise<ParticipatingFacts> => ({
  representative: await representativeOf(data.application, reading.state),
});

export const commissionFacts: FactSources = {
  ScoreApplication: participating,
  CastVote: participating,
  SeatCommissionMember: async ({ data }, reading): Promise<AppointmentFacts> => ({
    offices: await officesOf(reading, data.person, data.centre, data.from),
  }),
  CallSitting: async ({ data }, reading): Promise<CallingFacts> => ({
    commission: await commissionFor(reading, data.commission, data.on),
    applications: await applicationsFor(reading, data.centre, data.agenda),
  }),
  OpenSitting: agendaOf,
  CloseSitting: agendaOf,
  SignProtocol: async ({ data }, reading): Promise<SigningFacts> => ({
    sha256: await protocolHash(reading, data.sitting),
  }),
};

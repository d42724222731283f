import { Controller } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { contract } from '@veche/contracts';
import { approvedBudget, dayOf, funding, ledgerStream } from '@veche/domain';
import {
  editionInForce,
  eligibility,
  figuresOf,
  fundShare,
  latestBudget,
  RegulationError,
  serviceViews,
  term,
} from '@veche/regulations';
import { Installation } from '../installation.ts';

const { rules } = contract;

/** The edition in force when an application was filed; a refusal names the day as the sender did. */
const editionWhenFiled = (centre: string, filedOn: string) => {
  try {
    return editionInForce(centre, filedOn);
  } catch (error) {
    if (!(error instanceof RegulationError) || error.field !== 'on') throw error;
    throw new RegulationError(error.code, 'filedOn', error.says);
  }
};

/** The judge of the regulations, open to anybody: nothing is written, and only the approved budget of the year is read. */
@Controller()
export class JudgeController {
  constructor(private readonly installation: Installation) {}

  @Implement(rules.services)
  services() {
    return implement(rules.services).handler(({ input }) => [
      ...serviceViews(this.#edition(input.params.centre, input.query.on)),
    ]);
  }

  @Implement(rules.figures)
  figures() {
    return implement(rules.figures).handler(({ input }) => figuresOf(input.params.centre));
  }

  @Implement(rules.fundShare)
  fundShare() {
    return implement(rules.fundShare).handler(async ({ input }) => {
      const { centre } = input.params;
      const on = input.query.on ?? dayOf(this.installation.now());
      const edition = this.#edition(centre, on);
      const ledger = await this.installation.states.of(funding, ledgerStream(centre, Number(on.slice(0, 4))));
      return fundShare(edition, input.body, approvedBudget(ledger) ?? latestBudget(centre));
    });
  }

  @Implement(rules.terms)
  terms() {
    return implement(rules.terms).handler(({ input }) =>
      this.#edition(input.params.centre, input.query.on).terms.map(({ id, clause, title, process, from, to }) => ({
        id,
        clause,
        title,
        process,
        from,
        to,
      })),
    );
  }

  @Implement(rules.term)
  term() {
    return implement(rules.term).handler(({ input }) => {
      const { centre, term: id } = input.params;
      return term(this.#edition(centre, input.query.on), id, input.query.from);
    });
  }

  @Implement(rules.eligibility)
  eligibility() {
    return implement(rules.eligibility).handler(({ input }) =>
      eligibility(editionWhenFiled(input.params.centre, input.body.filedOn), input.body),
    );
  }

  /** The edition in force on a day, by default today in Moscow. */
  #edition(centre: string, on: string | undefined) {
    return editionInForce(centre, on ?? dayOf(this.installation.now()));
  }
}

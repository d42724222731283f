/** Every field of every command and event says who may read it, or the check fails and names it. */
import { unclassifiedFields } from '@veche/contracts';

const problems = unclassifiedFields();
for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

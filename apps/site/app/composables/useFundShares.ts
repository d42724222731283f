import type { FundShareAnswer } from '@veche/contracts';
import type { Missed } from '@veche/contracts/client';
import { applicationBody, memberOf, type TypedApplication } from '~/utils/forms/application';

const nobody = { version: '', sha256: '' };

/** Rows that can be asked about, with their place in the form. */
const questionOf = (form: TypedApplication, year: number) => {
  const { estimate, specialOperationFamily } = applicationBody(form, { year, allowed: [], consent: nobody });
  const rows = estimate.flatMap(({ description: _, costKopecks, fundShareKopecks, ...row }, index) =>
    row.service !== '' && costKopecks !== undefined && costKopecks !== '0'
      ? [{ index, row: { ...row, costKopecks, fundShareKopecks: fundShareKopecks ?? costKopecks } }]
      : [],
  );
  return { ...memberOf(form.member), specialOperationFamily, rows };
};

/** What the rules leave for each row of the estimate, asked anew at every stop of typing. */
export const useFundShares = (
  form: TypedApplication,
  { centre, campaign, year }: { readonly centre: string; readonly campaign: string; readonly year: number },
) => {
  const shares = ref<readonly (FundShareAnswer | undefined)[]>([]);
  const problem = shallowRef<Missed>();
  const allowed = computed(() => shares.value.map((share) => share?.fundShareKopecks));
  const question = computed(() => questionOf(form, year));

  const ask = async (isLatest: () => boolean): Promise<boolean> => {
    const { rows, ...rest } = question.value;
    if (rows.length === 0 || rest.inn === '') {
      shares.value = [];
      problem.value = undefined;
      return true;
    }
    const answer = await askPlatform(({ campaigns }) =>
      campaigns.fundShares({
        params: { centre, campaign },
        body: { ...rest, rows: rows.map(({ row }) => row) as never },
      }),
    );
    if (!isLatest()) return true;
    problem.value = answer.outcome === 'answered' ? undefined : answer;
    if (answer.outcome !== 'answered') return answer.outcome !== 'unreachable';
    const found: (FundShareAnswer | undefined)[] = [];
    for (const [place, { index }] of rows.entries()) found[index] = answer.value[place];
    shares.value = found;
    return true;
  };

  const inquiry = new Inquiry({ question: () => JSON.stringify(question.value), ask });
  onMounted(() => {
    watch(question, () => inquiry.touch());
    void inquiry.settled();
  });
  onBeforeUnmount(() => inquiry.stop());
  return { shares, allowed, problem, settled: () => inquiry.settled() };
};

import type { DraftKind } from '@veche/contracts';
import { copyInBrowser, DraftKeeper, type DraftState } from '@veche/ui';

/**
 * What is typed into a form and not sent: kept by the server at every stop of typing, and in this browser until the server
 * has it, so that neither a reload nor a lost connection takes it away.
 */
export const useDraft = async <Body extends object>(kind: DraftKind, key: string, empty: () => Body) => {
  const session = useSession();
  const headers = useRequestHeaders(['cookie']);
  const params = { kind, key };
  // After the first wait it is too late to ask to be told of these.
  const watched = { begin: () => {}, end: () => {} };
  onMounted(() => watched.begin());
  onBeforeUnmount(() => watched.end());
  const { data } = await useAsyncData(`draft ${kind} ${key}`, async () => {
    const answer = await askPlatform(({ drafts }) => drafts.read({ params }), headers);
    // Nothing would be asked for again in the browser.
    return { draft: answer.outcome === 'answered' ? answer.value : null };
  });
  const draft = data.value?.draft ?? undefined;
  const body = reactive({ ...empty(), ...(draft?.body as Partial<Body> | undefined) }) as Body;
  const state = ref<DraftState>(draft ? { status: 'saved', at: draft.savedAt } : { status: 'untouched' });
  const version = draft?.version ?? 0;
  const copy = copyInBrowser(`draft ${session.value?.person} ${kind} ${key}`);
  const keeper = new DraftKeeper(
    {
      copy,
      body: () => JSON.parse(JSON.stringify(body)),
      send: (kept) =>
        askPlatform(({ drafts }) =>
          drafts.save({ params, headers: { 'if-match': `"${kept.version}"` }, body: kept.body }),
        ),
      discard: () => askPlatform(({ drafts }) => drafts.discard({ params })),
      show: (next) => {
        state.value = next;
      },
    },
    version,
  );

  const scope = effectScope(true);
  const asItCame = JSON.stringify(body);
  watched.begin = () => {
    const kept = copy.read();
    if (kept?.version === version) Object.assign(body, kept.body);
    // Vue takes over what was typed into the page before its script was there.
    const isNewer = JSON.stringify(body) !== asItCame;
    scope.run(() => watch(body, () => keeper.touch(), { deep: true, immediate: isNewer }));
  };
  watched.end = () => {
    scope.stop();
    void keeper.save().finally(() => keeper.stop());
  };
  return { body, state, save: () => keeper.save(), discard: () => keeper.discard() };
};

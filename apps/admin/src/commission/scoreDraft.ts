import { copyInBrowser, DraftKeeper, type DraftPlace, type DraftState } from '@veche/ui';
import { onScopeDispose, ref, watch } from 'vue';
import { ask } from '../platform.ts';
import { session } from '../session.ts';

export interface ScoreDraft {
  scores: (number | undefined)[];
  justification: string;
}

const asDraft = (body: Readonly<Record<string, unknown>>, count: number): ScoreDraft => {
  const scores = Array.isArray(body['scores']) ? body['scores'] : [];
  const justification = body['justification'];
  return {
    scores: Array.from({ length: count }, (_, index) =>
      typeof scores[index] === 'number' ? scores[index] : undefined,
    ),
    justification: typeof justification === 'string' ? justification : '',
  };
};

const kind = 'scores';

/** What was typed before, here or elsewhere: what only this browser has comes first, unless the server has got newer words since. */
const typedBefore = async (key: string, copy: ReturnType<typeof copyInBrowser>) => {
  const answer = await ask(({ drafts }) => drafts.read({ params: { kind, key } }));
  const saved = answer.outcome === 'answered' ? answer.value : undefined;
  const version = saved?.version ?? 0;
  const own = copy.read();
  const isUnsent = own?.version === version;
  return { version, isUnsent, body: isUnsent ? own.body : saved?.body, savedAt: saved?.savedAt };
};

/** A sheet as it is filled in: what is typed is kept on the server, for its author alone, at every stop. */
export const useScoreDraft = (key: string, begun: ScoreDraft) => {
  const draft = ref<ScoreDraft>(begun);
  const state = ref<DraftState>({ status: 'untouched' });
  const copy = copyInBrowser(`draft ${session.current.value?.person} ${kind} ${key}`);
  const place: DraftPlace = {
    copy,
    body: () => ({
      scores: draft.value.scores.map((score) => score ?? null),
      justification: draft.value.justification,
    }),
    send: ({ version, body }) =>
      ask(({ drafts }) => drafts.save({ params: { kind, key }, headers: { 'if-match': `"${version}"` }, body })),
    discard: () => ask(({ drafts }) => drafts.discard({ params: { kind, key } })),
    show: (next) => {
      state.value = next;
    },
  };
  let keeper: DraftKeeper | undefined;
  /** Whoever has begun to type before the answer came goes on with their own words. */
  let typed = false;
  const onTyping = () => {
    typed = true;
    keeper?.touch();
  };
  watch(draft, onTyping, { deep: true, flush: 'sync' });

  const begin = async () => {
    const { version, isUnsent, body, savedAt } = await typedBefore(key, copy);
    const goesOn = typed || isUnsent;
    if (savedAt) place.show({ status: 'saved', at: savedAt });
    if (body && !typed) draft.value = asDraft(body, begun.scores.length);
    keeper = new DraftKeeper(place, version);
    if (goesOn) keeper.touch();
  };
  /** Once the sheet is handed in its draft is gone; another one begins with the next word. */
  const discard = async () => {
    await keeper?.discard();
    keeper = new DraftKeeper(place, 0);
    place.show({ status: 'untouched' });
  };

  onScopeDispose(() => {
    const last = keeper;
    void last?.save().finally(() => last.stop());
  });
  void begin();
  return { draft, state, discard };
};

import type { DraftState } from '@veche/ui';
import { onScopeDispose, ref, watch } from 'vue';
import { ask } from '../platform.ts';

const PAUSE = 800;

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

/** A sheet as it is filled in: what is typed is kept on the server, for its author alone, at every stop. */
export const useScoreDraft = (key: string, begun: ScoreDraft) => {
  const draft = ref<ScoreDraft>(begun);
  const state = ref<DraftState>({ status: 'untouched' });
  let known = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plain = () => ({
    scores: draft.value.scores.map((score) => score ?? null),
    justification: draft.value.justification,
  });
  const save = async () => {
    state.value = { status: 'saving' };
    known = JSON.stringify(plain());
    const answer = await ask((platform) =>
      platform.drafts.save({ params: { kind: 'scores', key }, headers: {}, body: plain() }),
    );
    state.value =
      answer.outcome === 'answered'
        ? { status: 'saved', at: answer.value.savedAt }
        : { status: 'failed', reason: 'сервер не ответил, не закрывайте страницу' };
  };
  const read = async () => {
    const answer = await ask((platform) => platform.drafts.read({ params: { kind: 'scores', key } }));
    if (answer.outcome !== 'answered' || state.value.status !== 'untouched') return;
    draft.value = asDraft(answer.value.body, begun.scores.length);
    known = JSON.stringify(plain());
    state.value = { status: 'saved', at: answer.value.savedAt };
  };
  const discard = async () => {
    clearTimeout(timer);
    await ask((platform) => platform.drafts.discard({ params: { kind: 'scores', key } }));
    state.value = { status: 'untouched' };
  };

  known = JSON.stringify(plain());
  watch(
    draft,
    () => {
      if (JSON.stringify(plain()) === known) return;
      clearTimeout(timer);
      timer = setTimeout(() => void save(), PAUSE);
    },
    { deep: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  void read();
  return { draft, state, discard };
};

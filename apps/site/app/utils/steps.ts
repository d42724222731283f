import type { Happening } from '@veche/contracts';

/** What has happened, as a timeline draws it. */
export const stepsOf = (timeline: readonly Happening[]) =>
  timeline.map(({ type, title, detail, at, who }, index) => ({
    key: `${type} ${at} ${index}`,
    title,
    detail,
    stage: 'past' as const,
    when: at,
    // What follows of itself has nobody behind it whose name could have been erased.
    who: { name: who.name ?? (who.role === 'сама система' ? 'Платформа' : 'имя удалено'), role: who.role },
  }));

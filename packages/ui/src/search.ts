const simple = (text: string): string => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** Whether each word that is sought occurs in some of the texts, whatever its case. */
export const matches = (sought: string, texts: readonly string[]): boolean => {
  const whole = simple(texts.join(' '));
  return simple(sought)
    .split(/\s+/)
    .every((word) => whole.includes(word));
};

import { useLocale } from '@veche/ui';

/** The address of a public page in the language of the page that is open. */
export const useLocalPath = () => {
  const locale = useLocale();
  return (path: string): string => (locale.value === 'en' ? `/en${path}`.replace(/\/$/, '') : path);
};

import {
  FILE_NAME_HEADER,
  FILES_PATH,
  problem as problemDocument,
  type StoredFile,
  storedFile,
} from '@veche/contracts';

const LARGEST = 10_485_760;

const complaintOf = (request: XMLHttpRequest): string => {
  const parsed = problemDocument.safeParse(JSON.parse(request.responseText || 'null'));
  if (!parsed.success) return 'Файл не отправлен. Попробуйте ещё раз.';
  return parsed.data.errors?.[0]?.message ?? parsed.data.detail ?? parsed.data.title;
};

/** Sends a document and tells how far it is; `problem` says why it was not taken. */
export const useUpload = () => {
  const percent = ref<number>();
  const problem = ref<string>();

  const send = (file: File): Promise<StoredFile | undefined> =>
    new Promise((resolve) => {
      // `fetch` does not tell how much of a body is sent.
      const request = new XMLHttpRequest();
      const end = (stored: StoredFile | undefined, complaint?: string) => {
        percent.value = undefined;
        problem.value = complaint;
        resolve(stored);
      };
      request.upload.onprogress = ({ loaded, total }) => {
        percent.value = Math.floor((loaded * 100) / Math.max(total, 1));
      };
      request.onerror = () => end(undefined, 'Связь прервалась, файл не отправлен. Выберите его ещё раз.');
      request.onload = () =>
        request.status < 300
          ? end(storedFile.parse(JSON.parse(request.responseText)))
          : end(undefined, complaintOf(request));
      request.open('POST', FILES_PATH);
      request.setRequestHeader('content-type', 'application/pdf');
      request.setRequestHeader(FILE_NAME_HEADER, encodeURIComponent(file.name));
      request.send(file);
    });

  const upload = async (file: File): Promise<StoredFile | undefined> => {
    problem.value = undefined;
    if (!/\.pdf$/i.test(file.name)) problem.value = 'Нужен файл PDF';
    else if (file.size > LARGEST) problem.value = 'Файл больше 10 МБ: сожмите его';
    if (problem.value) return undefined;
    percent.value = 0;
    return await send(file);
  };
  return { upload, percent, problem };
};

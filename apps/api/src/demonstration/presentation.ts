import { FILE_NAME_HEADER, FILES_PATH, type StoredFile } from '@veche/contracts';
import type { Example } from './people.ts';
import type { Teller } from './teller.ts';

const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';
const WORDS = 'BT /F1 40 Tf 80 290 Td (Veche: an example of a presentation) Tj ET';

/** A page of 16:9 as small as a PDF can be; every application of the story shows the same one. */
const pdf = (): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    PAGE,
    `<< /Length ${WORDS.length} >>\nstream\n${WORDS}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};

/** Hands in the presentation in somebody's name; handed in again, it is the same file. */
export const handInPresentation = (teller: Teller, by: Example): Promise<StoredFile> =>
  teller.request<StoredFile>(by, 'POST', FILES_PATH, {
    headers: { 'content-type': 'application/pdf', [FILE_NAME_HEADER]: encodeURIComponent('Презентация проекта.pdf') },
    body: pdf(),
  });

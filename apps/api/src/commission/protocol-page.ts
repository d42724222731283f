import { createHash } from 'node:crypto';
import type { ProtocolData } from '@veche/contracts';
import {
  ballotTitles,
  dayInWords,
  escaped,
  formTitles,
  outcomeInWords,
  roubles,
  seatTitles,
  voteInWords,
} from './protocol-words.ts';

/** The page that is printed and signed: it needs nothing but itself, and says the same whenever it is made. */

const STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 25mm }
body { max-width: 170mm; margin: 0 auto; padding: 8mm 0; background: #fff; color: #000; font: 11.5pt/1.45 "Literata Variable", Literata, "PT Serif", Georgia, "Times New Roman", serif; font-variant-numeric: lining-nums tabular-nums }
h1 { margin: 0 0 1mm; font-size: 15pt; text-align: center; line-height: 1.25 }
h2 { margin: 7mm 0 2mm; font-size: 12.5pt; break-after: avoid }
h3 { margin: 6mm 0 1mm; font-size: 11.5pt; break-after: avoid }
p { margin: 0 0 2mm }
.centred { text-align: center }
table { width: 100%; border-collapse: collapse; margin: 1mm 0 2mm; font-size: 10.5pt }
th, td { padding: 1mm 2mm 1mm 0; border-bottom: .2mm solid #999; text-align: left; vertical-align: top; font-weight: 400 }
thead th { border-bottom: .4mm solid #000 }
.sum { text-align: right; white-space: nowrap }
.resolved { margin-top: 2mm; font-weight: 600 }
li { margin: 0 0 1mm }
ul { margin: 0 0 2mm; padding-left: 5mm }
`;

/** What the browser is told of the one style of the page. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

type Item = ProtocolData['items'][number];
type Vote = Item['votes'][number];

const list = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

const seats = ({ seats: all }: ProtocolData): string =>
  all
    .map(
      ({ name, seat, present }) =>
        `<tr><th scope="row">${escaped(name)}</th><td>${seatTitles[seat]}</td><td>${present ? 'присутствует' : 'отсутствует'}</td></tr>`,
    )
    .join('');

const vote = (one: Vote): string => {
  const reason = one.reason === null ? '' : ` Основание: ${escaped(one.reason)}`;
  const ballots = one.ballots.map(
    ({ name, vote: cast }) => `${escaped(name)} — ${cast === null ? 'не голосовал(а)' : ballotTitles[cast]}`,
  );
  return `<p>На голосование поставлено: ${roubles(one.fundShareKopecks)}.${reason}</p><p>${ballots.join('; ')}.</p><p>${voteInWords(one)}</p>`;
};

const points = ({ place, points: mean, sheets }: Item): string =>
  place === null || mean === null
    ? ''
    : `<p>Средний балл ${mean.replace('.', ',')} по листам оценки: ${sheets}. Место ${place}.</p>`;

const item = (one: Item, index: number): string => `
<h3>${index + 1}. ${escaped(one.name)}, ИНН ${one.inn}</h3>
<p>Проект «${escaped(one.project)}». Услуги: ${one.services.map(escaped).join(', ')}. Смета ${roubles(one.costKopecks)}, запрошено из средств Фонда ${roubles(one.askedKopecks)}.</p>
${list(one.conflicts.map(({ name, ground }) => `Конфликт интересов: ${escaped(name)}. ${escaped(ground)}`))}
${points(one)}
${one.votes.map(vote).join('\n')}
<p class="resolved">Решили: ${outcomeInWords(one)}</p>
${list(one.reasons.map(({ text, clause }) => `${escaped(text)} (${escaped(clause)})`))}`;

const struck = ({ struck: all }: ProtocolData): string =>
  all.length === 0
    ? ''
    : `\n<p>Сняты с повестки, их рассматривает другое заседание:</p>\n${list(all.map(({ name, inn }) => `${escaped(name)}, ИНН ${inn}`))}`;

const totals = ({ items }: ProtocolData): string =>
  items
    .map(
      (one) =>
        `<tr><th scope="row">${escaped(one.name)}</th><td class="sum">${roubles(one.askedKopecks)}</td><td class="sum">${roubles(one.fundShareKopecks)}</td></tr>`,
    )
    .join('');

const unopened = ({ items, composition }: ProtocolData): string =>
  items.length === 0
    ? '<p>Заседание не открывалось: все вопросы сняты с повестки.</p>'
    : `<p>Заседание не открывалось: кворума нет. Состав комиссии — ${composition}.</p>`;

const opening = (protocol: ProtocolData): string => {
  const { quorum, presentAtOpening, composition } = protocol;
  return quorum === null
    ? unopened(protocol)
    : `<p>При открытии присутствует ${presentAtOpening} из ${composition}, для кворума нужно ${quorum}. Кворум есть, заседание правомочно.</p>`;
};

const pageOf = (protocol: ProtocolData): string => {
  const { title, number, on, closedOn, form, edition, sitting } = protocol;
  const closed = closedOn === on ? '' : ` Закрыто ${dayInWords(closedOn)}`;
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Протокол № ${number} от ${dayInWords(on)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Протокол заседания № ${number}</h1>
<p class="centred">${escaped(title.ru)}</p>
<p class="centred">${dayInWords(on)} Форма заседания ${formTitles[form]}.${closed}</p>
<h2>Присутствие</h2>
<table><thead><tr><th scope="col">Имя</th><th scope="col">Место в комиссии</th><th scope="col">Присутствие</th></tr></thead><tbody>${seats(protocol)}</tbody></table>
${opening(protocol)}
<h2>Рассмотрели</h2>
${protocol.items.map(item).join('\n')}${struck(protocol)}
<h2>Итог</h2>
<table><thead><tr><th scope="col">Заявитель</th><th scope="col" class="sum">Запрошено</th><th scope="col" class="sum">Из средств Фонда</th></tr></thead><tbody>${totals(protocol)}</tbody></table>
<p>Всего по заседанию: ${roubles(protocol.awardedKopecks)}.</p>
<p>Правила: редакция ${escaped(edition)}. Заседание ${sitting}.</p>
</body>
</html>
`;
};

/** The protocol as the page that is signed, and the SHA-256 of its bytes in UTF-8. */
export const protocolDocument = (protocol: ProtocolData): { readonly document: string; readonly sha256: string } => {
  const document = pageOf(protocol);
  return { document, sha256: createHash('sha256').update(document, 'utf8').digest('hex') };
};

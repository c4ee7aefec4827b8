/** How the page looks: on a screen of any width, in light and dark, and on paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f8; --card: #ffffff; --ink: #17202a; --soft: #5a6673; --line: #dde2e7; --track: #e9edf0; --accent: #1c5d8c;
  --age-0: #3f9273; --age-1: #dcae2c; --age-2: #e2822f; --age-3: #cb4b34; --age-4: #8c2036; --hatch: rgb(255 255 255 / 0.62);
  --warn: #fff6df; --warn-line: #d9b356;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161a; --card: #1b2127; --ink: #e8ecef; --soft: #a2aeb9; --line: #323b44; --track: #2a323a; --accent: #86c0ea;
    --age-0: #57b491; --age-1: #e6c04d; --age-2: #ee9850; --age-3: #ea6f58; --age-4: #e0617f; --hatch: rgb(18 22 26 / 0.6);
    --warn: #2d2818; --warn-line: #8a7434;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Hiragino Sans', sans-serif;
}
main, header.page, footer { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
header.page { padding-top: 2.25rem; padding-bottom: 0.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.35rem; letter-spacing: -0.01em; }
h2 { font-size: 1.3rem; margin: 2.25rem 0 0.75rem; }
h3 { font-size: 1.1rem; margin: 0 0 0.75rem; }
p { margin: 0 0 0.75rem; }
.soft, caption, footer { color: var(--soft); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1.25rem; margin: 0 0 1.25rem; }
.facts { display: flex; flex-wrap: wrap; gap: 0.5rem 2.25rem; margin: 0 0 1.25rem; }
.facts div { min-width: 7rem; }
.facts dt { color: var(--soft); font-size: 0.85rem; }
.facts dd { margin: 0; font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.facts .first dd { font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
.split { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem 2.25rem; align-items: start; }
figure { margin: 0; }
figcaption { color: var(--soft); font-size: 0.85rem; margin-top: 0.35rem; }
.chart { display: block; overflow: visible; }
.chart text { font-size: 14px; fill: var(--ink); }
.chart .amount { font-weight: 600; font-variant-numeric: tabular-nums; }
.chart .share { fill: var(--soft); }
.chart .track { fill: var(--track); }
.chart .hatch { fill: var(--hatch); }
.age-0 { fill: var(--age-0); } .age-1 { fill: var(--age-1); } .age-2 { fill: var(--age-2); }
.age-3 { fill: var(--age-3); } .age-4 { fill: var(--age-4); }
table { border-collapse: collapse; width: 100%; font-size: 0.93rem; }
caption { text-align: left; padding-bottom: 0.5rem; font-size: 0.85rem; }
th, td { text-align: left; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 0.82rem; color: var(--soft); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; }
tfoot th, tfoot td { font-weight: 700; border-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.id { color: var(--soft); font-size: 0.85em; }
td .id, th .id { display: block; }
.break { overflow-wrap: anywhere; }
.stage { display: inline-flex; align-items: baseline; gap: 0.45rem; white-space: nowrap; }
.stage::before { content: ''; width: 0.65rem; height: 0.65rem; border-radius: 50%; background: var(--dot); flex: none; }
.stage-0 { --dot: var(--age-1); } .stage-1 { --dot: var(--age-2); } .stage-2 { --dot: var(--age-3); } .stage-3 { --dot: var(--age-4); }
.stages { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.remark { display: block; }
.remarks { color: var(--soft); font-size: 0.9em; min-width: 9rem; }
.notice { background: var(--warn); border: 1px solid var(--warn-line); border-radius: 0.75rem; padding: 1rem 1.25rem; margin: 0 0 1.25rem; }
details { margin: 0.75rem 0 0; }
.card > details:first-child { margin-top: 0; }
summary { cursor: pointer; font-weight: 600; }
details ul { margin: 0.5rem 0 0; padding-left: 1.25rem; font-size: 0.93rem; }
footer { padding-top: 1rem; padding-bottom: 3rem; font-size: 0.85rem; }
a { color: var(--accent); }
h2.first { margin-top: 0; }
h4 { font-size: 1.05rem; margin: 0 0 0.75rem; }
.lead { font-size: 1.1rem; }
header nav ul { display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; list-style: none; margin: 0 0 1.25rem; padding: 0; }
header nav a { display: inline-block; padding: 0.2rem 0; }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 0 1.25rem; align-items: start; }
.chart .rule { stroke: var(--line); stroke-width: 1; }
.chart .axis { font-size: 12px; fill: var(--soft); font-variant-numeric: tabular-nums; }
.chart polyline { fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; stroke: var(--accent); }
.chart polyline.best { stroke: var(--soft); stroke-width: 2; stroke-dasharray: 5 5; }
.chart .dot { fill: var(--accent); }
.key { display: inline-flex; align-items: center; gap: 0.45rem; margin-right: 1.25rem; }
.key::before { content: ''; width: 1.6rem; border-top: 3px solid var(--accent); }
.key.best::before { border-top: 2px dashed var(--soft); }
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline li { position: relative; display: grid; grid-template-columns: 6.5rem minmax(0, 1fr) auto; gap: 0 1rem; padding: 0.4rem 0 0.4rem 1.75rem; align-items: baseline; }
.timeline li::before { content: ''; position: absolute; left: 0.2rem; top: 0.8rem; width: 0.75rem; height: 0.75rem; border-radius: 50%; background: var(--dot, var(--soft)); }
.timeline li::after { content: ''; position: absolute; left: 0.53rem; top: 1.7rem; bottom: -0.75rem; border-left: 2px solid var(--line); }
.timeline li:last-child::after { display: none; }
.timeline .book::before { background: var(--card); border: 2px solid var(--soft); }
.timeline .ahead .what { color: var(--soft); }
.timeline .ahead::before { background: var(--card); border: 2px dashed var(--dot, var(--soft)); }
.timeline .today { border-block: 1px solid var(--accent); background: var(--page); }
.timeline .today::before { background: var(--accent); border-radius: 2px; }
.timeline time { font-variant-numeric: tabular-nums; white-space: nowrap; }
.timeline .who { color: var(--soft); font-size: 0.85rem; white-space: nowrap; }
.letter { border-left: 3px solid var(--line); padding-left: 1.25rem; max-width: 56rem; overflow-wrap: anywhere; }
.letter table { margin: 0 0 1rem; font-size: 0.88rem; }
.letter p, .letter ul { margin: 0 0 0.75rem; }
.level-blue { --dot: var(--accent); } .level-yellow { --dot: var(--age-1); } .level-red { --dot: var(--age-3); }
.plain { margin: 0; padding-left: 1.25rem; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

@media (min-width: 58.01rem), print {
  .stack .number + :not(.number) { padding-left: 1rem; }
}
@media screen and (max-width: 52rem) {
  .split { grid-template-columns: minmax(0, 1fr); }
}
@media screen and (max-width: 58rem) {
  body { font-size: 15px; }
  main, header.page, footer { padding-left: 0.9rem; padding-right: 0.9rem; }
  .card { padding: 1rem; }
  .facts { gap: 0.5rem 1.5rem; }
  .facts .first { flex-basis: 100%; }
  table.stack, .stack tbody, .stack tr, .stack td, .stack tbody th { display: block; width: auto; }
  .stack caption { display: block; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack tr { border-bottom: 1px solid var(--line); padding: 0.75rem 0; }
  .stack td, .stack tbody th { border: 0; padding: 0.1rem 0; text-align: left; display: flex; gap: 0.75rem; }
  .stack td::before { content: attr(data-name); color: var(--soft); flex: 0 0 6.5rem; }
  .stack td.remarks:not(:has(div)) { display: none; }
  .stack tbody th { font-size: 1rem; font-weight: 600; display: block; padding-bottom: 0.3rem; }
  .stack tfoot, .stack tfoot th { display: block; width: auto; border: 0; }
  .stack tfoot th { padding: 0.5rem 0 0; }
  .stack td.empty { display: none; }
  .stack td { justify-content: flex-start; white-space: normal; }
  .timeline li { grid-template-columns: minmax(0, 1fr) auto; }
  .timeline .what, .timeline strong { grid-column: 1 / -1; grid-row: 2; }
  .letter { padding-left: 0.75rem; }
  .letter table { font-size: 0.93rem; }
  .stack .id { display: inline; margin-left: 0.5rem; font-weight: 400; }
  .figures { font-size: 0.82rem; }
  .figures th, .figures td { padding-right: 0.5rem; }
  .figures td.number { white-space: normal; overflow-wrap: anywhere; }
  .figures tr > :nth-child(3) { display: none; }
  h1 { font-size: 1.55rem; }
}
@media screen and (max-width: 25rem) {
  .figures { font-size: 0.76rem; }
  .figures th, .figures td { padding-right: 0.3rem; }
  .stack td { overflow-wrap: anywhere; }
  .stack td > * { white-space: normal; min-width: 0; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --track: #eee; --warn: #fff; --warn-line: #888; --accent: #000;
    --age-0: #3f9273; --age-1: #dcae2c; --age-2: #e2822f; --age-3: #cb4b34; --age-4: #8c2036; --hatch: rgb(255 255 255 / 0.62);
  }
  @page { margin: 14mm 12mm; }
  html { font-size: 75%; }
  body { font-size: 9.5pt; }
  main, header.page, footer { max-width: none; padding: 0; }
  .card { border: 0; border-radius: 0; padding: 0; break-inside: avoid; margin-bottom: 8mm; }
  .card.long { break-inside: auto; }
  h2, h3, h4, h2 + p, .card > p:has(+ table) { break-after: avoid; }
  .split { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 6mm; }
  .chart text { font-size: 11px; }
  table { font-size: 8pt; }
  th, td { padding: 0.22rem 0.5rem 0.22rem 0; }
  .facts .first dd, .facts dd { font-size: 1.15rem; line-height: 1.3; }
  #notices { break-before: page; }
  header nav { display: none; }
  .grid { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 5mm; }
  .chart .axis { font-size: 9px; }
  .timeline li { padding-block: 0.2rem; break-inside: avoid; }
  .timeline li::before { top: 0.5rem; } .timeline li::after { top: 1.3rem; bottom: -0.5rem; }
  .grid details { display: none; }
  .letter { max-width: none; font-size: 8.5pt; line-height: 1.35; }
  .letter table { font-size: 7.5pt; }
  .letter p, .letter ul, .letter table { margin-bottom: 1.5mm; }
  .card:has(.letter) + .card:has(.letter) { break-before: page; }
  details::details-content { content-visibility: visible; block-size: auto; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .chart, .stage::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .remarks { min-width: 0; }
}
`

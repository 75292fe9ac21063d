/// How the page looks: on a phone or a desk, by day or night, on paper.
///
/// It may hold no character that HTML would obey. No colour says anything that words, numbers, shapes or
/// dashes do not say too.
let pageStyle: StaticString = """
  :root {
    color-scheme: light dark;
    --paper: #fcfcfa; --card: #ffffff; --ink: #1c2024; --soft: #565d66; --line: #d9dce0;
    --link: #0b57a4; --focus: #b3470a;
    --h0: #f7c9a8; --h1: #fae0c9; --h2: #f1f1ee; --h3: #d6e6f5; --h4: #a9cdee; --mark: #8f3503;
    --l0: #0b63b0; --l1: #b4480a; --l2: #1a7440; --l3: #86338c; --l4: #7d6100; --l5: #b01a55;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #14171a; --card: #1c2024; --ink: #e8eaed; --soft: #a7afb8; --line: #373d44;
      --link: #8cc1f5; --focus: #ffb077;
      --h0: #78380f; --h1: #573019; --h2: #33373c; --h3: #23415c; --h4: #14568f; --mark: #ffb98a;
      --l0: #6fb3f2; --l1: #f79a5b; --l2: #6cc48c; --l3: #d48ada; --l4: #d6b447; --l5: #f27aa6;
    }
  }
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  body {
    margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: var(--paper);
    color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  }
  h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
  h2 { margin: 2.75rem 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
  h3 { display: inline; font-size: 1rem; font-weight: 600; }
  p { margin: .5rem 0; max-width: 42rem; }
  a { color: var(--link); }
  code { font: .9em ui-monospace, monospace; }
  .soft { color: var(--soft); }
  .skip { position: absolute; left: -100rem; }
  .skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--card); }
  :focus-visible { outline: .2rem solid var(--focus); outline-offset: .15rem; border-radius: .2rem; }
  .glance { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
    gap: .75rem; margin: 1.25rem 0; }
  .glance div { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line);
    border-radius: .5rem; }
  .glance dt { color: var(--soft); font-size: .875rem; }
  .glance dd { margin: 0; font-size: 1.625rem; line-height: 1.3; font-weight: 600;
    font-variant-numeric: tabular-nums; }
  .glance small { display: block; color: var(--soft); font-size: .8125rem; font-weight: 400; }
  .answer-first { font-size: 1.125rem; }
  figure { margin: 1rem 0; }
  .plot { padding: .75rem 1rem 2rem 2.25rem; }
  .chart { display: block; width: 100%; height: 15rem; overflow: visible; }
  .chart text { fill: var(--soft); font: .8125rem system-ui, sans-serif;
    font-variant-numeric: tabular-nums; }
  .chart .bar-name { fill: var(--ink); font-weight: 600; paint-order: stroke;
    stroke: var(--paper); stroke-width: .3rem; }
  .grid { stroke: var(--line); stroke-width: 1; }
  .bar { stroke: var(--ink); stroke-width: 1.5; }
  .series { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
  .mark { fill: currentColor; stroke: var(--paper); stroke-width: 1; }
  .s0 { color: var(--l0); } .s1 { color: var(--l1); } .s2 { color: var(--l2); }
  .s3 { color: var(--l3); } .s4 { color: var(--l4); } .s5 { color: var(--l5); }
  .legend { display: flex; flex-wrap: wrap; gap: .375rem 1.25rem; margin: 0; padding: 0;
    list-style: none; font-size: .9375rem; }
  .legend svg { width: 2.75rem; height: 1rem; margin-right: .375rem; vertical-align: -.15rem; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  caption { padding: 0 0 .5rem; text-align: left; color: var(--soft); font-size: .9375rem;
    max-width: 42rem; }
  th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left;
    vertical-align: top; }
  th { font-weight: 600; }
  th { overflow-wrap: normal; }
  thead th { vertical-align: bottom; font-size: .875rem; }
  .number { text-align: right; }
  td.number { white-space: nowrap; }
  .title { min-width: 9rem; font-weight: 400; overflow-wrap: anywhere; }
  .title small { display: block; color: var(--soft); font-size: .875rem; }
  .heat { border-collapse: separate; border-spacing: 2px; }
  .heat th, .heat td { border: 0; border-radius: .25rem; }
  .heat td { text-align: center; vertical-align: middle; min-width: 3.25rem; }
  .heat thead th { text-align: center; }
  .heat thead th:first-child { text-align: left; }
  .heat tbody th { min-width: 6rem; vertical-align: middle; font-weight: 400;
    overflow-wrap: anywhere; }
  .heat tbody th small { display: block; color: var(--soft); }
  .heat .least { box-shadow: inset 0 0 0 2px var(--mark); font-weight: 700; }
  .heat .least small { display: block; color: var(--mark); font-size: .75rem; line-height: 1.1; }
  .h0 { background: var(--h0); } .h1 { background: var(--h1); } .h2 { background: var(--h2); }
  .h3 { background: var(--h3); } .h4 { background: var(--h4); }
  .shades { display: flex; flex-wrap: wrap; gap: .375rem .75rem; margin: .5rem 0; padding: 0;
    list-style: none; color: var(--soft); font-size: .875rem; }
  .shades i { display: inline-block; width: 1.5rem; height: .875rem; margin-right: .35rem;
    border: 1px solid var(--line); border-radius: .2rem; vertical-align: -.1rem; }
  summary { padding: .5rem .25rem; cursor: pointer; }
  summary:hover { background: color-mix(in srgb, var(--line) 45%, transparent); }
  .session { border-top: 1px solid var(--line); }
  .session > summary { padding: .75rem .25rem; }
  .session > ol { margin: 0 0 1rem; padding: 0; list-style: none; }
  .answer { margin: .5rem 0; background: var(--card); border: 1px solid var(--line);
    border-radius: .5rem; }
  .answer > summary { padding: .6rem .75rem; }
  .answer > div { padding: 0 1rem 1rem; }
  .answer details { margin-top: .5rem; }
  .answer details > div { padding: 0 0 .5rem .9rem; border-left: .2rem solid var(--line); }
  .score { display: inline-block; min-width: 2.25rem; margin-right: .4rem; font-weight: 700;
    font-variant-numeric: tabular-nums; }
  .parts { margin: .75rem 0; }
  .parts dt { margin-top: .75rem; font-size: .875rem; font-weight: 600; }
  .parts dt span { color: var(--soft); font-weight: 400; }
  .parts dd { margin: 0; }
  .text { max-width: 42rem; white-space: pre-wrap; unicode-bidi: plaintext; tab-size: 4; }
  .points { margin: .25rem 0 .5rem; padding-left: 1.25rem; }
  .points li { max-width: 42rem; }
  .terms dt { margin-top: .75rem; font-weight: 600; }
  .terms dd { margin: 0; max-width: 42rem; }
  @media (max-width: 32rem) {
    .glance div:last-child:nth-child(odd) { grid-column: span 2; }
    .heat { font-size: .875rem; }
    .heat th, .heat td { padding: .4rem .1rem; min-width: 2.5rem; }
    .heat thead th:not(:first-child) { writing-mode: vertical-rl; transform: rotate(180deg);
      text-align: left; vertical-align: top; font-size: .8125rem; }
    .heat tbody th { min-width: 5rem; }
    .heat .least small { font-size: .625rem; }
    .plot { padding-right: .5rem; }
    .chart { height: 12rem; }
    th, td { padding: .4rem .3rem; }
    thead th { font-size: .8125rem; }
    .title { min-width: 6rem; }
  }
  @media print {
    :root {
      color-scheme: light;
      --paper: #ffffff; --card: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb;
      --h0: #f7c9a8; --h1: #fae0c9; --h2: #f1f1ee; --h3: #d6e6f5; --h4: #a9cdee; --mark: #8f3503;
      --l0: #0b63b0; --l1: #b4480a; --l2: #1a7440; --l3: #86338c; --l4: #7d6100; --l5: #b01a55;
    }
    body { max-width: none; padding: 0; font-size: 10.5pt; }
    .skip { display: none; }
    .heat td, .shades i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .wide { overflow: visible; }
    figure, tr, .glance div { break-inside: avoid; }
    h2, summary { break-after: avoid; }
  }
  """

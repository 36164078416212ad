// The report's style sheet: light and dark, on a phone and on paper.

export const PAGE_STYLE = `
:root { color-scheme: light dark; --right: #1b6ca8; --wrong: #b3421f; --text: #1d1d1f; --dim: #55585e; --page: #fff; --card: #f4f5f7; --line: #c9ccd1; }
@media (prefers-color-scheme: dark) {
  :root { --right: #6db3e8; --wrong: #f0936d; --text: #ececee; --dim: #a9adb5; --page: #17181b; --card: #22242a; --line: #44474f; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 70rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
h1 { line-height: 1.2; } h2 { margin: 2.5rem 0 .5rem; } h3 { margin: 0 0 .5rem; }
a { color: var(--right); } p.note { color: var(--dim); margin-top: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
.tiles { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; margin: 1rem 0; list-style: none; }
.tiles li { background: var(--card); border-radius: .5rem; padding: .75rem 1rem; min-width: 9rem; }
.tiles strong { display: block; font-size: 1.6rem; }
.chart { overflow-x: auto; } .chart svg { max-width: none; height: auto; }
.chart.fits svg { max-width: 100%; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 2.5rem; }
td.bar { min-width: 6rem; } td.bar span { display: block; height: .7rem; border-radius: .2rem; background: var(--right); } td.bad { color: var(--wrong); font-weight: 600; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
svg a:focus-visible rect, svg a:hover rect { stroke: var(--text); stroke-width: 2; }
:focus-visible { outline: 3px solid var(--right); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; } .scroll { overflow-x: auto; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); } td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
details { background: var(--card); border-radius: .5rem; padding: .5rem 1rem; margin: .5rem 0; overflow-wrap: anywhere; }
summary { cursor: pointer; font-weight: 600; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .5rem 0; } dt { color: var(--dim); } dd { margin: 0; }

`.trim();

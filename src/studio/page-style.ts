// The page's style sheet: light and dark, from a phone to a wide screen.

export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #f6f4ef; --card: #fff; --text: #1f2328; --dim: #5c6068; --line: #d9d5cc; --main: #0b6a6f; --on-main: #fff; --mine: #d9eeda; --lit: #ffe08a; --frame: #7a4fb5; --intent: #0b6a6f; --search: #a85b00; --good: #1d6b34; --bad: #a3291f; --right: #1b6ca8; --wrong: #b3421f; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14171a; --card: #1e2226; --text: #e9e7e2; --dim: #a6aab2; --line: #3a4047; --main: #6fc9c9; --on-main: #0d1b1c; --mine: #24432f; --lit: #6b5411; --frame: #b795ea; --intent: #6fc9c9; --search: #eaa45a; --good: #7fd194; --bad: #ff9b8f; --right: #6db3e8; --wrong: #f0936d; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font: 600 1.15rem/1.3 Georgia, 'Times New Roman', serif; margin: 0; flex: 1 1 16rem; } h2 { font-size: 1.1rem; margin: 0 0 .5rem; } h3 { font-size: .8rem; font-weight: 600; letter-spacing: .04em; text-transform: uppercase; color: var(--dim); margin: 1.5rem 0 .4rem; }
h2:focus, main:focus { outline: none; }
p { margin: 0 0 .6rem; } small { font-size: .8rem; } .dim { color: var(--dim); } .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; padding: .75rem 1.25rem; background: var(--card); border-bottom: 1px solid var(--line); }
nav { display: flex; gap: .25rem; } nav a { padding: .35rem .8rem; border-radius: .5rem; color: var(--text); text-decoration: none; } nav a[aria-current=page] { background: var(--main); color: var(--on-main); } nav a:hover:not([aria-current=page]) { background: var(--page); }
.live { font-size: .8rem; color: var(--dim); } .live::before { content: ''; display: inline-block; width: .55rem; height: .55rem; margin-right: .4rem; border-radius: 50%; background: var(--good); }
main { max-width: 84rem; margin: 0 auto; padding: 1.25rem; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
:focus-visible { outline: 2px solid var(--main); outline-offset: 2px; }
button, input, select, textarea { font: inherit; color: inherit; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); padding: .4rem .75rem; min-height: 2.4rem; max-width: 100%; }
button { cursor: pointer; } button:hover { border-color: var(--main); } button.main { background: var(--main); border-color: var(--main); color: var(--on-main); font-weight: 600; } button.quiet { border-color: transparent; background: none; color: var(--main); padding: .1rem .4rem; min-height: 1.75rem; font-size: .85rem; } button.quiet:hover { text-decoration: underline; }
button[aria-pressed=true]:not(.quiet) { border-color: var(--main); box-shadow: inset 0 0 0 1px var(--main); }
input[type=checkbox] { min-height: 0; accent-color: var(--main); }
.field { display: block; margin: .75rem 0; font-size: .9rem; } .field input, .field textarea { display: block; width: 100%; margin-top: .25rem; font-size: 1rem; }
.bar-row { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; } .bar-row label { font-size: .85rem; color: var(--dim); } .grow { flex: 1; }
.plain, .choices, .groups, .candidates, .differences { list-style: none; margin: 0; padding: 0; } .plain li { margin-bottom: .25rem; }

.talk, .inbox { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 60rem) { .talk { grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); } .inbox { grid-template-columns: minmax(0, 24rem) minmax(0, 1fr); } .talk .chat { position: sticky; top: 1.25rem; height: calc(100vh - 7rem); min-height: 24rem; } }
.chat { display: flex; flex-direction: column; gap: .75rem; } .messages { flex: 1; min-height: 8rem; overflow-y: auto; display: flex; flex-direction: column; gap: .5rem; padding: .25rem; }
@media (max-width: 59.99rem) { .messages { max-height: 60vh; } }
.bubble { max-width: 88%; padding: .55rem .8rem; border-radius: 1rem; background: var(--card); border: 1px solid var(--line); } .bubble p { margin: 0 0 .4rem; white-space: pre-line; }
.mine { align-self: flex-end; background: var(--mine); border-color: transparent; border-bottom-right-radius: .25rem; } .theirs { align-self: flex-start; border-bottom-left-radius: .25rem; } .chosen { border-color: var(--main); }
blockquote { margin: 0 0 .4rem; padding: .2rem .6rem; border-left: .2rem solid var(--main); font: .9rem/1.45 Georgia, 'Times New Roman', serif; }
.buttons { display: flex; flex-direction: column; gap: .35rem; max-width: 88%; } .buttons button { background: color-mix(in srgb, var(--main) 12%, var(--card)); border-color: transparent; }
.ask { display: flex; gap: .5rem; } .ask input { flex: 1; min-width: 0; }
.why, .coverage { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; min-width: 0; } .verdict { font-size: 1.05rem; }

.word { display: inline-block; vertical-align: top; padding: .1rem .45rem; margin: 0 .1rem .3rem 0; border: 1px solid var(--line); border-radius: .4rem; } .word small { display: block; color: var(--dim); line-height: 1.2; } .unknown { border-style: dashed; border-color: var(--bad); }
.candidates li + li { border-top: 1px solid var(--line); } .candidate { display: block; width: 100%; text-align: left; border: 0; border-radius: .3rem; padding: .4rem .25rem; } .bars { display: flex; height: .5rem; margin-top: .25rem; } .fill { min-width: 0; overflow: hidden; }
.candidate:hover, .candidate:focus-visible { background: color-mix(in srgb, var(--lit) 35%, var(--card)); }
.fill.frame, .key.frame::before { background: var(--frame); } .fill.intent, .key.intent::before { background: var(--intent); } .fill.search, .key.search::before { background: var(--search); } .key { margin-right: .5rem; white-space: nowrap; } .key::before { content: ''; display: inline-block; width: .7rem; height: .45rem; margin-right: .3rem; border-radius: .1rem; }
@media (min-width: 70rem) { .explanation { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; } .beside { position: sticky; top: 1.25rem; align-self: start; } .beside h3 { margin-top: 0; } .explanation .article { font-size: 1rem; } }
.article { font: 1.05rem/1.65 Georgia, 'Times New Roman', serif; max-width: 42rem; } .article p { margin: 0 0 .8rem; } .article mark { background: var(--lit); color: inherit; } .article span { border-radius: .15rem; } .pointed { background: color-mix(in srgb, var(--main) 16%, transparent); text-decoration: underline 2px var(--main); text-underline-offset: .2em; } .heat { background: color-mix(in srgb, var(--main) calc(var(--heat) * .38), transparent); box-decoration-break: clone; -webkit-box-decoration-break: clone; } .heat small { font: .75rem system-ui, sans-serif; color: var(--text); white-space: nowrap; }
.marking { max-height: 18rem; overflow-y: auto; padding: .75rem 1rem; border: 1px dashed var(--main); border-radius: .5rem; cursor: text; } .take { font: .75rem system-ui, sans-serif; min-height: 1.5rem; min-width: 1.5rem; padding: 0 .3rem; margin-left: .2rem; user-select: none; }

.tabs { display: flex; flex-wrap: wrap; gap: .4rem; margin: 1rem 0; } .choices li { margin-bottom: .35rem; } .choices button { width: 100%; text-align: left; }
kbd { display: inline-block; min-width: 1.5rem; text-align: center; border: 1px solid var(--line); border-radius: .3rem; font: .8rem ui-monospace, monospace; margin-right: .3rem; }
.hints { margin: .5rem 0; padding-left: 1.2rem; color: var(--bad); } .hints:empty { display: none; }
.progress { display: flex; align-items: center; gap: .75rem; margin: 1rem 0; } .progress label { flex: 1; font-size: .9rem; } progress { display: block; width: 100%; accent-color: var(--main); }
.change { margin-top: 1.25rem; border-top: 1px solid var(--line); padding-top: 1rem; } .good { color: var(--good); } .bad { color: var(--bad); } .file { font: .85rem ui-monospace, monospace; margin: .5rem 0 .2rem; }
pre { overflow-x: auto; margin: 0 0 .5rem; padding: .6rem .8rem; border-radius: .5rem; background: var(--page); font: .85rem/1.5 ui-monospace, monospace; overflow-wrap: normal; } .diff span { display: block; } .added { background: color-mix(in srgb, var(--good) 18%, transparent); } .removed { background: color-mix(in srgb, var(--bad) 18%, transparent); }
.differences li { border-left: .25rem solid var(--line); padding: .2rem .8rem; margin: .6rem 0; } .differences .better { border-color: var(--good); } .differences .worse { border-color: var(--bad); } .sides { display: grid; gap: .25rem 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); font-size: .9rem; } .sides small { display: block; color: var(--dim); }
.groups { max-height: 60vh; overflow-y: auto; } .groups button { width: 100%; text-align: left; border-radius: 0; border-width: 0 0 1px; } .groups button[aria-current=true] { background: color-mix(in srgb, var(--main) 14%, var(--card)); box-shadow: inset .2rem 0 var(--main); }
.figures { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr)); } .coverage details { margin: 0 0 1rem; } summary { cursor: pointer; font-weight: 600; } .coverage li { margin: .25rem 0; } .charts { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); margin-top: 1.5rem; } figure { margin: 0; } figcaption { font-weight: 600; margin-bottom: .5rem; } figure svg { max-width: 100%; height: auto; }
.broken { background: var(--card); border: 2px solid var(--bad); border-radius: .75rem; margin: 1rem auto 0; padding: 1rem 1.25rem; max-width: 81.5rem; }
.notices { position: sticky; bottom: 1rem; margin-top: 1rem; display: grid; justify-items: center; padding: 0 1rem; pointer-events: none; } .notice { pointer-events: auto; display: flex; align-items: center; gap: .75rem; max-width: 44rem; padding: .6rem 1rem; border-radius: .75rem; background: var(--text); color: var(--page); box-shadow: 0 .25rem 1.5rem #0004; } .notice span { flex: 1; } .notice button { background: none; border-color: currentColor; min-height: 2rem; } .notice.bad { background: var(--card); color: var(--bad); border: 1px solid var(--bad); }
`.trim();

/** The faces of the house as the built site names them; null where no site is built. */
export type PageFaces = { readonly serif: string | null; readonly sans: string | null }

const face = (family: string, path: string | null, weights: string): string =>
  path === null
    ? ''
    : `@font-face{font-family:'${family}';font-display:swap;font-weight:${weights};` +
      `src:url('${path}') format('woff2')}`

/** The style of a page for a debtor: one column from 320 px, ink on paper, acts of 44 px and more. */
export function pageStyle({ serif, sans }: PageFaces): string {
  return (
    face('Newsreader', serif, '200 800') + face('Instrument Sans', sans, '400 700') + TOKENS + RULES
  )
}

const TOKENS = `
:root{color-scheme:light dark;--desk:#ECEDE9;--sheet:#FBFBF8;--inset:#F3F4EF;--ink:#1A2033;
--ink2:#474D60;--line:#D5D7CF;--field:#83877D;--green:#1F5F3E;--wash:#E2EEE6;--margin:#D9A0A0}
@media (prefers-color-scheme:dark){:root{--desk:#11141B;--sheet:#191D27;--inset:#1F2430;
--ink:#ECEAE3;--ink2:#B9BCC4;--line:#303643;--field:#6E7482;--green:#86C8A2;--wash:#1B2F26;
--margin:#6B3E42}}`

const RULES = `
*{box-sizing:border-box}
body{margin:0;background:var(--desk);color:var(--ink);font:400 1rem/1.5 'Instrument Sans',
system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
main{max-width:44rem;margin:0 auto;background:var(--sheet);min-height:100vh;
padding:1.25rem 1.25rem 3rem}
h1,h2,.sum{font-family:Newsreader,Georgia,serif;font-weight:400;margin:0}
h1{font-size:1.75rem;line-height:1.15;text-wrap:balance}
h2{font-size:1.3125rem;line-height:1.2;margin:2rem 0 .5rem}
p{margin:.75rem 0}
a{color:inherit}
.house{font-family:Newsreader,Georgia,serif;font-size:1.25rem;margin:0}
.for{margin:0 0 1.5rem;color:var(--ink2);font-size:.875rem}
.quiet{color:var(--ink2);font-size:.875rem}
.box{background:var(--inset);border-left:3px double var(--margin);padding:.75rem 1rem;
margin:1.25rem 0}
.box p:first-child{margin-top:0}.box p:last-child{margin-bottom:0}
.done{background:var(--wash);color:var(--green);padding:.75rem 1rem;margin:1.25rem 0;
border-left:3px solid var(--green)}
.alert{border:1px solid var(--ink);padding:.75rem 1rem;margin:1.25rem 0}
.sum{font-size:2.25rem;line-height:1.1;margin:.25rem 0 0}
.paper{border-top:1px solid var(--ink);border-bottom:3px double var(--ink);padding:1rem 0;
margin:1.5rem 0;font-family:Newsreader,Georgia,serif;font-size:1.0625rem}
.paper .quiet{font-family:'Instrument Sans',system-ui,sans-serif}
.paper h3{font-size:1.3125rem;font-weight:400;margin:1rem 0 .5rem}
table{width:100%;border-collapse:collapse;margin:1rem 0;border-top:1px solid var(--ink)}
th,td{text-align:left;vertical-align:top;padding:.5rem 0;border-bottom:1px solid var(--line);
font-weight:400}
th small{display:block;color:var(--ink2);font-family:'Instrument Sans',system-ui,sans-serif;
font-size:.8125rem}
td{text-align:right;white-space:nowrap;padding-left:1rem}
tfoot th,tfoot td{border-bottom:3px double var(--ink)}
dl{margin:1rem 0;border-top:1px solid var(--ink);border-bottom:1px solid var(--line)}
dt{color:var(--ink2);font-size:.875rem;font-family:'Instrument Sans',system-ui,sans-serif;
padding-top:.5rem}
dd{margin:0 0 .5rem}
label{display:block;font-weight:600;margin:1rem 0 .25rem}
input[type=text],textarea{width:100%;font:inherit;color:inherit;background:var(--sheet);
border:1px solid var(--field);border-radius:3px;padding:.625rem .75rem;min-height:2.75rem}
input.code{font-size:1.5rem;letter-spacing:.25em;max-width:12rem}
.check{display:flex;gap:.75rem;align-items:flex-start;font-weight:400;min-height:2.75rem}
.check input{flex:none;width:1.5rem;height:1.5rem;margin:.125rem 0 0;accent-color:var(--ink)}
button{font:inherit;font-weight:600;width:100%;min-height:3rem;border-radius:3px;
border:1px solid var(--ink);background:transparent;color:var(--ink);padding:.5rem 1rem;
cursor:pointer;margin:.5rem 0}
button.main{background:var(--ink);color:var(--sheet)}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
details{border-bottom:1px solid var(--line)}
summary{min-height:3rem;padding:.75rem 0;cursor:pointer;font-family:Newsreader,Georgia,serif;
font-size:1.1875rem}
details form{padding-bottom:1rem}
code{font-size:.8125rem;overflow-wrap:anywhere}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem}
`

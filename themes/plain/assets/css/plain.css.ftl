/*
  plain: little more than a readable column. Made once for a site, with the site's own values of theme.params.
*/

<#assign p = theme.params>
:root {
  color-scheme: light dark;
  --paper: ${p.paper};
  --ink: ${p.ink};
  --accent: ${p.accent};
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: ${p["paper-dark"]};
    --ink: ${p["ink-dark"]};
    --accent: ${p["accent-dark"]};
  }
}

* { box-sizing: border-box; }

/* Sizes in rem and em follow what readers set in their browser. */
body {
  margin: 0 auto;
  max-width: 40rem;
  padding: 1rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 system-ui, sans-serif;
  overflow-wrap: break-word;
}

h1, h2, h3 { line-height: 1.25; margin: 1.5em 0 0.5em; }
h3 { font-size: 1em; }
a { color: var(--accent); }
img { max-width: 100%; height: auto; }
pre, .table-wrap { overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: bold; }
th, td { text-align: start; vertical-align: top; padding: 0.25em 1em 0.25em 0; border-bottom: 1px solid; }
.align-center { text-align: center; }
.align-right { text-align: end; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid; }

/* A margin at the side only: a finger must not meet two links at once. */
.menu { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.menu a, .menu span, .skip a { display: inline-block; padding-block: 0.25rem; }
.name { font-weight: bold; }
footer { margin-block-start: 3rem; border-block-start: 1px solid; }

.pages { list-style: none; padding: 0; }
.facts { font-size: 1rem; }
.notice, .alert { margin-block: 1.5em; padding: 0.25em 1em; border: 1px solid; border-inline-start: 0.375em solid var(--accent); }

.thread { list-style: none; padding: 0; }
.thread .thread { padding-inline-start: clamp(0.5rem, 3vw, 1.5rem); border-inline-start: 1px solid; }

/* What is there for those who follow a link to it, or who cannot see. */
.moved:not(:target) { display: none; }
.visually-hidden, .away, .skip a:not(:focus) {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.task::before { content: "☐ " / ""; }
.task-done::before { content: "☑ " / ""; }

label { display: block; }
input[type="text"], select, textarea { display: block; width: 100%; font: inherit; padding: 0.375em; }
button { font: inherit; padding: 0.375em 1em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }

@media print {
  header, form, .skip, nav { display: none; }
  body { max-width: none; }
}

/*
  commons: for reading with care.
  Colours are custom properties, given once for each scheme; everything below uses the names.
  One rhythm: --beat is the height of a line of text, and distances are parts of it.
*/

<#-- Values come from "params" in theme.yaml and site.yaml. -->
<#assign p = theme.params, measures = {"narrow": 30, "standard": 34, "wide": 40}>
<#list p["font-text"].faces + p["font-display"].faces as face>
<#-- "optional": a font that comes late is left for the next page, so that no line moves while somebody reads. -->
@font-face { font-family: ${face.family}; src: url("${face.url}") format("${face.format}"); font-weight: ${face.weight}; font-style: ${face.style}; font-display: optional; }
</#list>

<#-- Each scheme once: what the device asks for, and what the reader chooses, use the same. -->
<#macro light>
  --paper: ${p.paper};
  --raised: ${p.raised};
  --sunk: ${p.sunk};
  --ink: ${p.ink};
  --soft: ${p.soft};
  --line: #d3dad0;
  --edge: #717c76;
  --link: ${p.accent};
  --visited: ${p.visited};
  --hover: ${p.hover};
  --band: ${p.band};
  --rule: ${p.rule};
  --band-ink: ${p["band-ink"]};
  --band-soft: #c3d5cc;
  --caveat: #b0660d;
  --caveat-wash: #fbf0d8;
  --leaf: ${p.leaf};
  --leaf-wash: ${p.wash};
  --focus: #a33f04;
</#macro>
<#macro dark>
  --paper: ${p["paper-dark"]};
  --raised: ${p["raised-dark"]};
  --sunk: ${p["sunk-dark"]};
  --ink: ${p["ink-dark"]};
  --soft: ${p["soft-dark"]};
  --line: #343d3a;
  --edge: #84918b;
  --link: ${p["accent-dark"]};
  --visited: ${p["visited-dark"]};
  --hover: ${p["hover-dark"]};
  --band: ${p["band-dark"]};
  --rule: ${p["rule-dark"]};
  --band-ink: ${p["band-ink-dark"]};
  --band-soft: #a9bcb4;
  --caveat: #d6a24c;
  --caveat-wash: #2a2519;
  --leaf: ${p["leaf-dark"]};
  --leaf-wash: ${p["wash-dark"]};
  --focus: #f0b45e;
</#macro>
<#macro contrast>
  --paper: #ffffff;
  --raised: #ffffff;
  --sunk: #f2f2f2;
  --ink: #000000;
  --soft: #000000;
  --line: #000000;
  --edge: #000000;
  --link: ${p["accent-contrast"]};
  --visited: #4a1d55;
  --hover: #000000;
  --band: #000000;
  --rule: #000000;
  --band-ink: #ffffff;
  --band-soft: #ffffff;
  --caveat: #7a3f00;
  --caveat-wash: #f2f2f2;
  --leaf: ${p["accent-contrast"]};
  --leaf-wash: #f2f2f2;
  --focus: #a33f04;
</#macro>
<#macro contrastDark>
  --paper: #000000;
  --raised: #000000;
  --sunk: #1a1a1a;
  --ink: #ffffff;
  --soft: #ffffff;
  --line: #ffffff;
  --edge: #ffffff;
  --link: ${p["accent-contrast-dark"]};
  --visited: #efd0f5;
  --hover: #ffffff;
  --band: #000000;
  --rule: #444444;
  --band-ink: #ffffff;
  --band-soft: #ffffff;
  --caveat: #ffc46b;
  --caveat-wash: #1a1a1a;
  --leaf: ${p["accent-contrast-dark"]};
  --leaf-wash: #1a1a1a;
  --focus: #ffc46b;
</#macro>
<#--
  What a reader chooses: from an attribute of the root, which a script sets before anything is drawn, and without scripts from
  the radio itself, in browsers that know how. A rule with a selector that a browser does not know is lost, so there are two.
-->
<#macro chosen group value below="">
:root[data-${group}="${value}"]${below} {<#nested>}
@supports selector(:root:has(a)) {
  :root:has(#${group}-${value}:checked)${below} {<#nested>}
}
</#macro>
:root {
  color-scheme: light dark;
<@light/>
  --text: ${p["font-text"].family};
  --display: ${p["font-display"].family};
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Liberation Mono", monospace;
  --size: 1.125rem;
  --leading: 1.6;
  --beat: calc(var(--size) * var(--leading));
  --line-length: ${measures[p.width]};
  --measure: calc(var(--size) * var(--line-length));
  --gutter: clamp(1rem, 4vw, 2.5rem);
  --shade: color-mix(in srgb, var(--ink) 24%, transparent);
}

@media (min-width: 48em) {
  :root { --size: 1.1875rem; }
}

@media (prefers-color-scheme: dark) {
  :root {
<@dark/>
  }
}

@media (prefers-contrast: more) {
  :root {
<@contrast/>
  }
}

@media (prefers-contrast: more) and (prefers-color-scheme: dark) {
  :root {
<@contrastDark/>
  }
}

/* The reader's own choices: radios at the foot of each page. */

.display-settings, .skip-display { display: none; }
/* Not on paper, where nothing can be chosen. */
@media screen {
  :root[data-script] .display-settings { display: block; }
  :root[data-script] .skip-display { display: inline-block; }
  @supports selector(:root:has(a)) {
    .display-settings { display: block; }
    .skip-display { display: inline-block; }
  }
}

<@chosen "size" "2"> font-size: 118.75%; </@chosen>
<@chosen "size" "3"> font-size: 143.75%; </@chosen>
<@chosen "spacing" "2"> --leading: 1.9; letter-spacing: 0.02em; word-spacing: 0.1em; </@chosen>
<@chosen "letters" "2"> --display: var(--text); </@chosen>
<@chosen "width" "2"> --line-length: 26; </@chosen>
<@chosen "width" "3"> --line-length: 44; </@chosen>
<@chosen "links" "2" " a"> text-decoration-line: underline; </@chosen>
<@chosen "colours" "light">
  color-scheme: light;
<@light/>
</@chosen>
<@chosen "colours" "dark">
  color-scheme: dark;
<@dark/>
</@chosen>
<@chosen "colours" "contrast">
<@contrast/>
</@chosen>
@media (prefers-color-scheme: dark) {
<@chosen "colours" "contrast">
<@contrastDark/>
</@chosen>
}

/* Ground */

*, *::before, *::after { box-sizing: border-box; }

html {
  background: var(--paper);
  color: var(--ink);
  font-family: var(--text);
  line-height: var(--leading);
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: 1rem;
  /* A bar that comes when the page has grown beyond the window would move what is on its side. */
  scrollbar-gutter: stable;
  accent-color: var(--link);
}

body {
  margin: 0;
  font-size: var(--size);
  background: var(--paper);
  min-height: 100vh;
  display: flex;
  flex-direction: column;
}

body > .frame { flex: 1 0 auto; width: 100%; }

.frame {
  max-width: calc(66rem + 2 * var(--gutter));
  margin-inline: auto;
  padding-inline: var(--gutter);
}

p, ul, ol, dl, blockquote, figure, pre, table, h1, h2, h3, h4, h5, h6, fieldset { margin: 0; padding: 0; }

h1, h2, h3, h4, h5, h6 {
  font-family: var(--display);
  font-weight: 700;
  line-height: 1.2;
  text-wrap: balance;
}

h1 { font-size: clamp(2rem, 1.55rem + 2.2vw, 3.125rem); line-height: 1.12; letter-spacing: -0.012em; }
h2 { font-size: 1.625rem; letter-spacing: -0.006em; }
h3 { font-size: 1.3125rem; }
h4, h5, h6 { font-size: 1.125rem; }

@media (min-width: 48em) {
  h2 { font-size: 1.8125rem; }
  h3 { font-size: 1.4375rem; }
}

a { color: var(--link); text-decoration-thickness: max(1px, 0.0625em); text-underline-offset: 0.16em; }
a:visited { color: var(--visited); }
a:hover { color: var(--hover); text-decoration-thickness: max(2px, 0.125em); }

:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 2px; }
[tabindex="-1"]:focus { outline: none; }

img, svg, video { max-width: 100%; height: auto; }
[id] { scroll-margin-top: 1rem; }
hr { border: 0; border-top: 1px solid var(--line); margin-block: calc(var(--beat) * 1.5); }

.visually-hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}

/* Skip links */

.skip-links { position: absolute; inset-block-start: 0; inset-inline-start: 0; z-index: 1; }

.skip-links a {
  position: absolute;
  inset-inline-start: 0.5rem;
  inset-block-start: -20rem;
  padding: 0.5rem 1rem;
  width: max-content;
  max-width: calc(100vw - 2rem);
  background: var(--raised);
  color: var(--ink);
  font-weight: 600;
  border: 1px solid var(--edge);
}

.skip-links a:focus { inset-block-start: 0.5rem; }

/* Header */

.site-header { background: var(--band); color: var(--band-ink); --focus: #ffce7a; }
.site-header a { color: inherit; text-decoration: none; }
.site-header a:hover { text-decoration: underline; text-decoration-thickness: 2px; }

.site-header .frame {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 clamp(1.25rem, 2vw, 2.75rem);
  padding-block: 0.875rem;
}

.brand { font-family: var(--display); font-weight: 700; font-size: 1.4375rem; line-height: 1.25; letter-spacing: -0.005em; }
.brand a { display: inline-block; padding-block: 0.375rem; }
.brand img { display: block; height: 3rem; width: auto; max-width: min(100%, 20rem); object-fit: contain; }

/* From the beginning of the line: what is there while the page arrives does not move when the rest comes. */
.menu ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.menu a { display: inline-block; padding-block: 0.5rem; font-size: 1rem; line-height: 1.5; border-block-end: 3px solid transparent; }
/* A word that is wider than a narrow screen, or than one with twice as large a text, gives way to the page. */
.menu a, .breadcrumbs a, .toc a, .term-list a, .facts li, .poll { overflow-wrap: anywhere; }
.menu a[aria-current] { border-block-end-color: #e0a94f; font-weight: 600; }

.languages ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: 0.9375rem; line-height: 1.6; }
.languages a, .languages span { display: inline-block; padding-block: 0.5rem; overflow-wrap: anywhere; }
.languages a { text-decoration: underline; }
.languages span { font-weight: 600; }

.breadcrumbs { padding-block-start: 1.125rem; font-size: 0.9375rem; line-height: 1.6; }
.breadcrumbs ol { list-style: none; display: flex; flex-wrap: wrap; }
.breadcrumbs li + li::before { content: "›" / ""; color: var(--soft); margin-inline: 0.5rem; }
.breadcrumbs a { display: inline-block; padding-block: 0.125rem; }
.breadcrumbs a:visited { color: var(--link); }

main { padding-block: clamp(1.75rem, 1rem + 3vw, 3.25rem) clamp(3rem, 2rem + 4vw, 5rem); }
.breadcrumbs + main { padding-block-start: clamp(1.25rem, 1rem + 1.2vw, 2rem); }

/* Small facts: dates, counts, names, in one line that may break */

.facts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.125rem 1.25rem; color: var(--soft); font-size: 0.9375rem; line-height: 1.6; }
.facts { clip-path: inset(-0.5rem -0.5rem -0.5rem -0.4rem); }  /* no dot at the beginning of a line */
[dir="rtl"] .facts { clip-path: inset(-0.5rem -0.4rem -0.5rem -0.5rem); }
.facts li { position: relative; }
.facts li + li::before { content: "·" / ""; position: absolute; inset-inline-start: -0.75rem; }

.label {
  font-size: 0.9375rem;
  line-height: 1.5;
  font-weight: 600;
  color: var(--link);
}

.badge {
  display: inline-block;
  max-width: 100%;
  padding: 0 0.5em;
  border: 1px solid currentColor;
  border-radius: 3px;
  font-family: var(--text);
  font-size: 0.8125rem;
  font-weight: 600;
  line-height: 1.55;
  color: var(--link);
  overflow-wrap: anywhere;
}

.badge-draft, .badge-member { color: var(--soft); }
.badge-caveat { color: var(--ink); background: var(--caveat-wash); border-color: var(--caveat); vertical-align: 0.06em; }
.card .label:has(.badge) { margin-block-end: 0.25rem; }

/* Article */

.article-header > *, .article-main, .comments, .neighbours, .listing { max-width: var(--measure); }
.article-header > h1 { max-width: max(var(--measure), 17em); }
.article-header > .title-long { font-size: clamp(1.625rem, 1.4rem + 1vw, 2.125rem); line-height: 1.2; max-width: var(--measure); }
.article-header .label { margin-block-end: 0.5rem; }
.lead { font-size: 1.25em; line-height: 1.5; color: var(--soft); margin-block-start: 0.875rem; text-wrap: pretty; }
.draft-note { padding: 0.5rem 0.875rem; margin-block-end: 1.25rem; background: var(--sunk); font-size: 0.9375rem; }

.byline { margin-block-start: calc(var(--beat) * 0.8); font-size: 1rem; }
.byline + .facts { margin-block-start: 0.125rem; }
.article-header > .facts { margin-block-start: calc(var(--beat) * 0.8); }
.article-header > .byline + .facts { margin-block-start: 0.125rem; }
.byline b, .review b { font-weight: 600; }

.expert { display: flex; gap: 1rem; margin-block-start: calc(var(--beat) * 1); padding: 1.125rem 1.25rem; background: var(--leaf-wash); border-radius: 4px; }
.expert .initials { width: 3rem; height: 3rem; font-size: 1.125rem; }
.expert-text { min-width: 0; font-size: 1rem; line-height: 1.55; }
.expert-name b { font-size: 1.125rem; }
.expert-lead { display: block; font-size: 0.9375rem; color: var(--soft); line-height: 1.4; }
.expert-name .badge { vertical-align: 0.1em; }
.credentials { list-style: none; }
.issuer { color: var(--soft); }
.bio { margin-block-start: 0.5rem; }
.bio p + p, .interests { margin-block-start: 0.5rem; }

.review { margin-block-start: 1.25rem; padding-inline-start: 1rem; border-inline-start: 4px solid var(--leaf); font-size: 1rem; line-height: 1.6; }
.expert + .facts + .review { margin-block-start: 1rem; }

.toc { margin-block-start: calc(var(--beat) * 1.25); max-width: var(--measure); font-size: 1rem; line-height: 1.4; }
.toc h2 { font-family: var(--text); font-size: 1rem; letter-spacing: 0; line-height: 1.5; }
.toc ol { list-style: none; }
.toc a { display: inline-block; padding-block: 0.25rem; }
.toc a:visited { color: var(--link); }
.toc-3 { padding-inline-start: 1rem; }
.toc-4, .toc-5, .toc-6 { padding-inline-start: 2rem; }

.article-main { margin-block-start: calc(var(--beat) * 1.5); }
.article-main > * + * { margin-block-start: calc(var(--beat) * 1.5); }
.article-footer:not(:has(nav)) { display: none; }

@media (min-width: 64em) {
  .article { display: grid; grid-template-columns: minmax(0, var(--measure)) minmax(0, 1fr); column-gap: clamp(2rem, 5vw, 4.5rem); }
  .article-header { grid-column: 1 / -1; }
  .article-main { grid-column: 1; }
  .toc {
    grid-column: 2; grid-row: 2; align-self: start;
    position: sticky; inset-block-start: 1.5rem;
    max-height: calc(100vh - 3rem); overflow-y: auto;
    /* What goes on above or below casts a shadow: the upper layers move with the text, and hide it at its ends. */
    background:
      linear-gradient(var(--paper) 40%, transparent) top / 100% 2.5rem local,
      linear-gradient(transparent, var(--paper) 60%) bottom / 100% 2.5rem local,
      linear-gradient(var(--shade), transparent) top / 100% 0.875rem,
      linear-gradient(transparent, var(--shade)) bottom / 100% 0.875rem;
    background-repeat: no-repeat;
    margin-block-start: calc(var(--beat) * 1.5);
    padding: 0.25rem 0 0.25rem 1.25rem; border-inline-start: 1px solid var(--line);
  }
}

.picture img { display: block; border-radius: 4px; }
.picture figcaption { font-size: 0.9375rem; color: var(--soft); margin-block-start: 0.5rem; }

/* Text that somebody wrote */

.article-main > .prose:not(:has(*)) { display: none; }
.prose > * + * { margin-block-start: calc(var(--beat) * 0.75); }
.prose > * + h2 { margin-block-start: calc(var(--beat) * 1.6); }
.prose > * + h3 { margin-block-start: calc(var(--beat) * 1.25); }
.prose > h2 + *, .prose > h3 + *, .prose > h4 + * { margin-block-start: calc(var(--beat) * 0.4); }
.prose p, .prose li { text-wrap: pretty; }
.prose ul, .prose ol, .comment-body ul, .comment-body ol, .disclaimer-text ul, .disclaimer-text ol { padding-inline-start: 1.375em; }
.prose li + li { margin-block-start: calc(var(--beat) * 0.25); }
.prose li > * + * { margin-block-start: calc(var(--beat) * 0.375); }
.prose li::marker { color: var(--soft); }
.prose dt { font-weight: 600; }
.prose dd { margin: 0 0 calc(var(--beat) * 0.5) 1.25em; }
.prose dd > * + * { margin-block-start: calc(var(--beat) * 0.5); }
.prose img { border-radius: 4px; }
.prose figcaption { font-size: 0.9375rem; color: var(--soft); margin-block-start: 0.5rem; }
.prose figcaption > * + * { margin-block-start: 0.25rem; }
.details { padding: 0.5rem 1.125rem; border: 1px solid var(--line); border-radius: 4px; }
.details > summary { padding-block: 0.375rem; font-weight: 600; cursor: pointer; }
.details > * + * { margin-block-start: calc(var(--beat) * 0.5); }

blockquote { padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); color: var(--soft); }
blockquote > * + * { margin-block-start: calc(var(--beat) * 0.5); }
.prose > blockquote:first-child { font-family: var(--display); font-size: 1.1875em; line-height: 1.5; color: var(--ink); border-inline-start-color: var(--leaf); }

code, pre, kbd { font-family: var(--mono); font-size: 0.9em; }
kbd { border: 1px solid var(--edge); border-radius: 3px; padding: 0.05em 0.35em; }
code { background: var(--sunk); padding: 0.1em 0.3em; border-radius: 3px; }
pre { background: var(--sunk); padding: 1rem 1.125rem; overflow-x: auto; line-height: 1.5; border-radius: 4px; }
pre code { background: none; padding: 0; }
/* Code is written from left to right on every page. */
pre, code, kbd, samp { direction: ltr; unicode-bidi: isolate; }
pre { text-align: left; }
mark { background: var(--caveat-wash); color: inherit; box-shadow: 0 0 0 2px var(--caveat-wash); }
sup, sub { line-height: 0; }

table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
/* As beside the contents: what goes on to a side casts a shadow there. What only screen readers get of a cell scrolls with its table. */
.table-wrap {
  position: relative;
  overflow-x: auto;
  background:
    linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% local,
    linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% local,
    linear-gradient(to right, var(--shade), transparent) left / 0.875rem 100%,
    linear-gradient(to left, var(--shade), transparent) right / 0.875rem 100%;
  background-repeat: no-repeat;
}
th, td { text-align: start; vertical-align: top; padding: 0.625rem 1rem 0.625rem 0; border-block-end: 1px solid var(--line); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-block-end: 2px solid var(--edge); vertical-align: bottom; }
.align-center { text-align: center; }
.align-right, .number { text-align: end; }

.alert { padding: 0.875rem 1.125rem; border-inline-start: 4px solid var(--leaf); background: var(--leaf-wash); font-size: 1.0625rem; }
.alert > * + * { margin-block-start: 0.375rem; }
.alert-title { font-weight: 700; }
.alert-warning, .alert-caution, .alert-important { border-inline-start-color: var(--caveat); background: var(--caveat-wash); }

.prose li:has(> .task), .prose li:has(> p > .task) { list-style: none; margin-inline-start: -1.375em; }
.task::before { content: "☐" / ""; margin-inline-end: 0.375em; }
.task-done::before { content: "☑" / ""; }
.footnotes { font-size: 1rem; padding-block-start: var(--beat); border-block-start: 1px solid var(--line); }

/* Disclaimers: never hidden, never faint */

.disclaimer { max-width: var(--measure); padding: 1rem 1.25rem; background: var(--caveat-wash); border-inline-start: 5px solid var(--caveat); border-start-end-radius: 4px; border-end-end-radius: 4px; font-size: 1.0625rem; line-height: 1.55; }
.disclaimer + .disclaimer, .article-main > .disclaimer + .disclaimer, .listing > .disclaimer + .disclaimer, .hero ~ .disclaimer + .disclaimer { margin-block-start: 0; position: relative; }
.disclaimer + .disclaimer::before { content: ""; position: absolute; inset-inline: 1.25rem; inset-block-start: 0; border-block-start: 1px solid var(--caveat); opacity: 0.45; }
.disclaimer:has(+ .disclaimer) { border-end-end-radius: 0; }
.disclaimer + .disclaimer { border-start-end-radius: 0; }
.disclaimer-title { font-weight: 700; }
.disclaimer-crisis { border-inline-start-width: 10px; font-size: 1.125rem; }
.comments > .disclaimer { margin-block: 1rem; }
.statement .prose { max-width: var(--measure); margin-block-start: 0.5rem; }
.statement + .statement { margin-block-start: 3rem; }
.statement-earlier { margin-block-start: 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.disclaimer-text > * + * { margin-block-start: 0.5rem; }

/* What a page rests on, and what was wrong */

.citation { font-size: 0.875em; white-space: nowrap; }
.citation:visited, .reference-backs a:visited { color: var(--link); }
.references, .corrections { max-width: var(--measure); padding-block-start: var(--beat); border-block-start: 1px solid var(--line); font-size: 1rem; line-height: 1.55; }
.references h2, .corrections h2 { font-size: 1.375rem; }
.references ol { padding-inline-start: 2em; margin-block-start: 0.75rem; }
.references ol > li + li { margin-block-start: 0.875rem; }
.references li::marker { color: var(--soft); }
.references cite { font-style: normal; }
.reference-text, .reference-quote { overflow-wrap: anywhere; }
.reference-quote { margin-block-start: 0.25rem; }
.reference-backs a { display: inline-block; min-width: 1.5rem; text-align: center; text-decoration-line: none; font-family: var(--text); }
.references li:target { background: var(--leaf-wash); box-shadow: 0 0 0 0.5rem var(--leaf-wash); }
.citation:target { background: var(--caveat-wash); box-shadow: 0 0 0 0.2em var(--caveat-wash); }
.corrections ul { list-style: none; margin-block-start: 0.75rem; }
.corrections li + li { margin-block-start: 0.875rem; }
.correction-date { color: var(--soft); font-size: 0.9375rem; }
.correction-date b { color: var(--ink); }
.correction-text > * + * { margin-block-start: 0.5rem; }

/* What a page is filed under */

.terms, .share { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.875rem; font-size: 1rem; }
.terms + .terms, .terms + .share { margin-block-start: 0.375rem; }
.terms-title, .share-title { min-width: 6.5rem; }
.share-title { color: var(--soft); }
.terms-title a, .terms-title a:visited { color: var(--soft); text-decoration-line: none; }
.terms-title a:hover { text-decoration-line: underline; }
.terms ul, .share ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 0.875rem; }
.terms li, .terms a { min-width: 0; overflow-wrap: anywhere; }
.terms a, .share a { display: inline-block; padding-block: 0.125rem; }
.terms a:visited, .share a:visited { color: var(--link); }

/* Polls */

.poll { padding: 1.25rem 1.375rem 1.375rem; background: var(--raised); border: 1px solid var(--line); border-radius: 4px; }
.poll-label { font-size: 0.9375rem; font-weight: 600; line-height: 1.5; color: var(--link); }
.poll-question { text-align: start; font-family: var(--display); font-weight: 700; font-size: 1.375rem; line-height: 1.25; padding: 0.125rem 0 0.875rem; text-wrap: balance; }
.poll th { font-weight: 400; }
.poll thead th { font-size: 0.9375rem; color: var(--soft); padding-block: 0.25rem; border-block-end-width: 1px; }
.poll tbody > tr > * { border-block-end: 0; padding-block: 0.4375rem; }
.poll .number { width: 1%; white-space: nowrap; padding-inline-start: 0.5rem; }
.bar { display: block; margin-block-start: 0.375rem; background: var(--sunk); }
.bar > span { display: block; border-block-start: 0.5rem solid var(--leaf); }  /* a border, which is printed and kept in forced colours */
.poll .facts { margin-block-start: 0.5rem; padding: 0; }
.poll .facts li { margin: 0; }
.poll-note { font-size: 0.9375rem; color: var(--soft); line-height: 1.5; margin-block-start: 0.25rem; }
.poll-answers { font-size: 1rem; }
.poll-form fieldset { border: 0; min-width: 0; }
.poll-choice { display: flex; align-items: baseline; gap: 0.75rem; padding-block: 0.5rem; font-size: 1rem; line-height: 1.5; border-block-start: 1px solid var(--line); cursor: pointer; }
.poll-choice input { width: 1.25rem; height: 1.25rem; margin: 0.125rem 0 0; flex: none; align-self: flex-start; }
.poll-choice:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.16em; }
.poll-form fieldset + .poll-note { padding-block-start: 0.5rem; border-block-start: 1px solid var(--line); }
.poll-form button { margin-block-start: 0.875rem; padding: 0.5rem 1.5rem; font: inherit; font-size: 1rem; font-weight: 600; color: var(--band-ink); background: var(--rule); border: 1px solid var(--rule); border-radius: 3px; cursor: pointer; }
.poll-form button:hover { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.16em; }
.poll-form + table { margin-block-start: 1.75rem; }
.poll-form + table .poll-question { font-size: 1.1875rem; padding-block-end: 0.5rem; }
.prose > .poll, .prose > .poll + :not(h2, h3) { margin-block-start: calc(var(--beat) * 1.1); }

@media (max-width: 30em) {
  .poll { padding: 1rem; }
  .poll tr > :not(:last-child) { padding-inline-end: 0.5rem; }
}

@media (max-width: 15em) {
  .poll .number { width: auto; white-space: normal; }
}

/* Comments */

.comments { margin-block-start: calc(var(--beat) * 2.5); padding-block-start: calc(var(--beat) * 1.25); border-block-start: 4px solid var(--rule); }
.comments-page { max-width: var(--measure); }
.comments-page h1 { font-size: clamp(1.625rem, 1.4rem + 1vw, 2.125rem); line-height: 1.2; }
.comments-page > * + * { margin-block-start: calc(var(--beat) * 1.25); }
.comments-page .comments { border-block-start-width: 1px; border-block-start-color: var(--line); }
.comments-highlights { margin-block-start: 0.75rem; font-size: 1rem; line-height: 1.5; }
.comments-highlights p { font-weight: 600; }
.comments-highlights ul { list-style: none; }
.comments-highlights a { display: inline-block; padding-block: 0.125rem; }
.comments-write { margin-block-start: 0.75rem; font-size: 1rem; line-height: 1.5; }
.comment-moved a { display: none; }
.comment-moved a:target { display: block; margin-block-start: 1rem; padding: 0.75rem 1rem; background: var(--caveat-wash); border-inline-start: 4px solid var(--caveat); }
.comments-pager { margin-block-start: calc(var(--beat) * 1.5); }
.comments-pager ul { list-style: none; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem 1.5rem; font-size: 1rem; }
.comments-pager a { display: inline-block; padding-block: 0.5rem; font-weight: 600; }
.comments-pager a:visited { color: var(--link); }
.comments-state { margin-block-start: 0.75rem; color: var(--soft); }
.threads, .replies { list-style: none; }
.threads { margin-block-start: var(--beat); }
.threads > li + li { margin-block-start: calc(var(--beat) * 1.25); padding-block-start: calc(var(--beat) * 1.25); border-block-start: 1px solid var(--line); }
.replies { margin-block-start: var(--beat); padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
.replies > li + li { margin-block-start: calc(var(--beat) * 1.1); }
.replies .replies { padding-inline-start: 0; border-inline-start: 0; }

@media (min-width: 40em) {
  .replies, .replies .replies { padding-inline-start: 1.5rem; border-inline-start: 2px solid var(--line); }
}

.comment-head { font-family: var(--text); font-size: 1rem; line-height: 1.5; font-weight: 400; letter-spacing: 0; text-wrap: wrap; }
.comment-name { font-weight: 700; font-size: 1.0625rem; }
a.comment-name { color: var(--ink); text-decoration: none; }
a.comment-name:hover { text-decoration: underline; }
.comment:not(.comment-removed) > .comment-head { position: relative; padding-inline-start: 3.5rem; min-height: 2.75rem; }
.comment-initials { position: absolute; inset-block-start: 0; inset-inline-start: 0; display: grid; place-items: center; width: 2.934em; height: 2.934em; border-radius: 50%; background: var(--leaf-wash); color: var(--soft); font-size: 0.9375rem; font-weight: 600; line-height: 1; overflow: hidden; }
.comment-verb { color: var(--soft); }
.comment-whom { font-weight: 600; }
.comment-whom:visited { color: var(--link); }
.comment-time { display: block; width: fit-content; overflow-wrap: anywhere; min-height: 1.5rem; font-size: 0.9375rem; color: var(--soft); text-decoration: none; }
.comment-time:visited { color: var(--soft); }
.comment-time:hover { color: var(--ink); text-decoration: underline; }
.comment-time time[data-ago]::after { content: " (" attr(data-ago) ")"; }
.comment-credential { padding-inline-start: 3.5rem; font-size: 0.9375rem; color: var(--soft); line-height: 1.5; }
.comment-body { margin-block-start: 0.5rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
.comment-body ul { list-style: disc; }
/* Not scrolled within itself: what somebody wrote cannot be made to take the focus. */
.comment-body pre { white-space: pre-wrap; overflow-wrap: anywhere; overflow-x: visible; }
.comment-body > * + * { margin-block-start: calc(var(--beat) * 0.5); }
.comment-note { margin-block-start: 0.5rem; font-size: 0.9375rem; color: var(--soft); line-height: 1.5; }
.comment-flag { display: table; font-size: 0.8125rem; font-weight: 700; line-height: 1.6; padding: 0 0.5em; margin-block-end: 0.25rem; background: var(--caveat-wash); color: var(--ink); border-radius: 3px; }
.comment-flag-expert { background: var(--leaf-wash); }
.comment-continues { font-family: var(--text); font-size: 0.9375rem; font-weight: 400; line-height: 1.5; letter-spacing: 0; color: var(--soft); margin-block-end: 0.5rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); }
.comment-unverified { color: var(--ink); }
.comment-reply { margin-block-start: 0.5rem; font-size: 0.9375rem; line-height: 1.5; }
.comment-reply a { display: inline-block; padding-block: 0.125rem; }
.comment-reply a:visited { color: var(--link); }
.comment-head .badge { margin-inline: 0.125rem; vertical-align: 0.06em; }
.comment-removed .comment-name { font-weight: 600; color: var(--soft); }
.comment:target, .comment:focus { background: var(--leaf-wash); box-shadow: 0 0 0 0.625rem var(--leaf-wash); border-radius: 1px; }

/* The form for comments */

.comment-form { margin-block-start: calc(var(--beat) * 2); padding: clamp(min(1.125rem, 5vw), 3vw, 1.75rem); background: var(--sunk); border-block-start: 4px solid var(--rule); border-radius: 0 0 4px 4px; }
.comment-form > * + * { margin-block-start: 1.25rem; }
.comment-form h3 + * { margin-block-start: 0.75rem; }
.form-notices { padding-inline-start: 1.125rem; font-size: 1rem; line-height: 1.5; }
.form-notices li + li { margin-block-start: 0.375rem; }
.form-emergency { padding: 0.75rem 1rem; background: var(--caveat-wash); border-inline-start: 4px solid var(--caveat); font-size: 1rem; line-height: 1.5; }
.form-emergency > * + * { margin-block-start: 0.5rem; }
.form-notices a:visited, .form-emergency a:visited { color: var(--link); }
.field label { display: block; font-weight: 600; font-size: 1.0625rem; line-height: 1.4; }
.field-hint { font-size: 0.9375rem; line-height: 1.45; color: var(--soft); }
.field input, .field select, .field textarea {
  display: block; width: 100%; min-height: 2.75rem; margin-block-start: 0.375rem; padding: 0.5rem 0.75rem;
  font: inherit; font-size: 1.0625rem; line-height: 1.5; color: var(--ink);
  background: var(--raised); border: 1px solid var(--edge); border-radius: 3px;
}
.field select { text-overflow: ellipsis; }
.field textarea { min-height: 9rem; resize: vertical; }
.field [aria-describedby="comment-form-name-hint"] { max-width: 24rem; }
.field :focus-visible { outline-offset: 1px; }
.field input:hover, .field select:hover, .field textarea:hover { border-color: var(--ink); }
.field-check { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.75rem; overflow-wrap: anywhere; font-size: 1rem; line-height: 1.5; }
.field-check input { width: 1.5rem; height: 1.5rem; margin: 0; }
.form-trap { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.form-end { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.25rem; font-size: 0.9375rem; line-height: 1.5; color: var(--soft); }
.form-end button { font: inherit; font-size: 1.0625rem; font-weight: 600; color: var(--band-ink); background: var(--rule); border: 1px solid transparent; border-radius: 3px; padding: 0.625rem min(1.5rem, 5vw); cursor: pointer; }
.form-end button:hover { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.18em; }

/* Previous and next */

.neighbours { margin-block-start: calc(var(--beat) * 2.5); padding-block-start: var(--beat); border-block-start: 1px solid var(--line); }
.neighbours ul { list-style: none; display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); }
.neighbours a { display: block; text-decoration: none; line-height: 1.35; }
.neighbours a:visited { color: var(--link); }
.neighbour-way { display: block; font-size: 0.9375rem; color: var(--soft); line-height: 1.6; }
.neighbour-title { font-family: var(--display); font-weight: 700; font-size: 1.1875rem; }
.neighbours a:hover .neighbour-title { text-decoration: underline; text-decoration-thickness: 2px; }

/* Lists of pages */

.listing { max-width: 46rem; }
.listing > * + * { margin-block-start: calc(var(--beat) * 1.25); }
.cards { list-style: none; }
.listing .cards { border-block-start: 2px solid var(--rule); }
.card { display: flex; gap: 1.5rem; justify-content: space-between; }
.card-text { min-width: 0; }
.listing .card { padding-block: calc(var(--beat) * 0.85); border-block-end: 1px solid var(--line); }
.card-title { font-size: 1.3125rem; line-height: 1.25; letter-spacing: -0.004em; margin-block-start: 0.125rem; }
.card-title a { text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
.card-title a:not(:hover) { text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); }
.card-title a:visited { color: var(--visited); }
.card-description { font-size: 1.0625rem; line-height: 1.5; margin-block-start: 0.375rem; text-wrap: pretty; }
.card .facts { margin-block-start: 0.375rem; }
.card-image { flex: none; width: clamp(5.5rem, 20vw, 10rem); height: auto; aspect-ratio: 4 / 3; object-fit: cover; border-radius: 4px; align-self: start; }

@media (min-width: 48em) {
  .listing .card-title { font-size: 1.5rem; }
}

.term-list { list-style: none; columns: 14rem auto; column-gap: 2.5rem; border-block-start: 2px solid var(--rule); padding-block-start: 0.75rem; }
.term-list li { break-inside: avoid; padding-block: 0.25rem; }
.term-count { color: var(--soft); font-size: 0.9375rem; white-space: nowrap; }

/* Archive, and terms by letters */

@media (min-width: 48em) {
  .term-letter { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); border-block-start: 2px solid var(--rule); }
  .term-letter > .term-list { border-block-start: 0; margin-block-start: 0; }
  .term-letter > h2 { padding-block-start: 0.875rem; line-height: 1.2; }
}

.archive-group > * + *, .term-letter > * + * { margin-block-start: calc(var(--beat) * 0.5); }
.entries { list-style: none; border-block-start: 2px solid var(--rule); }
.entries li { padding-block: 0.75rem; border-block-end: 1px solid var(--line); line-height: 1.4; overflow-wrap: anywhere; }
.entries a { font-family: var(--display); font-weight: 700; font-size: 1.1875rem; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
.entries a:not(:hover) { text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); }
.entries a:visited { color: var(--visited); }
.entry-date { display: block; font-size: 0.9375rem; line-height: 1.6; color: var(--soft); }
.entry-label { font-size: 0.9375rem; color: var(--soft); margin-inline-start: 0.375rem; }

@media (min-width: 40em) {
  .archive .entries li { display: grid; grid-template-columns: 10rem minmax(0, 1fr); column-gap: 1rem; align-items: baseline; }
}

/* Related */

.related { max-width: var(--measure); margin-block-start: calc(var(--beat) * 2.5); }
.related > h2 { font-size: 1.5rem; margin-block-end: calc(var(--beat) * 0.5); }

/* People */

.profile-head { display: flex; gap: 1rem 1.25rem; align-items: flex-start; }
.profile-head > div { min-width: 0; align-self: center; }
.profile-head .initials, .expert .initials { flex: none; border-radius: 50%; display: grid; place-items: center; background: var(--rule); color: var(--band-ink); font-family: var(--display); font-weight: 700; line-height: 1; }
.profile-head .initials { width: 3rem; height: 3rem; font-size: 1.125rem; }
header.profile-head .initials { width: clamp(3.5rem, 12vw, 5rem); height: clamp(3.5rem, 12vw, 5rem); font-size: 1.5rem; }
.profile-role { color: var(--soft); font-size: 1.125em; line-height: 1.5; margin-block-start: 0.25rem; }
.profile section > * + * { margin-block-start: calc(var(--beat) * 0.5); }
.profile section > ul:not([class]) { padding-inline-start: 1.375em; }
.profile .credentials li + li { margin-block-start: 0.375rem; }
.profiles { list-style: none; margin-block-start: calc(var(--beat) * 0.5); border-block-start: 2px solid var(--rule); }
.profiles > li { padding-block: 0.875rem; border-block-end: 1px solid var(--line); }
.profiles h3 { font-size: 1.25rem; }
.profiles .issuer { font-size: 1rem; line-height: 1.5; }
.byline + .interests, .review-by + .interests { font-size: 1rem; margin-block-start: 0.25rem; }

.pager { margin-block-start: calc(var(--beat) * 1.5); }
.pager ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem; font-size: 1rem; }
.pager a { display: inline-block; min-width: 2.75rem; padding: 0.5rem 0.75rem; text-align: center; border-radius: 3px; text-decoration: none; }
.pager a:visited { color: var(--link); }
.pager a:hover { background: var(--sunk); text-decoration: underline; }
.pager a[aria-current] { background: var(--rule); color: var(--band-ink); font-weight: 600; }

/* Search. What sends a query is an input, since a button would grow with its words while the page arrives. */

.search-box { display: flex; align-items: center; flex: 1 1 8rem; min-width: 0; max-width: 16rem; }
.search-box [type="search"], .search-box [type="submit"] { font: inherit; font-size: 1rem; line-height: 1.5; padding: 0.3125rem 0.625rem; border: 1px solid var(--band-soft); }
.search-box [type="search"] { flex: 1; width: 0; min-width: 0; background: transparent; color: inherit; border-inline-end: 0; border-start-start-radius: 3px; border-end-start-radius: 3px; }
.search-box [type="submit"] { background: var(--band-soft); color: var(--band); border-start-end-radius: 3px; border-end-end-radius: 3px; cursor: pointer; }
.search-box [type="submit"]:hover, .search-line [type="submit"]:hover, .search-more button:hover { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.18em; }
.search-form label { display: block; font-weight: 600; font-size: 1.0625rem; line-height: 1.4; }
.search-line { display: flex; margin-block-start: 0.375rem; }
.search-line [type="search"] { flex: 1; min-width: 0; font: inherit; line-height: 1.5; padding: 0.5rem 0.75rem; color: var(--ink); background: var(--raised); border: 1px solid var(--edge); border-inline-end: 0; border-start-start-radius: 3px; border-end-start-radius: 3px; }
.search-line [type="submit"], .search-more button { font: inherit; font-size: 1.0625rem; font-weight: 600; color: var(--band-ink); background: var(--rule); border: 1px solid transparent; padding: 0.5rem 1.25rem; cursor: pointer; }
.search-line [type="submit"] { border-start-end-radius: 3px; border-end-end-radius: 3px; }
.search-more { margin-block-start: 1.25rem; }
.search-more button { border-radius: 3px; }
.search-note { padding: 0.75rem 1rem; background: var(--sunk); font-size: 1rem; line-height: 1.5; }
.search-status { font-weight: 600; }
.search-status:empty { margin: 0; }
.search-try { margin-block-start: 0.5rem; }
.search-results { margin-block-start: 0.75rem; }
.search-browse h2 { font-size: 1.375rem; margin-block-end: 0.5rem; }

@media (max-width: 40em) { .search-box { flex-basis: 100%; max-width: none; margin-block: 0.375rem 0.125rem; } }
@media (min-width: 64em) { .search-box { margin-inline-start: auto; } }
@media (forced-colors: active) { .search-line [type="submit"], .search-box [type="submit"] { border-color: ButtonText; } }
@media print { .search-box, .search-form, .search-more { display: none; } }

/* Home */

.kind-home main { padding-block-start: 0; }
.hero {
  background: var(--band);
  border-image: conic-gradient(var(--band) 0 0) fill 0 / 0 / 0 100vw;
  color: var(--band-ink);
  padding-block: clamp(1.75rem, 1rem + 3.5vw, 4rem) clamp(2.25rem, 1.25rem + 4.5vw, 5rem);
}
.hero h1 { font-size: clamp(2.375rem, 1.6rem + 4vw, 4.25rem); max-width: 18em; }
.tagline { font-size: clamp(1.1875rem, 1.05rem + 0.7vw, 1.5rem); line-height: 1.45; max-width: 34em; margin-block-start: 0.75rem; color: var(--band-ink); text-wrap: pretty; }
.hero ~ * { margin-block-start: calc(var(--beat) * 1.5); }
.home-text { max-width: var(--measure); }
.home-text > p:first-child { font-size: 1.25em; line-height: 1.5; }
.latest-all { margin-block-start: 1rem; font-size: 1rem; }
.latest > h2 { padding-block-end: 0.625rem; border-block-end: 2px solid var(--rule); }
.latest .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); column-gap: 3rem; }
/* The newest stands alone in the first row where there is room. */
.latest .card { padding-block: calc(var(--beat) * 0.85); border-block-end: 1px solid var(--line); }

@media (min-width: 58em) {
  .latest .card:first-child { grid-column: 1 / -1; padding-block: calc(var(--beat) * 1.2); }
  .latest .card:first-child .card-title { font-size: 2rem; line-height: 1.2; }
  .latest .card:first-child .card-description { font-size: 1.1875rem; max-width: var(--measure); margin-block-start: 0.5rem; }
  .latest .card:first-child .card-image { width: clamp(10rem, 30vw, 22rem); }
}

/* The newest comments of the site */

.recent > h2 { padding-block-end: 0.625rem; border-block-end: 2px solid var(--rule); }
.recent-list { list-style: none; }
.recent-list > li { padding-block: calc(var(--beat) * 0.85); border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
.recent-head { font-family: var(--text); font-weight: 400; font-size: 1.0625rem; line-height: 1.5; letter-spacing: 0; text-wrap: pretty; }
.recent-name { font-weight: 700; }
.recent-head a:visited { color: var(--visited); }
.recent-date { font-size: 0.9375rem; color: var(--soft); line-height: 1.6; margin-block-start: 0.125rem; }
.recent-text { font-size: 1.0625rem; line-height: 1.5; margin-block-start: 0.5rem; text-wrap: pretty; }
/* Somebody's words stand on the side where their script begins. */
.recent-text bdi { display: block; }

@media (min-width: 58em) {
  .recent-list > li { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 8fr); grid-template-rows: auto 1fr; column-gap: 3rem; }
  .recent-text { grid-column: 2; grid-row: 1 / span 2; margin-block-start: 0; max-width: var(--measure); }
}

/* Foot */

.site-footer { background: var(--sunk); border-block-start: 1px solid var(--line); font-size: 1rem; }
.footer-end { padding-block: 2rem 2.5rem; display: grid; gap: 1.5rem 3rem; grid-template-columns: repeat(auto-fit, minmax(min(27rem, 100%), 1fr)); }
.footer-site { max-width: 26rem; color: var(--soft); line-height: 1.5; }
.print-address { display: none; }
.footer-title { font-family: var(--display); font-weight: 700; font-size: 1.25rem; }
.footer-title a { text-decoration: none; }
.site-footer a, .site-footer a:visited { color: var(--ink); }
.footer-menu ul { list-style: none; columns: 13rem auto; column-gap: 2rem; }
.footer-menu a { display: inline-block; padding-block: 0.25rem; }

.display-settings { padding-block: 1.75rem; border-block-end: 1px solid var(--line); }
.display-settings h2 { font-size: 1.25rem; letter-spacing: 0; }
.display-form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(27rem, 100%), 1fr)); gap: 0.75rem 3rem; margin-block-start: 0.625rem; }
.choice { border: 0; min-width: 0; }
.choice legend { padding: 0; font-weight: 600; font-size: 0.9375rem; }
.choice-options { display: flex; flex-wrap: wrap; gap: 0 1.125rem; }
.choice label { display: inline-flex; align-items: center; gap: 0.4375rem; min-height: 2.25rem; cursor: pointer; }
.choice input { width: 1.25rem; height: 1.25rem; margin: 0; flex: none; }
.display-end { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; color: var(--soft); font-size: 0.9375rem; }
.display-end button { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--edge); border-radius: 3px; padding: 0.375rem 0.875rem; cursor: pointer; }
.display-end button:hover { border-color: var(--ink); text-decoration: underline; }

/* Votes, in whole percent: a page may not carry styles of its own */

.w-0{width:0%} .w-1{width:1%} .w-2{width:2%} .w-3{width:3%} .w-4{width:4%} .w-5{width:5%} .w-6{width:6%} .w-7{width:7%} .w-8{width:8%} .w-9{width:9%}
.w-10{width:10%} .w-11{width:11%} .w-12{width:12%} .w-13{width:13%} .w-14{width:14%} .w-15{width:15%} .w-16{width:16%} .w-17{width:17%} .w-18{width:18%} .w-19{width:19%}
.w-20{width:20%} .w-21{width:21%} .w-22{width:22%} .w-23{width:23%} .w-24{width:24%} .w-25{width:25%} .w-26{width:26%} .w-27{width:27%} .w-28{width:28%} .w-29{width:29%}
.w-30{width:30%} .w-31{width:31%} .w-32{width:32%} .w-33{width:33%} .w-34{width:34%} .w-35{width:35%} .w-36{width:36%} .w-37{width:37%} .w-38{width:38%} .w-39{width:39%}
.w-40{width:40%} .w-41{width:41%} .w-42{width:42%} .w-43{width:43%} .w-44{width:44%} .w-45{width:45%} .w-46{width:46%} .w-47{width:47%} .w-48{width:48%} .w-49{width:49%}
.w-50{width:50%} .w-51{width:51%} .w-52{width:52%} .w-53{width:53%} .w-54{width:54%} .w-55{width:55%} .w-56{width:56%} .w-57{width:57%} .w-58{width:58%} .w-59{width:59%}
.w-60{width:60%} .w-61{width:61%} .w-62{width:62%} .w-63{width:63%} .w-64{width:64%} .w-65{width:65%} .w-66{width:66%} .w-67{width:67%} .w-68{width:68%} .w-69{width:69%}
.w-70{width:70%} .w-71{width:71%} .w-72{width:72%} .w-73{width:73%} .w-74{width:74%} .w-75{width:75%} .w-76{width:76%} .w-77{width:77%} .w-78{width:78%} .w-79{width:79%}
.w-80{width:80%} .w-81{width:81%} .w-82{width:82%} .w-83{width:83%} .w-84{width:84%} .w-85{width:85%} .w-86{width:86%} .w-87{width:87%} .w-88{width:88%} .w-89{width:89%}
.w-90{width:90%} .w-91{width:91%} .w-92{width:92%} .w-93{width:93%} .w-94{width:94%} .w-95{width:95%} .w-96{width:96%} .w-97{width:97%} .w-98{width:98%} .w-99{width:99%}
.w-100{width:100%}

/* Other ways to see */

@media (forced-colors: active) {
  .site-header, .site-footer, .hero { border-block-end: 1px solid CanvasText; }
  .hero { border-image: none; }
  .expert, .poll, .alert, .disclaimer, .comment-flag, .pager a[aria-current] { border: 1px solid CanvasText; }
  .disclaimer, .alert { border-inline-start-width: 5px; }
  .bar { border: 1px solid CanvasText; }
  .comment:target, .comment:focus { outline: 3px solid Highlight; outline-offset: 0.5rem; }
  .menu a { border-block-end-color: Canvas; }
  .menu a[aria-current] { border-block-end-color: CanvasText; }
  .disclaimer + .disclaimer { border-block-start: 0; }
  .comment-form, .form-emergency { border: 1px solid CanvasText; }
  .form-emergency { border-inline-start-width: 5px; }
  .form-end button { border-color: ButtonText; }
  .choice-colours { display: none; }
}

@media print {
  :root {
    --paper: #fff !important; --raised: #fff !important; --sunk: #fff !important; --ink: #000 !important; --soft: #333 !important; --line: #999 !important; --link: #000 !important; --visited: #000 !important;
    --band: #000 !important; --rule: #000 !important; --edge: #333 !important; --leaf: #333 !important; --caveat: #000 !important; --leaf-wash: #fff !important; --caveat-wash: #fff !important; --size: 1.1rem !important; --leading: 1.45 !important; --measure: 100% !important;
    font-size: 10pt !important;
  }
  .skip-links, .menu, .languages, .breadcrumbs, .toc, .neighbours, .pager, .comments-pager, .comment-reply, .comment-form, .reference-backs, .display-settings, .footer-menu, .share { display: none; }
  .site-header, .hero { background: none; border-image: none; color: #000; }
  .site-header { border-block-end: 1pt solid #000; }
  .frame { max-width: none; padding-inline: 0; }
  .article { display: block; }
  .disclaimer, .expert, .poll, .alert { border: 1pt solid #000; }
  .disclaimer { border-inline-start-width: 4pt; break-inside: avoid; }
  .disclaimer + .disclaimer { border-block-start: 0; }
  .poll { break-inside: avoid; }
  .poll-form button { display: none; }
  .bar { border: 1pt solid #999; }
  h1, h2, h3 { break-after: avoid; }
  .comment, tr, figure, blockquote { break-inside: avoid; }
  .prose a[href^="http"]::after, .disclaimer a[href^="http"]::after, .references a[href^="http"]::after, .corrections a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.85em; overflow-wrap: anywhere; }
  .comment-time time[data-ago]::after { content: none; }
  .print-address { display: block; overflow-wrap: anywhere; color: #000; }
}

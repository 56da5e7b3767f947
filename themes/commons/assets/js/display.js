// Applies the display settings that this browser keeps before the page is drawn, so that nothing flashes or moves. It alone
// is not deferred, and so it is small. The settings themselves are in commons.js; which there are, the page's radios say.
(function (root) {
  'use strict';
  root.setAttribute('data-script', '');
  try {
    var kept = JSON.parse(localStorage.getItem('caveat-display')) || {};
    Object.keys(kept).forEach(function (group) {
      if (/^[a-z]{1,20}$/.test(group) && /^[a-z0-9]{1,20}$/.test(kept[group])) root.setAttribute('data-' + group, kept[group]);
    });
  } catch (refused) { /* a browser that stores nothing, or something that is not ours */ }
})(document.documentElement);

// Remembers the display settings in this browser, adds "4 years ago" beside the dates of comments, chooses the comment that
// a reply answers, and finds a comment that moved to another page. Everything on the page works without it.
(function () {
  'use strict';
  var comments = document.getElementById('comments');

  // Display settings: the style sheet reads them from attributes of the root, which display.js sets on the next page

  var settings = document.querySelector('.display-form');
  var store = 'caveat-display';
  var root = document.documentElement;

  function radios() { return Array.prototype.slice.call(settings.querySelectorAll('input[type=radio]')); }
  function choose(choices) {
    radios().forEach(function (radio) {
      if (choices) {
        if (radio.checked) root.setAttribute('data-' + radio.name, radio.value);
      } else {
        root.removeAttribute('data-' + radio.name);
      }
    });
    try {
      if (choices) localStorage.setItem(store, JSON.stringify(choices)); else localStorage.removeItem(store);
    } catch (refused) { /* a browser that stores nothing: the choice holds for this page */ }
  }

  if (settings) {
    radios().forEach(function (radio) {
      if (root.getAttribute('data-' + radio.name) === radio.value) radio.checked = true;
    });
    settings.addEventListener('change', function () {
      var choices = {};
      radios().forEach(function (radio) { if (radio.checked) choices[radio.name] = radio.value; });
      choose(choices);
    });
    settings.addEventListener('reset', function () { choose(null); });
    settings.addEventListener('submit', function (event) { event.preventDefault(); });
  }

  // How long ago: the style sheet shows it, so that no text of the page changes

  var dates = !comments || comments.getAttribute('data-relative-dates') !== 'false';
  if (dates && typeof Intl === 'object' && Intl.RelativeTimeFormat) {
    var words = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'always' });
    var steps = [['year', 31557600], ['month', 2629800], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];
    document.querySelectorAll('.comment-time time').forEach(function (time) {
      var seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
      var step = steps.find(function (each) { return Math.abs(seconds) >= each[1]; });
      if (step) time.setAttribute('data-ago', words.format(Math.trunc(seconds / step[1]), step[0]));
    });
  }

  // A reply: the link leads to the form, and the form then says which comment is answered

  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a.reply');
    var parent = document.getElementById('comment-form-parent');
    var body = document.getElementById('comment-form-body');
    if (!link || !parent || !body || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    var wanted = Array.prototype.findIndex.call(parent.options, function (option) {
      return option.value && option.value === link.getAttribute('data-parent');
    });
    if (wanted < 0) return;
    event.preventDefault();
    parent.selectedIndex = wanted;
    // The way back leads to the comment again.
    history.pushState(null, '', link.hash);
    body.focus({ preventScroll: true });
    (parent.closest('.field') || parent).scrollIntoView();
  });

  // A permalink: its comment may stand on another page by now

  var trail = 'caveat-trail';

  // Never goes to an address twice in search of one comment: two pages may name each other. A browser that stores nothing
  // goes forwards only.
  function go(address, id, backwards) {
    var url = new URL(address, location.href);
    // A disk shows a folder as a list of files.
    if (url.protocol === 'file:') url.pathname = url.pathname.replace(/\/$/, '/index.html');
    if (url.origin !== location.origin || url.pathname === location.pathname) return false;
    try {
      var before = JSON.parse(sessionStorage.getItem(trail)) || {};
      var paths = before.id === id && Array.isArray(before.paths) ? before.paths : [location.pathname];
      if (paths.indexOf(url.pathname) >= 0) return false;
      sessionStorage.setItem(trail, JSON.stringify({ id: id, paths: paths.concat(url.pathname) }));
    } catch (refused) {
      if (backwards) return false;
    }
    url.hash = id;
    location.replace(url.href);
    return true;
  }

  function seek(id) {
    var pages = comments && comments.getAttribute('data-comment-pages');
    var article = comments && comments.getAttribute('data-article');
    function back() { if (article && hashed() === id) go(article, id, true); }
    if (!pages) return back();
    fetch(pages).then(function (answer) { return answer.json(); }).then(function (index) {
      var page = index.pages.findIndex(function (ids) { return ids.indexOf(id) >= 0; });
      // As seen from the file that names it.
      if (hashed() === id && (page < 0 || !go(new URL(index.addresses[page], new URL(pages, location)), id))) back();
    }).catch(back);
  }

  function hashed() {
    try { return decodeURIComponent(location.hash.slice(1)); } catch (malformed) { return ''; }
  }

  function land() {
    var id = hashed();
    if (id.indexOf('comment-') !== 0 || id === 'comment-form') return;
    var target = document.getElementById(id);
    if (!target) {
      seek(id);
    } else if (target.closest('.comment-moved')) {
      if (target.href) go(target.href, id);
    } else if (target.classList.contains('comment')) {
      try { sessionStorage.removeItem(trail); } catch (refused) { /* nothing was stored */ }
      target.focus({ preventScroll: true });
    }
  }

  land();
  window.addEventListener('hashchange', land);
})();

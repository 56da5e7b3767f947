// Loads the page anew when a build changed it, takes new style sheets in without that, shows what is wrong with the site, and marks
// what readers do not see. It is put into pages as they are served and is in no file. It stores nothing, and its styles are set one
// by one, so that it works under a policy that allows nothing but the site's own files.
(function () {
  'use strict';
  var script = document.currentScript;
  var known = script.getAttribute('data-build');
  var mark = script.getAttribute('data-mark');
  var instead = document.documentElement.getAttribute('data-caveat') === 'problems';
  var source = null;
  var waiting = null;
  var shown = '';
  var closed = '';
  var frame = null;
  var button = null;
  var turn = 0;

  function style(element, values) {
    Object.keys(values).forEach(function (name) { element.style.setProperty(name, values[name], 'important'); });
    return element;
  }

  // Style sheets

  function sheets(root) {
    return Array.prototype.filter.call(root.querySelectorAll('link[rel~=stylesheet]'), function (link) {
      return !link.hasAttribute('data-caveat-old');
    });
  }

  function swap(link, fresh) {
    var next = document.createElement('link');
    Array.prototype.forEach.call(fresh.attributes, function (one) { next.setAttribute(one.name, one.value); });
    var url = new URL(fresh.getAttribute('href') || '', location.href);
    if (url.origin === location.origin) url.searchParams.set('build', known);
    next.href = url.href;
    function done() { if (link.parentNode) link.parentNode.removeChild(link); }
    // The old one stays until the new one is there, so that nothing flashes.
    next.onload = done;
    next.onerror = done;
    link.setAttribute('data-caveat-old', '');
    link.parentNode.insertBefore(next, link.nextSibling);
  }

  function styles() {
    var mine = ++turn;
    fetch(location.href, { cache: 'no-store' }).then(function (answer) { return answer.text(); }).then(function (text) {
      if (mine !== turn) return;
      var fresh = sheets(new DOMParser().parseFromString(text, 'text/html'));
      var old = sheets(document);
      if (fresh.length !== old.length) { reload(); return; }
      old.forEach(function (link, i) { swap(link, fresh[i]); });
    }).catch(reload);
  }

  // Problems

  function close() {
    closed = shown;
    if (frame) { frame.parentNode.removeChild(frame); frame = null; }
    if (button) button.focus();
  }

  function open() {
    closed = '';
    if (frame) frame.parentNode.removeChild(frame);
    frame = document.createElement('iframe');
    frame.title = 'Problems of this site';
    frame.src = '/.caveat/problems?of=' + encodeURIComponent(shown);
    style(frame, { position: 'fixed', inset: '0', width: '100%', height: '100%', margin: '0', border: '0', 'z-index': '2147483647', background: '#fff' });
    frame.onload = function () {
      var page = frame && frame.contentDocument;
      var end = page && page.getElementById('close');
      if (!end) return;
      end.onclick = close;
      page.onkeydown = function (event) { if (event.key === 'Escape') close(); };
      end.focus();
    };
    document.documentElement.appendChild(frame);
  }

  function problems(now) {
    if (instead) { if (now.key !== script.getAttribute('data-problems')) reload(); return; }
    shown = now.key;
    if (button) { button.parentNode.removeChild(button); button = null; }
    if (!shown) { if (frame) close(); closed = ''; return; }
    button = document.createElement('button');
    button.type = 'button';
    button.textContent = now.title;
    button.onclick = open;
    style(button, { position: 'fixed', right: '0.5rem', bottom: '0.5rem', padding: '0.5rem 1rem', border: '0', 'border-radius': '0.25rem', 'min-height': '44px',
      background: '#b3261e', color: '#fff', font: '1rem/1.2 system-ui, sans-serif', 'z-index': '2147483646' });
    document.documentElement.appendChild(button);
    if (shown !== closed) open();
  }

  function badge() {
    var note = document.createElement('div');
    note.setAttribute('role', 'note');
    note.textContent = mark;
    note.id = 'caveat-mark';
    style(note, { position: 'fixed', left: '0.5rem', bottom: '0.5rem', padding: '0.25rem 0.75rem', 'border-radius': '0.25rem', 'pointer-events': 'none',
      background: '#5f4200', color: '#fff', font: '0.875rem/1.2 system-ui, sans-serif', 'z-index': '2147483645' });
    document.documentElement.appendChild(note);
  }

  // Events

  function reload() {
    disconnect();
    location.reload();
  }

  function disconnect() {
    clearTimeout(waiting);
    if (source) source.close();
    source = null;
  }

  // Browsers open six connections to a server and no more: pages that nobody sees give theirs back, and ask again when they are seen.
  function connect() {
    disconnect();
    if (document.visibilityState === 'hidden') return;
    source = new EventSource('/.caveat/events?build=' + encodeURIComponent(known) + '&page=' + encodeURIComponent(location.pathname));
    source.addEventListener('build', function (event) { known = event.data; });
    source.addEventListener('styles', function (event) { known = event.data; styles(); });
    source.addEventListener('reload', reload);
    source.addEventListener('problems', function (event) { problems(JSON.parse(event.data)); });
    source.onerror = function () { disconnect(); waiting = setTimeout(connect, 1000); };
  }

  if (mark) badge();
  document.addEventListener('visibilitychange', connect);
  window.addEventListener('pagehide', disconnect);
  window.addEventListener('pageshow', function (event) { if (event.persisted) connect(); });
  connect();
})();

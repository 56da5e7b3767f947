// Finds pages for the words in the box and lists them as all lists do; of the index it loads only the files in which these words
// would be. Words are divided, folded and hashed as in dev.caveat.search: change both or neither. All that is shown is made as text.
(function () {
  'use strict';
  var form = document.querySelector('form[data-words]');
  var results = document.querySelector('.search-results');
  if (!form || !results || !window.fetch) return;
  var input = form.elements.q;
  var list = results.querySelector('ol');
  var more = results.querySelector('.search-more');
  var title = document.title;
  var files = {};
  var turn = 0;
  var shown = '';
  var kept, timer, next;

  // Words. Scripts without blanks are looked up by pairs of neighbours.

  var dense = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u30ff\\u3400-\\u9fff';
  var isDense = new RegExp('[' + dense + ']');
  var letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' };
  var marks, runs, pieces;
  try {
    marks = new RegExp('[\\p{M}\\p{Cf}]', 'gu');
    runs = new RegExp('[' + dense + ']+|(?:(?![' + dense + '])[\\p{L}\\p{N}])+', 'gu');
    pieces = new RegExp('([' + dense + ']|(?:(?![' + dense + '])[\\p{L}\\p{N}\\p{M}\\p{Cf}])+)', 'u');
  } catch (old) { return; }

  function fold(text) {
    return text.normalize('NFKD').replace(marks, '').toLowerCase().replace(/[ßæœøłđðþıς]/g, function (letter) { return letters[letter]; });
  }

  // The last word may go on where three letters of it are there.
  function words(query) {
    var all = [];
    (fold(query).match(runs) || []).forEach(function (run) {
      var pairs = isDense.test(run);
      for (var i = 0; i === 0 || pairs && i < run.length - 1; i++) {
        all.push({ word: pairs ? run.substr(i, 2) : run, begins: pairs && run.length === 1 });
      }
    });
    all = all.slice(-12);
    var last = all[all.length - 1];
    if (last && last.word.length > 2) last.begins = true;
    return all;
  }

  function fits(word, other) {
    return word.word === other || word.begins && other.lastIndexOf(word.word, 0) === 0;
  }

  // The index

  function data(name) { return form.getAttribute('data-' + name); }

  function load(folder, file) {
    var url = data(folder) + file + '.json?' + data('version');
    return files[url] || (files[url] = fetch(url).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer.json();
    }).catch(function (wrong) {
      delete files[url];
      throw wrong;
    }));
  }

  // The pages of a word, each with what it is worth there: the field in which the word is decides.
  function find(word) {
    var key = word.word.slice(0, isDense.test(word.word) ? 1 : 3);
    var hash = 0x811c9dc5;
    for (var i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    return load('words', hash & data('shards') - 1).then(function (entries) {
      var found = {};
      entries.forEach(function (lists, i) {
        if (i % 2 && fits(word, entries[i - 1])) {
          lists.split(',').forEach(function (pages, field) {
            add(found, pages, [1, 2, 5, 20][field] * (word.word === entries[i - 1] ? 1 : 0.6));
          });
        }
      });
      return found;
    });
  }

  function add(found, pages, worth) {
    for (var i = 0, page = 0, digits = 0; i < pages.length; i++) {
      var code = pages.charCodeAt(i);
      digits = digits * 32 + code - (code > 92 ? 93 : code > 64 ? 55 : 48);
      if (code > 92) {
        page += digits;
        digits = 0;
        found[page] = Math.max(found[page] || 0, worth);
      }
    }
  }

  // Pages with the most of the words first, and the rarer words count for more.
  function rank(finds) {
    var worth = {}, hits = {};
    finds.forEach(function (found) {
      var pages = Object.keys(found);
      pages.forEach(function (page) {
        hits[page] = (hits[page] || 0) + 1;
        worth[page] = (worth[page] || 0) + found[page] * Math.log(1 + data('count') / pages.length);
      });
    });
    var pages = Object.keys(hits).sort(function (a, b) { return hits[b] - hits[a] || worth[b] - worth[a] || a - b; });
    var all = pages.filter(function (page) { return hits[page] === finds.length; });
    return { pages: all.length ? all : pages, some: !all.length };
  }

  // What is shown

  function make(parent, name, kind, text) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    if (text) element.textContent = text;
    return parent.appendChild(element);
  }

  function marked(parent, text, wanted) {
    text.split(pieces).forEach(function (piece) {
      var other = fold(piece);
      var hit = wanted.some(function (word) { return fits(word, other) || isDense.test(other) && word.word.indexOf(other) >= 0; });
      if (hit) make(parent, 'mark', '', piece); else parent.appendChild(document.createTextNode(piece));
    });
  }

  function entry(page, wanted) {
    var card = make(make(list, 'li', 'card'), 'div', 'card-text');
    if (page.label || page.notices) {
      var label = make(card, 'p', 'label', page.label);
      (page.notices || []).forEach(function (notice) {
        label.appendChild(document.createTextNode(' '));
        make(label, 'span', 'badge badge-caveat', notice);
      });
    }
    var link = make(make(card, 'h3', 'card-title'), 'a');
    // As seen from the file that names it.
    link.href = new URL(page.url, new URL(data('pages'), location));
    marked(link, page.title, wanted);
    if (page.description) marked(make(card, 'p', 'card-description'), page.description, wanted);
    var facts = page.authors || page.date ? make(card, 'ul', 'facts') : null;
    if (page.authors) make(facts, 'li', '', page.authors.join(', '));
    if (page.date) make(make(facts, 'li'), 'time', '', page.date).dateTime = page.iso;
    return link;
  }

  function say(name, value) {
    document.querySelector('.search-status').textContent = (data(name) || '').replace('{0}', function () { return value; });
    document.querySelector('.search-try').hidden = name !== 'none';
  }

  function clear() {
    list.textContent = '';
    results.hidden = true;
  }

  // Shows ten pages from one on, and gives the first link; what is asked later wins.
  function show(pages, from, wanted, mine) {
    return Promise.all(pages.slice(from, from + 10).map(function (page) {
      return load('pages', Math.floor(page / data('size'))).then(function (all) { return all[page % data('size')]; });
    })).then(function (entries) {
      if (mine !== turn) return;
      if (!from) clear();
      results.hidden = false;
      more.hidden = from + 10 >= pages.length;
      next = function () { return show(pages, from + 10, wanted, mine); };
      return entries.filter(Boolean).map(function (page) { return entry(page, wanted); })[0];
    });
  }

  function search(query) {
    var mine = ++turn;
    var wanted = words(query);
    shown = query;
    document.title = query ? query + ' – ' + title : title;
    Promise.all(wanted.map(find)).then(function (finds) {
      if (mine !== turn) return;
      var found = rank(finds);
      var count = found.pages.length;
      if (!count) {
        clear();
        return say(query && 'none', query);
      }
      return show(found.pages, 0, wanted, mine).then(function () {
        if (mine === turn) say((found.some ? 'any-' : '') + (count === 1 ? 'one' : 'other'), count);
      });
    }).catch(function () {
      if (mine !== turn) return;
      clear();
      shown = null;
      say('failed');
    });
  }

  // The address holds the query. What somebody is typing has one place in the way back; what was searched for and left keeps its own.

  function asked() {
    return (new URLSearchParams(location.search).get('q') || '').trim().slice(0, 200);
  }

  function go() {
    clearTimeout(timer);
    var query = input.value.trim();
    if (query !== asked()) {
      try {
        history[kept ? 'pushState' : 'replaceState'](null, '', location.pathname + (query && '?' + new URLSearchParams([['q', query]])));
      } catch (refused) { /* a file on a disk */ }
      kept = false;
    }
    if (query !== shown) search(query);
  }

  function keep() {
    go();
    kept = !!input.value;
  }

  function open() {
    input.value = asked();
    kept = !!input.value;
    if (input.value !== shown) search(input.value);
  }

  input.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(go, 200);
  });
  input.addEventListener('change', keep);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    keep();
  });
  more.querySelector('button').addEventListener('click', function () {
    next().then(function (link) { if (link) link.focus(); }).catch(function () { say('failed'); });
  });
  window.addEventListener('popstate', open);
  open();
})();

// Finds pages for the words in the search box and lists them as all lists do. Of the index it loads only the files in which
// these words would be. Words are divided, folded and hashed as in dev.caveat.search: change both or neither. Whatever is shown
// is made as text, never as markup.
(function () {
  'use strict';
  var form = document.querySelector('form[data-words]');
  var results = document.querySelector('.search-results');
  var status = document.querySelector('.search-status');
  if (!form || !results || !status || !window.fetch) return;
  var input = form.elements.q;
  var list = results.querySelector('ol');
  var more = results.querySelector('.search-more');
  var title = document.title;
  var files = {};
  var turn = 0;
  var shown = '';
  var kept, timer, next;

  // Words

  var dense = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u30ff\\u3400-\\u9fff';
  var isDense = new RegExp('[' + dense + ']');
  var plain = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' };
  var marks, runs, pieces;
  try {
    marks = new RegExp('[\\p{M}\\p{Cf}]', 'gu');
    runs = new RegExp('[\\p{L}\\p{N}]+', 'gu');
    pieces = new RegExp('([' + dense + ']|(?:(?![' + dense + '])[\\p{L}\\p{N}\\p{M}\\p{Cf}])+)', 'u');
  } catch (old) { return; }

  function fold(text) {
    return text.normalize('NFKD').replace(marks, '').toLowerCase().replace(/[ßæœøłđðþıς]/g, function (letter) { return plain[letter]; });
  }

  // Scripts without blanks are looked up by pairs of neighbours. The last word may go on, from three letters on.
  function words(query) {
    var all = [];
    function add(word, begins) {
      var same = all.filter(function (each) { return each.word === word; })[0];
      if (same) all.splice(all.indexOf(same), 1);
      all.push(same || { word: word, begins: begins });
    }
    (fold(query).match(runs) || []).forEach(function (run) {
      run.split(new RegExp('([' + dense + ']+)')).forEach(function (part) {
        if (!isDense.test(part)) return part && add(part, false);
        for (var i = 0; i === 0 || i < part.length - 1; i++) add(part.substr(i, 2), part.length === 1);
      });
    });
    var last = all[all.length - 1];
    if (last && last.word.length > 2) last.begins = true;
    return all.slice(-12);
  }

  function fits(word, other) {
    return word.word === other || word.begins && other.lastIndexOf(word.word, 0) === 0;
  }

  // The index

  function number(name) { return +form.getAttribute('data-' + name); }

  function load(folder, file) {
    var url = form.getAttribute('data-' + folder) + file + '.json?' + form.getAttribute('data-version');
    return files[url] || (files[url] = fetch(url).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer.json();
    }).catch(function (gone) {
      delete files[url];
      throw gone;
    }));
  }

  // The pages of a word, each with its worth: that of the best field in which the word is.
  function find(word) {
    var key = word.word.slice(0, isDense.test(word.word) ? 1 : 3);
    var hash = 0x811c9dc5;
    for (var i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    return load('words', hash & number('shards') - 1).then(function (entries) {
      var found = {};
      for (var i = 0; i < entries.length; i += 2) {
        if (fits(word, entries[i])) entries[i + 1].split(',').forEach(read.bind(null, found, entries[i] === word.word ? 1 : 0.6));
      }
      return found;
    });
  }

  function read(found, share, pages, field) {
    for (var i = 0, page = 0, digits = 0; i < pages.length; i++) {
      var code = pages.charCodeAt(i);
      digits = digits * 32 + code - (code > 92 ? 93 : code > 64 ? 55 : 48);
      if (code > 92) {
        page += digits;
        digits = 0;
        found[page] = Math.max(found[page] || 0, share * [1, 2, 5, 20][field]);
      }
    }
  }

  // Those with the most of the words first, and among them those for whom the rarest words matter most.
  function rank(finds) {
    var worth = {}, hits = {};
    finds.forEach(function (found) {
      var pages = Object.keys(found);
      pages.forEach(function (page) {
        hits[page] = (hits[page] || 0) + 1;
        worth[page] = (worth[page] || 0) + found[page] * Math.log(1 + number('count') / pages.length);
      });
    });
    var pages = Object.keys(hits).sort(function (a, b) { return hits[b] - hits[a] || worth[b] - worth[a] || a - b; });
    var all = pages.filter(function (page) { return hits[page] === finds.length; });
    return { pages: all.length ? all : pages, any: !all.length };
  }

  // What is shown

  function add(parent, name, kind, text) {
    var element = document.createElement(name);
    if (kind) element.className = kind;
    if (text) element.textContent = text;
    return parent.appendChild(element);
  }

  function marked(parent, text, wanted) {
    text.split(pieces).forEach(function (piece) {
      var other = fold(piece);
      var hit = other && wanted.some(function (word) {
        return fits(word, other) || isDense.test(other) && word.word.indexOf(other) >= 0;
      });
      if (hit) add(parent, 'mark', '', piece); else parent.appendChild(document.createTextNode(piece));
    });
  }

  function entry(page, wanted) {
    var card = add(add(list, 'li', 'card'), 'div', 'card-text');
    if (page.label || page.notices) {
      var label = add(card, 'p', 'label', page.label);
      (page.notices || []).forEach(function (notice) {
        label.appendChild(document.createTextNode(' '));
        add(label, 'span', 'badge badge-caveat', notice);
      });
    }
    var link = add(add(card, 'h3', 'card-title'), 'a');
    link.href = page.url;
    marked(link, page.title, wanted);
    if (page.description) marked(add(card, 'p', 'card-description'), page.description, wanted);
    if (page.authors || page.date) {
      var facts = add(card, 'ul', 'facts');
      if (page.authors) add(facts, 'li', '', page.authors.join(', '));
      if (page.date) add(add(facts, 'li'), 'time', '', page.date).dateTime = page.iso;
    }
    return link;
  }

  // Ten more of the pages; gives the first link among them.
  function show(pages, wanted, mine) {
    var size = number('size');
    return Promise.all(pages.slice(0, 10).map(function (page) {
      return load('pages', Math.floor(page / size)).then(function (all) { return all[page % size]; });
    })).then(function (entries) {
      if (mine !== turn) return null;
      var links = entries.filter(Boolean).map(function (page) { return entry(page, wanted); });
      next = function () { return show(pages.slice(10), wanted, mine); };
      results.hidden = false;
      more.hidden = pages.length <= 10;
      return links[0];
    });
  }

  function say(name, value) {
    status.textContent = (form.getAttribute('data-' + name) || '').replace('{0}', function () { return value; });
    document.querySelector('.search-try').hidden = name !== 'none';
  }

  function clear() {
    list.textContent = '';
    results.hidden = true;
  }

  function search(query) {
    var mine = ++turn;
    var wanted = words(query);
    shown = query;
    document.title = query ? query + ' – ' + title : title;
    if (!wanted.length) {
      clear();
      return say(query ? 'none' : '', query);
    }
    Promise.all(wanted.map(find)).then(function (finds) {
      if (mine !== turn) return;
      var found = rank(finds);
      var count = found.pages.length;
      clear();
      if (!count) return say('none', query);
      return show(found.pages, wanted, mine).then(function () {
        if (mine === turn) say((found.any ? 'any-' : '') + (count === 1 ? 'one' : 'other'), count);
      });
    }).catch(function () {
      if (mine !== turn) return;
      clear();
      shown = null;
      say('failed');
    });
  }

  // The address holds the query, so that the way back leads to it. While somebody types there is one place in it; what was
  // searched and then left has its own.

  function asked() {
    return (new URLSearchParams(location.search).get('q') || '').trim().slice(0, 200);
  }

  function go() {
    clearTimeout(timer);
    var query = input.value.trim();
    if (query !== asked()) {
      var address = location.pathname + (query ? '?' + new URLSearchParams([['q', query]]) : '');
      history[kept ? 'pushState' : 'replaceState'](null, '', address);
      kept = false;
    }
    if (query !== shown) search(query);
  }

  function open() {
    kept = !!asked();
    input.value = asked();
    if (input.value !== shown) search(input.value);
  }

  input.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(go, 200);
  });
  input.addEventListener('change', function () {
    go();
    kept = !!input.value;
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    go();
    kept = !!input.value;
  });
  more.firstChild.addEventListener('click', function () {
    next().then(function (link) { if (link) link.focus(); }).catch(function () { say('failed'); });
  });
  window.addEventListener('popstate', open);
  open();
})();

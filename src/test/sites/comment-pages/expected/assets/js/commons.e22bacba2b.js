// Remembers the display settings in this browser, and adds "4 years ago" beside the dates of comments.
// Everything on the page works without it.
(function () {
  'use strict';
  var form = document.querySelector('.display-form');
  var store = 'caveat-display';

  function read() {
    try { return JSON.parse(localStorage.getItem(store)) || {}; } catch (refused) { return {}; }
  }
  function keep(choices) {
    try {
      if (choices) localStorage.setItem(store, JSON.stringify(choices)); else localStorage.removeItem(store);
    } catch (refused) { /* a browser that stores nothing: the choice holds for this page */ }
  }

  if (form) {
    var kept = read();
    Object.keys(kept).forEach(function (group) {
      var radio = document.getElementById(group + '-' + kept[group]);
      if (radio && form.contains(radio)) radio.checked = true;
    });
    form.addEventListener('change', function () {
      var choices = {};
      form.querySelectorAll('input:checked').forEach(function (radio) { choices[radio.name] = radio.value; });
      keep(choices);
    });
    form.addEventListener('reset', function () { keep(null); });
    form.addEventListener('submit', function (event) { event.preventDefault(); });
  }

  if (typeof Intl === 'object' && Intl.RelativeTimeFormat) {
    var words = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'always' });
    var steps = [['year', 31557600], ['month', 2629800], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];
    document.querySelectorAll('.comment-time time').forEach(function (time) {
      var seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
      var step = steps.find(function (each) { return Math.abs(seconds) >= each[1]; }) ;
      if (step) time.setAttribute('data-ago', words.format(Math.trunc(seconds / step[1]), step[0]));
    });
  }
})();

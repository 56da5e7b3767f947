// Notes from the beginning what moves on the page without being asked.
(() => {
  const seen = [];
  const watch = new PerformanceObserver(list => seen.push(...list.getEntries()));
  watch.observe({ type: 'layout-shift', buffered: true });
  // After two frames more: what moved by then has been told.
  window.caveatShifts = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    seen.push(...watch.takeRecords());
    done({ sum: seen.reduce((sum, one) => sum + one.value, 0), what: seen.flatMap(one => one.sources).map(one =>
      one.node ? (one.node.localName || one.node.nodeName) + (one.node.className ? '.' + one.node.className : '') : '?') });
  }, 30))));
})();

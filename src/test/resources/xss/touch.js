// Touches everything on a page but the theme's header and footer, as no reader would: opens and focuses and clicks each element, and calls each handler that
// stands in an attribute. A link that leads to an ordinary address is not followed: that is a reader's own choice.
(async () => {
  const pause = milliseconds => new Promise(go => setTimeout(go, milliseconds));
  const ordinary = /^(https?|mailto|tel):$/;
  const leadsTo = link => {
    try {
      return new URL(link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '', document.baseURI).protocol;
    } catch (none) {
      return 'http:';
    }
  };
  addEventListener('click', event => {
    const link = event.composedPath().find(one => /^(a|area)$/i.test(one.localName));
    if (link && ordinary.test(leadsTo(link))) event.preventDefault();
  }, true);

  await pause(0);
  const all = [...document.querySelectorAll('*')].filter(one => !one.closest('body > header, body > footer'));
  const count = document.querySelectorAll('SELECTOR').length;
  for (const one of all) {
    for (const name of one.getAttributeNames().filter(name => /^on/i.test(name))) {
      one.dispatchEvent(new Event(name.slice(2).toLowerCase(), { bubbles: true, cancelable: true }));
    }
    if (one.localName === 'details') one.open = true;
    one.focus?.({ preventScroll: true });
    one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    if (one.click) one.click(); else one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
  }
  await pause(20);
  return count;
})()

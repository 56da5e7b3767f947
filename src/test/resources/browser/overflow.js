// What is wider than the window, or cut off where somebody cannot scroll to it. What is hidden on purpose has no size worth the name.
() => {
  const width = document.documentElement.clientWidth;
  const name = one => one.localName + (one.id && '#' + one.id) + (one.className && '.' + one.className);
  const wrong = [];
  if (document.documentElement.scrollWidth > width) wrong.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
  for (const one of document.querySelectorAll('body *')) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.visually-hidden, .form-trap, .skip-links, select')) continue;
    const box = one.getBoundingClientRect();
    let scroller = one.parentElement;
    while (scroller && getComputedStyle(scroller).overflowX === 'visible') scroller = scroller.parentElement;
    const sideways = scroller && scroller !== document.documentElement && ['auto', 'scroll'].includes(getComputedStyle(scroller).overflowX);
    if (!sideways && box.width > 0 && (box.right > width + 1 || box.left < -1)) wrong.push(name(one) + ' from ' + box.left + ' to ' + box.right);
    const as = getComputedStyle(one);
    if (['hidden', 'clip'].includes(as.overflowX) && one.scrollWidth > one.clientWidth + 1 && as.textOverflow !== 'ellipsis' && one.localName !== 'svg'
        && box.width > 3) wrong.push(name(one) + ' is cut off');
  }
  return wrong.slice(0, 10);
}

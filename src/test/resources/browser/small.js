// The controls that are smaller than a size in pixels, but for links in running text, which are as high as a line, and for those
// with so much room around them that a circle of that size in their middle meets no other (WCAG 2.2, 2.5.8).
size => {
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, .form-trap, .skip-links'))
    .map(one => ({ one, boxes: [...(one.closest('label') || one).getClientRects()] }));
  const inText = one => one.localName === 'a' && getComputedStyle(one).display === 'inline'
    && [...one.parentElement.childNodes].some(node => node !== one && node.textContent.trim());
  const middle = box => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const far = (at, box) => Math.hypot(Math.max(box.left - at.x, at.x - box.right, 0), Math.max(box.top - at.y, at.y - box.bottom, 0)) >= size / 2;
  const small = all.filter(({ one, boxes }) => !inText(one) && boxes.every(box => box.width < size - 0.5 || box.height < size - 0.5));
  return small.filter(({ one, boxes }) => boxes.some(box => all.some(other => other.one !== one && other.boxes.some(room => !far(middle(box), room)))))
    .map(({ one, boxes }) => one.outerHTML.slice(0, 120) + ' is ' + boxes.map(box => Math.round(box.width) + ' × ' + Math.round(box.height)).join());
}

// Every control that the Tab key shall reach, in the order of the document, as { at, name, look }: "at" is its place among all
// elements, "look" everything by which it could show that it has the focus.
() => {
  const all = [...document.querySelectorAll('*')];
  const style = (one, part) => {
    const as = getComputedStyle(one, part);
    return part && as.content === 'none' ? '' : ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'borderColor',
      'borderWidth', 'borderStyle', 'textDecorationLine', 'textDecorationThickness', 'insetBlockStart', 'clipPath'].map(name => as[name]).join(' ');
  };
  window.caveatLook = one => [one, one.closest('label'), one.nextElementSibling].filter(each => each)
    .map(each => style(each) + style(each, '::before') + style(each, '::after')).join();
  window.caveatName = one => one.localName + (one.id && '#' + one.id) + (one.className && '.' + one.className) + ' ' + one.textContent.trim().slice(0, 40);
  const groups = {};
  return all.filter(one => {
    if (!one.matches('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]') || one.tabIndex < 0 || one.disabled
        || !one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.type !== 'radio') return true;
    // The keyboard takes a group of radios as one: the chosen, else the first.
    const group = [...document.getElementsByName(one.name)].filter(each => each.form === one.form);
    return one === (group.find(each => each.checked) || group[0]);
  }).map(one => ({ at: all.indexOf(one), name: window.caveatName(one), look: window.caveatLook(one) }));
}

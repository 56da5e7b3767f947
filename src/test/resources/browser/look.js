// How a page looks, as one number in text: whatever the display settings can change, of every element.
() => {
  const names = ['fontSize', 'fontFamily', 'letterSpacing', 'wordSpacing', 'lineHeight', 'color', 'backgroundColor', 'colorScheme', 'maxWidth', 'width',
    'textDecorationLine', 'textDecorationColor', 'transitionDuration', 'animationDuration', 'scrollBehavior'];
  let sum = 0;
  for (const one of document.querySelectorAll('body, body *')) {
    const as = getComputedStyle(one);
    for (const name of names) for (const c of as[name]) sum = (sum * 31 + c.charCodeAt(0)) % 4294967291;
  }
  return String(sum);
}

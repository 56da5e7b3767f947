// Where the middle of the first element of a kind is in the window, after it was brought there.
selector => {
  const one = document.querySelector(selector);
  one.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = one.getClientRects()[0];
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

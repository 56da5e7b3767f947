// What has the focus, as { at, name, look, seen, scrolls }: seen, if it is in the window, not under something else, and larger than a dot.
() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return { at: -1 };
  const label = one.getBoundingClientRect().width < 3 ? one.closest('label') || document.querySelector(`label[for="${one.id}"]`) || one : one;
  const seen = [...label.getClientRects()].some(box => {
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const there = right - left > 3 && bottom - top > 3 && document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return there && (label.contains(there) || there.contains(label));
  });
  return { at: [...document.querySelectorAll('*')].indexOf(one), name: window.caveatName(one), look: window.caveatLook(one), seen,
    scrolls: one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight };
}

// How the first element of a kind stands out against its ground, as { ratio, ground }, after WCAG: 1 for not at all, 21 for black on white.
selector => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  // Any way to write a colour, painted and read again.
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const lightness = colour => [...rgba(colour)].slice(0, 3).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  let under = document.querySelector(selector);
  const ink = lightness(getComputedStyle(under).color);
  while (under && rgba(getComputedStyle(under).backgroundColor)[3] < 255) under = under.parentElement;
  const ground = lightness(under ? getComputedStyle(under).backgroundColor : 'white');
  return { ratio: (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05), ground };
}

// Before any script of a page: what payloads call tells the test, and cannot be put in the place of something else.
(() => {
  const tell = globalThis.__caveat;
  for (const name of ['__fired', 'alert', 'confirm', 'prompt', 'print', 'open']) {
    Object.defineProperty(globalThis, name, { value: (...said) => tell(name + ' ' + said.join()) });
  }
})();

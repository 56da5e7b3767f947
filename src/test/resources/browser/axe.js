// Asks axe, which is loaded, for some rules or for all that count: { broken: ["rule place why"], kept: how many rules were found to hold }.
async rules => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
  const found = await axe.run(document, {
    runOnly: rules.length ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
    rules: rules.length ? {} : { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  });
  return { broken: found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary)),
    kept: found.passes.length };
}

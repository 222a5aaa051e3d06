// Reads every file of a folder with a program that is not ours, and prints what that program understood: one JSON value, files in
// order of name. Usage: node read.mjs FORMAT FOLDER
import fs from 'node:fs';
import path from 'node:path';
import cytoscape from 'cytoscape';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';

const byGraphology = graph => ({
  nodes: graph.mapNodes((id, data) => ({ id, ...data })),
  edges: graph.mapEdges((id, data, source, target) => ({ ...data, id, source, target, directed: graph.isDirected(id) })),
});

const readers = {
  gexf: text => byGraphology(gexf.parse(MultiGraph, text)),
  graphml: text => byGraphology(graphml.parse(MultiGraph, text)),
  cyjs: text => {
    const cy = cytoscape({ headless: true, elements: JSON.parse(text).elements, layout: { name: 'preset' } });
    const seen = {
      nodes: cy.nodes().map(node => ({ ...node.data(), position: node.position() })),
      edges: cy.edges().map(edge => ({ ...edge.data() })),
    };
    cy.destroy();
    return seen;
  },
  // Loads no context from elsewhere: what the file does not explain itself is an error.
  jsonld: async text => (await jsonld.toRDF(JSON.parse(text), {
    format: 'application/n-quads',
    safe: true,
    documentLoader: url => { throw new Error(`not loaded: ${url}`); },
  })).split('\n').filter(line => line),
};

const [format, folder] = process.argv.slice(2);
const seen = [];
for (const name of fs.readdirSync(folder).sort()) {
  seen.push(await readers[format](fs.readFileSync(path.join(folder, name), 'utf8')));
}
process.stdout.write(JSON.stringify(seen));

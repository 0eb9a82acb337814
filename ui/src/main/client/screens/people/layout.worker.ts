// Places of people, worked out beside the page so that it stays usable. Begins on a circle in the order of the numbers: the same
// graph always gets the same picture.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

export type Task = { nodes: number[]; edges: [number, number, number][] };
export type Places = { places: Float32Array; done: boolean };

const STEPS = 12;

onmessage = (event: MessageEvent<Task>) => {
  const { nodes, edges } = event.data;
  const graph = new Graph({ type: "undirected" });
  nodes.forEach((node, i) => {
    const angle = (2 * Math.PI * i) / nodes.length;
    const radius = 1 + (i % 7) / 7;
    graph.addNode(node, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  for (const [from, to, weight] of edges) {
    if (from === to) continue;
    if (graph.hasEdge(from, to)) graph.updateEdgeAttribute(from, to, "weight", (old: number | undefined) => (old ?? 0) + weight);
    else graph.addEdge(from, to, { weight: Math.log2(1 + weight) });
  }
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 300, strongGravityMode: false, gravity: 1, scalingRatio: 4 };
  const iterations = graph.order > 2000 ? 20 : 40;
  for (let step = 1; step <= STEPS; step++) {
    forceAtlas2.assign(graph, { iterations, settings });
    const places = new Float32Array(nodes.length * 2);
    nodes.forEach((node, i) => {
      places[2 * i] = graph.getNodeAttribute(node, "x") as number;
      places[2 * i + 1] = graph.getNodeAttribute(node, "y") as number;
    });
    postMessage({ places, done: step === STEPS } satisfies Places);
  }
};

"""Reads a GraphML file with networkx and prints nodes and edges as JSON."""
import json
import sys

import networkx

graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
print(json.dumps({
    "directed": graph.is_directed(),
    "manifest": graph.graph.get("manifest"),
    "nodes": {node: dict(data) for node, data in graph.nodes(data=True)},
    "edges": [{"from": a, "to": b, "attributes": {**data, "id": key}} for a, b, key, data in graph.edges(keys=True, data=True)],
}))

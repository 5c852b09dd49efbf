"""Reads a GraphML file with igraph and prints nodes and edges as JSON."""
import json
import sys

import igraph

graph = igraph.Graph.Read_GraphML(sys.argv[1])
ids = graph.vs["id"]
print(json.dumps({
    "directed": graph.is_directed(),
    "manifest": graph["manifest"],
    "nodes": {vertex["id"]: vertex.attributes() for vertex in graph.vs},
    "edges": [{"from": ids[edge.source], "to": ids[edge.target], "attributes": edge.attributes()} for edge in graph.es],
}))

"""Reads a GraphML file with igraph and prints nodes and edges as JSON.

Elements go by the ids among their attributes: igraph turns an & in an XML id into &#38;.
"""
import json
import sys

import igraph

graph = igraph.Graph.Read_GraphML(sys.argv[1])
ids = graph.vs["entityId"]
print(json.dumps({
    "directed": graph.is_directed(),
    "manifest": graph["manifest"],
    "nodes": {vertex["entityId"]: vertex.attributes() for vertex in graph.vs},
    "edges": [{"from": ids[edge.source], "to": ids[edge.target], "attributes": {**edge.attributes(), "id": edge["claimId"]}} for edge in graph.es],
}))

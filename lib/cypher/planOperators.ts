/**
 * Operators of execution plans that only read, as EXPLAIN of Neo4j 5.26 and 2026.09 names them, in the slotted, the pipelined
 * and the parallel runtime. `ProcedureCall` is among them because the procedures it calls are looked at by name.
 */
export const readOperators: ReadonlySet<string> = new Set([
  // Where rows come from.
  "Argument", "EmptyRow", "AllNodesScan", "PartitionedAllNodesScan", "NodeByLabelScan", "PartitionedNodeByLabelScan", "UnionNodeByLabelsScan",
  "PartitionedUnionNodeByLabelsScan", "IntersectionNodeByLabelsScan", "PartitionedIntersectionNodeByLabelsScan", "SubtractionNodeByLabelsScan",
  "PartitionedSubtractionNodeByLabelsScan", "NodeByElementIdSeek", "NodeByIdSeek", "NodeIndexScan", "PartitionedNodeIndexScan", "NodeIndexSeek",
  "PartitionedNodeIndexSeek", "NodeUniqueIndexSeek", "MultiNodeIndexSeek", "NodeIndexSeekByRange", "PartitionedNodeIndexSeekByRange",
  "NodeUniqueIndexSeekByRange", "NodeIndexContainsScan", "NodeIndexEndsWithScan", "AssertingMultiNodeIndexSeek", "NodeCountFromCountStore",
  "RelationshipCountFromCountStore", "DynamicLabelNodeLookup", "DynamicDirectedRelationshipTypeLookup", "DynamicUndirectedRelationshipTypeLookup",
  ...["Directed", "Undirected"].flatMap((way) => [
    ...["AllRelationshipsScan", "RelationshipTypeScan", "UnionRelationshipTypesScan", "RelationshipIndexScan", "RelationshipIndexSeek", "RelationshipIndexSeekByRange"]
      .flatMap((operator) => [`${way}${operator}`, `Partitioned${way}${operator}`]),
    ...["RelationshipByElementIdSeek", "RelationshipByIdSeek", "RelationshipIndexContainsScan", "RelationshipIndexEndsWithScan",
      "RelationshipUniqueIndexSeek", "RelationshipUniqueIndexSeekByRange"].map((operator) => `${way}${operator}`),
  ]),
  // Walking.
  "Expand(All)", "Expand(Into)", "OptionalExpand(All)", "OptionalExpand(Into)", "VarLengthExpand(All)", "VarLengthExpand(Into)",
  "VarLengthExpand(Pruning)", "VarLengthExpand(Pruning,BFS)", "VarLengthExpand(Pruning,BFS,All)", "VarLengthExpand(Pruning,BFS,Into)",
  "PruningVarLengthExpand", "BFSPruningVarLengthExpand", "ShortestPath", "AllShortestPaths", "ProjectEndpoints", "PathPropagatingBFS",
  "Repeat(Trail)", "BidirectionalRepeat(Trail)", "StatefulShortestPath(All)", "StatefulShortestPath(Into)",
  ...["Trail", "Walk", "Acyclic"].flatMap((mode) => ["All", "Into"].flatMap((end) =>
    [`Repeat(${end}, ${mode})`, `BidirectionalRepeat(${end}, ${mode})`, `StatefulShortestPath(${end}, ${mode})`])),
  // Joining and nesting.
  "Apply", "SemiApply", "AntiSemiApply", "LetSemiApply", "LetAntiSemiApply", "SelectOrSemiApply", "SelectOrAntiSemiApply", "LetSelectOrSemiApply",
  "LetSelectOrAntiSemiApply", "RollUpApply", "ConditionalApply", "AntiConditionalApply", "TriadicSelection", "TriadicBuild", "TriadicFilter",
  "CartesianProduct", "NodeHashJoin", "ValueHashJoin", "NodeLeftOuterHashJoin", "NodeRightOuterHashJoin", "LeftOuterHashJoin",
  "RightOuterHashJoin", "AssertSameNode", "AssertSameRelationship", "Optional", "Union", "OrderedUnion", "Conditional",
  // Of a subquery without an answer (FINISH); what stands in it is looked at besides.
  "SubqueryForeach",
  // Shaping rows.
  "Filter", "Selection", "Projection", "ProduceResults", "EmptyResult", "EagerAggregation", "OrderedAggregation", "Aggregation", "Distinct",
  "OrderedDistinct", "Limit", "ExhaustiveLimit", "Skip", "Sort", "PartialSort", "Top", "Top1WithTies", "PartialTop", "UnwindCollection", "Unwind",
  "PartitionedUnwind", "Eager", "CacheProperties", "CachedProperties", "RemoteBatchProperties", "RemoteBatchPropertiesWithFilter", "PreserveOrder",
  "ErrorPlan",
  "ProcedureCall", "Anti",
]);

/** Operators that change what the graph holds, for owners who allowed it: besides those of reading. */
export const writeOperators: ReadonlySet<string> = new Set([
  "Create", "CreateNode", "CreateRelationship", "Merge", "LockingMerge", "MergeCreateNode", "MergeCreateRelationship", "MergeInto", "MergeUniqueNode",
  "Delete", "DetachDelete", "DeleteNode", "DeleteRelationship", "DeletePath", "DeleteExpression", "DetachDeleteNode", "DetachDeletePath", "DetachDeleteExpression",
  "SetLabels", "RemoveLabels", "SetProperty", "SetProperties", "SetNodeProperty", "SetNodeProperties", "SetNodePropertiesFromMap", "SetRelationshipProperty",
  "SetRelationshipProperties", "SetRelationshipPropertiesFromMap", "SetPropertiesFromMap", "SetDynamicProperty", "Foreach", "LockNodes",
  ...["NodeUniqueIndexSeek", "NodeIndexSeek", "MultiNodeIndexSeek", ...["Directed", "Undirected"].flatMap((way) => [`${way}RelationshipUniqueIndexSeek`, `${way}RelationshipIndexSeek`])]
    .map((seek) => `${seek}(Locking)`),
]);

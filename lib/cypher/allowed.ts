/**
 * What a query that somebody typed may hold: grammar rules, functions, procedures, options and plan operators that only
 * read the graph. Whatever isn't named here is refused, so a newer grammar or database can't let something through.
 */

/** Rules of Neo4j's grammar (Cypher 5 and 25) that reading needs. */
export const readRules: ReadonlySet<string> = new Set([
  // The frame of a query.
  "statementsOrCommands", "statementOrCommand", "preparsedStatement", "preparserOption", "preparserKeyword", "cypherOptions", "cypher",
  "cypherVersion", "cypherOption", "cypherOptionName", "cypherOptionValue", "statement", "queryWithLocalDefinitions", "nextStatement",
  "regularQuery", "union", "when", "whenBranch", "elseBranch", "singleQuery", "clause",
  // Clauses.
  "matchClause", "matchMode", "hint", "expandHintStep", "labelOrRelType", "nonEmptyNameList", "whereClause", "withClause", "filterClause",
  "unwindClause", "forListClause", "letClause", "letItem", "returnClause", "finishClause", "returnBody", "returnItems", "returnItem", "groupBy",
  "orderBy", "orderItem", "ascToken", "descToken", "skip", "limit", "orderBySkipLimitClause", "callClause", "procedureName", "procedureArgument",
  "procedureResultItem", "subqueryClause", "subqueryScope",
  // Patterns.
  "patternList", "pattern", "anonymousPattern", "patternElement", "quantifier", "shortestPathPattern", "pathPatternPrefix",
  "nonNegativeIntegerSpecification", "pathMode", "groupToken", "pathToken", "pathPatternNonEmpty", "nodePattern", "parenthesizedPath",
  "properties", "relationshipPattern", "leftArrow", "arrowLine", "rightArrow", "pathLength", "labelExpression", "labelExpression4",
  "labelExpression3", "labelExpression2", "labelExpression1", "dynamicExpression", "dynamicAnyAllExpression",
  // Expressions.
  "expression", "expression11", "expression10", "expression9", "expression8", "expression7", "expression6", "expression5", "expression4",
  "expression3", "expression2", "expression1", "comparisonExpression6", "normalForm", "postFix", "property", "dynamicProperty", "literal",
  "caseExpression", "caseAlternative", "extendedCaseExpression", "extendedCaseAlternative", "extendedWhen", "listComprehension",
  "patternComprehension", "reduceExpression", "allReduceExpression", "allReduceExpressionValidArguments", "listItemsPredicate",
  "normalizeFunction", "vectorFunction", "vectorDistanceFunction", "vectorNormFunction", "vectorDistanceMetric", "vectorNormDistanceMetric",
  "vectorCoordinateType", "trimFunction", "patternExpression", "shortestPathExpression", "parenthesizedExpression", "mapProjection",
  "mapProjectionElement", "countStar", "existsExpression", "propertyExistsPredicate", "countExpression", "collectExpression",
  "functionInvocation", "functionArgument", "functionName", "namespace",
  // Names, literals and types.
  "numberLiteral", "signedIntegerLiteral", "stringLiteral", "listLiteral", "map", "parameter", "parameterName", "propertyKeyName", "variable",
  "symbolicVariableNameString", "escapedSymbolicVariableNameString", "unescapedSymbolicVariableNameString", "symbolicNameString",
  "escapedSymbolicNameString", "unescapedSymbolicNameString", "unescapedSymbolicNameString_", "type", "typePart", "typeName",
  "typeNullability", "typeListSuffix",
]);

/** Names of the options behind `CYPHER`, lower case: they choose how a query is planned, not what it may do. */
export const readOptions: ReadonlySet<string> = new Set(["planner", "runtime", "connectcomponentsplanner", "expressionengine", "operatorengine", "interpretedpipesfallback"]);

/** Functions of Cypher 5 and 25 that compute or look at the graph; lower case, since built-in functions are found in any case. */
export const readFunctions: ReadonlySet<string> = new Set([
  // Aggregating.
  ...["avg", "collect", "collect_list", "count", "max", "min", "percentilecont", "percentiledisc", "percentile_cont", "percentile_disc", "stdev", "stdevp"],
  ...["stdev_pop", "stdev_samp", "sum"],
  // Graph, lists and scalars.
  ...["elementid", "endnode", "exists", "id", "keys", "labels", "length", "nodes", "path_length", "properties", "property_exists", "relationships"],
  ...["startnode", "type", "cardinality", "coalesce", "head", "isempty", "last", "nullif", "randomuuid", "range", "reverse", "size", "tail", "timestamp"],
  ...["toboolean", "tobooleanlist", "tobooleanornull", "tofloat", "tofloatlist", "tofloatornull", "tointeger", "tointegerlist", "tointegerornull"],
  ...["tostring", "tostringlist", "tostringornull", "valuetype", "uuid", "uuid.leastsignificantbits", "uuid.mostsignificantbits"],
  ...["coll.distinct", "coll.flatten", "coll.indexof", "coll.insert", "coll.max", "coll.min", "coll.remove", "coll.sort"],
  // Numbers and vectors.
  ...["abs", "acos", "asin", "atan", "atan2", "ceil", "ceiling", "cos", "cosh", "cot", "coth", "degrees", "e", "exp", "floor", "haversin", "isnan"],
  ...["ln", "log", "log10", "pi", "radians", "rand", "round", "sign", "sin", "sinh", "sqrt", "tan", "tanh"],
  ...["vector", "vector.similarity.cosine", "vector.similarity.euclidean", "vector_dimension_count", "vector_distance", "vector_norm"],
  // Text.
  ...["btrim", "char_length", "character_length", "format", "left", "lower", "ltrim", "normalize", "replace", "right", "rtrim", "split", "string.indexof"],
  ...["string.join", "string.regexreplace", "substring", "tolower", "toupper", "trim", "upper"],
  // Place and time.
  ...["point", "point.distance", "point.withinbbox"],
  ...["date", "datetime", "localdatetime", "localtime", "time"].flatMap((name) =>
    [name, `${name}.realtime`, `${name}.statement`, `${name}.transaction`, `${name}.truncate`]),
  ...["datetime.fromepoch", "datetime.fromepochmillis", "local_datetime", "local_time", "zoned_datetime", "zoned_time"],
  ...["duration", "duration.between", "duration.indays", "duration.inmonths", "duration.inseconds", "duration_between"],
]);

/** Procedures that may be called; names of procedures are told apart by case. */
export const readProcedures: ReadonlySet<string> = new Set([
  "db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization", "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
]);

/** The full-text indexes that may be asked, each named by a text in the query: other indexes of a database aren't ours to open. */
export const readIndexes: readonly string[] = ["names", "claims"];

/** Rules of the grammar that change what the graph holds, for owners who allowed it: besides those of reading. */
export const writeRules: ReadonlySet<string> = new Set([
  "createClause", "insertClause", "insertPatternList", "insertPattern", "insertNodePattern", "insertNodeLabelExpression", "insertRelationshipPattern",
  "insertRelationshipLabelExpression", "mergeClause", "mergeAction", "setClause", "setItem", "nodeLabels", "nodeLabelsIs", "labelType", "dynamicLabelType",
  "removeClause", "removeItem", "deleteClause", "foreachClause",
]);

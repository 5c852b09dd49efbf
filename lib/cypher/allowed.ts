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
  ...["avg", "collect", "count", "max", "min", "percentilecont", "percentiledisc", "stdev", "stdevp", "sum"],
  ...["keys", "labels", "nodes", "range", "reverse", "relationships", "tail", "tobooleanlist", "tofloatlist", "tointegerlist", "tostringlist"],
  ...["e", "exp", "log", "log10", "sqrt", "abs", "ceil", "ceiling", "floor", "isnan", "rand", "round", "sign", "power"],
  ...["exists", "isempty", "char_length", "character_length", "coalesce", "elementid", "endnode", "head", "id", "last", "length", "nullif"],
  ...["properties", "property_exists", "randomuuid", "size", "cardinality", "startnode", "timestamp", "toboolean", "tobooleanornull", "tofloat"],
  ...["tofloatornull", "tointeger", "tointegerornull", "type", "valuetype", "elements", "path_length", "collect_list", "element_id"],
  ...["point", "point.distance", "point.withinbbox"],
  ...["btrim", "left", "lower", "ltrim", "normalize", "replace", "right", "rtrim", "split", "substring", "tolower", "tostring"],
  ...["tostringornull", "toupper", "trim", "upper"],
  ...["acos", "asin", "atan", "atan2", "cos", "cosh", "cot", "coth", "degrees", "haversin", "ln", "pi", "radians", "sin", "sinh", "tan", "tanh"],
  ...["percentile_cont", "percentile_disc", "stdev_pop", "stdev_samp"],
  ...["vector.similarity.cosine", "vector.similarity.euclidean", "vector_dimension_count", "tointegerlist", "vector.distance.euclidean"],
  ...["date", "datetime", "localdatetime", "localtime", "time"].flatMap((name) =>
    [name, `${name}.realtime`, `${name}.statement`, `${name}.transaction`, `${name}.truncate`]),
  ...["current_date", "current_time", "current_timestamp", "local_datetime", "local_time", "local_timestamp", "zoned_datetime", "zoned_time"],
  ...["datetime.fromepoch", "datetime.fromepochmillis", "format"],
  ...["duration", "duration.between", "duration.indays", "duration.inmonths", "duration.inseconds", "duration_between"],
]);

/** Procedures that may be called; names of procedures are told apart by case. */
export const readProcedures: ReadonlySet<string> = new Set([
  "db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization", "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
]);

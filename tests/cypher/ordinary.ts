/** Queries that only read, of every clause and with every word that could be mistaken; all of them are let through. */
export const ordinaryReads: readonly string[] = [
  // The first things anyone types.
  "MATCH (a)-[:DETAINED]->(b) RETURN a, b", "MATCH (a)-[:DETAINED]->(b) RETURN a.name, b.name", "MATCH (n) RETURN count(n)", "MATCH (n) RETURN n LIMIT 25", "match (n) return n skip 5 limit 10", "RETURN 1", "RETURN 1;", "RETURN 1; // done",
  "MATCH (p:Person) WHERE p.name STARTS WITH 'S' RETURN p ORDER BY p.name DESC", "MATCH (n) RETURN DISTINCT labels(n) AS labels, count(*) AS n ORDER BY n DESC", "MATCH ()-[r]->() RETURN type(r), count(*)", "MATCH (a)-[r]-(b) RETURN *",
  // Words of writing in strings, comments, names and properties.
  "RETURN 'DELETE'", "RETURN \"CREATE (n)\" AS `SET`", "MATCH (n) /* DELETE n */ RETURN n", "// CREATE (n)\nMATCH (n) RETURN n", "MATCH (n) WHERE n.`DELETE` = 1 RETURN n.set, n.create, n.merge", "MATCH (n:`CREATE`) RETURN n", "MATCH ()-[r:`LOAD CSV`]->() RETURN r",
  "MATCH (n) WHERE n.text CONTAINS 'LOAD CSV FROM \\'http://x\\'' RETURN n", "RETURN {delete: 1, remove: 2, load: 3} AS m", "MATCH (delete)-[:MET]->(remove) RETURN delete, remove", "WITH 1 AS set RETURN set", "RETURN $create, $delete", "MATCH (n:Load)-[:SHOW]->(m:Use) RETURN n, m",
  "RETURN 'a; b'", "MATCH (n) WHERE n.name = 'CALL dbms.listConfig()' RETURN n", "RETURN 1 AS `a``b`",
  // Other scripts, escapes that stand for letters, white space.
  "MATCH (n) WHERE n.name = 'Жапаров' RETURN n", "MATCH (n {name: 'Садыр Жапаров'}) RETURN n", String.raw`RETURN 'caf\u00e9'`, String.raw`RETURN '\u0416апаров'`, "RETURN '😀' AS x, '日本' AS y", "MATCH\u00a0(n)\tRETURN\r\nn", String.raw`RETURN 'it\'s', "a\\b", '\n\t'`, "MATCH (имя:Person) RETURN имя.name",
  // Predicates.
  "MATCH (n) WHERE n.name IS NOT NULL AND NOT n.unnamed RETURN n", "MATCH (n) WHERE n.country IN ['kg', 'kz'] OR n.kind = $kind RETURN n", "MATCH (n) WHERE n.name =~ '(?i)sadyr.*' XOR n.name ENDS WITH 'ov' RETURN n", "MATCH (n) WHERE 1 <= size(n.names) < 5 RETURN n", "MATCH (n:Person|Agency) RETURN n",
  "MATCH (n:!State&!Other) RETURN n", "MATCH (n:Entity&(Person|State)) RETURN n", "MATCH (n IS Person) RETURN n", "MATCH (n:%) RETURN n", "MATCH (n) WHERE n:Person RETURN n", "MATCH (n:$($label)) RETURN n", "MATCH ()-[r:$('MET')]->() RETURN r", "MATCH (n) WHERE n.born IS :: INTEGER RETURN n", "RETURN 'é' IS NFC NORMALIZED",
  "MATCH (n) WHERE any(x IN n.names WHERE x CONTAINS 'a') AND none(x IN n.names WHERE x = '') RETURN n", "MATCH (n) WHERE all(x IN [1] WHERE x > 0) AND single(x IN [1] WHERE x = 1) RETURN n", "MATCH (n WHERE n.kind = 'person')-[r WHERE r.date > '2024']->(m) RETURN n, r, m", "MATCH (a), (b) WHERE (a)-[:MET]-(b) RETURN a, b", "MATCH (n) WHERE n['name'] = 'x' RETURN n[$key]",
  // Clauses and subqueries.
  "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, collect(m.name)[0..5]", "MATCH (n) WITH n, count(*) AS c WHERE c > 1 RETURN n ORDER BY c ASCENDING SKIP 1 LIMIT 3", "UNWIND [1, 2, 3] AS x WITH x WHERE x > 1 RETURN collect(x)", "RETURN 1 AS x UNION RETURN 2 AS x", "RETURN 1 AS x UNION ALL RETURN 2 AS x",
  "MATCH (n) WHERE EXISTS { (n)-[:DETAINED]->() } RETURN n", "MATCH (n) WHERE EXISTS { MATCH (n)-[r]->(m) WHERE r.modality = 'alleged' RETURN m } RETURN n", "MATCH (n) RETURN n.name, COUNT { (n)--() } AS degree", "MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN m.name ORDER BY m.name LIMIT 3 } AS names", "MATCH (n) WHERE exists((n)--()) RETURN n",
  "CALL { MATCH (n) RETURN count(n) AS c } RETURN c", "MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN n, c", "MATCH (n) CALL (*) { RETURN 1 AS one } RETURN n, one", "MATCH (n) OPTIONAL CALL (n) { MATCH (n)-[:X]->(m) RETURN m } RETURN n, m", "MATCH (n) CALL { WITH n RETURN n.name AS name } RETURN name", "CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x",
  "MATCH (n) FINISH", "MATCH (n) CALL (n) { MATCH (n)--(m) FINISH } RETURN n", "MATCH (n) USING SCAN n:Person WHERE n:Person RETURN n", "MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id = 'x' RETURN n",
  // Paths.
  "MATCH p = (a)-[*1..3]-(b) RETURN p LIMIT 10", "MATCH (a)-[:MET|VISITED*]->(b) RETURN b", "MATCH p = shortestPath((a:Person)-[*..6]-(b:State)) RETURN p", "MATCH p = allShortestPaths((a:Person {id: $a})-[*..5]-(b:Person {id: $b})) RETURN nodes(p), relationships(p)", "MATCH p = SHORTEST 2 (a:Person)-[:MET]-+(b:State) RETURN p", "MATCH p = ALL SHORTEST (a:Person)--+(b:State) RETURN length(p)",
  "MATCH p = ANY (a:Person)-[:MET]-{1,3}(b) RETURN p", "MATCH p = SHORTEST 2 GROUPS (a:Person)-[]->+(b:State) RETURN p", "MATCH ((a)-[:DETAINED]->(b)){1,3} RETURN a, b", "MATCH (x) ((a)-[r:MET]->(b) WHERE r.date > '2020'){1,4} (y) RETURN x, [e IN r | e.date] AS dates, y", "MATCH p = (a)-->(b)<--(c) WHERE a <> c RETURN p", "MATCH (a)-[r]->(b) RETURN startNode(r), endNode(r), elementId(r)",
  "MATCH p = (a)--(b) RETURN [n IN nodes(p) WHERE n.name IS NOT NULL | n.name] AS names",
  // Expressions.
  "MATCH (n) RETURN [(n)-[:MET]->(m) WHERE m.name <> '' | m.name] AS met", "MATCH (n) RETURN n {.id, .name, kind: labels(n), .*}", "MATCH (n) RETURN n {.*, degree: COUNT { (n)--() }}", "RETURN CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END", "MATCH (n) RETURN CASE n.kind WHEN 'person', 'agency' THEN 1 WHEN 'state' THEN 2 END", "RETURN reduce(total = 0, x IN range(1, 10, 2) | total + x)",
  "RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x ^ 2]", "RETURN toInteger('5') + toFloat('1.5') * -2 / 3", "RETURN coalesce(null, 'x'), nullIf(1, 1), toString(1), toLower('A'), trim(' a '), trim(BOTH 'x' FROM 'xax')", "RETURN split('a,b', ',')[0], substring('abc', 1), replace('a', 'a', 'b'), left('abc', 1), size('abc'), reverse('abc')", "RETURN 'a' || 'b', [1] || [2]", "RETURN 0x1F, 0o17, 1e3, .5, Inf, NaN, null, true",
  "RETURN normalize('é', NFD), isEmpty([]), valueType(1), char_length('abc')", "MATCH (n) RETURN avg(n.x), sum(n.x), min(n.x), max(n.x), stDev(n.x), percentileCont(n.x, 0.5), count(DISTINCT n.x)", "RETURN {a: {b: [1, {c: 2}]}}.a.b[1].c", "RETURN abs(-1), round(1.5, 0), sqrt(4), log(2), sin(pi()), rand() < 1, ceil(1.2), floor(1.2), sign(-3)",
  // Time and place.
  "RETURN date('2024-05-01') + duration({days: 3})", "RETURN date(), datetime(), localdatetime(), time(), localtime(), timestamp()", "RETURN datetime('2024-05-01T10:00:00[Asia/Bishkek]').epochMillis", "RETURN duration.between(date('2024-01-01'), date('2024-06-01')).months, duration.inDays(date('2024-01-01'), date('2024-06-01'))", "RETURN date.truncate('month', date('2024-05-17')), datetime.fromEpoch(0, 0), date.statement()",
  "MATCH (a)-[r:DETAINED]->(b) WHERE r.earliest >= date('2024-01-01') AND r.latest < date('2025-01-01') RETURN a, b, r.earliest.year", "RETURN point.distance(point({latitude: 42.87, longitude: 74.59}), point({latitude: 40.5, longitude: 72.8})) / 1000 AS km",
  // Procedures.
  "CALL db.labels()", "CALL db.labels", "CALL db.labels() YIELD label RETURN label ORDER BY label", "CALL db.relationshipTypes() YIELD relationshipType AS t WHERE t STARTS WITH 'ALLEGED' RETURN t", "CALL db.propertyKeys() YIELD propertyKey RETURN count(*)", "CALL db.schema.visualization()", "CALL `db`.`labels`()",
  // Plans and options.
  "EXPLAIN MATCH (n) RETURN n", "PROFILE MATCH (n) RETURN count(n)", "explain\nmatch (n) return n", "CYPHER 5 MATCH (n) RETURN n", "CYPHER runtime=slotted MATCH (n) RETURN n", "CYPHER 5 planner=cost runtime=slotted EXPLAIN MATCH (n) RETURN n", "EXPLAIN CYPHER 5 MATCH (n) RETURN n",
  "CYPHER 5 PROFILE MATCH (n) RETURN n", "CYPHER planner=cost runtime=slotted PROFILE MATCH (n) RETURN count(n)", "PROFILE CYPHER 5 MATCH (n) RETURN n", `${"/**/".repeat(100)}RETURN 1`,
];

/** Reads of our own full-text indexes, which a store has from its first load on. */
export const indexReads: readonly string[] = [
  "CALL db.index.fulltext.queryNodes('names', 'japarov~') YIELD node, score RETURN node.name, score ORDER BY score DESC LIMIT 5",
  "CALL db.index.fulltext.queryRelationships('claims', $words) YIELD relationship, score RETURN type(relationship), score",
  "CALL db.index.fulltext.queryNodes(\"names\", $words, {limit: 5, skip: 1}) YIELD node MATCH (node)--(other) RETURN node, other",
  "CALL /* ours */ db.index.fulltext.queryNodes( /* by name */ 'names' , 'ann OR bob') YIELD node AS who WHERE who.kind = 'person' RETURN who",
  "UNWIND ['ann', 'bob'] AS word CALL db.index.fulltext.queryNodes('names', word) YIELD node RETURN word, node",
  "CALL { CALL db.index.fulltext.queryRelationships('claims', 'source:x') YIELD relationship AS claim RETURN claim } RETURN count(claim)",
];

/** Reads that only Cypher 25 knows. */
export const cypher25Reads: readonly string[] = [
  "CYPHER 25 MATCH (n) RETURN n", "CYPHER 25 MATCH (n) FILTER n.name IS NOT NULL RETURN n", "CYPHER 25 LET x = 1, y = 2 RETURN x + y", "CYPHER 25 MATCH (n) RETURN n NEXT RETURN count(n) AS c", "CYPHER 25 WHEN true THEN RETURN 1 AS x ELSE RETURN 2 AS x",
  "CYPHER 25 MATCH REPEATABLE ELEMENTS (a)-[r]-{1,2}(b) RETURN a, b", "CYPHER 25 MATCH DIFFERENT RELATIONSHIPS (a)-->(b) RETURN a", "CYPHER 25 MATCH (n) ORDER BY n.name LIMIT 3 RETURN n", "CYPHER 25 RETURN allReduce(total = 0, x IN [1, 2] | total + x, total < 5)", "CYPHER 25 MATCH (n) RETURN n OFFSET 2 LIMIT 1",
  "CYPHER 25 PROFILE MATCH (n) RETURN n", "CYPHER 25 EXPLAIN MATCH (n) RETURN n", "CYPHER 25 runtime=slotted PROFILE RETURN 1 AS x NEXT RETURN x",
  "CYPHER 25 RETURN coll.sort([2, 1]), string.join(['a', 'b'], ', '), format(date(), 'yyyy')",
];

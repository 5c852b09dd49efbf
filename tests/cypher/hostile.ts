/** Where the store test listens and writes its canary; the queries below reach for these. */
export const canaryPort = 7799;
export const canaryUrl = `http://127.0.0.1:${canaryPort}/canary`;
export const canaryFile = "file:///whowhom-canary.csv";

/** Queries that do, or try to do, more than read the graph, by what they try. Every one is refused before a database sees it. */
export const hostileFamilies: Readonly<Record<string, readonly string[]>> = {
  "create": [
    "CREATE (n)", "CREATE (n:Entity {id: 'x'})", "CREATE (a)-[:DETAINED]->(b)", "MATCH (a), (b) CREATE (a)-[:MET]->(b)", "CREATE (n) RETURN n",
    "MATCH (n) CREATE (m) RETURN n, m", "UNWIND range(1, 10) AS i CREATE (:Junk {i: i})", "WITH 1 AS x CREATE (n {x: x}) RETURN n",
    "CREATE p = (a)-[:X]->(b) RETURN p", "CREATE (a)-[x:$('DETAINED')]->(b)", "CREATE (n:$('Junk'))", "MATCH (n) WITH n LIMIT 1 CREATE (n)-[:SELF]->(n)",
    "OPTIONAL MATCH (n) CREATE (m)", "CREATE (`MATCH`) RETURN 1", "CREATE ()", "CREATE (n) FINISH", "CYPHER 25 INSERT (n:Junk)", "INSERT (n:Junk)-[:X]->(m:Junk)",
    "MATCH (n) INSERT (n)-[:X]->(:Junk)", "RETURN 1 AS x UNION CREATE (n) RETURN n AS x", "CREATE (n) WITH n MATCH (m) RETURN m",
    "CREATE (n {name: 'DELETE'}) RETURN n.name", "CREATE\n(n)", "create (n)", "CrEaTe (n)",
  ],
  "merge": [
    "MERGE (n:Entity {id: 'x'})", "MERGE (n) ON CREATE SET n.x = 1", "MERGE (n) ON MATCH SET n.x = 1", "MATCH (a), (b) MERGE (a)-[:MET]->(b)",
    "MERGE (a)-[r:DETAINED]-(b) RETURN r", "UNWIND [1] AS i MERGE (n {i: i}) RETURN n", "merge (n:Junk) return n", "MERGE (n:$('Junk') {id: 1})",
    "MERGE (n) ON CREATE SET n:A ON MATCH SET n:B RETURN n", "WITH 1 AS x MERGE (:Junk {x: x})",
  ],
  "delete": [
    "MATCH (n) DELETE n", "MATCH (n) DETACH DELETE n", "MATCH ()-[r]->() DELETE r", "MATCH (n) NODETACH DELETE n", "MATCH p = (a)--(b) DELETE p",
    "MATCH (n) WITH n LIMIT 1 DETACH DELETE n RETURN count(*)", "match (n) detach delete n", "MATCH (n) DELETE n, n", "MATCH (n) WITH collect(n) AS all DELETE all[0]",
    "MATCH (n:Person) OPTIONAL MATCH (n)-[r]-() DELETE r, n", "MATCH (n) RETURN n UNION MATCH (n) DELETE n RETURN n", "MATCH (n) WHERE n.name = 'MATCH' DELETE n",
  ],
  "set and remove": [
    "MATCH (n) SET n.name = 'x'", "MATCH (n) SET n = {}", "MATCH (n) SET n += {name: 'x'}", "MATCH (n) SET n:Junk", "MATCH (n) SET n IS Junk", "MATCH (n) SET n:$('Junk')",
    "MATCH ()-[r]->() SET r.modality = 'asserted'", "MATCH (n) SET n['name'] = 1", "MATCH (n) REMOVE n.name", "MATCH (n) REMOVE n:Entity", "MATCH (n) REMOVE n IS Entity",
    "MATCH (n) REMOVE n['name']", "MATCH (n) REMOVE n:$('Entity')", "MATCH (n) SET n.name = null RETURN n", "MATCH (n) WITH n SET n.a = 1, n.b = 2", "match (n) set n.x=1",
    "MATCH (n) SET (CASE WHEN true THEN n END).name = 'x'", "MATCH (a), (b) SET a = b", "MATCH (a), (b) SET a = properties(b) RETURN a", "MATCH (n) SET n.x = 1 REMOVE n.x",
  ],
  "foreach": [
    "FOREACH (x IN [1] | CREATE (n))", "MATCH (n) FOREACH (x IN [1] | SET n.x = x)", "MATCH p = (a)--(b) FOREACH (n IN nodes(p) | SET n.seen = true)",
    "FOREACH (x IN [1] | FOREACH (y IN [2] | CREATE ()))", "FOREACH (x IN [] | MERGE (n {x: x})) RETURN 1", "MATCH (n) FOREACH (_ IN [1] | DETACH DELETE n)",
    "MATCH (n) FOREACH (_ IN [1] | REMOVE n.name)", "WITH [1] AS l FOREACH (x IN l | CREATE (:Junk))",
  ],
  "load csv": [
    `LOAD CSV FROM '${canaryFile}' AS l RETURN l`, `LOAD CSV WITH HEADERS FROM '${canaryFile}' AS l RETURN l`, `LOAD CSV FROM '${canaryUrl}' AS l RETURN l`,
    "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", "LOAD CSV FROM 'file:///etc/passwd' AS l FIELDTERMINATOR ':' RETURN l[0]", "LOAD CSV FROM $url AS l RETURN l",
    `WITH '${canaryUrl}' AS u LOAD CSV FROM u AS l RETURN l`, `MATCH (n) LOAD CSV FROM '${canaryUrl}' + '?' + n.name AS l RETURN l`, `load csv from "${canaryUrl}" as l return l`,
    `LOAD/**/CSV FROM '${canaryUrl}' AS l RETURN l`, `LOAD\nCSV\nFROM\n'${canaryUrl}'\nAS\nl\nRETURN\nl`, "LOAD CSV FROM 'ftp://127.0.0.1/x' AS l RETURN l",
    `CALL { LOAD CSV FROM '${canaryUrl}' AS l RETURN l } RETURN l`, `MATCH (n) WHERE EXISTS { LOAD CSV FROM '${canaryUrl}' AS l RETURN l } RETURN n`,
    `RETURN COUNT { LOAD CSV FROM '${canaryUrl}' AS l RETURN l }`, `RETURN COLLECT { LOAD CSV FROM '${canaryUrl}' AS l RETURN l }`,
    `RETURN 1 AS l UNION LOAD CSV FROM '${canaryUrl}' AS l RETURN l`, `EXPLAIN LOAD CSV FROM '${canaryUrl}' AS l RETURN l`, `PROFILE LOAD CSV FROM '${canaryUrl}' AS l RETURN l`,
    "LOAD CSV FROM 'jar:file:///x.jar!/y' AS l RETURN l", "LOAD CSV FROM 'http://169.254.169.254/latest/meta-data/' AS l RETURN l", "RETURN file()", "RETURN linenumber()",
    `LOAD CSV FROM '${canaryFile}' AS l WITH l LIMIT 1 RETURN l, file(), linenumber()`,
  ],
  "subqueries that write": [
    "CALL { CREATE (n) RETURN n } RETURN n", "CALL () { CREATE (n) RETURN n } RETURN n", "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n", "MATCH (n) CALL (*) { DELETE n } RETURN 1",
    "MATCH (n) CALL { WITH n DETACH DELETE n } RETURN 1", "CALL { CALL { CREATE (n) RETURN n } RETURN n } RETURN n", "OPTIONAL CALL () { MERGE (n:Junk) RETURN n } RETURN n",
    "MATCH (n) WHERE EXISTS { CREATE (m) RETURN m } RETURN n", "RETURN COUNT { MATCH (n) SET n.x = 1 RETURN n }", "RETURN COLLECT { CREATE (n) RETURN n }",
    "MATCH (n) WHERE EXISTS { MATCH (n) WHERE COUNT { MERGE (m) RETURN m } > 0 RETURN n } RETURN n", "CALL { MATCH (n) RETURN n UNION CREATE (n) RETURN n } RETURN n",
    "UNWIND [1] AS x CALL (x) { FOREACH (y IN [x] | CREATE ()) } RETURN x",
  ],
  "call in transactions": [
    "CALL { CREATE (n) } IN TRANSACTIONS", "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS", "CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x",
    "UNWIND range(1, 9) AS i CALL (i) { CREATE (:Junk {i: i}) } IN 3 CONCURRENT TRANSACTIONS", "CALL { RETURN 1 AS x } IN TRANSACTIONS ON ERROR CONTINUE RETURN x",
    "MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS OF 1 ROW REPORT STATUS AS s RETURN s", "CALL () { MATCH (n) RETURN n } IN TRANSACTIONS OF 5 ROWS ON ERROR FAIL RETURN n",
    "call { return 1 as x } in transactions return x", "CALL { RETURN 1 AS x } IN/**/TRANSACTIONS RETURN x",
  ],
  "schema": [
    "CREATE INDEX FOR (n:Entity) ON (n.x)", "CREATE INDEX junk IF NOT EXISTS FOR (n:Entity) ON (n.x)", "CREATE RANGE INDEX FOR ()-[r:MET]-() ON (r.x)", "CREATE TEXT INDEX FOR (n:Entity) ON (n.x)",
    "CREATE POINT INDEX FOR (n:Entity) ON (n.x)", "CREATE LOOKUP INDEX FOR (n) ON EACH labels(n)", "CREATE FULLTEXT INDEX junk FOR (n:Entity) ON EACH [n.name]",
    "CREATE VECTOR INDEX junk FOR (n:Entity) ON (n.v)", "CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.x IS UNIQUE", "CREATE CONSTRAINT junk FOR ()-[r:MET]-() REQUIRE r.id IS UNIQUE",
    "CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.x IS NOT NULL", "CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.x IS :: STRING", "CREATE CONSTRAINT FOR (n:Entity) REQUIRE (n.a, n.b) IS NODE KEY",
    "DROP INDEX junk", "DROP INDEX junk IF EXISTS", "DROP CONSTRAINT junk", "DROP CONSTRAINT junk IF EXISTS", "create index for (n:Entity) on (n.x)", "EXPLAIN CREATE INDEX FOR (n:Entity) ON (n.x)",
    "drop/**/index junk", "CREATE OR REPLACE INDEX junk FOR (n:Entity) ON (n.x)",
  ],
  "administration": [
    "CREATE DATABASE junk", "DROP DATABASE neo4j", "DROP DATABASE neo4j IF EXISTS DUMP DATA", "CREATE OR REPLACE DATABASE neo4j", "CREATE COMPOSITE DATABASE junk", "ALTER DATABASE neo4j SET ACCESS READ ONLY",
    "START DATABASE neo4j", "STOP DATABASE neo4j", "CREATE USER mallory SET PASSWORD 'longenough'", "CREATE USER mallory SET PLAINTEXT PASSWORD 'longenough' CHANGE NOT REQUIRED",
    "DROP USER neo4j", "DROP USER neo4j IF EXISTS", "ALTER USER neo4j SET PASSWORD 'longenough'", "ALTER CURRENT USER SET PASSWORD FROM 'testtest' TO 'longenough'", "RENAME USER neo4j TO mallory",
    "CREATE ROLE mallory", "DROP ROLE reader", "RENAME ROLE reader TO writer", "GRANT ROLE admin TO mallory", "REVOKE ROLE admin FROM neo4j", "GRANT ALL ON DBMS TO mallory", "DENY READ {*} ON GRAPH * TO PUBLIC",
    "REVOKE ACCESS ON DATABASE neo4j FROM PUBLIC", "CREATE ALIAS junk FOR DATABASE neo4j", "DROP ALIAS junk FOR DATABASE", "ALTER ALIAS junk SET DATABASE TARGET neo4j",
    `CREATE ALIAS junk FOR DATABASE neo4j AT 'bolt://127.0.0.1:${canaryPort}' USER a PASSWORD 'b'`, "ENABLE SERVER 'x'", "DROP SERVER 'x'", "RENAME SERVER 'a' TO 'b'", "DEALLOCATE DATABASES FROM SERVER 'x'",
    "REALLOCATE DATABASES", "ALTER SERVER 'x' SET OPTIONS {}", "GRANT LOAD ON ALL DATA TO PUBLIC", "EXPLAIN DROP DATABASE neo4j",
  ],
  "show and terminate": [
    "SHOW USERS", "SHOW CURRENT USER", "SHOW ROLES", "SHOW PRIVILEGES", "SHOW USER PRIVILEGES", "SHOW DATABASES", "SHOW DEFAULT DATABASE", "SHOW HOME DATABASE", "SHOW SERVERS", "SHOW ALIASES FOR DATABASE",
    "SHOW TRANSACTIONS", "SHOW TRANSACTIONS YIELD *", "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery", "SHOW SETTINGS", "SHOW SETTINGS YIELD name, value WHERE name CONTAINS 'auth'", "SHOW SETTING 'server.directories.import'",
    "SHOW PROCEDURES", "SHOW FUNCTIONS", "SHOW BUILT IN FUNCTIONS", "SHOW PROCEDURES EXECUTABLE", "SHOW INDEXES", "SHOW FULLTEXT INDEXES", "SHOW CONSTRAINTS", "SHOW ALL CONSTRAINTS YIELD *", "SHOW SUPPORTED PRIVILEGES",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'", "TERMINATE TRANSACTION 'neo4j-transaction-1' YIELD message", "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message",
    "show transactions", "SHOW/**/SETTINGS", "EXPLAIN SHOW USERS", "EXPLAIN SHOW SETTINGS", "SHOW CURRENT GRAPH TYPE",
  ],
  "use": [
    "USE system MATCH (n) RETURN n", "USE neo4j MATCH (n) RETURN n", "USE graph.byName('system') MATCH (n) RETURN n", "CALL { USE system MATCH (n) RETURN n } RETURN n", "use system return 1",
    "USE `system` SHOW USERS", "USE GRAPH system RETURN 1", "RETURN 1 AS x UNION USE system RETURN 1 AS x", "EXPLAIN USE system RETURN 1", "CALL () { USE neo4j MATCH (n) DELETE n } RETURN 1", "RETURN graph.names()",
    "USE graph.byElementId('4:x:1') MATCH (n) RETURN n", "RETURN graph.propertiesByName('neo4j')",
  ],
  "several statements": [
    "RETURN 1; RETURN 2", "RETURN 1; CREATE (n)", "RETURN 1;RETURN 2;", "MATCH (n) RETURN n; MATCH (n) DETACH DELETE n", "RETURN 1;\n//\nCREATE (n)", "RETURN 1; ; CREATE (n)", "RETURN ';'; CREATE (n)",
    "RETURN 1 /* ; */; DROP INDEX junk", ":clear", ":param x => 1", ":use system", "RETURN 1; :clear", "EXPLAIN RETURN 1; CREATE (n)", "; CREATE (n)",
  ],
  "procedures": [
    `CALL apoc.load.json('${canaryUrl}')`, `CALL apoc.load.csv('${canaryFile}')`, `CALL apoc.load.xml('${canaryUrl}') YIELD value RETURN value`, `CALL apoc.load.jdbc('jdbc:x', 'y')`, "CALL apoc.cypher.run('CREATE (n)', {})",
    "CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value", "CALL apoc.cypher.runFile('x.cypher')", "CALL apoc.cypher.runWrite('CREATE (n)', {})", "CALL apoc.export.csv.all('x.csv', {})", "CALL apoc.import.graphml('x', {})",
    "CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DELETE n', {})", "CALL apoc.trigger.install('neo4j', 'x', 'RETURN 1', {})", "CALL apoc.create.node(['X'], {})", "CALL apoc.do.when(true, 'CREATE (n)', '', {})", "CALL apoc.util.sleep(100000)",
    "CALL dbms.listConfig()", "CALL dbms.components()", "CALL dbms.killConnection('bolt-1')", "CALL dbms.killConnections(['bolt-1'])", "CALL dbms.listConnections()", "CALL dbms.queryJmx('*:*')", "CALL dbms.info()", "CALL dbms.showCurrentUser()",
    "CALL dbms.setConfigValue('a', 'b')", "CALL dbms.quarantineDatabase('neo4j', true, 'x')", "CALL dbms.upgrade()", "CALL dbms.cluster.routing.getRoutingTable({})", "CALL dbms.routing.getRoutingTable({})", "CALL dbms.listCapabilities()",
    "CALL db.clearQueryCaches()", "CALL db.createLabel('Junk')", "CALL db.createProperty('junk')", "CALL db.createRelationshipType('JUNK')", "CALL db.stats.collect('QUERIES')", "CALL db.stats.retrieve('GRAPH COUNTS')", "CALL db.stats.clear('QUERIES')",
    "CALL db.stats.stop('QUERIES')", "CALL db.prepareForReplanning()", "CALL db.checkpoint()", "CALL db.ping()", "CALL db.info()", "CALL db.resampleIndex('x')", "CALL db.resampleOutdatedIndexes()", "CALL db.awaitIndexes(1000)", "CALL db.awaitIndex('x')",
    "CALL db.create.setNodeVectorProperty(null, 'v', [1.0])", "CALL db.create.setRelationshipVectorProperty(null, 'v', [1.0])", "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", "CALL db.index.fulltext.listAvailableAnalyzers()",
    "CALL db.index.vector.queryNodes('x', 1, [1.0])", "CALL db.schema.nodeTypeProperties()", "CALL tx.setMetaData({x: 1})", "CALL tx.getMetaData()", "CALL genai.vector.encodeBatch(['x'], 'OpenAI', {})", "CALL cdc.query('x')", "CALL db.cdc.current()",
    "CALL gds.graph.drop('x')", "CALL DBMS.LISTCONFIG()", "CALL `dbms`.`listConfig`()", "CALL `dbms.listConfig`()", "CALL dbms . listConfig ( )", "CALL dbms./**/listConfig()", "CALL dbms.components", "EXPLAIN CALL dbms.listConfig()",
    "CALL { CALL dbms.components() YIELD name RETURN name } RETURN name", "MATCH (n) CALL dbms.components() YIELD name RETURN n, name", "OPTIONAL CALL dbms.components() YIELD name RETURN name", "CALL db.labels() YIELD label CALL db.createLabel(label + 'x') RETURN 1",
    "RETURN EXISTS { CALL dbms.components() YIELD name RETURN name }", "CALL db.`labels`() YIELD label CALL `db`.clearQueryCaches() YIELD value RETURN value",
  ],
  "full-text indexes that aren't ours": [
    "CALL db.index.fulltext.queryNodes('secrets', 'x')", "CALL db.index.fulltext.queryNodes($index, 'x') YIELD node RETURN node", "CALL db.index.fulltext.queryNodes", "CALL db.index.fulltext.queryRelationships",
    "CALL db.index.fulltext.queryNodes()", "CALL db.index.fulltext.queryNodes('na' + 'mes', 'x') YIELD node RETURN node", "WITH 'names' AS i CALL db.index.fulltext.queryNodes(i, 'x') YIELD node RETURN node", "CALL db.index.fulltext.queryNodes('Names', 'x')",
    "CALL db.index.fulltext.queryNodes(' names', 'x')", "CALL db.index.fulltext.queryNodes(toLower('NAMES'), 'x') YIELD node RETURN node", "CALL db.index.fulltext.queryNodes(['names'][0], 'x')", "CALL db.index.fulltext.queryNodes(CASE WHEN true THEN 'secrets' ELSE 'names' END, 'x')",
    "CALL db.index.fulltext.queryRelationships('secrets', 'names')", "CALL db.index.fulltext.queryRelationships(\"claims'\", 'x')", "CALL { CALL db.index.fulltext.queryNodes('secrets', 'x') YIELD node RETURN node } RETURN node", "EXPLAIN CALL db.index.fulltext.queryNodes('secrets', 'x')",
    "CALL db.index.fulltext.queryNodes('names', 'x') YIELD node CALL db.index.fulltext.queryNodes('secrets', 'x') YIELD node AS other RETURN other", "CALL db.index.fulltext.queryNodes('names', 'x') YIELD node DETACH DELETE node",
    "CALL db.index.fulltext.queryRelationships('claims', 'x') YIELD relationship DELETE relationship", "CALL db.index.fulltext.queryNodes('names', 'x') YIELD node SET node.name = 'x'", "CALL db.index.fulltext.listAvailableAnalyzers()", "CALL db.index.vector.queryNodes('names', 1, [1.0])",
    "CALL db.index.vector.queryRelationships('claims', 1, [1.0])", "CALL db.schema.nodeTypeProperties()", "CALL db.schema.relTypeProperties()", "CALL db.schema.visualization() YIELD nodes UNWIND nodes AS n DETACH DELETE n", "CALL db.labels() YIELD label CREATE (:Junk {label: label})",
    "CALL db.relationshipTypes() YIELD relationshipType AS t MATCH ()-[r]->() WHERE type(r) = t DELETE r", "CALL db.propertyKeys() YIELD propertyKey AS k MATCH (n) REMOVE n[k]", "CALL db.labels() YIELD label CALL (label) { CREATE (:$(label)) } IN TRANSACTIONS RETURN label",
    "CALL DB.INDEX.FULLTEXT.QUERYNODES('names', 'x')", "CALL db.index.fulltext.queryNodes('names', 'x') YIELD node LOAD CSV FROM node.url AS row RETURN row",
  ],
  "functions": [
    "RETURN apoc.cypher.runFirstColumnSingle('CREATE (n) RETURN n', {})", "RETURN apoc.util.sleep(1)", "RETURN apoc.static.get('x')", "RETURN apoc.load.json('x')", "RETURN `apoc`.`cypher`.`runFirstColumn`('CREATE (n)', {}, true)",
    "RETURN `apoc.util.md5`(['x'])", "RETURN apoc . util . md5 (['x'])", "RETURN genai.vector.encode('x', 'OpenAI', {token: 'x'})", "RETURN ai.text.embed('x', 'OpenAI', {})", "RETURN ai.text.completion('x', 'OpenAI', {})", "RETURN db.nameFromElementId('4:x:1')",
    "MATCH (n) WHERE apoc.node.degree(n) > 3 RETURN n", "MATCH (n) RETURN n ORDER BY custom.rank(n)", "RETURN [x IN [1] | evil.run(x)]", "RETURN CASE WHEN evil.run() THEN 1 END", "RETURN {a: evil.run()}", "MATCH (n {id: evil.run()}) RETURN n",
    "MATCH (n) WHERE EXISTS { (n)--(m WHERE evil.run(m)) } RETURN n", "RETURN reduce(a = 0, x IN [1] | evil.run(a))", "UNWIND evil.list() AS x RETURN x", "WITH 1 AS x LIMIT evil.number() RETURN x", "CALL db.index.fulltext.queryNodes(evil.name(), 'x')",
    "MATCH (n)-[r WHERE evil.run(r)]->() RETURN r", "RETURN `file`()",
  ],
  "unicode escapes": [
    String.raw`\u0043REATE (n)`, String.raw`CRE\u0041TE (n)`, String.raw`MATCH (n) \u0044ELETE n`, String.raw`MATCH (n) S\u0045T n.x = 1`, String.raw`LOAD \u0043SV FROM '${canaryUrl}' AS l RETURN l`, String.raw`LOAD\u0020CSV FROM '${canaryUrl}' AS l RETURN l`,
    String.raw`RETURN 'a\u0027 AS x LOAD CSV FROM "${canaryUrl}" AS l RETURN l //'`, String.raw`RETURN "a\u0022 AS x LOAD CSV FROM '${canaryUrl}' AS l RETURN l //"`, "RETURN 1 AS `a\\u0060 LOAD CSV FROM 'x' AS l RETURN l //`",
    String.raw`RETURN 'a\u005C' AS x LOAD CSV FROM "${canaryUrl}" AS l RETURN l //'`, String.raw`RETURN 1 /* \u002A\u002F AS x LOAD CSV FROM '${canaryUrl}' AS l RETURN l // */`, String.raw`RETURN 1 AS x // \u000A UNION LOAD CSV FROM '${canaryUrl}' AS x RETURN x`,
    String.raw`RETURN 1 AS x // \u000D UNION LOAD CSV FROM '${canaryUrl}' AS x RETURN x`, String.raw`RETURN 1\u003B CREATE (n)`, String.raw`CALL dbms\u002ElistConfig()`, String.raw`CALL dbms.l\u0069stConfig()`, String.raw`SH\u004FW USERS`,
    String.raw`RETURN 1 \u002F\u002A AS x */ AS y`, String.raw`MATCH (n) WHERE n.name = '\u0027' SET n.x = 1 //'`, String.raw`RETURN '\\u0027' AS x UNION CREATE (n) RETURN 1 AS x`, String.raw`RETURN '\\' AS x CREATE (n) //'`, String.raw`CALL { CREATE (n) } IN TRANS\u0041CTIONS`,
    String.raw`\u0055SE system RETURN 1`, String.raw`RETURN ap\u006Fc.util.sleep(1)`, String.raw`RETURN '\u+027 CREATE (n) //'`,
  ],
  "characters read differently": [
    "RETURN 1\u0085AS x", "MATCH (n)\u0085DELETE n", "CREATE\u0085(n)", "RETURN 1 // \u0085 CREATE (n)", "RETURN 1\u0000 CREATE (n)", "CREATE\u00a0(n)", "CREATE\u2003(n)", "MATCH (n)\u2028DELETE n", "RETURN 1 //\u2028\nCREATE (n)", "CREATE\u3000(n)",
    "MATCH (n) DEL\u00adETE n", "\ufeffCREATE (n)", "RETURN 1 // \r CREATE (n)", "CREATE\u000b(n)", "CREATE\f(n)", "RETURN '\ud800' CREATE (n)",
  ],
  "strings, comments and quoted names as cover": [
    "RETURN 'x' /* ' */ CREATE (n) /* ' */", "RETURN 'MATCH' AS x CREATE (n) RETURN x", "/* MATCH (n) RETURN n */ CREATE (n)", "// MATCH (n) RETURN n\nCREATE (n)", "RETURN \"'\" AS x CREATE (n {q: \"'\"}) RETURN x", "RETURN '\\'' AS x CREATE (n) RETURN x",
    "RETURN `a``b` CREATE (n)", "MATCH (`n`) DELETE `n`", "MATCH (n) /**/ /* */ DELETE /* // */ n", "MATCH (n) //x\n DELETE //y\n n", "RETURN '//' AS x CREATE (n)", "RETURN '/*' AS x CREATE (n) RETURN '*/' AS y", "RETURN 1 AS `//` CREATE (n)", "/**/CREATE/**/(/**/n/**/)/**/",
    "RETURN 1 AS x /* /* */ CREATE (n)", "MATCH (`DELETE`) DETACH DELETE `DELETE`",
  ],
  "explain, profile and options in front": [
    "EXPLAIN CREATE (n)", "PROFILE CREATE (n)", "explain merge (n) return n", "EXPLAIN MATCH (n) DELETE n", "PROFILE MATCH (n) SET n.x = 1", "CYPHER 5 CREATE (n)", "CYPHER 25 CREATE (n)", "CYPHER runtime=slotted CREATE (n)", "CYPHER 5 planner=cost PROFILE CREATE (n)",
    "EXPLAIN CYPHER 5 CREATE (n)", "PROFILE CYPHER runtime=slotted MATCH (n) DETACH DELETE n", "/**/EXPLAIN/**/CREATE (n)", "EXPLAIN\nPROFILE\nCREATE (n)", "CYPHER debug=tostring RETURN 1", "CYPHER replan=force RETURN 1", "CYPHER 25 SHOW USERS", "EXPLAIN CALL dbms.components()",
  ],
  "cypher 25 only": [
    "CYPHER 25 WHEN true THEN CREATE (n)", "CYPHER 25 WHEN false THEN RETURN 1 AS x ELSE { CREATE (n) RETURN 1 AS x }", "CYPHER 25 RETURN 1 AS x NEXT CREATE (n)", "CYPHER 25 MATCH (n) RETURN n NEXT DETACH DELETE n", "CYPHER 25 { CREATE (n) }", "CYPHER 25 LET x = 1 CREATE (n)",
    "CYPHER 25 FILTER true CREATE (n)", "CYPHER 25 MATCH (n) FILTER n.x = 1 DELETE n", "CYPHER 25 FOR x IN [1] CREATE (n)", "CYPHER 25 DEFINE FUNCTION f(x) = x RETURN f(1)", "CYPHER 25 MATCH (n) SET n[$key] = 1", "CYPHER 25 ALTER CURRENT GRAPH TYPE SET { }",
    "CYPHER 25 USE system RETURN 1 AS x NEXT RETURN x",
  ],
  "too deep or too long": [
    `RETURN ${"(".repeat(600)}1${")".repeat(600)}`, `RETURN ${"[".repeat(600)}1${"]".repeat(600)}`, `RETURN ${"{a: ".repeat(300)}1${"}".repeat(300)}`, `RETURN ${"abs(".repeat(300)}1${")".repeat(300)}`, `RETURN ${"[x IN ".repeat(100)}[1]${"]".repeat(100)}`,
    `MATCH (n) WHERE ${"EXISTS { MATCH (n)--() WHERE ".repeat(20)}true${" }".repeat(20)} RETURN n`, `RETURN ${"COUNT { RETURN ".repeat(20)}1 AS x${" }".repeat(20)}`, `${"CALL { ".repeat(20)}RETURN 1 AS x${" } RETURN x".repeat(20)}`, `${"CALL () { ".repeat(20)}RETURN 1 AS x${" } RETURN x".repeat(20)}`,
    `RETURN ${"CASE WHEN true THEN ".repeat(50)}1${" END".repeat(50)}`, `RETURN ${"NOT ".repeat(5000)}true`, `MATCH (n:${"!".repeat(5000)}A) RETURN n`, `RETURN {a: 1}${".a".repeat(5000)}`, `RETURN [1]${"[0]".repeat(5000)}`, `RETURN '${"x".repeat(100_001)}'`, `RETURN 1 ${" ".repeat(100_001)}`,
    `RETURN ${"(".repeat(20000)}`, `RETURN 1 //${"é".repeat(60_000)}`, `RETURN [1]${"[0+0]".repeat(1000)}`,
    `RETURN 1 ${"/* ".repeat(30_000)}`, `RETURN '${"\\'".repeat(49_000)}`, `RETURN "${'\\"'.repeat(49_000)}`, `${"/**/".repeat(20_000)}CREATE (n)`, `RETURN ${"1+".repeat(40_000)}1`, `MATCH (n) WHERE ${"n.a XOR ".repeat(40)}n.b RETURN n`,
    "MATCH p = SHORTEST 1 (a)-->{1000000}(b) RETURN p", "MATCH p = ANY SHORTEST (a) ((x)-->(y)){2000000000} (b) RETURN p", "MATCH p = SHORTEST 1 (a)-->{1,1_000_000}(b) RETURN p",
  ],
  "not Cypher": [
    "DROP TABLE entities", "GRAPH.DELETE x", "SELECT * FROM entities", "USING PERIODIC COMMIT LOAD CSV FROM 'x' AS l CREATE (n)", "MATCH (n) RETURN n CREATE", "START n = node(*) DELETE n", "DELETE", "MATCH (n) DELETE", "'", "`", "/*", "RETURN 'a", "RETURN (((", "CALL", "CYPHER 99 CREATE (n)",
    "MATCH (n) RETURN n foo bar CREATE (x)", "RETURN 1 } CREATE (n)", "{{{{", "CREATE UNIQUE (a)-[:X]->(b)", "RETURN 1 AS x )) LOAD CSV FROM 'x' AS l",
  ],
};

/** All of them in one list. */
export const hostileQueries: readonly { family: string; cypher: string }[] =
  Object.entries(hostileFamilies).flatMap(([family, queries]) => queries.map((cypher) => ({ family, cypher })));

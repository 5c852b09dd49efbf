import type { Kind } from "../../lib/ontology/kinds";
import type { Modality } from "../../lib/ontology/modality";
import type { ColourRole } from "../../lib/ontology/relationTypeRow";
import { englishDateWords } from "../../lib/scene/dateText";
import type { FilterSubject } from "../../lib/scene/filters";
import { errors } from "./messages/errors";
import { count, locale, plural, shortCount, size } from "./messages/numbers";
import { scenes } from "./messages/scenes";

export { count, locale, plural, shortCount, size };

/** The texts of the first page; those of a panel are beside them in messages/ and come with it. Relation phrases are in the ontology; names and summaries in the data. */
export const messages = {
  /** The field of the one box; what it answers is in messages/box. */
  box: {
    label: "Search entities",
    placeholder: "Search entities, relations, commands",
    clear: "Clear the search",
    open: "Search",
    begin: "Best connected",
    failed: "The search didn't answer. Enter tries again.",
  },
  scenes,
  product: {
    title: "Who, Whom",
    who: "Who",
    whom: "whom",
    description: "Who detained, met or accused whom, and who says so",
    home: "Who whom: back to the opening view",
  },
  kinds: { person: "Person", agency: "Agency", state: "State", other: "Other" } satisfies Record<Kind, string>,
  classes: {
    "verbal-conflict": "Verbal conflict",
    "material-conflict": "Material conflict",
    tie: "Standing tie",
    "verbal-cooperation": "Verbal cooperation",
    "material-cooperation": "Material cooperation",
  } satisfies Record<ColourRole, string>,
  modalities: { asserted: "asserted", reported: "reported", alleged: "alleged", predicted: "predicted", denied: "denied" } satisfies Record<Modality, string>,
  dates: englishDateWords,
  /** A script by its ISO 15924 code, a language by its tag. */
  scriptName: (code: string) => new Intl.DisplayNames(locale, { type: code.length === 4 ? "script" : "language" }).of(code) ?? code,
  views: { label: "View", graph: "Graph", table: "Table", cypher: "Cypher" },
  top: {
    import: "Import",
    export: "Export",
    undo: "Undo",
    redo: "Redo",
    toDark: "Use the dark theme",
    toLight: "Use the light theme",
    keys: "Keys",
    menu: "Menu",
    share: "Share",
  },
  scene: {
    memory: (why: string | undefined) => `No Neo4j: answers come from memory and Cypher is off. ${why ?? "The terminal says how to mend it."}`,
    untitled: "Untitled view",
    closeNotice: "Close",
    loading: "Loading the graph …",
    reading: "Reading …",
    emptyTitle: "Nothing is shown yet",
    empty: "Search for a person, an agency or a state to begin.",
    emptyStore: "The store holds no claims yet. Load some with “npm run seed”.",
    failed: "The graph could not be loaded.",
    retry: "Try again",
    accused: "People shown here are accused, not convicted, unless a source reports a verdict.",
  },
  canvas: {
    label: "Graph",
    describe: "Arrow keys move between entities, R goes through the relations of one, Enter opens, Shift F10 opens the menu, E expands, C folds back, Delete takes off the canvas, plus and minus zoom, 0 fits.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit to the window",
    more: (n: number) => `+${count(n)} more`,
    selectedRelation: (subject: string, verb: string, object: string, sources: number) => `${subject} ${verb} ${object}, ${plural(sources, "source", "sources")}`,
    selectedMany: (n: number) => `, one of ${count(n)} selected`,
    selected: (name: string, kind: string, relations: number, hidden: number) =>
      `${name}, ${kind}, ${plural(relations, "relation", "relations")} shown${hidden > 0 ? `, ${plural(hidden, "entity", "entities")} not shown` : ""}`,
  },
  arrange: {
    open: "Arrange",
    runs: "Placing …",
    stop: "Stop",
    stopped: "Stopped: nothing was moved.",
    failed: "The layout could not be computed.",
  },
  key: {
    title: "Key",
    entities: "Entities",
    relations: "Relations",
    saidAs: "Said as",
    sources: "sources",
    disagree: "sources disagree",
    notNamed: "not named",
    notShown: "not shown",
    ofAll: (all: number) => `of ${count(all)}`,
    ofStore: (unit: string, all: number | undefined) => (all === undefined ? `${unit} in view` : `${unit} in the store are in view`),
    units: { entities: "entities", claims: "claims" },
    claimsInView: "Relations, by claims",
    how: "Enter selects all of it in view, Shift and Enter shows it alone.",
    howReadOnly: "Enter selects all of it in view.",
    alone: "shown alone",
    hidden: "hidden",
    drawnAs: "Sizes and names",
    whole: "Whole key",
  },
  filters: {
    label: "What is shown",
    showing: "Showing",
    add: "+ Add a filter",
    some: (filters: number) => (filters === 0 ? "Filters" : plural(filters, "filter", "filters")),
    hidden: (things: number, fading: boolean) => `${count(things)} ${fading ? "greyed out or hidden" : "hidden"}:`,
    why: "why?",
    whyHidden: (things: number) => `Why ${plural(things, "thing is", "things are")} not in sight`,
    changed: "changed",
    remove: (sentence: string) => `Remove the filter: ${sentence}`,
    key: "Key",
    anything: {
      class: "all relations", type: "all relations", modality: "asserted to denied", source: "any source", publisher: "any source", sources: "any number", dataset: "any data set", place: "any place", status: "any status", flag: "marked or not", group: "one or a group",
      date: "any date", kind: "people, agencies, states and others", country: "any country", named: "named or not", degree: "any number", component: "everything",
    } satisfies Record<FilterSubject, string>,
    lead: { date: "at", source: "from" } as Partial<Record<FilterSubject, string>>,
    fromSources: (sources: number) => plural(sources, "source", "sources"),
  },
  opened: {
    fold: "Fold back into one arrow",
    open: (claims: number) => `Open into ${plural(claims, "claim", "claims")}`,
    opened: (drawn: number, all: number) => (drawn < all ? `Drawn as ${count(drawn)} of ${plural(all, "claim", "claims")}; the inspector lists all` : `Drawn as ${plural(all, "claim", "claims")}`),
  },
  history: {
    open: "History",
  },
  tools: {
    more: "More tools",
    lasso: "Draw around entities to select them",
    paths: "Find paths",
    minimap: "Overview map",
    minimapLabel: "Overview: drag the frame, or move it with the arrow keys",
    fullScreen: "Full screen",
    leaveFullScreen: "Leave full screen",
  },
  announce: {
    nothingNew: "Nothing more to add",
    collapsed: (entities: number) => `Took off ${plural(entities, "entity", "entities")}`,
    opened: (title: string, entities: number, relations: number) => `${title}: ${plural(entities, "entity", "entities")} and ${plural(relations, "relation", "relations")}`,
    unsaved: "This view is too large for the address; the link opens the opening view.",
  },
  errors,
} as const;

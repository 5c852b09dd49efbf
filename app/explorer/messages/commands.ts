/** What every command is called: in the box, in menus and in the help sheet. */
const labels = {
  search: "Search entities, relations and commands",
  browse: "Browse all entities …",
  undo: "Undo",
  redo: "Redo",
  history: "What was done",
  newScene: "New scene",
  share: "Share …",
  saveScene: "Save the scene as a file",
  duplicateScene: "Duplicate the scene",
  import: "Import …",
  export: "Export …",
  graph: "Graph",
  table: "Table",
  cypher: "Cypher console",
  home: "Back to the opening view",
  theme: "Switch between light and dark",
  fullScreen: "Full screen",
  print: "Print …",
  keys: "Keys and help",
  fit: "Fit to the window",
  zoomToSelection: "Zoom to the selection",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  minimap: "Overview map",
  sizeByDegree: "Size entities by number of relations",
  sizeByClaims: "Size entities by number of claims",
  removeFilters: "Remove all filters",
  focus: "Focus on it; again: one relation further, then everything",
  unfocus: "Show everything in full",
  leave: "Close, or let go of the selection",
  move: "Go to the next entity that way",
  moveAdding: "Select the next one that way too",
  nextRelation: "Go on to the next relation of the entity",
  menu: "Menu of what is selected, or of the canvas",
  open: "Open in the inspector",
  selectAll: "Select all entities",
  selectPersons: "Select all persons",
  selectAgencies: "Select all agencies",
  selectStates: "Select all states",
  selectAlone: "Select what stands alone",
  selectNone: "Select none",
  invert: "Invert the selection",
  neighbours: "Select neighbours too",
  lasso: "Draw around entities to select them",
  pathFrom: "Set as start of a path",
  pathTo: "Set as end of a path",
  paths: "Find paths",
  expand: "Expand",
  expandChoose: "Expand, choosing what comes …",
  collapse: "Collapse what its expansion added",
  revealAmong: "Reveal links among what is shown",
  openClaims: "Open the relation into its claims, or fold it back",
  foldClaims: "Fold all opened relations back into one arrow",
  hide: "Hide",
  hideOthers: "Hide all others",
  bringBack: "Bring back what is hidden",
  pin: "Pin or unpin",
  nudge: "Move it a little",
  addNote: "Write a note on it",
  takeOff: "Take off the canvas",
} as const;

export type CommandId = keyof typeof labels;

/** The texts of commands and of the help sheet. */
export const commandMessages = {
  labels: labels as Readonly<Record<CommandId, string>>,
  /** Other words that one may look for a command by. */
  alsoCalled: {
    fit: "zoom all center centre", removeFilters: "clear reset filter", history: "steps undo list", import: "load upload file csv icews", export: "save download picture png svg csv gephi",
    theme: "dark light colours mode", keys: "help shortcuts keyboard", revealAmong: "relations edges links between", table: "list rows", lasso: "select loop", takeOff: "remove delete",
    home: "start reset", selectAlone: "isolated orphans unconnected loose", paths: "connect route shortest", focus: "isolate", expand: "neighbours", minimap: "overview map",
  } as Partial<Record<CommandId, string>>,
  groups: { page: "Page", scene: "What the scene shows", select: "Choosing and moving on", look: "Looking" },
  arrangeBy: (layout: string) => `Arrange: ${layout}`,
  arrangeAlso: "layout place",
  names: (how: string) => `Names: ${how}`,
  namesAlso: "captions script spelling",
  help: {
    title: "Keys and help",
    close: "Close",
    graph: "Those of the page work everywhere but in fields, the others while the graph has the focus: Tab goes to it, a click too.",
    /** Keys that are one on a keyboard, or stand for a direction each. */
    keys: { move: "Arrow keys", moveAdding: "Shift and an arrow key", nudge: "Ctrl or ⌘ and an arrow key" } as Partial<Record<CommandId, string>>,
    withoutHow: "Every command is in the box too: Ctrl K or ⌘ K, then what you want to do.",
    pageKeys: "Keys of a single character (/ and ?) work everywhere on the page",
    pointer: "With mouse or finger",
    gestures: [
      ["Click", "Open an entity or a relation; with Shift or Ctrl, add it to the selection"],
      ["Double click, or +n beside an entity", "Expand"],
      ["Drag", "Move an entity, with all that are selected; on the background, move the view"],
      ["Shift and drag", "Draw around entities"],
      ["Wheel, or two fingers", "Zoom"],
      ["Right click, or a long touch", "Menu"],
    ],
    or: "or",
  },
  /** Keys as they are written on keyboards. */
  keyNames: {
    Mod: "Ctrl or ⌘", Shift: "Shift", Escape: "Esc", Delete: "Delete", Backspace: "Backspace", Enter: "Enter", ContextMenu: "Menu",
    ArrowLeft: "Left", ArrowRight: "Right", ArrowUp: "Up", ArrowDown: "Down", "-": "−",
  } as Readonly<Record<string, string>>,
} as const;

/** Layouts and what can be set of them, by their ids. */
export const layoutMessages = {
  labels: {
    force: "Force-directed", concentric: "Concentric, by importance", hierarchy: "By rank and part-of", columns: "By kind, in columns", circle: "Circle", grid: "Grid",
  } as Readonly<Record<string, string>>,
  parameters: {
    spacing: "Room, %", variation: "Variation", importance: "Importance", direction: "Runs", between: "Between columns, px", order: "Order", columns: "Columns (0: as fits)",
  } as Readonly<Record<string, string>>,
  choices: {
    neighbours: "how many it is related to", relations: "how many relations it has", down: "down the plate", right: "to the right",
    plain: "related ones side by side", kind: "by kind", connected: "best connected first",
  } as Readonly<Record<string, string>>,
};

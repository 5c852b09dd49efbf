/** What is said where the page itself fails or isn't there; the page that says it carries no other texts. */
export const errors = {
  offline: "The server didn't answer. Is it still running?",
  title: "Something went wrong on this page.",
  reload: "Load the page again",
  notFoundTitle: "There is no such page",
  notFoundBack: "Back to the graph",
};
